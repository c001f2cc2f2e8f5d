"""A first verdict for every combination of a new table, by a simple monotone rule, to be edited by hand."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum


class Start(StrEnum):
    """By the worst input, or by the lower median of the inputs, each scaled to the levels of the verdict."""

    WORST = "worst"
    MEDIAN = "median"


def starting(levels: Sequence[int], sizes: Sequence[int], verdicts: int, start: Start) -> int:
    """The verdict, by position, of a combination of `levels` of inputs that have so many levels each."""
    scaled = sorted(scaled_to(level, size, verdicts) for level, size in zip(levels, sizes, strict=True))
    return scaled[0] if start is Start.WORST else scaled[(len(scaled) - 1) // 2]


def scaled_to(level: int, size: int, verdicts: int) -> int:
    """A level of a scale of `size` on one of `verdicts`: worst to worst, best to best, between them rounded down."""
    return level * (verdicts - 1) // (size - 1) if size > 1 else verdicts - 1
