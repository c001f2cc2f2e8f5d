"""Firmness as GitHub-flavoured Markdown."""

from __future__ import annotations

from goalcheck.assessment import Assessment
from goalcheck.probe.firm import Firmness
from goalcheck.render.blocks import markdown
from goalcheck.render.firm.sheet import sheet
from goalcheck.render.view import View


def render(assessment: Assessment, firmness: Firmness, view: View) -> str:
    return markdown.render(sheet(assessment, firmness, view))
