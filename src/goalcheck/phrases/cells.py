"""One judgement as cells of a row: what every form of a portfolio says of one thing."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from goalcheck.core.verdict import Verdict
from goalcheck.engine import Judged, Judgement
from goalcheck.engine.result import Fired
from goalcheck.phrases.reasons import reasons
from goalcheck.phrases.words import VerdictWords

SEPARATOR = "|"
"""Between several values of one cell: ids cannot contain it."""


@dataclass(frozen=True, slots=True)
class VerdictCells:
    """`verdict` is the id of a level or status, or a number as text; `possible` what it can still be, worst first (a
    range as `low..high`); `fired` what gave it, with its caps, such as `case:good;cap:hurdle`; `reason` in sentences."""

    verdict: str
    status: str | None
    possible: str
    number: float | None
    fired: str
    reason: str


FIELDS = ("verdict", "status", "possible", "number", "fired", "reason")
"""The fields of VerdictCells, as columns."""


def verdict_cells(words: VerdictWords, node: Judged, judgement: Judgement) -> VerdictCells:
    verdict = judgement.verdict
    return VerdictCells(
        verdict.name,
        verdict.status.value if verdict.status else None,
        possible(verdict),
        float(verdict.number) if verdict.number is not None else None,
        SEPARATOR.join(dict.fromkeys(_fired(fired) for fired in judgement.trace.fired)),
        " ".join(reasons(words, node, judgement)),
    )


def possible(verdict: Verdict) -> str:
    """What a verdict can still be, as one cell."""
    if verdict.status is not None and verdict.interval is not None:
        return "..".join(map(_end, verdict.interval))
    return SEPARATOR.join(verdict.possible)


def _fired(fired: Fired) -> str:
    name = f"{fired.part}:{fired.id}" if fired.id else fired.part
    return ";".join([name, *(f"cap:{cap.id}" for cap in fired.caps)])


def _end(end: Fraction | None) -> str:
    return "" if end is None else str(end)
