"""How many combinations of leaves two versions of a hierarchy judge differently, counted and never listed.

Independent parts multiply, so each node needs only how often each pair (old value, new value) comes about; a node with
two parents is given each of its pairs in turn (conditioning on a cut set, as in Pearl 1988, section 4.4.1). A leaf
that both versions have takes the levels that both have; what is a leaf in one of them only varies by itself. A shared
node that a table leaves open counts under each parent with all that it leaves open.
"""

from __future__ import annotations

from collections import Counter

from goalcheck.assessment.slot import Plan, Slot
from goalcheck.proof.function import names
from goalcheck.proof.matching import matched, translated
from goalcheck.rules.bag import NOT_APPLICABLE, Value, known

MOST = 20_000
"""Combinations of shared nodes that are tried in turn."""
MOST_SHARED = 50
MOST_STATES = 100_000
"""Pairs of tallies of one node."""
Pair = tuple[Value, Value]
Totals = frozenset[int]
Verdicts = tuple[tuple[str, ...], tuple[str, ...]]


class Uncountable(Exception):
    """Numbers without levels, or too many combinations of shared nodes."""


def moves(old: Plan, new: Plan) -> Counter[Verdicts]:
    """How many combinations lead the last slot of both plans from which verdict to which. Raises Uncountable."""
    return _Counting(old, new).moves()


class _Counting:
    def __init__(self, old: Plan, new: Plan) -> None:
        if any(slot.scale.numeric for plan in (old, new) for slot in plan.slots):
            raise Uncountable
        self._plans = (old, new)
        self._sides = tuple({slot.id: slot for slot in plan.slots} for plan in self._plans)
        self._order = self._children_first(new.slots[-1].id)
        parents = Counter(child for name in self._order for child in self._children(name))
        self._shared = tuple(name for name in self._order if parents[name] > 1)
        self._free = self._without_shared()
        if len(self._shared) > MOST_SHARED:
            raise Uncountable
        self._tried = 0
        self._kept: dict[str, Counter[Pair]] = {}

    def moves(self) -> Counter[Verdicts]:
        return self._given(self._shared, {})

    def _given(self, shared: tuple[str, ...], fixed: dict[str, Pair]) -> Counter[Verdicts]:
        """The verdicts for each pair of values of the shared nodes, children first, weighed by how often it comes about."""
        if not shared:
            self._tried += 1
            if self._tried > MOST:
                raise Uncountable
            return self._verdicts(fixed)
        found: Counter[Verdicts] = Counter()
        for pair, weight in self._pairs(shared[0], fixed).items():
            for verdicts, count in self._given(shared[1:], {**fixed, shared[0]: pair}).items():
                found[verdicts] += weight * count
        return found

    def _verdicts(self, fixed: dict[str, Pair]) -> Counter[Verdicts]:
        top = self._order[-1]
        old, new = (side[top] for side in self._sides)
        assert old.rule is not None, "the caller compares nodes that both versions judge"
        assert new.rule is not None, "the caller compares nodes that both versions judge"
        below = self._below(top, fixed)
        found: Counter[Verdicts] = Counter()
        for (before, after), count in self._totals(top, below).items():
            was = names(old.rule.result_of(before), old.scale)
            found[translated(was, old.scale, new.scale), names(new.rule.result_of(after), new.scale)] += count
        return found

    def _pairs(self, name: str, fixed: dict[str, Pair]) -> Counter[Pair]:
        return self._found(name, self._below(name, fixed))

    def _below(self, top: str, fixed: dict[str, Pair]) -> dict[str, Counter[Pair]]:
        """How often each pair of values of each node before `top` comes about, given those of the shared nodes."""
        found: dict[str, Counter[Pair]] = {}
        for name in self._order[: self._order.index(top)]:
            if name in fixed:
                found[name] = Counter({fixed[name]: 1})
            elif name in self._free:
                found[name] = self._kept.setdefault(name, self._kept.get(name) or self._found(name, found))
            else:
                found[name] = self._found(name, found)
        return found

    def _found(self, name: str, below: dict[str, Counter[Pair]]) -> Counter[Pair]:
        slots = [side.get(name) for side in self._sides]
        if all(slot is not None and slot.rule is None for slot in slots):
            old, new = (slot for slot in slots if slot)
            return Counter({(known(i), known(j)): 1 for i, j in matched(old.scale, new.scale)})
        found: Counter[Pair] = Counter()
        for totals, count in self._totals(name, below).items():
            for before in _values(slots[0], totals[0]):
                for after in _values(slots[1], totals[1]):
                    found[before, after] += count
        return found

    def _totals(self, name: str, below: dict[str, Counter[Pair]]) -> Counter[tuple[Totals, Totals]]:
        """How often each pair of tallies of a node comes about."""
        old, new = (side.get(name) for side in self._sides)
        states = Counter({(_start(old), _start(new)): 1})
        for child in self._children(name):
            more: Counter[tuple[Totals, Totals]] = Counter()
            for (before, after), weight in below[child].items():
                for (one, other), count in states.items():
                    was = _added(self._plans[0], old, one, child, before)
                    more[was, _added(self._plans[1], new, other, child, after)] += count * weight
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

    def _without_shared(self) -> frozenset[str]:
        """The nodes that no shared node lies below."""
        free: set[str] = set()
        for name in self._order:
            if name not in self._shared and all(child in free for child in self._children(name)):
                free.add(name)
        return frozenset(free)


def _start(slot: Slot | None) -> Totals:
    return frozenset((slot.start,)) if slot else frozenset()


def _values(slot: Slot | None, totals: Totals) -> list[Value]:
    if slot is None:
        return [NOT_APPLICABLE]
    if slot.rule is None:
        return [known(level) for level in range(len(slot.scale.levels))]
    return [slot.rule.result_of(totals).value]


def _added(plan: Plan, slot: Slot | None, totals: Totals, child: str, value: Value) -> Totals:
    """The tallies of a node with one child more; the same where it does not look at that child."""
    if slot is None:
        return totals
    for column, i in zip(slot.columns, slot.inputs, strict=True):
        if plan.slots[i].id == child:
            return frozenset(total + option for total in totals for option in column[value])
    return totals
