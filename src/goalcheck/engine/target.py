"""What a change is to bring about: a level, the loss of one, or any verdict at all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.core.value import NOT_APPLICABLE, Levels, Value, known_point, levels_of, worst


class Purpose(StrEnum):
    REACH = "reach"
    """Surely at this level or a better one, whatever the unknown turns out to be; on a scale without order, at this level."""
    LOSE = "lose"
    """No longer surely at this level or a better one."""
    SETTLE = "settle"
    """Any known verdict."""


@dataclass(frozen=True, slots=True)
class Target:
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
            return isinstance(value, Levels) and levels_of(value) == [self.point]
        least = worst(value)
        return least is not None and least >= self.point


def reaching(scale: Scale, name: str) -> Target:
    """To reach a level, or a number of a numeric scale; any known number reaches a level without a cut-off."""
    level = scale.index(name)
    if scale.numeric and level is not None and scale.levels[level].at_least is None:
        return Target(Purpose.SETTLE, scale)
    return Target(Purpose.REACH, scale, scale.number(name) if scale.numeric else level)
