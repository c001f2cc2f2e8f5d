"""Which combinations of a named node's children two versions of its rule judge differently, merged into boxes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import product
from math import prod

from goalcheck.core.scale import Scale
from goalcheck.proof.covering import Grid, bits, cells, cover
from goalcheck.proof.function import MOST, Function, Verdict
from goalcheck.proof.matching import matched, translated


@dataclass(frozen=True, slots=True)
class ShiftedCells:
    """A box of combinations, as the cells of a row, and how many it holds."""

    when: tuple[tuple[str, ...], ...]
    count: int


@dataclass(frozen=True, slots=True)
class VerdictShift:
    """Combinations that moved from one verdict to another; parts may overlap, `count` counts each combination once."""

    before: Verdict
    after: Verdict
    count: int
    parts: tuple[ShiftedCells, ...] = ()


@dataclass(frozen=True, slots=True)
class TableDiff:
    """`total` combinations of levels that both versions have. An input that only one has is told apart all the same:
    the other does not look at it."""

    inputs: tuple[str, ...]
    scales: tuple[Scale, ...]
    total: int
    found: tuple[VerdictShift, ...]


def shifts(old: Function, new: Function) -> TableDiff | None:
    """What moved; None where there are too many combinations to list."""
    inputs = tuple(dict.fromkeys([*new.inputs, *old.inputs]))
    inputs_of_both = [_side(name, old, new) for name in inputs]
    if prod(len(levels) for _, levels in inputs_of_both) > MOST:
        return None
    before, after = _lookup(old), _lookup(new)
    moves = []
    for chosen in product(*(levels for _, levels in inputs_of_both)):
        at = dict(zip(inputs, chosen, strict=True))
        was = translated(before[tuple(at[name][0] for name in old.inputs)], old.scale, new.scale)
        moves.append((was, after[tuple(at[name][1] for name in new.inputs)]))
    scales = tuple(scale for scale, _ in inputs_of_both)
    counts = Counter(move for move in moves if move[0] != move[1])
    grid = Grid.of(scales)
    found = (
        VerdictShift(*move, count, _parts(grid, bits(it == move for it in moves)))
        for move, count in sorted(counts.items(), key=lambda it: (-it[1], it[0]))
    )
    return TableDiff(inputs, scales, len(moves), tuple(found))


def _side(name: str, old: Function, new: Function) -> tuple[Scale, tuple[tuple[int, int], ...]]:
    """The levels of an input that both versions have, old and new position each, and the scale of just these."""
    if name not in old.inputs or name not in new.inputs:
        scale = dict(zip(old.inputs, old.scales, strict=True)).get(name) or new.scales[new.inputs.index(name)]
        return scale, tuple((i, i) for i in range(len(scale.levels)))
    one, other = old.scales[old.inputs.index(name)], new.scales[new.inputs.index(name)]
    pairs = tuple(sorted(matched(one, other), key=lambda it: it[1]))
    return replace(other, levels=tuple(other.levels[j] for _, j in pairs)), pairs


def _lookup(function: Function) -> dict[tuple[int, ...], Verdict]:
    return dict(zip(function.combinations(), function.verdicts, strict=True))


def _parts(grid: Grid, wanted: int) -> tuple[ShiftedCells, ...]:
    return tuple(ShiftedCells(cells(box, grid.scales), grid.inside(box).bit_count()) for box in cover(grid, wanted))
