"""Judged rows → bytes of a file, batch by batch: CSV, JSON lines, Parquet."""

from __future__ import annotations

import json
from typing import Any, BinaryIO, Protocol

import pyarrow as pa
import pyarrow.compute as pc

from goalcheck.core.spreadsheet import FORMULA, NUMBER
from goalcheck.core.visible import COMMANDS
from goalcheck.phrases.cells import SEPARATOR
from goalcheck.questions.portfolio.table import Array


class RowWriter(Protocol):
    def write(self, rows: Array) -> None:
        """Add a record batch. All batches have the same columns."""
        ...

    def close(self) -> None:
        """Write what is left; the file stays open."""
        ...


def writer(name: str, file: BinaryIO) -> RowWriter:
    """What writes the form of this name: csv, jsonl or parquet."""
    kinds: dict[str, type[_Csv | _JsonLines | _Parquet]] = {"csv": _Csv, "jsonl": _JsonLines, "parquet": _Parquet}
    return kinds[name](file)


class _Csv:
    """UTF-8 with a header. A text that a spreadsheet would run as a formula gets an apostrophe in front."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._begun = file, False

    def write(self, rows: Array) -> None:
        from pyarrow import csv

        columns = [_harmless(_plain(array)) if _is_text(array) else array for array in rows.columns]
        batch = pa.RecordBatch.from_arrays(columns, rows.schema.names)
        options = csv.WriteOptions(include_header=not self._begun, quoting_style="needed")
        csv.write_csv(batch, self._file, options)
        self._begun = True

    def close(self) -> None:
        self._file.flush()


class _JsonLines:
    """One object a line, in ASCII; `possible` is a list."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, rows: Array) -> None:
        parts: list[Array] = []
        before = "{"
        for name, array in zip(rows.schema.names, rows.columns, strict=True):
            parts += [pa.scalar(f"{before}{_json(name)}: "), _as_json(name, array)]
            before = ", "
        lines = pc.binary_join_element_wise(*parts, pa.scalar("}\n"), "")
        self._file.write("".join(lines.to_pylist()).encode("ascii"))

    def close(self) -> None:
        self._file.flush()


class _Parquet:
    """Texts that repeat stay in dictionaries."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._writer: Any = None

    def write(self, rows: Array) -> None:
        from pyarrow import parquet

        if self._writer is None:
            self._writer = parquet.ParquetWriter(self._file, rows.schema, compression="zstd")
        self._writer.write_batch(rows)

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()


def _is_text(array: Array) -> bool:
    return bool(pa.types.is_string(array.type) or pa.types.is_dictionary(array.type))


def _plain(array: Array) -> Array:
    return pc.cast(array, pa.string()) if pa.types.is_dictionary(array.type) else array


def _harmless(array: Array) -> Array:
    for command, written in COMMANDS:
        while pc.any(pc.match_substring(array, command)).as_py():
            array = pc.replace_substring(array, command, written)
    formula = pc.and_not(pc.match_substring_regex(array, FORMULA), pc.match_substring_regex(array, NUMBER))
    return pc.if_else(formula, pc.binary_join_element_wise("'", array, ""), array)


def _as_json(name: str, array: Array) -> Array:
    encoded = array if pa.types.is_dictionary(array.type) else array.dictionary_encode()
    values = encoded.dictionary.to_pylist()
    if name.partition("@")[0] == "possible":
        values = [value.split(SEPARATOR) if value else [] for value in values]
    texts = pa.array([_json(value) for value in values] + ["null"], pa.string())
    return texts.take(pc.fill_null(encoded.indices, len(values)))


def _json(value: object) -> str:
    """JSON in which nothing is a CI runner's command: a lone `#` says the same as an escape."""
    return json.dumps(value, ensure_ascii=True, allow_nan=False).replace("##", "#\\u0023")
