"""Which evidence is decisive: without it alone, or with it alone scored otherwise, a verdict would be another."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from goalcheck.engine.baseline import Flip
from goalcheck.questions.firm.answer.trial import ALONE, Trial, TrialKind


def decisive(trials: Iterable[Trial], matters: Callable[[Trial, Flip], bool]) -> tuple[str, ...]:
    """The ids of the evidence on which a verdict hangs whose flip `matters`, in the order of the file."""
    alone = [it for it in trials if it.trying in ALONE]
    found = {it.subject for it in alone if any(matters(it, flip) for flip in it.flips)}
    return tuple(it.subject for it in alone if it.trying is TrialKind.EVIDENCE and it.subject in found)
