"""All minimal sets of changes that bring a verdict about, exactly.

For each node the minimal changes that lead to each of its possible values follow from those of its children, since a
minimal union of changes to different things is made of minimal parts; so no combination is listed. What several nodes
rest on is tried value by value (conditioning on a cut set, as for sets of verdicts). A bag of children is followed as
states of its rule's tally, and states from which everything ends alike are one (a reduced decision diagram).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from itertools import combinations, product
from math import prod
from typing import Any

from goalcheck.assessment.evaluate import Outcomes, unite, without_rule
from goalcheck.assessment.slot import Plan, Slot, anything, counting, leaf_value
from goalcheck.core.verdict import Status
from goalcheck.probe.aim import Aim, Purpose, known_point
from goalcheck.probe.change import Change
from goalcheck.probe.family import NONE, UNIT, Families
from goalcheck.probe.variables import Option, Variables
from goalcheck.rules.bag import NOT_APPLICABLE, Parent, Value, levels_of
from goalcheck.rules.rule import CompiledRule

MOST_WORLDS = 4_096
"""Combinations that are tried one by one: of values of what several nodes rest on, and of open and closed gaps."""
MOST_STATES = 20_000
"""States of one bag that are followed."""
MOST_STEPS = 600
"""Steps that things could move, all together: they bound how deep families nest."""
Reached = dict[Value, int]
"""The values that a node can have, each with the family of minimal changes that lead there."""
World = Mapping[int, Value]
"""The value of each slot that several others rest on."""


class Unfit(Exception):
    """The plan does not come apart so that this is exact; a search has to do."""


class Ways:
    """The changes below one slot that do what is asked; `allowed` says which may be made.

    Raises Unfit, or TooMany of `family`, where they cannot be told.
    """

    def __init__(
        self,
        plan: Plan,
        outcomes: Outcomes,
        target: int,
        aim: Aim,
        allowed: Callable[[Change], bool] = lambda change: True,
    ) -> None:
        self._slots, self._outcomes, self._target, self._aim = plan.slots, outcomes, target, aim
        self._allowed = allowed
        self.variables = Variables(aim.purpose is not Purpose.LOSE)
        self.families = Families()
        order = looked_at(plan, target)
        if any(self._slots[i].about is not None for i in order):
            raise Unfit
        users = [j for i in order for j in self._slots[i].inputs]
        self._shared = [i for i in order if users.count(i) > 1]
        self._gaps = {gap: self.variables.of_gap(gap) for i in order for gap in blocking(self._slots[i])}
        self._gaps = {gap: option for gap, option in self._gaps.items() if allowed(option.change)}
        self._options = {
            i: self._permitted(self.variables.of_leaf(self._slots[i])) for i in order if is_leaf(self._slots[i])
        }
        if self.variables.count > MOST_STEPS:
            raise Unfit
        self._judgements: dict[int, tuple[Option, ...]] = {}
        self._rests = self._rests_on(order)
        self._known: dict[Hashable, Reached] = {}
        self._worlds = 0

    def family(self) -> int:
        """The minimal changes that meet the aim."""
        found = NONE
        for value, family in self.reached().items():
            if self._aim.met(value):
                found = self.families.least(found, family)
        return found

    def reached(self) -> Reached:
        """Every value that the target can have, with the minimal changes that lead there."""
        if 2 ** len(self._gaps) > MOST_WORLDS:
            raise Unfit
        found: Reached = {}
        for count in range(len(self._gaps) + 1):
            for closed in combinations(sorted(self._gaps), count):
                elements = [element for gap in closed for element in self._gaps[gap].elements]
                self._in_worlds({}, frozenset(closed), self.families.of(elements), found)
        return found

    @property
    def without_a_level(self) -> bool:
        """Whether no change to what is below the target could give it a level."""
        self.reached()
        return self._target in self._judgements

    def _permitted(self, options: Iterable[Option]) -> tuple[Option, ...]:
        return tuple(option for option in options if self._allowed(option.change))

    def _rests_on(self, order: Sequence[int]) -> dict[int, tuple[frozenset[int], frozenset[str]]]:
        """For each slot what below it is shared, and which gaps bear on it or below."""
        found: dict[int, tuple[frozenset[int], frozenset[str]]] = {}
        for i in order:
            shared: set[int] = set()
            gaps = set(self._gaps).intersection(blocking(self._slots[i]))
            for j in self._slots[i].inputs:
                shared |= {j} if j in self._shared else found[j][0]
                gaps |= found[j][1]
            found[i] = frozenset(shared), frozenset(gaps)
        return found

    def _in_worlds(self, world: World, closed: frozenset[str], family: int, found: Reached) -> None:
        """Enter what the target can be, given the values of the shared slots that are settled already."""
        if len(world) < len(self._shared):
            cause = self._shared[len(world)]
            for value, changes in self._reached(cause, world, closed).items():
                if is_open(value):
                    raise Unfit
                self._in_worlds({**world, cause: value}, closed, self.families.join(family, changes), found)
            return
        self._worlds += 1
        if self._worlds > MOST_WORLDS:
            raise Unfit
        for value, changes in self._reached(self._target, world, closed).items():
            self._add(found, value, self.families.join(family, changes))

    def _add(self, reached: Reached, value: Value, family: int) -> None:
        reached[value] = self.families.least(reached.get(value, NONE), family)

    def _reached(self, i: int, world: World, closed: frozenset[str]) -> Reached:
        """The values of a slot in a world, and the changes to what lies below it and in no other branch."""
        if i in world:
            return {world[i]: UNIT}
        shared, gaps = self._rests[i]
        key = i, tuple(world[j] for j in shared if j in world), closed & gaps
        if key not in self._known:
            self._known[key] = self._settled(i, world, closed)
        return self._known[key]

    def _settled(self, i: int, world: World, closed: frozenset[str]) -> Reached:
        slot = self._slots[i]
        found: Reached = {}
        if slot.override is not None:
            return {leaf_value(slot.override.verdict, slot.scale)[0]: UNIT}
        if is_leaf(slot):
            self._add(found, slot.leaf, UNIT)
            self._offer(found, self._options[i])
            return found
        children = [self._reached(j, world, closed) for j in slot.inputs]
        if slot.rule is None:
            return self._united(slot, children)
        blocked = bool(set(slot.gaps) - closed)
        parent = replace(slot.parent, blocking_gap=blocked)
        for start, choices in self._starts(slot, slot.rule, parent, children):
            for value, family in self._bag(slot, slot.rule, start, choices).items():
                self._add(found, value, family)
        if not (blocked and blocking(slot)) and not any(known_point(value) is not None for value in found):
            self._offer(found, self._judgement(i, slot))
        return found

    def _offer(self, found: Reached, options: Iterable[Option]) -> None:
        for option in options:
            self._add(found, option.value, self.families.of(option.elements))

    def _judgement(self, i: int, slot: Slot) -> tuple[Option, ...]:
        """Levels of a node that nothing in the file can give one: a criterion, or a goal that nothing is below."""
        if slot.child.kind != "criterion" and slot.inputs:
            return ()
        if i not in self._judgements:
            status = self._outcomes.statuses[i] or Status.NOT_ASSESSED
            self._judgements[i] = self._permitted(self.variables.of_judgement(slot, status))
        return self._judgements[i]

    def _united(self, slot: Slot, children: Sequence[Reached]) -> Reached:
        if prod(map(len, children)) > MOST_STATES:
            raise Unfit
        found: Reached = {}
        for readings in product(*(child.items() for child in children)):
            family = reduce(self.families.join, (family for _, family in readings), UNIT)
            self._add(found, unite(slot.scale, [(value, None) for value, _ in readings])[0], family)
        return found

    def _starts(
        self, slot: Slot, rule: CompiledRule, parent: Parent, children: Sequence[Reached]
    ) -> Iterator[tuple[int, list[Reached]]]:
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
            raise Unfit
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

    def _bag(self, slot: Slot, rule: CompiledRule, start: int, children: Sequence[Reached]) -> Reached:
        """The values that a rule gives its bag of children."""
        bag = _Numbers(slot, rule, start) if rule.over_numbers else _Levels(slot, rule, start)
        layers: list[dict[Hashable, list[Hashable]]] = []
        states: set[Hashable] = {bag.first}
        for n, child in enumerate(children):
            layers.append({state: [bag.after(state, n, value) for value in child] for state in states})
            states = {after for reached in layers[-1].values() for after in reached}
            if len(states) > MOST_STATES:
                raise Unfit
        values = {state: bag.value(state) for state in states}
        ends: list[Reached] = [{value: UNIT} for value in dict.fromkeys(values.values())]
        numbers = {value: n for n, value in enumerate(dict.fromkeys(values.values()))}
        end = {state: numbers[value] for state, value in values.items()}
        for child, layer in zip(reversed(children), reversed(layers), strict=True):
            alike: dict[tuple[int, ...], int] = {}
            signatures = {state: tuple(end[after] for after in reached) for state, reached in layer.items()}
            end = {state: alike.setdefault(signature, len(alike)) for state, signature in signatures.items()}
            ends = [self._merged(child, [ends[n] for n in signature]) for signature in alike]
        return ends[end[bag.first]]

    def _merged(self, child: Reached, after: Sequence[Reached]) -> Reached:
        """What comes of a bag by each value of one child, given what comes of it then."""
        found: Reached = {}
        for changes, reached in zip(child.values(), after, strict=True):
            for value, family in reached.items():
                self._add(found, value, self.families.join(changes, family))
        return found


class _Levels:
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


class _Numbers:
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


def is_leaf(slot: Slot) -> bool:
    return slot.rule is None and not slot.united


def is_open(value: Value) -> bool:
    """Whether a value is applicable and leaves more than one possibility."""
    return (
        value != NOT_APPLICABLE
        and known_point(value) is None
        and len(levels_of(value) if isinstance(value, int) else "..") > 1
    )


def blocking(slot: Slot) -> tuple[str, ...]:
    """The gaps that the rule of a slot asks about."""
    if slot.rule is None or not slot.gaps:
        return ()
    asks = any(part.self_ is not None and part.self_.blocking_gap is not None for part in slot.rule.rule.conditions)
    return slot.gaps if asks else ()


def looked_at(plan: Plan, target: int) -> list[int]:
    """The slots that one rests on, and those that it is about."""
    found: set[int] = set()
    todo = [target]
    while todo:
        i = todo.pop()
        if i not in found:
            found.add(i)
            about = plan.slots[i].about
            todo += [*plan.slots[i].inputs, *([] if about is None else [about])]
    return sorted(found)
