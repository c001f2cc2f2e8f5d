"""A rubric's rules as plain decision tables, for tools that know nothing else: read by goalcheck's own reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from goalcheck.core.scale import Scale
from goalcheck.core.value import known
from goalcheck.engine.outline import outline
from goalcheck.engine.plan import Compiler
from goalcheck.engine.slot import Plan, Slot
from goalcheck.files.rubric import open_rubric
from goalcheck.rules import Rule
from goalcheck.rules.row import HitPolicy, cell_test
from goalcheck.rules.table import row_name

Levels = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """`when` has for each input the levels that match."""

    name: str
    when: tuple[Levels, ...]
    verdict: str


@dataclass(frozen=True, slots=True)
class Table:
    """The rule of one node. `inputs` are node and levels, worst first; `first`: the first row that matches counts."""

    node: str
    inputs: tuple[tuple[str, Levels], ...]
    levels: Levels
    first: bool
    rows: tuple[Row, ...]


def tables(path: Path) -> tuple[Table, ...]:
    """A table for each node that a rubric names and judges, on its first axis, children first.

    Cases become rows in their order, one for each combination that meets a case; an aggregate with its caps becomes a row
    for each combination. Numbers, gates, and caps on cases or tables are not translated.
    """
    rubric = open_rubric(path).value
    assert rubric is not None, f"{path} holds no rubric"
    plan = outline(Compiler(rubric), rubric.axes[0])
    return tuple(_table(plan, slot, slot.rule.rule) for slot in plan.slots if slot.rule is not None)


def _table(plan: Plan, slot: Slot, rule: Rule) -> Table:
    assert not rule.gates, f"{slot.id}: gates"
    assert rule.aggregate or not rule.caps, f"{slot.id}: caps"
    inputs = [plan.slots[i] for i in slot.inputs]
    first = bool(rule.cases) or bool(rule.table and rule.table.hit is HitPolicy.FIRST)
    rows = _written(rule, [it.scale for it in inputs]) if rule.table else _met(slot, inputs)
    return Table(slot.id, tuple((it.id, it.scale.names) for it in inputs), slot.scale.names, first, tuple(rows))


def _written(rule: Rule, scales: list[Scale]) -> Iterator[Row]:
    assert rule.table is not None
    for number, row in enumerate(rule.table.rows):
        when = tuple(_levels(cell, scale) for cell, scale in zip(row.when, scales, strict=True))
        yield Row(row_name(rule.table, number), when, *row.verdict)


def _levels(cell: tuple[str, ...], scale: Scale) -> Levels:
    test = cell_test(cell)
    return tuple(name for i, name in enumerate(scale.names) if test is None or test.passes(scale, i, judged=True))


def _met(slot: Slot, inputs: list[Slot]) -> Iterator[Row]:
    assert slot.rule is not None
    verdicts = {case.id: case.verdict for case in slot.rule.rule.cases}
    found: dict[str, list[Row]] = {case: [] for case in verdicts}
    for points in product(*(range(len(it.scale.levels)) for it in inputs)):
        when = tuple((it.scale.names[point],) for it, point in zip(inputs, points, strict=True))
        values = [known(point) for point in points]
        total = slot.start + sum(column[value][0] for column, value in zip(slot.columns, values, strict=True))
        for case in slot.rule.met(total):
            found[case].append(Row(case, when, verdicts[case]))
        if not verdicts:
            (finding,) = slot.rule.at(total).findings
            assert finding.level is not None
            found.setdefault("", []).append(Row("", when, slot.scale.names[finding.level]))
    return (row for rows in found.values() for row in rows)
