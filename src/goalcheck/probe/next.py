"""What would it take? The smallest changes that reach a level, those that lose the present one, and what is missing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from itertools import product
from math import prod
from typing import Literal

from goalcheck.assessment.evaluate import Outcomes, settle
from goalcheck.assessment.judge import trace_of
from goalcheck.assessment.replay import Given
from goalcheck.assessment.slot import Slot, is_leaf
from goalcheck.assignment import Assignment
from goalcheck.core.scale import ScaleKind
from goalcheck.core.text import Text
from goalcheck.core.verdict import Verdict
from goalcheck.probe.aim import Aim, Purpose, known_point
from goalcheck.probe.change import Change, ChangeKind, Way
from goalcheck.probe.family import TooMany
from goalcheck.probe.propagate import Unfit, looked_at
from goalcheck.probe.search import MOST_TOLD, Found, Options, Search, find
from goalcheck.probe.standing import Standing, unknown_by_itself
from goalcheck.probe.variables import end_of, name_of, of_point
from goalcheck.probe.ways import Ways
from goalcheck.rubric import Rubric
from goalcheck.rules.bag import NOT_APPLICABLE, Value

MOST_OUTCOMES = 1_024
"""Outcomes of unknown things together that are tried, of all sets of them in turn."""
SETTLING = partial(Aim, Purpose.SETTLE)


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is not known, and what knowing it would do: `settles` of its `outcomes` would give a known verdict.
    `verdicts` are those, worst first. A gap has one outcome: that it is closed."""

    id: str
    kind: ChangeKind
    axis: str
    settles: int
    outcomes: int
    verdicts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that is not known, or a gap."""

    id: str
    kind: ChangeKind
    axis: str


@dataclass(frozen=True, slots=True)
class Together:
    """Things that are not known and could settle the verdict together, while no part of them could. `settles` of the
    `outcomes` that they can have together would give a known verdict, one of `verdicts`; all three say nothing where
    there are too many outcomes to try."""

    things: tuple[Thing, ...]
    settles: int
    outcomes: int
    verdicts: tuple[str, ...]


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


@dataclass(frozen=True, slots=True)
class Next:
    """What it would take at one node on one axis. `verdict` is by the rules; a person's deviation there is `overridden`.

    `to` is the level to reach, None where there is none above and none was asked for; `there` that it is reached
    already. `up` reaches it, `down` loses the present verdict; None where that cannot be asked. Where `to` cannot be
    reached, `best` is the best verdict that can be, as far as it is known, and `obstacles` what keeps it there, the
    deepest first. For a verdict that is not known, `missing` are the things that are not, those that settle most first,
    `settle` the smallest changes to them that could settle it, and `together` the smallest sets of them.
    """

    node: str
    axis: str
    scale: str
    verdict: Verdict
    overridden: bool
    to: str | None
    there: bool
    up: Found | None
    down: Found | None
    best: Verdict | None
    obstacles: tuple[Obstacle, ...]
    missing: tuple[Missing, ...]
    settle: Found | None
    together: tuple[Together, ...] = ()


def next_steps(
    assignment: Assignment, rubric: Rubric, node: str, axis: str, to: str | None = None, most: int = MOST_TOLD
) -> Next:
    """What it would take at a node that is judged on this axis; `to` is a level, or a number, of its scale.

    Of many ways the `most` cheapest are told, and all are counted. Raises KeyError where the node is not judged there.
    """
    standing = Standing(assignment, rubric)
    target = standing.plan.at[node, axis]
    overridden = standing.plan.slots[target].override is not None
    standing = standing.by_rule(target)
    slot, value = standing.plan.slots[target], standing.outcomes.values[target]
    to = to if to is not None else _next_level(slot, known_point(value))
    aim = _aim(slot, to) if to is not None else None
    there = aim is not None and aim.met(value)
    up = find(standing.replay, target, aim, most=most) if aim and not there else None
    best, obstacles = ceiling(standing, target, aim, up) if aim and up and not up.total else (None, ())
    lose = Aim(Purpose.LOSE, slot.scale, known_point(value)) if known_point(value) is not None else None
    unknown = lose is None and value != NOT_APPLICABLE
    settling = find(standing.replay, target, SETTLING(slot.scale), _not_a_score, most) if unknown else None
    search = Search(standing.replay, target, SETTLING(slot.scale), _not_a_score) if unknown else None
    return Next(
        node,
        axis,
        slot.scale.id,
        standing.verdict(target),
        overridden,
        to,
        there,
        up,
        find(standing.replay, target, lose, most=most) if lose else None,
        best,
        obstacles,
        tuple(_missing(search, slot)) if search else (),
        settling,
        tuple(_together(search, slot, settling)) if search and settling else (),
    )


def _not_a_score(change: Change) -> bool:
    return change.kind != "score"


def _next_level(slot: Slot, point: int | Fraction | None) -> str | None:
    """The level above; on a scale without order, or above the best, there is none, nor above what is not known."""
    names, level = slot.scale.names, point
    if point is None or slot.scale.kind is ScaleKind.NOMINAL:
        return None
    if slot.scale.numeric:
        reached = slot.scale.level_of(Fraction(point))
        level = -1 if reached is None else reached
    return names[int(level or 0) + 1] if int(level or 0) + 1 < len(names) else None


def _aim(slot: Slot, to: str) -> Aim:
    """To reach a level; any known number reaches a level without a cut-off."""
    level = slot.scale.index(to)
    if slot.scale.numeric and level is not None and slot.scale.levels[level].at_least is None:
        return SETTLING(slot.scale)
    return Aim(Purpose.REACH, slot.scale, _point(slot, to))


def _point(slot: Slot, name: str) -> int | Fraction:
    """A level of a slot's scale, or the number that it stands for. Raises ValueError."""
    found = slot.scale.number(name) if slot.scale.numeric else slot.scale.index(name)
    if found is None:
        raise ValueError(name)
    return found


