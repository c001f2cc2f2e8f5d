"""What a verdict can be: a set of levels, or an interval of numbers.

The engine, the proofs and the lookups of `portfolio` hash and compare sets of levels all the time, so a set is one
integer. No other module sees its bits: the operators that would show them are taken away.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import reduce

from goalcheck.core.verdict import Interval


class Levels(int):
    """A set of levels by position, worst first, and whether it is a known verdict or merely what an unknown can be.

    The empty set, the only one that is false, is a verdict that does not apply.
    """

    __slots__ = ()
    __and__ = __or__ = __xor__ = __lshift__ = __rshift__ = __invert__ = bit_length = bit_count = None  # type: ignore[assignment]
    __rand__ = __ror__ = __rxor__ = __rlshift__ = __rrshift__ = None  # type: ignore[assignment]


Value = Levels | Interval
Point = int | Fraction
"""A level by position, or a number."""

NOT_APPLICABLE = Levels(0)


def known(level: int) -> Levels:
    return Levels(2 << level | 1)


def unknown(levels: Iterable[int]) -> Levels:
    """An unknown verdict that can be any of `levels`."""
    return Levels(reduce(lambda bits, level: bits | 2 << level, levels, 0))


def levels_of(value: Levels) -> list[int]:
    """Return the levels of a set, worst first."""
    bits = int(value) >> 1
    return [level for level in range(bits.bit_length()) if bits >> level & 1]


def contains(value: Levels, level: int) -> bool:
    return bool(int(value) >> level & 2)


def union(values: Iterable[Levels]) -> Levels:
    """An unknown verdict that can be whatever one of `values` can be."""
    return as_unknown(Levels(reduce(int.__or__, map(int, values), 0)))


def disjoint(a: Levels, b: Levels) -> bool:
    """Whether two sets have no level in common."""
    return int(a) & int(b) < 2


def as_unknown(value: Levels) -> Levels:
    """The same levels, as what an unknown verdict can be."""
    return Levels(int(value) & ~1)


def is_known(value: Value) -> bool:
    """Whether a verdict is known: a level, or a number."""
    return value[0] is not None and value[0] == value[1] if isinstance(value, tuple) else bool(int(value) & 1)


def several(value: Value) -> bool:
    """Whether a value is a set of more than one level."""
    return not isinstance(value, tuple) and (bits := int(value) >> 1) & (bits - 1) != 0


def worst(value: Value) -> Point | None:
    """Return the worst level, or the lower end of an interval; None where that end is open."""
    return value[0] if isinstance(value, tuple) else levels_of(value)[0]


def known_point(value: Value) -> Point | None:
    """Return the level or number of a known verdict; None for any other."""
    return worst(value) if is_known(value) else None


def hull(intervals: Sequence[Interval]) -> Interval:
    """Return the smallest interval that holds all of `intervals`, of which there is at least one."""
    lows, highs = [low for low, _ in intervals], [high for _, high in intervals]
    low = None if None in lows else min(it for it in lows if it is not None)
    return low, None if None in highs else max(it for it in highs if it is not None)
