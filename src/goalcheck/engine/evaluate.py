"""Values through a plan, from leaves to the whole.

Where every input of a slot is independent of the others, the set of verdicts follows from the sets of its inputs. An
unknown that reaches a slot by two ways is not independent of itself: there each of its values is tried in turn
(conditioning on a cut set, as in Pearl 1988, section 4.4.1), so that sets stay exact.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import prod

from goalcheck.core.scale import Scale
from goalcheck.core.value import (
    NOT_APPLICABLE,
    Levels,
    Value,
    as_unknown,
    disjoint,
    is_known,
    known_point,
    levels_of,
    several,
    union,
    unknown,
)
from goalcheck.core.verdict import Status
from goalcheck.engine.slot import Plan, Slot, anything, leaf_value
from goalcheck.rules.bag import Child
from goalcheck.rules.compiled import RuleResult
from goalcheck.rules.effort import STATE, Effort, EffortSpent
from goalcheck.rules.finding import RuleFinding

MOST_WAYS = 4_096
"""Combinations of shared unknowns that are tried one by one; beyond, they are taken to be independent, which leaves more
verdicts possible than there are."""
WAY = 10
"""Steps that an input of a slot takes each time the slot is judged again."""
MOST_STEPS = 12_000_000
"""Steps that one assignment may take. With more, each bag of children has an equal share of them, whichever comes first in
the file, and shared unknowns are taken to be independent."""


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What came of each slot: its value, its status (None: known), and what its rule found (None where no rule ran)."""

    values: list[Value]
    statuses: list[Status | None]
    results: list[RuleResult | None]


def evaluate_within(plan: Plan, effort: Effort) -> tuple[Outcomes, Outcomes]:
    """Judge the plan, with overrides and by the rules alone, in the steps that are left of this effort of its rules."""
    overridden = any(slot.override for slot in plan.slots)
    steps = effort.left or 0
    try:
        return _both(plan, overridden)
    except EffortSpent:
        effort.divide(steps, sum(slot.rule is not None for slot in plan.slots) * (2 if overridden else 1))
        return _both(plan, overridden)


def _both(plan: Plan, overridden: bool) -> tuple[Outcomes, Outcomes]:
    outcomes = evaluate(plan)
    return outcomes, evaluate(plan, overrides=False) if overridden else outcomes


def evaluate(
    plan: Plan, given: Mapping[int, tuple[Value, Status | None]] | None = None, overrides: bool = True
) -> Outcomes:
    """Judge the plan. `given` settles the values of some slots beforehand; without `overrides`, by the rules alone.

    How sure a person's deviation is no evidence says: what is about an overridden verdict is not applicable.
    """
    count = len(plan.slots)
    outcomes = Outcomes([NOT_APPLICABLE] * count, [None] * count, [None] * count)
    for i in range(count):
        settle(plan.slots, i, given, overrides, outcomes)
    return outcomes


def settle(
    slots: Sequence[Slot],
    i: int,
    given: Mapping[int, tuple[Value, Status | None]] | None,
    overrides: bool,
    outcomes: Outcomes,
) -> None:
    """Judge one slot, when all before it are judged, and enter what comes of it."""
    slot = slots[i]
    values, statuses = outcomes.values, outcomes.statuses
    outcomes.results[i] = None
    if given and i in given:
        values[i], statuses[i] = given[i]
    elif slot.rule is not None:
        statuses[i] = None
        judge_slot(slots, i, values, statuses, outcomes.results)
    elif slot.united:
        if slot.about is not None and statuses[slot.about] is not None:
            values[i], statuses[i] = NOT_APPLICABLE, Status.NOT_APPLICABLE
        else:
            values[i], statuses[i] = unite(slot.scale, [(values[j], statuses[j]) for j in slot.inputs])
    else:
        values[i], statuses[i] = slot.leaf, slot.leaf_status
    if overrides and slot.override is not None:
        values[i], statuses[i] = _overridden(slot)
    elif overrides and slot.about is not None and slots[slot.about].override is not None:
        values[i], statuses[i] = NOT_APPLICABLE, Status.NOT_APPLICABLE


