"""Blocks as text for a terminal, at any width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from goalcheck.document import Block, Bullets, Grid, Heading, Outline, Paragraph
from goalcheck.document.columns import columns
from goalcheck.document.lines import lines
from goalcheck.phrases.view import View
from goalcheck.phrases.visible import finished

WIDEST = 120
"""Columns of running text: longer lines are hard to read."""


def render(blocks: Iterable[Block], view: View) -> str:
    return finished("\n".join(spaced(blocks, view)))


def spaced(blocks: Iterable[Block], view: View) -> Iterator[str]:
    """Blocks with an empty line before each, but none under a heading or between paragraphs."""
    before: Block | None = None
    for block in blocks:
        close = (
            before is None
            or isinstance(before, Heading)
            or (isinstance(before, Paragraph) and type(block) is Paragraph)
        )
        if not close or (isinstance(block, Heading) and before is not None):
            yield ""
        yield from _parts(block, view)
        before = block


def _parts(block: Block, view: View) -> Iterator[str]:
    match block:
        case Heading(text, depth):
            style = "" if not view.colour else "\x1b[1;4m" if depth == 2 else "\x1b[1m"
            yield from (f"{style}{line}\x1b[0m" if style and line else line for line in lines(text, view.width))
        case Paragraph(text):
            yield _hanging("", text, view)
        case Bullets(items):
            mark = "  · " if view.unicode else "  * "
            yield from (_hanging(mark, item, view) for item in items)
        case Grid():
            yield from columns(block, view)
        case Outline(them):
            yield from (_hanging("  " + "  " * depth, text, view) for depth, text in them)


def _hanging(mark: str, text: str, view: View) -> str:
    """Running text behind a mark, its lines below each other."""
    within = min(view.width, WIDEST) - len(mark)
    first, *rest = lines(text, within)
    return "\n".join([mark + first, *(" " * len(mark) + line for line in rest)])
