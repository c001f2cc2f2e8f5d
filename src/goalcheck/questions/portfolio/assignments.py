"""Assignment files as a portfolio: a row for each file, judged as `goalcheck assess` judges it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.engine import Assessment
from goalcheck.engine.portfolio import JudgedRow, Summary, class_of
from goalcheck.phrases.cells import FIELDS, verdict_cells
from goalcheck.phrases.words import Words
from goalcheck.questions.portfolio.piece import JudgedBatch
from goalcheck.questions.portfolio.refusal import Refused, located
from goalcheck.questions.portfolio.speak import Speak
from goalcheck.questions.portfolio.tally import VerdictTally
from goalcheck.runner.judge import judge


class AssignmentsRun:
    """The files are judged when the run begins. Its rows are numbered from 1, in the order of the files' names."""

    def __init__(self, path: Path, rubric: Path | None, speak: Speak, show: int) -> None:
        outcome = judge([path], rubric)
        self._found, self._show = outcome.assessments, show
        self._faulty = outcome.faulty
        self._faults = tuple(located(outcome.faulty))
        if not self._found:
            raise Refused(self._faults, outcome.faulty)
        self.rubric = self._found[0].rubric
        if any(it.rubric != self.rubric for it in self._found):
            raise Misuse(message("usage-several-rubrics"))
        self.language = speak(*self._found[0].assignment.languages)
        self.size = len(self._found)
        root = [judgement for it in self._found for judgement in it.root.judgements]
        self._tallies = {it.axis: VerdictTally(it.axis, it.scale) for it in root}

    def pieces(self) -> Iterator[JudgedBatch]:
        axes = list(self._tallies)
        marks = {axis: f"@{axis}" if n else "" for n, axis in enumerate(axes)}
        names = [
            "row",
            "id",
            "year",
            *(field + marks[axis] for axis in axes for field in FIELDS),
            "published",
            "agrees",
        ]
        columns: dict[str, list[object]] = {name: [] for name in names}
        first: list[JudgedRow] = []
        for row, assessment in enumerate(self._found, 1):
            cells = self._cells(assessment, marks)
            for name in names:
                columns[name].append(row if name == "row" else cells.get(name))
            judgement = next(iter(assessment.root.judgements))
            if row <= self._show:
                assignment = assessment.assignment
                year = str(assignment.year)
                first.append(JudgedRow(row, assignment.assignment, None, year, judgement, str(cells["reason"])))
        arrays = [pa.array(values) for values in columns.values()]
        rows = pa.RecordBatch.from_arrays(arrays, names)
        yield JudgedBatch(rows, tuple(first), self._faults, len(self._faulty), self.size)

    def _cells(self, assessment: Assessment, marks: dict[str, str]) -> dict[str, object]:
        assignment, root = assessment.assignment, assessment.root
        cells: dict[str, object] = {"id": assignment.assignment, "year": str(assignment.year)}
        words = Words(assessment, self.language)
        for judgement in root.judgements:
            said = verdict_cells(words, root, judgement)
            cells |= {field + marks[judgement.axis]: getattr(said, field) for field in FIELDS}
            agreement, verdict = judgement.agreement, judgement.verdict
            published = agreement.published.verdict if agreement else None
            agrees = agreement is not None and agreement.agrees
            key = (None, str(assignment.year), class_of(verdict), verdict.known, published, agrees)
            self._tallies[judgement.axis].count(key)
            if agreement and not marks[judgement.axis]:
                cells |= {"published": published, "agrees": agrees}
        return cells

    def summary(self) -> Summary:
        distributions = tuple(tally.distribution() for tally in self._tallies.values())
        return Summary(len(self._found), len(self._faulty), distributions)
