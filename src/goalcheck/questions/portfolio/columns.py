"""Columns of a table as codes and texts, and the cells that stand for nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from goalcheck.checks.cell import CellReader
from goalcheck.core.message import Message, message
from goalcheck.engine.lookup import Point
from goalcheck.questions.portfolio.table import FORBIDDEN, Array
from goalcheck.questions.portfolio.text import text_of

BAD = -1
"""The code of a cell that stands for nothing."""
MOST = 1 << 18
"""Different texts of a column remembered at once."""
Bad = tuple[int, Message]
"""The position of a row in its batch, and what is wrong there."""


class Encoder:
    """A column's cells as codes: `code` gives one for what a cell stands for. Each different text is read once.

    `blank`: the code of an empty cell, where that stands for nothing at all.
    """

    def __init__(self, cells: CellReader, code: Callable[[Point], int], blank: int | None = None) -> None:
        self._cells, self._code, self._blank = cells, code, blank
        self._read: dict[str, Point | Message] = {}

    def constant(self, count: int) -> Array:
        """The codes of a column that the table does not have."""
        return pa.repeat(pa.scalar(self._of(""), pa.int32()), count)

    def codes(self, array: Array) -> tuple[Array, list[Bad]]:
        """One code a row, BAD where there is none."""
        if not pa.types.is_dictionary(array.type):
            array = array.dictionary_encode()
        found = [text_of(value) or "" for value in array.dictionary.to_pylist()]
        codes = pa.array([*map(self._of, found), self._of("")], pa.int32())
        indices = pc.fill_null(array.indices, len(found)) if array.null_count else array.indices
        coded = pc.take(codes, indices, boundscheck=False)
        if BAD not in codes.to_pylist() or not pc.any(bad := pc.equal(coded, BAD)).as_py():
            return coded, []
        rows = pc.indices_nonzero(bad).to_pylist()
        return coded, [(i, self._why(found[indices[i].as_py()])) for i in rows]

    def _of(self, text: str) -> int:
        if self._blank is not None and not text.strip():
            return self._blank
        if len(self._read) > MOST:
            self._read.clear()
        if text not in self._read:
            self._read[text] = self._cells.read(text)
        point = self._read[text]
        return BAD if isinstance(point, Message) else self._code(point)

    def _why(self, text: str) -> Message:
        said = self._cells.read(text)
        assert isinstance(said, Message), "only what stands for nothing is bad"
        return said


def texts(name: str, array: Array) -> tuple[Array, list[Bad]]:
    """A column as trimmed texts, and its cells with characters that may not be shown."""
    kind = array.type.value_type if pa.types.is_dictionary(array.type) else array.type
    if pa.types.is_string(kind) or pa.types.is_large_string(kind):
        found = pc.cast(array, pa.string())
    else:
        found = pa.array([text_of(value) for value in array.to_pylist()], pa.string())
    found = pc.utf8_trim_whitespace(found)
    forbidden = pc.fill_null(pc.match_substring_regex(found, FORBIDDEN), False)
    if not pc.any(forbidden).as_py():
        return found, []
    said = message("cell-forbidden", column=name)
    return found, [(i, said) for i, bad in enumerate(forbidden.to_pylist()) if bad]


def spread(values: Sequence[str | None], codes: Array) -> Array:
    """The value of each code, as a dictionary in which every value stands once."""
    distinct = [value for value in dict.fromkeys(values) if value is not None]
    at = {value: i for i, value in enumerate(distinct)}
    positions = pa.array([at[value] if value is not None else None for value in values], pa.int32())
    return pa.DictionaryArray.from_arrays(positions.take(codes), pa.array(distinct, pa.string()))
