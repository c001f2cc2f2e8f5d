"""A file of a git repository → the years of its assignment that it held before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from goalcheck.core.message import Message, message
from goalcheck.files import disk as files
from goalcheck.files.git import Failed, FailureKind, FileRevision, Repository, Revision
from goalcheck.files.git.repository import MOST_PAST
from goalcheck.files.invalid import InvalidInput
from goalcheck.files.load import Library
from goalcheck.questions.diff.pairs import identity
from goalcheck.questions.diff.revisions import AssignmentRevision, RevisionReader
from goalcheck.yaml import Input
from goalcheck.yaml.limits import LIMITS

YEAR = re.compile(rb"""^year["']?\s*:\s*["']?([0-9]{1,4})\b""", re.MULTILINE)
"""What looks like the year of an assignment, as most files write it: a revision of a year that is known is not read."""
NO_HISTORY = frozenset({FailureKind.NOWHERE, FailureKind.NO_REVISION})
"""Why there is none to look in: a file that is in no repository, or in one without a commit."""


@dataclass(frozen=True, slots=True)
class EarlierRevisions:
    """The last revision of each year, by the rubric as it was then; what could not be read, and what a reader has to know.
    `shallow`: the history is cut off."""

    revisions: tuple[AssignmentRevision, ...] = ()
    faulty: tuple[Input[object], ...] = ()
    notes: tuple[Message, ...] = ()
    shallow: bool = False


def before(reader: RevisionReader, library: Library, path: Path, name: str, year: int) -> EarlierRevisions:
    """The years of an assignment in the revisions of a file, but that which the file itself is of: as it stands on disk, or
    at the revision that it is read from."""
    tree = library.tree
    folder = path.resolve().parent if tree is files else Path.cwd()
    try:
        if isinstance(tree, Revision):
            repository, inside, start = tree.repository, tree.inside(path) or "", tree.commit
        else:
            repository, start = reader.repository(folder), "HEAD"
            inside = path.resolve().relative_to(repository.top).as_posix()
        history = repository.history(PurePosixPath(inside), start)
        last = [past for at, past in _last(repository, history, name) if at != year]
    except Failed as failed:
        return EarlierRevisions(notes=() if failed.kind in NO_HISTORY else (failed.said,))
    found: list[AssignmentRevision] = []
    faulty: list[Input[object]] = []
    for past in last:
        try:
            revision, then = reader.revision(past.short, folder, past.commit)
            found.append(reader.at(then, revision.path(past.path)))
        except InvalidInput as invalid:
            faulty += invalid.inputs
        except Failed as failed:
            faulty.append(files.unreadable(f"{past.short}:{past.path}", failed.said))
    notes = [message("trend-shallow")] if repository.shallow else []
    notes += [message("trend-bounded", limit=MOST_PAST)] if len(history) == MOST_PAST else []
    return EarlierRevisions(tuple(found), tuple(faulty), tuple(notes), repository.shallow)


def _last(repository: Repository, history: Sequence[FileRevision], name: str) -> Iterator[tuple[int, FileRevision]]:
    """Each year once, with its last revision. Raises Failed."""
    seen: set[int] = set()
    with closing(repository.blobs([it.content for it in history], LIMITS.size)) as contents:
        for past, data in zip(history, contents, strict=True):
            looks = YEAR.search(data) if data is not None else None
            if data is None or (looks is not None and int(looks[1]) in seen):
                continue
            found = identity(files.parse_content(past.path, data).document)
            if found is not None and found[0] == name and found[1] not in seen:
                seen.add(found[1])
                yield found[1], past
