"""A Code Quality report of GitLab."""

from __future__ import annotations

from goalcheck.catalogue.diagnostics.finding import Finding, Report, fingerprints
from goalcheck.catalogue.sentences import say, word
from goalcheck.core.severity import Severity
from goalcheck.document.encoded import written
from goalcheck.document.path import posix
from goalcheck.document.view import View
from goalcheck.questions.validate.elsewhere import in_brackets

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
LEFT_OUT = "left-out"


def render(report: Report, view: View) -> str:
    pairs = zip(report.findings, fingerprints(report.findings), strict=True)
    issues = [_issue(finding, fingerprint, view.language) for finding, fingerprint in pairs]
    if report.left_out:
        issues.append(_left_out(report, view.language))
    return written(issues)


def _issue(finding: Finding, fingerprint: str, language: str) -> dict[str, object]:
    spot = finding.spot
    return {
        "description": say(finding.message, language) + in_brackets(finding, language),
        "check_name": f"{finding.code} {finding.descriptor.name}",
        "fingerprint": fingerprint,
        "severity": SEVERITIES[finding.severity],
        "location": {
            "path": posix(spot.file),
            "positions": {
                "begin": {"line": spot.line, "column": spot.column},
                "end": {"line": spot.end_line, "column": spot.end_column},
            },
        },
    }


def _left_out(report: Report, language: str) -> dict[str, object]:
    """The format has no other place to say that there are more than are listed."""
    file = report.findings[-1].spot.file if report.findings else "."
    begin = {"line": 1, "column": 1}
    return {
        "description": word("report-left-out", language, count=report.left_out),
        "check_name": LEFT_OUT,
        "fingerprint": LEFT_OUT,
        "severity": "info",
        "location": {"path": posix(file), "positions": {"begin": begin, "end": begin}},
    }
