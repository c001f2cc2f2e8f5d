from __future__ import annotations

from goalcheck.document import markdown
from goalcheck.phrases.view import View
from goalcheck.questions.next.layout import document
from goalcheck.questions.next.words import Asked


def render(asked: Asked, view: View) -> str:
    return markdown.render(document(asked, view), view)
