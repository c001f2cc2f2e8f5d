"""A line for each finding: `file:line:column: error GC201: message (where else to look)`."""

from __future__ import annotations

from goalcheck.catalogue.diagnostics.finding import Report
from goalcheck.core.visible import harmless, visible
from goalcheck.document.view import View
from goalcheck.phrases.faults import line
from goalcheck.questions.validate.elsewhere import in_brackets
from goalcheck.questions.validate.summary import summary


def render(report: Report, view: View) -> str:
    lines = [
        line(it.spot.file, it.spot.line, it.spot.column, it.message, view.language, it.descriptor)
        + visible(in_brackets(it, view.language))
        for it in report.findings
    ]
    return harmless("\n".join([*lines, *summary(report, view.language)]) + "\n")
