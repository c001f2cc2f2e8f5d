"""Scales: ordered levels, worst to best; nominal ones without order; numeric ones, with or without named levels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from goalcheck.core.field import Id, Line
from goalcheck.core.named import ByName
from goalcheck.core.number import read_number
from goalcheck.core.text import NOTHING, Text


class ScaleKind(StrEnum):
    ORDINAL = "ordinal"
    """Levels worst to best."""
    NOMINAL = "nominal"
    """Levels without order."""
    NUMERIC = "numeric"
    """Numbers, with or without named levels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """`sign` stands beside the words wherever they are shown. `at_least` is its cut-off on a numeric scale."""

    id: Id
    label: Text = NOTHING
    """What readers see instead of the id."""
    sign: Line = ""
    meaning: Text = NOTHING
    """What it takes to be on this level."""
    at_least: Fraction | None = None
    """Its cut-off on a numeric scale."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale(ByName):
    """`levels` run worst to best. `min` and `max` bound the numbers of a numeric scale, both included."""

    id: Id
    kind: ScaleKind = ScaleKind.ORDINAL
    levels: tuple[Level, ...] = ()
    """Worst to best."""
    unit: Text = NOTHING
    min: Fraction | None = None
    max: Fraction | None = None

    @property
    def numeric(self) -> bool:
        return self.kind is ScaleKind.NUMERIC

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(level.id for level in self.levels)

    def index(self, name: str) -> int | None:
        """The position of a level, worst first; None where the scale has no such level."""
        return self.position(lambda: self.names, name)

    def number(self, name: str) -> Fraction | None:
        """`name` as a number within the bounds of a numeric scale; a level's name is its cut-off."""
        level = self.index(name)
        number = read_number(name) if level is None else self.levels[level].at_least
        inside = (
            number is not None and (self.min is None or number >= self.min) and (self.max is None or number <= self.max)
        )
        return number if inside else None

    def level_of(self, number: Fraction) -> int | None:
        """The best level whose cut-off `number` reaches; a level without cut-off is reached by any."""
        reached = [i for i, level in enumerate(self.levels) if level.at_least is None or number >= level.at_least]
        return reached[-1] if reached else None

    def limits(self, name: str) -> tuple[Fraction, ...]:
        """The numbers at which a test that names this level or number may change: of a level both its ends."""
        level = self.index(name)
        ends = [self.number(name)] if level is None else [it.at_least for it in self.levels[level : level + 2]]
        return tuple(end for end in ends if end is not None)

    def has(self, name: str) -> bool:
        return (self.number(name) if self.numeric else self.index(name)) is not None
