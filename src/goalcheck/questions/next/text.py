"""What it would take as sentences and lists for a terminal, at any width."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Rich

from goalcheck.document.drawn import drawn, empty
from goalcheck.document.text import WIDEST
from goalcheck.phrases.trace import Branch
from goalcheck.phrases.view import View
from goalcheck.questions.next.words import Asked, NextWords, Part


def render(asked: Asked, view: View) -> str:
    return drawn(_parts(NextWords(asked, view.language), view), view)


def _parts(words: NextWords, view: View) -> Iterator[RenderableType]:
    yield Rich(words.heading(), style="bold")
    yield Rich(words.rubric())
    yield Padding(Rich(words.question(), style="bold"), (1, 0, 0, 0))
    yield from (_narrowed(Rich(said), view) for said in words.now())
    for part in words.parts():
        yield from _part(part, view)


def _part(part: Part, view: View) -> Iterator[RenderableType]:
    yield Padding(Rich(part.heading, style="bold"), (1, 0, 0, 0))
    yield from (_narrowed(Rich(said), view) for said in part.sentences)
    if part.heads:
        table = empty(view)
        for head in part.heads:
            table.add_column(Rich(head), overflow="fold")
        for row in part.rows:
            table.add_row(*map(Rich, row))
        yield table
    dot = "·" if view.unicode else "*"
    for number, item in enumerate(part.items, 1):
        yield from _item(item, f"{number}." if part.numbered else dot, 2, dot, view)


def _item(branch: Branch, mark: str, indent: int, dot: str, view: View) -> Iterator[RenderableType]:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_row(Rich(mark), Rich(branch.text))
    yield _narrowed(Padding(grid, (0, 0, 0, indent)), view)
    for below in branch.below:
        yield from _item(below, dot, indent + len(mark) + 1, dot, view)


def _narrowed(part: RenderableType, view: View) -> RenderableType:
    return Padding(part, (0, max(0, view.width - WIDEST), 0, 0))
