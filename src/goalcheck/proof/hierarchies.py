"""How many combinations of leaves two versions of a hierarchy judge differently, counted and never listed.

Independent parts multiply, so each node needs only how often each pair (old value, new value) comes about; a node with
two parents is given each of its pairs in turn (conditioning on a cut set, as in Pearl 1988, section 4.4.1). A leaf
that both versions have takes the levels that both have; what is a leaf in one of them only varies by itself. A shared
node that a table leaves open counts under each parent with all that it leaves open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from goalcheck.assessment.slot import Plan, Slot
from goalcheck.proof.function import names
from goalcheck.proof.matching import matched, translated
from goalcheck.rules.bag import NOT_APPLICABLE, Value, known

MOST = 20_000
"""Combinations of shared nodes that are tried in turn."""
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
        self._sides = tuple({slot.id: slot for slot in plan.slots} for plan in (old, new))
        self._plans = (old, new)
        self._top = new.slots[-1].id
        if any(slot.scale.numeric for plan in (old, new) for slot in plan.slots):
            raise Uncountable
        self._order = tuple(dict.fromkeys(self._walk(self._top)))
        parents = Counter(child for name in self._order for child in self._children(name))
        self._shared = tuple(name for name in self._order if parents[name] > 1)
        self._tried = 0
        self._kept: dict[str, Counter[Pair]] = {}

    def moves(self) -> Counter[Verdicts]:
        return self._given(self._shared, {})

    def _given(self, shared: tuple[str, ...], fixed: dict[str, Pair]) -> Counter[Verdicts]:
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
        found: Counter[Verdicts] = Counter()
        old, new = (side[self._top] for side in self._sides)
        assert old.rule is not None, "the caller compares nodes that both versions judge"
        assert new.rule is not None, "the caller compares nodes that both versions judge"
        for (before, after), count in self._totals(self._top, fixed).items():
            was = names(old.rule.result_of(before), old.scale)
            found[translated(was, old.scale, new.scale), names(new.rule.result_of(after), new.scale)] += count
        return found

    def _pairs(self, name: str, fixed: dict[str, Pair]) -> Counter[Pair]:
        """How often each pair of values of a node comes about, given those of the shared nodes."""
        if name in fixed:
            return Counter({fixed[name]: 1})
        if name in self._kept:
            return self._kept[name]
        slots = [side.get(name) for side in self._sides]
        if all(slot is not None and slot.rule is None for slot in slots):
            old, new = (slot for slot in slots if slot)
            return Counter({(known(i), known(j)): 1 for i, j in matched(old.scale, new.scale)})
        found: Counter[Pair] = Counter()
        for totals, count in self._totals(name, fixed).items():
            for before in _values(slots[0], totals[0]):
                for after in _values(slots[1], totals[1]):
                    found[before, after] += count
        if not set(self._walk(name)) & set(self._shared):
            self._kept[name] = found
        return found

    def _totals(self, name: str, fixed: dict[str, Pair]) -> Counter[tuple[Totals, Totals]]:
        """How often each pair of tallies comes about."""
        slots = [side.get(name) for side in self._sides]
        states = Counter({tuple(frozenset((slot.start,)) if slot else frozenset() for slot in slots): 1})
        for child in self._children(name):
            more: Counter[tuple[Totals, ...]] = Counter()
            for pair, weight in self._pairs(child, fixed).items():
                for state, count in states.items():
                    both = zip(self._plans, slots, state, pair, strict=True)
                    more[tuple(_added(plan, slot, totals, child, value) for plan, slot, totals, value in both)] += (
                        count * weight
                    )
            states = more
        return Counter({(state[0], state[1]): count for state, count in states.items()})

    def _children(self, name: str) -> tuple[str, ...]:
        """The children of a node in either version, once each."""
        sides = zip(self._plans, self._sides, strict=True)
        ids = (plan.slots[i].id for plan, side in sides if name in side for i in side[name].inputs)
        return tuple(dict.fromkeys(ids))

    def _walk(self, name: str) -> Iterator[str]:
        """A node and all below it, children first."""
        for child in self._children(name):
            yield from self._walk(child)
        yield name


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