def judge_slot(
    slots: Sequence[Slot], i: int, values: list[Value], statuses: list[Status | None], results: list[RuleResult | None]
) -> None:
    """Judge one slot with a rule, when all its inputs are there; what comes of it is entered in the three lists."""
    slot = slots[i]
    rule = slot.rule
    assert rule is not None
    inputs = inputs_of(slots, i, values, statuses, results)
    if slot.about is not None or not any(inputs):
        status = without_rule(slot, inputs, statuses)
        if status is not None:
            values[i] = NOT_APPLICABLE if status is Status.NOT_APPLICABLE else anything(slot.scale)
            statuses[i] = status
            return
    result = rule.result(slot.start, slot.columns, inputs)
    if result.status is not None and rule.effort.share is None and 1 < (ways := _ways(slot, values)) <= MOST_WAYS:
        between = _between(slots, i)
        rule.effort.spend(ways * (len(slots) // 50 + sum(STATE + WAY * len(slots[k].inputs) for k in (*between, i))))
        result = RuleResult(tuple(dict.fromkeys(_exact(slots, i, values, between))), slot.scale)
    values[i], results[i] = result.value, result
    if result.status is not None:
        statuses[i] = _status(slot, result, statuses)


def inputs_of(
    slots: Sequence[Slot],
    i: int,
    values: Sequence[Value],
    statuses: Sequence[Status | None],
    results: Sequence[RuleResult | None],
) -> list[Value]:
    """The bag of a slot: its inputs' values; for a slot about another's verdict only those that verdict rests on."""
    slot = slots[i]
    inputs = [values[j] for j in slot.inputs]
    if slot.weighs_decisive and slot.about is not None and statuses[slot.about] is None and any(inputs):
        return _only_decisive(slots, slot, inputs, values, results)
    return inputs


def without_rule(slot: Slot, inputs: Sequence[Value], statuses: Sequence[Status | None]) -> Status | None:
    """The status of a slot whose rule has nothing to say."""
    if slot.about is not None and statuses[slot.about] is not None:
        return Status.NOT_APPLICABLE
    if any(inputs):
        return None
    only_evidence = slot.child.kind == "criterion"
    return Status.NOT_ASSESSED if only_evidence or not inputs else Status.NOT_APPLICABLE


def _only_decisive(
    slots: Sequence[Slot],
    slot: Slot,
    inputs: list[Value],
    values: Sequence[Value],
    results: Sequence[RuleResult | None],
) -> list[Value]:
    """The inputs whose node the verdict rests on that this slot is about; the others leave the bag."""
    assert slot.about is not None
    about = slots[slot.about]
    result = results[slot.about]
    assert about.rule is not None, "only a judged node has children in this bag"
    assert result is not None, "a child here has a known verdict there, so its rule has run"
    below = tuple(values[j] for j in about.inputs)
    key = (*below, *inputs)
    if key not in slot.decisive:
        points = known_points(slots, about, below)
        ids = {child.id for child, _ in about.rule.decisive(result, points)}
        kept = tuple(
            value if slots[j].id in ids else NOT_APPLICABLE for j, value in zip(slot.inputs, inputs, strict=True)
        )
        slot.decisive[key] = kept if any(kept) else tuple(inputs)
    return list(slot.decisive[key])


def known_points(slots: Sequence[Slot], slot: Slot, inputs: Sequence[Value]) -> list[tuple[Child, int | Fraction]]:
    """The children of a slot whose verdict is known, with it."""
    points: list[tuple[Child, int | Fraction]] = []
    for j, value in zip(slot.inputs, inputs, strict=True):
        point = known_point(value)
        if point is not None:
            points.append((slots[j].child, point))
    return points


def _status(slot: Slot, result: RuleResult, statuses: Sequence[Status | None]) -> Status:
    """Why there is no level: the rule's own status; else what all the unknown children have in common."""
    if all(finding.status is result.status for finding in result.findings) and result.status is not None:
        return result.status
    kinds = {status for j in slot.inputs if (status := statuses[j]) is not None and status is not Status.NOT_APPLICABLE}
    if kinds == {Status.NOT_ASSESSED} and all(statuses[j] is not None for j in slot.inputs):
        return Status.NOT_ASSESSED
    if slot.whole:
        return Status.NO_OVERALL_JUDGEMENT
    return Status.INTERPRETATION_DEPENDENT if kinds == {Status.INTERPRETATION_DEPENDENT} else Status.NOT_ASSESSABLE


def unite(scale: Scale, readings: Sequence[tuple[Value, Status | None]]) -> tuple[Value, Status | None]:
    """One verdict from the readings of a goal: theirs if they agree, else a status with all that they allow."""
    found = [reading for reading in readings if reading[0]]
    if not found:
        return NOT_APPLICABLE, Status.NOT_APPLICABLE
    values = [value for value, _ in found]
    if all(value == values[0] for value in values) and not several(values[0]):
        return values[0], None
    sets = [value for value in values if isinstance(value, Levels)]
    if len(sets) < len(values):
        return anything(scale), Status.INTERPRETATION_DEPENDENT
    if any(disjoint(a, b) for a, b in combinations(sets, 2)):
        return union(sets), Status.INTERPRETATION_DEPENDENT
    kinds = {status for _, status in found}
    return union(sets), next(iter(kinds)) if len(kinds) == 1 else Status.NOT_ASSESSABLE


def _overridden(slot: Slot) -> tuple[Value, Status | None]:
    assert slot.override is not None
    return leaf_value(slot.override.verdict, slot.scale)


def _between(slots: Sequence[Slot], i: int) -> list[int]:
    """The slots, in order, by which shared unknowns reach slot `i`."""
    below: set[int] = set()
    todo = list(slots[i].inputs)
    while todo:
        k = todo.pop()
        if k not in below:
            below.add(k)
            todo += slots[k].inputs
    reached = set(slots[i].shared)
    found = []
    for k in sorted(below):
        if not reached.isdisjoint(slots[k].inputs):
            reached.add(k)
            found.append(k)
    return found


def _exact(slots: Sequence[Slot], i: int, values: Sequence[Value], between: Sequence[int]) -> list[RuleFinding]:
    """Every finding of slot `i` when each shared unknown has one value at a time, the same on all its ways."""
    cause = next((j for j in slots[i].shared if several(values[j])), None)
    if cause is None:
        return list(_rerun(slots[i], values).findings)
    return [
        finding
        for level in _levels(values[cause])
        for finding in _exact(slots, i, _supposing(slots, between, values, cause, level), between)
    ]


def _ways(slot: Slot, values: Sequence[Value]) -> int:
    """How many combinations of values the shared unknowns of a slot can have."""
    return prod(len(_levels(values[j])) for j in slot.shared if several(values[j]))


def _supposing(
    slots: Sequence[Slot], between: Sequence[int], values: Sequence[Value], cause: int, level: int
) -> list[Value]:
    """The values between shared unknowns and their slot if `cause` had this level.

    It stays unknown to the gates: supposing is not knowing.
    """
    supposed = list(values)
    supposed[cause] = unknown([level])
    changed = {cause}
    for k in between[bisect_right(between, cause) :]:
        slot = slots[k]
        if slot.override is None and slot.about is None and not changed.isdisjoint(slot.inputs):
            value = _united(slot, supposed) if slot.united else _rerun(slot, supposed).value
            supposed[k] = as_unknown(value) if isinstance(value, Levels) and not is_known(values[k]) else value
            changed.add(k)
    return supposed


def _united(slot: Slot, values: Sequence[Value]) -> Value:
    return unite(slot.scale, [(values[j], None) for j in slot.inputs])[0]


def _rerun(slot: Slot, values: Sequence[Value]) -> RuleResult:
    assert slot.rule is not None
    return slot.rule.result(slot.start, slot.columns, [values[j] for j in slot.inputs])


def _levels(value: Value) -> list[int]:
    """The levels that are tried; an interval of numbers is bounded, not tried point by point."""
    assert isinstance(value, Levels)
    return levels_of(value)
