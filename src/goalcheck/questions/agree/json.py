"""Agreement as JSON; its versioned shape stands in `goalcheck.questions.agree.shape`."""

from __future__ import annotations

from dataclasses import asdict

from goalcheck.document.encoded import written
from goalcheck.phrases.view import View
from goalcheck.questions.agree.answer.agree import FEW, Agreement, Match, OnScale, Pair, class_of
from goalcheck.questions.agree.shape import (
    AgreeDocument,
    HeldDocument,
    KappaDocument,
    LeftOutVerdictDocument,
    OnScaleDocument,
    PairDocument,
    RepeatedDocument,
)
from goalcheck.questions.assess.projection import document, verdict_document
from goalcheck.questions.assess.shape import JudgementDocument, RubricDocument


def render(agreement: Agreement, view: View) -> str:
    """One JSON object, in ASCII."""
    whole = AgreeDocument(
        "goalcheck-agree",
        1,
        agreement.axis,
        agreement.assignments,
        agreement.silent,
        [RepeatedDocument(name, year) for name, year in agreement.repeated],
        agreement.compared,
        [_on_scale(group) for group in agreement.scales],
        [
            LeftOutVerdictDocument(it.assignment.assignment, it.assignment.year, it.node, it.axis, it.verdict, it.why)
            for it in agreement.left_out
        ],
    )
    return written(asdict(whole))


def _on_scale(group: OnScale) -> OnScaleDocument:
    return OnScaleDocument(
        group.axis,
        group.scale.id,
        group.scale.kind,
        [RubricDocument(it.rubric, it.version, dict(it.title.entries)) for it in group.rubrics],
        len(group.pairs),
        len(group.matching(Match.AGREES)),
        len(group.matching(Match.ADJACENT)),
        len(group.matching(Match.DIFFERS)),
        len(group.pairs) < FEW,
        list(group.classes),
        [list(counts) for counts in group.matrix],
        _kappa(group),
        group.no_kappa,
        [_pair(pair, group.by_level) for pair in group.pairs],
    )


def _kappa(group: OnScale) -> KappaDocument | None:
    found = group.kappa
    if found is None:
        return None
    low, high = found.interval or (None, None)
    return KappaDocument(
        str(found.value), "linear" if group.ordered else "none", group.on_levels, found.standard_error, low, high
    )


def _pair(pair: Pair, by_level: bool) -> PairDocument:
    assignment, rubric, said = pair.assessment.assignment, pair.assessment.rubric, pair.said
    judgement = _judgement(pair)
    in_force = pair.in_force
    return PairDocument(
        assignment.assignment,
        assignment.year,
        pair.node.id,
        pair.node.kind,
        dict(pair.node.title.entries),
        rubric.rubric,
        rubric.version,
        HeldDocument(
            said.verdict,
            said.source,
            dict(said.locator.entries),
            dict(said.quote.entries),
            dict(said.explanation.entries),
        ),
        class_of(pair.published) if by_level else None,
        judgement.verdict,
        class_of(pair.by_rule) if by_level else None,
        pair.match,
        verdict_document(in_force.verdict) if in_force else None,
        None if pair.match is Match.AGREES else judgement.trace,
    )


def _judgement(pair: Pair) -> JudgementDocument:
    found = document(pair.assessment, pair.node.id).node
    return next(it for it in found.judgements if it.axis == pair.judgement.axis)
