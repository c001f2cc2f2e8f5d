"""The years of assignments → the text of their trend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.core.nearest import nearest
from goalcheck.document.view import View
from goalcheck.questions.trend.answer.trend import trend
from goalcheck.questions.trend.collect import Year, Years, years
from goalcheck.questions.trend.named import NamedTrend
from goalcheck.runner.demand import known_axis
from goalcheck.runner.forms import form
from goalcheck.runner.respond import Answer, Given, Tick


def load(paths: Sequence[Path], rubric: Path | None, tick: Tick) -> Given[Years]:
    """Read and judge the years of every assignment in these files and folders."""
    found = years(paths, rubric, tick)
    if not found.assignments:
        return Given(None, found.faulty)
    languages = found.assignments[0][1][-1].assessment.assignment.languages
    return Given(found, found.faulty, found.files, languages)


def ask(found: Years, view: View, name: str, assignment: str | None) -> Answer:
    """Show the years of the assignment, else of each. Raise Misuse where it or the axis of the view is not there."""
    return Answer(form("trend", name).render(followed(found, assignment, view.axis), view))


def followed(found: Years, assignment: str | None, axis: str | None) -> list[NamedTrend]:
    """Follow the assignment, else each, through its years. Raise Misuse where it or the axis is not there."""
    asked = _asked(dict(found.assignments), assignment)
    known_axis(tuple(it.assessment for each in asked.values() for it in each), axis)
    return [
        NamedTrend(
            trend(it.assessment for it in each),
            tuple(it.file for it in each),
            (*found.notes, *(note for it in each for note in it.notes)),
        )
        for each in asked.values()
    ]


def _asked(there: Mapping[str, tuple[Year, ...]], assignment: str | None) -> Mapping[str, tuple[Year, ...]]:
    """Those of an assignment, which have one file a year."""
    if assignment is not None and assignment not in there:
        near = nearest(assignment, there, cutoff=0.5)
        if near:
            raise Misuse(message("usage-no-assignment-near", name=assignment, near=near))
        raise Misuse(message("usage-no-assignment", name=assignment, known=tuple(there)))
    asked = {name: each for name, each in there.items() if assignment in (None, name)}
    for name, each in asked.items():
        for one, other in pairwise(each):
            if one.year == other.year:
                raise Misuse(message("usage-same-year", name=name, year=one.year, one=one.file, other=other.file))
    return asked
