"""How many combinations of leaves two versions of a hierarchy judge differently, counted and never listed.

Independent parts multiply, so each node needs only how often each pair (old value, new value) comes about; a node with
two parents is given each of its pairs in turn. A leaf that both versions have takes the levels that both have; what is
a leaf in one of them only varies by itself. A shared node that a table leaves open counts under each parent with all
that it leaves open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import product
from math import prod

from goalcheck.core.value import NOT_APPLICABLE, Value, known
from goalcheck.engine.slot import Plan, Slot
from goalcheck.proof.conditioning import conditioned, shared
from goalcheck.proof.function import Verdicts, names
from goalcheck.proof.matching import matched, translated
from goalcheck.rules.tally import Column

MOST = 20_000
"""Combinations of shared nodes that are tried in turn."""
MOST_SHARED = 50
MOST_STATES = 100_000
"""Pairs of tallies of one node."""
Pairs = dict[tuple[Value, ...], int]
"""How often each pair of values comes about."""
Totals = frozenset[int]


class Uncountable(Exception):
    """Numbers without levels, or too many combinations of shared nodes."""


def moves(old: Plan, new: Plan) -> Counter[Verdicts]:
    """How many combinations lead the last slot of both plans from which verdict to which. Raises Uncountable."""
    return _Counting(old, new).moves()


class _Counting:
    def __init__(self, *plans: Plan) -> None:
        if any(slot.scale.numeric for plan in plans for slot in plan.slots):
            raise Uncountable
        self._plans = plans
        self._sides = tuple({slot.id: slot for slot in plan.slots} for plan in plans)
        order = self._children_first(plans[1].slots[-1].id)
        at = {name: i for i, name in enumerate(order)}
        self._inputs = [[at[child] for child in self._children(name)] for name in order]
        self._nodes = [tuple(side.get(name) for side in self._sides) for name in order]
        self._columns = [
            tuple(_columns(plan, slot, at) for plan, slot in zip(plans, pair, strict=True)) for pair in self._nodes
        ]
        self._shared = shared(self._inputs)
        if len(self._shared) > MOST_SHARED:
            raise Uncountable

    def moves(self) -> Counter[Verdicts]:
        """The verdicts for each combination of pairs of the shared nodes, weighed by how often that comes about."""
        old, new = self._nodes[-1]
        assert old is not None, "the top of both"
        assert new is not None, "the top of both"
        assert old.rule is not None, "the caller compares nodes that both versions judge"
        assert new.rule is not None, "the caller compares nodes that both versions judge"
        found: Counter[Verdicts] = Counter()
        for tried, below in enumerate(conditioned(self._inputs[:-1], self._shared, self._pairs)):
            if tried >= MOST:
                raise Uncountable
            weight = prod(sum(below[i].values()) for i in self._shared)
            for (before, after), count in self._totals(len(below), below).items():
                was = translated(names(old.rule.result_of(before), old.scale), old.scale, new.scale)
                found[was, names(new.rule.result_of(after), new.scale)] += count * weight
        return found

    def _pairs(self, i: int, below: Sequence[Pairs]) -> Pairs:
        old, new = self._nodes[i]
        if old and new and not old.rule and not new.rule:
            return {(known(a), known(b)): 1 for a, b in matched(old.scale, new.scale)}
        found: Counter[tuple[Value, ...]] = Counter()
        for totals, count in self._totals(i, below).items():
            for pair in product(*map(_values, self._nodes[i], totals)):
                found[pair] += count
        return found

    def _totals(self, i: int, below: Sequence[Pairs]) -> Counter[tuple[Totals, ...]]:
        """How often each pair of tallies of a node comes about, given how often its children's values do; how often
        that of a shared child does is counted once, for the whole."""
        states = Counter({tuple(frozenset((slot.start,) if slot else ()) for slot in self._nodes[i]): 1})
        for child in self._inputs[i]:
            columns = [side.get(child) for side in self._columns[i]]
            more: Counter[tuple[Totals, ...]] = Counter()
            for values, weight in below[child].items():
                weight = 1 if child in self._shared else weight
                for totals, count in states.items():
                    more[tuple(map(_added, totals, columns, values))] += count * weight
            states = more
            if len(states) > MOST_STATES:
                raise Uncountable
        return states

    def _children(self, name: str) -> tuple[str, ...]:
        """The children of a node in either version, once each."""
        sides = zip(self._plans, self._sides, strict=True)
        ids = (plan.slots[i].id for plan, side in sides if name in side for i in side[name].inputs)
        return tuple(dict.fromkeys(ids))

    def _children_first(self, top: str) -> tuple[str, ...]:
        """A node and all below it in either version, each once, children before parents. Raises Uncountable where the
        versions together have a loop."""
        done: dict[str, None] = {}
        path: set[str] = set()
        todo = [top]
        while todo:
            name = todo[-1]
            ahead = [child for child in self._children(name) if child not in done]
            if name in done or not ahead:
                done.setdefault(todo.pop())
                path.discard(name)
            elif name in path and not path.isdisjoint(ahead):
                raise Uncountable
            else:
                path.add(name)
                todo += ahead
        return tuple(done)


def _columns(plan: Plan, slot: Slot | None, at: Mapping[str, int]) -> dict[int, Column]:
    """The columns of a node by its children's places."""
    return {at[plan.slots[i].id]: column for i, column in zip(slot.inputs, slot.columns, strict=True)} if slot else {}


def _values(slot: Slot | None, totals: Totals) -> list[Value]:
    if slot is None:
        return [NOT_APPLICABLE]
    if slot.rule is None:
        return [known(level) for level in range(len(slot.scale.levels))]
    return [slot.rule.result_of(totals).value]


def _added(totals: Totals, column: Column | None, value: Value) -> Totals:
    """The tallies of a node with one child more; the same where it does not look at that child."""
    return frozenset(total + option for total in totals for option in column[value]) if column is not None else totals
