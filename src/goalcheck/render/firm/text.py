"""Firmness as tables and sentences, at any width."""

from __future__ import annotations

from goalcheck.assessment import Assessment
from goalcheck.probe.firm import Firmness
from goalcheck.render.blocks import text
from goalcheck.render.firm.sheet import sheet
from goalcheck.render.view import View


def render(assessment: Assessment, firmness: Firmness, view: View) -> str:
    return text.render(sheet(assessment, firmness, view), view)
