"""What became of gaps and recommendations, and which findings cannot be compared."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from goalcheck.model.assignment import Gap, Recommendation
from goalcheck.questions.diff.answer.change import Change, Turned


class GapMove(StrEnum):
    OPENED = "opened"
    CLOSED = "closed"
    BLOCKING = "blocking"
    """It stands in the way of a judgement now, and did not."""
    UNBLOCKED = "unblocked"
    """It stood in the way, and does not."""
    CHANGED = "changed"
    """It is about other nodes or axes."""


class GapChange(Turned[Gap | None]):
    """A gap that came, went, or stands in the way elsewhere."""

    __slots__ = ()

    @property
    def move(self) -> GapMove:
        if self.before is None or self.after is None:
            return GapMove.OPENED if self.before is None else GapMove.CLOSED
        if self.before.blocking is self.after.blocking:
            return GapMove.CHANGED
        return GapMove.BLOCKING if self.after.blocking else GapMove.UNBLOCKED


class RecommendationOutcome(StrEnum):
    """What became of a recommendation, seen from the old file."""

    NEW = "new"
    DROPPED = "dropped"
    """The new file does not speak of it."""
    OPEN = "open"
    IMPLEMENTED = "implemented"
    PARTLY = "partly_implemented"
    NOT_IMPLEMENTED = "not_implemented"
    UNKNOWN = "unknown"


class RecommendationChange(Turned[Recommendation | None]):
    """A recommendation with another status, or that came or went. What it says became of it, and the source, are in it."""

    __slots__ = ()

    @property
    def became(self) -> RecommendationOutcome:
        if self.before is None:
            return RecommendationOutcome.NEW
        return RecommendationOutcome.DROPPED if self.after is None else RecommendationOutcome(self.after.status.value)


class Reason(StrEnum):
    """Why the two years of a finding cannot be compared."""

    SAID = "said"
    """Either file says so: `comparable: false`."""
    BROKEN = "broken"
    """The series breaks between its last values in the two files, or has a break that only one file tells of."""
    UNIT = "unit"
    """The two files count different things."""


@dataclass(frozen=True, slots=True)
class Incomparable(Change):
    """Evidence that changed, and whose two years cannot be compared. What changed in it is shown, and never told as the
    cause or direction of a verdict about the goal; only of one that says how sure another is."""

    reasons: tuple[Reason, ...]

    def reverse(self) -> Incomparable:
        return Incomparable(self.subject.reverse(), self.reasons)
