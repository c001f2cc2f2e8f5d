"""Rows of a `unique` table that contradict each other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from itertools import accumulate
from typing import TYPE_CHECKING

from goalcheck.core.scale import Scale
from goalcheck.rules.condition import LevelTest
from goalcheck.rules.row import HitPolicy, cell_test
from goalcheck.rules.tally import pieces_of

if TYPE_CHECKING:
    from goalcheck.rules.table import DecisionTable


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two rows, by position, that match one combination (a level or number for each input) and differ in their verdicts."""

    first: int
    second: int
    combination: tuple[str, ...]


def conflicts(table: DecisionTable, scales: dict[str, Scale]) -> Iterator[Conflict]:
    """Every pair of rows of a `unique` table that contradict each other; `scales` by input."""
    if table.hit is HitPolicy.FIRST:
        return
    columns = [_Column(table, n, scales[name]) for n, name in enumerate(table.inputs)]
    alike: dict[tuple[str, ...], int] = {}
    for second, row in enumerate(table.rows):
        others = ((1 << second) - 1) & ~alike.get(row.verdict, 0)
        alike[row.verdict] = alike.get(row.verdict, 0) | 1 << second
        together = reduce(int.__and__, (column.meeting(second) for column in columns), others) if others else 0
        while together:
            first = (together & -together).bit_length() - 1
            together &= together - 1
            yield Conflict(first, second, tuple(column.common(first, second) for column in columns))


class _Column:
    """The cells of one input. What a cell accepts, and which rows stand for a cell, are sets of bits; cells that accept
    the same are looked at once."""

    def __init__(self, table: DecisionTable, n: int, scale: Scale) -> None:
        self._name, self._scale = table.inputs[n], scale
        tests = [cell_test(row.when[n]) for row in table.rows]
        self._points: list[int | Fraction] = list(range(len(scale.levels)))
        if scale.numeric:
            limits = {limit for test in tests if test for name in test.named for limit in scale.limits(name)}
            self._points = sorted(point for point, _ in pieces_of((scale.min, scale.max), limits))
        known: dict[LevelTest | None, int] = {}
        for test in tests:
            if test not in known:
                known[test] = self._accepted(test)
        self._accepts = [known[test] for test in tests]
        self._rows: dict[int, int] = {}
        for row, accepts in enumerate(self._accepts):
            self._rows[accepts] = self._rows.get(accepts, 0) | 1 << row
        self._meeting: dict[int, int] = {}
        self._broken: list[int] = []
        self._sweep()

    def _accepted(self, test: LevelTest | None) -> int:
        """Every bound divides the points in two, so that it is found by halving."""
        found = full = (1 << len(self._points)) - 1
        if test is None:
            return full
        if test.is_:
            found = reduce(
                int.__or__, (self._from(LevelTest(at_least=it)) & ~self._from(LevelTest(above=it)) for it in test.is_)
            )
        if test.at_least is not None:
            found &= self._from(LevelTest(at_least=test.at_least))
        if test.above is not None:
            found &= self._from(LevelTest(above=test.above))
        if test.at_most is not None:
            found &= ~self._from(LevelTest(above=test.at_most))
        if test.below is not None:
            found &= ~self._from(LevelTest(at_least=test.below))
        return found & full

    def _from(self, test: LevelTest) -> int:
        """The points from the first that passes on."""
        first = bisect_left(self._points, True, key=lambda point: test.passes(self._scale, point, judged=True))
        return (1 << len(self._points)) - (1 << first)

    def _sweep(self) -> None:
        """Which rows' cells start at a point or before it, and which end before it; of cells without holes."""
        size = len(self._points) + 1
        started, ended = [0] * size, [0] * size
        for accepts, rows in self._rows.items():
            if _whole(accepts):
                started[_lowest(accepts)] |= rows
                ended[accepts.bit_length()] |= rows
            elif accepts:
                self._broken.append(accepts)
        self._started, self._ended = list(accumulate(started, int.__or__)), list(accumulate(ended, int.__or__))

    def meeting(self, row: int) -> int:
        """The rows whose cell accepts something that this row's cell accepts too."""
        accepts = self._accepts[row]
        if accepts not in self._meeting:
            others: Iterable[int] = self._rows
            found = 0
            if _whole(accepts):
                found = self._started[accepts.bit_length() - 1] & ~self._ended[_lowest(accepts)]
                others = self._broken
            self._meeting[accepts] = reduce(int.__or__, (self._rows[it] for it in others if it & accepts), found)
        return self._meeting[accepts]

    def common(self, first: int, second: int) -> str:
        """The worst level, or the least number, that two rows both accept."""
        both = self._accepts[first] & self._accepts[second]
        point = self._points[_lowest(both)]
        return f"{self._name}={point if self._scale.numeric else self._scale.names[int(point)]}"


def _lowest(bits: int) -> int:
    return (bits & -bits).bit_length() - 1


def _whole(bits: int) -> bool:
    """Whether there is a bit, and no hole between the bits."""
    return bits > 0 and (run := bits >> _lowest(bits)) & (run + 1) == 0
