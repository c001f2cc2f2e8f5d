"""What can come out of each node of a closed hierarchy, and which combinations its children can have together.

Independent children are combined in every way, shared nodes are tried value by value, so that no combination is
invented. Nothing is listed over all leaves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import product
from math import prod

from goalcheck.core.value import Levels, Value, contains, known, unknown
from goalcheck.engine.slot import Plan, anything
from goalcheck.proof.conditioning import conditioned, shared
from goalcheck.proof.observed import known_level
from goalcheck.rules.compiled import CompiledRule, RuleResult

Leaves = tuple[tuple[int, Value], ...]
"""Values of leaves by slot that lead to something."""
Possible = dict[Value, Leaves]
"""The values of a slot, each with leaves that lead to it."""
MOST = 200_000
"""Combinations of one node's children, and of the values of shared nodes."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Values of a node's inputs that occur together: leaves that lead there, what the node's rule finds, and the level
    where that is just one."""

    leaves: Leaves
    result: RuleResult
    level: int | None


@dataclass(slots=True)
class ReachableValues:
    """Of one slot: its values, and the combinations of its inputs' values, in the order of its inputs.

    `complete` is False where the combinations are too many, or over numbers, and so were not listed; then the values are
    those that the rule allows for inputs that can be anything.
    """

    values: Possible = field(default_factory=dict)
    combinations: dict[tuple[Value, ...], Occurrence] = field(default_factory=dict)
    complete: bool = True


def reach(plan: Plan) -> list[ReachableValues]:
    """What every slot of an outline can be, leaves first."""
    return _Reach(plan).run()


class _Reach:
    def __init__(self, plan: Plan) -> None:
        self._slots = plan.slots
        self._found = [ReachableValues() for _ in plan.slots]
        self._unknowns = any(slot.rule is not None and slot.rule.rule.asks_judged for slot in plan.slots)

    def run(self) -> list[ReachableValues]:
        inputs = [slot.inputs for slot in self._slots]
        cut = shared(inputs)
        if prod(max(2, len(self._slots[i].scale.levels)) for i in cut) > MOST:
            cut = frozenset()
            for found in self._found:
                found.complete = False
        for _ in conditioned(inputs, cut, self._possible):
            pass
        return self._found

    def _possible(self, i: int, before: Sequence[Possible]) -> Possible:
        rule = self._slots[i].rule
        possible = self._leaf(i) if rule is None else self._node(i, rule, before)
        for value, leaves in possible.items():
            self._found[i].values.setdefault(value, leaves)
        return possible

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

    def _node(self, i: int, rule: CompiledRule, before: Sequence[Possible]) -> Possible:
        slot = self._slots[i]
        inputs = [before[j] for j in slot.inputs]
        numbers = any(rule.rule.body.over_numbers(self._slots[j].scale) for j in slot.inputs)
        if numbers or prod(map(len, inputs)) > MOST:
            self._found[i].complete = False
            return self._anything_by_rule(i, rule)
        possible: Possible = {}
        combinations = self._found[i].combinations
        for values in product(*inputs):
            if values not in combinations:
                leaves = _merged([it[value] for it, value in zip(inputs, values, strict=True)])
                result = rule.result(slot.start, slot.columns, values)
                combinations[values] = Occurrence(leaves, result, known_level(result.findings))
            possible.setdefault(combinations[values].result.value, combinations[values].leaves)
        if slot.scale.numeric:
            return {value: next(iter(possible.values())) for value in self._numbers(i)}
        return possible

    def _anything_by_rule(self, i: int, rule: CompiledRule) -> Possible:
        """The values that a rule allows when its inputs can be anything."""
        slot = self._slots[i]
        if slot.scale.numeric:
            return dict.fromkeys(self._numbers(i), ())
        values = [anything(self._slots[j].scale) for j in slot.inputs]
        result = rule.result(slot.start, slot.columns, values)
        levels = [level for level in range(len(slot.scale.levels)) if _allows(result, level)]
        found: Possible = {known(level): () for level in levels}
        if self._unknowns:
            found[unknown(levels)] = ()
        return found


def _allows(result: RuleResult, level: int) -> bool:
    return isinstance(result.value, Levels) and contains(result.value, level)


def _merged(parts: Sequence[Leaves]) -> Leaves:
    return tuple(dict(pair for part in parts for pair in part).items())
