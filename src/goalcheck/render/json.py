"""The assessment as JSON: its versioned shape stands in `goalcheck.render.shape`."""

from __future__ import annotations

import json
from dataclasses import asdict

from goalcheck.assessment import Assessment
from goalcheck.render.document import document
from goalcheck.render.view import View


def render(assessment: Assessment, view: View) -> str:
    """One JSON object, in ASCII, so that any text survives any reader."""
    return written(asdict(document(assessment, view.node, view.axis)))


def overview(assessments: tuple[Assessment, ...], view: View) -> str:
    """One JSON object with a list of the documents that `render` gives one by one."""
    documents = [asdict(document(assessment)) for assessment in assessments]
    whole = {"format": "goalcheck-assessments", "version": 1, "assessments": documents}
    return written(whole)


def written(whole: dict[str, object] | list[dict[str, object]]) -> str:
    """JSON in which no line holds a CI runner's command: a lone `#` says the same as an escape."""
    text = json.dumps(whole, indent=2, ensure_ascii=True, allow_nan=False)
    return text.replace("##", "#\\u0023") + "\n"
