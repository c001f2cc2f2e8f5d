"""CSV rows, and words as ids."""

from __future__ import annotations

import csv
from pathlib import Path


def records(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ident(words: str) -> str:
    """`Less than Relevant` as the id of a level."""
    return words.strip().lower().replace(" ", "_")
