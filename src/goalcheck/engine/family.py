"""Families of sets, where only the minimal sets count: zero-suppressed decision diagrams.

The representation is Minato's (Zero-suppressed BDDs for set manipulation in combinatorial problems, 1993); keeping only
minimal sets is the `without` of Rauzy (New algorithms for fault trees analysis, 1993). A family of thousands of sets
takes some dozen nodes, so that all ways to reach a verdict are found, counted and told cheapest first without being
listed. An element is a number; a set's elements are met in ascending order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from heapq import heappop, heappush

NONE, UNIT = 0, 1
"""No set at all; and only the empty set."""
MOST_NODES = 400_000
Cost = tuple[int, ...]


class FamilyLimitExceeded(Exception):
    """The families have grown beyond MOST_NODES."""


class Families:
    """Many families that share their parts. A family is the number of its node."""

    none, unit = NONE, UNIT

    def __init__(self) -> None:
        self._nodes: list[tuple[int, int, int]] = [(1 << 60, 0, 0), (1 << 60, 0, 0)]
        self._numbers: dict[tuple[int, int, int], int] = {}
        self._unions: dict[tuple[int, int], int] = {}
        self._withouts: dict[tuple[int, int], int] = {}
        self._boths: dict[tuple[int, int], int] = {}

    def of(self, elements: Iterable[int]) -> int:
        """The family of this one set."""
        family = UNIT
        for element in sorted(elements, reverse=True):
            family = self._node(element, NONE, family)
        return family

    def either(self, a: int, b: int) -> int:
        """The minimal sets of two families, each of minimal sets."""
        if a in (NONE, b):
            return b
        if b == NONE:
            return a
        b = self.without(b, a)
        return self._union(self.without(a, b), b)

    def both(self, a: int, b: int) -> int:
        """Every union of a set of `a` with one of `b`, which have no elements in common."""
        if a == NONE or b == NONE:
            return NONE
        if a == UNIT:
            return b
        if b == UNIT:
            return a
        if self._nodes[a][0] > self._nodes[b][0]:
            a, b = b, a
        found = self._boths.get((a, b))
        if found is None:
            top, low, high = self._nodes[a]
            found = self._boths[a, b] = self._node(top, self.both(low, b), self.both(high, b))
        return found

    def without(self, a: int, b: int) -> int:
        """The sets of `a` that hold no set of `b`."""
        if a == NONE or b == UNIT:
            return NONE
        if b == NONE:
            return a
        found = self._withouts.get((a, b))
        if found is None:
            (top, low, high), (other, other_low, other_high) = self._nodes[a], self._nodes[b]
            if top < other:
                found = self._node(top, self.without(low, b), self.without(high, b))
            elif top > other:
                found = self.without(a, other_low)
            else:
                kept = self.without(self.without(high, other_high), other_low)
                found = self._node(top, self.without(low, other_low), kept)
            self._withouts[a, b] = found
        return found

    def _union(self, a: int, b: int) -> int:
        if a in (NONE, b):
            return b
        if b == NONE:
            return a
        if a > b:
            a, b = b, a
        found = self._unions.get((a, b))
        if found is None:
            (top, low, high), (other, other_low, other_high) = self._nodes[a], self._nodes[b]
            if top < other:
                found = self._node(top, self._union(low, b), high)
            elif top > other:
                found = self._node(other, self._union(a, other_low), other_high)
            else:
                found = self._node(top, self._union(low, other_low), self._union(high, other_high))
            self._unions[a, b] = found
        return found

    def _node(self, element: int, low: int, high: int) -> int:
        if high == NONE:
            return low
        key = (element, low, high)
        number = self._numbers.get(key)
        if number is None:
            if len(self._nodes) >= MOST_NODES:
                raise FamilyLimitExceeded
            number = self._numbers[key] = len(self._nodes)
            self._nodes.append(key)
        return number

    def count(self, family: int) -> int:
        """How many sets a family has."""
        counts = {NONE: 0, UNIT: 1}
        for number in self._below(family):
            _, low, high = self._nodes[number]
            counts[number] = counts[low] + counts[high]
        return counts[family]

    def cheapest(self, family: int, cost: Callable[[int], Cost]) -> Iterator[tuple[int, ...]]:
        """The sets of a family, cheapest first: a set costs the sum of its elements. Those that cost the same come in
        the order of their elements."""
        least: dict[int, Cost | None] = {NONE: None, UNIT: ()}
        for node in self._below(family):
            element, low, high = self._nodes[node]
            below = least[high]
            assert below is not None, "a node leads to a set"
            with_it, without_it = _plus(cost(element), below), least[low]
            least[node] = with_it if without_it is None else min(with_it, without_it)
        start = least[family]
        waiting: list[tuple[Cost, tuple[int, ...], int, Cost]] = []
        if start is not None:
            heappush(waiting, (start, (), family, ()))
        while waiting:
            _, chosen, node, paid = heappop(waiting)
            if node == UNIT:
                yield chosen
                continue
            element, low, high = self._nodes[node]
            ways = ((*chosen, element), high, _plus(paid, cost(element))), (chosen, low, paid)
            for after, following, now in ways:
                rest = least[following]
                if rest is not None:
                    heappush(waiting, (_plus(now, rest), after, following, now))

    def _below(self, family: int) -> list[int]:
        """A family's nodes, each after those that it leads to."""
        seen = {NONE, UNIT}
        todo = [family]
        while todo:
            node = todo.pop()
            if node not in seen:
                seen.add(node)
                todo += self._nodes[node][1:]
        return sorted(seen - {NONE, UNIT})


def _plus(a: Cost, b: Cost) -> Cost:
    return tuple(map(int.__add__, a, b)) if a and b else a or b
