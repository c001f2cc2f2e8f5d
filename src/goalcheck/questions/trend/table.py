from __future__ import annotations

from collections.abc import Sequence

from goalcheck.document import text
from goalcheck.phrases.view import View
from goalcheck.questions.trend.forms import Named
from goalcheck.questions.trend.layout import document


def render(named: Sequence[Named], view: View) -> str:
    return text.render(document(named, view), view)
