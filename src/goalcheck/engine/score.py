"""What the written scores of evidence stand for: the one that counts, or where assessors differ, any of theirs."""

from __future__ import annotations

from goalcheck.core.message import Message, Messages, Value, message
from goalcheck.core.number import shown
from goalcheck.core.scale import Scale
from goalcheck.core.value import Levels, hull, union
from goalcheck.core.value import Value as Held
from goalcheck.core.verdict import STATUSES, Status
from goalcheck.engine.slot import leaf_value
from goalcheck.model.assignment import Assessor, Evidence
from goalcheck.model.rubric import Axis

Score = tuple[Held, Status | None, Message | None]
"""The value and status of a leaf, and the sentence that says why where that cannot be seen from the score."""


def score(evidence: Evidence, axis: Axis, scale: Scale) -> Score:
    """The score that counts. Where assessors differ and nothing is agreed it is unknown, and any of what they say."""
    held = [leaf_value(it.score, scale) for it in evidence.assessors]
    if evidence.score is not None or not held:
        return *leaf_value(evidence.score, scale), None
    if held.count(held[0]) == len(held):
        return *held[0], None
    who = Messages(tuple(_said(it, axis, scale) for it in evidence.assessors))
    return _any_of([value for value, _ in held]), Status.NOT_ASSESSABLE, message("assessors-differ", scores=who)


def _any_of(values: list[Held]) -> Held:
    """All levels that one of the values holds; of numbers, the interval from the lowest to the highest."""
    intervals = [value for value in values if not isinstance(value, Levels)]
    return hull(intervals) if intervals else union(value for value in values if isinstance(value, Levels))


def _said(assessor: Assessor, axis: Axis, scale: Scale) -> Message:
    """Who says what, in the words of the scale."""
    return message("assessor-says", by=assessor.by, score=_named(assessor.score, axis, scale))


def _named(name: str, axis: Axis, scale: Scale) -> Value:
    if name in STATUSES:
        return dict(axis.statuses).get(STATUSES[name]) or message(name)
    level, number = scale.index(name), scale.number(name) if scale.numeric else None
    if level is not None:
        return scale.levels[level].label or name
    return shown(number) if number is not None else name
