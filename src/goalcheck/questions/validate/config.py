"""The configuration of a repository: `goalcheck.toml`, or `[tool.goalcheck]` in `pyproject.toml`.

It comes with the files it speaks of, so it can choose what counts, and nothing else: no limits, no paths to write, no code.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from goalcheck.core.message import Message, message
from goalcheck.core.misuse import Misuse
from goalcheck.files import disk as files
from goalcheck.questions.validate.policy import Policy

NAMES = ("goalcheck.toml", "pyproject.toml")
LARGEST = 1 << 18
"""Bytes of a configuration file."""
LONGEST = 2_000
"""Bytes of a line of it: the time and memory that a key of many parts takes grow with their square."""


def configured(start: Path) -> Policy:
    """The policy of the nearest configuration file in `start` or a folder above it, up to the repository's top. Raises
    Misuse."""
    folders = [start, *start.parents]
    top = next((it for it in folders if files.exists(it / ".git")), None)
    for folder in folders:
        for name in NAMES:
            path = folder / name
            if not os.path.lexists(path):
                continue
            if not _stays(path, top or folder):
                raise Misuse(message("config-leads-out", path=str(path)))
            if (found := read(path)) is not None:
                return found
        if folder == top:
            break
    return Policy()


def _stays(path: Path, top: Path) -> bool:
    """Whether a path leads to nowhere but a place in a folder, whatever links there are."""
    try:
        return path.resolve().is_relative_to(top.resolve())
    except (OSError, RuntimeError):
        return False


def read(path: Path) -> Policy | None:
    """The policy of one file; None where a `pyproject.toml` says nothing of goalcheck. Raises Misuse."""
    data = files.read(path, LARGEST)
    if isinstance(data, Message):
        raise Misuse(message("config-unreadable", path=str(path)))
    if len(data) > LARGEST:
        raise Misuse(message("config-too-large", path=str(path), limit=LARGEST))
    if path.name == "pyproject.toml" and b"goalcheck" not in data:
        return None
    if max(map(len, data.splitlines()), default=0) > LONGEST:
        raise Misuse(message("config-long-line", path=str(path), limit=LONGEST))
    import tomllib

    try:
        whole: Any = tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Misuse(message("config-not-toml", path=str(path), reason=str(error)[:200])) from None
    if path.name == "pyproject.toml":
        tools = whole.get("tool")
        whole = tools.get("goalcheck") if isinstance(tools, dict) else None
        if whole is None:
            return None
    from goalcheck.questions.validate.settings import policy_of

    return policy_of(whole, path)
