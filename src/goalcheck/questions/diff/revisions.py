"""What a user names → one side of a comparison: a file on disk, or `REV:PATH` of the repository around."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from goalcheck.core.message import Message
from goalcheck.files import disk as files
from goalcheck.files.invalid import unreadable_input
from goalcheck.files.load import Library, Loaded
from goalcheck.yaml import Input, SourceText
from goalcheck.yaml.limits import LIMITS
from goalcheck.yaml.value import Value

if TYPE_CHECKING:
    from goalcheck.files.git import Repository, Revision

CLAIM = rb"""(?m)^[\s{"']*assignment["']?\s*:\s*["']?([^\s"',}#]+)"""
"""What looks like the id of an assignment, in any notation of YAML."""


class AssignmentRevision(NamedTuple):
    """A valid assignment with its rubric, and where it was read: at a path of the tree of a library."""

    loaded: Loaded
    document: SourceText
    path: Path
    library: Library

    @property
    def name(self) -> str:
        """What the user calls it: a path, or `REV:PATH`."""
        return self.loaded.file

    @property
    def place(self) -> str:
        """Where it is in the working tree, whatever revision it is of."""
        return str(self.path if self.library.tree is files else Path(*self.path.parts[2:]))

    @property
    def identity(self) -> tuple[str, int]:
        """Of which assignment and year it is."""
        return self.loaded.assignment.assignment, self.loaded.assignment.year


class RevisionReader:
    """Opens sides. Each revision is listed once, and each rubric read once. `rubric` judges instead of that named."""

    def __init__(self, rubric: Path | None = None) -> None:
        self.disk = Library()
        self._rubric = rubric
        self._repositories: dict[Path, Repository] = {}
        self._revisions: dict[str, tuple[Revision, Library]] = {}
        self._claims: dict[tuple[int, Path], tuple[tuple[Path, frozenset[str]], ...]] = {}

    def side(self, text: str) -> AssignmentRevision:
        """The side that a user names. Raises InvalidInput."""
        return self.at(*self.place(text))

    def place(self, text: str) -> tuple[Library, Path]:
        """The path that a user names, and the library of the tree that it is in. Raises InvalidInput."""
        named = revision_and_path(text)
        if named is None:
            return self.disk, Path(text)
        from goalcheck.files.git import Failed

        called, path = named
        try:
            revision, library = self.revision(called, Path.cwd())
        except Failed as failed:
            raise unreadable_input(text, failed.said) from failed
        return library, revision.path(from_top(path, revision.repository))

    def at(self, library: Library, path: Path) -> AssignmentRevision:
        """The side at a path of a library's tree. Raises InvalidInput."""
        return self.checked(library, path, library.tree.parse_file(path))

    def checked(self, library: Library, path: Path, source: Input[Value]) -> AssignmentRevision:
        """What was read from a path, or stands for a file there, as a side. Raises InvalidInput."""
        return AssignmentRevision(library.checked(source, path, self._rubric), source.document, path, library)

    def repository(self, folder: Path) -> Repository:
        """The repository around a folder. Raises Failed."""
        from goalcheck.files.git import repository

        if folder not in self._repositories:
            self._repositories[folder] = repository(folder)
        return self._repositories[folder]

    def revision(self, called: str, folder: Path, commit: str = "") -> tuple[Revision, Library]:
        """A revision of the repository around a folder, and the rubrics as they were then. Raises Failed."""
        from goalcheck.files.git import Revision

        if called not in self._revisions:
            around = self.repository(folder)
            revision = Revision(around, called, commit or around.commit(called))
            self._revisions[called] = revision, Library(tree=revision)
        return self._revisions[called]

    def claims(self, library: Library, folder: Path) -> tuple[tuple[Path, frozenset[str]], ...]:
        """The YAML files in a folder, and of which assignments each seems to be."""
        tree, key = library.tree, (id(library), folder)
        if key not in self._claims:
            paths = tree.yaml_files(folder, below=False)[: LIMITS.files]
            self._claims[key] = tuple((path, claimed(data)) for path, data in tree.each(paths))
        return self._claims[key]


def claimed(data: bytes | Message) -> frozenset[str]:
    """The names of assignments that a text seems to have, whether or not it can be read as YAML."""
    found = re.findall(CLAIM, data) if isinstance(data, bytes) else ()
    return frozenset(it.decode("utf-8", "replace") for it in found)


def revision_and_path(text: str) -> tuple[str, str] | None:
    """`REV:PATH` as its two parts; None for a path of the disk, which is whatever has no colon, or is there."""
    colon = _colon(text)
    if colon < 1 or files.exists(Path(text)) or files.is_link(Path(text)) or PurePath(text).drive:
        return None
    return text[:colon], text[colon + 1 :]


def _colon(text: str) -> int:
    """Where the first colon outside of braces is: `HEAD@{12:00}:file.yaml` has another; -1 where there is none."""
    depth = 0
    for index, character in enumerate(text):
        depth += (character == "{") - (character == "}")
        if character == ":" and depth <= 0:
            return index
    return -1


def from_top(path: str, around: Repository) -> str:
    """A path of `REV:PATH` as seen from the repository's top: with ./ or ../ before it, it is from the working folder."""
    if path in (".", "..") or path.startswith(("./", "../")):
        return os.path.relpath(Path.cwd().resolve() / path, around.top).replace(os.sep, "/")
    return path
