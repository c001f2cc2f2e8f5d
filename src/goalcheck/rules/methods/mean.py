"""The mean, of all children or of the worst of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from operator import mul
from typing import TYPE_CHECKING

from goalcheck.rules.methods.method import UNIT, Method, ScoredWeights

if TYPE_CHECKING:
    from goalcheck.rules.aggregate import Aggregate


class Mean(Method):
    name = "mean"
    arithmetic = True

    def score(self, scored: ScoredWeights, aggregate: Aggregate) -> Fraction:
        gain = sum(map(mul, scored.weights, scored.wholes))
        return Fraction(gain, scored.parts * sum(scored.weights))

    def number(self, members: Sequence[tuple[Fraction, Fraction]], aggregate: Aggregate) -> Fraction:
        return sum((a * b for a, b in members), Fraction(0)) / sum(weight for _, weight in members)


class MeanOfWorst(Mean):
    """`worst` says how many."""

    name = "mean_of_worst"
    counts_worst = True

    def score(self, scored: ScoredWeights, aggregate: Aggregate) -> Fraction:
        kept, room = [], (aggregate.worst or 1) * UNIT
        for weight in scored.weights:
            kept.append(min(weight, room))
            room -= kept[-1]
        return super().score(replace(scored, weights=kept), aggregate)

    def number(self, members: Sequence[tuple[Fraction, Fraction]], aggregate: Aggregate) -> Fraction:
        return super().number(members[: aggregate.worst], aggregate)
