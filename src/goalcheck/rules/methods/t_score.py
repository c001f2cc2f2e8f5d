"""The T-score of goal attainment scaling (Kiresuk & Sherman 1968).

T = 50 + 10 sum(w x) / sqrt((1 - rho) sum(w^2) + rho sum(w)^2).
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import isqrt
from operator import mul
from typing import TYPE_CHECKING

from goalcheck.core.diagnostic import Fault
from goalcheck.core.fault import at
from goalcheck.core.place import Route
from goalcheck.core.scale import Scale
from goalcheck.rules.methods.method import Method, ScoredWeights

if TYPE_CHECKING:
    from goalcheck.rules.aggregate import Aggregate

DIGITS = 10**12


class TScore(Method):
    name = "t_score"
    arithmetic = True

    def score(self, scored: ScoredWeights, aggregate: Aggregate) -> Fraction:
        gain = Fraction(sum(map(mul, scored.weights, scored.wholes)), scored.parts)
        spread = (1 - aggregate.rho) * scored.squares + aggregate.rho * sum(scored.weights) ** 2
        return Fraction(50) + _over_root(10 * gain, spread)

    def faults(self, aggregate: Aggregate, route: Route, child: Scale) -> Iterator[Fault]:
        if child.numeric:
            yield at((*route, "method"), "t-score-needs-points")


def _over_root(gain: Fraction, spread: Fraction) -> Fraction:
    """gain / sqrt(spread): exact where the root is rational, else rounded down to 12 decimals.

    Rounding down keeps it on the same side of any cut-off with at most 12 decimals.
    """
    square = gain * gain / spread
    top, bottom = isqrt(square.numerator), isqrt(square.denominator)
    if top * top == square.numerator and bottom * bottom == square.denominator:
        return Fraction(top, bottom) if gain >= 0 else -Fraction(top, bottom)
    digits = isqrt(square.numerator * DIGITS**2 // square.denominator)
    return Fraction(digits if gain >= 0 else -digits - 1, DIGITS)
