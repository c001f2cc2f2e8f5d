"""Aggregates, ready to judge: over levels by the weight on each, over numbers by the bounds of each.

An unknown number is an interval. Every method is monotone and continuous in each number (a sum falls with a number of
negative weight), so the bounds of the result come from the bounds of the children, piece by piece where a gate or cap
changes inside an interval.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

from goalcheck.core.number import rounded
from goalcheck.core.scale import Scale
from goalcheck.core.value import Point, is_known
from goalcheck.core.verdict import Interval, Status
from goalcheck.rules.bag import Child
from goalcheck.rules.body import CompiledBody
from goalcheck.rules.cut import found_number
from goalcheck.rules.finding import KnownChild, RuleFinding
from goalcheck.rules.methods.method import UNIT, ScoredWeights
from goalcheck.rules.sums import Test, at_least, every, share_of
from goalcheck.rules.tally import WEIGHT_WIDTH, Measure, Tally

if TYPE_CHECKING:
    from goalcheck.rules.aggregate import Aggregate

UNKNOWN = (RuleFinding(None, status=Status.NOT_ASSESSABLE),)


class CompiledAggregate(CompiledBody):
    """Counts the weight on each level of the children's scale, or on each number of points; all else follows from these."""

    def __init__(self, aggregate: Aggregate, tally: Tally, scale: Scale, child_scale: Scale) -> None:
        self._aggregate, self._how, self._scale = aggregate, aggregate.how, scale
        points = sorted({points for _, points in aggregate.points})
        self._parts = lcm(*(each.denominator for each in points))
        self._wholes = [int(each * self._parts) for each in points]
        if self._how.arithmetic:
            measures = [_scoring(aggregate, each) for each in points]
        else:
            measures = [_weighing(aggregate, level) for level in range(len(child_scale.levels))]
        self._weights = [
            tally.counter(("weight", i), measure, width=WEIGHT_WIDTH) for i, measure in enumerate(measures)
        ]
        self._squares = tally.counter("squares", _squaring(aggregate), width=2 * WEIGHT_WIDTH)
        self._members = tally.counter(
            ("members", aggregate.where), lambda child, _, judged: int(aggregate.counts(child))
        )
        self._judged = tally.counter(
            ("judged", aggregate.where), lambda child, _, judged: int(judged and aggregate.counts(child))
        )

    def findings(self, total: int) -> tuple[RuleFinding, ...]:
        weights = [reader(total) for reader in self._weights]
        if not self._aggregate.covered(self._judged(total), self._members(total)) or not any(weights):
            return UNKNOWN
        if not self._how.arithmetic:
            return (RuleFinding(None, level=self._how.level(weights)),)
        scored = ScoredWeights(weights, self._wholes, self._parts, self._squares(total))
        return (self._found(self._rounded(self._how.score(scored, self._aggregate))),)

    def reaching(self, level: int) -> Test | None:
        found = self._how.reaching(self._weights, level)
        asked = self._aggregate.coverage
        enough = [at_least(*((1, weight) for weight in self._weights))]
        if asked and asked.count is not None:
            enough.append(at_least((1, self._judged), least=asked.count))
        if asked and asked.share is not None:
            enough.append(share_of(asked.share, self._judged, self._members))
        return every(found, *enough) if found else None

    def findings_over_numbers(self, members: Sequence[tuple[Child, Interval]]) -> tuple[RuleFinding, ...]:
        aggregate = self._aggregate
        chosen = [(child, ends) for child, ends in members if aggregate.counts(child)]
        known = [(child, ends) for child, ends in chosen if is_known(ends)]
        if not aggregate.covered(len(known), len(chosen)):
            return UNKNOWN
        if aggregate.leaves_out_unknown:
            chosen = known
        weighed = [(weight, ends) for child, ends in chosen if (weight := aggregate.weight_of(child))]
        if not weighed or len(weighed) < self._how.terms(aggregate):
            return UNKNOWN
        low = self._number([(ends[weight < 0], weight) for weight, ends in weighed])
        high = self._number([(ends[weight > 0], weight) for weight, ends in weighed])
        if low is not None and low == high:
            return (self._found(low),)
        if self._scale.numeric:
            return (RuleFinding(None, interval=(low, high)),)
        return tuple(self._found(number) for number in self._steps(low, high))

    def decisive(self, finding: RuleFinding, points: Sequence[KnownChild]) -> Sequence[KnownChild]:
        """The children at the level that was picked; all that were counted where a number was made of them."""
        chosen = [(child, point) for child, point in points if self._aggregate.counts(child)]
        before = finding.caps[0].before if finding.caps else finding.level
        return chosen if self._how.arithmetic else [(child, point) for child, point in chosen if point == before]

    def _number(self, weighed: Sequence[tuple[Fraction | None, Fraction]]) -> Fraction | None:
        """The aggregate of these numbers with their weights; None where an open end makes it unbounded."""
        exact = sorted((number, weight) for number, weight in weighed if number is not None)
        return self._rounded(self._how.number(exact, self._aggregate)) if len(exact) == len(weighed) else None

    def _steps(self, low: Fraction | None, high: Fraction | None) -> list[Fraction]:
        """Numbers between the bounds, one for each cut-off's level that they span."""
        cuts = self._aggregate.limits
        inside = [cut for cut in cuts if (low is None or cut >= low) and (high is None or cut <= high)]
        ends = [*cuts, *([high] if high is not None else [])]
        return sorted({low if low is not None else min(ends, default=Fraction(0)) - 1, *inside})

    def _rounded(self, number: Fraction) -> Fraction:
        wanted = self._aggregate.round
        return rounded(number, wanted.rounding, wanted.step) if wanted else number

    def _found(self, number: Fraction) -> RuleFinding:
        return found_number(number, self._aggregate.cuts, self._scale)


def _weighing(aggregate: Aggregate, level: int) -> Measure:
    def measure(child: Child, point: Point | None, judged: bool) -> int:
        if point != level or not aggregate.counts(child):
            return 0
        return int(aggregate.weight_of(child) * UNIT)

    return measure


def _scoring(aggregate: Aggregate, points: Fraction) -> Measure:
    scored = {name for name, given in aggregate.points if given == points}

    def measure(child: Child, point: Point | None, judged: bool) -> int:
        if not isinstance(point, int) or not aggregate.counts(child):
            return 0
        return int(aggregate.weight_of(child) * UNIT) if child.scale.names[point] in scored else 0

    return measure


def _squaring(aggregate: Aggregate) -> Measure:
    def measure(child: Child, point: Point | None, judged: bool) -> int:
        if point is None or not aggregate.counts(child):
            return 0
        return int(aggregate.weight_of(child) * UNIT) ** 2

    return measure
