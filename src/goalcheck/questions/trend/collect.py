"""Paths → the years of each assignment: of folders and files named, or of one file and those beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from goalcheck.core.message import Message, message
from goalcheck.engine import Assessment, assess
from goalcheck.files import disk as files
from goalcheck.files.invalid import InvalidInput
from goalcheck.files.load import Library, Loaded
from goalcheck.questions.diff.pairs import identity, other_version
from goalcheck.questions.diff.revisions import RevisionReader
from goalcheck.runner.judge import judge
from goalcheck.runner.respond import Tick
from goalcheck.yaml import Input
from goalcheck.yaml.kind import FileKind, kind_of

Placed: TypeAlias = tuple[Library, Path]
"""A path, and the library of the tree that it is in."""


@dataclass(frozen=True, slots=True)
class Year:
    """One year of an assignment, and what the user calls its file."""

    assessment: Assessment
    file: str

    @property
    def year(self) -> int:
        return self.assessment.assignment.year

    @property
    def notes(self) -> tuple[Message, ...]:
        """What a reader has to know of it first."""
        return tuple(other_version(self.file, self.assessment.assignment, self.assessment.rubric))


@dataclass(frozen=True, slots=True)
class Years:
    """`assignments` holds the years of each by its id, both sorted; `files` all that were read on disk; `faulty` what could
    not be judged, each once; `notes` what a reader has to know first."""

    assignments: tuple[tuple[str, tuple[Year, ...]], ...]
    files: tuple[Path, ...]
    faulty: tuple[Input[object], ...]
    notes: tuple[Message, ...] = ()


def years(paths: Sequence[Path], rubric: Path | None = None, tick: Tick | None = None) -> Years:
    """The years of every assignment in these files and folders, on disk or as `REV:PATH`. One file alone stands for all
    years of its assignment among the files beside it; where there are no others, for those that it held before, by git."""
    reader = RevisionReader(rubric)
    places: list[Placed] = []
    faulty: list[Input[object]] = []
    for path in paths:
        try:
            places.append(reader.place(path.as_posix()))
        except InvalidInput as invalid:
            faulty += invalid.inputs
    alone = places[0] if len(paths) == len(places) == 1 and not _is_folder(*places[0]) else None
    if alone is not None:
        places += _beside(reader, *alone)
    found = _judged([path for library, path in places if library is reader.disk], rubric, tick)
    found = _with_revisions(reader, found, [it for it in places if it[0] is not reader.disk])
    found = replace(found, faulty=(*faulty, *found.faulty))
    only = [year for _, them in found.assignments for year in them]
    return found if alone is None or found.faulty or len(only) != 1 else _with_past(reader, found, alone, only[0])


def _is_folder(library: Library, path: Path) -> bool:
    return files.is_folder(path) if library.tree is files else bool(library.tree.yaml_files(path))


def _judged(paths: Sequence[Path], rubric: Path | None, tick: Tick | None) -> Years:
    names: list[str] = []

    def load(library: Library, path: Path, rubric_path: Path | None) -> Loaded:
        loaded = library.load(path, rubric_path)
        names.append(loaded.file)
        return loaded

    outcome = judge(paths, rubric, tick, load)
    return Years(_grouped(map(Year, outcome.assessments, names)), outcome.files, outcome.faulty)


def _grouped(years: Iterable[Year]) -> tuple[tuple[str, tuple[Year, ...]], ...]:
    """Each assignment with its years."""
    found: dict[str, list[Year]] = {}
    for year in years:
        found.setdefault(year.assessment.assignment.assignment, []).append(year)
    return tuple((name, _sorted(found[name])) for name in sorted(found))


def _with_revisions(reader: RevisionReader, found: Years, places: Sequence[Placed]) -> Years:
    """With what is named as `REV:PATH`."""
    each = [year for _, them in found.assignments for year in them]
    faulty = list(found.faulty)
    for library, path in dict.fromkeys(it for place in places for it in _expanded(*place)):
        try:
            side = reader.at(library, path)
            each.append(Year(assess(side.loaded.assignment, side.loaded.rubric), side.name))
        except InvalidInput as invalid:
            faulty += invalid.inputs
    return replace(found, assignments=_grouped(each), faulty=tuple(dict.fromkeys(faulty)))


def _expanded(library: Library, path: Path) -> Iterator[Placed]:
    """The file itself; of a folder, the files in it that are not rubrics."""
    tree = library.tree
    inside = tree.yaml_files(path)
    yield from ((library, it) for it in inside if kind_of(tree.parse_file(it).document) is not FileKind.RUBRIC)
    if not inside:
        yield library, path


def _sorted(them: Iterable[Year]) -> tuple[Year, ...]:
    return tuple(sorted(them, key=lambda it: (it.year, it.file)))


def _beside(reader: RevisionReader, library: Library, path: Path) -> Iterator[Placed]:
    """The other files of its folder that are of the same assignment, and those that cannot be read and may be."""
    tree = library.tree
    this = identity(tree.parse_file(path).document)
    for other, names in reader.claims(library, path.parent) if this else ():
        if this and this[0] in names and other.name != path.name:
            found = identity(tree.parse_file(other).document)
            if found is None or found[0] == this[0]:
                yield library, other


def _with_past(reader: RevisionReader, found: Years, alone: Placed, now: Year) -> Years:
    """With the years that the file held before."""
    from goalcheck.questions.diff.past import before

    name = now.assessment.assignment.assignment
    past = before(reader, *alone, name, now.year)
    each = [Year(assess(it.loaded.assignment, it.loaded.rubric), it.name) for it in past.revisions]
    notes = (*([message("trend-revisions")] if each else []), *past.notes)
    return replace(found, assignments=((name, _sorted([*each, now])),), faulty=past.faulty, notes=notes)
