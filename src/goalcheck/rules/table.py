"""Decision tables over named children."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from goalcheck.core.field import Id, Line
from goalcheck.core.scale import Scale
from goalcheck.core.text import NOTHING, Text
from goalcheck.rules.bag import Child
from goalcheck.rules.cases import finding_of
from goalcheck.rules.condition import LevelTest
from goalcheck.rules.finding import UNCOVERED, Finding, Point
from goalcheck.rules.tally import Measure, Tally

CELL = re.compile(r"(>=|<=|>|<)\s*(\S.*)")
ANY = "-"


class Hit(StrEnum):
    """`unique`: no two rows match the same children with different verdicts; `first`: the first row that matches."""

    UNIQUE = "unique"
    FIRST = "first"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`when` has a cell for each input: a level, `>= level` (or <=, >, <), a list of levels, or `-` for any.

    A list of verdicts leaves the choice open: the verdict is one of them.
    """

    when: tuple[tuple[Line, ...], ...]
    verdict: tuple[Line, ...]
    id: Id | None = None
    because: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    inputs: tuple[Id, ...]
    hit: Hit = Hit.UNIQUE
    rows: tuple[Row, ...]


def cell_test(cell: tuple[str, ...]) -> LevelTest | None:
    """A cell as a test; None for `-`."""
    if cell == (ANY,):
        return None
    bound = CELL.fullmatch(cell[0]) if len(cell) == 1 else None
    if bound is None:
        return LevelTest(is_=cell)
    sign, level = bound[1], bound[2]
    return LevelTest(
        at_least=level if sign == ">=" else None,
        at_most=level if sign == "<=" else None,
        above=level if sign == ">" else None,
        below=level if sign == "<" else None,
    )


def row_name(table: Table, number: int) -> str:
    """A row's id, or its number from 1."""
    return table.rows[number].id or str(number + 1)


class CompiledTable:
    """Each row counts the inputs that match it; `-` needs nothing, not even a child that is there."""

    def __init__(self, table: Table, tally: Tally, scale: Scale) -> None:
        self._table = table
        self._rows = []
        for number, row in enumerate(table.rows):
            tests = {name: test for name, cell in zip(table.inputs, row.when, strict=True) if (test := cell_test(cell))}
            named = tuple(name for test in tests.values() for name in test.named)
            matches = tally.counter(("row", number), _matching(tests), named)
            findings = tuple(finding_of(verdict, row_name(table, number), scale) for verdict in row.verdict)
            self._rows.append((matches, len(tests), findings))

    def findings(self, total: int) -> tuple[Finding, ...]:
        for matches, wanted, findings in self._rows:
            if matches(total) == wanted:
                return findings
        return (UNCOVERED,)

    def matching(self, total: int) -> tuple[str, ...]:
        met = [number for number, (matches, wanted, _) in enumerate(self._rows) if matches(total) == wanted]
        return tuple(row_name(self._table, number) for number in met)

    def decisive(self, finding: Finding, points: Sequence[Point]) -> Sequence[Point]:
        """The inputs that the row does not leave open."""
        number = next((i for i in range(len(self._rows)) if row_name(self._table, i) == finding.fired), None)
        if number is None:
            return points
        cells = dict(zip(self._table.inputs, self._table.rows[number].when, strict=True))
        return [(child, point) for child, point in points if cells.get(child.id, (ANY,)) != (ANY,)]


def _matching(tests: dict[str, LevelTest]) -> Measure:
    def measure(child: Child, point: int | Fraction | None, judged: bool) -> int:
        test = tests.get(child.id)
        return int(test is not None and point is not None and test.passes(child.scale, point, judged))

    return measure
