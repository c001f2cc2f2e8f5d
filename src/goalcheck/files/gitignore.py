"""Tell which files git ignores, by the `.gitignore` files from the top of the repository down to a folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from goalcheck.core.message import Message
from goalcheck.files import disk as files

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

MOST_LINES, LONGEST = 1_000, 200
"""Patterns that apply in one folder, including those of the folders above it; and characters of one."""
LARGEST = 1 << 17
"""Bytes of a file that are read."""
MOST_IN_ALL = 10_000
"""Lines of patterns read in one search."""
LONGEST_PATH = 400
"""Characters of a path that is compared; a longer one is not ignored."""
MOST_COSTLY = 20
"""Patterns of one file with two stars or more."""
SEVERAL = re.compile(r"(?<!\\)\*{2,}")
MOST_STARS = 3
"""Stars in one part of a pattern, counting each `**` that is a part by itself between others. They determine how the time to
match it grows with the length of a path."""
MOST_STEPS = 200_000_000
"""Estimated comparisons of characters in one search. Beyond that, nothing more is ignored."""


class Ignored:
    """The patterns of a folder, together with those of the folders above it."""

    def __init__(self, folder: Path, patterns: GitIgnoreSpec | None, above: Ignored | None) -> None:
        self._folder, self._patterns, self._above = folder, patterns, above
        self._lines: int = (len(patterns.patterns) if patterns is not None else 0) + (above._lines if above else 0)
        self._left: list[int] = above._left if above is not None else [MOST_IN_ALL, MOST_STEPS]
        written = [str(it.pattern) for it in patterns.patterns] if patterns is not None else []
        self._once = sum(len(it) // 2 if stars(it) else 1 for it in written if stars(it) < 2)
        self._twice = sum(len(it) // 8 + 1 for it in written if stars(it) == 2)
        self._thrice = sum(len(it) // 64 + 1 for it in written if stars(it) > 2)
        self._top: Path = above._top if above is not None else folder

    def below(self, folder: Path) -> Ignored:
        """The same, together with the patterns of a folder in it."""
        lines = read(folder / ".gitignore")[: max(0, min(MOST_LINES - self._lines, self._left[0]))]
        self._left[0] -= len(lines)
        if not lines:
            return self
        return Ignored(folder, patterns(lines), self)

    def _steps(self, length: int) -> int:
        """Estimate the comparisons of characters that matching a path of this length takes."""
        return length * (self._once + length * (self._twice + length * self._thrice // 8))

    def has(self, path: Path, is_folder: bool) -> bool:
        """Whether a path in the folder is ignored; the last pattern of the nearest file decides."""
        at: Ignored | None = self
        if len(str(path)) - len(str(self._top)) > LONGEST_PATH:
            return False
        while at is not None:
            if at._patterns is not None:
                name = path.relative_to(at._folder).as_posix() + ("/" if is_folder else "")
                self._left[1] -= at._steps(len(name))
                if self._left[1] < 0:
                    return False
                said = at._patterns.check_file(name).include
                if said is not None:
                    return said
            at = at._above
        return False


def ignored(folder: Path) -> Ignored:
    """What git ignores in a folder, given by its absolute path."""
    tops = [folder, *folder.parents]
    top = next((i for i, it in enumerate(tops) if files.exists(it / ".git")), 0)
    found = Ignored(tops[top], None, None)
    for it in reversed(tops[: top + 1]):
        found = found.below(it)
    return found


def patterns(lines: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(_cheap(filter(_usable, map(_simple, islice(lines, MOST_LINES)))))


def stars(line: str) -> int:
    """The exponent with which the time to match a pattern may grow with the length of a path."""
    parts = line.rstrip().removeprefix("!").strip("/").split("/")
    return max((part.count("*") for part in parts if part != "**"), default=0) + parts[1:-1].count("**")


def _simple(line: str) -> str:
    """The pattern with each run of stars as one: to git, only a part that is exactly `**` means more."""
    sign = "!" if line.startswith("!") else ""
    parts = line.removeprefix("!").split("/")
    return sign + "/".join(part if part.rstrip() == "**" else SEVERAL.sub("*", part) for part in parts)


def _cheap(lines: Iterable[str]) -> Iterator[str]:
    """The lines without the costly ones beyond the first few."""
    costly = 0
    for line in lines:
        costly += stars(line) > 1
        if costly <= MOST_COSTLY or stars(line) < 2:
            yield line


def _usable(line: str) -> bool:
    """Whether a pattern can be matched, and in reasonable time."""
    from pathspec import GitIgnoreSpec

    if len(line) > LONGEST or stars(line) > MOST_STARS:
        return False
    try:
        GitIgnoreSpec.from_lines([line])
    except (ValueError, re.error):
        return False
    return True


def read(path: Path) -> list[str]:
    """The lines of a file that are neither empty nor comments; none if it cannot be read."""
    if files.is_link(path):  # git does not read it either
        return []
    data = files.read(path, LARGEST)
    if isinstance(data, Message):
        return []
    lines = data.decode("utf-8-sig", "replace").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]
