"""Why a verdict cannot be reached: the best that can be, and the gates, caps, rules and people that keep it there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import inf
from typing import Literal

from goalcheck.core.scale import ScaleKind
from goalcheck.core.text import Text
from goalcheck.core.value import Value, known_point
from goalcheck.core.verdict import Verdict
from goalcheck.engine.adjustment import Way
from goalcheck.engine.baseline import Baseline, unknown_by_itself
from goalcheck.engine.evaluate import Outcomes, settle
from goalcheck.engine.family import FamilyLimitExceeded
from goalcheck.engine.propagate import NotDecomposable, looked_at
from goalcheck.engine.replay import Given
from goalcheck.engine.search import Found, find
from goalcheck.engine.slot import is_leaf
from goalcheck.engine.target import Purpose, Target
from goalcheck.engine.trace import trace_of
from goalcheck.engine.variables import end_of, of_point, point_named
from goalcheck.engine.ways import Ways


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What stands in the way even if everything that could change were at its best: a gate, a cap, a case or row, or a
    person's deviation at a node, with its sentence; `verdict` is the best that the node can be, where that is known."""

    node: str
    axis: str
    part: Literal["gate", "cap", "case", "row", "aggregate", "nothing", "override"]
    id: str
    because: Text
    verdict: Verdict | None


def ceiling(baseline: Baseline, top: int, target: Target, up: Found) -> tuple[Verdict | None, tuple[Obstacle, ...]]:
    """The best verdict that can be, where a target cannot be reached, and what keeps it there; None for the verdict where
    it is not known to be the best, and on a scale without order. `up` is what was found."""
    present = State(baseline, top, {}, {}, ())
    if target.scale.kind is ScaleKind.NOMINAL:
        return None, tuple(present.obstacles(target))
    state = _all_at_best(baseline, top)
    try:
        way = _highest(baseline, top, target, up)
    except (NotDecomposable, FamilyLimitExceeded):
        return None, tuple((state if state.point >= present.point else present).obstacles(target))
    after = present if way is None else _after(baseline, top, way)
    if after.point != state.point:
        state = after
    return baseline.verdict(top, state.outcomes), tuple(state.obstacles(target)) or tuple(present.obstacles(target))


def _highest(baseline: Baseline, top: int, target: Target, up: Found) -> Way | None:
    """The smallest change to the best known verdict below a target; None where none is better than the present one. Raises
    Unfit or TooMany where it cannot be told."""
    _proven(up)
    value = baseline.outcomes.values[top]
    if target.scale.numeric:
        reached = Ways(baseline.plan, baseline.outcomes, top, target).reached()
        points: Sequence[int | Fraction] = sorted(point for it in reached if (point := known_point(it)) is not None)
    else:
        points = range(int(target.point or 0))
    for point in reversed(points):
        lesser = Target(Purpose.REACH, target.scale, point)
        if lesser.met(value):
            break
        found = find(baseline.replay, top, lesser, most=1)
        if found.ways:
            return found.ways[0]
        _proven(found)
    return None


def _proven(found: Found) -> None:
    """Raise Unfit where there may be other ways than were found."""
    if not found.exact:
        raise NotDecomposable


