"""One integer that counts everything a rule asks of a bag.

Every question of a rule (how many children pass this test, how heavy is this level) is a field of a few bits; a child
adds its share to each. So the state of a bag is a sum, children commute by construction, and the states that
unknown children can lead to are found by adding their alternatives, never by listing all combinations.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterator
from fractions import Fraction
from itertools import pairwise

from goalcheck.core.value import Levels, Value, is_known, levels_of
from goalcheck.core.verdict import Interval
from goalcheck.rules.bag import Child, Parent

Measure = Callable[[Child, int | Fraction | None, bool], int]
"""What a child with a point (level or number; None where unknown and irrelevant) adds to a field: at least 0."""
Reader = Callable[[int], int]
"""Reads one field from a tally."""

WIDTH = 20
"""Bits of a field: a bag holds at most a million children."""
WEIGHT_WIDTH = 96
"""Bits of a field that adds weights: numbers of at most 9 digits and 12 decimals, in units of 10^-12."""


class Tally:
    """The fields of one rule, filled while its parts are compiled, then read-only."""

    def __init__(self, unknown_left_out: bool = False) -> None:
        self.unknown_left_out = unknown_left_out
        self._measures: list[tuple[int, Measure]] = []
        self._own: list[tuple[int, Callable[[Parent], bool]]] = []
        self._overall: list[tuple[int, Callable[[tuple[Child, ...]], bool]]] = []
        self._readers: dict[Hashable, Reader] = {}
        self._named: set[str] = set()
        self._bits = 0
        self.present = self.counter("present", lambda child, point, judged: 1)

    def counter(self, key: Hashable, measure: Measure, named: tuple[str, ...] = (), width: int = WIDTH) -> Reader:
        """A field that adds `measure`; the same key gives the same field. `named`: levels at which it may change."""
        self._named.update(named)
        if key not in self._readers:
            self._measures.append((self._bits, measure))
            self._readers[key] = self._reader(width)
        return self._readers[key]

    def own(self, key: Hashable, holds: Callable[[Parent], bool]) -> Reader:
        """A field that is 1 where the judged node itself is as asked."""
        if key not in self._readers:
            self._own.append((self._bits, holds))
            self._readers[key] = self._reader(1)
        return self._readers[key]

    def overall(self, key: Hashable, holds: Callable[[tuple[Child, ...]], bool]) -> Reader:
        """A field that is 1 where the children together, whatever their verdicts, are as asked."""
        if key not in self._readers:
            self._overall.append((self._bits, holds))
            self._readers[key] = self._reader(1)
        return self._readers[key]

    def start(self, parent: Parent, children: tuple[Child, ...]) -> int:
        """The tally before any child is added."""
        total = sum(1 << offset for offset, holds in self._own if holds(parent))
        return total + sum(1 << offset for offset, holds in self._overall if holds(children))

    def increment(self, child: Child, point: int | Fraction | None, judged: bool) -> int:
        return sum(measure(child, point, judged) << offset for offset, measure in self._measures)

    def pieces(self, child: Child, interval: Interval) -> list[tuple[Fraction | None, Interval]]:
        """An interval cut wherever a test may change: a number from each piece, and the piece.

        The number is None for an unknown that is left out.
        """
        if self.unknown_left_out and not is_known(interval):
            return [(None, interval)]
        limits = {limit for name in self._named for limit in child.scale.limits(name)}
        return list(pieces_of(interval, limits))

    def _reader(self, width: int) -> Reader:
        offset, mask = self._bits, (1 << width) - 1
        self._bits += width
        return lambda total: total >> offset & mask


def pieces_of(interval: Interval, limits: Collection[Fraction]) -> Iterator[tuple[Fraction, Interval]]:
    """A closed interval cut at limits: each limit inside it and each piece between, with a number from it."""
    low, high = interval
    if low is not None and low == high:
        yield low, interval
        return
    inside = sorted(x for x in limits if (low is None or x >= low) and (high is None or x <= high))
    for x in inside:
        yield x, (x, x)
    for left, right in pairwise([low, *inside, high]):
        if left is None or right is None or left < right:
            yield _between(left, right), (left, right)


def _between(left: Fraction | None, right: Fraction | None) -> Fraction:
    if left is None:
        return Fraction(0) if right is None else right - 1
    return left + 1 if right is None else (left + right) / 2


class Column(dict[Value, tuple[int, ...]]):
    """What one child adds to a tally, by its value: one increment for each way the rule can see it."""

    def __init__(self, tally: Tally, child: Child) -> None:
        super().__init__()
        self.child, self._tally = child, tally

    def __missing__(self, value: Value) -> tuple[int, ...]:
        add, child = self._tally.increment, self.child
        judged = is_known(value)
        if not value:
            found = {0}
        elif not isinstance(value, Levels):
            found = {add(child, point, judged) for point, _ in self._tally.pieces(child, value)}
        elif self._tally.unknown_left_out and not judged:
            found = {add(child, None, False)}
        else:
            found = {add(child, level, judged) for level in levels_of(value)}
        self[value] = options = tuple(sorted(found))
        return options
