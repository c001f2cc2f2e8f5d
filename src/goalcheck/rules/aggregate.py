"""Aggregates: lower median, worst, best, means, sums and the goal attainment scaling T-score, with cut-offs to levels.

T-score: T = 50 + 10 sum(w x) / sqrt((1 - rho) sum(w^2) + rho sum(w)^2), Kiresuk & Sherman 1968.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import accumulate
from math import isqrt, lcm
from operator import mul
from typing import ClassVar

from goalcheck.core.attributes import Strength
from goalcheck.core.field import Id, Line
from goalcheck.core.number import Rounding, rounded
from goalcheck.core.scale import Scale
from goalcheck.core.verdict import Status
from goalcheck.rules.bag import Child
from goalcheck.rules.condition import EVERYTHING, Where
from goalcheck.rules.finding import Finding, Point
from goalcheck.rules.tally import WEIGHT_WIDTH, Measure, Tally

UNIT = Fraction(10**12)
"""Weights are counted in units of 10^-12, as exact as a weight can be written."""
T_DIGITS = 10**12


class Method(StrEnum):
    """`median` is the lower one: of two middle verdicts the worse. `mean_of_worst` takes the `worst` many worst.

    `sum` adds up numbers times their weights, which may be negative, and an `offset`. It is over named numbers only,
    and there is none unless all of them are there: a missing term is not zero.
    """

    MEDIAN = "median"
    WORST = "worst"
    BEST = "best"
    MEAN = "mean"
    MEAN_OF_WORST = "mean_of_worst"
    SUM = "sum"
    T_SCORE = "t_score"


ARITHMETIC = frozenset({Method.MEAN, Method.MEAN_OF_WORST, Method.SUM, Method.T_SCORE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How heavy a child is: its own weight, or by its strength, or by its id. Exactly one of the fields."""

    ONE_OF: ClassVar[tuple[str, ...]] = ("own", "strength", "id")
    own: bool = False
    strength: tuple[tuple[Strength, Fraction], ...] = ()
    id: tuple[tuple[Id, Fraction], ...] = ()

    def of(self, child: Child) -> Fraction:
        if self.own:
            return child.weight
        key = child.id if self.id else child.strength
        return dict(self.id or self.strength).get(key or "", Fraction(0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How many children, or which share of them, must be known; then the unknown ones are left out, else no verdict."""

    count: int | None = None
    share: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundTo:
    rounding: Rounding
    step: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """The level of a number that reaches `at_least`; the last cut has none and takes the rest."""

    verdict: Line
    at_least: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aggregate:
    """`points` turn levels into numbers for the means, which no scale does by itself; `cuts` turn the result back.

    Children on different scales may so be added up, where a level of each has its points.
    """

    method: Method
    where: Where = EVERYTHING
    weights: Weights | None = None
    points: tuple[tuple[Id, Fraction], ...] = ()
    worst: int | None = None
    offset: Fraction = Fraction(0)
    rho: Fraction = Fraction(3, 10)
    coverage: Coverage | None = None
    round: RoundTo | None = None
    cuts: tuple[Cut, ...] = ()


class CompiledAggregate:
    """Counts the weight on each level of the children's scale, or on each number of points; all else follows from these."""

    def __init__(self, aggregate: Aggregate, tally: Tally, scale: Scale, child_scale: Scale) -> None:
        self._aggregate, self._scale = aggregate, scale
        self._points = tuple(sorted({points for _, points in aggregate.points}))
        self._parts = lcm(*(points.denominator for points in self._points))
        self._wholes = [int(points * self._parts) for points in self._points]
        if aggregate.method in ARITHMETIC:
            measures = [_scoring(aggregate, points) for points in self._points]
        else:
            measures = [_weighing(aggregate, level) for level in range(len(child_scale.levels))]
        self._weights = [
            tally.counter(("weight", i), measure, width=WEIGHT_WIDTH) for i, measure in enumerate(measures)
        ]
        self._squares = tally.counter("squares", _squaring(aggregate), width=2 * WEIGHT_WIDTH)
        self._members = tally.counter(
            ("members", aggregate.where), lambda child, _, judged: int(aggregate.where.selects(child))
        )
        self._judged = tally.counter(
            ("judged", aggregate.where), lambda child, _, judged: int(judged and aggregate.where.selects(child))
        )

    def findings(self, total: int) -> tuple[Finding, ...]:
        weights = [reader(total) for reader in self._weights]
        if not covered(self._aggregate.coverage, self._judged(total), self._members(total)) or not any(weights):
            return (Finding(None, status=Status.NOT_ASSESSABLE),)
        if self._aggregate.method in ARITHMETIC:
            return (self._numeric(weights, total),)
        return (Finding(None, level=pick(self._aggregate.method, weights)),)

    def matching(self, total: int) -> tuple[str, ...]:
        return ()

    def decisive(self, finding: Finding, points: Sequence[Point]) -> Sequence[Point]:
        """For worst, best and median the children at that level; for a mean all of them."""
        chosen = [(child, point) for child, point in points if self._aggregate.where.selects(child)]
        before = finding.caps[0].before if finding.caps else finding.level
        if self._aggregate.method in ARITHMETIC:
            return chosen
        return [(child, point) for child, point in chosen if point == before]

    def _numeric(self, weights: list[int], total: int) -> Finding:
        if self._aggregate.method is Method.T_SCORE:
            return self._t_score(weights, self._points, self._squares(total))
        if self._aggregate.method is Method.MEAN_OF_WORST:
            weights = _worst_only(weights, (self._aggregate.worst or 1) * int(UNIT))
        gain = sum(map(mul, weights, self._wholes))
        return self._found(self._rounded(Fraction(gain, self._parts * sum(weights))))

    def _t_score(self, weights: list[int], values: Sequence[Fraction], squares: int) -> Finding:
        rho = self._aggregate.rho
        gain = sum((weight * value for weight, value in zip(weights, values, strict=True)), Fraction(0))
        spread = (1 - rho) * squares + rho * sum(weights) ** 2
        return self._found(self._rounded(Fraction(50) + _over_root(10 * gain, spread)))

    def _rounded(self, number: Fraction) -> Fraction:
        wanted = self._aggregate.round
        return rounded(number, wanted.rounding, wanted.step) if wanted else number

    def _found(self, number: Fraction) -> Finding:
        return found_number(number, self._aggregate.cuts, self._scale)


def covered(coverage: Coverage | None, known: int, members: int) -> bool:
    """Whether enough of the members are known."""
    if coverage is None:
        return True
    return known >= (coverage.count or 0) and known >= (coverage.share or 0) * members


def pick(method: Method, weights: Sequence[int]) -> int:
    """The position of the worst, best or lower median of weights given worst first."""
    if method is Method.BEST:
        return max(i for i, weight in enumerate(weights) if weight)
    needed = sum(weights) if method is Method.MEDIAN else 0
    return next(i for i, reached in enumerate(accumulate(weights)) if reached and 2 * reached >= needed)


def found_number(number: Fraction, cuts: tuple[Cut, ...], scale: Scale) -> Finding:
    """A number as a verdict: by cut-offs, of which a valid rubric's last takes the rest; itself on a numeric scale."""
    if scale.numeric:
        return Finding(None, interval=(number, number), number=number)
    reached = next(cut for cut in cuts if cut.at_least is None or number >= cut.at_least)
    return Finding(None, level=scale.index(reached.verdict), number=number)


def _weighing(aggregate: Aggregate, level: int) -> Measure:
    def measure(child: Child, point: int | Fraction | None, judged: bool) -> int:
        if point != level or not aggregate.where.selects(child):
            return 0
        return int(weight_of(aggregate, child) * UNIT)

    return measure


def _scoring(aggregate: Aggregate, points: Fraction) -> Measure:
    scored = {name for name, given in aggregate.points if given == points}

    def measure(child: Child, point: int | Fraction | None, judged: bool) -> int:
        if not isinstance(point, int) or not aggregate.where.selects(child):
            return 0
        return int(weight_of(aggregate, child) * UNIT) if child.scale.names[point] in scored else 0

    return measure


def _squaring(aggregate: Aggregate) -> Measure:
    def measure(child: Child, point: int | Fraction | None, judged: bool) -> int:
        if point is None or not aggregate.where.selects(child):
            return 0
        return int(weight_of(aggregate, child) * UNIT) ** 2

    return measure


def weight_of(aggregate: Aggregate, child: Child) -> Fraction:
    return aggregate.weights.of(child) if aggregate.weights else Fraction(1)


def _worst_only(weights: list[int], room: int) -> list[int]:
    """The weights of the worst children only, fewest points first, until `room` is full."""
    kept = [0] * len(weights)
    for i, weight in enumerate(weights):
        kept[i] = min(weight, room)
        room -= kept[i]
    return kept


def _over_root(gain: Fraction, spread: Fraction) -> Fraction:
    """gain / sqrt(spread): exact where the root is rational, else rounded down to 12 decimals.

    Rounding down keeps it on the same side of any cut-off with at most 12 decimals.
    """
    square = gain * gain / spread
    top, bottom = isqrt(square.numerator), isqrt(square.denominator)
    if top * top == square.numerator and bottom * bottom == square.denominator:
        return Fraction(top, bottom) if gain >= 0 else -Fraction(top, bottom)
    digits = isqrt(square.numerator * T_DIGITS**2 // square.denominator)
    return Fraction(digits if gain >= 0 else -digits - 1, T_DIGITS)