class State:
    """The plan with some leaves, nodes and gaps otherwise, and what in it keeps the top below a target."""

    def __init__(
        self,
        baseline: Baseline,
        top: int,
        leaves: Mapping[int, Value],
        given: Mapping[int, Value],
        closed: Collection[str],
    ) -> None:
        self._baseline, self._top = baseline, top
        self._variant = baseline.replay.changed(leaves, closed)
        self._given: Given = {i: (value, None) for i, value in given.items()}
        self.outcomes = baseline.replay.judged(self._variant, self._given)

    @property
    def point(self) -> int | Fraction | float:
        """The top's level or number; below all where it has none."""
        point = known_point(self.outcomes.values[self._top])
        return -inf if point is None else point

    def obstacles(self, target: Target) -> Iterator[Obstacle]:
        """What keeps the top from a target: of each slot its own rule where its inputs at their best would not help, else
        those inputs."""
        return self._below(self._top, target, set())

    def _below(self, i: int, target: Target, seen: set[int]) -> Iterator[Obstacle]:
        slots = self._baseline.plan.slots
        if i in seen:
            return
        seen.add(i)
        best = {j: value for j in slots[i].inputs if not is_leaf(slots[j]) and (value := end_of(slots[j], best=True))}
        lacking = [j for j, value in best.items() if self.outcomes.values[j] != value]
        if slots[i].override is not None or not lacking or not target.met(self._lifted(i, best, lacking)):
            yield from self._own(i, target)
            return
        needed = [j for j in lacking if not target.met(self._lifted(i, best, [it for it in lacking if it != j]))]
        for j in needed or lacking:
            yield from self._below(j, Target(Purpose.REACH, slots[j].scale, known_point(best[j])), seen)

    def _own(self, i: int, target: Target) -> Iterator[Obstacle]:
        slot, result = self._baseline.plan.slots[i], self.outcomes.results[i]
        verdict = self._best(i)
        if slot.override is not None:
            yield Obstacle(slot.id, slot.axis, "override", "", slot.override.reason, verdict)
            return
        for fired in trace_of(slot, result).fired if result is not None else ():
            caps = [
                cap for cap in fired.caps if not target.met(of_point(slot.scale, point_named(slot.scale, cap.after)))
            ]
            for cap in caps:
                yield Obstacle(slot.id, slot.axis, "cap", cap.id, cap.because, verdict)
            if not caps:
                yield Obstacle(slot.id, slot.axis, fired.part, fired.id, fired.because, verdict)

    def _best(self, i: int) -> Verdict | None:
        """What a slot now is, where nothing could make it better."""
        try:
            highest = Ways(
                self._baseline.plan,
                self._baseline.outcomes,
                i,
                Target(Purpose.SETTLE, self._baseline.plan.slots[i].scale),
            ).highest()
        except (NotDecomposable, FamilyLimitExceeded):
            return None
        best = highest is not None and known_point(self.outcomes.values[i]) == highest
        return self._baseline.verdict(i, self.outcomes) if best else None

    def _lifted(self, i: int, best: Mapping[int, Value], chosen: Sequence[int]) -> Value:
        """What a slot would be with these of its inputs at their best, whatever their rules or a person says."""
        now = self.outcomes
        outcomes = Outcomes(list(now.values), list(now.statuses), list(now.results))
        for j in chosen:
            outcomes.values[j], outcomes.statuses[j] = best[j], None
        settle(self._variant.slots, i, None, True, outcomes)
        return outcomes.values[i]


def _all_at_best(baseline: Baseline, top: int) -> State:
    """Every score and every unknown at its best and no gap left."""
    slots = baseline.plan.slots
    below = looked_at(baseline.plan, top)
    best = {i: value for i in below if is_leaf(slots[i]) and slots[i].leaf and (value := end_of(slots[i], best=True))}
    closed = {gap for i in below for gap in slots[i].gaps}
    outcomes = State(baseline, top, best, {}, closed).outcomes
    supposed = {
        i: value
        for i in below
        if i != top and unknown_by_itself(slots[i], outcomes.statuses[i]) and (value := end_of(slots[i], best=True))
    }
    return State(baseline, top, best, supposed, closed)


def _after(baseline: Baseline, top: int, way: Way) -> State:
    """As it is after a way."""
    slots = baseline.plan.slots
    where = {(slots[i].id, slots[i].axis): i for i in looked_at(baseline.plan, top)}
    leaves: dict[int, Value] = {}
    given: dict[int, Value] = {}
    for change in way:
        if change.after is not None:
            i = where[change.id, change.axis]
            (leaves if is_leaf(slots[i]) else given)[i] = of_point(
                slots[i].scale, point_named(slots[i].scale, change.after)
            )
    return State(baseline, top, leaves, given, [change.id for change in way if change.kind == "gap"])
