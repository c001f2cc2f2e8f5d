"""What comes of a node in every way that what lies below it could be, level by level: for many children.

Where a rule can say by sums whether it gives a level or a better one (`rules/sums.py`), children are added to these sums one
by one. A sum that is large enough whatever comes, or can no longer be, is settled; so what is followed is as many states as
a few sums can have, not as many as the tally has. `propagate` follows whole tallies instead, and can do all else.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import reduce
from math import inf
from operator import add
from typing import Generic, TypeVar

from goalcheck.core.scale import ScaleKind
from goalcheck.core.value import Levels, Value, known, known_point
from goalcheck.engine.propagate import Algebra, NotDecomposable, Scores
from goalcheck.engine.slot import Plan, Slot, blocking, is_leaf, leaf_value
from goalcheck.rules.sums import Test

MOST_STEPS = 2_000_000
"""Steps from a state of the sums to another, of one slot and level."""
Weight = TypeVar("Weight")
State = tuple[int | float, ...]
"""The value of each sum; plus or minus infinity where it is settled whether it is large enough."""
SETTLED = (inf, -inf)
Reached = TypeVar("Reached", bound=Hashable)
By = dict[int, Weight]
"""The weight of each level."""


class SumPropagation(Generic[Weight]):
    """The levels of the slots of a plan, with their weights. Raise NotDecomposable where they cannot be told so.

    With `less`, which takes away a part of a weight, the weight of a level is exactly its own. Without it, it is that of
    coming down to that level or a worse one; with `rising`, of getting up to it or a better one. Either is enough to find the
    least that it takes, if no rule below gives a worse level for better children, which is checked.
    """

    def __init__(
        self,
        plan: Plan,
        algebra: Algebra[Weight],
        scores: Scores[Weight],
        less: Callable[[Weight, Weight], Weight] | None = None,
        rising: bool = False,
    ) -> None:
        self._slots, self._algebra, self._scores = plan.slots, algebra, scores
        self._less, self._rising = less, rising
        self._gaps = frozenset(scores.gaps())
        self._users = [0] * len(plan.slots)
        for slot in plan.slots:
            for j in dict.fromkeys(slot.inputs) if slot.about is None else ():
                self._users[j] += 1
        self._known: dict[int, By[Weight]] = {}

    def reached(self, i: int) -> dict[Value, Weight]:
        """The values that a slot can have."""
        return {known(level): weight for level, weight in self._by_level(i).items()}

    def _by_level(self, i: int) -> By[Weight]:
        if i not in self._known:
            self._known[i] = self._settled(i, self._slots[i])
        return self._known[i]

    def _settled(self, i: int, slot: Slot) -> By[Weight]:
        if slot.scale.numeric or slot.scale.kind is ScaleKind.NOMINAL or slot.about is not None:
            raise NotDecomposable
        if slot.override is not None:
            return {self._level(leaf_value(slot.override.verdict, slot.scale)[0]): self._algebra.unit}
        if is_leaf(slot):
            return self._leaf(i, slot)
        if slot.whole and slot.united:
            return self._by_level(slot.inputs[0])
        if (
            slot.rule is None
            or not slot.inputs
            or self._gaps.intersection(blocking(slot))
            or any(self._users[j] > 1 for j in slot.inputs)
        ):
            raise NotDecomposable
        children = [self._by_level(j) for j in slot.inputs]
        tests = [slot.rule.reaching(level) for level in range(len(slot.scale.levels))]
        walks = [_Walk(slot, it, children, self._algebra) for it in tests if it is not None]
        if len(walks) < len(tests) or (self._less is None and not all(it.rising for it in walks)):
            raise NotDecomposable
        return self._exact(walks) if self._less else self._up(walks) if self._rising else self._down(walks)

    def _leaf(self, i: int, slot: Slot) -> By[Weight]:
        weights = {self._level(value): weight for value, weight in self._scores.of_leaf(i, slot).items()}
        if self._less is not None:
            return weights
        own, found = self._level(slot.leaf), {}
        for level in weights:
            beyond = [weights[it] for it in weights if (it >= level if self._rising else it <= level)]
            if level == own or (level > own) is self._rising:
                found[level] = reduce(self._algebra.either, beyond)
        return found

    def _exact(self, walks: Sequence[_Walk[Weight]]) -> By[Weight]:
        """From the weight of each level or better that of the level itself. Some level is always given."""
        if self._less is None or walks[0].of(False) is not None:
            raise NotDecomposable
        better = [it.of(True) for it in walks]
        found = {}
        for level, weight in enumerate(better):
            above = better[level + 1] if level + 1 < len(better) else None
            own = weight if weight is None or above is None else self._less(weight, above)
            if own is not None and own != self._algebra.none:
                found[level] = own
        return found

    def _up(self, walks: Sequence[_Walk[Weight]]) -> By[Weight]:
        if walks[0].of(False) is not None:
            raise NotDecomposable
        return {level: weight for level, walk in enumerate(walks) if (weight := walk.of(True)) is not None}

    def _down(self, walks: Sequence[_Walk[Weight]]) -> By[Weight]:
        if walks[0].of(False) is not None:
            raise NotDecomposable
        found = {level: weight for level, walk in enumerate(walks[1:]) if (weight := walk.of(False)) is not None}
        return {**found, len(walks) - 1: self._algebra.unit}

    def _level(self, value: Value) -> int:
        level = known_point(value)
        if not isinstance(value, Levels) or not isinstance(level, int):
            raise NotDecomposable
        return level


class _Walk(Generic[Weight]):
    """One test of a slot, over all that its children could be."""

    def __init__(self, slot: Slot, test: Test, children: Sequence[By[Weight]], algebra: Algebra[Weight]) -> None:
        self._slot, self._test, self._algebra = slot, test, algebra
        found = dict.fromkeys(test.sums())
        self._sums = list(dict.fromkeys(it for it, _ in found))
        self._signs = [(self._sums.index(it), positive) for it, positive in found]
        self._children = children
        self._adds: dict[int, State] = {}
        self._ends: dict[bool, Weight] | None = None
        self._by_signs: dict[State, bool | None] = {}

    @property
    def rising(self) -> bool:
        """Whether no child's better level makes the test fail."""
        columns = {id(column): column for column in self._slot.columns}
        for column in columns.values():
            levels = [self._added(column, level) for level in range(len(column.child.scale.levels))]
            for n, positive in self._signs:
                values = [adds[n] for adds in levels]
                if values != sorted(values, reverse=not positive):
                    return False
        return True

    def of(self, holds: bool) -> Weight | None:
        """The weight of the test holding, or not; None where that cannot be."""
        if self._ends is None:
            self._ends = self._walked()
        return self._ends.get(holds)

    def _added(self, column: Mapping[Value, tuple[int, ...]], level: int) -> State:
        """What a child adds to the sums at a level."""
        (added,) = column[known(level)]
        if added not in self._adds:
            self._adds[added] = tuple(it.value(added) for it in self._sums)
        return self._adds[added]

    def _walked(self) -> dict[bool, Weight]:
        """Add the children, the last first: then each adds its own changes on top of a family, which takes a step."""
        algebra = self._algebra
        choices = [self._choices(n, child) for n, child in enumerate(self._children)][::-1]
        ahead = self._ahead(choices)
        start = tuple(it.value(self._slot.start) for it in self._sums)
        states: dict[State | bool, Weight] = {self._narrowed(start, ahead[0]): algebra.unit}
        steps = 0
        for own, bounds in zip(choices, ahead[1:], strict=True):
            reached: dict[State, Weight] = {}
            after: dict[State | bool, Weight] = {}
            steps += len(states) * len(own)
            if steps > MOST_STEPS:
                raise NotDecomposable
            for before, weight in states.items():
                if isinstance(before, bool):
                    after[before] = algebra.both(weight, self._any(own))
                    continue
                for adds, each in own.items():
                    self._add(reached, tuple(map(add, before, adds)), algebra.both(weight, each))
            for state, weight in reached.items():
                self._add(after, self._narrowed(state, bounds), weight)
            states = after
        return {before: weight for before, weight in states.items() if isinstance(before, bool)}

    def _add(self, found: dict[Reached, Weight], state: Reached, weight: Weight) -> None:
        found[state] = self._algebra.either(found[state], weight) if state in found else weight

    def _any(self, choices: Mapping[State, Weight]) -> Weight:
        return reduce(self._algebra.either, choices.values())

    def _choices(self, n: int, child: By[Weight]) -> dict[State, Weight]:
        """What a child can add to the sums, with its weight."""
        found: dict[State, Weight] = {}
        for level, weight in child.items():
            adds = self._added(self._slot.columns[n], level)
            found[adds] = self._algebra.either(found[adds], weight) if adds in found else weight
        return found

    def _ahead(self, choices: Sequence[Mapping[State, Weight]]) -> list[list[tuple[int, int]]]:
        """Before each child, and after the last, for each sum: from what value on it will be large enough whatever comes,
        and below what value it can no longer be."""
        rest = [(0, 0)] * len(self._sums)
        found = [rest]
        for own in reversed(choices):
            sides = zip(rest, zip(*own, strict=True), strict=True)
            rest = [(low + min(adds), high + max(adds)) for (low, high), adds in sides]
            found.append(rest)
        leasts = [it.least for it in self._sums]
        return [
            [(least - low, least - high) for least, (low, high) in zip(leasts, rest, strict=True)]
            for rest in found[::-1]
        ]

    def _narrowed(self, state: State, bounds: Sequence[tuple[int, int]]) -> State | bool:
        """A state in which a sum that is settled is infinite; whether the test holds, where that is settled."""
        found = tuple(
            inf if value >= enough else -inf if value < too_few else value
            for value, (enough, too_few) in zip(state, bounds, strict=True)
        )
        signs = tuple(value if value in SETTLED else 0 for value in found)
        if signs not in self._by_signs:
            known_sums = {it: sign > 0 for it, sign in zip(self._sums, signs, strict=True) if sign}
            self._by_signs[signs] = self._test.settled(known_sums)
        whole = self._by_signs[signs]
        return found if whole is None else whole
