"""The limits of input: a file may come from a stranger."""

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
        """The larger of each: a rubric that comes with goalcheck is read whatever the limits for assignments are."""
        return Limits(*map(max, astuple(self), astuple(other)))

    @property
    def total(self) -> int:
        return self.files * EACH


EACH = 1 << 15
DEEPEST = 200
"""The most levels of nesting that can be allowed: reading a model recurses as deep as its document."""
LIMITS = Limits()
