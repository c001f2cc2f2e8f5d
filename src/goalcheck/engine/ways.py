"""All minimal sets of changes that bring a verdict about, exactly; and how few it takes.

The minimal changes that lead to a node's value follow from those of its children, since a minimal union of changes to
different things is made of minimal parts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from math import inf

from goalcheck.core.value import Value, known_point
from goalcheck.core.verdict import Status
from goalcheck.engine.adjustment import Adjustment
from goalcheck.engine.evaluate import Outcomes
from goalcheck.engine.family import NONE, Families
from goalcheck.engine.propagate import NotDecomposable, Propagation, Scores, looked_at
from goalcheck.engine.slot import Plan, Slot, blocking
from goalcheck.engine.sum_propagation import SumPropagation
from goalcheck.engine.target import Purpose, Target
from goalcheck.engine.variables import Option, Variables, one_level

MOST_STEPS = 600
"""Steps that things could move, all together: they bound how deep families nest."""


class Ways:
    """The changes below one slot that do what is asked; `allowed` says which may be made.

    Raises Unfit, or TooMany of `family`, where they cannot be told.
    """

    def __init__(
        self,
        plan: Plan,
        outcomes: Outcomes,
        top: int,
        target: Target,
        allowed: Callable[[Adjustment], bool] = lambda change: True,
    ) -> None:
        self._plan, self._top = plan, top
        self._outcomes, self._target, self._allowed = outcomes, target, allowed
        self.variables = Variables(target.purpose is not Purpose.LOSE)
        self.families = Families()
        self.supposing: set[int] = set()
        named = {gap for i in looked_at(plan, top) for gap in blocking(plan.slots[i])}
        found = {gap: self._permitted([self.variables.of_gap(gap)]) for gap in sorted(named)}
        self._gaps = {gap: options[0] for gap, options in found.items() if options}
        self._options: dict[int, tuple[Option, ...]] = {}
        self._propagation = Propagation(plan, top, self.families, self)

    def family(self) -> int:
        """The minimal changes that meet the target."""
        found = NONE
        for value, family in self._leading().items():
            if self._target.met(value):
                found = self.families.either(found, family)
        return found

    def _leading(self) -> dict[Value, int]:
        """Values of the top slot with changes that lead there or beyond: all minimal ones to the target are among them."""
        if self._target.purpose is not Purpose.SETTLE and not self._target.scale.numeric:
            rising = self._target.purpose is Purpose.REACH
            try:
                return SumPropagation(self._plan, self.families, self, rising=rising).reached(self._top)
            except NotDecomposable:
                pass
        return self._propagation.reached()

    def highest(self) -> int | Fraction | None:
        """The best known verdict that the top slot can have."""
        try:
            found: Iterable[Value] = SumPropagation(self._plan, Possible(), PossibleScores(self), rising=True).reached(
                self._top
            )
        except NotDecomposable:
            found = self._propagation.reached()
        return max((point for value in found if (point := known_point(value)) is not None), default=None)

    def reached(self) -> dict[Value, int]:
        """Every value that the top slot can have, with the minimal changes that lead there."""
        return self._propagation.reached()

    def of_leaf(self, i: int, slot: Slot) -> Mapping[Value, int]:
        if i not in self._options:
            self._options[i] = self._permitted(self.variables.of_leaf(slot))
        return {slot.leaf: self.families.unit, **self._families(self._options[i])}

    def gaps(self) -> Sequence[str]:
        return tuple(self._gaps)

    def without_gap(self, gap: str) -> int:
        return self.families.of(self._gaps[gap].elements)

    def supposed(self, i: int, slot: Slot) -> Mapping[Value, int]:
        """Any level of a criterion, or of a goal that nothing is below."""
        if slot.child.kind != "criterion" and slot.inputs:
            return {}
        self.supposing.add(i)
        if i not in self._options:
            status = self._outcomes.statuses[i] or Status.NOT_ASSESSED
            self._options[i] = self._permitted(self.variables.of_judgement(slot, status))
        return self._families(self._options[i])

    def _families(self, options: Iterable[Option]) -> dict[Value, int]:
        return {option.value: self.families.of(option.elements) for option in options}

    def _permitted(self, options: Iterable[Option]) -> tuple[Option, ...]:
        if self.variables.count > MOST_STEPS:
            raise NotDecomposable
        return tuple(option for option in options if self._allowed(option.change))


class Possible:
    """Whether a value can come about at all."""

    none, unit = False, True

    def either(self, a: bool, b: bool) -> bool:
        return a or b

    def both(self, a: bool, b: bool) -> bool:
        return a and b


class PossibleScores:
    """The same scores, of which only is told what they can be."""

    def __init__(self, scores: Scores[int]) -> None:
        self._scores = scores

    def of_leaf(self, i: int, slot: Slot) -> Mapping[Value, bool]:
        return dict.fromkeys(self._scores.of_leaf(i, slot), True)

    def gaps(self) -> Sequence[str]:
        return self._scores.gaps()


class Fewest:
    """How few known scores must come out one level worse, each by itself, for a node to have a value."""

    none, unit = inf, 0.0

    def either(self, a: float, b: float) -> float:
        return min(a, b)

    def both(self, a: float, b: float) -> float:
        return a + b

    def of_leaf(self, i: int, slot: Slot) -> Mapping[Value, float]:
        worse = one_level(slot, -1)
        return {slot.leaf: 0} if worse is None else {slot.leaf: 0, worse: 1}

    def gaps(self) -> Sequence[str]:
        return ()

    def without_gap(self, gap: str) -> float:
        raise AssertionError("only scores are worse")

    def supposed(self, i: int, slot: Slot) -> Mapping[Value, float]:
        return {}
