"""A column of published verdicts, held against the rules' own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from goalcheck.checks.cell import CellReader
from goalcheck.core.message import Message
from goalcheck.core.scale import Scale
from goalcheck.core.value import Levels, levels_of
from goalcheck.core.verdict import Verdict
from goalcheck.engine.lookup import Point
from goalcheck.engine.portfolio import NUMBER
from goalcheck.engine.trace import agrees
from goalcheck.questions.portfolio.columns import Encoder, spread
from goalcheck.questions.portfolio.table import Array

NONE = 0
"""The code of a row without a published verdict."""


class PublishedColumn:
    """`column` None: the table has none, and no row has one."""

    def __init__(self, column: int | None, cells: CellReader | None, scale: Scale) -> None:
        self._column, self._scale = column, scale
        self._codes: dict[str, int] = {}
        self._encoder = Encoder(cells, self._code, NONE) if cells is not None else None

    def encoded(self, columns: Mapping[int, Array], rows: int) -> tuple[Array, list[tuple[int, int, Message]]]:
        if self._encoder is None or self._column is None:
            return pa.repeat(pa.scalar(NONE, pa.int32()), rows), []
        codes, bad = self._encoder.codes(columns[self._column])
        return codes, [(i, self._column, said) for i, said in bad]

    def compared(self, code: int, verdict: Verdict) -> tuple[str | None, bool]:
        """The class of the published verdict, None without one; and whether it is the verdict."""
        if code == NONE:
            return None, False
        name = self._names[code]
        return self._class(name), agrees(name or "", verdict, self._scale)

    def written(self, codes: Array, verdicts: Array, of: Sequence[Verdict]) -> Iterator[tuple[str, Array]]:
        """The columns of the result: the published verdict, and whether it agrees."""
        if self._encoder is None:
            return
        yield "published", spread(self._names, codes)
        wide = len(self._names)
        pairs = pc.add(pc.multiply(pc.cast(verdicts, pa.int64()), wide), codes).dictionary_encode()
        same = []
        for pair in pairs.dictionary.to_pylist():
            published, agreed = self.compared(pair % wide, of[pair // wide])
            same.append(agreed if published is not None else None)
        yield "agrees", pa.array(same, pa.bool_()).take(pairs.indices)

    @property
    def _names(self) -> list[str | None]:
        return [None, *self._codes]

    def _code(self, point: Point) -> int:
        return self._codes.setdefault(self._name(point), len(self._codes) + 1)

    def _name(self, point: Point) -> str:
        value, status = point
        if status is not None:
            return status.value
        return self._scale.names[levels_of(value)[0]] if isinstance(value, Levels) else str(value[0])

    def _class(self, name: str | None) -> str | None:
        number = self._scale.number(name) if name and self._scale.numeric else None
        if number is None:
            return name
        level = self._scale.level_of(number)
        return NUMBER if level is None else self._scale.names[level]
