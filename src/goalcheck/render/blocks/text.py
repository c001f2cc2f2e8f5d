"""Blocks as text for a terminal, at any width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text as Rich

from goalcheck.render.blocks import Block, Bullets, Grid, Heading, Outline, Paragraph
from goalcheck.render.blocks.lines import lines
from goalcheck.render.drawn import drawn, empty
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
            yield _hanging("", text, view)
        case Bullets(items):
            mark = "  · " if view.unicode else "  * "
            yield from (_hanging(mark, item, view) for item in items)
        case Grid():
            yield _table(block, view)
        case Outline(them):
            yield from (_hanging("  " + "  " * depth, text, view) for depth, text in them)


def _hanging(mark: str, text: str, view: View) -> str:
    """Running text behind a mark, its lines below each other."""
    within = min(view.width, WIDEST) - len(mark)
    first, *rest = lines(text, within)
    return "\n".join([mark + first, *(" " * len(mark) + line for line in rest)])


def _table(grid: Grid, view: View) -> Table:
    table = empty(view)
    table.leading = int(grid.apart)
    for head in grid.heads:
        table.add_column(Rich(head), overflow="fold")
    for row in grid.rows:
        table.add_row(*map(Rich, row))
    return table
