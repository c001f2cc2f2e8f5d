"""The years of assignments as one long table in CSV, a row for each thing and year, ready for a pivot table."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from fractions import Fraction
from io import StringIO

from goalcheck.core.number import shown
from goalcheck.core.spreadsheet import inert
from goalcheck.core.visible import harmless, visible
from goalcheck.document.view import View
from goalcheck.phrases.cells import SEPARATOR, possible
from goalcheck.questions.trend.answer.series import Series
from goalcheck.questions.trend.answer.trend import AxisYears, NodeYears, RecommendationYears, direction_of
from goalcheck.questions.trend.named import NamedTrend
from goalcheck.questions.trend.phrases import MOST_DECIMALS, TrendPhrases


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvRow:
    """The columns, in order. `row` says what the row is about: `verdict`, `value`, `recommendation`, or `no-file` for a year
    that has none. `kind` is that of the node; `verdict` and `direction` are ids, `words` say the verdict or status in the
    language asked for; `value` is that of an indicator, or the number of a verdict on a numeric scale; `file` is what the
    user calls the file that says so."""

    row: str
    assignment: str
    year: int
    file: str = ""
    id: str = ""
    kind: str = ""
    title: str = ""
    axis: str = ""
    verdict: str = ""
    words: str = ""
    possible: str = ""
    judged: int | str = ""
    criteria: int | str = ""
    since: int | str = ""
    direction: str = ""
    rules: str = ""
    value: str = ""
    unit: str = ""
    broken: str = ""
    others: str = ""
    note: str = ""


COLUMNS = tuple(it.name for it in fields(CsvRow))


def render(named: Sequence[NamedTrend], view: View) -> str:
    """UTF-8 with a header. A text that a spreadsheet would run as a formula gets an apostrophe in front."""
    out = StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    for it in named:
        for row in rows(it, view):
            table.writerow([inert(str(getattr(row, name))) for name in COLUMNS])
    return harmless(out.getvalue())


def rows(named: NamedTrend, view: View) -> Iterator[CsvRow]:
    """Yield a row for each thing and year of an assignment."""
    return _Rows(named, view).rows()


class _Rows:
    def __init__(self, named: NamedTrend, view: View) -> None:
        self._trend, self._axis = named.trend, view.axis
        self._phrases = TrendPhrases(named.trend, view.language)
        self._files = tuple(map(visible, named.files))

    def rows(self) -> Iterator[CsvRow]:
        for node in self._trend.nodes:
            for on in node.axes:
                if self._axis in (None, on.axis):
                    yield from self._verdicts(node, on)
        for series in self._trend.series:
            yield from self._values(series)
        for asked in self._trend.recommendations:
            yield from self._asked(asked)
        for span in self._trend.spans:
            if span.file is None:
                for year in range(span.first, span.last + 1):
                    yield CsvRow(row="no-file", assignment=self._trend.id, year=year)

    def _verdicts(self, node: NodeYears, on: AxisYears) -> Iterator[CsvRow]:
        for file, point in enumerate(on.points):
            judgement, step = point.judgement, point.step
            if judgement is None:
                continue
            verdict, words = judgement.verdict, self._phrases.years[file]
            yield CsvRow(
                row="verdict", assignment=self._trend.id, year=point.year, file=self._files[file],
                id=visible(node.name), kind=node.kind.value, title=self._phrases.name(node),
                axis=visible(on.axis), verdict=visible(verdict.name), words=words.verdict(judgement),
                possible=possible(verdict) if verdict.status else "",
                value=_number(verdict.number) if verdict.number is not None else "",
                judged=point.judged[0], criteria=point.judged[1],
                since=step.since if step else "", direction=direction_of(point) or "",
                rules="other" if step and step.rules else "",
            )  # fmt: skip

    def _values(self, series: Series) -> Iterator[CsvRow]:
        phrases = self._phrases
        broken = defaultdict(list)
        for cut in series.breaks:
            broken[cut.year].append(cut.cut.value)
        for it in series.values:
            others = [f"{self._trend.years[file]}: {_number(value)}" for file, value in it.others]
            yield CsvRow(
                row="value", assignment=self._trend.id, year=it.year, file=self._files[it.file],
                id=visible(series.name), kind="evidence", title=phrases.words.text(series.claim),
                value=_number(it.value), unit=phrases.words.text(series.unit), broken=SEPARATOR.join(broken[it.year]),
                others=SEPARATOR.join(others),
            )  # fmt: skip

    def _asked(self, asked: RecommendationYears) -> Iterator[CsvRow]:
        phrases = self._phrases
        for file, it in enumerate(asked.years):
            if it is not None:
                words = phrases.years[file]
                yield CsvRow(
                    row="recommendation", assignment=self._trend.id, year=self._trend.years[file],
                    file=self._files[file], id=visible(asked.name), kind="recommendation",
                    title=phrases.asked(words, it), verdict=it.status.value, words=phrases.word(it.status.value),
                    note=words.text(it.status_note),
                )  # fmt: skip


def _number(value: Fraction) -> str:
    return shown(value, decimals=MOST_DECIMALS)
