"""The name of a file as it stands in a repository: with `/` on every system, and without `./` before it."""

from __future__ import annotations

from pathlib import PurePath


def posix(file: str) -> str:
    return PurePath(file).as_posix()
