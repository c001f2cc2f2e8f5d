"""A series as a line of bars, a sign a year."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from goalcheck.questions.trend.answer.series import Series

BARS = "▁▂▃▄▅▆▇█", "12345678"
NO_VALUE = "·", "."
BREAK = "|"


def spark(series: Series, unicode: bool) -> str:
    """From zero, or from the lowest value where one is below zero, to the highest. A break stands before the first value
    that cannot be compared with those before it."""
    bars, nothing = (pair[not unicode] for pair in (BARS, NO_VALUE))
    values = {it.year: it.value for it in series.values}
    broken = {it.year for it in series.breaks}
    return "".join(_signs(values, broken, bars, nothing))


def low(series: Series) -> Fraction:
    """What the lowest bar stands for."""
    return min([Fraction(0), *(it.value for it in series.values)])


def _signs(values: dict[int, Fraction], broken: set[int], bars: str, nothing: str) -> Iterator[str]:
    first, last = min(values), max(values)
    lowest, highest = min(Fraction(0), *values.values()), max(values.values())
    for year in range(first, last + 1):
        if year in broken and year > first:
            yield BREAK
        if year not in values:
            yield nothing
        else:
            share = (values[year] - lowest) / (highest - lowest) if highest > lowest else Fraction(0)
            yield bars[max(0, ceil(share * len(bars)) - 1)]
