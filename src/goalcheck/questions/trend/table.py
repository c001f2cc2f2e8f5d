"""The years of assignments as tables and sentences, at any width."""

from __future__ import annotations

from collections.abc import Sequence

from goalcheck.document import text
from goalcheck.phrases.view import View
from goalcheck.questions.trend.layout import sheet
from goalcheck.questions.trend.named import Named


def render(named: Sequence[Named], view: View) -> str:
    return "\n".join(text.render(sheet(it, view, view.width), view) for it in named)
