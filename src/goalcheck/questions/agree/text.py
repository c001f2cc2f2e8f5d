"""Agreement as tables and sentences, at any width."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Rich

from goalcheck.catalogue.sentences import word
from goalcheck.document.drawn import drawn, empty
from goalcheck.phrases.view import View
from goalcheck.questions.agree import words
from goalcheck.questions.agree.answer.agree import Agreement, Match, OnScale, Pair
from goalcheck.questions.assess.table import tree

WIDE = 110
"""From so many columns on, what is judged has a column beside that of its assignment."""


def render(agreement: Agreement, view: View) -> str:
    return drawn(_parts(agreement, view), view)


def _parts(agreement: Agreement, view: View) -> Iterator[RenderableType]:
    language = view.language
    yield Rich(word("agree-title", language), style="bold")
    yield from map(Rich, words.about(agreement, language))
    for group in agreement.scales:
        yield _heading(words.title(agreement, group, language))
        yield Padding(_pairs(group, view), (0, 0, 1, 0))
        yield from (_item(Rich(said)) for said in words.figures(group, language))
        yield from (_item(Rich(said, style="bold")) for said in words.warnings(group, language))
        if group.classes:
            yield from _matrix(group, view)
        differing = [pair for pair in group.pairs if pair.match is not Match.AGREES]
        if differing:
            yield _heading(word("agree-differences", language))
            for pair in differing:
                yield from _difference(pair, view)
    if agreement.left_out:
        heading, said = words.left_out(agreement, language)
        yield _heading(heading)
        yield from (_bullet(Rich(it)) for it in said)


def _pairs(group: OnScale, view: View) -> Table:
    table = empty(view)
    wide = view.width >= WIDE
    heads = ["agree-assignment", "agree-node"] if wide else ["agree-both"]
    for head in [*heads, "agree-published", "agree-by-rule", "agree-match"]:
        table.add_column(Rich(word(head, view.language)), overflow="fold")
    for pair in group.pairs:
        said = words.row(pair, view.language)
        name = f"{said.assignment} {said.year}"
        what = [name, said.node] if wide else [f"{name}, {said.node}"]
        table.add_row(*map(Rich, [*what, said.published, said.by_rule, said.match]))
    return table


def _matrix(group: OnScale, view: View) -> Iterator[RenderableType]:
    """A letter for each class, so that it fits any width."""
    chosen = words.classes(group)
    letters = [_letter(n) for n in range(len(chosen))]
    table = empty(view)
    table.add_column(Rich(word("agree-published", view.language)), overflow="fold")
    for letter in letters:
        table.add_column(Rich(letter), justify="right")
    for letter, i in zip(letters, chosen, strict=True):
        name = words.class_name(group, group.classes[i], view.language)
        counts = [str(group.matrix[i][j] or ("·" if view.unicode else ".")) for j in chosen]
        table.add_row(Rich(f"{letter}  {name}"), *map(Rich, counts))
    yield Padding(Rich(word("agree-matrix", view.language), style="italic"), (1, 0, 0, 0))
    yield table


def _letter(n: int) -> str:
    """a to z, then aa, ab and so on."""
    before, last = divmod(n, len(ascii_lowercase))
    return (_letter(before - 1) if before else "") + ascii_lowercase[last]


def _difference(pair: Pair, view: View) -> Iterator[RenderableType]:
    heading, said = words.difference(pair, view.language)
    yield _bullet(Rich.assemble((heading, "bold"), f": {words.verdicts(pair, view.language)}"))
    if view.explain:
        yield from (_item(Rich(it), 4) for it in words.deviation(pair, view.language))
        yield Padding(tree(words.trace(pair, view.language)), (0, 0, 0, 4))
    else:
        yield from (_item(Rich(it), 4) for it in said)


def _heading(text: str) -> RenderableType:
    return Padding(Rich(text, style="bold"), (1, 0, 0, 0))


def _item(text: Rich, indent: int = 2) -> RenderableType:
    return Padding(text, (0, 0, 0, indent))


def _bullet(text: Rich) -> RenderableType:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_row(Rich("  ·"), text)
    return grid
