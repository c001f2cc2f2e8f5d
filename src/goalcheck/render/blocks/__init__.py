"""What a sheet of running text and tables consists of, before it takes a form."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """`depth` 1 is the title of the whole."""

    text: str
    depth: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; every row has a cell for each head, either of several lines. `apart`: an empty line between rows."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """Lines of a tree, each with its depth."""

    lines: tuple[tuple[int, str], ...]


Block = Heading | Paragraph | Bullets | Grid | Outline
