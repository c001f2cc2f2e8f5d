"""The assessment as JSON: its versioned shape stands in `goalcheck.questions.assess.shape`."""

from __future__ import annotations

from dataclasses import asdict

from goalcheck.document.encoded import written
from goalcheck.engine import Assessment
from goalcheck.phrases.view import View
from goalcheck.questions.assess.projection import document


def render(assessment: Assessment, view: View) -> str:
    """One JSON object, in ASCII, so that any text survives any reader."""
    return written(asdict(document(assessment, view.node, view.axis)))


def overview(assessments: tuple[Assessment, ...], view: View) -> str:
    """One JSON object with a list of the documents that `render` gives one by one."""
    documents = [asdict(document(assessment)) for assessment in assessments]
    whole = {"format": "goalcheck-assessments", "version": 1, "assessments": documents}
    return written(whole)
