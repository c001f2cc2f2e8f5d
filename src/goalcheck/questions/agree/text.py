from __future__ import annotations

from goalcheck.document import text
from goalcheck.phrases.view import View
from goalcheck.questions.agree.answer.agree import Agreement
from goalcheck.questions.agree.layout import document


def render(agreement: Agreement, view: View) -> str:
    return text.render(document(agreement, view), view)
