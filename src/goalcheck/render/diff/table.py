"""Comparisons as tables and sentences, at any width."""

from __future__ import annotations

from goalcheck.render.blocks import text
from goalcheck.render.diff import Gathered, Named
from goalcheck.render.diff.sheet import Sheet, overall
from goalcheck.render.view import View


def render(named: Named, view: View) -> str:
    return text.render(Sheet(named, view).blocks(), view)


def overview(gathered: Gathered, view: View) -> str:
    return text.render(overall(gathered, view), view)
