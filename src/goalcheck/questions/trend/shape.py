"""The versioned shape of the years of assignments as JSON; its published schema is made from these types.

Levels, statuses, axes and ids stand as the rubric and the assignment write them; numbers are exact, as text ("2/3").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from goalcheck.questions.assess.shape import NoteDocument, RubricDocument, Texts, VerdictDocument
from goalcheck.questions.diff.answer.change import Kind
from goalcheck.questions.diff.answer.direction import Direction
from goalcheck.questions.trend.answer.series import Cut


@dataclass(frozen=True, slots=True)
class YearDocument:
    """A year that has a file, as the user calls it. `start` and `end`: what the judgement is about, where it says so."""

    year: int
    file: str
    label: Texts
    start: str | None
    end: str | None
    rubric: RubricDocument


@dataclass(frozen=True, slots=True)
class RemadeDocument:
    """Two years judged by different rules: no verdict of one can be held against one of the other. `changed` names what
    differs in the rubrics."""

    old: int
    new: int
    before: str
    after: str
    changed: list[str]


@dataclass(frozen=True, slots=True)
class PointDocument:
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


@dataclass(frozen=True, slots=True)
class AxisTrendDocument:
    axis: str
    points: list[PointDocument]


@dataclass(frozen=True, slots=True)
class NodeTrendDocument:
    """`id`, `title` and `above` are those of the newest file that has the node."""

    id: str
    kind: Kind
    title: Texts
    above: str | None
    depth: int
    axes: list[AxisTrendDocument]


@dataclass(frozen=True, slots=True)
class OtherValueDocument:
    """`file`: the year of the file that says so."""

    file: int
    value: str


@dataclass(frozen=True, slots=True)
class ValueDocument:
    """What the newest file that has the year says; `others`: what other files say instead."""

    year: int
    value: str
    file: int
    others: list[OtherValueDocument]


@dataclass(frozen=True, slots=True)
class BreakDocument:
    """The value of `year` cannot be compared with those before it: `said` by a file, since `files` differ and one says that
    the finding cannot be compared over time, or since their `unit` does."""

    year: int
    cut: Cut
    reason: Texts


@dataclass(frozen=True, slots=True)
class TargetDocument:
    """From the file of this year on; `value` is null where it sets none any more."""

    file: int
    value: str | None
    year: int | None


@dataclass(frozen=True, slots=True)
class SeriesDocument:
    """`id` is that of the evidence in the newest file that has it; `missing`: years between values that have none."""

    id: str
    above: str
    claim: Texts
    unit: Texts
    values: list[ValueDocument]
    missing: list[int]
    breaks: list[BreakDocument]
    targets: list[TargetDocument]


@dataclass(frozen=True, slots=True)
class FollowedDocument:
    """What the file of a year says of a recommendation; `status` is null where it does not mention it."""

    year: int
    id: str | None
    status: str | None
    note: Texts
    source: str | None


@dataclass(frozen=True, slots=True)
class AskedDocument:
    id: str
    text: Texts
    addressees: list[Texts]
    years: list[FollowedDocument]


@dataclass(frozen=True, slots=True)
class AssignmentTrendDocument:
    """`years` are those that have a file, oldest first; `missing` those between them that have none; `notes` what a reader
    has to know first."""

    assignment: str
    title: Texts
    first_axis: str
    axes: list[str]
    years: list[YearDocument]
    missing: list[int]
    remade: list[RemadeDocument]
    nodes: list[NodeTrendDocument]
    series: list[SeriesDocument]
    recommendations: list[AskedDocument]
    notes: list[NoteDocument]


@dataclass(frozen=True, slots=True)
class TrendDocument:
    """What `goalcheck trend --format json` writes. `axis`: the one asked for; null for all."""

    format: Literal["goalcheck-trend"]
    version: Literal[1]
    axis: str | None
    assignments: list[AssignmentTrendDocument]
