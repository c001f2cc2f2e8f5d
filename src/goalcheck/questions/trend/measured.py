"""Indicators over the years: a line of bars each, and what has to be known to read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from goalcheck.core.visible import visible
from goalcheck.document import Abbreviation, Block, Heading, Inline, Paragraph, Part, listed, table
from goalcheck.model.assignment import IndicatorTarget
from goalcheck.questions.trend.answer.series import BreakReason, Series, Value
from goalcheck.questions.trend.phrases import TrendPhrases
from goalcheck.questions.trend.spark import BREAK, NO_VALUE, low, spark


def measured(phrases: TrendPhrases, them: Sequence[Series]) -> Iterator[Block]:
    yield Heading(phrases.word("trend-indicators"))
    heads = ("trend-series", "trend-course", "trend-first", "trend-last", "trend-target")
    yield table(map(phrases.word, heads), (_row(phrases, it) for it in them))
    yield Paragraph(tuple(_legend(phrases, them)), note=True)
    if items := [said for it in them for said in _said(phrases, it)]:
        yield listed(items)


def _row(phrases: TrendPhrases, series: Series) -> tuple[Inline, ...]:
    first, last = series.values[0], series.values[-1]
    name = f"{phrases.words.text(series.unit)} ({visible(series.name)})"
    target = series.targets[-1][1] if series.targets else None
    return (
        f"{name}\n{phrases.words.text(series.claim)}",
        (_drawn(*(spark(series, unicode) for unicode in (True, False))), f"\n{_years(first.year, last.year)}"),
        _value(phrases, first),
        _value(phrases, last),
        _target(phrases, target) if target is not None else "–",
    )


def _drawn(text: str, plain: str) -> Abbreviation:
    return Abbreviation(text, text, plain=plain)


def _years(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _value(phrases: TrendPhrases, value: Value) -> str:
    return f"{phrases.number(value.value)} ({value.year})"


def _legend(phrases: TrendPhrases, them: Sequence[Series]) -> Iterator[Part]:
    yield _drawn(phrases.word("trend-bars"), phrases.word("trend-digits"))
    if any(it.breaks for it in them):
        yield " " + phrases.word("trend-sign-break", sign=BREAK)
    if any(it.missing for it in them):
        yield _drawn(*(" " + phrases.word("trend-sign-gap", sign=sign) for sign in NO_VALUE))


def _said(phrases: TrendPhrases, series: Series) -> Iterator[str]:
    name = {"name": visible(series.name)}
    if low(series) < 0:
        yield phrases.word("trend-low", **name, low=phrases.number(low(series)))
    for it in series.breaks:
        reason = phrases.words.text(it.reason)
        key = (
            f"trend-break-{it.cut.value}"
            if reason or it.cut is BreakReason.UNIT
            else f"trend-break-{it.cut.value}-bare"
        )
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


def _target(phrases: TrendPhrases, target: IndicatorTarget | None) -> str:
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
