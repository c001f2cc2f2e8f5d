"""A file of a git repository → the years of its assignment that it held before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path, PurePosixPath

from goalcheck.source.limits import LIMITS
from goalcheck.workflow import files
from goalcheck.workflow.compare import identity
from goalcheck.workflow.git import Past, Repository
from goalcheck.workflow.git.repository import MOST_PAST
from goalcheck.workflow.sides import Side, Sides

YEAR = re.compile(rb"""^year["']?\s*:\s*["']?([0-9]{1,4})\b""", re.MULTILINE)
"""What looks like the year of an assignment, as most files write it: a revision of a year that is known is not read."""


class History:
    """The last revision of each year but that which the file on disk is of. `shallow`: the repository has no older ones;
    `bounded`: older ones are not looked at. Raises Failed."""

    def __init__(self, sides: Sides, path: Path, name: str, year: int) -> None:
        self._sides, self._name = sides, name
        self._folder = path.resolve().parent
        self._repository = sides.repository(self._folder)
        self.shallow, self.bounded = self._repository.shallow, False
        inside = PurePosixPath(path.resolve().relative_to(self._repository.top).as_posix())
        self.years = {it: past for it, past in self._years(self._repository, inside) if it != year}

    def _years(self, repository: Repository, inside: PurePosixPath) -> Iterator[tuple[int, Past]]:
        """Each year once, the newest revision of it."""
        seen: set[int] = set()
        history = repository.history(inside)
        self.bounded = len(history) == MOST_PAST
        with closing(repository.blobs([it.content for it in history], LIMITS.size)) as contents:
            for past, data in zip(history, contents, strict=True):
                looks = YEAR.search(data) if data is not None else None
                if data is None or (looks is not None and int(looks[1]) in seen):
                    continue
                found = identity(files.parsed(past.path, data))
                if found is not None and found[0] == self._name and found[1] not in seen:
                    seen.add(found[1])
                    yield found[1], past

    def side(self, past: Past) -> Side:
        """The file as a revision left it, by the rubric as it was then. Raises Unreadable, Failed."""
        revision, library = self._sides.revision(past.short, self._folder, past.commit)
        return self._sides.at(library, revision.path(past.path))
