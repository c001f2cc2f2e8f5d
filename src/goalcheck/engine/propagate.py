"""What comes of a node in every way that what lies below it could be, weighed by an algebra of the asker's choice.

One walk serves all: with families of sets as weights it finds all minimal changes, with numbers that are added and compared
the fewest, with numbers that are multiplied and added the chances. What several nodes rest on is tried value by value
(conditioning on a cut set, as for sets of verdicts). A bag of children is followed as states of its rule's tally, and
states from which everything ends alike are one (a reduced decision diagram), so that no combination is listed.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from itertools import combinations, product
from math import prod
from typing import Generic, Protocol, TypeVar

from goalcheck.core.value import Levels, Value, is_known, known_point, several
from goalcheck.engine.evaluate import unite
from goalcheck.engine.slot import Plan, Slot, blocking, counting, is_leaf, leaf_value
from goalcheck.engine.tallied import LevelBag, NumberBag
from goalcheck.rules.bag import Parent
from goalcheck.rules.compiled import CompiledRule

MOST_WORLDS = 4_096
"""Combinations that are tried one by one: of values of what several nodes rest on, and of open and closed gaps."""
MOST_STEPS = 400_000
"""Steps from a state of one bag to another, and combinations of readings."""
Weight = TypeVar("Weight")
Given = TypeVar("Given", covariant=True)
World = Mapping[int, Value]
"""The value of each slot that several others rest on."""


class NotDecomposable(Exception):
    """The plan does not come apart so that this is exact."""


class Algebra(Protocol[Weight]):
    """`either` and `both` weigh what can come about in two ways, and what takes two things. They commute, `both`
    distributes over `either`; `none` is what cannot come about, `unit` what takes nothing."""

    none: Weight
    unit: Weight

    def either(self, a: Weight, b: Weight) -> Weight: ...

    def both(self, a: Weight, b: Weight) -> Weight: ...


class Scores(Protocol[Given]):
    """How the scores of a plan could be."""

    def of_leaf(self, i: int, slot: Slot) -> Mapping[Value, Given]:
        """The values that a leaf could have, with what that takes; its own among them."""
        ...

    def gaps(self) -> Sequence[str]:
        """The gaps that could be closed."""
        ...


class Leaves(Scores[Given], Protocol[Given]):
    """How all things of a plan could be."""

    def without_gap(self, gap: str) -> Given: ...

    def supposed(self, i: int, slot: Slot) -> Mapping[Value, Given]:
        """The values of a node that nothing below it can give a level; none where that is not to be supposed."""
        ...


class Walked(Algebra[Weight], Leaves[Weight], Protocol[Weight]):
    """Leaves that are their own algebra."""


class Propagation(Generic[Weight]):
    """The values of one slot, with their weights. Raises Unfit where they cannot be told exactly."""

    def __init__(self, plan: Plan, top: int, algebra: Algebra[Weight], leaves: Leaves[Weight]) -> None:
        self._slots, self._top, self._algebra, self._leaves = plan.slots, top, algebra, leaves
        order = looked_at(plan, top)
        if any(self._slots[i].about is not None for i in order):
            raise NotDecomposable
        users = [0] * (top + 1)
        for i in order:
            for j in self._slots[i].inputs:
                users[j] += 1
        self._shared = [i for i in order if users[i] > 1]
        self._gaps = frozenset(leaves.gaps()) & {gap for i in order for gap in blocking(self._slots[i])}
        self._rests = self._rests_on(order)
        self._known: dict[Hashable, dict[Value, Weight]] = {}
        self._worlds = 0

    def reached(self) -> dict[Value, Weight]:
        """Every value that the top slot can have."""
        if 2 ** len(self._gaps) > MOST_WORLDS:
            raise NotDecomposable
        found: dict[Value, Weight] = {}
        for count in range(len(self._gaps) + 1):
            for closed in combinations(sorted(self._gaps), count):
                weight = reduce(self._algebra.both, map(self._leaves.without_gap, closed), self._algebra.unit)
                self._in_worlds({}, frozenset(closed), weight, found)
        return found

    def below(self, i: int) -> dict[Value, Weight] | None:
        """Every value of a slot that the top slot rests on; None where nothing but worlds could tell."""
        shared, gaps = self._rests[i]
        return None if shared or gaps else self._reached(i, {}, frozenset())

    def _rests_on(self, order: Sequence[int]) -> dict[int, tuple[frozenset[int], frozenset[str]]]:
        """For each slot what below it is shared, and which gaps bear on it or below."""
        found: dict[int, tuple[frozenset[int], frozenset[str]]] = {}
        several = set(self._shared)
        for i in order:
            shared: set[int] = set()
            gaps = set(self._gaps.intersection(blocking(self._slots[i])))
            for j in self._slots[i].inputs:
                shared |= {j} if j in several else found[j][0]
                gaps |= found[j][1]
            found[i] = frozenset(shared), frozenset(gaps)
        return found

    def _in_worlds(self, world: World, closed: frozenset[str], weight: Weight, found: dict[Value, Weight]) -> None:
        """Enter what the top slot can be, given the values of the shared slots that are settled already."""
        both = self._algebra.both
        if len(world) < len(self._shared):
            cause = self._shared[len(world)]
            for value, own in self._reached(cause, world, closed).items():
                if is_open(value):
                    raise NotDecomposable
                self._in_worlds({**world, cause: value}, closed, both(weight, own), found)
            return
        self._worlds += 1
        if self._worlds > MOST_WORLDS:
            raise NotDecomposable
        for value, own in self._reached(self._top, world, closed).items():
            self._add(found, value, both(weight, own))

    def _add(self, found: dict[Value, Weight], value: Value, weight: Weight) -> None:
        found[value] = self._algebra.either(found[value], weight) if value in found else weight

    def _reached(self, i: int, world: World, closed: frozenset[str]) -> dict[Value, Weight]:
        """The values of a slot in a world, weighed by what lies below it and in no other branch."""
        if i in world:
            return {world[i]: self._algebra.unit}
        shared, gaps = self._rests[i]
        key = i, tuple(world[j] for j in shared if j in world), closed & gaps
        if key not in self._known:
            self._known[key] = self._settled(i, world, closed)
        return self._known[key]

    def _settled(self, i: int, world: World, closed: frozenset[str]) -> dict[Value, Weight]:
        slot = self._slots[i]
        if slot.override is not None:
            return {leaf_value(slot.override.verdict, slot.scale)[0]: self._algebra.unit}
        if is_leaf(slot):
            return dict(self._leaves.of_leaf(i, slot))
        children = [self._reached(j, world, closed) for j in slot.inputs]
        if slot.rule is None:
            return self._united(slot, children)
        found: dict[Value, Weight] = {}
        blocked = bool(set(slot.gaps) - closed)
        parent = replace(slot.parent, blocking_gap=blocked)
        for start, choices in self._starts(slot, slot.rule, parent, children):
            for value, weight in self._bag(slot, slot.rule, start, choices).items():
                self._add(found, value, weight)
        if not (blocked and blocking(slot)) and all(known_point(value) is None for value in found):
            for value, weight in self._leaves.supposed(i, slot).items():
                self._add(found, value, weight)
        return found

    def _united(self, slot: Slot, children: Sequence[dict[Value, Weight]]) -> dict[Value, Weight]:
        if prod(map(len, children)) > MOST_STEPS:
            raise NotDecomposable
        found: dict[Value, Weight] = {}
        for readings in product(*(child.items() for child in children)):
            weight = reduce(self._algebra.both, (own for _, own in readings), self._algebra.unit)
            self._add(found, unite(slot.scale, [(value, None) for value, _ in readings])[0], weight)
        return found

    def _starts(
        self, slot: Slot, rule: CompiledRule, parent: Parent, children: Sequence[dict[Value, Weight]]
    ) -> Iterator[tuple[int, list[dict[Value, Weight]]]]:
        """The tally to begin with, and what the children can be: where it matters which of them say something, since
        their sources count, apart for each choice of unknown evidence that becomes known."""
        leaves = [self._slots[j] for j in slot.inputs]
        speaking = counting(self._slots, slot.inputs)
        silent = [n for n, it in enumerate(leaves) if is_leaf(it) and it.leaf and it.leaf_status is not None]
        start = rule.start(parent, speaking)
        if start == rule.start(parent, tuple(it.child for it in leaves)):
            yield start, list(children)
            return
        if 2 ** len(silent) > MOST_WORLDS:
            raise NotDecomposable
        for chosen in product((False, True), repeat=len(silent)):
            known = dict(zip(silent, chosen, strict=True))
            choices = [
                {
                    value: family
                    for value, family in child.items()
                    if (value != leaves[n].leaf) is known.get(n, value != leaves[n].leaf)
                }
                for n, child in enumerate(children)
            ]
            said = tuple(leaves[n].child for n in silent if known[n])
            yield rule.start(parent, (*speaking, *said)), choices

    def _bag(
        self, slot: Slot, rule: CompiledRule, start: int, children: Sequence[dict[Value, Weight]]
    ) -> dict[Value, Weight]:
        """The values that a rule gives its bag of children."""
        bag = NumberBag(slot, rule, start) if rule.over_numbers else LevelBag(slot, rule, start)
        layers: list[dict[Hashable, list[Hashable]]] = []
        states: set[Hashable] = {bag.first}
        steps = 0
        for n, child in enumerate(children):
            steps += len(states) * len(child)
            if steps > MOST_STEPS:
                raise NotDecomposable
            layers.append({state: [bag.after(state, n, value) for value in child] for state in states})
            states = {after for reached in layers[-1].values() for after in reached}
        values = {state: bag.value(state) for state in states}
        ends: list[dict[Value, Weight]] = [{value: self._algebra.unit} for value in dict.fromkeys(values.values())]
        numbers = {value: n for n, value in enumerate(dict.fromkeys(values.values()))}
        end = {state: numbers[value] for state, value in values.items()}
        for child, layer in zip(reversed(children), reversed(layers), strict=True):
            alike: dict[tuple[int, ...], int] = {}
            signatures = {state: tuple(end[after] for after in reached) for state, reached in layer.items()}
            end = {state: alike.setdefault(signature, len(alike)) for state, signature in signatures.items()}
            ends = [self._merged(child, [ends[n] for n in signature]) for signature in alike]
        return ends[end[bag.first]]

    def _merged(self, child: dict[Value, Weight], after: Sequence[dict[Value, Weight]]) -> dict[Value, Weight]:
        """What comes of a bag by each value of one child, given what comes of it then."""
        found: dict[Value, Weight] = {}
        for own, reached in zip(child.values(), after, strict=True):
            for value, rest in reached.items():
                self._add(found, value, self._algebra.both(own, rest))
        return found


class Walks(Generic[Weight]):
    """The values of many slots of one plan, by walks that they share. `algebra` is that of the leaves too."""

    def __init__(self, plan: Plan, algebra: Walked[Weight]) -> None:
        self._plan, self._algebra = plan, algebra
        used = {j for slot in plan.slots for j in slot.inputs}
        self._tops: dict[int, Propagation[Weight]] = {}
        for top in range(len(plan.slots) - 1, -1, -1):
            if top not in used and plan.slots[top].about is None:
                walk = Propagation(plan, top, algebra, algebra)
                self._tops |= dict.fromkeys(looked_at(plan, top), walk)

    def reached(self, i: int) -> dict[Value, Weight]:
        """Every value that a slot about nothing else can have. Raises Unfit."""
        found = self._tops[i].below(i)
        return Propagation(self._plan, i, self._algebra, self._algebra).reached() if found is None else found


def is_open(value: Value) -> bool:
    """Whether a value is applicable and leaves more than one possibility."""
    return several(value) if isinstance(value, Levels) else not is_known(value)


def looked_at(plan: Plan, top: int) -> list[int]:
    """The slots that one rests on, and those that it is about."""
    found: set[int] = set()
    todo = [top]
    while todo:
        i = todo.pop()
        if i not in found:
            found.add(i)
            about = plan.slots[i].about
            todo += [*plan.slots[i].inputs, *([] if about is None else [about])]
    return sorted(found)
