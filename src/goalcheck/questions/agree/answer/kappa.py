"""Agreement beyond chance: Cohen's kappa, weighted by distance where levels are ordered.

Weights: Cohen, "Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial credit",
Psychological Bulletin 70 (1968), 213-220; linear ones as in Cicchetti and Allison, American Journal of EEG Technology 11
(1971), 101-109. Variance: Fleiss, Cohen and Everitt, "Large sample standard errors of kappa and weighted kappa",
Psychological Bulletin 72 (1969), 323-327, that for a confidence interval, not the one for a test that kappa is 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt

QUANTILE = 1.959963984540054
"""Of the standard normal distribution, at 0.975: an interval of 95 %."""


@dataclass(frozen=True, slots=True)
class Kappa:
    """`value` and `variance` are exact. 1 is full agreement, 0 what chance would give."""

    value: Fraction
    variance: Fraction

    @property
    def standard_error(self) -> float:
        return sqrt(self.variance)

    @property
    def interval(self) -> tuple[float, float] | None:
        """95 %, within -1 and 1. None where the standard error is 0: the method then says nothing of how sure kappa is."""
        if not self.variance:
            return None
        half = QUANTILE * self.standard_error
        return max(-1.0, self.value - half), min(1.0, self.value + half)


def kappa(counts: Sequence[Sequence[int]], ordered: bool) -> Kappa | None:
    """Kappa of a square table of counts: linearly weighted where its classes are ordered, else unweighted.

    None where it is not defined: nothing is counted, or all of it in one class on both sides.
    """
    size, total = len(counts), sum(map(sum, counts))
    if not total:
        return None
    classes = range(size)
    share = [[Fraction(count, total) for count in row] for row in counts]
    weight = [[_weight(i, j, size, ordered) for j in classes] for i in classes]
    rows = [sum(row, Fraction()) for row in share]
    columns = [sum((row[j] for row in share), Fraction()) for j in classes]
    seen = sum((weight[i][j] * share[i][j] for i in classes for j in classes), Fraction())
    chance = sum((weight[i][j] * rows[i] * columns[j] for i in classes for j in classes), Fraction())
    if chance == 1:
        return None
    value = (seen - chance) / (1 - chance)
    by_row = [sum((weight[i][j] * columns[j] for j in classes), Fraction()) for i in classes]
    by_column = [sum((weight[i][j] * rows[i] for i in classes), Fraction()) for j in classes]
    spread = sum(
        (
            share[i][j] * (weight[i][j] - (by_row[i] + by_column[j]) * (1 - value)) ** 2
            for i in classes
            for j in classes
            if share[i][j]
        ),
        Fraction(),
    )
    return Kappa(value, (spread - (value - chance * (1 - value)) ** 2) / (total * (1 - chance) ** 2))


def _weight(i: int, j: int, size: int, ordered: bool) -> Fraction:
    """How far two classes agree, from 0 to 1."""
    if not ordered:
        return Fraction(i == j)
    return 1 - Fraction(abs(i - j), max(1, size - 1))
