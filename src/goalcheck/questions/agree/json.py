"""Agreement as JSON; its versioned shape stands in `goalcheck.questions.agree.shape`."""

from __future__ import annotations

from goalcheck.document.projection import as_json, project
from goalcheck.document.view import View
from goalcheck.questions.agree.answer.agreement import FEW, Agreement, Match, OnScale, PublishedPair, class_of
from goalcheck.questions.agree.shape import AgreeDocument, KappaDocument, OnScaleDocument, PairDocument
from goalcheck.questions.assess.projection import document
from goalcheck.questions.assess.shape import TraceDocument


def render(agreement: Agreement, view: View) -> str:
    """One JSON object, in ASCII."""
    whole = project(
        AgreeDocument,
        agreement,
        repeated=[{"assignment": name, "year": year} for name, year in agreement.repeated],
        scales=[_on_scale(group) for group in agreement.scales],
    )
    return as_json(whole)


def _on_scale(group: OnScale) -> OnScaleDocument:
    return project(
        OnScaleDocument,
        group,
        total=len(group.pairs),
        agreeing=len(group.matching(Match.AGREES)),
        adjacent=len(group.matching(Match.ADJACENT)),
        differing=len(group.matching(Match.DIFFERS)),
        few=len(group.pairs) < FEW,
        kappa=_kappa(group),
        pairs=[_pair(pair, group.by_level) for pair in group.pairs],
    )


def _kappa(group: OnScale) -> KappaDocument | None:
    found = group.kappa
    if found is None:
        return None
    low, high = found.interval or (None, None)
    weights = "linear" if group.ordered else "none"
    return project(KappaDocument, found, weights=weights, pairs=group.on_levels, low=low, high=high)


def _pair(pair: PublishedPair, by_level: bool) -> PairDocument:
    return project(
        PairDocument,
        pair,
        published_class=class_of(pair.published) if by_level else None,
        by_rule_class=class_of(pair.by_rule) if by_level else None,
        in_force=pair.in_force and pair.in_force.verdict,
        trace=None if pair.match is Match.AGREES else _trace(pair),
    )


def _trace(pair: PublishedPair) -> TraceDocument:
    found = document(pair.assessment, pair.node.id, pair.judgement.axis).node
    return found.judgements[0].trace