def _missing(search: Search, slot: Slot) -> list[Missing]:
    """Each thing that is not known below a slot, those first of whose outcomes most would settle it."""
    found = []
    for options in search.things:
        if options:
            change = options[0][1].change
            found.append(Missing(change.id, change.kind, change.axis, *_settled(search, slot, [options])))
    return sorted(found, key=lambda it: -Fraction(it.settles, it.outcomes))


def _together(search: Search, slot: Slot, found: Found) -> list[Together]:
    """The smallest sets of things of the ways that are told, fewest first, then those that settle most."""
    options = {_thing(options[0][1].change): options for options in (search.of_target(), *search.things) if options}
    sets: list[frozenset[Thing]] = []
    together = []
    left = MOST_OUTCOMES
    for way in found.ways:
        things = tuple(map(_thing, way))
        if any(less <= {*things} for less in sets):
            continue
        sets.append(frozenset(things))
        chosen = [options[thing] for thing in things]
        outcomes = prod(map(len, chosen))
        left -= outcomes
        together.append(Together(things, *(_settled(search, slot, chosen) if left >= 0 else (0, 0, ()))))
    return sorted(together, key=lambda it: (len(it.things), -Fraction(it.settles, it.outcomes or 1)))


def _thing(change: Change) -> Thing:
    return Thing(change.id, change.kind, change.axis)


def _settled(search: Search, slot: Slot, chosen: Sequence[Options]) -> tuple[int, int, tuple[str, ...]]:
    """How many of the outcomes of some things would settle a slot, how many there are, and as which verdicts."""
    values = [search.value(options) for options in product(*chosen)]
    points = [point for value in values if (point := known_point(value)) is not None]
    return len(points), len(values), tuple(name_of(slot.scale, point) for point in sorted(set(points)))


def ceiling(standing: Standing, target: int, aim: Aim, up: Found) -> tuple[Verdict | None, tuple[Obstacle, ...]]:
    """The best verdict that can be, where an aim cannot be reached, and what keeps it there; None for the verdict where
    it is not known to be the best, and on a scale without order. `up` is what was found."""
    present = State(standing, target, {}, {}, ())
    if aim.scale.kind is ScaleKind.NOMINAL:
        return None, tuple(present.obstacles(aim))
    state = _all_at_best(standing, target)
    try:
        way = _highest(standing, target, aim, up)
    except (Unfit, TooMany):
        return None, tuple((state if state.point >= present.point else present).obstacles(aim))
    after = present if way is None else _after(standing, target, way)
    if after.point != state.point:
        state = after
    return standing.verdict(target, state.outcomes), tuple(state.obstacles(aim)) or tuple(present.obstacles(aim))


def _highest(standing: Standing, target: int, aim: Aim, up: Found) -> Way | None:
    """The smallest change to the best known verdict below an aim; none where it is the present one, None where there is no
    such verdict. Raises Unfit or TooMany where it cannot be told."""
    if not up.exact:
        raise Unfit
    value = standing.outcomes.values[target]
    if aim.scale.numeric:
        reached = Ways(standing.plan, standing.outcomes, target, aim).reached()
        points: Sequence[int | Fraction] = sorted(point for it in reached if (point := known_point(it)) is not None)
    else:
        points = range(int(aim.point or 0))
    for point in reversed(points):
        lesser = Aim(Purpose.REACH, aim.scale, point)
        if lesser.met(value):
            return ()
        found = find(standing.replay, target, lesser, most=1)
        if found.ways:
            return found.ways[0]
        if not found.exact:
            raise Unfit
    return None


