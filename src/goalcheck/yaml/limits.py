"""How large input may be. A file from a stranger is data, and bounded."""

from __future__ import annotations

from dataclasses import astuple, dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """`size` in bytes; `depth` in levels of nesting; `nodes`: values in a file; `text`: characters of one scalar;
    `files` in a run, which together may have `files` × `EACH` bytes."""

    size: int = 1 << 20
    depth: int = 32
    nodes: int = 50_000
    text: int = 10_000
    files: int = 2_000

    def at_least(self, other: Limits) -> Limits:
        """The larger of each: a rubric that comes with goalcheck is read whatever an assignment may have."""
        return Limits(*map(max, astuple(self), astuple(other)))

    @property
    def total(self) -> int:
        return self.files * EACH


EACH = 1 << 15
DEEPEST = 200
"""Levels of nesting that may be asked for: reading a model goes as deep as its document."""
LIMITS = Limits()
