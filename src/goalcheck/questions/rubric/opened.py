"""A rubric that the user names, as the input of a command."""

from __future__ import annotations

from pathlib import Path

from goalcheck.files.rubric import load_rubric
from goalcheck.model.rubric import Rubric
from goalcheck.runner.respond import Given


def opened(path: Path) -> Given[Rubric]:
    """Read a rubric file, or the rubric of a name."""
    loaded = load_rubric(path)
    if loaded.valid is None:
        return Given(None, (loaded,))
    return Given(loaded.valid, languages=loaded.valid.title.languages)
