"""Firmness as JSON; its versioned shape stands in `goalcheck.questions.firm.shape`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from goalcheck.core.text import NOTHING, Text
from goalcheck.document.projection import as_json, project
from goalcheck.document.view import View
from goalcheck.engine import Assessment
from goalcheck.model.assignment import Evidence
from goalcheck.model.assignment.nodes import definitions
from goalcheck.questions.firm.answer.firm import Firmness
from goalcheck.questions.firm.answer.sample import SampledChance
from goalcheck.questions.firm.answer.trial import ALONE, Trial, TrialKind
from goalcheck.questions.firm.phrases import holders
from goalcheck.questions.firm.scope import Scope
from goalcheck.questions.firm.shape import (
    FirmDocument,
    FirmTrialDocument,
    FirmVerdictDocument,
    FlipDocument,
    SampledDocument,
)


def render(assessment: Assessment, firmness: Firmness, view: View) -> str:
    """One JSON object, in ASCII."""
    scope = Scope(assessment, firmness, view)
    every = Scope(assessment, firmness, replace(view, explain=True))
    whole = project(
        FirmDocument,
        assessment,
        node=view.node,
        axis=view.axis,
        model=firmness.model,
        seed=firmness.seed,
        evidence=firmness.pieces,
        verdicts=list(_verdicts(every)),
        trials=list(_trials(every, assessment)),
        decisive=scope.decisive,
        idle=scope.idle,
    )
    return as_json(whole)


def _verdicts(scope: Scope) -> Iterator[FirmVerdictDocument]:
    for axis in scope.axes:
        for node in scope.on(axis):
            judgement, firm = node.on(axis), scope.firm(node.id, axis)
            assert judgement is not None, "it is judged on the axis"
            lost = firm.stands is not None or firm.sampled is not None
            yield project(
                FirmVerdictDocument,
                firm,
                kind=node.kind,
                title=node.title,
                verdict=judgement.verdict,
                overridden=judgement.override is not None,
                losing=scope.losing(node.id, axis) if lost else (),
                sampled=_sampled(firm.sampled) if firm.sampled else None,
            )


def _sampled(sampled: SampledChance) -> SampledDocument:
    low, high = sampled.interval
    return project(SampledDocument, sampled, low=low, high=high)


def _trials(scope: Scope, assessment: Assessment) -> Iterator[FirmTrialDocument]:
    titles = _titles(assessment)
    nodes = definitions(assessment.assignment)
    for trying in TrialKind:
        for trial in scope.trials(trying):
            evidence = nodes.get(trial.subject)
            held = (
                holders(evidence, trial.score) if trying is TrialKind.OTHER and isinstance(evidence, Evidence) else ()
            )
            flips = [project(FlipDocument, it, follows=scope.follows(it, trial)) for it in scope.within(trial.flips)]
            yield project(FirmTrialDocument, trial, title=_title(trial, titles), held_by=held, flips=flips)


def _titles(assessment: Assessment) -> Mapping[tuple[str, str], Text]:
    """Titles of sources, readings and evidence, whose ids may be the same."""
    found = {("source", source.id): source.title for source in assessment.assignment.sources}
    for node in assessment.root.walk():
        found["reading", node.id] = node.title
    for name, defined in definitions(assessment.assignment).items():
        if isinstance(defined, Evidence):
            found["evidence", name] = defined.claim
    return found


def _title(trial: Trial, titles: Mapping[tuple[str, str], Text]) -> Text:
    kind = "evidence" if trial.trying in ALONE else trial.trying.value
    return titles.get((kind, trial.subject), NOTHING)
