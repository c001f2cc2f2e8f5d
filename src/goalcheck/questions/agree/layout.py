"""Agreement as a document: every pair, the figures, the matrix, and where the two differ."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase

from goalcheck.catalogue.sentences import word
from goalcheck.document import (
    Abbreviation,
    Block,
    Document,
    Heading,
    Inline,
    Item,
    List,
    Paragraph,
    Strong,
    Table,
    TableRow,
    listed,
    table,
)
from goalcheck.document.view import View
from goalcheck.questions.agree import words
from goalcheck.questions.agree.answer.agreement import Agreement, Match, OnScale, PublishedPair


def document(agreement: Agreement, view: View) -> Document:
    return Document(tuple(_blocks(agreement, view)), view.language)


def _blocks(agreement: Agreement, view: View) -> Iterator[Block]:
    language = view.language
    yield Heading(word("agree-title", language), 1)
    yield from map(Paragraph, words.about(agreement, language))
    for group in agreement.scales:
        yield Heading(words.title(agreement, group, language))
        yield _pairs(group, language)
        said: list[Inline] = [*words.figures(group, language), *map(Strong, words.warnings(group, language))]
        yield listed(said)
        if group.classes:
            yield _matrix(group, language)
        if differing := [pair for pair in group.pairs if pair.match is not Match.AGREES]:
            yield Heading(word("agree-differences", language), 3)
            yield List(tuple(_difference(pair, view) for pair in differing))
    if agreement.left_out:
        heading, left = words.left_out(agreement, language)
        yield from (Heading(heading), listed(left))


def _pairs(group: OnScale, language: str) -> Table:
    heads = ("agree-assignment", "agree-year", "agree-node", "agree-published", "agree-by-rule", "agree-match")
    rows = (words.row(pair, language) for pair in group.pairs)
    cells = ((it.assignment, str(it.year), it.node, it.published, it.by_rule, it.match) for it in rows)
    return table((word(head, language) for head in heads), cells)


def _matrix(group: OnScale, language: str) -> Table:
    """Published verdicts down, the rubric's own across; a letter stands for each class, so that it fits any width."""
    chosen = words.classes(group)
    names = [words.class_name(group, group.classes[i], language) for i in chosen]
    letters = [_letter(n) for n in range(len(chosen))]
    across = [Abbreviation(name, letter) for name, letter in zip(names, letters, strict=True)]
    rows = tuple(
        TableRow((Abbreviation(name, f"{letter}  {name}"), *(str(group.matrix[i][j] or "·") for j in chosen)))
        for name, letter, i in zip(names, letters, chosen, strict=True)
    )
    return Table(
        (word("agree-published", language), *across),
        rows,
        caption=word("agree-matrix", language),
        figures=True,
        brief=True,
    )


def _letter(n: int) -> str:
    """a to z, then aa, ab and so on."""
    before, last = divmod(n, len(ascii_lowercase))
    return (_letter(before - 1) if before else "") + ascii_lowercase[last]


def _difference(pair: PublishedPair, view: View) -> Item:
    heading, said = words.difference(pair, view.language)
    below = listed(words.deviation(pair, view.language) if view.explain else said).items
    if view.explain:
        below = (*below, words.trace(pair, view.language))
    return Item((Strong(heading), f": {words.verdicts(pair, view.language)}"), below)
