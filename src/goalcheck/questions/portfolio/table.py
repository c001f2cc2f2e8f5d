"""A table as batches of columns, whatever kind of file it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from goalcheck.core.characters import CONTROLS, TURNING
from goalcheck.core.diagnostic import Located
from goalcheck.core.message import Message, Value, message
from goalcheck.files.disk import opened
from goalcheck.questions.portfolio.refusal import UnreadableTable

Array = Any
"""A pyarrow array; pyarrow has no types of its own yet."""
ENDINGS = {"text": (".csv", ".tsv", ".tab", ".txt", ""), "parquet": (".parquet", ".pq"), "excel": (".xlsx", ".xlsm")}
ROWS = 1 << 16
"""Rows of a batch."""
FORBIDDEN = f"[{CONTROLS}{TURNING}\ufeff]"
"""Characters that may not stand in a cell that is used: they command a terminal or turn the line round."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows with their numbers, and the columns asked for, as texts; a row with a fault is among the faults only.

    `read` is how much of the file has been read, in the units of the table's `size`.
    """

    rows: Array
    columns: dict[int, Array]
    faults: tuple[Located, ...]
    read: int


class InputTable(Protocol):
    """`rows` are numbered as a reader of the file would: lines of text, rows of a sheet; those of Parquet from 1."""

    file: str
    header: tuple[str, ...]
    size: int

    def batches(self, wanted: Sequence[int]) -> Iterator[Batch]:
        """The rows, with the columns of these positions. Raises Refused."""
        ...


@dataclass(frozen=True, slots=True)
class Reading:
    """How a table is to be read: what a CSV file is separated by and written in, which sheet of a workbook."""

    delimiter: str | None = None
    encoding: str = "utf-8"
    sheet: str | None = None


def open_table(path: Path, reading: Reading, keeper: ExitStack) -> InputTable:
    """A table by its file's ending. `keeper` closes it. Raises Refused."""
    kind = next((kind for kind, endings in ENDINGS.items() if path.suffix.lower() in endings), None)
    if kind is None:
        raise UnreadableTable(
            str(path), message("table-kind", known=tuple(name for names in ENDINGS.values() for name in names if name))
        )
    file = opened(path)
    if isinstance(file, Message):
        raise UnreadableTable(str(path), file)
    keeper.enter_context(file)
    if kind == "parquet":
        from goalcheck.questions.portfolio.parquet import ParquetTable

        return ParquetTable(str(path), file)
    if kind == "excel":
        from goalcheck.questions.portfolio.excel import Sheet

        return Sheet(str(path), file, reading.sheet, keeper)
    from goalcheck.questions.portfolio.delimited import Delimited

    return Delimited(str(path), file, reading.delimiter, reading.encoding)


def fault(file: str, row: int, at: int, key: str, **values: Value) -> Located:
    """A fault of a row, at a column from 1."""
    return Located(file, message(key, **values), row, at)
