"""What a change is to bring about: a level, the loss of one, or any verdict at all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.rules.bag import Value, levels_of


class Purpose(StrEnum):
    REACH = "reach"
    """A known verdict at this level or a better one; on a scale without order, at this level."""
    LOSE = "lose"
    """No longer known to be at this level or a better one."""
    SETTLE = "settle"
    """Any known verdict."""


@dataclass(frozen=True, slots=True)
class Aim:
    """`point` is the index of a level, or a number on a numeric scale; None to settle."""

    purpose: Purpose
    scale: Scale
    point: int | Fraction | None = None

    def met(self, value: Value) -> bool:
        """Whether a verdict of this value is what is asked for."""
        point = known_point(value)
        if self.purpose is Purpose.SETTLE:
            return point is not None
        return self._there(point) is (self.purpose is Purpose.REACH)

    def _there(self, point: int | Fraction | None) -> bool:
        if point is None or self.point is None:
            return False
        return point == self.point if self.scale.kind is ScaleKind.NOMINAL else point >= self.point


def known_point(value: Value) -> int | Fraction | None:
    """The level or number of a known verdict; None for any other."""
    if isinstance(value, int):
        return levels_of(value)[0] if value & 1 else None
    return value[0] if value[0] is not None and value[0] == value[1] else None
