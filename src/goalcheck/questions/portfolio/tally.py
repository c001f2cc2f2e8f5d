"""Counting judged rows, batch by batch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pyarrow as pa
import pyarrow.compute as pc

from goalcheck.engine.portfolio import Distribution, VerdictCount
from goalcheck.questions.portfolio.table import Array

Key = tuple[str | None, str | None, str, bool, str | None, bool]
"""The fields of a Count but the last, in their order."""
Classes = Callable[[int, int], tuple[str, bool, str | None, bool]]
"""For the codes of a verdict and a published one: its class, whether it is known, the published class, agreement."""


class VerdictTally:
    """The distribution of one axis."""

    def __init__(self, axis: str, scale: str) -> None:
        self._axis, self._scale = axis, scale
        self._counts: Counter[Key] = Counter()

    def add(self, verdicts: Array, published: Array, group: Array | None, year: Array | None, classes: Classes) -> None:
        """Count a batch: codes of verdicts and published verdicts, texts of group and year."""
        groups, group_codes = _coded(group, len(verdicts))
        years, year_codes = _coded(year, len(verdicts))
        size = (pc.max(verdicts).as_py() or 0) + 1
        wide = (pc.max(published).as_py() or 0) + 1
        index = pc.add(pc.multiply(pc.cast(group_codes, pa.int64()), len(years)), year_codes)
        index = pc.add(pc.multiply(index, wide), published)
        index = pc.add(pc.multiply(index, size), verdicts)
        for found in pc.value_counts(index).to_pylist():
            rest, verdict = divmod(found["values"], size)
            rest, said = divmod(rest, wide)
            i, j = divmod(rest, len(years))
            self._counts[(groups[i], years[j], *classes(verdict, said))] += found["counts"]

    def count(self, key: Key, rows: int = 1) -> None:
        self._counts[key] += rows

    def distribution(self) -> Distribution:
        counts = tuple(VerdictCount(*key, rows) for key, rows in self._counts.items())
        return Distribution(self._axis, self._scale, counts)


def _coded(texts: Array | None, rows: int) -> tuple[list[str | None], Array]:
    """The different texts, and the position of each row's; a blank counts as text of its own."""
    if texts is None:
        return [None], pa.repeat(pa.scalar(0, pa.int32()), rows)
    encoded = pc.fill_null(texts, "").dictionary_encode()
    return encoded.dictionary.to_pylist() or [""], encoded.indices
