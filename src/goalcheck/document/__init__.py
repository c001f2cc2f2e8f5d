"""What a sheet of running text and tables consists of, before it takes a form."""

from __future__ import annotations

from typing import NamedTuple


class Heading(NamedTuple):
    """`depth` 1 is the title of the whole."""

    text: str
    depth: int = 2


class Paragraph(NamedTuple):
    text: str


class Bullets(NamedTuple):
    items: tuple[str, ...]


class Grid(NamedTuple):
    """A table; every row has a cell for each head, either of several lines. `apart`: an empty line between rows."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    apart: bool = False


class Outline(NamedTuple):
    """Lines of a tree, each with its depth."""

    lines: tuple[tuple[int, str], ...]


Block = Heading | Paragraph | Bullets | Grid | Outline
