"""What differs between a series in one file and in another, so that the same end values never hide it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goalcheck.catalogue.sentences import number
from goalcheck.core.number import shown
from goalcheck.model.assignment import Indicator, IndicatorTarget
from goalcheck.questions.diff.year import YearWords

MOST_VALUES = 3
"""Values that are told one by one."""


def series_change(old: YearWords, new: YearWords, before: Indicator, after: Indicator) -> str:
    """Every difference that a verdict may follow from."""
    return "; ".join(_differences(old, new, before, after))


def _differences(old: YearWords, new: YearWords, before: Indicator, after: Indicator) -> Iterator[str]:
    was, now = ({seen.year: seen for seen in it.observed} for it in (before, after))
    changed = sorted(year for year in was.keys() & now.keys() if was[year].value != now[year].value)
    for year in changed:
        values = (number(shown(them[year].value), new.language) for them in (was, now))
        yield new.word("series-value", year=year, before=next(values), after=next(values))
    yield from _listed(new, "series-new", sorted(now.keys() - was.keys()), after)
    yield from _listed(old, "series-gone", sorted(was.keys() - now.keys()), before)
    breaks = ({seen.year for seen in it.observed if seen.breaks} for it in (before, after))
    broken, breaking = next(breaks), next(breaks)
    for key, years in (("series-break", breaking - broken), ("series-no-break", broken - breaking)):
        if years:
            yield new.word(key, years=runs(sorted(years)))
    if before.direction is not after.direction:
        yield new.word(f"series-{after.direction.value}")
    if before.baseline_year != after.baseline_year:
        ends = (str(it.baseline_year or "–") for it in (before, after))
        yield new.word("series-baseline", before=next(ends), after=next(ends))
    if _due(before.target) != _due(after.target):
        yield new.word("series-target", before=_target(old, before.target), after=_target(new, after.target))


def _listed(year: YearWords, key: str, years: Sequence[int], indicator: Indicator) -> Iterator[str]:
    """Values that came or went: one by one where they are few, else their years."""
    if years:
        few = len(years) <= MOST_VALUES
        values = ", ".join(year.value_in(it, indicator) for it in years) if few else runs(years)
        yield year.word(key, values=values)


def _due(target: IndicatorTarget | None) -> object:
    return target and (target.value, target.year)


def _target(year: YearWords, target: IndicatorTarget | None) -> str:
    if target is None:
        return "–"
    value = number(shown(target.value), year.language)
    return year.word("compare-value", value=value, year=target.year) if target.year else value


def runs(years: Sequence[int]) -> str:
    """Years in order, those that follow one another as one: `2014–2017, 2019`."""
    found: list[list[int]] = []
    for year in years:
        if found and found[-1][-1] == year - 1:
            found[-1].append(year)
        else:
            found.append([year])
    return ", ".join(f"{it[0]}–{it[-1]}" if len(it) > 1 else str(it[0]) for it in found)
