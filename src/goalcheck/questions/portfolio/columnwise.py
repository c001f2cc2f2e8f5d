"""Whole columns of codes through the lookups of a plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from goalcheck.engine.lookup import Lookups

Array = Any
"""A pyarrow array; pyarrow has no types of its own yet."""
DENSE = 16
"""Bits of a key for which a table is kept that has a place for every combination."""
MOST = 1 << 18
"""Combinations remembered before the lookups start anew, so that columns of numbers cannot fill the memory."""


class Columnwise:
    def __init__(self, lookups: Lookups) -> None:
        self.lookups = lookups
        self._dense: dict[int, _Dense] = {}

    def refresh(self) -> bool:
        """To be called between batches: forget what has become too much to remember; whether it was. All codes change."""
        if self.lookups.remembered <= MOST:
            return False
        self.lookups.forget()
        self._dense.clear()
        return True

    def judge(self, leaves: Mapping[int, Array]) -> Array:
        """The codes of the top slot, row by row, from those of every leaf (int32, one array each)."""
        codes = dict(leaves)
        for i, reads in self.lookups.judged:
            codes[i] = self._column(i, reads, [codes[j] for j in reads])
        return codes[len(codes) - 1]

    def _column(self, i: int, reads: Sequence[int], columns: Sequence[Array]) -> Array:
        bits = [max(1, (self.lookups.size(j) - 1).bit_length()) for j in reads]
        dense = self._dense.get(i)
        if dense is None or any(wanted > had for wanted, had in zip(bits, dense.bits, strict=True)):
            if sum(bits) > DENSE:
                return self._interned(i, reads, columns)
            dense = self._dense[i] = _Dense(tuple(bits))
        return self._looked_up(dense, i, reads, columns)

    def _looked_up(self, dense: _Dense, i: int, reads: Sequence[int], columns: Sequence[Array]) -> Array:
        index = columns[0]
        for column, bits in zip(columns[1:], dense.bits[1:], strict=True):
            index = pc.add(pc.multiply(index, pa.scalar(1 << bits, pa.int32())), column)
        found = pc.take(dense.array, index, boundscheck=False)
        missing = pc.equal(found, -1)
        if not pc.any(missing).as_py():
            return found
        for key in pc.unique(pc.filter(index, missing)).to_pylist():
            dense.table[key] = self.lookups.find(i, reads, dense.codes(key))
        dense.array = pa.array(dense.table, pa.int32())
        return pc.take(dense.array, index, boundscheck=False)

    def _interned(self, i: int, reads: Sequence[int], columns: Sequence[Array]) -> Array:
        """For keys too long for a table: pairs of codes become codes, until one column of them is left."""
        index, count = columns[0], self.lookups.size(reads[0])
        for j, column in zip(reads[1:], columns[1:], strict=True):
            pairs = pc.add(pc.multiply(pc.cast(index, pa.int64()), self.lookups.size(j)), column)
            distinct = pc.unique(pairs)
            index, count = pc.index_in(pairs, value_set=distinct), len(distinct)
        present = pa.array(range(count), pa.int32())
        first = pc.index_in(present, value_set=index)
        rows = [pc.take(column, first).to_pylist() for column in columns]
        found = [
            0 if None in codes else self.lookups.find(i, reads, codes)  # a code that no row of this batch has
            for codes in zip(*rows, strict=True)
        ]
        return pc.take(pa.array(found, pa.int32()), index)


@dataclass(slots=True)
class _Dense:
    """Outcomes by key: the codes of what is read, each in its own bits; -1 where nobody has asked yet."""

    bits: tuple[int, ...]
    table: list[int] = field(init=False)
    array: Array = field(init=False)

    def __post_init__(self) -> None:
        self.table = [-1] * (1 << sum(self.bits))
        self.array = pa.array(self.table, pa.int32())

    def codes(self, key: int) -> tuple[int, ...]:
        found = []
        for bits in reversed(self.bits):
            found.append(key & (1 << bits) - 1)
            key >>= bits
        return tuple(reversed(found))
