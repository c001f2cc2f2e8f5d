"""One axis of a run: cells → codes → outcomes, and what is told of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

import pyarrow as pa

from goalcheck.core.message import Message
from goalcheck.core.scale import Scale
from goalcheck.core.text import Text
from goalcheck.engine import Judged, Judgement
from goalcheck.engine.lookup import Lookups
from goalcheck.phrases.cells import FIELDS, VerdictCells, verdict_cells
from goalcheck.phrases.words import VerdictWords
from goalcheck.questions.portfolio.columns import Encoder, spread
from goalcheck.questions.portfolio.columns_of import AxisColumns
from goalcheck.questions.portfolio.columnwise import Columnwise
from goalcheck.questions.portfolio.table import Array
from goalcheck.questions.portfolio.tally import VerdictTally

Codes = dict[int, Array]
"""The codes of each leaf, by its slot."""


@dataclass(frozen=True, slots=True)
class JudgedOutcome:
    judgement: Judgement
    cells: VerdictCells


class AxisRun:
    """`mark` ends the names of its columns."""

    def __init__(self, judging: AxisColumns, words: VerdictWords, mark: str) -> None:
        self._words, self._mark = words, mark
        self._top = judging.plan.slots[-1]
        self._lookups = Lookups(judging.plan)
        self._columns = Columnwise(self._lookups)
        self._leaves = [(leaf, Encoder(leaf.cells, partial(self._lookups.code, leaf.slot))) for leaf in judging.leaves]
        self.tally = VerdictTally(judging.axis.id, self._top.scale.id)
        self.outcomes: list[JudgedOutcome] = []
        """What the codes of judged rows mean."""

    @property
    def scale(self) -> Scale:
        return self._top.scale

    def encoded(self, columns: Mapping[int, Array], rows: int) -> tuple[Codes, list[tuple[int, int, Message]]]:
        """The codes of every leaf; and the cells that stand for nothing: row within the batch, column, why."""
        codes: Codes = {}
        bad: list[tuple[int, int, Message]] = []
        for leaf, encoder in self._leaves:
            if leaf.column is None:
                codes[leaf.slot] = encoder.constant(rows)
            else:
                codes[leaf.slot], wrong = encoder.codes(columns[leaf.column])
                bad += [(i, leaf.column, said) for i, said in wrong]
        return codes, bad

    def judged(self, codes: Codes) -> Array:
        """The code of each row's outcome."""
        found = self._columns.judge(codes)
        for code in range(len(self.outcomes), self._lookups.size(self._lookups.top)):
            judgement = self._lookups.judgement(code)
            node = Judged(self._top.id, "assignment", Text(), (judgement,))
            self.outcomes.append(JudgedOutcome(judgement, verdict_cells(self._words, node, judgement)))
        return found

    def written(self, codes: Array) -> Iterator[tuple[str, Array]]:
        """The columns of the result, by name."""
        for field in FIELDS:
            values = [getattr(outcome.cells, field) for outcome in self.outcomes]
            if field == "number":
                yield field + self._mark, pa.array(values, pa.float64()).take(codes)
            else:
                yield field + self._mark, spread(values, codes)

    def refresh(self) -> None:
        """To be called between batches."""
        if self._columns.refresh():
            self.outcomes.clear()
