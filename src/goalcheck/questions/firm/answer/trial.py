"""One thing otherwise, and the verdicts that flip by it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from goalcheck.engine.baseline import Flip


class TrialKind(StrEnum):
    """What is otherwise in a trial."""

    EVIDENCE = "evidence"
    """One piece of evidence is left out."""
    SOURCE = "source"
    """All evidence of one source is left out."""
    TYPE = "type"
    """All evidence of one type is left out."""
    INDEPENDENCE = "independence"
    """All that one kind of voice says is left out."""
    SELF_REPORTS = "self_reports"
    """All that the evaluated body and those who got help say of themselves is left out."""
    READING = "reading"
    """One reading of a contested goal is left out."""
    BETTER = "better"
    """One score is a level better."""
    WORSE = "worse"
    """One score is a level worse."""
    OTHER = "other"
    """One score is the one that an assessor or a reply holds instead."""
    BEST = "best"
    """Everything unknown turns out at its best."""
    WORST = "worst"
    """Everything unknown turns out at its worst."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One thing otherwise, and the verdicts that flip. `subject` is the id of what is otherwise, "" where that is no one
    thing; `score` the score supposed; `pieces` how many pieces of evidence, or unknown things, it is about."""

    trying: TrialKind
    subject: str
    pieces: int
    flips: tuple[Flip, ...]
    score: str | None = None


ALONE = (TrialKind.EVIDENCE, TrialKind.BETTER, TrialKind.WORSE, TrialKind.OTHER)
"""What is tried of one piece of evidence by itself."""
