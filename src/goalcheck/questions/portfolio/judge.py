"""A table and the rules laid out for it → judged rows and their counts, batch by batch."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pyarrow as pa

from goalcheck.core.diagnostic import Located
from goalcheck.core.message import Message, message
from goalcheck.engine.portfolio import JudgedRow, Summary, class_of
from goalcheck.model.rubric import Rubric
from goalcheck.phrases.words import VerdictWords
from goalcheck.questions.portfolio.axis import AxisRun
from goalcheck.questions.portfolio.columns import texts
from goalcheck.questions.portfolio.columns_of import ColumnLayout
from goalcheck.questions.portfolio.piece import JudgedBatch
from goalcheck.questions.portfolio.published import NONE, PublishedColumn
from goalcheck.questions.portfolio.refusal import UnreadableTable
from goalcheck.questions.portfolio.table import Array, Batch, InputTable

Cell = tuple[int, int, Message]
"""A bad cell: its row's position in the batch, its column, what is wrong."""


class TableRun:
    """One run over a table; `show` is how many rows are kept to be shown."""

    def __init__(self, table: InputTable, layout: ColumnLayout, rubric: Rubric, language: str, show: int) -> None:
        self.rubric, self.language, self.size = rubric, language, table.size
        self._table, self._layout, self._show = table, layout, show
        words = VerdictWords(rubric, language)
        marks = ["", *(f"@{judging.axis.id}" for judging in layout.judgings[1:])]
        self._axes = [AxisRun(judging, words, mark) for judging, mark in zip(layout.judgings, marks, strict=True)]
        self._published = PublishedColumn(layout.published, layout.published_cells, self._axes[0].scale)
        self._ids: dict[tuple[str, str | None], int] = {}
        self._judged = self._left_out = 0

    def pieces(self) -> Iterator[JudgedBatch]:
        """Judge the table. Raises Broken where it cannot be read any further, or holds no rows."""
        for batch in self._table.batches(self._layout.wanted):
            piece = self._piece(batch)
            self._judged += len(piece.rows)
            self._left_out += piece.left_out
            yield piece
        if not self._judged + self._left_out:
            raise UnreadableTable(self._table.file, message("table-without-rows"))

    def summary(self) -> Summary:
        """What all pieces so far come to."""
        return Summary(self._judged, self._left_out, tuple(axis.tally.distribution() for axis in self._axes))

    def _piece(self, batch: Batch) -> JudgedBatch:
        texts, bad = self._texts(batch)
        count = len(batch.rows)
        coded = []
        for axis in self._axes:
            codes, wrong = axis.encoded(batch.columns, count)
            coded.append(codes)
            bad += wrong
        published, wrong = self._published.encoded(batch.columns, count)
        bad += wrong
        bad += self._repeated(batch, texts, {i for i, _, _ in bad})
        rows = batch.rows
        out = {i for i, _, _ in bad}
        if out:
            kept = pa.array([i for i in range(count) if i not in out], pa.int64())
            rows, published = rows.take(kept), published.take(kept)
            texts = {column: array.take(kept) for column, array in texts.items()}
            coded = [{slot: array.take(kept) for slot, array in codes.items()} for codes in coded]
        verdicts = [axis.judged(codes) for axis, codes in zip(self._axes, coded, strict=True)]
        piece = JudgedBatch(
            self._written(rows, texts, verdicts, published),
            self._first(rows, texts, verdicts[0]),
            (*batch.faults, *(self._fault(batch, cell) for cell in sorted(bad, key=lambda cell: cell[:2]))),
            len(out) + len({it.line for it in batch.faults}),
            batch.read,
        )
        self._count(texts, verdicts, published)
        for axis in self._axes:
            axis.refresh()
        return piece

    def _texts(self, batch: Batch) -> tuple[dict[int, Array], list[Cell]]:
        found: dict[int, Array] = {}
        bad: list[Cell] = []
        for column in self._layout.texts:
            found[column], wrong = texts(self._table.header[column], batch.columns[column])
            bad += [(i, column, said) for i, said in wrong]
        return found, bad

    def _repeated(self, batch: Batch, texts: dict[int, Array], out: set[int]) -> list[Cell]:
        """Rows without id, and rows whose id an earlier row has; with a year, an id may come once a year."""
        layout = self._layout
        if layout.id is None:
            return []
        bad: list[Cell] = []
        names = texts[layout.id].to_pylist()
        years = texts[layout.year].to_pylist() if layout.year is not None else [None] * len(names)
        for i, (name, year, row) in enumerate(zip(names, years, batch.rows.to_pylist(), strict=True)):
            if not name:
                bad.append((i, layout.id, message("cell-without-id")))
            elif i not in out and (first := self._ids.setdefault((name, year), row)) != row:
                bad.append((i, layout.id, message("cell-duplicate-id", name=name, row=first)))
        return bad

    def _fault(self, batch: Batch, cell: Cell) -> Located:
        i, column, said = cell
        return Located(self._table.file, said, batch.rows[i].as_py(), column + 1)

    def _written(self, rows: Array, texts: dict[int, Array], verdicts: list[Array], published: Array) -> Array:
        layout = self._layout
        columns: list[tuple[str, Array]] = [("row", rows)]
        named = (("id", layout.id), ("group", layout.group), ("year", layout.year))
        columns += [(name, texts[column]) for name, column in named if column is not None]
        columns += [(self._table.header[column], texts[column]) for column in layout.keep]
        for axis, codes in zip(self._axes, verdicts, strict=True):
            columns += axis.written(codes)
        of = [outcome.judgement.verdict for outcome in self._axes[0].outcomes]
        columns += self._published.written(published, verdicts[0], of)
        return pa.RecordBatch.from_arrays([array for _, array in columns], [name for name, _ in columns])

    def _first(self, rows: Array, texts: dict[int, Array], codes: Array) -> tuple[JudgedRow, ...]:
        count = min(max(0, self._show - self._judged), len(rows))
        named = (self._layout.id, self._layout.group, self._layout.year)
        ids, groups, years = (
            texts[column][:count].to_pylist() if column is not None else [None] * count for column in named
        )
        outcomes = self._axes[0].outcomes
        judgements = [outcomes[code] for code in codes[:count].to_pylist()]
        return tuple(
            JudgedRow(row, name, group, year, outcome.judgement, outcome.cells.reason)
            for row, name, group, year, outcome in zip(
                rows[:count].to_pylist(), ids, groups, years, judgements, strict=True
            )
        )

    def _count(self, texts: dict[int, Array], verdicts: list[Array], published: Array) -> None:
        layout = self._layout
        group = texts[layout.group] if layout.group is not None else None
        year = texts[layout.year] if layout.year is not None else None
        for axis, codes in zip(self._axes, verdicts, strict=True):
            axis.tally.add(codes, published, group, year, partial(self._classes, axis))

    def _classes(self, axis: AxisRun, code: int, said: int) -> tuple[str, bool, str | None, bool]:
        """What a row counts as; only the first axis has published verdicts."""
        verdict = axis.outcomes[code].judgement.verdict
        published, agreed = self._published.compared(said if axis is self._axes[0] else NONE, verdict)
        return class_of(verdict), verdict.known, published, agreed
