"""The same indicator in the files of several years, put together by year. Nothing is filled in or smoothed over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

from goalcheck.core.text import NOTHING, Text
from goalcheck.model.assignment import Evidence, Indicator, IndicatorTarget


class BreakReason(StrEnum):
    """Why a value cannot be compared with the one before it."""

    SAID = "said"
    """A file tells of a break there."""
    FILES = "files"
    """The two stand in different files, and one of these says that the finding cannot be compared over time."""
    UNIT = "unit"
    """The two stand in different files, which count different things."""


@dataclass(frozen=True, slots=True)
class Break:
    """`year` is that of the first value that cannot be compared with those before it."""

    year: int
    cut: BreakReason
    reason: Text = NOTHING


@dataclass(frozen=True, slots=True)
class Value:
    """What the newest file that has the year says. `others`: what other files say instead, each with its place."""

    year: int
    value: Fraction
    file: int
    others: tuple[tuple[int, Fraction], ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """One indicator. `name` and `claim` are those of the newest file that has it; `above` is the id of what it bears on.

    `targets` are those of every file that sets another than the one before, oldest first; None: it sets none any more.
    """

    name: str
    above: str
    claim: Text
    unit: Text
    values: tuple[Value, ...]
    breaks: tuple[Break, ...]
    targets: tuple[tuple[int, IndicatorTarget | None], ...]

    @property
    def missing(self) -> tuple[int, ...]:
        """Years between the first value and the last that have none."""
        years = [it.year for it in self.values]
        return tuple(year for year in range(years[0], years[-1]) if year not in years) if years else ()


def series(name: str, above: str, evidence: dict[int, Evidence]) -> Series:
    """`evidence` by the place of the file among the years; at least one has an indicator."""
    found = {file: it.indicator for file, it in sorted(evidence.items()) if it.indicator is not None}
    newest = found[max(found)]
    values = tuple(_values(found))
    return Series(
        name,
        above,
        evidence[max(evidence)].claim,
        newest.unit,
        values,
        tuple(sorted(_breaks(values, found, evidence), key=lambda it: it.year)),
        tuple(_targets(found)),
    )


def _values(found: dict[int, Indicator]) -> Iterator[Value]:
    said: dict[int, list[tuple[int, Fraction]]] = {}
    for file, indicator in found.items():
        for seen in indicator.observed:
            said.setdefault(seen.year, []).append((file, seen.value))
    for year, them in sorted(said.items()):
        file, value = them[-1]
        yield Value(year, value, file, tuple(it for it in them if it[1] != value))


def _breaks(values: tuple[Value, ...], found: dict[int, Indicator], evidence: dict[int, Evidence]) -> Iterator[Break]:
    said = {seen.year: seen.breaks for it in found.values() for seen in it.observed if seen.breaks}
    yield from (Break(year, BreakReason.SAID, reason) for year, reason in said.items())
    for before, after in pairwise(values):
        if before.file == after.file:
            continue
        either = [evidence[it] for it in sorted((before.file, after.file), reverse=True)]
        apart = [it for it in either if not it.comparable]
        if apart:
            yield Break(
                after.year, BreakReason.FILES, next((it.comparable_note for it in apart if it.comparable_note), NOTHING)
            )
        if not _alike(found[before.file].unit, found[after.file].unit):
            yield Break(after.year, BreakReason.UNIT)


def _alike(one: Text, other: Text) -> bool:
    """Whether two texts say the same in some language, or share none to compare them in."""
    ours, theirs = dict(one.entries), dict(other.entries)
    shared = ours.keys() & theirs.keys()
    return not shared or any(ours[it] == theirs[it] for it in shared)


def _targets(found: dict[int, Indicator]) -> Iterator[tuple[int, IndicatorTarget | None]]:
    before: tuple[Fraction, int | None] | None = None
    for file, indicator in found.items():
        target = indicator.target
        now = (target.value, target.year) if target is not None else None
        if now != before:
            yield file, target
        before = now
