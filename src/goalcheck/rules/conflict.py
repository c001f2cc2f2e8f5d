"""Rows of a `unique` table that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce

from goalcheck.core.scale import Scale
from goalcheck.rules.table import Hit, Table, cell_test
from goalcheck.rules.tally import pieces_of


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two rows, by position, that match one combination (a level or number for each input) and differ in their verdicts."""

    first: int
    second: int
    combination: tuple[str, ...]


def conflicts(table: Table, scales: dict[str, Scale]) -> Iterator[Conflict]:
    """Every pair of rows of a `unique` table that contradict each other; `scales` by input."""
    if table.hit is Hit.FIRST:
        return
    columns = [_Column(table, n, scales[name]) for n, name in enumerate(table.inputs)]
    for second, row in enumerate(table.rows):
        together = reduce(int.__and__, (column.meeting(second) for column in columns), (1 << second) - 1)
        while together:
            first = (together & -together).bit_length() - 1
            together &= together - 1
            if table.rows[first].verdict != row.verdict:
                yield Conflict(first, second, tuple(column.common(first, second) for column in columns))


class _Column:
    """The cells of one input. What a cell accepts, and which rows accept a point, are sets of bits."""

    def __init__(self, table: Table, n: int, scale: Scale) -> None:
        self._name, self._scale = table.inputs[n], scale
        tests = [cell_test(row.when[n]) for row in table.rows]
        self._points: list[int | Fraction] = list(range(len(scale.levels)))
        if scale.numeric:
            limits = {limit for test in tests if test for name in test.named for limit in scale.limits(name)}
            self._points = [point for point, _ in pieces_of((scale.min, scale.max), limits)]
        self._accepts = [
            sum(
                1 << i for i, point in enumerate(self._points) if test is None or test.passes(scale, point, judged=True)
            )
            for test in tests
        ]
        self._rows = [
            sum(1 << row for row, accepts in enumerate(self._accepts) if accepts >> i & 1)
            for i in range(len(self._points))
        ]

    def meeting(self, row: int) -> int:
        """The rows whose cell accepts something that this row's cell accepts too."""
        accepts = self._accepts[row]
        return reduce(int.__or__, (rows for i, rows in enumerate(self._rows) if accepts >> i & 1), 0)

    def common(self, first: int, second: int) -> str:
        """The worst level, or the least number, that two rows both accept."""
        both = self._accepts[first] & self._accepts[second]
        point = self._points[(both & -both).bit_length() - 1]
        return f"{self._name}={point if self._scale.numeric else self._scale.names[int(point)]}"
