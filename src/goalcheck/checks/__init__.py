"""Check what the shape of a file cannot show: references, levels on their scales, rules that fit their children.

A model that passes these checks is valid: judging it never raises.
"""

from goalcheck.checks.assignment import check_assignment
from goalcheck.checks.quality import check_quality, doubtful
from goalcheck.checks.rubric import check_rubric

__all__ = ["check_assignment", "check_quality", "check_rubric", "doubtful"]
