"""What would it take? The smallest changes that reach a level, those that lose the present one, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from goalcheck.assessment.evaluate import Outcomes
from goalcheck.assessment.judge import trace_of
from goalcheck.assessment.replay import Given
from goalcheck.assessment.slot import Slot, is_leaf
from goalcheck.assignment import Assignment
from goalcheck.core.scale import ScaleKind
from goalcheck.core.text import Text
from goalcheck.core.verdict import Verdict
from goalcheck.probe.aim import Aim, Purpose, known_point
from goalcheck.probe.change import Change, ChangeKind
from goalcheck.probe.propagate import looked_at
from goalcheck.probe.search import MOST_TOLD, Found, Search, find
from goalcheck.probe.standing import Standing, unknown_by_itself
from goalcheck.probe.variables import end_of, name_of
from goalcheck.rubric import Rubric


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
class Obstacle:
    """What stands in the way even if everything that could change were at its best: a gate, a cap, a case or row, or a
    person's deviation at a node, with its sentence."""

    node: str
    axis: str
    part: Literal["gate", "cap", "case", "row", "aggregate", "nothing", "override"]
    id: str
    because: Text


@dataclass(frozen=True, slots=True)
class Next:
    """What it would take at one node on one axis. `verdict` is by the rules; a person's deviation there is `overridden`.

    `to` is the level to reach, None where there is none above and none was asked for; `there` that it is reached
    already. `up` reaches it, `down` loses the present verdict; None where that cannot be asked. `best` is the verdict
    with everything at its best, and `obstacles` what keeps it there, where `to` cannot be reached. For a verdict that is
    not known, `missing` are the things that are not, those that settle most first, and `settle` the smallest sets of
    them that could settle it together.
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
    aim = Aim(Purpose.REACH, slot.scale, _point(slot, to)) if to is not None else None
    there = aim is not None and aim.met(value)
    up = find(standing.replay, target, aim, most=most) if aim and not there else None
    blocked = up is not None and not up.total
    lose = Aim(Purpose.LOSE, slot.scale, known_point(value)) if known_point(value) is not None else None
    unknown = lose is None and value != 0
    best = _best(standing, target) if blocked else None
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
        best[0] if best else None,
        best[1] if best else (),
        tuple(_missing(standing, target)) if unknown else (),
        find(standing.replay, target, Aim(Purpose.SETTLE, slot.scale), _not_a_score, most) if unknown else None,
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


def _point(slot: Slot, name: str) -> int | Fraction:
    """A level of a slot's scale, or the number that it stands for. Raises ValueError."""
    found = slot.scale.number(name) if slot.scale.numeric else slot.scale.index(name)
    if found is None:
        raise ValueError(name)
    return found


def _missing(standing: Standing, target: int) -> Iterator[Missing]:
    """Each thing that is not known below a slot, those first of whose outcomes most would settle it."""
    slot = standing.plan.slots[target]
    search = Search(standing.replay, target, Aim(Purpose.SETTLE, slot.scale), _not_a_score)
    found = []
    for options in search.things:
        if not options:
            continue
        values = [search.value([option]) for option in options]
        points = [point for value in values if (point := known_point(value)) is not None]
        change = options[0][1].change
        names = tuple(name_of(slot.scale, point) for point in sorted(set(points)))
        found.append(Missing(change.id, change.kind, change.axis, len(points), len(options), names))
    return iter(sorted(found, key=lambda it: -Fraction(it.settles, it.outcomes)))


def _best(standing: Standing, target: int) -> tuple[Verdict, tuple[Obstacle, ...]]:
    """The verdict with every score and every unknown at its best and no gap left, and what then stands in its way."""
    slots = standing.plan.slots
    below = looked_at(standing.plan, target)
    best = {i: value for i in below if is_leaf(slots[i]) and slots[i].leaf and (value := end_of(slots[i], best=True))}
    variant = standing.replay.changed(best, {gap for i in below for gap in slots[i].gaps})
    outcomes = standing.replay.judged(variant)
    supposed: Given = {
        i: (value, None)
        for i in below
        if i != target and unknown_by_itself(slots[i], outcomes.statuses[i]) and (value := end_of(slots[i], best=True))
    }
    outcomes = standing.replay.judged(variant, supposed)
    return standing.verdict(target, outcomes), tuple(_obstacles(standing, target, outcomes, set()))


def _obstacles(standing: Standing, i: int, outcomes: Outcomes, seen: set[int]) -> Iterator[Obstacle]:
    """What keeps a slot below its best, and those below it that are not at theirs."""
    slot = standing.plan.slots[i]
    if i in seen or outcomes.values[i] == end_of(slot, best=True):
        return
    seen.add(i)
    if slot.override is not None:
        yield Obstacle(slot.id, slot.axis, "override", "", slot.override.reason)
        return
    result = outcomes.results[i]
    if result is not None:
        for fired in trace_of(slot, result).fired:
            for cap in fired.caps:
                yield Obstacle(slot.id, slot.axis, "cap", cap.id, cap.because)
            if not fired.caps:
                yield Obstacle(slot.id, slot.axis, fired.part, fired.id, fired.because)
    for j in slot.inputs:
        if not is_leaf(standing.plan.slots[j]):
            yield from _obstacles(standing, j, outcomes, seen)
