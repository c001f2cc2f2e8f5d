"""Parquet files, batch by batch; texts that repeat stay in dictionaries, as they are stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from goalcheck.core.message import message
from goalcheck.questions.portfolio.refusal import UnreadableTable
from goalcheck.questions.portfolio.table import ROWS, Array, Batch


class ParquetTable:
    """A row is numbered from 1."""

    def __init__(self, name: str, file: BinaryIO) -> None:
        self.file = name
        try:
            self._schema = pq.read_schema(file)
            self.header: tuple[str, ...] = tuple(self._schema.names)
            texts = [field.name for field in self._schema if pa.types.is_string(field.type)]
            self._parquet = pq.ParquetFile(file, read_dictionary=texts)
            self.size: int = self._parquet.metadata.num_rows
        except (pa.ArrowException, OSError) as error:
            raise UnreadableTable(self.file, message("cannot-read", reason=_first_line(error))) from error

    def batches(self, wanted: Sequence[int]) -> Iterator[Batch]:
        for i in wanted:
            kind = self._schema.field(i).type
            if pa.types.is_nested(kind) or pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
                raise UnreadableTable(
                    self.file, message("column-type", column=self.header[i], type=str(kind)), 1, i + 1
                )
        names = list(dict.fromkeys(self.header[i] for i in wanted))
        read = 0
        try:
            for batch in self._parquet.iter_batches(batch_size=ROWS, columns=names):
                columns: dict[int, Array] = {i: batch.column(self.header[i]) for i in wanted}
                rows = pa.array(range(read + 1, read + 1 + len(batch)), pa.int64())
                read += len(batch)
                yield Batch(rows, columns, (), read)
        except (pa.ArrowException, OSError) as error:
            raise UnreadableTable(self.file, message("cannot-read", reason=_first_line(error)), read + 1) from error


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0].rstrip(".")[:200]
