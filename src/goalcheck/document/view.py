"""How a reader wants to see a result."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """`width` in columns; `colour` only where a terminal shows it; `unicode` where the output can carry it.

    `node` limits the result to one goal or criterion, `axis` the trace to one axis; `explain` asks for all detail, such as
    the trace.
    """

    language: str
    width: int = 80
    colour: bool = False
    unicode: bool = True
    node: str | None = None
    explain: bool = False
    axis: str | None = None
