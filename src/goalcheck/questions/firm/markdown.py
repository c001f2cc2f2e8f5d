from __future__ import annotations

from goalcheck.document import markdown
from goalcheck.engine import Assessment
from goalcheck.phrases.view import View
from goalcheck.questions.firm.answer.firm import Firmness
from goalcheck.questions.firm.layout import document


def render(assessment: Assessment, firmness: Firmness, view: View) -> str:
    return markdown.render(document(assessment, firmness, view), view)
