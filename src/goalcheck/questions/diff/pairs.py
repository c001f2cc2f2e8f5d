"""What a user names → pairs of sides to compare, and what has to be known before they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, NamedTuple

from goalcheck.core.message import Message, message
from goalcheck.core.misuse import Misuse
from goalcheck.files import disk as files
from goalcheck.files.invalid import InvalidInput
from goalcheck.model.assignment import Assignment
from goalcheck.model.rubric import Rubric
from goalcheck.questions.diff.revisions import AssignmentRevision, RevisionReader, revision_and_path
from goalcheck.yaml import Input, SourceText

if TYPE_CHECKING:
    from goalcheck.questions.diff.past import EarlierRevisions

MOST_TOLD = 30
"""Assignments that are told where none fits."""
YEAR = "[0-9]{1,4}"


class RevisionPair(NamedTuple):
    """Two sides to compare. `notes`: what a reader has to know first."""

    old: AssignmentRevision
    new: AssignmentRevision
    notes: tuple[Message, ...] = ()


class Changed(NamedTuple):
    """Pairs to compare: one, or what differs between two versions of a folder. `added` and `removed` are names of files that
    only one has; `faulty` the inputs that could not be compared, with what is wrong;
    `not_compared` those of the notes that faults in an old version are to blame for."""

    pairs: tuple[RevisionPair, ...]
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    faulty: tuple[Input[object], ...] = ()
    notes: tuple[Message, ...] = ()
    not_compared: tuple[Message, ...] = ()


def two(old: str, new: str, force: bool = False, rubric: Path | None = None) -> RevisionPair:
    """The two sides that a user names. Raises InvalidInput with the faults of both; Misuse where they are of different
    assignments, unless `force`."""
    for text in (old, new):
        _no_folder(text)
    reader = RevisionReader(rubric)
    faulty: list[Input[object]] = []
    opened: list[AssignmentRevision] = []
    for text in (old, new):
        try:
            opened.append(reader.side(text))
        except InvalidInput as invalid:
            faulty += invalid.inputs
    if len(opened) < 2:
        raise InvalidInput(tuple(dict.fromkeys(faulty)))
    return both(opened[0], opened[1], force)


def both(old: AssignmentRevision, new: AssignmentRevision, force: bool = False) -> RevisionPair:
    """Two sides, with what is odd about them. Raises Misuse."""
    (ours, before), (theirs, after) = old.identity, new.identity
    if ours != theirs and not force:
        raise Misuse(message("usage-compare-other-assignment", old=ours, new=theirs))
    return RevisionPair(old, new, tuple(_odd(old, new, before > after)))


def _odd(old: AssignmentRevision, new: AssignmentRevision, turned: bool) -> Iterator[Message]:
    (ours, before), (theirs, after) = old.identity, new.identity
    if ours != theirs:
        yield message("compare-other-assignment", old=ours, new=theirs)
    if turned:
        yield message("compare-years", old=before, new=after)
    same = _same_file(old, new)
    if old.document.text == new.document.text:
        yield message("compare-same-file" if same else "compare-same-text")
    for side in (old, new)[same:]:
        yield from other_version(side.name, side.loaded.assignment, side.loaded.rubric)


def other_version(file: str, assignment: Assignment, rubric: Rubric) -> Iterator[Message]:
    """That the rubric found is of another version than the one the file asks for."""
    name, _, wanted = assignment.rubric.partition("@")
    if wanted and name == rubric.rubric and wanted != rubric.version:
        yield message("compare-other-version", file=file, name=name, wanted=wanted, found=rubric.version)


def _same_file(old: AssignmentRevision, new: AssignmentRevision) -> bool:
    trees = old.library.tree, new.library.tree
    return trees[0] is trees[1] and trees[0].resolved(old.path) == trees[1].resolved(new.path)


def previous(text: str, rubric: Path | None = None) -> RevisionPair:
    """The side that a user names against the previous year of its assignment, among the files beside it, else among the years
    that it held before. Raises InvalidInput; Misuse where there is none, or more than one."""
    _no_folder(text)
    reader = RevisionReader(rubric)
    new = reader.side(text)
    beside = SiblingFiles(reader, new)
    if (old := before(reader, new, beside)) is not None:
        return RevisionPair(old, new, (*both(old, new).notes, *beside.notes))
    past = _past(reader, new)
    old = max((it for it in past.revisions if it.identity < new.identity), key=lambda it: it.identity[1], default=None)
    if old is None:
        said = _none(reader, text, new, beside)
        raise Misuse(message("usage-compare-shallow", said=said) if past.shallow else said)
    held = message("compare-held", file=old.name, year=old.identity[1])
    faulty = (message("compare-held-faulty", file=it.document.file) for it in past.faulty)
    return RevisionPair(old, new, (*both(old, new).notes, *beside.notes, held, *faulty, *past.notes))


def _no_folder(text: str) -> None:
    """Raise Misuse for a folder, with what may have been meant."""
    if files.is_folder(Path(text)):
        from shlex import quote

        raise Misuse(message("usage-compare-folder", path=text, quoted=quote(text)))


def _past(reader: RevisionReader, new: AssignmentRevision) -> EarlierRevisions:
    """What the file itself held before, by git."""
    from goalcheck.questions.diff.past import before as held_before

    return held_before(reader, new.library, new.path, *new.identity)


def before(reader: RevisionReader, new: AssignmentRevision, beside: SiblingFiles) -> AssignmentRevision | None:
    """The side of the greatest year before, among the files beside; None where there is none. Raises InvalidInput, Misuse."""
    year = max((year for year in beside.years if year < new.identity[1]), default=None)
    if year is None:
        return None
    paths = beside.years[year]
    if len(paths) > 1:
        names = tuple(new.library.tree.name(path) for path in paths)
        raise Misuse(message("usage-compare-twice", name=new.identity[0], year=year, files=names))
    return reader.at(new.library, paths[0])


class SiblingFiles:
    """The files in the folder of a side: the paths of each year of its assignment, and notes on what cannot be read."""

    def __init__(self, reader: RevisionReader, side: AssignmentRevision) -> None:
        tree, (name, _) = side.library.tree, side.identity
        self.years: dict[int, list[Path]] = {}
        self.notes: tuple[Message, ...] = ()
        self._tree, self._claims = tree, reader.claims(side.library, side.path.parent)
        for path, names in self._claims:
            if name not in names:
                continue
            found = identity(tree.parse_file(path).document)
            if found is None:
                self.notes += (message("compare-unread", file=tree.name(path)),)
            elif found[0] == name:
                self.years.setdefault(found[1], []).append(path)

    def named_years(self) -> tuple[str, ...]:
        """The assignments beside, each with its year."""
        found = (identity(self._tree.parse_file(path).document) for path, names in self._claims if names)
        return tuple(f"{name} {year}" for name, year in islice(filter(None, found), MOST_TOLD))


def identity(document: SourceText) -> tuple[str, int] | None:
    """Of which assignment and year a document is, whatever its faults; None where it does not say."""
    root = document.root if isinstance(document.root, dict) else {}
    name, year = root.get("assignment"), root.get("year")
    return (
        (str(name), int(year)) if isinstance(name, str) and isinstance(year, str) and re.fullmatch(YEAR, year) else None
    )


def _none(reader: RevisionReader, text: str, new: AssignmentRevision, beside: SiblingFiles) -> Message:
    name, year = new.identity
    said = message("usage-compare-no-previous", name=name, year=year, known=beside.named_years())
    committed = _committed(reader, text, new)
    return (
        message("usage-compare-no-previous-git", said=said, old=quote(committed), new=quote(text))
        if committed
        else said
    )


def _committed(reader: RevisionReader, text: str, new: AssignmentRevision) -> str:
    """`HEAD:PATH` of a file on disk that differs from what was committed last; else ""."""
    if revision_and_path(text) is not None:
        return ""
    from goalcheck.files.git import Failed

    try:
        revision, library = reader.revision("HEAD", new.path.resolve().parent)
        path = revision.path(new.path.resolve().relative_to(revision.repository.top).as_posix())
        old = reader.at(library, path)
    except (Failed, InvalidInput, ValueError):  # it is only a hint, and the user did not ask about git
        return ""
    differs = old.loaded.assignment != new.loaded.assignment
    return old.name if differs and old.identity[0] == new.identity[0] else ""
