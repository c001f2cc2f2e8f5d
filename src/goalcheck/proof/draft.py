"""A new decision table: every combination of the inputs with a verdict to edit, and where that comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from goalcheck.proof.completion import Combination, completed
from goalcheck.proof.starting import Start, starting


class Origin(StrEnum):
    """`open`: several verdicts are still possible. `started`: by the simple rule of a new table."""

    ENTERED = "entered"
    FOLLOWS = "follows"
    OPEN = "open"
    STARTED = "started"


@dataclass(frozen=True, slots=True)
class DraftLine:
    """One combination with its possible verdicts, by position, worst first; `rests_on` are entered combinations."""

    levels: Combination
    verdicts: tuple[int, ...]
    origin: Origin
    rests_on: tuple[Combination, ...] = ()


def started(sizes: Sequence[int], verdicts: int, start: Start) -> tuple[DraftLine, ...]:
    """Every combination with its first verdict, the best first."""
    combinations = product(*(range(size - 1, -1, -1) for size in sizes))
    return tuple(DraftLine(it, (starting(it, sizes, verdicts, start),), Origin.STARTED) for it in combinations)


def from_entered(sizes: Sequence[int], verdicts: int, entered: Mapping[Combination, int]) -> tuple[DraftLine, ...]:
    """The entered combinations in their order, then what follows from them, then what they leave open."""
    lines = [DraftLine(it, (verdict,), Origin.ENTERED) for it, verdict in entered.items()]
    rest = [(it, bounds) for it, bounds in completed(sizes, verdicts, entered).items() if it not in entered]
    lines += [DraftLine(it, (b.low,), Origin.FOLLOWS, b.rests_on) for it, b in rest if b.settled]
    lines += [DraftLine(it, tuple(range(b.low, b.high + 1)), Origin.OPEN) for it, b in rest if not b.settled]
    return tuple(lines)
