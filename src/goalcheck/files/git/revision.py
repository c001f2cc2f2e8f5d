"""Read the files of one revision as if they were on disk."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from pathlib import Path, PurePosixPath

from goalcheck.core.message import Message, message
from goalcheck.core.nearest import nearest
from goalcheck.files import disk as files
from goalcheck.files.git.command import Failed
from goalcheck.files.git.repository import Repository, TreeEntry
from goalcheck.yaml import Input
from goalcheck.yaml.limits import LIMITS, Limits
from goalcheck.yaml.value import Value


class Revision:
    """A file tree in which the files of a commit are under a root of their own, whose paths exist on no disk. Other paths
    are on disk, such as those of the rubrics that come with goalcheck. `called`: what the user calls the revision."""

    def __init__(self, repository: Repository, called: str, commit: str) -> None:
        self.repository, self.called, self.commit = repository, called, commit
        self.root = Path(os.sep, commit)
        self._entries = repository.entries(commit)

    def path(self, inside: str | PurePosixPath) -> Path:
        """The path in this tree for a path from the top of the repository."""
        return Path(f"{self.root}{os.sep}{posixpath.normpath(str(inside)).lstrip('/')}")

    def inside(self, path: Path) -> str | None:
        """A path as seen from the top of the repository; None for one on disk."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else None

    def entry(self, path: Path) -> TreeEntry | None:
        inside = self.inside(path)
        return self._entries.get(inside) if inside is not None else None

    def parse_file(self, path: Path, limits: Limits = LIMITS) -> Input[Value]:
        if self.inside(path) is None:
            return files.parse_file(path, limits)
        with closing(self.each([path], limits.size)) as found:
            return files.parse_content(self.name(path), next(found)[1], limits)

    def each(self, paths: Iterable[Path], most: int = LIMITS.size) -> Generator[tuple[Path, bytes | Message]]:
        """The paths, each with what is read from it, by one command."""
        todo = [(path, self.entry(path)) for path in paths]
        ids = [entry.content for _, entry in todo if entry is not None and entry.regular]
        with closing(self.repository.blobs(ids, most)) as contents:
            for path, entry in todo:
                if entry is None:
                    yield path, self._missing(path)
                elif not entry.regular:
                    yield path, message("not-a-regular-file")
                else:
                    yield path, self._content(contents)

    def _content(self, contents: Iterator[bytes | None]) -> bytes | Message:
        try:
            data = next(contents, None)
        except Failed as failed:
            return failed.said
        return message("git-not-fetched") if data is None else data

    def _missing(self, path: Path) -> Message:
        inside = self.inside(path) or ""
        if inside == "." or any(it.startswith(f"{inside}/") for it in self._entries):
            return message("is-folder")
        name = PurePosixPath(inside).name
        known = [it for it in self._entries if files.is_yaml(it)]
        near = next((it for it in known if PurePosixPath(it).name == name), "") or nearest(inside, known)
        if near:
            return message("git-no-file-near", name=self.called, near=near)
        return message("git-no-file", name=self.called)

    def yaml_files(self, folder: Path, below: bool = True) -> list[Path]:
        inside = self.inside(folder)
        if inside is None:
            return files.yaml_files(folder, below)
        start = "" if inside == "." else f"{inside}/"
        found = [
            self.path(it)
            for it, entry in self._entries.items()
            if it.startswith(start) and files.is_yaml(it) and entry.regular and _seen(it[len(start) :], below)
        ]
        return sorted(found)

    def rubric_places(self, name: str, near: Path) -> Iterator[Path]:
        return files.rubric_places(name, near, lambda folder: folder == self.root)

    def is_plain_file(self, path: Path) -> bool:
        if self.inside(path) is None:
            return files.is_plain_file(path)
        entry = self.entry(path)
        return entry is not None and entry.regular

    def is_link(self, path: Path) -> bool:
        return self.inside(path) is None and files.is_link(path)

    def resolved(self, path: Path) -> Path:
        return path if self.inside(path) is not None else files.resolved(path)

    def from_here(self, path: Path) -> Path:
        return path if self.inside(path) is not None else files.from_here(path)

    def name(self, path: Path) -> str:
        """`REV:PATH`, with the path from the top of the repository."""
        inside = self.inside(path)
        return str(path) if inside is None else f"{self.called}:{'' if inside == '.' else inside}"


def _seen(below: str, deep: bool) -> bool:
    """Whether a path below a folder is included: not in a hidden folder, nor in any other unless `deep`."""
    folders = below.split("/")[:-1]
    return not any(it.startswith(".") for it in folders) if deep else not folders
