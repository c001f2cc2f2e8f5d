"""Whether an assignment's references hold, and its scores are levels of the right scale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from goalcheck.assessment.nodes import definitions
from goalcheck.assignment import Assignment, Criterion, Evidence, Goal, Interpretation, Override, Published
from goalcheck.checks.fault import Fault, at, duplicates, unknown, unknown_level
from goalcheck.checks.levels import MOST_LEVELS, too_deep
from goalcheck.core.place import Route
from goalcheck.core.scale import Scale
from goalcheck.core.verdict import STATUSES, Status
from goalcheck.rubric import Axis, Rubric

Part = Goal | Criterion | Evidence | Interpretation
REFERENCE = ("unknown-source", "unknown-node", "unknown-goal", "unknown-criterion", "unknown-evidence")
SCORE_STATUSES = frozenset({Status.NOT_ASSESSABLE, Status.NOT_ASSESSED, Status.NOT_APPLICABLE})


def check_assignment(assignment: Assignment, rubric: Rubric) -> list[Fault]:
    """Every fault of an assignment under a valid rubric, in the order of the file's parts.

    An id that could not be read stands empty; then nothing is said of names that may have meant it.
    """
    faults = [*_Checker(assignment, rubric).faults()]
    ids = [*definitions(assignment), *(source.id for source in assignment.sources)]
    return faults if all(ids) else [fault for fault in faults if not fault[0].key.startswith(REFERENCE)]


def walk(assignment: Assignment) -> Iterator[tuple[Route, Part | str, Part | None]]:
    """Every goal, criterion, reading and piece of evidence, written out or named, with its route and parent."""
    for key in ("goals", "criteria"):
        for i, part in enumerate(getattr(assignment, key)):
            yield from _below((key, i), part, None)


def _below(route: Route, part: Part | str, parent: Part | None) -> Iterator[tuple[Route, Part | str, Part | None]]:
    yield route, part, parent
    if isinstance(part, str):
        return
    for key in ("goals", "criteria", "interpretations", "evidence"):
        for i, below in enumerate(getattr(part, key, ())):
            yield from _below((*route, key, i), below, part)


class _Checker:
    def __init__(self, assignment: Assignment, rubric: Rubric) -> None:
        self._assignment, self._rubric = assignment, rubric
        self._nodes = definitions(assignment)
        self._sources = {source.id for source in assignment.sources}
        self._axes = tuple(axis.id for axis in rubric.axes)

    def faults(self) -> Iterator[Fault]:
        written = list(walk(self._assignment))
        top = [((), self._assignment.assignment)]
        named = [(route, part.id) for route, part, _ in written if not isinstance(part, str | Interpretation)]
        yield from duplicates([*top, *named])
        for key in ("sources", "gaps", "recommendations"):
            yield from duplicates(((key, i), item.id) for i, item in enumerate(getattr(self._assignment, key)))
        yield from self._verdicts(self._assignment, self._assignment.assignment, ())
        for route, part, parent in written:
            yield from self._part(route, part, parent)
        yield from self._cycles(written)
        yield from self._records()

    def _part(self, route: Route, part: Part | str, parent: Part | None) -> Iterator[Fault]:
        if isinstance(part, str):
            kind = {"goals": Goal, "criteria": Criterion, "evidence": Evidence}[str(route[-2])]
            alike = [name for name, node in self._nodes.items() if isinstance(node, kind)]
            if part not in alike:
                yield unknown(route, kind.__name__.lower(), part, alike)
            elif isinstance(parent, Criterion):
                evidence = self._nodes[part]
                assert isinstance(evidence, Evidence)
                yield from self._same_scale(route, evidence, parent)
            return
        if isinstance(part, Evidence):
            assert isinstance(parent, Criterion)
            yield from self._evidence(route, part, parent)
            return
        if isinstance(part, Goal):
            yield from duplicates(((*route, "interpretations", i), it.id) for i, it in enumerate(part.interpretations))
        if isinstance(part, Interpretation):
            return
        if self._rubric.closed and self._rubric.node(part.id) is None:
            yield unknown((*route, "id"), "node", part.id, (node.id for node in self._rubric.nodes))
        if part.weight < 0:
            yield at((*route, "weight"), "negative-weight")
        yield from self._each(part.axes if isinstance(part, Criterion) else (), (*route, "axes"), "axis", self._axes)
        yield from self._verdicts(part, part.id, route)

    def _evidence(self, route: Route, evidence: Evidence, criterion: Criterion) -> Iterator[Fault]:
        yield from self._source(evidence.source, (*route, "source"))
        yield from self._each(evidence.conflicts_with, (*route, "conflicts_with"), "evidence", self._nodes)
        if evidence.weight < 0:
            yield at((*route, "weight"), "negative-weight")
        for i, seen in enumerate(evidence.indicator.observed if evidence.indicator else ()):
            yield from self._source(seen.source, (*route, "indicator", "observed", i, "source"))
        yield from self._indicator(route, evidence)
        axis = self._axis(evidence.axis)
        if axis is None:
            yield unknown((*route, "axis"), "axis", evidence.axis or "", self._axes)
        elif axis.about:
            yield at((*route, "axis"), "evidence-on-about-axis", axis=axis.id)
        elif evidence.score:
            scale = self._rubric.scale_of(criterion.id, axis)
            yield from self._level(evidence.score, (*route, "score"), scale, SCORE_STATUSES)

    def _indicator(self, route: Route, evidence: Evidence) -> Iterator[Fault]:
        if not evidence.indicator:
            return
        if evidence.score is not None:
            yield at((*route, "score"), "score-and-indicator")
        observed = evidence.indicator.observed
        years = [seen.year for seen in observed]
        for i, year in enumerate(years):
            if year in years[:i]:
                yield at((*route, "indicator", "observed", i, "year"), "duplicate-year", year=year)
        if evidence.indicator.baseline_year is not None and evidence.indicator.baseline_year not in years:
            yield at(
                (*route, "indicator", "baseline_year"), "baseline-not-observed", year=evidence.indicator.baseline_year
            )

    def _same_scale(self, route: Route, evidence: Evidence, criterion: Criterion) -> Iterator[Fault]:
        axis = self._axis(evidence.axis)
        if axis and evidence.score is not None and not axis.about:
            yield from self._level(evidence.score, route, self._rubric.scale_of(criterion.id, axis), SCORE_STATUSES)

    def _verdicts(self, node: Assignment | Goal | Criterion, name: str, route: Route) -> Iterator[Fault]:
        said: list[tuple[Route, Published | Override]] = [
            ((*route, "published", i), it) for i, it in enumerate(node.published)
        ]
        said += [((*route, "override", i), it) for i, it in enumerate(node.override)]
        seen: set[tuple[object, str]] = set()
        for place, verdict in said:
            axis = self._axis(verdict.axis)
            if axis and (type(verdict), axis.id) in seen:
                yield at(place, "second-verdict", axis=axis.label)
            seen.add((type(verdict), axis.id if axis else ""))
            if axis is None:
                yield unknown((*place, "axis"), "axis", verdict.axis or "", self._axes)
            else:
                yield from self._level(
                    verdict.verdict, (*place, "verdict"), self._rubric.scale_of(name, axis), frozenset(Status)
                )
            if isinstance(verdict, Published):
                yield from self._source(verdict.source, (*place, "source"))

    def _level(self, name: str, route: Route, scale: Scale, statuses: Iterable[Status]) -> Iterator[Fault]:
        if name in STATUSES:
            if STATUSES[name] not in statuses:
                yield at(route, "status-not-for-scores", name=name)
            return
        if scale.has(name):
            return
        other = next((axis for axis in self._rubric.axes if self._rubric.scale_of("", axis).has(name)), None)
        if other is not None and other.scale != scale.id and not scale.numeric:
            yield at(route, "level-of-other-axis", name=name, axis=other.label, scale=scale.id, known=scale.names)
        else:
            yield unknown_level(route, name, scale)

    def _cycles(self, written: list[tuple[Route, Part | str, Part | None]]) -> Iterator[Fault]:
        """Goals that lie within themselves, or too deep: only a goal named under another can close a ring."""
        below: dict[str, set[str]] = {}
        for _, part, parent in written:
            if isinstance(parent, Goal) and isinstance(part, str | Goal):
                below.setdefault(parent.id, set()).add(part if isinstance(part, str) else part.id)
        rings = False
        for route, part, parent in written:
            if isinstance(part, str) and isinstance(parent, Goal) and _reaches(below, part, parent.id):
                rings = True
                yield at(route, "cycle", name=part)
        deep = None if rings else too_deep(below)
        if deep:
            yield at(("goals",), "too-many-levels", name=deep, limit=MOST_LEVELS)

    def _records(self) -> Iterator[Fault]:
        named = [*self._nodes, self._assignment.assignment]
        for i, gap in enumerate(self._assignment.gaps):
            yield from self._each(gap.concerns, ("gaps", i, "concerns"), "node", named)
            yield from self._each(gap.axes, ("gaps", i, "axes"), "axis", self._axes)
            yield from self._source(gap.source, ("gaps", i, "source"))
        for i, asked in enumerate(self._assignment.recommendations):
            yield from self._each(asked.concerns, ("recommendations", i, "concerns"), "node", named)
            yield from self._source(asked.source, ("recommendations", i, "source"))
            yield from self._source(asked.status_source, ("recommendations", i, "status_source"))

    def _each(self, names: Iterable[str], route: Route, what: str, known: Iterable[str]) -> Iterator[Fault]:
        known = tuple(known)
        for i, name in enumerate(names):
            if name not in known:
                yield unknown((*route, i), what, name, known)

    def _source(self, name: str | None, route: Route) -> Iterator[Fault]:
        if name is not None and name not in self._sources:
            yield unknown(route, "source", name, sorted(self._sources))

    def _axis(self, name: str | None) -> Axis | None:
        return self._rubric.axis(name) if name else self._rubric.axes[0]


def _reaches(below: dict[str, set[str]], start: str, goal: str) -> bool:
    seen: set[str] = set()
    todo = [start]
    while todo:
        name = todo.pop()
        if name == goal:
            return True
        if name not in seen:
            seen.add(name)
            todo += below.get(name, ())
    return False
