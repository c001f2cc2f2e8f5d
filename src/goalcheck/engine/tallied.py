"""A bag of children as the states of its rule's tally, or as the numbers in it."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from goalcheck.core.value import NOT_APPLICABLE, Value
from goalcheck.core.verdict import Status
from goalcheck.engine.evaluate import without_rule
from goalcheck.engine.slot import Slot, anything
from goalcheck.rules.compiled import CompiledRule


class LevelBag:
    """A bag as the tallies that it can have; none where all children have left it."""

    def __init__(self, slot: Slot, rule: CompiledRule, start: int) -> None:
        self._slot, self._rule = slot, rule
        self.first: Hashable = False, frozenset({start})

    def after(self, state: Any, n: int, value: Value) -> Hashable:
        some, totals = state
        added = self._slot.columns[n][value]
        return some or bool(value), frozenset({total + each for total in totals for each in added})

    def value(self, state: Any) -> Value:
        some, totals = state
        return self._rule.result_of(totals).value if some else _empty(self._slot)


class NumberBag:
    """A bag of numbers, which no tally holds: all of them."""

    def __init__(self, slot: Slot, rule: CompiledRule, start: int) -> None:
        self._slot, self._rule, self._start = slot, rule, start
        self.first: Hashable = ()

    def after(self, state: Any, n: int, value: Value) -> Hashable:
        return (*state, value)

    def value(self, state: Any) -> Value:
        return self._rule.result(self._start, self._slot.columns, state).value if any(state) else _empty(self._slot)


def _empty(slot: Slot) -> Value:
    """The value of a node of which nothing is left to judge."""
    status = without_rule(slot, [NOT_APPLICABLE] * len(slot.inputs), ())
    return NOT_APPLICABLE if status is Status.NOT_APPLICABLE else anything(slot.scale)
