"""What can come out of each node of a closed hierarchy, and which combinations its children can have together.

Children below which no leaf is shared are independent of each other: their combinations are the product of what each can be.
A node under two parents is tried value by value (conditioning, as in `goalcheck.assessment.evaluate`), so that no combination
is invented. Nothing is listed over all leaves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import product
from math import prod

from goalcheck.assessment.slot import Plan, Slot, anything
from goalcheck.proof.bags import asks_judged
from goalcheck.rules.bag import Value, known, unknown
from goalcheck.rules.rule import Result

Leaves = tuple[tuple[int, Value], ...]
"""Values of leaves by slot that lead to something."""
Possible = dict[Value, Leaves]
"""The values of a slot, each with leaves that lead to it."""
MOST = 200_000
"""Combinations of one node's children, and of the values of shared nodes."""


@dataclass(slots=True)
class Reached:
    """Of one slot: its values, and the combinations of its inputs' values, in the order of its inputs.

    `complete` is False where the combinations are too many, or over numbers, and so were not listed; then the values are
    those that the rule allows for inputs that can be anything.
    """

    values: Possible = field(default_factory=dict)
    combinations: dict[tuple[Value, ...], Leaves] = field(default_factory=dict)
    complete: bool = True


def reach(plan: Plan) -> list[Reached]:
    """What every slot of an outline can be, leaves first."""
    return _Reach(plan).run()


def tried(plan: Plan) -> set[int]:
    """The slots under more than one parent, which are tried value by value."""
    users = [0] * len(plan.slots)
    for slot in plan.slots:
        for i in slot.inputs:
            users[i] += 1
    return {i for i, count in enumerate(users) if count > 1}


class _Reach:
    def __init__(self, plan: Plan) -> None:
        self._slots = plan.slots
        self._found = [Reached() for _ in plan.slots]
        self._tried = tried(plan)
        self._unknowns = any(slot.rule is not None and asks_judged(slot.rule.rule) for slot in plan.slots)
        self._results: dict[tuple[int, tuple[Value, ...]], Result] = {}

    def run(self) -> list[Reached]:
        if prod(max(2, len(self._slots[i].scale.levels)) for i in self._tried) > MOST:
            self._tried = set()
            for found in self._found:
                found.complete = False
        self._from(0, [])
        return self._found

    def _from(self, start: int, before: list[Possible]) -> None:
        """The slots from `start` on, given what those before can be."""
        for i in range(start, len(self._slots)):
            possible = self._leaf(i) if self._slots[i].rule is None else self._node(i, before)
            for value, leaves in possible.items():
                self._found[i].values.setdefault(value, leaves)
            if i in self._tried and len(possible) > 1:
                for value, leaves in possible.items():
                    self._from(i + 1, [*before, {value: leaves}])
                return
            before = [*before, possible]

    def _leaf(self, i: int) -> Possible:
        slot = self._slots[i]
        if slot.scale.numeric:
            return {value: ((i, value),) for value in self._numbers(i)}
        values: list[Value] = [known(level) for level in range(len(slot.scale.levels))]
        if self._unknowns:
            values.append(anything(slot.scale))
        return {value: ((i, value),) for value in values}

    def _numbers(self, i: int) -> list[Value]:
        """A number from each piece of the scale that the rules above tell apart."""
        slot = self._slots[i]
        found: dict[Value, None] = {}
        for user in self._slots:
            if user.rule is not None and i in user.inputs:
                for point, _ in user.rule.pieces(slot.child, (slot.scale.min, slot.scale.max)):
                    found[(point, point)] = None
        return list(found)

    def _node(self, i: int, before: Sequence[Possible]) -> Possible:
        slot = self._slots[i]
        inputs = [before[j] for j in slot.inputs]
        if self._over_numbers(slot) or prod(map(len, inputs)) > MOST:
            self._found[i].complete = False
            return self._anything_by_rule(i)
        possible: Possible = {}
        combinations = self._found[i].combinations
        for values in product(*inputs):
            if values not in combinations:
                combinations[values] = _merged([it[value] for it, value in zip(inputs, values, strict=True)])
            result = self.result(i, values)
            if result.value not in possible:
                possible[result.value] = combinations[values]
        if slot.scale.numeric:
            return {value: next(iter(possible.values())) for value in self._numbers(i)}
        return possible

    def _over_numbers(self, slot: Slot) -> bool:
        aggregates = slot.rule is not None and slot.rule.rule.aggregate is not None
        return aggregates and any(self._slots[j].scale.numeric for j in slot.inputs)

    def _anything_by_rule(self, i: int) -> Possible:
        """The values that a rule allows when its inputs can be anything."""
        slot = self._slots[i]
        if slot.scale.numeric:
            return dict.fromkeys(self._numbers(i), ())
        result = self.result(i, tuple(anything(self._slots[j].scale) for j in slot.inputs))
        levels = [level for level in range(len(slot.scale.levels)) if _allows(result, level)]
        found: Possible = {known(level): () for level in levels}
        if self._unknowns:
            found[unknown(sum(1 << level for level in levels))] = ()
        return found

    def result(self, i: int, values: tuple[Value, ...]) -> Result:
        if (i, values) not in self._results:
            slot = self._slots[i]
            assert slot.rule is not None
            self._results[i, values] = slot.rule.result(slot.start, slot.columns, values)
        return self._results[i, values]


def _allows(result: Result, level: int) -> bool:
    return isinstance(result.value, int) and bool(result.value >> 1 >> level & 1)


def _merged(parts: Sequence[Leaves]) -> Leaves:
    return tuple(dict(pair for part in parts for pair in part).items())
