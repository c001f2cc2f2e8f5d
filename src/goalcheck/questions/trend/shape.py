"""The versioned shape of the years of assignments as JSON; its published schema is made from these types.

Levels, statuses, axes and ids stand as the rubric and the assignment write them; numbers are exact, as text ("2/3").
"""

from __future__ import annotations

from typing import Literal

from goalcheck.document.projection import Exact, Shape, Texts, attribute
from goalcheck.questions.assess.shape import NoteDocument, RubricDocument, VerdictDocument
from goalcheck.questions.diff.answer.change import SubjectKind
from goalcheck.questions.diff.answer.direction import Direction
from goalcheck.questions.trend.answer.series import BreakReason


class YearDocument(Shape):
    """A year that has a file, as the user calls it. `start` and `end`: what the judgement is about, where it says so."""

    year: int = attribute("assignment.year")
    file: str
    label: Texts = attribute("assignment.label")
    start: str | None
    end: str | None
    rubric: RubricDocument


class RemadeDocument(Shape):
    """Two years judged by different rules: no verdict of one can be held against one of the other. `changed` names what
    differs in the rubrics."""

    old: int
    new: int
    before: str = attribute("change.before")
    after: str = attribute("change.after")
    changed: list[str] = attribute("change.changed")


class PointDocument(Shape):
    """One year of a node on one axis. `id` is null where that file does not have the node, `verdict` where it does not judge
    it. `criteria`: how many there are below; `judged`: how many of them have a known verdict. `since`: the year before that
    has a file; null in the first. `direction`: which way the verdict went since then; null where neither year has the node.
    `rules`: different rules lie between the two, so that the direction says nothing."""

    year: int
    id: str | None
    scale: str | None
    verdict: VerdictDocument | None
    overridden: bool
    judged: int
    criteria: int
    since: int | None
    direction: Direction | Literal["same"] | None
    rules: bool


class AxisTrendDocument(Shape):
    axis: str
    points: list[PointDocument]


class NodeTrendDocument(Shape):
    """`id`, `title` and `above` are those of the newest file that has the node."""

    id: str = attribute("name")
    kind: SubjectKind
    title: Texts
    above: str | None
    depth: int
    axes: list[AxisTrendDocument]


class OtherValueDocument(Shape):
    """`file`: the year of the file that says so."""

    file: int
    value: Exact


class ValueDocument(Shape):
    """What the newest file that has the year says; `others`: what other files say instead."""

    year: int
    value: Exact
    file: int
    others: list[OtherValueDocument]


class BreakDocument(Shape):
    """The value of `year` cannot be compared with those before it: `said` by a file, since `files` differ and one says that
    the finding cannot be compared over time, or since their `unit` does."""

    year: int
    cut: BreakReason
    reason: Texts


class TrendTargetDocument(Shape):
    """From the file of this year on; `value` is null where it sets none any more."""

    file: int
    value: Exact | None
    year: int | None


class TrendSeriesDocument(Shape):
    """`id` is that of the evidence in the newest file that has it; `missing`: years between values that have none."""

    id: str = attribute("name")
    above: str
    claim: Texts
    unit: Texts
    values: list[ValueDocument]
    missing: list[int]
    breaks: list[BreakDocument]
    targets: list[TrendTargetDocument]


class FollowedDocument(Shape):
    """What the file of a year says of a recommendation; `status` is null where it does not mention it."""

    year: int
    id: str | None
    status: str | None
    note: Texts = attribute("status_note")
    source: str | None = attribute("status_source")


class AskedDocument(Shape):
    id: str = attribute("name")
    text: Texts = attribute("newest.text")
    addressees: list[Texts] = attribute("newest.addressees")
    years: list[FollowedDocument]


class AssignmentTrendDocument(Shape):
    """`years` are those that have a file, oldest first; `missing` those between them that have none; `notes` what a reader
    has to know first."""

    assignment: str = attribute("id")
    title: Texts = attribute("newest.assignment.title")
    first_axis: str = attribute("newest.first_axis")
    axes: list[str]
    years: list[YearDocument]
    missing: list[int]
    remade: list[RemadeDocument]
    nodes: list[NodeTrendDocument]
    series: list[TrendSeriesDocument]
    recommendations: list[AskedDocument]
    notes: list[NoteDocument]


class TrendDocument(Shape):
    """What `goalcheck trend --format json` writes. `axis`: the one asked for; null for all."""

    format: Literal["goalcheck-trend"] = "goalcheck-trend"
    version: Literal[1] = 1
    axis: str | None
    assignments: list[AssignmentTrendDocument]
