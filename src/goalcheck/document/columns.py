"""A grid in columns for a terminal, as rich draws a table without edges: rich itself takes long to import and to draw."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from goalcheck.document import Grid
from goalcheck.document.lines import columns_of, lines
from goalcheck.phrases.view import View

PADDING = 2
"""Columns that stay empty after each cell but the last."""
Cell = list[str]
"""The lines of a cell."""


def columns(grid: Grid, view: View) -> Iterator[str]:
    """The lines of a grid: its heads, a rule, and each row. What is too wide is broken, in the widest columns first."""
    cross, between, rule = ("─", " ", "─") if view.unicode else ("+", "|", "-")
    widths = _widths([grid.heads, *grid.rows], view.width - len(grid.heads) + 1)
    heads = _cells(grid.heads, widths)
    height = max(map(len, heads))
    low = [[""] * (height - len(head)) + head for head in heads]
    style = "\x1b[1m{}\x1b[0m" if view.colour else "{}"
    yield from _row(low, widths, between, style)
    yield cross.join(rule * width for width in widths)
    for index, row in enumerate(grid.rows):
        if index and grid.apart:
            yield between.join(" " * width for width in widths)
        yield from _row(_cells(row, widths), widths, between)


def _widths(rows: Sequence[tuple[str, ...]], most: int) -> list[int]:
    """Columns of each cell with its padding, no more than these together."""
    last = len(rows[0]) - 1
    found = [
        max(columns_of(line) for row in rows for line in (row[i].splitlines() or [""])) + (PADDING if i < last else 0)
        for i in range(last + 1)
    ]
    return narrowed([min(width or 1, most) for width in found], most)


def narrowed(widths: list[int], most: int) -> list[int]:
    """Widths of at most so much together: the widest give way, down to the next, until that is enough."""
    while (excess := sum(widths) - most) > 0 and any(widths):
        widest = max(widths)
        step = min(excess, widest - max((it for it in widths if it < widest), default=0))
        alike = widths.count(widest)
        for i in [i for i, width in enumerate(widths) if width == widest]:
            taken = min(step, round(excess / alike))
            widths[i] -= taken
            excess, alike = excess - taken, alike - 1
    return widths


def _cells(row: tuple[str, ...], widths: list[int]) -> list[Cell]:
    last = len(widths) - 1
    return [list(lines(text, widths[i] - (PADDING if i < last else 0))) for i, text in enumerate(row)]


def _row(cells: list[Cell], widths: list[int], between: str, style: str = "{}") -> Iterator[str]:
    for parts in zip_longest(*cells, fillvalue=""):
        padded = (
            (style.format(part) if part else "") + " " * (width - columns_of(part))
            for part, width in zip(parts, widths, strict=True)
        )
        yield between.join(padded)
