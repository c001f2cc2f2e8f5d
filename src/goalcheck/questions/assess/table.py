from __future__ import annotations

from goalcheck.document import text
from goalcheck.engine import Assessment
from goalcheck.phrases.view import View
from goalcheck.questions.assess import layout


def render(assessment: Assessment, view: View) -> str:
    return text.render(layout.document(assessment, view), view)


def overview(assessments: tuple[Assessment, ...], view: View) -> str:
    return text.render(layout.overview(assessments, view), view)
