"""How large input may be. A file from a stranger is data, and bounded."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """`size` in bytes; `depth` in levels of nesting; `nodes`: values in a file; `text`: characters of one scalar;
    `files` in a run, which together may have `files` × `EACH` bytes."""

    size: int = 1 << 20
    depth: int = 32
    nodes: int = 50_000
    text: int = 10_000
    files: int = 2_000

    @property
    def total(self) -> int:
        return self.files * EACH


EACH = 1 << 15
DEEPEST = 200
"""Levels of nesting that may be asked for: reading a model goes as deep as its document."""
LIMITS = Limits()
