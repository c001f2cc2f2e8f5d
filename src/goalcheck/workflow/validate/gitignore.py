"""Which files git ignores, by the `.gitignore` files from the repository's top down to a folder."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from goalcheck.core.message import Message
from goalcheck.workflow import files

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

MOST_LINES, LONGEST = 1_000, 200
STARS = re.compile(r"\*[^/*]*\*[^/*]*\*[^/*]*\*")
"""Four stars between two slashes: such a pattern can take for ever to match, and no file needs it."""


class Ignored:
    """What the patterns of a folder say, under those of the folders above it."""

    def __init__(self, folder: Path, patterns: GitIgnoreSpec | None, above: Ignored | None) -> None:
        self._folder, self._patterns, self._above = folder, patterns, above

    def below(self, folder: Path) -> Ignored:
        """The same, with the patterns of a folder in it."""
        patterns = read(folder / ".gitignore")
        return Ignored(folder, patterns, self) if patterns is not None else self

    def has(self, path: Path, is_folder: bool) -> bool:
        """Whether a path in the folder is ignored; the last pattern of the nearest file decides."""
        at: Ignored | None = self
        while at is not None:
            if at._patterns is not None:
                name = path.relative_to(at._folder).as_posix() + ("/" if is_folder else "")
                said = at._patterns.check_file(name).include
                if said is not None:
                    return said
            at = at._above
        return False


def ignored(folder: Path) -> Ignored:
    """What git ignores in an absolute folder."""
    tops = [folder, *folder.parents]
    top = next((i for i, it in enumerate(tops) if (it / ".git").exists()), 0)
    found = Ignored(tops[top], None, None)
    for it in reversed(tops[: top + 1]):
        found = found.below(it)
    return found


def patterns(lines: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(islice(filter(_usable, lines), MOST_LINES))


def _usable(line: str) -> bool:
    """Whether a pattern can be matched, and in reasonable time."""
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except (ValueError, re.error):
        return False
    return len(line) <= LONGEST and not STARS.search(line)


def read(path: Path) -> GitIgnoreSpec | None:
    """The patterns of a file; None where it cannot be read."""
    if not path.is_file():
        return None
    data = files.read(path)
    if isinstance(data, Message):
        return None
    return patterns(data.decode("utf-8-sig", "replace").splitlines())
