"""What would it take? The smallest changes that reach a level, those that lose the present one, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from itertools import product
from math import prod

from goalcheck.core.scale import ScaleKind
from goalcheck.core.value import NOT_APPLICABLE, known_point
from goalcheck.core.verdict import Verdict
from goalcheck.engine.adjustment import Adjustment, ChangeKind
from goalcheck.engine.baseline import Baseline
from goalcheck.engine.search import MOST_TOLD, Found, Options, Search, find
from goalcheck.engine.slot import Slot
from goalcheck.engine.target import Purpose, Target, reaching
from goalcheck.engine.variables import name_of
from goalcheck.model.assignment import Assignment
from goalcheck.model.rubric import Rubric
from goalcheck.questions.next.answer.ceiling import Obstacle, ceiling

MOST_OUTCOMES = 1_024
"""Outcomes of unknown things together that are tried, of all sets of them in turn."""
SETTLING = partial(Target, Purpose.SETTLE)


@dataclass(frozen=True, slots=True)
class MissingInput:
    """One thing that is not known, and what knowing it would do: `settles` of its `outcomes` would give a known verdict.
    `verdicts` are those, worst first. A gap has one outcome: that it is closed."""

    id: str
    kind: ChangeKind
    axis: str
    settles: int
    outcomes: int
    verdicts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SettlingInput:
    """Something that is not known, or a gap."""

    id: str
    kind: ChangeKind
    axis: str


@dataclass(frozen=True, slots=True)
class SettlingSet:
    """Things that are not known and could settle the verdict together, while no part of them could. `settles` of the
    `outcomes` that they can have together would give a known verdict, one of `verdicts`; all three say nothing where
    there are too many outcomes to try."""

    things: tuple[SettlingInput, ...]
    settles: int
    outcomes: int
    verdicts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NextSteps:
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
    missing: tuple[MissingInput, ...]
    settle: Found | None
    together: tuple[SettlingSet, ...] = ()


def next_steps(
    assignment: Assignment, rubric: Rubric, node: str, axis: str, to: str | None = None, most: int = MOST_TOLD
) -> NextSteps:
    """What it would take at a node that is judged on this axis; `to` is a level, or a number, of its scale.

    Of many ways the `most` cheapest are told, and all are counted. Raises KeyError where the node is not judged there.
    """
    baseline = Baseline(assignment, rubric)
    top = baseline.plan.at[node, axis]
    overridden = baseline.plan.slots[top].override is not None
    baseline = baseline.by_rule(top)
    slot, value = baseline.plan.slots[top], baseline.outcomes.values[top]
    to = to if to is not None else _next_level(slot, known_point(value))
    target = reaching(slot.scale, to) if to is not None else None
    there = target is not None and target.met(value)
    up = find(baseline.replay, top, target, most=most) if target and not there else None
    best, obstacles = ceiling(baseline, top, target, up) if target and up and not up.total else (None, ())
    lose = Target(Purpose.LOSE, slot.scale, known_point(value)) if known_point(value) is not None else None
    unknown = lose is None and value != NOT_APPLICABLE
    settling = find(baseline.replay, top, SETTLING(slot.scale), _not_a_score, most) if unknown else None
    search = Search(baseline.replay, top, SETTLING(slot.scale), _not_a_score) if unknown else None
    return NextSteps(
        node,
        axis,
        slot.scale.id,
        baseline.verdict(top),
        overridden,
        to,
        there,
        up,
        find(baseline.replay, top, lose, most=most) if lose else None,
        best,
        obstacles,
        tuple(_missing(search, slot)) if search else (),
        settling,
        tuple(_settling_sets(search, slot, settling)) if search and settling else (),
    )


def _not_a_score(change: Adjustment) -> bool:
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


def _missing(search: Search, slot: Slot) -> list[MissingInput]:
    """Each thing that is not known below a slot, those first of whose outcomes most would settle it."""
    found = []
    for options in search.things:
        if options:
            change = options[0][1].change
            found.append(MissingInput(change.id, change.kind, change.axis, *_settled(search, slot, [options])))
    return sorted(found, key=lambda it: -Fraction(it.settles, it.outcomes))


def _settling_sets(search: Search, slot: Slot, found: Found) -> list[SettlingSet]:
    """The smallest sets of things of the ways that are told, fewest first, then those that settle most."""
    options = {_thing(options[0][1].change): options for options in (search.of_target(), *search.things) if options}
    sets: list[frozenset[SettlingInput]] = []
    settling_sets = []
    left = MOST_OUTCOMES
    for way in found.ways:
        things = tuple(map(_thing, way))
        if any(less <= {*things} for less in sets):
            continue
        sets.append(frozenset(things))
        chosen = [options[thing] for thing in things]
        outcomes = prod(map(len, chosen))
        left -= outcomes
        settling_sets.append(SettlingSet(things, *(_settled(search, slot, chosen) if left >= 0 else (0, 0, ()))))
    return sorted(settling_sets, key=lambda it: (len(it.things), -Fraction(it.settles, it.outcomes or 1)))


def _thing(change: Adjustment) -> SettlingInput:
    return SettlingInput(change.id, change.kind, change.axis)


def _settled(search: Search, slot: Slot, chosen: Sequence[Options]) -> tuple[int, int, tuple[str, ...]]:
    """How many of the outcomes of some things would settle a slot, how many there are, and as which verdicts."""
    values = [search.value(options) for options in product(*chosen)]
    points = [point for value in values if (point := known_point(value)) is not None]
    return len(points), len(values), tuple(name_of(slot.scale, point) for point in sorted(set(points)))
