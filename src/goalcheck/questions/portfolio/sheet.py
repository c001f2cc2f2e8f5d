"""A portfolio on a terminal: what all verdicts come to, by group and year; agreement; then some rows."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Rich

from goalcheck.catalogue.sentences import number as localised
from goalcheck.core.number import shown
from goalcheck.core.verdict import STATUSES
from goalcheck.document.drawn import drawn, empty
from goalcheck.engine.portfolio import NUMBER, Distribution, JudgedRow, Summary
from goalcheck.model.rubric import Rubric
from goalcheck.phrases.view import View
from goalcheck.phrases.visible import visible
from goalcheck.phrases.words import VerdictWords

MOST_PARTS = 30
"""Groups or years shown, the largest of them; the rest are counted."""


def render(summary: Summary, rows: tuple[JudgedRow, ...], rubric: Rubric, view: View) -> str:
    """The distribution on each axis, then `rows`, which are on the first."""
    return drawn(_Parts(VerdictWords(rubric, view.language), view).parts(summary, rows), view)


class _Parts:
    def __init__(self, words: VerdictWords, view: View) -> None:
        self._words, self._view, self._word = words, view, words.word

    def parts(self, summary: Summary, rows: tuple[JudgedRow, ...]) -> Iterator[RenderableType]:
        rubric = self._words.judged_by
        yield Rich(self._word("rubric-line", title=self._words.text(rubric.title), version=rubric.version))
        key = "portfolio-left-out" if summary.left_out else "portfolio-judged"
        yield Rich(self._word(key, judged=summary.judged, left_out=summary.left_out))
        for of in summary.distributions:
            yield _below(self._whole(of))
            yield Rich(self._coverage(of))
            for heading, by in (("portfolio-group", _by(of, "group")), ("year-column", _by(of, "year"))):
                if by:
                    yield _below(self._split(self._word(heading), by, of))
                if len(by) > MOST_PARTS:
                    yield Rich(self._word("portfolio-more-parts", count=len(by) - MOST_PARTS), style="italic")
            if of.compared:
                yield _below(Rich(self._agreement(of)))
                yield _below(self._confusion(of))
        if rows:
            yield _below(self._rows(rows))
        if rows and summary.judged > len(rows):
            yield Rich(self._word("portfolio-more-rows", count=summary.judged - len(rows)), style="italic")

    def _whole(self, of: Distribution) -> Table:
        """A line for each level, best first, and each status that occurs."""
        table = empty(self._view)
        table.add_column(Rich(self._words.axis(of.axis)))
        table.add_column(Rich(self._word("portfolio-count")), justify="right")
        table.add_column(Rich(self._word("portfolio-share")), justify="right")
        for name in self._classes(of):
            table.add_row(Rich(self._label(of, name)), Rich(str(of.of(name))), Rich(self._share(of.of(name), of.rows)))
        return table

    def _split(self, heading: str, by: dict[str, Distribution], of: Distribution) -> Table:
        """A line for each part, a column for each verdict."""
        classes = self._classes(of)
        table = empty(self._view)
        table.add_column(Rich(heading), overflow="fold")
        heads = [
            self._word("portfolio-count"),
            *(self._label(of, name) for name in classes),
            self._word("portfolio-known"),
        ]
        if of.compared:
            heads.append(self._word("portfolio-agreeing"))
        for head in heads:
            table.add_column(Rich(head), justify="right", overflow="fold")
        largest = sorted(by, key=lambda name: -by[name].rows)[:MOST_PARTS]
        for name in sorted(largest):
            part = by[name]
            cells = [str(part.rows), *(str(part.of(it)) for it in classes), self._share(part.known, part.rows)]
            if of.compared:
                cells.append(self._share(part.agreeing, part.compared))
            table.add_row(*map(Rich, [visible(name) or "–", *cells]))
        return table

    def _confusion(self, of: Distribution) -> Table:
        """Published verdicts down, the rules' own across."""
        table = empty(self._view)
        table.add_column(Rich(self._word("portfolio-published")))
        across = self._classes(of)
        said = {count.published for count in of.counts}
        down = [name for name in (*self._levels(of), NUMBER, *STATUSES) if name in said]
        for name in across:
            table.add_column(Rich(self._label(of, name)), justify="right", overflow="fold")
        for published in down:
            counts = [of.of(name, published) for name in across]
            cells = [
                Rich(str(count) if count else "·", style="bold" if name == published else "")
                for name, count in zip(across, counts, strict=True)
            ]
            table.add_row(Rich(self._label(of, published)), *cells)
        return table

    def _rows(self, rows: tuple[JudgedRow, ...]) -> Table:
        table = empty(self._view)
        with_id = any(row.id is not None for row in rows)
        heads = ["portfolio-row", *(["portfolio-id"] if with_id else []), "portfolio-verdict"]
        for head in heads:
            table.add_column(Rich(self._word(head)), overflow="fold")
        table.add_column(Rich(self._word("why")), ratio=1)
        for row in rows:
            named = [Rich(visible(row.id or ""))] if with_id else []
            table.add_row(Rich(str(row.row)), *named, Rich(self._words.signed(row.judgement)), Rich(row.reason))
        return table

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


def _below(part: RenderableType) -> Padding:
    return Padding(part, (1, 0, 0, 0))
