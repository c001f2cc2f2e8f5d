"""trend(assessments) → Trend: every year of one assignment, each part followed through them.

Which part is which, and which way a verdict went, are for `compare` to say, of each year and the one before it that has
a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from goalcheck.core.text import Text
from goalcheck.engine import Assessment
from goalcheck.engine.result import Judged, Judgement
from goalcheck.model.assignment import Evidence, Recommendation
from goalcheck.questions.diff.answer.change import RubricChange, Subject, SubjectKind
from goalcheck.questions.diff.answer.comparison import Comparison, compare
from goalcheck.questions.diff.answer.direction import Direction
from goalcheck.questions.diff.answer.flat import Flat, flat, key_of, kind_of
from goalcheck.questions.diff.answer.match import matched
from goalcheck.questions.trend.answer.lineage import Thread, threads
from goalcheck.questions.trend.answer.series import Series, series

UNJUDGED = ("evidence", "missing")
"""What is scored, or named by the rubric alone: no file has a verdict on it to follow."""

ABOVE = {
    SubjectKind.GOAL: ("assignment",),
    SubjectKind.INTERPRETATION: ("assignment",),
    SubjectKind.CRITERION: ("assignment", "goal"),
}
"""The rules that no verdict on a node of this kind follows from."""


@dataclass(frozen=True, slots=True)
class YearStep:
    """How a verdict went since `since`, the year before that has a file. `direction` None: it is the same, or there is
    none in either year. `rules`: the rules that it follows from are others, so that the two are not one measure."""

    since: int
    direction: Direction | None
    rules: bool


@dataclass(frozen=True, slots=True)
class Point:
    """One year of a node on one axis. `id` is None where that file does not have the node; `judgement` where it does not
    judge it. `judged`: how many criteria below have a known verdict, and how many there are. `step`: None in the first."""

    year: int
    id: str | None
    judgement: Judgement | None
    judged: tuple[int, int]
    step: YearStep | None


@dataclass(frozen=True, slots=True)
class AxisYears:
    """A point for each year that has a file, oldest first."""

    axis: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class NodeYears:
    """A node through the years. `name` and `title` are those of the newest file that has it, as is its place."""

    kind: SubjectKind
    name: str
    title: Text
    above: str | None
    depth: int
    axes: tuple[AxisYears, ...]

    def on(self, axis: str) -> AxisYears | None:
        return next((it for it in self.axes if it.axis == axis), None)


@dataclass(frozen=True, slots=True)
class RecommendationYears:
    """A recommendation through the years: what each file says of it, None where it says nothing."""

    name: str
    years: tuple[Recommendation | None, ...]

    @property
    def newest(self) -> Recommendation:
        return next(it for it in reversed(self.years) if it is not None)


@dataclass(frozen=True, slots=True)
class Span:
    """A year with its file's place among the years; or all years in a row that have none, as one."""

    first: int
    last: int
    file: int | None


@dataclass(frozen=True, slots=True)
class RubricBreak:
    """Two years in a row that are judged by different rules."""

    old: int
    new: int
    change: RubricChange


@dataclass(frozen=True, slots=True)
class Trend:
    """`assessments` are one a year, oldest first; `nodes` the whole first, each below its parent; `axes` those of the
    newest rubric, then what only older ones have."""

    assessments: tuple[Assessment, ...]
    axes: tuple[str, ...]
    nodes: tuple[NodeYears, ...]
    series: tuple[Series, ...]
    recommendations: tuple[RecommendationYears, ...]
    remade: tuple[RubricBreak, ...]

    @property
    def newest(self) -> Assessment:
        return self.assessments[-1]

    @property
    def id(self) -> str:
        return self.newest.assignment.assignment

    @property
    def years(self) -> tuple[int, ...]:
        """Those that have a file."""
        return tuple(it.assignment.year for it in self.assessments)

    @property
    def spans(self) -> tuple[Span, ...]:
        """From the first year to the last."""
        found = [Span(self.years[0], self.years[0], 0)]
        for file, (before, year) in enumerate(pairwise(self.years), 1):
            if year > before + 1:
                found.append(Span(before + 1, year - 1, None))
            found.append(Span(year, year, file))
        return tuple(found)


def direction_of(point: Point) -> Direction | Literal["same"] | None:
    """Which way a verdict went; None in the first year, and where neither year judges the node."""
    step = point.step
    if step is None or (step.direction is None and point.judgement is None):
        return None
    return step.direction or "same"


def trend(assessments: Iterable[Assessment]) -> Trend:
    """The years of one assignment, in any order; no two of the same year, and at least one."""
    return _LineageTracker(sorted(assessments, key=lambda it: it.assignment.year)).trend()


