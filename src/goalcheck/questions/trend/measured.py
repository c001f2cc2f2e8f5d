"""Indicators over the years: a line of bars each, and what has to be known to read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from goalcheck.document import Block, Bullets, Grid, Heading, Outline, Paragraph
from goalcheck.model.assignment import Target
from goalcheck.phrases.visible import visible
from goalcheck.questions.trend.answer.series import Cut, Series, Value
from goalcheck.questions.trend.phrases import Phrases
from goalcheck.questions.trend.spark import BREAK, NO_VALUE, low, spark


def measured(phrases: Phrases, them: Sequence[Series], narrow: bool) -> Iterator[Block]:
    """A table; where it is to be narrow, its cells below each other."""
    yield Heading(phrases.word("trend-indicators"))
    heads = ("trend-series", "trend-course", "trend-first", "trend-last", "trend-target")
    names, rows = tuple(map(phrases.word, heads)), tuple(_row(phrases, it) for it in them)
    yield Outline(tuple(_listed(names, rows))) if narrow else Grid(names, rows, apart=True)
    yield Paragraph(" ".join(_legend(phrases, them)))
    items = tuple(said for it in them for said in _said(phrases, it))
    if items:
        yield Bullets(items)


def _listed(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, str]]:
    for (name, *claim), (course, years), *values in ([cell.split("\n") for cell in row] for row in rows):
        yield 0, name
        yield from ((1, it) for it in claim)
        yield 1, f"{course} {years}"
        yield from ((1, f"{title}: {value}") for title, (value,) in zip(names[2:], values, strict=True))


def _row(phrases: Phrases, series: Series) -> tuple[str, ...]:
    first, last = series.values[0], series.values[-1]
    name = f"{phrases.words.text(series.unit)} ({visible(series.name)})"
    target = series.targets[-1][1] if series.targets else None
    return (
        f"{name}\n{phrases.words.text(series.claim)}",
        f"{spark(series, phrases.unicode)}\n{_years(first.year, last.year)}",
        _value(phrases, first),
        _value(phrases, last),
        _target(phrases, target) if target is not None else "–",
    )


def _years(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _value(phrases: Phrases, value: Value) -> str:
    return f"{phrases.number(value.value)} ({value.year})"


def _legend(phrases: Phrases, them: Sequence[Series]) -> Iterator[str]:
    yield phrases.word("trend-bars" if phrases.unicode else "trend-digits")
    if any(it.breaks for it in them):
        yield phrases.word("trend-sign-break", sign=BREAK)
    if any(it.missing for it in them):
        yield phrases.word("trend-sign-gap", sign=NO_VALUE[not phrases.unicode])


def _said(phrases: Phrases, series: Series) -> Iterator[str]:
    name = {"name": visible(series.name)}
    if low(series) < 0:
        yield phrases.word("trend-low", **name, low=phrases.number(low(series)))
    for it in series.breaks:
        reason = phrases.words.text(it.reason)
        key = f"trend-break-{it.cut.value}" if reason or it.cut is Cut.UNIT else f"trend-break-{it.cut.value}-bare"
        yield phrases.word(key, **name, year=it.year, reason=reason)
    if series.missing:
        yield phrases.word("trend-missing", **name, years=", ".join(_runs(series.missing)))
    for value in series.values:
        for file, other in value.others:
            yield phrases.word(
                "trend-conflict", **name, year=value.year,
                value=phrases.number(value.value), file=phrases.trend.years[value.file],
                other=phrases.number(other), than=phrases.trend.years[file],
            )  # fmt: skip
    for (old, before), (new, after) in pairwise(series.targets):
        yield phrases.word(
            "trend-target-moved", **name,
            old=phrases.trend.years[old], before=_target(phrases, before),
            new=phrases.trend.years[new], after=_target(phrases, after),
        )  # fmt: skip


def _target(phrases: Phrases, target: Target | None) -> str:
    if target is None:
        return phrases.word("trend-target-none")
    said = phrases.number(target.value)
    return said if target.year is None else f"{said} ({target.year})"


def _runs(years: Sequence[int]) -> Iterator[str]:
    """Years in a row as one."""
    start = 0
    for end in range(1, len(years) + 1):
        if end == len(years) or years[end] != years[end - 1] + 1:
            yield _years(years[start], years[end - 1])
            start = end
