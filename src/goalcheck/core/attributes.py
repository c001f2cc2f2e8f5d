"""What can be said of evidence, its source and a goal, and what rules may ask for."""

from __future__ import annotations

from enum import StrEnum


class Independence(StrEnum):
    """Who speaks: `second_hand` is an independent finding retold by somebody else; the last two are self-reports."""

    INDEPENDENT = "independent"
    """Somebody with no stake in the result."""
    SECOND_HAND = "second_hand"
    """An independent finding retold by somebody else."""
    EVALUATED_BODY = "evaluated_body"
    """A self-report of the body that is evaluated."""
    BENEFICIARY = "beneficiary"
    """A self-report of those who got money or help."""


class Strength(StrEnum):
    STRONG = "strong"
    """Carries much."""
    MODERATE = "moderate"
    """Carries some."""
    WEAK = "weak"
    """Carries little."""


class SourceType(StrEnum):
    REGISTER = "register"
    """Figures from a register or official statistics."""
    SURVEY = "survey"
    """Answers to a questionnaire."""
    INTERVIEW = "interview"
    """What people said when asked in person."""
    DOCUMENT = "document"
    """A report, a decision or a page."""
    EARLIER_EVALUATION = "earlier_evaluation"
    """A finding of an earlier evaluation."""


class Effect(StrEnum):
    """How far along the chain of effects a finding lies."""

    ACTIVITY = "activity"
    """What was done."""
    OUTPUT = "output"
    """What was delivered."""
    OUTCOME = "outcome"
    """What it led to."""
    IMPACT = "impact"
    """What changed in the long run."""


class Leverage(StrEnum):
    """How much the assignment can influence the goal."""

    FULL = "full"
    """The goal lies in the hands of the assignment."""
    PARTIAL = "partial"
    """Others influence it too."""
    LIMITED = "limited"
    """Most of it lies with others."""
