"""Where files are read from: the disk, or a revision of a repository."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from goalcheck.core.message import Message
from goalcheck.yaml import Input
from goalcheck.yaml.limits import LIMITS, Limits
from goalcheck.yaml.value import Value

SHORT = 7
"""Characters that are shown of the id of a commit or of a file's content."""


class FileTree(Protocol):
    """Files by path. For the disk, this is the module `goalcheck.files.disk`."""

    def parse_file(self, path: Path, limits: Limits = LIMITS) -> Input[Value]:
        """Read a YAML file; if that cannot be done, why is its only fault."""
        ...

    def each(self, paths: Iterable[Path], most: int = LIMITS.size) -> Iterator[tuple[Path, bytes | Message]]:
        """The paths, each with what is read from it, at most one byte more than `most`; or why it cannot be read."""
        ...

    def yaml_files(self, folder: Path, below: bool = True) -> list[Path]:
        """The YAML files in a folder, and below it unless told otherwise, by name."""
        ...

    def rubric_places(self, name: str, near: Path) -> Iterator[Path]:
        """Where a rubric of this name may be, seen from an absolute folder."""
        ...

    def is_plain_file(self, path: Path) -> bool:
        """Whether an absolute path is that of a regular file, and leads there without a link."""
        ...

    def is_link(self, path: Path) -> bool: ...

    def resolved(self, path: Path) -> Path:
        """The absolute path, with links followed."""
        ...

    def from_here(self, path: Path) -> Path:
        """An absolute path as the user would write it."""
        ...

    def name(self, path: Path) -> str:
        """What the user calls the file."""
        ...
