"""Markdown for the comment of a pull request or the summary of a CI step."""

from __future__ import annotations

from bisect import bisect
from dataclasses import replace

from goalcheck.catalogue.diagnostics.finding import Report
from goalcheck.document import markdown
from goalcheck.document.view import View
from goalcheck.questions.validate.layout import document

MOST = 900_000
"""Bytes; a step summary holds 1 MiB at most."""


def render(report: Report, view: View) -> str:
    """As many findings as there is room for; the others are counted."""
    whole = _first(len(report.findings), report, view)
    if _fits(whole):
        return whole
    found = bisect(range(len(report.findings)), False, key=lambda count: not _fits(_first(count, report, view)))
    return _first(max(0, found - 1), report, view)


def _first(count: int, report: Report, view: View) -> str:
    left_out = report.left_out + len(report.findings) - count
    shown = replace(report, findings=report.findings[:count], left_out=left_out)
    return markdown.render(document(shown, view), view)


def _fits(text: str) -> bool:
    return len(text.encode()) <= MOST
