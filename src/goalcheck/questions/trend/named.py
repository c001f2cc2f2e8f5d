"""The years of an assignment with the names of their files, which every form shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from goalcheck.core.message import Message

if TYPE_CHECKING:
    from goalcheck.questions.trend.answer.trend import Trend


@dataclass(frozen=True, slots=True)
class NamedTrend:
    """The years of one assignment, with what the user calls the file of each: a path, or `REV:PATH`. `notes`: what a reader
    has to know first."""

    trend: Trend
    files: tuple[str, ...]
    notes: tuple[Message, ...] = ()
