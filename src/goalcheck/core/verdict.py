"""Verdicts: a level of a scale, or a status beside it, with the set of levels that remain possible."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Status(StrEnum):
    """What a verdict can be instead of a level. Never ordered, never a number."""

    NOT_ASSESSABLE = "not_assessable"
    """The evidence does not suffice."""
    NOT_ASSESSED = "not_assessed"
    """Nobody looked this year."""
    INTERPRETATION_DEPENDENT = "interpretation_dependent"
    """It depends on how the goal is read."""
    NOT_APPLICABLE = "not_applicable"
    """It does not apply, and counts nowhere."""
    NO_OVERALL_JUDGEMENT = "no_overall_judgement"
    """The whole is not judged."""


STATUSES: dict[str, Status] = {status.value: status for status in Status}
Interval = tuple[Fraction | None, Fraction | None]
"""Closed interval of numbers; None is an open end."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict of one node on one axis.

    `level` is the id of a level, or None. `status` is None exactly where the verdict is known: a level, or
    `number` on a numeric scale. `possible` holds the ids of the levels the verdict can still be, worst first (one
    for a known level). `interval` bounds the number on a numeric scale. `number` is the mean or score that led to
    the level, where a rule computes one.
    """

    level: str | None = None
    status: Status | None = None
    possible: tuple[str, ...] = ()
    number: Fraction | None = None
    interval: Interval | None = None

    @property
    def known(self) -> bool:
        """Whether there is a level or a number, and no status in its place."""
        return self.status is None

    @property
    def low(self) -> Fraction | None:
        """The lower end of the interval; None where it is open or there is none."""
        return self.interval[0] if self.interval else None

    @property
    def high(self) -> Fraction | None:
        """The upper end of the interval; None where it is open or there is none."""
        return self.interval[1] if self.interval else None

    @property
    def name(self) -> str:
        """The id of the level, the status, or the number as text: what a file would write."""
        if self.status is not None:
            return self.status.value
        return self.level if self.level is not None else str(self.number)
