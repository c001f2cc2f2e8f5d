"""What the user says of a table: which column is what, and what its cells mean."""

from __future__ import annotations

from dataclasses import dataclass

from goalcheck.core.verdict import Status
from goalcheck.model.rubric import NodeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the user says of the table. `map`: node → column; `codes`: what is written → a status or a level's id.

    `bag`: columns, or patterns of columns, that are the children of each thing judged, which is a node of `kind`.
    `blank`: what an empty cell is; None: not assessed, in a bag no child at all. `missing`: what a node without a
    column is; None: that is a fault. `weights` are the nodes' own, in every row; 1 where none is given.
    """

    map: tuple[tuple[str, str], ...] = ()
    weights: tuple[tuple[str, str], ...] = ()
    id: str | None = None
    group: str | None = None
    year: str | None = None
    published: str | None = None
    keep: tuple[str, ...] = ()
    axes: tuple[str, ...] = ()
    codes: tuple[tuple[str, str], ...] = ()
    blank: Status | None = None
    missing: Status | None = None
    bag: tuple[str, ...] = ()
    kind: NodeKind = NodeKind.GOAL
    decimal_comma: bool = False
    ignore_case: bool = False
