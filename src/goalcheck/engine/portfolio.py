"""What many judgements come to together: plain counts, from which shares, coverage and agreement follow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from goalcheck.core.verdict import Verdict
from goalcheck.engine.result import Judgement

NUMBER = "number"
"""The class of a number on a scale without levels."""


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """One thing judged, to be shown: its row, what the table says of it, the judgement of the whole, and why."""

    row: int
    id: str | None
    group: str | None
    year: str | None
    judgement: Judgement
    reason: str


@dataclass(frozen=True, slots=True)
class VerdictCount:
    """So many things of one group and year with this verdict: a level, a status or NUMBER.

    `published` is the verdict that somebody published, None where there is none; `group` and `year` None where not asked.
    """

    group: str | None
    year: str | None
    verdict: str
    known: bool
    published: str | None
    agrees: bool
    rows: int


@dataclass(frozen=True, slots=True)
class Distribution:
    """The verdicts of all things on one axis. `scale` is that of the whole."""

    axis: str
    scale: str
    counts: tuple[VerdictCount, ...]

    @property
    def rows(self) -> int:
        return sum(count.rows for count in self.counts)

    @property
    def known(self) -> int:
        """How many have a verdict and not only a status."""
        return sum(count.rows for count in self.counts if count.known)

    @property
    def compared(self) -> int:
        """How many have a published verdict beside theirs."""
        return sum(count.rows for count in self.counts if count.published is not None)

    @property
    def agreeing(self) -> int:
        return sum(count.rows for count in self.counts if count.published is not None and count.agrees)

    def of(self, verdict: str, published: str | None = None) -> int:
        """How many have this verdict; `published`: and that one published."""
        return sum(
            count.rows for count in self.counts if count.verdict == verdict and published in (None, count.published)
        )

    def where(self, holds: Callable[[VerdictCount], bool]) -> Distribution:
        """The part of it that `holds` for."""
        return Distribution(self.axis, self.scale, tuple(count for count in self.counts if holds(count)))


@dataclass(frozen=True, slots=True)
class Summary:
    """All that was judged. `left_out`: things with faults, which were not."""

    judged: int
    left_out: int
    distributions: tuple[Distribution, ...]


def class_of(verdict: Verdict) -> str:
    """What a verdict is counted as."""
    if verdict.status is not None:
        return verdict.status.value
    return verdict.level if verdict.level is not None else NUMBER
