"""The worst and the best."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from goalcheck.rules.condition import Condition, Selection
from goalcheck.rules.methods.method import Method
from goalcheck.rules.sums import Test, at_least, no
from goalcheck.rules.tally import Reader

if TYPE_CHECKING:
    from goalcheck.rules.aggregate import Aggregate


class Worst(Method):
    name = "worst"

    def level(self, weights: Sequence[int]) -> int:
        return next(i for i, weight in enumerate(weights) if weight)

    def reaching(self, weights: Sequence[Reader], level: int) -> Test:
        """No weight is on worse levels."""
        return no(at_least(*((1, weight) for weight in weights[:level])))

    def number(self, members: Sequence[tuple[Fraction, Fraction]], aggregate: Aggregate) -> Fraction:
        return members[0][0]

    def raised(self, test: Selection) -> Condition:
        return Condition(worst=test)


class Best(Method):
    name = "best"

    def level(self, weights: Sequence[int]) -> int:
        return max(i for i, weight in enumerate(weights) if weight)

    def reaching(self, weights: Sequence[Reader], level: int) -> Test:
        """Some weight is on this level or a better one."""
        return at_least(*((1, weight) for weight in weights[level:]))

    def number(self, members: Sequence[tuple[Fraction, Fraction]], aggregate: Aggregate) -> Fraction:
        return members[-1][0]

    def raised(self, test: Selection) -> Condition:
        return Condition(best=test)
