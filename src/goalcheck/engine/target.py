"""What a change is to bring about: a level, the loss of one, or any verdict at all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.rules.bag import NOT_APPLICABLE, Value, levels_of


class Purpose(StrEnum):
    REACH = "reach"
    """Surely at this level or a better one, whatever the unknown turns out to be; on a scale without order, at this level."""
    LOSE = "lose"
    """No longer surely at this level or a better one."""
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
        if self.purpose is Purpose.SETTLE:
            return known_point(value) is not None
        return self._surely_there(value) is (self.purpose is Purpose.REACH)

    def _surely_there(self, value: Value) -> bool:
        """Whether all that a verdict can still be is at the level or better."""
        if value == NOT_APPLICABLE or self.point is None:
            return False
        if self.scale.kind is ScaleKind.NOMINAL:
            return levels_of(value) == [self.point] if isinstance(value, int) else False
        worst = levels_of(value)[0] if isinstance(value, int) else value[0]
        return worst is not None and worst >= self.point


def known_point(value: Value) -> int | Fraction | None:
    """The level or number of a known verdict; None for any other."""
    if isinstance(value, int):
        return levels_of(value)[0] if value & 1 else None
    return value[0] if value[0] is not None and value[0] == value[1] else None
