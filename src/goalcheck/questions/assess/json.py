"""The assessment as JSON: its versioned shape stands in `goalcheck.questions.assess.shape`."""

from __future__ import annotations

from goalcheck.document.encoded import written
from goalcheck.document.projection import as_json
from goalcheck.document.view import View
from goalcheck.engine import Assessment
from goalcheck.questions.assess.projection import document


def render(assessment: Assessment, view: View) -> str:
    return as_json(document(assessment, view.node, view.axis))


def overview(assessments: tuple[Assessment, ...], view: View) -> str:
    """One JSON object with a list of the documents that `render` gives one by one."""
    documents = [document(assessment).model_dump() for assessment in assessments]
    return written({"format": "goalcheck-assessments", "version": 1, "assessments": documents})
