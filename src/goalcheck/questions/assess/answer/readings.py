"""Readings of a contested goal: under which of them a level is reached, and which criteria set them apart.

A criterion decides where the readings would agree if it were not applicable. The smallest sets that decide are found by
judging again without each set in turn, fewest criteria first. A reading that is left with nothing agrees with nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Literal

from goalcheck.core.scale import Scale
from goalcheck.core.value import NOT_APPLICABLE, Value
from goalcheck.core.verdict import Status, Verdict
from goalcheck.engine import Assessment, Judged
from goalcheck.engine.evaluate import evaluate
from goalcheck.engine.plan import Compiler, plan
from goalcheck.engine.slot import Plan, Slot

Holding = Literal["all", "some", "none", "open"]
"""`open`: no reading surely reaches the level, and some unknown could."""
_GONE = (NOT_APPLICABLE, Status.NOT_APPLICABLE)
MOST_JUDGED = 200_000
"""Slots that are judged in the search for what decides; beyond, it is given up."""


@dataclass(frozen=True, slots=True)
class Differing:
    """A criterion that only some readings have."""

    criterion: str
    readings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Holds:
    """Under which readings the goal is at this level or better; on a scale without order, at it."""

    level: str
    under: Holding
    readings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AxisReadings:
    """The readings on one axis. `holds` runs from the worst level up.

    `deciding` are the smallest sets of differing criteria without which the readings would agree. It is None where the
    verdict does not turn on the reading, or where there are too many sets to try; `tried` tells them apart.
    """

    axis: str
    scale: str
    verdicts: tuple[tuple[str, Verdict], ...]
    holds: tuple[Holds, ...]
    deciding: tuple[tuple[str, ...], ...] | None = None
    tried: bool = True


@dataclass(frozen=True, slots=True)
class Readings:
    """A contested goal. Readings go by their ids, `goal/reading`."""

    goal: str
    differing: tuple[Differing, ...]
    axes: tuple[AxisReadings, ...]

    def on(self, axis: str) -> AxisReadings | None:
        return next((it for it in self.axes if it.axis == axis), None)


def readings(assessment: Assessment) -> tuple[Readings, ...]:
    """The contested goals of an assignment, in the order of the file."""
    goals = {node.id: node for node in assessment.root.walk() if _readings_of(node)}
    if not goals:
        return ()
    whole = plan(assessment.assignment, Compiler(assessment.rubric))
    return tuple(_compared(assessment, goal, whole) for goal in goals.values())


def _readings_of(goal: Judged) -> tuple[Judged, ...]:
    return tuple(child for child in goal.children if child.kind == "interpretation")


def _compared(assessment: Assessment, goal: Judged, whole: Plan) -> Readings:
    read = _readings_of(goal)
    having: dict[str, list[str]] = {}
    for reading in read:
        for child in reading.children:
            having.setdefault(child.id, []).append(reading.id)
    differing = tuple(Differing(name, tuple(ids)) for name, ids in having.items() if len(ids) < len(read))
    axes = []
    for axis in assessment.rubric.axes:
        found = [(reading.id, it.verdict) for reading in read if (it := reading.on(axis.id))]
        scale = assessment.rubric.scale_of(goal.id, axis)
        if not found or all(verdict.status is Status.NOT_ASSESSED for _, verdict in found):
            continue
        axes.append(AxisReadings(axis.id, scale.id, tuple(found), tuple(_holds(found, scale))))
        if _apart([verdict for _, verdict in found]):
            deciding = _deciding(whole, [name for name, _ in found], axis.id, [it.criterion for it in differing])
            axes[-1] = replace(axes[-1], deciding=deciding, tried=deciding is not None)
    return Readings(goal.id, differing, tuple(axes))


def _apart(verdicts: Sequence[Verdict]) -> bool:
    """Whether two readings cannot have the same verdict, whatever is still unknown in them."""
    said = [it for it in verdicts if it.status is not Status.NOT_APPLICABLE]
    if any(it.interval is not None for it in said):
        return any(it.interval != said[0].interval for it in said)
    return any(set(a.possible).isdisjoint(b.possible) for a, b in combinations(said, 2))


def _holds(found: Sequence[tuple[str, Verdict]], scale: Scale) -> Iterator[Holds]:
    """Readings that do not apply say nothing."""
    said = [(name, verdict) for name, verdict in found if verdict.status is not Status.NOT_APPLICABLE]
    for n, level in enumerate(scale.names):
        reached = scale.names[n:] if scale.kind != "nominal" else (level,)
        surely = tuple(name for name, it in said if it.possible and set(it.possible) <= set(reached))
        perhaps = any(not set(reached).isdisjoint(it.possible or scale.names) for _, it in said)
        under: Holding = "open" if perhaps else "none"
        if surely:
            under = "all" if len(surely) == len(said) else "some"
        yield Holds(level, under, surely)


def _deciding(
    whole: Plan, names: Sequence[str], axis: str, differing: Sequence[str]
) -> tuple[tuple[str, ...], ...] | None:
    """The smallest sets without which the readings agree; none where no set does it; None where there are too many."""
    part = _below(whole, [whole.at[name, axis] for name in names])
    tops = [part.at[name, axis] for name in names]
    at: dict[str, list[int]] = {name: [] for name in differing}
    for (name, _), i in part.at.items():
        if name in at:
            at[name].append(i)
    present = [name for name in differing if at[name]]
    left = MOST_JUDGED
    for size in range(1, len(present) + 1):
        found = []
        for chosen in combinations(present, size):
            left -= len(part.slots)
            if left < 0:
                return None
            if _agree(part, tops, [i for name in chosen for i in at[name]]):
                found.append(chosen)
        if found:
            return tuple(found)
    return ()


def _agree(part: Plan, tops: Sequence[int], without: Sequence[int]) -> bool:
    """Whether every reading has one and the same verdict when these slots are not applicable."""
    slots = list(part.slots)
    for i in without:
        if slots[i].override is not None:
            slots[i] = replace(slots[i], override=None)
    given: dict[int, tuple[Value, Status | None]] = dict.fromkeys(without, _GONE)
    found = evaluate(Plan(tuple(slots), part.at), given)
    values = [found.values[i] for i in tops]
    return all(found.statuses[i] is None for i in tops) and all(value == values[0] for value in values)


def _below(whole: Plan, tops: Sequence[int]) -> Plan:
    """The slots that these rest on, as a plan of their own."""
    needed: set[int] = set()
    todo = list(tops)
    while todo:
        i = todo.pop()
        if i not in needed:
            needed.add(i)
            slot = whole.slots[i]
            todo += slot.inputs if slot.about is None else (*slot.inputs, slot.about)
    kept = sorted(needed)
    new = {old: n for n, old in enumerate(kept)}
    slots = tuple(_moved(whole.slots[old], new) for old in kept)
    return Plan(slots, {(slot.id, slot.axis): n for n, slot in enumerate(slots)})


def _moved(slot: Slot, new: dict[int, int]) -> Slot:
    return replace(
        slot,
        inputs=tuple(new[i] for i in slot.inputs),
        shared=tuple(new[i] for i in slot.shared if i in new),
        about=None if slot.about is None else new[slot.about],
    )
