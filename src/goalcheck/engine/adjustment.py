"""What could be otherwise: one score, one unknown, one criterion that nothing speaks of, one gap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ChangeKind = Literal["score", "unknown", "judgement", "gap"]
"""A written score; evidence or a node whose level is not known; a node that the evidence there is can give no level; a
blocking gap."""


@dataclass(frozen=True, slots=True)
class Adjustment:
    """One thing that would be otherwise. `before` and `after` are ids of levels, numbers as text or statuses; both are
    None for a gap, which would be closed. `steps`: levels between them, 1 where there is no order."""

    id: str
    kind: ChangeKind
    axis: str
    scale: str
    before: str | None
    after: str | None
    steps: int = 1


Way = tuple[Adjustment, ...]
"""Changes that together do what is asked, while no part of them does: not fewer of them, and none of them less far."""


def cost(way: Way) -> tuple[int, int]:
    """What a way is ranked by: how many things change, then how far."""
    return len(way), sum(change.steps for change in way)
