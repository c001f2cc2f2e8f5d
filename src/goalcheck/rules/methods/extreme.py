"""The worst and the best."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from goalcheck.rules.condition import Condition, Selection
from goalcheck.rules.methods.method import Method

if TYPE_CHECKING:
    from goalcheck.rules.aggregate import Aggregate


class Worst(Method):
    name = "worst"

    def level(self, weights: Sequence[int]) -> int:
        return next(i for i, weight in enumerate(weights) if weight)

    def number(self, members: Sequence[tuple[Fraction, Fraction]], aggregate: Aggregate) -> Fraction:
        return members[0][0]

    def raised(self, test: Selection) -> Condition:
        return Condition(worst=test)


class Best(Method):
    name = "best"

    def level(self, weights: Sequence[int]) -> int:
        return max(i for i, weight in enumerate(weights) if weight)

    def number(self, members: Sequence[tuple[Fraction, Fraction]], aggregate: Aggregate) -> Fraction:
        return members[-1][0]

    def raised(self, test: Selection) -> Condition:
        return Condition(best=test)
