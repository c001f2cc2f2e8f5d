"""A part of a portfolio, judged."""

from __future__ import annotations

from dataclasses import dataclass

from goalcheck.core.diagnostic import Located
from goalcheck.engine.portfolio import JudgedRow
from goalcheck.questions.portfolio.table import Array


@dataclass(frozen=True, slots=True)
class JudgedBatch:
    """A batch judged. `rows` are columns to be written; `first` the first few of the run, to be shown.

    `left_out` counts rows with faults; `read` is how much of the file is behind, in the units of the run's size.
    """

    rows: Array
    first: tuple[JudgedRow, ...]
    faults: tuple[Located, ...]
    left_out: int
    read: int
