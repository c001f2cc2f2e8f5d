"""Children as a rule sees them: fixed attributes, a scale, and a value that may be a set."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from goalcheck.core.scale import Scale

Interval = tuple[Fraction | None, Fraction | None]
Value = int | Interval
"""What a child's verdict can be: a code (see `known`) or, on a numeric scale, a closed interval.

A code is `levels << 1 | judged`: a set of levels as bits, worst first, and whether the verdict is known rather than
merely narrowed to one level. 0 is not applicable: the child leaves the bag.
"""

NOT_APPLICABLE = 0


def known(level: int) -> int:
    """The code of a known level."""
    return (1 << level) << 1 | 1


def unknown(levels: int) -> int:
    """The code of an unknown verdict that can be any of `levels` (bits)."""
    return levels << 1


def levels_of(code: int) -> list[int]:
    """The levels a code holds, worst first."""
    bits = code >> 1
    return [i for i in range(bits.bit_length()) if bits >> i & 1]


@dataclass(frozen=True, slots=True)
class Child:
    """What a rule may ask of a child, apart from its verdict. Attributes that do not apply are None."""

    id: str
    kind: str
    scale: Scale
    weight: Fraction = Fraction(1)
    essential: bool = False
    leverage: str | None = None
    strength: str | None = None
    type: str | None = None
    effect: str | None = None
    independence: str | None = None
    comparable: bool | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Parent:
    """What a rule may ask of the node it judges."""

    leverage: str | None = None
    essential: bool = False
    blocking_gap: bool = False
