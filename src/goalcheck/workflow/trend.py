"""Paths → the years of each assignment: of folders and files named, or of one file and those beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from goalcheck.assessment import Assessment, assess
from goalcheck.core.message import Message
from goalcheck.source import Document
from goalcheck.workflow import files
from goalcheck.workflow.compare import identity
from goalcheck.workflow.judge import Tick, judge
from goalcheck.workflow.load import Library, Loaded
from goalcheck.workflow.sides import Sides


@dataclass(frozen=True, slots=True)
class Year:
    """One year of an assignment, and what the user calls its file."""

    assessment: Assessment
    file: str

    @property
    def year(self) -> int:
        return self.assessment.assignment.year


@dataclass(frozen=True, slots=True)
class Years:
    """`assignments` holds the years of each by its id, both sorted; `files` all that were read on disk; `faulty` what could
    not be judged, each once; `notes` what a reader has to know first."""

    assignments: tuple[tuple[str, tuple[Year, ...]], ...]
    files: tuple[Path, ...]
    faulty: tuple[Document, ...]
    notes: tuple[Message, ...] = ()


def years(paths: Sequence[Path], rubric: Path | None = None, tick: Tick | None = None) -> Years:
    """The years of every assignment in these files and folders. One file alone stands for all years of its assignment
    among the files beside it; where there are no others, for those that it held before, by git."""
    alone = paths[0] if len(paths) == 1 and not paths[0].is_dir() else None
    if alone is None:
        return _judged(paths, rubric, tick)
    sides = Sides(rubric)
    found = _judged([alone, *_beside(sides, alone)], rubric, tick)
    only = [year for _, them in found.assignments for year in them]
    return found if found.faulty or len(only) != 1 else _with_past(sides, found, alone, only[0])


def _judged(paths: Sequence[Path], rubric: Path | None, tick: Tick | None) -> Years:
    names: list[str] = []

    def load(library: Library, path: Path, rubric_path: Path | None) -> Loaded:
        loaded = library.load(path, rubric_path)
        names.append(loaded.file)
        return loaded

    outcome = judge(paths, rubric, tick, load)
    found: dict[str, list[Year]] = {}
    for assessment, name in zip(outcome.assessments, names, strict=True):
        found.setdefault(assessment.assignment.assignment, []).append(Year(assessment, name))
    assignments = tuple((name, _sorted(found[name])) for name in sorted(found))
    return Years(assignments, outcome.files, outcome.faulty)


def _sorted(them: Iterable[Year]) -> tuple[Year, ...]:
    return tuple(sorted(them, key=lambda it: (it.year, it.file)))


def _beside(sides: Sides, path: Path) -> Iterator[Path]:
    """The other files of its folder that are of the same assignment, and those that cannot be read and may be."""
    this = identity(files.document(path))
    for other, names in sides.claims(sides.disk, path.parent) if this else ():
        if this and this[0] in names and other.name != path.name:
            found = identity(files.document(other))
            if found is None or found[0] == this[0]:
                yield other


def _with_past(sides: Sides, found: Years, path: Path, now: Year) -> Years:
    """With the years that the file held before."""
    from goalcheck.workflow.past import before

    name = now.assessment.assignment.assignment
    past = before(sides, path, name, now.year)
    each = [Year(assess(it.loaded.assignment, it.loaded.rubric), it.name) for it in past.sides]
    return replace(found, assignments=((name, _sorted([*each, now])),), faulty=past.faulty, notes=past.notes)
