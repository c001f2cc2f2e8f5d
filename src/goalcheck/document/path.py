"""Name files as a repository does: with `/` on every system, and without a leading `./`."""

from __future__ import annotations

from pathlib import PurePath


def posix(file: str) -> str:
    return PurePath(file).as_posix()
