"""The sum of named numbers times their weights, which may be negative, and an offset.

There is none unless all of them are there: a missing term is not zero.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from goalcheck.core.diagnostic import Fault
from goalcheck.core.fault import at
from goalcheck.core.place import Route
from goalcheck.core.scale import Scale
from goalcheck.rules.methods.method import Method

if TYPE_CHECKING:
    from goalcheck.rules.aggregate import Aggregate


class Sum(Method):
    name = "sum"
    arithmetic, of_levels, signed = True, False, True

    def number(self, members: Sequence[tuple[Fraction, Fraction]], aggregate: Aggregate) -> Fraction:
        return sum((a * b for a, b in members), aggregate.offset)

    def terms(self, aggregate: Aggregate) -> int:
        return sum(1 for _, weight in aggregate.weights.id if weight) if aggregate.weights else 0

    def faults(self, aggregate: Aggregate, route: Route, child: Scale) -> Iterator[Fault]:
        if not child.numeric or not (aggregate.weights and aggregate.weights.id) or aggregate.coverage:
            yield at(route, "sum-parts")
