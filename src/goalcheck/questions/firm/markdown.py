"""Firmness as GitHub-flavoured Markdown."""

from __future__ import annotations

from goalcheck.document import markdown
from goalcheck.engine import Assessment
from goalcheck.phrases.view import View
from goalcheck.questions.firm.answer.firm import Firmness
from goalcheck.questions.firm.layout import sheet


def render(assessment: Assessment, firmness: Firmness, view: View) -> str:
    return markdown.render(sheet(assessment, firmness, view))
