"""Delimited text: CSV by its quoting rules, read record by record within bounds, so that no file fills the memory."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import SEEK_END
from typing import BinaryIO

import pyarrow as pa

from goalcheck.core.diagnostic import Located
from goalcheck.core.message import message
from goalcheck.questions.portfolio.refusal import UnreadableTable
from goalcheck.questions.portfolio.table import ROWS, Batch, fault

DELIMITERS = (",", ";", "\t")
LONGEST_LINE = 1 << 20
"""Bytes of a line."""
BATCH_BYTES = 1 << 25
"""Bytes of text after which a batch ends even if it is short of rows."""
ESCAPED = "surrogateescape"
"""Bytes that are not in the encoding become lone surrogates, so that their cell is found."""


class Delimited:
    """A row is numbered by the line it starts on."""

    def __init__(self, name: str, file: BinaryIO, delimiter: str | None, encoding: str) -> None:
        self.file, self._encoding = name, encoding
        self._bytes, self._read, self._line = file, 0, 0
        self._strange: set[int] = set()
        self.size = file.seek(0, SEEK_END)
        file.seek(0)
        first = self._next_line()
        if not first.strip("\ufeff\r\n\t ,;"):
            raise UnreadableTable(self.file, message("empty-file"))
        if first.startswith(("\udcff\udcfe", "\udcfe\udcff")) or "\0" in first:
            raise UnreadableTable(self.file, message("not-utf8-table", hint="UTF-16"))
        self._first = first.removeprefix("\ufeff")
        self._delimiter = delimiter or max(DELIMITERS, key=self._first.count)
        self._records = csv.reader(self._lines(), delimiter=self._delimiter, strict=True)
        row, record = self._record()
        self.header = tuple(name.strip() for name in record)
        if self._strange:
            column = next((n for n, name in enumerate(record, 1) if _undecoded(name)), 1)
            raise UnreadableTable(self.file, message("not-utf8-table", hint="Latin-1 / Windows-1252"), row, column)

    def batches(self, wanted: Sequence[int]) -> Iterator[Batch]:
        while batch := self._batch(wanted):
            yield batch

    def _batch(self, wanted: Sequence[int]) -> Batch | None:
        rows: list[int] = []
        records: list[list[str]] = []
        faults: list[Located] = []
        start, width = self._read, len(self.header)
        ended = False
        while len(rows) < ROWS and self._read - start < BATCH_BYTES:
            row = self._line + 1
            try:
                record = next(self._records)
            except StopIteration:
                ended = True
                break
            except csv.Error as error:
                faults.append(self._unquoted(row, error))
                continue
            if not record:
                continue
            if len(record) != width:
                faults.append(
                    fault(self.file, row, min(len(record), width) + 1, "row-width", given=len(record), wanted=width)
                )
            elif self._strange and (strange := self._undecoded(row, record, wanted)):
                faults += strange
            else:
                rows.append(row)
                records.append(record)
        if ended and not rows and not faults:
            return None
        columns = list(zip(*records, strict=True)) if records else [()] * width
        return Batch(
            pa.array(rows, pa.int64()),
            {i: pa.array(columns[i], pa.string()) for i in wanted},
            tuple(faults),
            self._read,
        )

    def _undecoded(self, row: int, record: list[str], wanted: Sequence[int]) -> list[Located]:
        """Cells of a record that are not in the encoding; those that nobody asked for are none of our business."""
        if not any(line in self._strange for line in range(row, self._line + 1)):
            return []
        return [
            fault(self.file, row, i + 1, "cell-encoding", encoding=self._encoding)
            for i in wanted
            if _undecoded(record[i])
        ]

    def _unquoted(self, row: int, error: csv.Error) -> Located:
        """A record that breaks the rules of quoting: a fault of its row; where it runs on, the rest cannot be told apart."""
        if self._line > row:
            raise UnreadableTable(self.file, message("row-unclosed"), row)
        return fault(self.file, row, 1, "row-quoting", reason=str(error))

    def _record(self) -> tuple[int, list[str]]:
        try:
            return self._line, next(self._records)
        except csv.Error as error:
            raise UnreadableTable(self.file, message("row-quoting", reason=str(error))) from error

    def _lines(self) -> Iterator[str]:
        yield self._first
        while line := self._next_line():
            yield line

    def _next_line(self) -> str:
        try:
            raw = self._bytes.readline(LONGEST_LINE)
        except OSError as error:
            raise UnreadableTable(
                self.file, message("cannot-read", reason=error.strerror or ""), self._line + 1
            ) from error
        self._read += len(raw)
        if raw:
            self._line += 1
        if len(raw) == LONGEST_LINE and not raw.endswith(b"\n"):
            raise UnreadableTable(self.file, message("line-too-long", limit=LONGEST_LINE), self._line)
        try:
            return raw.decode(self._encoding)
        except UnicodeDecodeError:
            self._strange.add(self._line)
            return raw.decode(self._encoding, ESCAPED)


def _undecoded(text: str) -> bool:
    return any("\udc80" <= character <= "\udcff" for character in text)
