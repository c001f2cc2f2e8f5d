"""A portfolio as a document: what all verdicts come to, by group and year; agreement; then some rows."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from goalcheck.catalogue.sentences import number as localised
from goalcheck.core.number import shown
from goalcheck.core.verdict import STATUSES
from goalcheck.core.visible import visible
from goalcheck.document import Block, Document, Inline, Paragraph, Strong, Table, TableRow
from goalcheck.document.view import View
from goalcheck.engine.portfolio import NUMBER, Distribution, JudgedRow, Summary
from goalcheck.model.rubric import Rubric
from goalcheck.phrases.words import VerdictWords

MOST_PARTS = 30
"""Groups or years shown, the largest of them; the rest are counted."""


def document(summary: Summary, rows: tuple[JudgedRow, ...], rubric: Rubric, view: View) -> Document:
    """The distribution on each axis, then `rows`, which are on the first."""
    return Document(tuple(_PortfolioLayout(VerdictWords(rubric, view.language)).blocks(summary, rows)), view.language)


class _PortfolioLayout:
    def __init__(self, words: VerdictWords) -> None:
        self._words, self._word = words, words.word

    def blocks(self, summary: Summary, rows: tuple[JudgedRow, ...]) -> Iterator[Block]:
        rubric = self._words.judged_by
        yield Paragraph(self._word("rubric-line", title=self._words.text(rubric.title), version=rubric.version))
        key = "portfolio-left-out" if summary.left_out else "portfolio-judged"
        yield Paragraph(self._word(key, judged=summary.judged, left_out=summary.left_out))
        for of in summary.distributions:
            yield self._whole(of)
            for heading, by in (("portfolio-group", _by(of, "group")), ("year-column", _by(of, "year"))):
                if by:
                    yield self._split(self._word(heading), by, of)
            if of.compared:
                yield Paragraph(self._agreement(of))
                yield self._confusion(of)
        if rows:
            yield self._rows(rows, summary.judged - len(rows))

    def _whole(self, of: Distribution) -> Table:
        """A line for each level, best first, and each status that occurs."""
        heads = (self._words.axis(of.axis), self._word("portfolio-count"), self._word("portfolio-share"))
        rows = ((self._label(of, it), str(of.of(it)), self._share(of.of(it), of.rows)) for it in self._classes(of))
        return Table(heads, tuple(map(TableRow, rows)), notes=(self._coverage(of),), figures=True)

    def _split(self, heading: str, by: dict[str, Distribution], of: Distribution) -> Table:
        """A line for each part, a column for each verdict."""
        classes = self._classes(of)
        labels = (self._label(of, name) for name in classes)
        heads = [heading, self._word("portfolio-count"), *labels, self._word("portfolio-known")]
        heads += [self._word("portfolio-agreeing")] if of.compared else []
        largest = sorted(by, key=lambda name: -by[name].rows)[:MOST_PARTS]
        rows = []
        for name in sorted(largest):
            part = by[name]
            cells = [str(part.rows), *(str(part.of(it)) for it in classes), self._share(part.known, part.rows)]
            cells += [self._share(part.agreeing, part.compared)] if of.compared else []
            rows.append(TableRow((visible(name) or "–", *cells)))
        notes = (self._word("portfolio-more-parts", count=len(by) - MOST_PARTS),) if len(by) > MOST_PARTS else ()
        return Table(tuple(heads), tuple(rows), notes=notes, figures=True)

    def _confusion(self, of: Distribution) -> Table:
        """Published verdicts down, the rules' own across."""
        across = self._classes(of)
        said = {count.published for count in of.counts}
        heads = (self._word("portfolio-published"), *(self._label(of, name) for name in across))
        rows = []
        for published in (name for name in (*self._levels(of), NUMBER, *STATUSES) if name in said):
            counts = [str(of.of(name, published) or "·") for name in across]
            cells = [Strong(it) if name == published else it for name, it in zip(across, counts, strict=True)]
            rows.append(TableRow((self._label(of, published), *cells)))
        return Table(heads, tuple(rows), figures=True)

    def _rows(self, rows: tuple[JudgedRow, ...], more: int) -> Table:
        with_id = any(row.id is not None for row in rows)
        heads = ("portfolio-row", *(["portfolio-id"] if with_id else []), "portfolio-verdict", "why")
        cells: Iterator[tuple[Inline, ...]] = (
            (str(it.row), *([visible(it.id or "")] if with_id else []), self._words.marked(it.judgement), it.reason)
            for it in rows
        )
        notes = (self._word("portfolio-more-rows", count=more),) if more > 0 else ()
        return Table(tuple(map(self._word, heads)), tuple(map(TableRow, cells)), notes=notes)

    def _classes(self, of: Distribution) -> list[str]:
        """All levels, best first, then what else occurs."""
        found = {count.verdict for count in of.counts}
        return [*self._levels(of), *(name for name in (NUMBER, *STATUSES) if name in found)]

    def _levels(self, of: Distribution) -> list[str]:
        scale = self._words.judged_by.scale(of.scale)
        return list(reversed(scale.names)) if scale else []

    def _label(self, of: Distribution, name: str) -> str:
        if name == NUMBER:
            return self._word("portfolio-number")
        if name in STATUSES:
            return self._words.status(of.axis, STATUSES[name])
        return self._words.level(of.scale, name)

    def _coverage(self, of: Distribution) -> str:
        share = self._share(of.known, of.rows)
        return self._word("portfolio-coverage", known=of.known, rows=of.rows, share=share)

    def _agreement(self, of: Distribution) -> str:
        share = self._share(of.agreeing, of.compared)
        return self._word("portfolio-agreement", agreeing=of.agreeing, compared=of.compared, share=share)

    def _share(self, part: int, whole: int) -> str:
        """In percent; 100 only for all."""
        if not whole:
            return "–"
        percent = shown(Fraction(100 * part, whole), [Fraction(100)], decimals=1)
        return self._word("portfolio-percent", number=localised(percent, self._words.language))


def _by(of: Distribution, field: str) -> dict[str, Distribution]:
    """The parts of a distribution by group or year; none where that was not asked for."""
    names = {name for count in of.counts if (name := getattr(count, field)) is not None}
    return {name: of.where(lambda count, name=name: getattr(count, field) == name) for name in names}  # type: ignore[misc]
