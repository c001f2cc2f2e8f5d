"""An assignment as its author wrote it: frozen, typed, nothing computed."""

from goalcheck.core.attributes import Effect, Independence, Leverage, SourceType, Strength
from goalcheck.model.assignment.dissent import agreed, disputed, dissenters
from goalcheck.model.assignment.evidence import (
    Assessor,
    Evidence,
    Indicator,
    IndicatorTarget,
    Observation,
    Period,
    Reply,
    Source,
    Stance,
)
from goalcheck.model.assignment.fields import Assignment, Gap, Recommendation
from goalcheck.model.assignment.goal import Criterion, Goal, Interpretation, Override, Published

__all__ = [
    "Assessor",
    "Assignment",
    "Criterion",
    "Effect",
    "Evidence",
    "Gap",
    "Goal",
    "Independence",
    "Indicator",
    "IndicatorTarget",
    "Interpretation",
    "Leverage",
    "Observation",
    "Override",
    "Period",
    "Published",
    "Recommendation",
    "Reply",
    "Source",
    "SourceType",
    "Stance",
    "Strength",
    "agreed",
    "disputed",
    "dissenters",
]
