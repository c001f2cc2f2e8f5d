"""Check that a rule fits the scale of its verdicts and the scales of the children that it refers to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import islice

from goalcheck.checks.fault import at, duplicates, first, unknown_level
from goalcheck.core.diagnostic import Fault, Spoils
from goalcheck.core.place import Route
from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.core.verdict import STATUSES, Status
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import ARITHMETIC, Aggregate, Coverage, Cut, Method
from goalcheck.rules.condition import Condition, LevelTest, Own
from goalcheck.rules.conflict import conflicts
from goalcheck.rules.table import Table, cell_test

ChildScale = Callable[[str], Scale]
"""The scale of a child by id; of any child for ""."""
MOST_CONFLICTS = 100
"""Contradicting pairs of rows that are reported of one table."""
CASE_STATUSES = frozenset({Status.NOT_ASSESSABLE, Status.NOT_ASSESSED, Status.NO_OVERALL_JUDGEMENT})


def check_rule(
    rule: Rule, route: Route, scale: Scale, child_scale: ChildScale, children: tuple[str, ...] = ()
) -> Iterator[Fault]:
    """Check a rule. `children` are those that the rubric names for the node, besides those that the rule itself names."""
    gates = [((*route, "gates", i), gate.id) for i, gate in enumerate(rule.gates)]
    yield from duplicates([*gates, *(((*route, "cases", i), case.id) for i, case in enumerate(rule.cases))])
    yield from duplicates(((*route, "caps", i), cap.id) for i, cap in enumerate(rule.caps))
    for i, gate in enumerate(rule.gates):
        if gate.status is Status.NOT_APPLICABLE:
            yield at((*route, "gates", i, "status"), "status-not-for-rules", name=gate.status.value)
        yield from _condition(gate.when, (*route, "gates", i, "when"), child_scale, gate=True)
    for i, case in enumerate(rule.cases):
        yield from _verdict(case.verdict, (*route, "cases", i, "verdict"), scale)
        if case.when:
            yield from _condition(case.when, (*route, "cases", i, "when"), child_scale)
        elif i < len(rule.cases) - 1:
            yield at((*route, "cases", i), "case-hides-rest", spoils=Spoils.PART, name=case.id)
    if rule.table:
        yield from _table(rule.table, (*route, "table"), scale, child_scale)
    if rule.aggregate:
        yield from _aggregate(
            rule.aggregate, (*route, "aggregate"), scale, _counted(rule.aggregate, children, child_scale)
        )
    for i, cap in enumerate(rule.caps):
        if scale.kind is ScaleKind.NOMINAL:
            yield at((*route, "caps", i), "needs-order", scale=scale.id)
        elif not scale.has(cap.at_most):
            yield unknown_level((*route, "caps", i, "at_most"), cap.at_most, scale)
        yield from _condition(cap.when, (*route, "caps", i, "when"), child_scale)


def check_cuts(cuts: tuple[Cut, ...], route: Route, scale: Scale) -> Iterator[Fault]:
    """Check that cut-offs descend, and only the last has no bound."""
    bounds = [cut.at_least for cut in cuts]
    given = [bound for bound in bounds if bound is not None]
    if not cuts:
        yield at(route, "cuts-missing")
    elif None in bounds[:-1] or bounds[-1] is not None or given != sorted(set(given), reverse=True):
        yield at(route, "cuts-not-descending")
    for i, cut in enumerate(cuts):
        if not scale.has(cut.verdict):
            yield unknown_level((*route, i, "verdict"), cut.verdict, scale)


def _verdict(verdict: str, route: Route, scale: Scale) -> Iterator[Fault]:
    if verdict in STATUSES:
        if STATUSES[verdict] not in CASE_STATUSES:
            yield at(route, "status-not-for-rules", name=verdict)
    elif not scale.has(verdict):
        yield unknown_level(route, verdict, scale)


def _condition(condition: Condition, route: Route, child_scale: ChildScale, gate: bool = False) -> Iterator[Fault]:
    for key, inner in (("and", condition.and_), ("or", condition.or_)):
        for i, part in enumerate(inner):
            yield from _condition(part, (*route, key, i), child_scale, gate)
    if condition.not_:
        yield from _condition(condition.not_, (*route, "not"), child_scale, gate)
    key = next((name for name in condition.ONE_OF if getattr(condition, name)), "")
    counted = condition.sources
    if counted and counted.min is None and counted.max is None:
        yield at((*route, "sources"), "condition-without-bound")
    if counted and not _possible(counted.min, counted.max, None):
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
    if measured and not _possible(measured.min, measured.max, 1 if condition.share else None):
        yield at((*route, key), "bounds-impossible")
    for name in selection.where.id or ("",):
        scale = child_scale(name)
        if key in ("worst", "best", "median") and scale.kind is ScaleKind.NOMINAL and not selection.test.bounds:
            yield at((*route, key), "needs-order", scale=scale.id)
        yield from _test(selection.test, (*route, key), scale)


def _possible(low: Fraction | int | None, high: Fraction | int | None, most: int | None) -> bool:
    """Whether a number from 0 to `most` can lie within the bounds."""
    bounds = [bound for bound in (low, high) if bound is not None]
    inside = all(bound >= 0 and (most is None or bound <= most) for bound in bounds)
    return inside and (low is None or high is None or low <= high)


def _test(test: LevelTest, route: Route, scale: Scale) -> Iterator[Fault]:
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


def _table(table: Table, route: Route, scale: Scale, child_scale: ChildScale) -> Iterator[Fault]:
    scales = {name: child_scale(name) for name in table.inputs}
    sound = bool(table.inputs) and len(scales) == len(table.inputs)
    if not sound:
        yield at((*route, "inputs"), "table-inputs")
    yield from duplicates(((*route, "rows", i), row.id) for i, row in enumerate(table.rows) if row.id)
    for i, row in enumerate(table.rows):
        if len(row.when) != len(table.inputs):
            yield at((*route, "rows", i, "when"), "row-length", wanted=len(table.inputs), given=len(row.when))
            sound = False
            continue
        for n, (name, cell) in enumerate(zip(table.inputs, row.when, strict=True)):
            test = cell_test(cell)
            for fault in _test(test, (*route, "rows", i, "when", n), scales[name]) if test else ():
                yield fault
                sound = False
        for verdict in row.verdict:
            yield from _verdict(verdict, (*route, "rows", i, "verdict"), scale)
        if not row.verdict:
            yield at((*route, "rows", i, "verdict"), "row-without-verdict")
    for found in islice(conflicts(table, scales), MOST_CONFLICTS) if sound else ():
        yield at(
            (*route, "rows", found.second), "rows-conflict", related=(first((*route, "rows", found.first)),),
            spoils=Spoils.NOTHING,
            first=found.first + 1, second=found.second + 1, combination=found.combination,
        )  # fmt: skip


def _counted(aggregate: Aggregate, children: tuple[str, ...], child_scale: ChildScale) -> tuple[Scale, ...]:
    """The scales of the children that an aggregate counts."""
    weighed = tuple(name for name, _ in aggregate.weights.id) if aggregate.weights else ()
    return tuple(dict.fromkeys(child_scale(name) for name in weighed or aggregate.where.id or children or ("",)))


def _aggregate(aggregate: Aggregate, route: Route, scale: Scale, counted: tuple[Scale, ...]) -> Iterator[Fault]:
    arithmetic = aggregate.method in ARITHMETIC
    child = counted[0]
    if len(counted) > 1 and (not arithmetic or any(it.numeric for it in counted)):
        yield at(route, "children-on-different-scales")
    if child.kind is ScaleKind.NOMINAL and not arithmetic:
        yield at(route, "needs-order", scale=child.id)
    if not arithmetic and not child.numeric and scale.id != child.id:
        yield at(route, "level-from-other-scale", scale=scale.id, other=child.id)
    if arithmetic and not child.numeric and aggregate.method is not Method.SUM:
        yield from _points(aggregate, route, counted)
    if child.numeric and aggregate.method is Method.T_SCORE:
        yield at((*route, "method"), "t-score-needs-points")
    if (arithmetic or child.numeric) and not scale.numeric:
        yield from check_cuts(aggregate.cuts, (*route, "cuts"), scale)
    if (aggregate.method is Method.MEAN_OF_WORST) != (aggregate.worst is not None and aggregate.worst > 0):
        yield at(route, "worst-count")
    if not _sum_is_sound(aggregate, child):
        yield at(route, "sum-parts")
    coverage = aggregate.coverage
    if coverage == Coverage():
        yield at((*route, "coverage"), "condition-without-bound")
    if coverage and not (_possible(coverage.share, None, 1) and _possible(coverage.count, None, None)):
        yield at((*route, "coverage"), "bounds-impossible")
    if not 0 <= aggregate.rho <= 1:
        yield at((*route, "rho"), "rho-range")
    if aggregate.round and aggregate.round.step <= 0:
        yield at((*route, "round", "step"), "step-range")
    for kind in ("strength", "id"):
        weights = getattr(aggregate.weights, kind) if aggregate.weights else ()
        for name, weight in weights:
            if weight < 0 and aggregate.method is not Method.SUM:
                yield at((*route, "weights", kind, name), "negative-weight")


def _sum_is_sound(aggregate: Aggregate, child: Scale) -> bool:
    """Whether a sum is of numbers, each named with its weight, and omits none; and nothing else has an offset."""
    if aggregate.method is not Method.SUM:
        return aggregate.offset == 0
    return child.numeric and bool(aggregate.weights and aggregate.weights.id) and aggregate.coverage is None


def _points(aggregate: Aggregate, route: Route, counted: tuple[Scale, ...]) -> Iterator[Fault]:
    names = [name for name, _ in aggregate.points]
    for name in names:
        if not any(name in scale.names for scale in counted):
            yield unknown_level((*route, "points", name), name, counted[0])
    for scale in counted:
        missing = tuple(name for name in scale.names if name not in names)
        if missing:
            yield at(route, "points-missing", known=missing, scale=scale.id)
