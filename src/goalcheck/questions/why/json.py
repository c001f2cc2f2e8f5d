"""Why a verdict is what it is, as JSON: that of the assessment."""

from goalcheck.questions.assess.json import render

__all__ = ["render"]
