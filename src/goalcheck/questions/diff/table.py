from __future__ import annotations

from goalcheck.document import text
from goalcheck.phrases.view import View
from goalcheck.questions.diff import layout
from goalcheck.questions.diff.forms import Gathered, Named


def render(named: Named, view: View) -> str:
    return text.render(layout.document(named, view), view)


def overview(gathered: Gathered, view: View) -> str:
    return text.render(layout.overview(gathered, view), view)
