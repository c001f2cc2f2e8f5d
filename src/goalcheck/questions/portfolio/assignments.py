"""Assignment files as a portfolio: a row for each file, judged as `goalcheck assess` judges it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa

from goalcheck.core.diagnostic import Located
from goalcheck.core.message import Message, message
from goalcheck.core.misuse import Misuse
from goalcheck.engine import Assessment
from goalcheck.engine.portfolio import JudgedRow, Summary, class_of
from goalcheck.files.load import Library, Loaded
from goalcheck.phrases.cells import FIELDS, verdict_cells
from goalcheck.phrases.words import Words
from goalcheck.questions.portfolio.piece import JudgedBatch
from goalcheck.questions.portfolio.refusal import Refused, located
from goalcheck.questions.portfolio.speak import Speak
from goalcheck.questions.portfolio.tally import VerdictTally
from goalcheck.runner.demand import no_whole
from goalcheck.runner.judge import judge


class AssignmentsRun:
    """The files are judged when the run begins. Its rows are numbered from 1, in the order of the files' names."""

    def __init__(self, path: Path, rubric: Path | None, speak: Speak, show: int) -> None:
        files: list[str] = []

        def load(library: Library, path: Path, rubric_path: Path | None) -> Loaded:
            loaded = library.load(path, rubric_path)
            files.append(loaded.file)
            return loaded

        outcome = judge([path], rubric, load=load)
        unfit = _twice(outcome.assessments)
        unfit |= {n: no_whole(it) for n, it in enumerate(outcome.assessments) if not it.root.judgements}
        self._found = tuple(it for n, it in enumerate(outcome.assessments) if n not in unfit)
        self._show = show
        self._left_out = len(outcome.faulty) + len(unfit)
        self._faults = (*located(outcome.faulty), *(Located(files[n], said) for n, said in sorted(unfit.items())))
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
        yield JudgedBatch(rows, tuple(first), self._faults, self._left_out, self.size)

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
        return Summary(len(self._found), self._left_out, distributions)


def _twice(assessments: Sequence[Assessment]) -> dict[int, Message]:
    """Which come again: the same assignment and year, judged in an earlier file. Each with what is then to be said."""
    seen: set[tuple[str, int]] = set()
    found: dict[int, Message] = {}
    for n, assessment in enumerate(assessments):
        name, year = assessment.assignment.assignment, assessment.assignment.year
        if (name, year) in seen:
            found[n] = message("assignment-twice", name=name, year=year)
        seen.add((name, year))
    return found
