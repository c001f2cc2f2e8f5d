"""What a rule means, said the slow and plain way: every combination listed, every condition read off a list.

Shares no code with the compiled rules beyond their models.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import product
from math import sqrt

from goalcheck.core.number import Rounding
from goalcheck.core.scale import Scale
from goalcheck.core.verdict import Status
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate
from goalcheck.rules.bag import Child, Parent
from goalcheck.rules.condition import Condition, Selection
from goalcheck.rules.table import DecisionTable

Item = tuple[Child, int, bool]
"""A child in the bag, the level it is supposed to have, and whether that is known."""
Outcome = int | Status


def outcomes(rule: Rule, scale: Scale, bag: list[tuple[Child, list[int], bool]], parent: Parent) -> set[Outcome]:
    """The verdicts of all combinations of levels of the unknown children."""
    aggregate = rule.aggregate
    found: set[Outcome] = set()
    for levels in product(*(levels for _, levels, _ in bag)):
        items = [(child, level, judged) for (child, _, judged), level in zip(bag, levels, strict=True)]
        found |= _verdicts(rule, scale, items, parent, aggregate is not None and aggregate.coverage is not None)
    return found


def _verdicts(rule: Rule, scale: Scale, items: list[Item], parent: Parent, left_out: bool) -> set[Outcome]:
    for gate in rule.gates:
        if _holds(gate.when, items, parent, left_out):
            return {gate.status}
    return {_capped(rule, verdict, scale, items, parent, left_out) for verdict in _body(rule, scale, items, parent)}


def _capped(rule: Rule, verdict: Outcome, scale: Scale, items: list[Item], parent: Parent, left_out: bool) -> Outcome:
    for cap in rule.caps:
        if not isinstance(verdict, Status) and _holds(cap.when, items, parent, left_out):
            verdict = min(verdict, scale.names.index(cap.at_most))
    return verdict


def _body(rule: Rule, scale: Scale, items: list[Item], parent: Parent) -> set[Outcome]:
    if rule.table:
        return _row(rule.table, scale, items)
    if rule.aggregate:
        return {_aggregated(rule.aggregate, scale, items)}
    for case in rule.cases:
        if case.when is None or _holds(case.when, items, parent, False):
            return {_named(case.verdict, scale)}
    return {Status.NOT_ASSESSABLE}


def _named(verdict: str, scale: Scale) -> Outcome:
    return scale.names.index(verdict) if verdict in scale.names else Status(verdict)


def _row(table: DecisionTable, scale: Scale, items: list[Item]) -> set[Outcome]:
    levels = {child.id: (child.scale, level) for child, level, _ in items}
    for row in table.rows:
        if all(_cell(cell, levels.get(name)) for name, cell in zip(table.inputs, row.when, strict=True)):
            return {_named(verdict, scale) for verdict in row.verdict}
    return {Status.NOT_ASSESSABLE}


def _cell(cell: tuple[str, ...], found: tuple[Scale, int] | None) -> bool:
    if cell == ("-",):
        return True
    if found is None:
        return False
    scale, level = found
    for sign, test in (
        (">=", int.__ge__),
        ("<=", int.__le__),
        (">", int.__gt__),
        ("<", int.__lt__),
    ):
        if len(cell) == 1 and cell[0].startswith(sign):
            return bool(test(level, scale.names.index(cell[0][len(sign) :].strip())))
    return scale.names[level] in cell


def _selected(selection: Selection, items: list[Item]) -> list[Item]:
    return [item for item in items if selection.where.selects(item[0])]


def _passes(selection: Selection, item: Item, left_out: bool) -> bool:
    child, level, judged = item
    names = child.scale.names
    if selection.judged is not None and judged is not selection.judged:
        return False
    if left_out and not judged:
        return not selection.named
    tests: list[tuple[str | None, Callable[[int, int], bool]]] = [
        (selection.at_least, int.__ge__),
        (selection.at_most, int.__le__),
        (selection.above, int.__gt__),
        (selection.below, int.__lt__),
    ]
    if selection.is_ and names[level] not in selection.is_:
        return False
    return all(name is None or test(level, names.index(name)) for name, test in tests)


def _holds(condition: Condition, items: list[Item], parent: Parent, left_out: bool) -> bool:
    if condition.and_:
        return all(_holds(part, items, parent, left_out) for part in condition.and_)
    if condition.or_:
        return any(_holds(part, items, parent, left_out) for part in condition.or_)
    if condition.not_:
        return not _holds(condition.not_, items, parent, left_out)
    if condition.self_:
        own = condition.self_
        return (
            (not own.leverage or parent.leverage in own.leverage)
            and own.essential in (None, parent.essential)
            and own.blocking_gap in (None, parent.blocking_gap)
        )
    if condition.sources:
        wanted = condition.sources
        count = len({child.source for child, _, _ in items if child.source and wanted.where.selects(child)})
        return (wanted.min or 0) <= count <= (count if wanted.max is None else wanted.max)
    selection = condition.selection
    assert selection is not None
    pool = [item for item in items if item[2]] if left_out and selection.judged is None else items
    chosen = _selected(selection, pool)
    for extreme in (condition.worst, condition.best, condition.median):
        if extreme is not None:
            return _extreme(condition, extreme, chosen)
    passing = sum(_passes(selection, item, left_out) for item in chosen)
    if condition.all:
        return 0 < len(chosen) == passing
    if condition.none:
        return passing == 0
    if condition.count:
        return (
            (condition.count.min or 0) <= passing <= (passing if condition.count.max is None else condition.count.max)
        )
    if condition.share:
        share = Fraction(passing, len(chosen)) if chosen else None
        least, most = condition.share.min, condition.share.max
        return share is not None and (least is None or share >= least) and (most is None or share <= most)
    return passing > 0


def _extreme(condition: Condition, extreme: Selection, chosen: list[Item]) -> bool:
    if not chosen:
        return False
    ordered = sorted(level for _, level, _ in chosen)
    level = ordered[0] if condition.worst else ordered[-1] if condition.best else ordered[(len(ordered) - 1) // 2]
    return _passes(extreme, (chosen[0][0], level, True), False)


def _aggregated(aggregate: Aggregate, scale: Scale, items: list[Item]) -> Outcome:
    chosen = [item for item in items if aggregate.where.selects(item[0])]
    if aggregate.coverage:
        known = [item for item in chosen if item[2]]
        enough = len(known) >= (aggregate.coverage.count or 0)
        if not enough or len(known) < (aggregate.coverage.share or 0) * len(chosen):
            return Status.NOT_ASSESSABLE
        chosen = known
    weighted = [
        (level, aggregate.weights.of(child) if aggregate.weights else Fraction(1)) for child, level, _ in chosen
    ]
    weighted = sorted((level, weight) for level, weight in weighted if weight)
    if not weighted:
        return Status.NOT_ASSESSABLE
    if aggregate.method == "worst":
        return weighted[0][0]
    if aggregate.method == "best":
        return weighted[-1][0]
    if aggregate.method == "median":
        half, reached = sum((weight for _, weight in weighted), Fraction(0)) / 2, Fraction(0)
        for level, weight in weighted:
            reached += weight
            if reached >= half:
                return level
    return _cut(aggregate, _number(aggregate, weighted, items[0][0].scale), scale)


def _number(aggregate: Aggregate, weighted: list[tuple[int, Fraction]], child_scale: Scale) -> Fraction:
    points = dict(aggregate.points)
    values = sorted((points[child_scale.names[level]], weight) for level, weight in weighted)
    if aggregate.method == "t_score":
        gain = sum((value * weight for value, weight in values), Fraction(0))
        squares = sum((weight**2 for _, weight in values), Fraction(0))
        spread = (1 - aggregate.rho) * squares + aggregate.rho * sum(weight for _, weight in values) ** 2
        number = Fraction(50) + Fraction(10 * float(gain) / sqrt(float(spread)))
    else:
        if aggregate.method == "mean_of_worst":
            values = values[: aggregate.worst]
        number = sum((a * b for a, b in values), Fraction(0)) / sum(b for _, b in values)
    if aggregate.round is None:
        return number
    assert aggregate.round.rounding is Rounding.HALF_UP
    return (number / aggregate.round.step + Fraction(1, 2)).__floor__() * aggregate.round.step


def _cut(aggregate: Aggregate, number: Fraction, scale: Scale) -> Outcome:
    for cut in aggregate.cuts:
        if cut.at_least is None or number >= cut.at_least:
            return scale.names.index(cut.verdict)
    return Status.NOT_ASSESSABLE
