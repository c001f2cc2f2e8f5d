"""Firmness as JSON; its versioned shape stands in `goalcheck.questions.firm.shape`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from fractions import Fraction

from goalcheck.core.text import Text
from goalcheck.document.encoded import written
from goalcheck.engine import Assessment
from goalcheck.model.assignment import Evidence
from goalcheck.model.assignment.nodes import definitions
from goalcheck.phrases.view import View
from goalcheck.questions.assess.projection import verdict_document
from goalcheck.questions.assess.shape import RubricDocument
from goalcheck.questions.firm.answer.chance import ErrorModel
from goalcheck.questions.firm.answer.firm import Firmness, Trial, Trying
from goalcheck.questions.firm.phrases import holders
from goalcheck.questions.firm.scope import ALONE, Scope
from goalcheck.questions.firm.shape import (
    ChanceDocument,
    DowngradesDocument,
    FirmDocument,
    FirmTrialDocument,
    FirmVerdictDocument,
    FlipDocument,
    ModelDocument,
    SampledDocument,
)


def render(assessment: Assessment, firmness: Firmness, view: View) -> str:
    """One JSON object, in ASCII."""
    assignment, rubric = assessment.assignment, assessment.rubric
    scope = Scope(assessment, firmness, view)
    every = Scope(assessment, firmness, replace(view, explain=True))
    whole = FirmDocument(
        "goalcheck-firm",
        1,
        assignment.assignment,
        assignment.year,
        dict(assignment.title.entries),
        RubricDocument(rubric.rubric, rubric.version, dict(rubric.title.entries)),
        assessment.first_axis,
        view.node,
        view.axis,
        _model(firmness.model),
        firmness.seed,
        firmness.pieces,
        list(_verdicts(every)),
        list(_trials(every, assessment)),
        list(scope.decisive),
        list(scope.idle),
    )
    return written(asdict(whole))


def _model(model: ErrorModel) -> ModelDocument:
    return ModelDocument(_chance(model.high + model.low), _chance(model.high), _chance(model.low))


def _chance(share: Fraction) -> ChanceDocument:
    return ChanceDocument(f"{share.numerator}/{share.denominator}", float(share))


def _verdicts(scope: Scope) -> Iterator[FirmVerdictDocument]:
    for axis in scope.axes:
        for node in scope.on(axis):
            judgement, firm = node.on(axis), scope.firm(node.id, axis)
            assert judgement is not None, "it is judged on the axis"
            losing = scope.losing(node.id, axis) if firm.stands is not None or firm.sampled is not None else ()
            yield FirmVerdictDocument(
                node.id,
                node.kind,
                dict(node.title.entries),
                axis,
                verdict_document(judgement.verdict),
                judgement.override is not None,
                DowngradesDocument(firm.downgrades.survives, firm.downgrades.pieces) if firm.downgrades else None,
                list(losing),
                None if firm.stands is None else _chance(firm.stands),
                SampledDocument(firm.sampled.stood, firm.sampled.draws, *firm.sampled.interval)
                if firm.sampled
                else None,
            )


def _trials(scope: Scope, assessment: Assessment) -> Iterator[FirmTrialDocument]:
    titles = _titles(assessment)
    nodes = definitions(assessment.assignment)
    for trying in Trying:
        for trial in scope.trials(trying):
            evidence = nodes.get(trial.subject)
            held = holders(evidence, trial.score) if trying is Trying.OTHER and isinstance(evidence, Evidence) else ()
            yield FirmTrialDocument(
                trying,
                trial.subject,
                dict(_title(trial, titles).entries),
                trial.pieces,
                trial.score,
                list(held),
                [
                    FlipDocument(
                        it.node,
                        it.axis,
                        it.scale,
                        verdict_document(it.before),
                        verdict_document(it.after),
                        scope.follows(it, trial),
                    )
                    for it in scope.within(trial.flips)
                ],
            )


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
    kind = "evidence" if trial.trying in (*ALONE, Trying.OTHER) else trial.trying.value
    return titles.get((kind, trial.subject), Text())
