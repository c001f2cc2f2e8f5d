"""A function as a table of few rows: an exact cover by boxes, the same one however its source was written.

A box holds a set of levels for each input. Every box is as large as its verdict allows, so boxes of one verdict may
overlap: each row can then be read alone, as all that is true of it. Sets of combinations are bits of one integer.
Boxes are chosen greedily, by how much they add, as implicants are in two-level minimization (Brayton et al. 1984).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import permutations
from operator import and_, or_

from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.proof.function import Function
from goalcheck.rules.row import ANY, Row
from goalcheck.rules.table import DecisionTable

FEW = 4
"""Inputs of which every order of growth is tried; of more, each rotation."""
Box = tuple[frozenset[int], ...]


def merged(function: Function) -> DecisionTable:
    """The function as a decision table, best verdict first; a table's verdict may be a status, or several."""
    grid = Grid.of(function.scales)
    found = [
        Row(when=cells(box, function.scales), verdict=verdict)
        for verdict in sorted(set(function.verdicts), key=lambda it: _rank(it, function.scale))
        for box in cover(grid, bits(it == verdict for it in function.verdicts))
    ]
    return DecisionTable(inputs=function.inputs, rows=tuple(found))


@dataclass(frozen=True, slots=True)
class Grid:
    """All combinations of the inputs. `slabs[i][level]` are those in which input `i` has that level."""

    scales: tuple[Scale, ...]
    slabs: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, scales: tuple[Scale, ...]) -> Grid:
        slabs, inner = [], 1
        total = reduce(lambda size, scale: size * len(scale.levels), scales, 1)
        for scale in reversed(scales):
            block, period = (1 << inner) - 1, inner * len(scale.levels)
            first = reduce(or_, (block << start for start in range(0, total, period)))
            slabs.append(tuple(first << inner * level for level in range(len(scale.levels))))
            inner = period
        return cls(scales, tuple(reversed(slabs)))

    def inside(self, box: Box, without: int | None = None) -> int:
        """The combinations in a box, whatever input `without` is."""
        everything = reduce(or_, self.slabs[0])
        sides = [reduce(or_, (self.slabs[i][level] for level in side)) for i, side in enumerate(box) if i != without]
        return reduce(and_, sides, everything)

    def corner(self, index: int) -> Box:
        """The box of the combination at this place."""
        return tuple(frozenset(level for level, slab in enumerate(slabs) if slab >> index & 1) for slabs in self.slabs)


def bits(members: Iterator[bool] | Sequence[bool]) -> int:
    return sum(1 << index for index, member in enumerate(members) if member)


def cover(grid: Grid, wanted: int) -> list[Box]:
    """Boxes that together hold just the wanted combinations, the best levels first; none of them can be spared."""
    left, boxes = wanted, []
    while left:
        corner = grid.corner(left.bit_length() - 1)
        free = tuple(i for i in range(len(corner)) if len(_side(grid, corner, wanted, i)) > 1)
        grown = [_grown(grid, corner, wanted, order) for order in _orders(free)]
        best = max(grown, key=lambda box: ((grid.inside(box) & left).bit_count(), _free(box, grid), _places(box)))
        boxes.append(best)
        left &= ~grid.inside(best)
    return _needed(grid, boxes)


def _orders(axes: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Orders in which to grow; an input that cannot grow from the corner cannot grow later."""
    return list(permutations(axes)) if len(axes) <= FEW else [axes[i:] + axes[:i] for i in range(len(axes))]


def _grown(grid: Grid, box: Box, wanted: int, order: tuple[int, ...]) -> Box:
    for i in order:
        box = (*box[:i], _side(grid, box, wanted, i), *box[i + 1 :])
    return box


def _side(grid: Grid, box: Box, wanted: int, i: int) -> frozenset[int]:
    """The levels that input `i` may have with the box still within what is wanted."""
    rest = grid.inside(box, without=i) & ~wanted
    allowed = {level for level, slab in enumerate(grid.slabs[i]) if not rest & slab}
    if grid.scales[i].kind is not ScaleKind.NOMINAL:
        allowed = _run(allowed, next(iter(box[i])))
    return frozenset(allowed)


def _run(allowed: set[int], start: int) -> set[int]:
    """The allowed levels next to each other around `start`."""
    low = high = start
    while low - 1 in allowed:
        low -= 1
    while high + 1 in allowed:
        high += 1
    return set(range(low, high + 1))


def _free(box: Box, grid: Grid) -> int:
    return sum(len(side) == len(slabs) for side, slabs in zip(box, grid.slabs, strict=True))


def _places(box: Box) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(sorted(side)) for side in box)


def _needed(grid: Grid, boxes: list[Box]) -> list[Box]:
    """The boxes less those that the others make superfluous, small ones first."""
    held = {box: grid.inside(box) for box in boxes}
    twice = _twice(held)
    for box in sorted(boxes, key=lambda it: held[it].bit_count()):
        if not held[box] & ~twice:
            del held[box]
            twice = _twice(held)
    return list(held)


def _twice(held: dict[Box, int]) -> int:
    """The combinations that more than one box holds."""
    once = twice = 0
    for inside in held.values():
        twice |= once & inside
        once |= inside
    return twice


def cells(box: Box, scales: Sequence[Scale]) -> tuple[tuple[str, ...], ...]:
    """A box as the cells of a row."""
    return tuple(_cell(sorted(side), scale) for side, scale in zip(box, scales, strict=True))


def _cell(side: list[int], scale: Scale) -> tuple[str, ...]:
    names = [scale.names[level] for level in side]
    if len(side) == len(scale.levels):
        return (ANY,)
    if len(side) == 1 or scale.kind is ScaleKind.NOMINAL:
        return tuple(names)
    if side[-1] == len(scale.levels) - 1:
        return (f">= {names[0]}",)
    return (f"<= {names[-1]}",) if side[0] == 0 else tuple(names)


def _rank(verdict: tuple[str, ...], scale: Scale) -> tuple[int, tuple[int, ...], tuple[str, ...]]:
    """Best first, what is open after what is known, statuses last."""
    levels = [index for name in verdict if (index := scale.index(name)) is not None]
    return (0 if levels else 1, tuple(-level for level in reversed(levels)), verdict)
