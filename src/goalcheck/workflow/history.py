"""A file and its revisions → its assignment as it was last told of each year."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from goalcheck.core.message import Message, message
from goalcheck.source import Document
from goalcheck.source.limits import LIMITS
from goalcheck.workflow import files
from goalcheck.workflow.compare import identity
from goalcheck.workflow.git import Failed, Past
from goalcheck.workflow.git.repository import MOST_PAST
from goalcheck.workflow.load import Unreadable
from goalcheck.workflow.sides import Side, Sides, refused


@dataclass(frozen=True, slots=True)
class Years:
    """Each year of one assignment that a file was ever about, as it was last, in the order of the years; that on disk
    before any revision. `faulty`: what could not be read."""

    sides: tuple[Side, ...]
    faulty: tuple[Document, ...] = ()
    notes: tuple[Message, ...] = ()


def history(path: Path, sides: Sides | None = None) -> tuple[Past, ...]:
    """The revisions of a file on disk, newest first, through its renames. Raises Unreadable."""
    sides = sides or Sides()
    try:
        around = sides.repository(path.resolve().parent)
        return around.history(PurePosixPath(path.resolve().relative_to(around.top).as_posix()))
    except Failed as failed:
        raise refused(str(path), failed.said) from failed


def years(path: Path, rubric: Path | None = None) -> Years:
    """The years of the assignment in a file on disk: that which it is about now, and those of its revisions. Raises
    Unreadable."""
    sides = Sides(rubric)
    now = sides.at(sides.disk, path)
    past = history(path, sides)
    found: dict[int, Side] = {now.identity[1]: now}
    faulty: dict[int, Document] = {}
    for year, it in _last(sides, path, now, past).items():
        try:
            revision, library = sides.revision(it.short, path.resolve().parent, it.commit)
            found[year] = sides.at(library, revision.path(it.path))
        except Unreadable as unreadable:
            faulty.update((id(document), document) for document in unreadable.documents)
    notes = (message("compare-past", limit=MOST_PAST),) if len(past) == MOST_PAST else ()
    return Years(tuple(found[year] for year in sorted(found)), tuple(faulty.values()), notes)


def _last(sides: Sides, path: Path, now: Side, past: tuple[Past, ...]) -> dict[int, Past]:
    """The last revision of every year but that on disk."""
    around = sides.repository(path.resolve().parent)
    name, year = now.identity
    found: dict[int, Past] = {}
    with closing(around.blobs([it.content for it in past], LIMITS.size)) as contents:
        for it, data in zip(past, contents, strict=True):
            said = identity(files.parsed(it.path, data)) if data is not None else None
            if said is not None and said[0] == name and said[1] != year:
                found.setdefault(said[1], it)
    return found
