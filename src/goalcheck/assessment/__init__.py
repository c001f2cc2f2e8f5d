"""assess(assignment, rubric) → Assessment: the heart."""

from goalcheck.assessment.judge import assess
from goalcheck.assessment.result import Assessment, Judged, Judgement

__all__ = ["Assessment", "Judged", "Judgement", "assess"]
