"""Check that an assignment's references are defined, and its scores are levels of the right scale."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import islice

from goalcheck.checks.cycles import check_cycles, check_former_names
from goalcheck.checks.dates import check_dates
from goalcheck.checks.dissent import check_dissent
from goalcheck.checks.walk import Part, nodes_of, sources_used, walk
from goalcheck.core.diagnostic import Fault, Related
from goalcheck.core.fault import MOST_FAULTS, MOST_LISTED, at, duplicates, first, unknown, unknown_level
from goalcheck.core.message import Value, message
from goalcheck.core.nearest import meant, nearest
from goalcheck.core.place import Place, Route
from goalcheck.core.scale import Scale
from goalcheck.core.verdict import STATUSES, Status
from goalcheck.model.assignment import Assignment, Criterion, Evidence, Goal, Interpretation, Override, Published
from goalcheck.model.assignment.nodes import Node
from goalcheck.model.rubric import Axis, Rubric

NODES = frozenset({"node", "goal", "criterion", "evidence", "interpretation"})
"""The kinds of thing that names of nodes and readings stand for."""
PARTS = frozenset({"goals", "criteria", "evidence", "interpretations"})
"""Fields that list NODES."""
UNREAD_YEAR = 0
"""The stand-in for a year that could not be read."""
SCORE_STATUSES = frozenset({Status.NOT_ASSESSABLE, Status.NOT_ASSESSED, Status.NOT_APPLICABLE})
HELD_STATUSES = SCORE_STATUSES - {Status.NOT_ASSESSED}
"""The statuses that an assessor or a reply may give: whoever has not assessed it has no score to give."""


def check_assignment(
    assignment: Assignment, rubric: Rubric | None, unread: Collection[str] = frozenset()
) -> list[Fault]:
    """Every fault of an assignment under a valid rubric, in the order of the file's parts.

    Without a rubric, what needs one is left out. An id that could not be read is empty, and the lists `unread` lack items;
    then nothing is said of names that may have meant them. At most MOST_FAULTS.
    """
    checker = _Checker(assignment, rubric)
    faults = list(islice(checker.faults(), MOST_FAULTS))
    unclear: set[str] = set()
    if not all(checker.nodes) or not PARTS.isdisjoint(unread):
        unclear |= NODES
    if "sources" in unread or not all(source.id for source in assignment.sources):
        unclear.add("source")
    if "observed" in unread:
        unclear.add("year")
    return [fault for fault in faults if fault.unknown not in unclear]


def _not_in(rubric: Rubric, name: str, route: Route) -> Fault:
    """A goal or criterion that a closed rubric does not name."""
    names = [node.id for node in rubric.nodes]
    within, known = rubric.rubric, tuple(names[:MOST_LISTED])
    near = nearest(name, names)
    if near:
        return at(route, "node-not-in-rubric-near", name=name, near=near, rubric=within, known=known)
    return at(route, "node-not-in-rubric", name=name, rubric=within, known=known)


class _Checker:
    def __init__(self, assignment: Assignment, rubric: Rubric | None) -> None:
        self._assignment, self._rubric = assignment, rubric
        self._parts = walk(assignment)
        self.nodes = nodes_of(self._parts)
        self._sources = {source.id for source in assignment.sources}
        self._axes = tuple(axis.id for axis in rubric.axes) if rubric else None

    def faults(self) -> Iterator[Fault]:
        written = self._parts
        top = [((), self._assignment.assignment)]
        named = [(route, part.id) for route, part, _ in written if isinstance(part, Node)]
        yield from duplicates([*top, *named])
        for key in ("sources", "gaps", "recommendations"):
            yield from duplicates(((key, i), item.id) for i, item in enumerate(getattr(self._assignment, key)))
        yield from self._verdicts(self._assignment, self._assignment.assignment, ())
        for route, part, parent in written:
            yield from self._part(route, part, parent)
        yield from check_cycles(self._assignment, written, self.nodes)
        yield from check_former_names(self._assignment, written)
        yield from self._records()
        yield from check_dates(self._assignment, written)

    def _part(self, route: Route, part: Part | str, parent: Part | None) -> Iterator[Fault]:
        if isinstance(part, str):
            kind = {"goals": Goal, "criteria": Criterion, "evidence": Evidence}[str(route[-2])]
            if not isinstance(self.nodes.get(part), kind):
                yield unknown(route, kind.__name__.lower(), part, self._ids(kind))
            elif isinstance(parent, Criterion):
                evidence = self.nodes[part]
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
        if self._rubric and self._rubric.closed and self._rubric.node(part.id) is None:
            yield _not_in(self._rubric, part.id, (*route, "id"))
        if part.weight.numerator < 0:
            yield at((*route, "weight"), "negative-weight")
        yield from self._each(part.axes if isinstance(part, Criterion) else (), (*route, "axes"), "axis", self._axes)
        yield from self._verdicts(part, part.id, route)

    def _evidence(self, route: Route, evidence: Evidence, criterion: Criterion) -> Iterator[Fault]:
        yield from self._source(evidence.source, (*route, "source"))
        for i, other in enumerate(evidence.conflicts_with):
            if other == evidence.id or not isinstance(self.nodes.get(other), Evidence):
                yield unknown((*route, "conflicts_with", i), "evidence", other, self._ids(Evidence))
        if evidence.weight.numerator < 0:
            yield at((*route, "weight"), "negative-weight")
        for i, seen in enumerate(evidence.indicator.observed if evidence.indicator else ()):
            yield from self._source(seen.source, (*route, "indicator", "observed", i, "source"))
        for i, reply in enumerate(evidence.reply):
            yield from self._source(reply.source, (*route, "reply", i, "source"))
        if evidence.assessors or evidence.reply:
            yield from check_dissent(route, evidence)
        yield from self._indicator(route, evidence)
        if self._rubric is None:
            return
        axis = self._axis(self._rubric, evidence.axis)
        if axis is None:
            axis = self._meant(self._rubric, evidence.axis)
            what = "axis" if axis or not evidence.score else "axis-of-level"
            yield unknown((*route, "axis"), what, evidence.axis or "", self._axes or ())
        if axis is None:
            return
        if axis.about:
            yield at((*route, "axis"), "evidence-on-about-axis", axis=axis.label)
        else:
            scale = self._rubric.scale_of(criterion.id, axis)
            for place, score, statuses in _scores(evidence):
                yield from self._level(self._rubric, score, (*route, *place), scale, statuses)

    def _ids(self, kind: type[Node]) -> list[str]:
        return [name for name, node in self.nodes.items() if isinstance(node, kind)]

    def _indicator(self, route: Route, evidence: Evidence) -> Iterator[Fault]:
        if not evidence.indicator:
            return
        if evidence.score is not None:
            yield at((*route, "score"), "score-and-indicator")
        if evidence.assessors:
            yield at((*route, "assessors"), "score-and-indicator-assessors")
        years: dict[int, int] = {}
        for i, seen in enumerate(evidence.indicator.observed):
            if years.setdefault(seen.year, i) != i and seen.year != UNREAD_YEAR:
                before = first((*route, "indicator", "observed", years[seen.year], "year"))
                place = (*route, "indicator", "observed", i, "year")
                yield at(place, "duplicate-year", related=(before,), year=seen.year)
        baseline = evidence.indicator.baseline_year
        if baseline is not None and baseline not in years and UNREAD_YEAR not in years:
            yield at((*route, "indicator", "baseline_year"), "baseline-not-observed", unknown="year", year=baseline)

    def _same_scale(self, route: Route, evidence: Evidence, criterion: Criterion) -> Iterator[Fault]:
        if self._rubric is None:
            return
        axis = self._axis(self._rubric, evidence.axis) or self._meant(self._rubric, evidence.axis)
        if axis and not axis.about:
            scale = self._rubric.scale_of(criterion.id, axis)
            for score in dict.fromkeys(score for _, score, _ in _scores(evidence)):
                yield from self._level(self._rubric, score, route, scale, SCORE_STATUSES)

    def _verdicts(self, node: Assignment | Goal | Criterion, name: str, route: Route) -> Iterator[Fault]:
        said: list[tuple[Route, Published | Override]] = [
            ((*route, "published", i), it) for i, it in enumerate(node.published)
        ]
        said += [((*route, "override", i), it) for i, it in enumerate(node.override)]
        for place, verdict in said:
            if isinstance(verdict, Published):
                yield from self._source(verdict.source, (*place, "source"))
        if self._rubric is not None:
            yield from self._each_verdict(self._rubric, said, name)

    def _each_verdict(
        self, rubric: Rubric, said: list[tuple[Route, Published | Override]], name: str
    ) -> Iterator[Fault]:
        seen: dict[tuple[object, str], Route] = {}
        for place, verdict in said:
            axis = self._axis(rubric, verdict.axis)
            if axis is None:
                axis = self._meant(rubric, verdict.axis)
                what = "axis" if axis else "axis-of-level"
                yield unknown((*place, "axis"), what, verdict.axis or "", self._axes or ())
            if axis is None:
                continue
            before = seen.setdefault((type(verdict), axis.id), place)
            if before is not place:
                yield at(place, "second-verdict", related=(first(before),), axis=axis.label)
            scale = rubric.scale_of(name, axis)
            yield from self._level(rubric, verdict.verdict, (*place, "verdict"), scale, frozenset(Status))

    def _level(
        self, rubric: Rubric, name: str, route: Route, scale: Scale, statuses: Iterable[Status]
    ) -> Iterator[Fault]:
        if name in STATUSES:
            if STATUSES[name] not in statuses:
                only = STATUSES[name] is Status.NOT_ASSESSED
                yield at(route, "status-not-for-scores-held" if only else "status-not-for-scores", name=name)
            return
        if scale.has(name):
            return
        key = "levels" if scale.levels else "id"
        levels = Place(("scales", rubric.scales.index(scale), key), on_key=bool(scale.levels))
        here = Related(message("scale-here", scale=scale.id), levels, in_rubric=True)
        other = next((axis for axis in rubric.axes if rubric.scale_of("", axis).has(name)), None)
        if other is not None and other.scale != scale.id and not scale.numeric:
            known = scale.names
            yield at(
                route, "level-of-other-axis", related=(here,), name=name, axis=other.label, scale=scale.id, known=known
            )
        else:
            yield unknown_level(route, name, scale, (here,), sorted(statuses))

    def _records(self) -> Iterator[Fault]:
        named = dict.fromkeys([*self.nodes, self._assignment.assignment])
        for i, gap in enumerate(self._assignment.gaps):
            yield from self._concerns(gap.concerns, ("gaps", i, "concerns"), named)
            yield from self._each(gap.axes, ("gaps", i, "axes"), "axis", self._axes)
            yield from self._source(gap.source, ("gaps", i, "source"))
        for i, asked in enumerate(self._assignment.recommendations):
            yield from self._concerns(asked.concerns, ("recommendations", i, "concerns"), named)
            yield from self._source(asked.source, ("recommendations", i, "source"))
            yield from self._source(asked.status_source, ("recommendations", i, "status_source"))

    def _concerns(self, names: Iterable[str], route: Route, known: Collection[str]) -> Iterator[Fault]:
        for i, name in enumerate(names):
            goal, _, reading = name.partition("/")
            node = self.nodes.get(goal)
            if reading and goal in known:
                readings = [it.id for it in node.interpretations] if isinstance(node, Goal) else []
                if reading not in readings:
                    yield unknown((*route, i), "interpretation", reading, readings, goal=goal)
            elif goal not in known:
                yield unknown((*route, i), "node", goal, known)

    def _each(self, names: Iterable[str], route: Route, what: str, known: Collection[str] | None) -> Iterator[Fault]:
        """Names that are not known; none if it is not known which there are."""
        for i, name in enumerate(names):
            if known is not None and name not in known:
                yield unknown((*route, i), what, name, known)

    def _source(self, name: str | None, route: Route) -> Iterator[Fault]:
        if name is not None and name not in self._sources:
            fault = unknown(route, "source", name, sorted(self._sources))
            yield replace(fault, related=tuple(self._near(dict(fault.message.values).get("near"))))

    @cached_property
    def _used(self) -> set[str | None]:
        return sources_used(self._assignment, self._parts)

    def _near(self, name: Value | None) -> Iterator[Related]:
        """Where the source of this name is defined: if nothing refers to it, its own id may be misspelt."""
        for i, source in enumerate(self._assignment.sources):
            if source.id == name:
                key = "source-here" if name in self._used else "unnamed-source-here"
                yield Related(message(key, name=source.id), Place(("sources", i, "id")))
                return

    def _axis(self, rubric: Rubric, name: str | None) -> Axis | None:
        return rubric.axis(name) if name else rubric.axes[0]

    def _meant(self, rubric: Rubric, name: str | None) -> Axis | None:
        """The only axis that a misspelt name can stand for, so that the level on it is still checked."""
        return rubric.axis(meant(name or "", self._axes or ()))


def _scores(evidence: Evidence) -> Iterator[tuple[Route, str, frozenset[Status]]]:
    """Every score of a piece of evidence, with its route and the statuses allowed there."""
    if evidence.score:
        yield ("score",), evidence.score, SCORE_STATUSES
    for i, assessor in enumerate(evidence.assessors):
        if assessor.score:
            yield ("assessors", i, "score"), assessor.score, HELD_STATUSES
    for i, reply in enumerate(evidence.reply):
        if reply.score:
            yield ("reply", i, "score"), reply.score, HELD_STATUSES