class _LineageTracker:
    def __init__(self, assessments: Sequence[Assessment]) -> None:
        self._assessments = tuple(assessments)
        self._steps = [compare(old, new) for old, new in pairwise(self._assessments)]
        self._files = [flat(it.assignment) for it in self._assessments]
        self._threads = threads(self._files, self._match)
        self._of = {(file, key): i for i, it in enumerate(self._threads) for file, key in it.items()}
        self._judged = [_nodes(it) for it in self._assessments]
        self._directions = list(map(_directions, self._steps))
        self._order = [{key: i for i, key in enumerate(it.parts)} for it in self._files]

    def _match(self, old: int, new: int) -> Flat:
        """As the comparison of the two has it, where there is one."""
        return self._steps[old].files[0] if new == old + 1 else matched(self._files[old], self._files[new])[0]

    def trend(self) -> Trend:
        return Trend(
            self._assessments,
            self._axes(),
            tuple(self._nodes()),
            tuple(self._series()),
            tuple(self._asked()),
            tuple(it for it in map(self._remade, range(len(self._steps))) if it is not None),
        )

    def _axes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(axis.id for it in reversed(self._assessments) for axis in it.rubric.axes))

    def _remade(self, step: int) -> RubricBreak | None:
        rubric = self._steps[step].rubric
        if rubric is None or not rubric.changed:
            return None
        return RubricBreak(self._year(step), self._year(step + 1), rubric)

    def _year(self, file: int) -> int:
        return self._assessments[file].assignment.year

    def _nodes(self) -> Iterator[NodeYears]:
        """Each below the node that it stands below in the newest file that has it, in the order of that file."""
        below: dict[int | None, list[int]] = {}
        seen: set[int] = set()

        def enter(file: int, node: Judged, above: int | None) -> None:
            thread = self._of[file, key_of(SubjectKind(node.kind), node.id)]
            if thread not in seen:
                seen.add(thread)
                below.setdefault(above, []).append(thread)
            for child in node.children:
                if child.kind not in UNJUDGED:
                    enter(file, child, thread)

        for file in range(len(self._assessments) - 1, -1, -1):
            enter(file, self._assessments[file].root, None)

        def walk(thread: int, above: str | None, depth: int) -> Iterator[NodeYears]:
            node = self._followed(self._threads[thread], above, depth)
            yield node
            for child in below.get(thread, ()):
                yield from walk(child, node.name, depth + 1)

        yield from walk(below[None][0], None, 0)

    def _followed(self, thread: Thread, above: str | None, depth: int) -> NodeYears:
        newest = max(thread)
        node = self._judged[newest][thread[newest]]
        on = (self._on(thread, axis) for axis in self._axes())
        axes = tuple(it for it in on if any(point.judgement is not None for point in it.points))
        return NodeYears(SubjectKind(node.kind), node.id, node.title, above, depth, axes)

    def _on(self, thread: Thread, axis: str) -> AxisYears:
        return AxisYears(axis, tuple(self._point(thread, axis, file) for file in range(len(self._assessments))))

    def _point(self, thread: Thread, axis: str, file: int) -> Point:
        node = self._judged[file].get(thread.get(file, ""))
        judgement = node.on(axis) if node else None
        judged = node.criteria_judged(axis) if node else (0, 0)
        step = self._step(thread, axis, file - 1) if file else None
        return Point(self._year(file), node.id if node else None, judgement, judged, step)

    def _step(self, thread: Thread, axis: str, step: int) -> YearStep:
        names = (self._files[it].names[thread[it]] if it in thread else None for it in (step, step + 1))
        subject = Subject(kind_of(thread[max(thread)]), *names)
        direction, remade = self._directions[step].get((subject, axis)), self._remade(step)
        return YearStep(self._year(step), direction, remade is not None and _bears(remade.change, subject.kind))

    def _series(self) -> Iterator[Series]:
        for thread in self._ordered(SubjectKind.EVIDENCE):
            found = {
                file: it for file, key in thread.items() if isinstance(it := self._files[file].parts[key], Evidence)
            }
            if any(it.indicator for it in found.values()):
                newest = self._files[max(thread)]
                name, above = newest.names[thread[max(thread)]], newest.parents[thread[max(thread)]]
                yield series(name, newest.names[above[0]], found)

    def _asked(self) -> Iterator[RecommendationYears]:
        for thread in self._ordered(SubjectKind.RECOMMENDATION):
            parts = [self._files[file].parts.get(thread.get(file, "")) for file in range(len(self._files))]
            newest = self._files[max(thread)]
            years = tuple(it if isinstance(it, Recommendation) else None for it in parts)
            yield RecommendationYears(newest.names[thread[max(thread)]], years)

    def _ordered(self, kind: SubjectKind) -> list[Thread]:
        """Those of the newest file first, in the order of the file."""
        found = [it for it in self._threads if kind_of(it[max(it)]) is kind]
        return sorted(found, key=lambda it: (-max(it), self._order[max(it)][it[max(it)]]))


def _bears(change: RubricChange, kind: SubjectKind) -> bool:
    """Whether a verdict on a node of this kind may follow from what changed in the rubric: not where that is only rules for
    what is above it."""
    above = ABOVE.get(kind, ())
    return any(name.partition(" / ")[0] not in above for name in change.changed)


def _nodes(assessment: Assessment) -> dict[str, Judged]:
    """Nodes by key. One with two parents is judged the same below each."""
    nodes = [it for it in assessment.root.walk() if it.kind not in UNJUDGED]
    return {key_of(SubjectKind(it.kind), it.id): it for it in reversed(nodes)}


def _directions(comparison: Comparison) -> dict[tuple[Subject, str], Direction]:
    return {(it.subject, it.axis): comparison.direction(it) for it in comparison.verdicts}
