"""Parts of an assignment by years: a row a part, a column a year that has a file or a run of years that have none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from goalcheck.document import Inline, Row, Table
from goalcheck.questions.trend.answer.trend import Followed, OnAxis, Span
from goalcheck.questions.trend.phrases import Phrases


class Line(NamedTuple):
    """A part with its points on one axis. `label` is what its row is called, `depth` how far below others it stands."""

    label: str
    node: Followed
    on: OnAxis
    depth: int = 0


def years(phrases: Phrases, head: str, lines: Iterable[Line]) -> Table:
    heads = (head, *(_head(phrases, it) for it in phrases.trend.spans))
    return Table(heads, tuple(_row(phrases, it) for it in lines), brief=True)


def _row(phrases: Phrases, line: Line) -> Row:
    return Row((line.label, *(_cell(phrases, line, it) for it in phrases.trend.spans)), line.depth)


def _cell(phrases: Phrases, line: Line, span: Span) -> Inline:
    return "" if span.file is None else phrases.cell(line.node, line.on.axis, line.on.points[span.file], span.file)


def _head(phrases: Phrases, span: Span) -> str:
    years = phrases.span(span)
    return years if span.file is not None else f"{years}\n{phrases.word('trend-no-file-cell')}"