class State:
    """The plan with some leaves, nodes and gaps otherwise, and what in it keeps the target below an aim."""

    def __init__(
        self,
        standing: Standing,
        target: int,
        leaves: Mapping[int, Value],
        given: Mapping[int, Value],
        closed: Collection[str],
    ) -> None:
        self._standing, self._target = standing, target
        self._variant = standing.replay.changed(leaves, closed)
        self._given: Given = {i: (value, None) for i, value in given.items()}
        self.outcomes = standing.replay.judged(self._variant, self._given)

    @property
    def point(self) -> int | Fraction:
        """The target's level or number; below all where it has none."""
        point = known_point(self.outcomes.values[self._target])
        return -MOST_OUTCOMES if point is None else point

    def obstacles(self, aim: Aim) -> Iterator[Obstacle]:
        """What keeps the target from an aim: of each slot its own rule where its inputs at their best would not help, else
        those inputs."""
        return self._below(self._target, aim, set())

    def _below(self, i: int, aim: Aim, seen: set[int]) -> Iterator[Obstacle]:
        slots = self._standing.plan.slots
        if i in seen:
            return
        seen.add(i)
        best = {j: value for j in slots[i].inputs if not is_leaf(slots[j]) and (value := end_of(slots[j], best=True))}
        lacking = [j for j, value in best.items() if self.outcomes.values[j] != value]
        if slots[i].override is not None or not lacking or not aim.met(self._lifted(i, best, lacking)):
            yield from self._own(i, aim)
            return
        needed = [j for j in lacking if not aim.met(self._lifted(i, best, [it for it in lacking if it != j]))]
        for j in needed or lacking:
            yield from self._below(j, Aim(Purpose.REACH, slots[j].scale, known_point(best[j])), seen)

    def _own(self, i: int, aim: Aim) -> Iterator[Obstacle]:
        slot, result = self._standing.plan.slots[i], self.outcomes.results[i]
        verdict = self._best(i)
        if slot.override is not None:
            yield Obstacle(slot.id, slot.axis, "override", "", slot.override.reason, verdict)
            return
        for fired in trace_of(slot, result).fired if result is not None else ():
            caps = [cap for cap in fired.caps if not aim.met(of_point(slot.scale, _point(slot, cap.after)))]
            for cap in caps:
                yield Obstacle(slot.id, slot.axis, "cap", cap.id, cap.because, verdict)
            if not caps:
                yield Obstacle(slot.id, slot.axis, fired.part, fired.id, fired.because, verdict)

    def _best(self, i: int) -> Verdict | None:
        """What a slot now is, where nothing could make it better."""
        try:
            reached = Ways(
                self._standing.plan, self._standing.outcomes, i, SETTLING(self._standing.plan.slots[i].scale)
            ).reached()
        except (Unfit, TooMany):
            return None
        points = [point for value in reached if (point := known_point(value)) is not None]
        best = bool(points) and known_point(self.outcomes.values[i]) == max(points)
        return self._standing.verdict(i, self.outcomes) if best else None

    def _lifted(self, i: int, best: Mapping[int, Value], chosen: Sequence[int]) -> Value:
        """What a slot would be with these of its inputs at their best, whatever their rules or a person says."""
        now = self.outcomes
        outcomes = Outcomes(list(now.values), list(now.statuses), list(now.results))
        for j in chosen:
            outcomes.values[j], outcomes.statuses[j] = best[j], None
        settle(self._variant.slots, i, None, True, outcomes)
        return outcomes.values[i]


def _all_at_best(standing: Standing, target: int) -> State:
    """Every score and every unknown at its best and no gap left."""
    slots = standing.plan.slots
    below = looked_at(standing.plan, target)
    best = {i: value for i in below if is_leaf(slots[i]) and slots[i].leaf and (value := end_of(slots[i], best=True))}
    closed = {gap for i in below for gap in slots[i].gaps}
    outcomes = State(standing, target, best, {}, closed).outcomes
    supposed = {
        i: value
        for i in below
        if i != target and unknown_by_itself(slots[i], outcomes.statuses[i]) and (value := end_of(slots[i], best=True))
    }
    return State(standing, target, best, supposed, closed)


def _after(standing: Standing, target: int, way: Way) -> State:
    """As it is after a way."""
    slots = standing.plan.slots
    where = {(slots[i].id, slots[i].axis): i for i in looked_at(standing.plan, target)}
    leaves: dict[int, Value] = {}
    given: dict[int, Value] = {}
    for change in way:
        if change.after is not None:
            i = where[change.id, change.axis]
            (leaves if is_leaf(slots[i]) else given)[i] = of_point(slots[i].scale, _point(slots[i], change.after))
    return State(standing, target, leaves, given, [change.id for change in way if change.kind == "gap"])
