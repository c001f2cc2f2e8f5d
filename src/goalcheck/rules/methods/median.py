"""The lower median: of two middle verdicts the worse."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate
from typing import TYPE_CHECKING

from goalcheck.rules.condition import Condition, Selection
from goalcheck.rules.methods.method import Method
from goalcheck.rules.sums import Test, at_least, no
from goalcheck.rules.tally import Reader

if TYPE_CHECKING:
    from goalcheck.rules.aggregate import Aggregate


class Median(Method):
    name = "median"

    def level(self, weights: Sequence[int]) -> int:
        return _middle(weights)

    def reaching(self, weights: Sequence[Reader], level: int) -> Test:
        """Less than half of all weight is on worse levels."""
        terms = ((1 if i < level else -1, weight) for i, weight in enumerate(weights))
        return no(at_least(*terms, least=0))

    def number(self, members: Sequence[tuple[Fraction, Fraction]], aggregate: Aggregate) -> Fraction:
        return members[_middle([weight for _, weight in members])][0]

    def raised(self, test: Selection) -> Condition:
        return Condition(median=test)


def _middle(weights: Sequence[int | Fraction]) -> int:
    """The first position at which half of all weight is reached."""
    whole = sum(weights)
    return next(i for i, reached in enumerate(accumulate(weights)) if reached and 2 * reached >= whole)
