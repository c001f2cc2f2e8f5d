"""A line for each finding: `file:line:column: error GC201: message (where else to look)`."""

from __future__ import annotations

from goalcheck.diagnostics.finding import Report
from goalcheck.render.faults import line
from goalcheck.render.findings.elsewhere import in_brackets
from goalcheck.render.findings.summary import summary
from goalcheck.render.view import View
from goalcheck.render.visible import harmless, visible


def render(report: Report, view: View) -> str:
    lines = [
        line(it.spot.file, it.spot.line, it.spot.column, it.message, view.language, it.descriptor)
        + visible(in_brackets(it, view.language))
        for it in report.findings
    ]
    return harmless("\n".join([*lines, *summary(report, view.language)]) + "\n")
