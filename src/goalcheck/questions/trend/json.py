"""The years of assignments as JSON; its versioned shape stands in `goalcheck.questions.trend.shape`."""

from __future__ import annotations

from collections.abc import Sequence

from goalcheck.core.text import NOTHING
from goalcheck.document.projection import as_json, project
from goalcheck.document.view import View
from goalcheck.engine import Assessment
from goalcheck.questions.trend.answer.series import Series, Value
from goalcheck.questions.trend.answer.trend import AxisYears, NodeYears, Point, RecommendationYears, direction_of
from goalcheck.questions.trend.named import NamedTrend
from goalcheck.questions.trend.shape import (
    AskedDocument,
    AssignmentTrendDocument,
    AxisTrendDocument,
    FollowedDocument,
    NodeTrendDocument,
    PointDocument,
    TrendDocument,
    TrendSeriesDocument,
    ValueDocument,
    YearDocument,
)


def render(named: Sequence[NamedTrend], view: View) -> str:
    """One JSON object, in ASCII."""
    return as_json(TrendDocument(axis=view.axis, assignments=[_assignment(it, view.axis) for it in named]))


def _assignment(named: NamedTrend, axis: str | None) -> AssignmentTrendDocument:
    trend = named.trend
    return project(
        AssignmentTrendDocument,
        trend,
        years=[_year(it, name) for it, name in zip(trend.assessments, named.files, strict=True)],
        missing=[year for it in trend.spans if it.file is None for year in range(it.first, it.last + 1)],
        nodes=[_node(it, axis) for it in trend.nodes],
        series=[_series(it, trend.years) for it in trend.series],
        recommendations=[_asked(it, trend.years) for it in trend.recommendations],
        notes=named.notes,
    )


def _year(assessment: Assessment, name: str) -> YearDocument:
    period = assessment.assignment.period
    start, end = (period.start, period.end) if period else (None, None)
    return project(YearDocument, assessment, file=name, start=start, end=end)


def _node(node: NodeYears, axis: str | None) -> NodeTrendDocument:
    return project(NodeTrendDocument, node, axes=[_on(it) for it in node.axes if axis in (None, it.axis)])


def _on(on: AxisYears) -> AxisTrendDocument:
    return project(AxisTrendDocument, on, points=list(map(_point, on.points)))


def _point(point: Point) -> PointDocument:
    judgement, step = point.judgement, point.step
    judged, criteria = point.judged
    return project(
        PointDocument,
        point,
        scale=judgement and judgement.scale,
        verdict=judgement and judgement.verdict,
        overridden=judgement is not None and judgement.override is not None,
        judged=judged,
        criteria=criteria,
        since=step and step.since,
        direction=direction_of(point),
        rules=step is not None and step.rules,
    )


def _series(series: Series, years: tuple[int, ...]) -> TrendSeriesDocument:
    values = [_value(it, years) for it in series.values]
    targets = [
        {"file": years[file], "value": target and target.value, "year": target and target.year}
        for file, target in series.targets
    ]
    return project(TrendSeriesDocument, series, values=values, targets=targets)


def _value(value: Value, years: tuple[int, ...]) -> ValueDocument:
    others = [{"file": years[file], "value": other} for file, other in value.others]
    return project(ValueDocument, value, file=years[value.file], others=others)


def _asked(asked: RecommendationYears, years: tuple[int, ...]) -> AskedDocument:
    unsaid = {"id": None, "status": None, "status_note": NOTHING, "status_source": None}
    followed = [
        project(FollowedDocument, it, year=year, **({} if it else unsaid))
        for year, it in zip(years, asked.years, strict=True)
    ]
    return project(AskedDocument, asked, years=followed)
