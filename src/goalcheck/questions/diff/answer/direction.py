"""Which way a verdict went. Coverage is apart: judged now, or no longer, is neither better nor worse."""

from __future__ import annotations

from enum import StrEnum

from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.core.verdict import Verdict


class Direction(StrEnum):
    BETTER = "better"
    WORSE = "worse"
    OTHER = "other"
    """Another level of a scale without order, another status, or scales that do not agree on the order."""
    JUDGED = "judged"
    """Judged now, and not before."""
    UNJUDGED = "unjudged"
    """No longer judged."""
    NARROWED = "narrowed"
    """Still unknown, and fewer levels are possible."""
    WIDENED = "widened"
    """Still unknown, and more levels are possible."""
    APPEARED = "appeared"
    """The old file does not have the node."""
    VANISHED = "vanished"
    """The new file does not have it."""
    INCOMPARABLE = "incomparable"
    """It rests on findings whose two years cannot be compared."""

    def reverse(self) -> Direction:
        return _REVERSE.get(self, self)


_PAIRS = (
    (Direction.BETTER, Direction.WORSE),
    (Direction.JUDGED, Direction.UNJUDGED),
    (Direction.NARROWED, Direction.WIDENED),
    (Direction.APPEARED, Direction.VANISHED),
)
_REVERSE = {a: b for pair in _PAIRS for a, b in (pair, pair[::-1])}


def direction(before: Verdict | None, after: Verdict | None, old: Scale | None, new: Scale | None) -> Direction:
    """The direction of a verdict that changed, each held against its own scale. A scale is None where its verdict is."""
    if before is None or old is None:
        return Direction.APPEARED
    if after is None or new is None:
        return Direction.VANISHED
    if before.known and after.known:
        steps = {_step(before, after, scale) for scale in (old, new)}
        return steps.pop() if len(steps) == 1 else Direction.OTHER
    if before.known or after.known:
        return Direction.JUDGED if after.known else Direction.UNJUDGED
    if before.status is not after.status:
        return Direction.OTHER
    if set(after.possible) < set(before.possible):
        return Direction.NARROWED
    return Direction.WIDENED if set(before.possible) < set(after.possible) else Direction.OTHER


def covered(before: Verdict | None, after: Verdict | None) -> Direction:
    """The direction of a node that both files have, and that one of them does not judge on the axis: as if nobody looked."""
    if before is not None and before.known:
        return Direction.UNJUDGED
    return Direction.JUDGED if after is not None and after.known else Direction.OTHER


def _step(before: Verdict, after: Verdict, scale: Scale) -> Direction:
    if scale.kind is ScaleKind.NOMINAL:
        return Direction.OTHER
    a, b = ((it.number if scale.numeric else scale.index(it.level or "")) for it in (before, after))
    if a is None or b is None or a == b:
        return Direction.OTHER
    return Direction.BETTER if a < b else Direction.WORSE
