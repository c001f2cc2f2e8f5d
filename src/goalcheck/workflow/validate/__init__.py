"""Paths → a report of everything wrong with the assignments and rubrics there."""

from goalcheck.workflow.validate.policy import Policy
from goalcheck.workflow.validate.run import validate

__all__ = ["Policy", "validate"]
