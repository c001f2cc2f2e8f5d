"""The years of assignments as GitHub-flavoured Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from goalcheck.render.blocks import markdown
from goalcheck.render.trend import Named
from goalcheck.render.trend.sheet import sheet
from goalcheck.render.view import View


def render(named: Sequence[Named], view: View) -> str:
    return "\n".join(markdown.render(sheet(it, view)) for it in named)
