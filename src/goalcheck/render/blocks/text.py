"""Blocks as text for a terminal, at any width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Rich

from goalcheck.render.blocks import Block, Bullets, Grid, Heading, Outline, Paragraph
from goalcheck.render.table import drawn, empty
from goalcheck.render.view import View

WIDEST = 120
"""Columns of running text: longer lines are hard to read."""


def render(blocks: Iterable[Block], view: View) -> str:
    return drawn(spaced(blocks, view), view)


def spaced(blocks: Iterable[Block], view: View) -> Iterator[RenderableType]:
    """Blocks with an empty line before each, but none under a heading or between paragraphs."""
    before: Block | None = None
    for block in blocks:
        close = (
            before is None
            or isinstance(before, Heading)
            or (isinstance(before, Paragraph) and type(block) is Paragraph)
        )
        if not close or (isinstance(block, Heading) and before is not None):
            yield Rich()
        yield from _parts(block, view)
        before = block


def _parts(block: Block, view: View) -> Iterator[RenderableType]:
    match block:
        case Heading(text, depth):
            yield Rich(text, style="bold underline" if depth == 2 else "bold")
        case Paragraph(text):
            yield _narrowed(Rich(text), view)
        case Bullets(items):
            for item in items:
                grid = Table.grid(padding=(0, 1, 0, 0))
                grid.add_row(Rich("  ·" if view.unicode else "  *"), Rich(item))
                yield _narrowed(grid, view)
        case Grid():
            yield _table(block, view)
        case Outline(lines):
            for depth, text in lines:
                yield _narrowed(Padding(Rich(text), (0, 0, 0, 2 + 2 * depth)), view)


def _narrowed(part: RenderableType, view: View) -> RenderableType:
    return Padding(part, (0, max(0, view.width - WIDEST), 0, 0))


def _table(grid: Grid, view: View) -> Table:
    table = empty(view)
    table.leading = int(grid.apart)
    for head in grid.heads:
        table.add_column(Rich(head), overflow="fold")
    for row in grid.rows:
        table.add_row(*map(Rich, row))
    return table
