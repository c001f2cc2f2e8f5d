"""Parts of an assignment by years: a row a part, a column a year that has a file or a run of years that have none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from goalcheck.document import Inline, Table, TableRow
from goalcheck.questions.trend.answer.trend import AxisYears, NodeYears, Span
from goalcheck.questions.trend.phrases import TrendPhrases


class TrendLine(NamedTuple):
    """A part with its points on one axis. `label` is what its row is called, `depth` how far below others it stands."""

    label: str
    node: NodeYears
    on: AxisYears
    depth: int = 0


def years(phrases: TrendPhrases, head: str, lines: Iterable[TrendLine]) -> Table:
    heads = (head, *(_head(phrases, it) for it in phrases.trend.spans))
    return Table(heads, tuple(_row(phrases, it) for it in lines), brief=True)


def _row(phrases: TrendPhrases, line: TrendLine) -> TableRow:
    return TableRow((line.label, *(_cell(phrases, line, it) for it in phrases.trend.spans)), line.depth)


def _cell(phrases: TrendPhrases, line: TrendLine, span: Span) -> Inline:
    return "" if span.file is None else phrases.cell(line.node, line.on.axis, line.on.points[span.file], span.file)


def _head(phrases: TrendPhrases, span: Span) -> str:
    years = phrases.span(span)
    return years if span.file is not None else f"{years}\n{phrases.word('trend-no-file-cell')}"
