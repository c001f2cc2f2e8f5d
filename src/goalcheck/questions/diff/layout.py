"""A comparison as blocks: what a decision maker needs first, then why each verdict moved, then every change."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.catalogue.sentences import say, word
from goalcheck.document import Block, Bullets, Grid, Heading, Paragraph
from goalcheck.phrases.view import View
from goalcheck.phrases.visible import visible
from goalcheck.questions.diff.brief import brief
from goalcheck.questions.diff.details import rest, sections
from goalcheck.questions.diff.moves import Row, Way, rows, steps
from goalcheck.questions.diff.named import Gathered, Named
from goalcheck.questions.diff.why import Why
from goalcheck.questions.diff.words import Said


class Sheet:
    """The blocks of one comparison, in one language."""

    def __init__(self, named: Named, view: View) -> None:
        self.said = Said(named.comparison, view.language)
        self._named, self._every = named, view.explain
        self._rows = rows(self.said, view.explain)

    def blocks(self) -> Iterator[Block]:
        yield from self.head()
        yield from self.brief()
        yield from self.verdicts()
        yield from self.sections()
        yield from self.rest()

    def head(self) -> Iterator[Block]:
        said, comparison = self.said, self._named.comparison
        old, new = comparison.old.assignment, comparison.new.assignment
        label = f" ({said.new.text(new.label)})" if new.label else ""
        values: dict[str, str] = {"name": said.new.text(new.title), "old": str(old.year), "new": f"{new.year}{label}"}
        yield Heading(said.word("compare-title" if old.year != new.year else "compare-title-same", **values), 1)
        yield Paragraph(said.word("compare-files", old=visible(self._named.old), new=visible(self._named.new)))
        yield from map(Paragraph, dict.fromkeys((said.old.rubric(), said.new.rubric())))
        for note in self._named.notes:
            yield Paragraph(said.new.said(note))
        if comparison.empty:
            yield Paragraph(said.word("compare-empty"))

    def brief(self) -> Iterator[Block]:
        """What moved, in half a minute."""
        if not self._named.comparison.empty:
            lines = [(name, text) for name, text in brief(self.said, self._rows) if text]
            yield Grid((self.said.word("compare-brief"), ""), tuple(lines))

    def verdicts(self) -> Iterator[Block]:
        """Every row with its cause, by the way it went."""
        why, said = Why(self.said, self._every), self.said
        heads = said.word("compare-node"), said.word("compare-from-to")
        for way in Way:
            found = [row for row in self._rows if row.way is way]
            if found:
                yield Heading(said.word(f"way-{way.value}"))
                yield Grid(heads, tuple(self._row(row, why) for row in found), apart=True)

    def _row(self, row: Row, why: Why) -> tuple[str, str]:
        said, subject = self.said, row.change.subject
        what = [said.name(subject), said.axis(row.change.axis).lower()]
        if said.placed(subject) != said.name(subject):
            what.append(said.word("compare-part-of", above=said.above(subject)))
        if row.likewise:
            what.append(said.word("compare-likewise", count=row.likewise))
        return "\n".join(what), "\n".join([*steps(said, row), *why.row(row)])

    def sections(self) -> Iterator[Block]:
        """What stands by itself: findings set apart, the rubric, recommendations and gaps."""
        yield from sections(self.said)

    def rest(self) -> Iterator[Block]:
        """Every other change, part by part."""
        yield from rest(self.said)


def overall(gathered: Gathered, view: View) -> Iterator[Block]:
    """Every assignment of a folder, one after the other, then the files that only one side has."""
    for named in gathered.named:
        yield from Sheet(named, view).blocks()
    yield from beside(gathered, view)


def beside(gathered: Gathered, view: View) -> Iterator[Block]:
    """What is not compared: the files that only one side has, and what a reader has to know of all."""
    if lines := beside_lines(gathered, view):
        yield Heading(word("compare-beside", view.language))
        yield Bullets(tuple(lines))


def beside_lines(gathered: Gathered, view: View) -> list[str]:
    lines = [visible(say(it, view.language)) for it in gathered.notes]
    if not gathered.named:
        lines.insert(0, word("compare-no-assignment-moved", view.language))
    for key, paths in (("compare-file-added", gathered.added), ("compare-file-removed", gathered.removed)):
        lines += [word(key, view.language, path=visible(path)) for path in paths]
    return lines
