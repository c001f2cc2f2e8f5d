"""The years of assignments as JSON; its versioned shape stands in `goalcheck.questions.trend.shape`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from goalcheck.document.encoded import written
from goalcheck.phrases.view import View
from goalcheck.questions.assess.projection import note_document, verdict_document
from goalcheck.questions.assess.shape import RubricDocument
from goalcheck.questions.trend.answer.series import Series
from goalcheck.questions.trend.answer.trend import Asked, Followed, OnAxis, Point, Trend, told
from goalcheck.questions.trend.named import Named
from goalcheck.questions.trend.shape import (
    AskedDocument,
    AssignmentTrendDocument,
    AxisTrendDocument,
    BreakDocument,
    FollowedDocument,
    NodeTrendDocument,
    OtherValueDocument,
    PointDocument,
    RemadeDocument,
    SeriesDocument,
    TargetDocument,
    TrendDocument,
    ValueDocument,
    YearDocument,
)


def render(named: Sequence[Named], view: View) -> str:
    """One JSON object, in ASCII."""
    whole = TrendDocument("goalcheck-trend", 1, view.axis, [_assignment(it, view.axis) for it in named])
    return written(asdict(whole))


def _assignment(named: Named, axis: str | None) -> AssignmentTrendDocument:
    trend = named.trend
    newest = trend.assessments[-1]
    return AssignmentTrendDocument(
        trend.id,
        dict(newest.assignment.title.entries),
        newest.first_axis,
        list(trend.axes),
        [_year(trend, file, name) for file, name in enumerate(named.files)],
        [year for it in trend.spans if it.file is None for year in range(it.first, it.last + 1)],
        [
            RemadeDocument(it.old, it.new, it.change.before, it.change.after, list(it.change.changed))
            for it in trend.remade
        ],
        [_node(it, axis) for it in trend.nodes],
        [_series(it, trend.years) for it in trend.series],
        [_asked(it, trend.years) for it in trend.recommendations],
        list(map(note_document, named.notes)),
    )


def _year(trend: Trend, file: int, name: str) -> YearDocument:
    assignment, rubric = trend.assessments[file].assignment, trend.assessments[file].rubric
    period = assignment.period
    return YearDocument(
        assignment.year,
        name,
        dict(assignment.label.entries),
        period.start if period else None,
        period.end if period else None,
        RubricDocument(rubric.rubric, rubric.version, dict(rubric.title.entries)),
    )


def _node(node: Followed, axis: str | None) -> NodeTrendDocument:
    axes = [_on(it) for it in node.axes if axis in (None, it.axis)]
    return NodeTrendDocument(node.name, node.kind, dict(node.title.entries), node.above, node.depth, axes)


def _on(on: OnAxis) -> AxisTrendDocument:
    return AxisTrendDocument(on.axis, list(map(_point, on.points)))


def _point(point: Point) -> PointDocument:
    judgement, step = point.judgement, point.step
    return PointDocument(
        point.year,
        point.id,
        judgement.scale if judgement else None,
        verdict_document(judgement.verdict) if judgement else None,
        judgement is not None and judgement.override is not None,
        *point.judged,
        step.since if step else None,
        told(point),
        step is not None and step.rules,
    )


def _series(series: Series, years: tuple[int, ...]) -> SeriesDocument:
    return SeriesDocument(
        series.name,
        series.above,
        dict(series.claim.entries),
        dict(series.unit.entries),
        [
            ValueDocument(
                it.year,
                str(it.value),
                years[it.file],
                [OtherValueDocument(years[file], str(value)) for file, value in it.others],
            )
            for it in series.values
        ],
        list(series.missing),
        [BreakDocument(it.year, it.cut, dict(it.reason.entries)) for it in series.breaks],
        [
            TargetDocument(years[file], str(target.value) if target else None, target.year if target else None)
            for file, target in series.targets
        ],
    )


def _asked(asked: Asked, years: tuple[int, ...]) -> AskedDocument:
    newest = asked.newest
    followed = [
        FollowedDocument(year, it.id, it.status.value, dict(it.status_note.entries), it.status_source)
        if it
        else FollowedDocument(year, None, None, {}, None)
        for year, it in zip(years, asked.years, strict=True)
    ]
    addressees = [dict(it.entries) for it in newest.addressees]
    return AskedDocument(asked.name, dict(newest.text.entries), addressees, followed)
