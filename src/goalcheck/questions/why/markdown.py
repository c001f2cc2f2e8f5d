from __future__ import annotations

from goalcheck.document import markdown
from goalcheck.engine import Assessment
from goalcheck.phrases.view import View
from goalcheck.questions.why.layout import document


def render(assessment: Assessment, view: View) -> str:
    return markdown.render(document(assessment, view), view)
