"""Whether an aggregate is sound."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goalcheck.core.diagnostic import Fault
from goalcheck.core.fault import at, unknown_level
from goalcheck.core.place import Route
from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.rules.fitting import cut_faults, possible

if TYPE_CHECKING:
    from goalcheck.rules.aggregate import Aggregate


def aggregate_faults(aggregate: Aggregate, route: Route, scale: Scale, counted: tuple[Scale, ...]) -> Iterator[Fault]:
    """Find what does not fit the scale of the verdicts, those of the children that are counted, or the method."""
    how, arithmetic = aggregate.how, aggregate.how.arithmetic
    child = counted[0]
    if len(counted) > 1 and (not arithmetic or any(it.numeric for it in counted)):
        yield at(route, "children-on-different-scales")
    if child.kind is ScaleKind.NOMINAL and not arithmetic:
        yield at(route, "needs-order", scale=child.id)
    if not arithmetic and not child.numeric and scale.id != child.id:
        yield at(route, "level-from-other-scale", scale=scale.id, other=child.id)
    if arithmetic and not child.numeric and how.of_levels:
        yield from _points(aggregate, route, counted)
    if (arithmetic or child.numeric) and not scale.numeric:
        yield from cut_faults(aggregate.cuts, (*route, "cuts"), scale)
    if how.counts_worst != (aggregate.worst is not None and aggregate.worst > 0):
        yield at(route, "worst-count")
    if aggregate.offset and not how.signed:
        yield at(route, "sum-parts")
    yield from how.faults(aggregate, route, child)
    coverage = aggregate.coverage
    if coverage and coverage.count is None and coverage.share is None:
        yield at((*route, "coverage"), "condition-without-bound")
    if coverage and not (possible(coverage.share, None, 1) and possible(coverage.count, None, None)):
        yield at((*route, "coverage"), "bounds-impossible")
    if not 0 <= aggregate.rho <= 1:
        yield at((*route, "rho"), "rho-range")
    if aggregate.round and aggregate.round.step <= 0:
        yield at((*route, "round", "step"), "step-range")
    for kind in ("strength", "id"):
        weights = getattr(aggregate.weights, kind) if aggregate.weights else ()
        for name, weight in weights:
            if weight < 0 and not how.signed:
                yield at((*route, "weights", kind, name), "negative-weight")


def _points(aggregate: Aggregate, route: Route, counted: tuple[Scale, ...]) -> Iterator[Fault]:
    names = [name for name, _ in aggregate.points]
    for name in names:
        if not any(name in scale.names for scale in counted):
            yield unknown_level((*route, "points", name), name, counted[0])
    for scale in counted:
        missing = tuple(name for name in scale.names if name not in names)
        if missing:
            yield at(route, "points-missing", known=missing, scale=scale.id)
