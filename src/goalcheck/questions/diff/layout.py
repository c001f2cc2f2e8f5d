"""A comparison as a document: what a decision maker needs first, then why each verdict moved, then every change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goalcheck.catalogue.sentences import say, word
from goalcheck.core.visible import visible
from goalcheck.document import Block, Details, Document, Heading, Paragraph, listed, table
from goalcheck.document.view import View
from goalcheck.questions.diff.brief import brief
from goalcheck.questions.diff.details import rest, sections
from goalcheck.questions.diff.moves import MoveDirection, MoveRow, rows, steps
from goalcheck.questions.diff.named import FolderComparison, NamedComparison
from goalcheck.questions.diff.why import CauseWords
from goalcheck.questions.diff.words import ComparisonWords


def document(named: NamedComparison, view: View) -> Document:
    return Document(tuple(blocks(named, view)), view.language)


def overview(folder: FolderComparison, view: View) -> Document:
    """Every assignment of a folder, one after the other, then the files that only one side has."""
    found = [block for named in folder.named for block in blocks(named, view)]
    return Document((*found, *beside(folder, view)), view.language)


def blocks(named: NamedComparison, view: View) -> Iterator[Block]:
    said = ComparisonWords(named.comparison, view.language)
    moved = rows(said, view.explain)
    yield from _head(said, named)
    if not named.comparison.empty:
        brief_rows = ((name, text) for name, text in brief(said, moved) if text)
        yield table((said.word("compare-brief"), ""), brief_rows)
    yield from _verdicts(said, moved, CauseWords(said, view.explain))
    yield from sections(said)
    if every := tuple(rest(said)):
        yield Details(said.word("compare-parts"), every)


def _head(said: ComparisonWords, named: NamedComparison) -> Iterator[Block]:
    old, new = said.comparison.old.assignment, said.comparison.new.assignment
    label = f" ({said.new.text(new.label)})" if new.label else ""
    values: dict[str, str] = {"name": said.new.text(new.title), "old": str(old.year), "new": f"{new.year}{label}"}
    yield Heading(said.word("compare-title" if old.year != new.year else "compare-title-same", **values), 1)
    yield Paragraph(said.word("compare-files", old=visible(named.old), new=visible(named.new)))
    yield from map(Paragraph, dict.fromkeys((said.old.rubric(), said.new.rubric())))
    for note in named.notes:
        yield Paragraph(said.new.said(note))
    if said.comparison.empty:
        yield Paragraph(said.word("compare-empty"))


def _verdicts(said: ComparisonWords, moved: Sequence[MoveRow], why: CauseWords) -> Iterator[Block]:
    """Every verdict that moved with its cause, by the way it went."""
    heads = said.word("compare-node"), said.word("compare-from-to")
    for way in MoveDirection:
        if found := [row for row in moved if row.way is way]:
            yield Heading(said.word(f"way-{way.value}"))
            yield table(heads, (_row(said, row, why) for row in found))


def _row(said: ComparisonWords, row: MoveRow, why: CauseWords) -> tuple[str, str]:
    subject = row.change.subject
    what = [said.name(subject), said.axis(row.change.axis).lower()]
    if said.placed(subject) != said.name(subject):
        what.append(said.word("compare-part-of", above=said.above(subject)))
    if row.likewise:
        what.append(said.word("compare-likewise", count=row.likewise))
    return "\n".join(what), "\n".join([*steps(said, row), *why.row(row)])


def beside(folder: FolderComparison, view: View) -> Iterator[Block]:
    """What is not compared: the files that only one side has, and what a reader has to know of all."""
    if lines := beside_lines(folder, view):
        yield Heading(word("compare-beside", view.language))
        yield listed(lines)


def beside_lines(folder: FolderComparison, view: View) -> list[str]:
    lines = [visible(say(it, view.language)) for it in folder.notes]
    if not folder.named:
        lines.insert(0, word("compare-no-assignment-moved", view.language))
    for key, paths in (("compare-file-added", folder.added), ("compare-file-removed", folder.removed)):
        lines += [word(key, view.language, path=visible(path)) for path in paths]
    return lines
