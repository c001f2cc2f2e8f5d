"""Excel workbooks: one sheet, values only. A workbook is a zip file of a stranger, so it is bounded before it is read."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from typing import Any, BinaryIO

import pyarrow as pa

from goalcheck.core.diagnostic import Located
from goalcheck.core.message import message
from goalcheck.questions.portfolio.refusal import UnreadableTable
from goalcheck.questions.portfolio.table import ROWS, Batch, fault
from goalcheck.questions.portfolio.text import text_of

MOST_BYTES = 1 << 30
"""Bytes of a workbook when unpacked."""
MOST_SHARED = 1 << 27
"""Bytes of the parts that are held in memory whole: texts, styles, the list of sheets."""
MOST_ROWS, MOST_COLUMNS = 1 << 20, 1 << 14
"""What a sheet of Excel can hold."""


class Sheet:
    """A row is numbered as in the sheet."""

    def __init__(self, name: str, file: BinaryIO, sheet: str | None, keeper: ExitStack) -> None:
        import openpyxl

        self.file, self._row = name, 0
        try:
            _bounded(self.file, file)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # what openpyxl does not keep when it writes, we never write
                self._book = openpyxl.load_workbook(file, read_only=True, keep_links=False)
            keeper.callback(self._book.close)
            names = self._book.sheetnames
            if sheet is not None and sheet not in names:
                raise UnreadableTable(self.file, message("no-such-sheet", name=sheet, known=tuple(names)))
            self._sheet = self._book[sheet] if sheet is not None else self._book.worksheets[0]
            self.size: int = self._sheet.max_row or 0
            self._sheet.reset_dimensions()
            self._cells = self._sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS)
            first = next(self._rows(), ())
        except UnreadableTable:
            raise
        except Exception as error:  # openpyxl raises whatever a malformed part makes it stumble over
            raise self._broken(error) from error
        self.header = tuple((text_of(cell.value) or "").strip() for cell in first)
        while self.header and not self.header[-1]:
            self.header = self.header[:-1]
        if not self.header:
            raise UnreadableTable(self.file, message("empty-file"))

    def batches(self, wanted: Sequence[int]) -> Iterator[Batch]:
        rows: list[int] = []
        texts: dict[int, list[str | None]] = {i: [] for i in wanted}
        faults: list[Located] = []
        for row in self._read():
            found = [(i, row[i] if i < len(row) else None) for i in wanted]
            bad = [(i, key) for i, cell in found if cell is not None and (key := _unusable(cell))]
            if bad:
                faults += [fault(self.file, self._row, i + 1, key, column=self.header[i]) for i, key in bad]
            else:
                rows.append(self._row)
                for i, cell in found:
                    texts[i].append(text_of(cell.value) if cell is not None else None)
            if len(rows) + len(faults) >= ROWS:
                yield self._batch(rows, texts, faults)
                rows, texts, faults = [], {i: [] for i in wanted}, []
        yield self._batch(rows, texts, faults)

    def _batch(self, rows: list[int], texts: dict[int, list[str | None]], faults: list[Located]) -> Batch:
        columns = {i: pa.array(found, pa.string()) for i, found in texts.items()}
        return Batch(pa.array(rows, pa.int64()), columns, tuple(faults), self._row)

    def _read(self) -> Iterator[Any]:
        try:
            yield from self._rows()
        except UnreadableTable:
            raise
        except Exception as error:  # a row may be malformed too, and is read only here
            raise self._broken(error) from error

    def _rows(self) -> Iterator[Any]:
        """Rows that are not blank."""
        for cells in self._cells:
            self._row += 1
            if self._row > MOST_ROWS:
                raise UnreadableTable(self.file, message("too-many-rows", limit=MOST_ROWS), self._row)
            if any(cell.value is not None for cell in cells):
                yield cells

    def _broken(self, error: Exception) -> UnreadableTable:
        return UnreadableTable(self.file, message("not-a-workbook", reason=type(error).__name__), max(self._row, 1))


def _bounded(name: str, file: Any) -> None:
    with zipfile.ZipFile(file) as archive:
        parts = archive.infolist()
    held = sum(part.file_size for part in parts if not part.filename.startswith("xl/worksheets/"))
    if sum(part.file_size for part in parts) > MOST_BYTES or held > MOST_SHARED:
        raise UnreadableTable(name, message("workbook-too-large", limit=MOST_BYTES))
    file.seek(0)


def _unusable(cell: Any) -> str | None:
    """Why a cell has no value of its own."""
    return {"f": "cell-formula", "e": "cell-error"}.get(cell.data_type)
