"""assess(assignment, rubric) → Assessment: the heart."""

from goalcheck.engine.judge import assess
from goalcheck.engine.result import Assessment, Judged, Judgement

__all__ = ["Assessment", "Judged", "Judgement", "assess"]
