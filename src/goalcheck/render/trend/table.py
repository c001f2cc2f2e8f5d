"""The years of assignments as tables and sentences, at any width."""

from __future__ import annotations

from collections.abc import Sequence

from goalcheck.render.blocks import text
from goalcheck.render.trend import Named
from goalcheck.render.trend.sheet import sheet
from goalcheck.render.view import View


def render(named: Sequence[Named], view: View) -> str:
    return "\n".join(text.render(sheet(it, view, view.width), view) for it in named)
