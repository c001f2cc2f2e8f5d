"""Each finding with the lines it stands on, a mark below them, and where else to look."""

from __future__ import annotations

from goalcheck.catalogue.diagnostics.finding import Report
from goalcheck.catalogue.sentences import word
from goalcheck.core.visible import harmless
from goalcheck.document.view import View
from goalcheck.phrases.findings import finding_lines
from goalcheck.questions.validate.summary import summary


def render(report: Report, view: View) -> str:
    blocks = ["\n".join(finding_lines(finding, view)) for finding in report.findings]
    last = list(summary(report, view.language))
    if report.findings:
        last.append(word("report-explain", view.language, code=report.findings[0].code))
    return harmless("\n\n".join([*blocks, "\n".join(last)]) + "\n")
