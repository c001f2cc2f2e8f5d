"""Comparisons as tables and sentences, at any width."""

from __future__ import annotations

from goalcheck.document import text
from goalcheck.phrases.view import View
from goalcheck.questions.diff.layout import Sheet, overall
from goalcheck.questions.diff.named import Gathered, Named


def render(named: Named, view: View) -> str:
    return text.render(Sheet(named, view).blocks(), view)


def overview(gathered: Gathered, view: View) -> str:
    return text.render(overall(gathered, view), view)
