"""A document: what a command says to people, before it takes a form.

A question's `layout` makes a Document of an answer; each module of this folder that is named in `FORMS` turns any document
into text. No form reads anything else, and no document knows of widths, colours or markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from importlib import import_module
from itertools import pairwise
from typing import Protocol, cast

from goalcheck.document.view import View

FORMS = ("text", "markdown")
"""Each is a module of this folder with a function `render(document, view) -> str`; every command offers it."""


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that stand out."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """What a user types or a file contains, as it stands."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class VerdictPart:
    """A verdict with its sign. `rank`: how good it is, 0 to 1; None without an order. `note`: what is said behind it, such as
    the bounds of what is possible. `deviates`: a person has deviated from the rules, which a star shows."""

    sign: str
    name: str
    rank: Fraction | None = None
    note: str = ""
    deviates: bool = False

    @property
    def text(self) -> str:
        star = "*" if self.deviates else ""
        return " ".join(it for it in (self.sign, self.name, self.note, star) if it)

    @property
    def short(self) -> str:
        return f"{self.sign or self.name}{'*' if self.deviates else ''}"


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """Words with a short form for where there is little room, and what a legend says that the short form means. `ascii`:
    the words for an output that has no other letters, where they differ."""

    text: str
    short: str
    meaning: str = ""
    plain: str | None = None


Part = str | Strong | Code | Link | VerdictPart | Abbreviation
Inline = Part | tuple[Part, ...]
"""Running text: line breaks in it are kept."""


@dataclass(frozen=True, slots=True)
class Heading:
    """`depth` 1 is the title of the whole."""

    text: Inline
    depth: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`note`: a remark that belongs to what stands before it, such as a legend."""

    text: Inline
    note: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list or a tree, with those below it."""

    text: Inline
    below: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class List:
    items: tuple[Item, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Tree:
    """A trace: each entry follows from those below it."""

    root: Item


@dataclass(frozen=True, slots=True)
class TableRow:
    """Cells, the first of which names the row. `depth`: how far the row stands below others."""

    cells: tuple[Inline, ...]
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """`figures`: all columns but the first hold numbers. `brief`: verdicts may be shown by their signs alone, with a legend,
    where there is little room."""

    heads: tuple[Inline, ...]
    rows: tuple[TableRow, ...]
    caption: str = ""
    notes: tuple[str, ...] = ()
    figures: bool = False
    brief: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """Numbers first: each with what it is the number of. `drawing` shows them in one line of characters, `said` in words."""

    caption: str
    data: tuple[tuple[str, Fraction], ...]
    said: str
    drawing: str = ""


@dataclass(frozen=True, slots=True)
class Sample:
    """Lines of a file as they stand there. `kind`: what they are written in, such as `yaml`."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Details:
    """Blocks that a form may fold away; `summary` is then all that is seen of them."""

    summary: str
    blocks: tuple[Block, ...]


UnfoldedBlock = Heading | Paragraph | List | Tree | Table | Figure | Sample
Block = UnfoldedBlock | Details


@dataclass(frozen=True, slots=True)
class Document:
    """Blocks in the order they are read, in one language (a tag such as `sv`)."""

    blocks: tuple[Block, ...]
    language: str


class FormModule(Protocol):
    """What the module of a form offers."""

    def render(self, document: Document, view: View) -> str: ...


def render(document: Document, form: str, view: View) -> str:
    """Write a document in a form, which is imported only then."""
    return cast(FormModule, import_module(f"goalcheck.document.{form}")).render(document, view)


def parts(text: Inline) -> Iterator[Part]:
    """Yield the parts of running text in order."""
    if isinstance(text, tuple):
        yield from text
    else:
        yield text


def words(part: Part) -> str:
    """Return a part in full, without its style."""
    return part if isinstance(part, str) else part.text


def plain(text: Inline) -> str:
    """Return running text in full, without its style."""
    return "".join(map(words, parts(text)))


def coded(text: str) -> tuple[Part, ...]:
    """Our own sentence, in which code stands between backticks."""
    return tuple(Code(it) if i % 2 else it for i, it in enumerate(text.split("`")) if it)


def listed(texts: Iterable[Inline]) -> List:
    """Make a flat list."""
    return List(tuple(map(Item, texts)))


def nested(lines: Sequence[tuple[int, Inline]]) -> List:
    """Make a list from lines with depths, from 0. Each line goes below the nearest earlier line that is less deep."""
    return List(tuple(_nested(lines)))


def _nested(lines: Sequence[tuple[int, Inline]]) -> Iterator[Item]:
    starts = [i for i, (depth, _) in enumerate(lines) if depth <= lines[0][0]]
    for start, end in pairwise([*starts, len(lines)]):
        yield Item(lines[start][1], tuple(_nested(lines[start + 1 : end])))


def table(heads: Iterable[Inline], rows: Iterable[Iterable[Inline]]) -> Table:
    """Make a table whose rows are all at the same depth."""
    return Table(tuple(heads), tuple(TableRow(tuple(cells)) for cells in rows))
