"""Whether the conditions, verdicts and cut-offs of a rule fit the scales that they are about."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from goalcheck.core.diagnostic import Fault
from goalcheck.core.fault import at, unknown_level
from goalcheck.core.place import Route
from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.core.verdict import STATUSES, Status
from goalcheck.rules.body import ChildScale
from goalcheck.rules.condition import Condition, LevelTest, Own
from goalcheck.rules.cut import Cut

CASE_STATUSES = frozenset({Status.NOT_ASSESSABLE, Status.NOT_ASSESSED, Status.NO_OVERALL_JUDGEMENT})


def cut_faults(cuts: tuple[Cut, ...], route: Route, scale: Scale) -> Iterator[Fault]:
    """Find cut-offs that do not go down, or of which another than the last has no bound."""
    bounds = [cut.at_least for cut in cuts]
    given = [bound for bound in bounds if bound is not None]
    if not cuts:
        yield at(route, "cuts-missing")
    elif None in bounds[:-1] or bounds[-1] is not None or given != sorted(set(given), reverse=True):
        yield at(route, "cuts-not-descending")
    for i, cut in enumerate(cuts):
        if not scale.has(cut.verdict):
            yield unknown_level((*route, i, "verdict"), cut.verdict, scale)


def verdict_faults(verdict: str, route: Route, scale: Scale) -> Iterator[Fault]:
    if verdict in STATUSES:
        if STATUSES[verdict] not in CASE_STATUSES:
            yield at(route, "status-not-for-rules", name=verdict)
    elif not scale.has(verdict):
        yield unknown_level(route, verdict, scale)


def condition_faults(
    condition: Condition, route: Route, child_scale: ChildScale, gate: bool = False
) -> Iterator[Fault]:
    for key, inner in (("and", condition.and_), ("or", condition.or_)):
        for i, part in enumerate(inner):
            yield from condition_faults(part, (*route, key, i), child_scale, gate)
    if condition.not_:
        yield from condition_faults(condition.not_, (*route, "not"), child_scale, gate)
    key = next((name for name in condition.ONE_OF if getattr(condition, name)), "")
    counted = condition.sources
    if counted and counted.min is None and counted.max is None:
        yield at((*route, "sources"), "condition-without-bound")
    if counted and not possible(counted.min, counted.max, None):
        yield at((*route, "sources"), "bounds-impossible")
    if condition.self_ == Own():
        yield at((*route, "self"), "condition-without-level")
    selection = condition.selection
    if selection is None:
        return
    if selection.judged is not None and not gate:
        yield at((*route, key, "judged"), "judged-outside-gate")
    if selection.judged is not None and key in ("worst", "best", "median"):
        yield at((*route, key, "judged"), "judged-of-extreme")
    if key != "count" and not selection.test.asks:
        yield at((*route, key), "condition-without-level")
    measured = condition.count or condition.share
    if measured and measured.min is None and measured.max is None:
        yield at((*route, key), "condition-without-bound")
    if measured and not possible(measured.min, measured.max, 1 if condition.share else None):
        yield at((*route, key), "bounds-impossible")
    for name in selection.where.id or ("",):
        scale = child_scale(name)
        if key in ("worst", "best", "median") and scale.kind is ScaleKind.NOMINAL and not selection.test.bounds:
            yield at((*route, key), "needs-order", scale=scale.id)
        yield from level_test_faults(selection.test, (*route, key), scale)


def possible(low: Fraction | int | None, high: Fraction | int | None, most: int | None) -> bool:
    """Whether a number from 0 to `most` can lie within the bounds."""
    bounds = [bound for bound in (low, high) if bound is not None]
    inside = all(bound >= 0 and (most is None or bound <= most) for bound in bounds)
    return inside and (low is None or high is None or low <= high)


def level_test_faults(test: LevelTest, route: Route, scale: Scale) -> Iterator[Fault]:
    for key, names in (
        *(("is", (name,)) for name in test.is_),
        ("at_least", (test.at_least,)),
        ("at_most", (test.at_most,)),
        ("above", (test.above,)),
        ("below", (test.below,)),
    ):
        for name in names:
            if name is not None and not scale.has(name) and scale.index(name) is None:
                yield unknown_level((*route, key), name, scale)
    if test.bounds and scale.kind is ScaleKind.NOMINAL:
        yield at(route, "needs-order", scale=scale.id)
