"""A repository: its revisions by name, and the history of a file."""

from __future__ import annotations

import os
import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from goalcheck.core.message import message
from goalcheck.core.nearest import nearest
from goalcheck.files.git.command import Failed, FailureKind, blobs, line, output
from goalcheck.files.tree import SHORT

HEADER = re.compile(r"([0-9a-f]{40,64}) (\d{4}-\d{2}-\d{2})")
MOST_PAST = 1_000
"""Revisions of a file that are considered."""
MOST_NAMES = 1_000
"""Branches and tags among which the nearest name is sought."""
FILES = ("100644", "100755", "100664")
"""Modes of regular files; others are links and repositories within."""


@dataclass(frozen=True, slots=True)
class TreeEntry:
    """What a revision has at a path; `content` is the id of the object with the file's bytes."""

    content: str
    regular: bool


@dataclass(frozen=True, slots=True)
class FileRevision:
    """A file as one revision left it. `path` is its path then, from the top of the repository; `content` is the id of the
    object with its bytes."""

    commit: str
    date: str
    path: str
    content: str

    @property
    def short(self) -> str:
        return self.commit[:SHORT]


@dataclass(frozen=True, slots=True)
class Repository:
    """`top` is the folder of its working tree. `shallow`: its history is cut off."""

    top: Path
    shallow: bool

    def commit(self, revision: str) -> str:
        """The id of the commit that a name stands for. Raises Failed."""
        if revision and not revision.startswith("-"):
            try:
                name = f"{revision}^{{commit}}"
                return line(self.top, "rev-parse", "--verify", "--end-of-options", name).splitlines()[-1]
            except Failed as failed:
                if failed.kind is not FailureKind.COMMAND:
                    raise
        if self.shallow:
            raise Failed(message("git-shallow", name=revision), FailureKind.REVISION)
        raise self._unknown(revision)

    def _unknown(self, revision: str) -> Failed:
        listed = ("for-each-ref", f"--count={MOST_NAMES}", "--format=%(refname:short)")
        names = line(self.top, *listed, "refs/heads", "refs/tags", "refs/remotes").splitlines()
        remote = next((it for it in names if it.endswith(f"/{revision}")), "") if revision else ""
        near = remote or nearest(revision, names)
        if near:
            return Failed(message("git-no-revision-near", name=revision, near=near), FailureKind.REVISION)
        return Failed(message("git-no-revision", name=revision), FailureKind.NO_REVISION)

    def merge_base(self, one: str, other: str) -> str:
        """The commit at which the histories of two commits diverged. Raises Failed."""
        try:
            return line(self.top, "merge-base", one, other)
        except Failed as failed:
            if failed.kind is not FailureKind.COMMAND:
                raise
            names = {"one": one[:SHORT], "other": other[:SHORT]}
            said = message("git-apart-shallow" if self.shallow else "git-apart", **names)
            raise Failed(said, FailureKind.REVISION) from failed

    def entries(self, commit: str) -> dict[str, TreeEntry]:
        """Everything in a commit, by path from the top. Raises Failed."""
        found: dict[str, TreeEntry] = {}
        for record in output(self.top, "ls-tree", "-r", "-z", "--full-tree", commit).split(b"\0")[:-1]:
            about, _, path = record.partition(b"\t")
            mode, _, content = about.decode("ascii").split(" ")
            found[os.fsdecode(path)] = TreeEntry(content, mode in FILES)
        return found

    def blobs(self, ids: Sequence[str], most: int) -> Generator[bytes | None]:
        """The contents of objects, at most one byte more than `most` of each; None if it is not there. Raises Failed."""
        return blobs(self.top, ids, most)

    def history(self, path: PurePosixPath, start: str = "HEAD") -> tuple[FileRevision, ...]:
        """A file's revisions, newest first, through its renames; `path` is from the top. Raises Failed."""
        arguments = ("log", f"--max-count={MOST_PAST}", "--follow", "--raw", "-z", "--no-abbrev", "--format=%H %cs")
        plain = ("--no-textconv", "--no-ext-diff", "--no-show-signature", "--no-color")
        return tuple(_past(output(self.top, *arguments, *plain, self.commit(start), "--", str(path))))


def _past(log: bytes) -> Iterator[FileRevision]:
    """Parse `git log --raw -z`: a header, then the change to the file, with its path and, if renamed, the new one."""
    parts = iter(log.split(b"\0"))
    commit = date = ""
    for part in parts:
        text = part.decode("utf-8", "replace").strip("\n")
        if header := HEADER.fullmatch(text):
            commit, date = header.groups()
        elif text.startswith(":") and commit:
            _, mode, _, content, status = text.split(" ")
            path = next(parts, b"")
            if status.startswith(("R", "C")):
                path = next(parts, b"")
            if mode in FILES:
                yield FileRevision(commit, date, os.fsdecode(path), content)


def repository(folder: Path) -> Repository:
    """The repository that contains a folder. Raises Failed."""
    top, _, shallow = line(folder, "rev-parse", "--show-toplevel", "--is-shallow-repository").rpartition("\n")
    found = Repository(Path(top), shallow == "true")
    if not folder.resolve().is_relative_to(found.top):
        raise Failed(message("git-no-repository"), FailureKind.NOWHERE)
    return found
