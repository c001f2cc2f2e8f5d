"""Blocks as GitHub-flavoured Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from goalcheck.document import Block, Bullets, Grid, Heading, Outline, Paragraph
from goalcheck.document.escape import escaped, row
from goalcheck.phrases.visible import harmless


def render(blocks: Iterable[Block]) -> str:
    lines = (line for block in blocks for line in (*_lines(block), ""))
    return harmless("\n".join(lines).rstrip("\n") + "\n")


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, depth):
            yield f"{'#' * depth} {escaped(text)}"
        case Paragraph(text):
            yield escaped(text)
        case Bullets(items):
            yield from (f"- {escaped(item)}" for item in items)
        case Grid(heads, rows):
            yield row(list(heads)).replace("\n", "<br>")
            yield row(["---"] * len(heads), escape=False)
            yield from (row(list(cells)).replace("\n", "<br>") for cells in rows)
        case Outline(lines):
            yield from (f"{'  ' * depth}- {escaped(text)}" for depth, text in lines)
