"""Aggregates over numbers: the same methods where the children's scale is numeric.

An unknown number is an interval. Every method is monotone and continuous in each number (a sum falls with a number of
negative weight), so the bounds of the result come from the bounds of the children, piece by piece where a gate or cap
changes inside an interval.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from goalcheck.core.number import rounded
from goalcheck.core.scale import Scale
from goalcheck.core.value import is_known
from goalcheck.core.verdict import Interval, Status
from goalcheck.rules.aggregate import Aggregate, Method, covered, found_number, weight_of
from goalcheck.rules.bag import Child
from goalcheck.rules.finding import Finding

Members = Sequence[tuple[Child, Interval]]


def numeric_findings(aggregate: Aggregate, scale: Scale, members: Members) -> tuple[Finding, ...]:
    """The verdicts that children with these intervals can lead to; `members` are those in the bag."""
    chosen = [(child, ends) for child, ends in members if aggregate.where.selects(child)]
    known = [(child, ends) for child, ends in chosen if is_known(ends)]
    if not covered(aggregate.coverage, len(known), len(chosen)):
        return (Finding(None, status=Status.NOT_ASSESSABLE),)
    if aggregate.coverage:
        chosen = known
    weighed = [(weight, ends) for child, ends in chosen if (weight := weight_of(aggregate, child))]
    if not weighed or (aggregate.method is Method.SUM and len(weighed) < _terms(aggregate)):
        return (Finding(None, status=Status.NOT_ASSESSABLE),)
    low = _value(aggregate, [(ends[weight < 0], weight) for weight, ends in weighed])
    high = _value(aggregate, [(ends[weight > 0], weight) for weight, ends in weighed])
    if low is not None and low == high:
        return (found_number(low, aggregate.cuts, scale),)
    if scale.numeric:
        return (Finding(None, interval=(low, high)),)
    return tuple(found_number(number, aggregate.cuts, scale) for number in _steps(aggregate, low, high))


def _terms(aggregate: Aggregate) -> int:
    """How many numbers a sum names."""
    return sum(1 for _, weight in aggregate.weights.id if weight) if aggregate.weights else 0


def _value(aggregate: Aggregate, weighed: Sequence[tuple[Fraction | None, Fraction]]) -> Fraction | None:
    """The aggregate of these numbers with their weights; None where an open end makes it unbounded."""
    exact = sorted((number, weight) for number, weight in weighed if number is not None)
    if len(exact) < len(weighed):
        return None
    if aggregate.method is Method.WORST:
        number = exact[0][0]
    elif aggregate.method is Method.BEST:
        number = exact[-1][0]
    elif aggregate.method is Method.MEDIAN:
        number = _lower_median(exact)
    elif aggregate.method is Method.SUM:
        number = sum((a * b for a, b in exact), aggregate.offset)
    else:
        kept = exact[: aggregate.worst] if aggregate.method is Method.MEAN_OF_WORST else exact
        number = sum((a * b for a, b in kept), Fraction(0)) / sum(b for _, b in kept)
    wanted = aggregate.round
    return rounded(number, wanted.rounding, wanted.step) if wanted else number


def _lower_median(exact: Sequence[tuple[Fraction, Fraction]]) -> Fraction:
    half, reached = sum(weight for _, weight in exact) / 2, Fraction(0)
    for number, weight in exact:
        reached += weight
        if reached >= half:
            return number
    raise AssertionError("weights add up to more than their half")


def _steps(aggregate: Aggregate, low: Fraction | None, high: Fraction | None) -> list[Fraction]:
    """Numbers between the bounds, one for each cut-off's level that they span."""
    cuts = [cut.at_least for cut in aggregate.cuts if cut.at_least is not None]
    inside = [cut for cut in cuts if (low is None or cut >= low) and (high is None or cut <= high)]
    lowest = low if low is not None else min([*cuts, *([high] if high is not None else [])], default=Fraction(0)) - 1
    return sorted({lowest, *inside})
