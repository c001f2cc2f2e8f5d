"""The years of assignments as GitHub-flavoured Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from goalcheck.document import markdown
from goalcheck.phrases.view import View
from goalcheck.questions.trend.layout import sheet
from goalcheck.questions.trend.named import Named


def render(named: Sequence[Named], view: View) -> str:
    return "\n".join(markdown.render(sheet(it, view)) for it in named)
