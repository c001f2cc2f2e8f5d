"""Nodes by years: a column a year where they fit, in words or else in signs; else a row a year, or a line where even that
would break words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goalcheck.document import Block, Grid, Outline, Paragraph
from goalcheck.questions.trend.answer.trend import Followed, OnAxis, Point, Span
from goalcheck.questions.trend.phrases import REMADE, SAME, Phrases

TITLE = 24
"""Columns that titles keep at least."""
YEAR, NO_FILE = 18, 12
"""Columns that a year takes in words, and years without a file."""
SIGN = 6
"""Columns that a year takes in signs."""
NARROW = 60
"""Below this many columns there are no tables with a row a year."""
INDENT = "\u2003"
"""What stands before the label of a part, once for each level that it is below."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is judged, with its points on one axis. `label` is what the first column calls it."""

    label: str
    node: Followed
    on: OnAxis


class Layout:
    """`width`: None where there is no limit to it."""

    def __init__(self, phrases: Phrases, width: int | None) -> None:
        self._phrases, self._width = phrases, width
        self._spans = phrases.trend.spans

    def blocks(self, head: str, lines: Sequence[Line]) -> Iterator[Block]:
        if self._fits(YEAR, NO_FILE):
            yield self._columns(head, lines)
        elif self._fits(SIGN, SIGN) and self._signed(lines):
            yield self._signs(head, lines)
            yield from map(Paragraph, self._legend(lines))
        elif self._width is not None and self._width < NARROW:
            yield Outline(tuple(self._listed(lines)))
        else:
            yield self._rows(head, lines)

    def _fits(self, year: int, no_file: int) -> bool:
        taken = sum(no_file if it.file is None else year for it in self._spans)
        return self._width is None or TITLE + taken <= self._width

    def _signed(self, lines: Sequence[Line]) -> bool:
        return self._phrases.unicode and all(sign for it in lines for sign, _ in self._phrases.levels(it.on))

    def _columns(self, head: str, lines: Sequence[Line]) -> Grid:
        heads = (self._head(it) for it in self._spans)
        rows = ((it.label, *(self._cell(it, span) for span in self._spans)) for it in lines)
        return Grid((head, *heads), tuple(rows), apart=True)

    def _head(self, span: Span) -> str:
        years = self._phrases.span(span)
        return years if span.file is not None else f"{years}\n{self._phrases.word('trend-no-file-cell')}"

    def _cell(self, line: Line, span: Span) -> str:
        if span.file is None:
            return ""
        return "\n".join(self._said(line, span.file))

    def _said(self, line: Line, file: int) -> list[str]:
        point = line.on.points[file]
        said = (self._phrases.verdict(point, file), self._phrases.step(point), self._judged(line, point))
        return [it for it in said if it]

    def _judged(self, line: Line, point: Point) -> str:
        return self._phrases.judged(line.node, line.on.axis, point)

    def _signs(self, head: str, lines: Sequence[Line]) -> Grid:
        heads = [self._head(it).replace("–", "–\n").replace(" ", "\n") for it in self._spans]
        rows = []
        for line in lines:
            cells = []
            for span in self._spans:
                point = line.on.points[span.file] if span.file is not None else None
                cells.append(self._brief(line, point, span.file) if point and span.file is not None else "")
            rows.append((line.label, *cells))
        return Grid((head, *heads), tuple(rows), apart=True)

    def _brief(self, line: Line, point: Point, file: int) -> str:
        known, total = point.judged
        judged = f"{known}/{total}" if self._judged(line, point) else ""
        return "\n".join(it for it in (self._phrases.sign(point, file), judged) if it)

    def _legend(self, lines: Sequence[Line]) -> Iterator[str]:
        """What the signs mean, axis by axis where there are several; then the marks that occur."""
        phrases = self._phrases
        by_axis: dict[str, dict[str, str]] = {}
        for line in lines:
            found = by_axis.setdefault(line.on.axis, {})
            for sign, meaning in phrases.levels(line.on):
                found.setdefault(sign, meaning)
        for axis, signs in by_axis.items():
            meant = ", ".join(f"{sign} {meaning}" for sign, meaning in signs.items())
            yield f"{phrases.axis(axis)}: {meant}." if len(by_axis) > 1 else f"{meant}."
        points = [point for line in lines for point in line.on.points]
        marks = {phrases.mark(point) for point in points}
        meanings = [(mark, key) for mark, key in MEANINGS if mark in marks]
        said = [f"{mark} {phrases.word(key)}" for mark, key in meanings]
        if any(point.id is None for point in points):
            said.append(phrases.word("trend-mark-absent"))
        if said:
            yield f"{', '.join(said)}."

    def _listed(self, lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
        for line in lines:
            label = line.label.lstrip(INDENT)
            depth = len(line.label) - len(label)
            yield depth, label
            for span in self._spans:
                said = [self._phrases.word("trend-no-file-cell")] if span.file is None else self._said(line, span.file)
                yield depth + 1, f"{self._phrases.span(span)}: {'; '.join(said)}"

    def _rows(self, head: str, lines: Sequence[Line]) -> Grid:
        phrases = self._phrases
        heads = ("year-column", "trend-verdict", "trend-since", "criteria-judged")
        rows = []
        for line in lines:
            label = line.label
            for span in self._spans:
                if span.file is None:
                    rows.append((label, phrases.span(span), phrases.word("trend-no-file-cell"), "", ""))
                else:
                    point = line.on.points[span.file]
                    known, total = point.judged
                    judged = phrases.word("judged-of", known=known, total=total) if self._judged(line, point) else ""
                    said = phrases.verdict(point, span.file), phrases.step(point), judged
                    rows.append((label, phrases.span(span), *said))
                label = ""
        return Grid((head, *map(phrases.word, heads)), tuple(rows))


MEANINGS = (
    ("↑", "trend-mark-better"),
    ("↓", "trend-mark-worse"),
    (SAME, "trend-mark-same"),
    ("≈", "trend-mark-other"),
    ("/", "trend-mark-incomparable"),
    (REMADE, "trend-mark-rules"),
)
"""What the marks beside signs mean."""
