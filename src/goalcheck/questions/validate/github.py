"""Workflow commands, which GitHub shows as annotations on the lines of a pull request.

GitHub shows ten of a kind from each step, so the worst come first as commands and the rest as plain lines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from goalcheck.catalogue.diagnostics.finding import Finding, Report
from goalcheck.catalogue.sentences import say
from goalcheck.core.severity import Severity
from goalcheck.core.visible import harmless, visible
from goalcheck.document.path import posix
from goalcheck.document.view import View
from goalcheck.phrases.annotation import MOST, annotation
from goalcheck.phrases.faults import line
from goalcheck.questions.validate.elsewhere import in_brackets
from goalcheck.questions.validate.summary import summary

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, view: View) -> str:
    annotated, rest = _split(report.findings)
    plain = [
        line(posix(it.spot.file), it.spot.line, it.spot.column, it.message, view.language, it.descriptor)
        + visible(in_brackets(it, view.language))
        for it in rest
    ]
    said = harmless("\n".join([*plain, *summary(report, view.language)]))
    return "".join(f"{it}\n" for it in [*(_command(it, view.language) for it in annotated), said])


def _split(findings: tuple[Finding, ...]) -> tuple[list[Finding], list[Finding]]:
    """The findings to annotate, the worst first, and the others in their order."""
    seen: Counter[Severity] = Counter()
    annotated: list[Finding] = []
    rest: list[Finding] = []
    for finding in findings:
        seen[finding.severity] += 1
        (annotated if seen[finding.severity] <= MOST else rest).append(finding)
    return sorted(annotated, key=lambda it: list(COMMANDS).index(it.severity)), rest


def _command(finding: Finding, language: str) -> str:
    return annotation(COMMANDS[finding.severity], _properties(finding), _said(finding, language))


def _said(finding: Finding, language: str) -> str:
    """What is said, and where else to look, which an annotation cannot show."""
    return say(finding.message, language) + in_brackets(finding, language)


def _properties(finding: Finding) -> Iterator[tuple[str, str]]:
    """The runner refuses columns where the lines differ."""
    spot = finding.spot
    yield "file", posix(spot.file)
    yield from (("line", str(spot.line)), ("endLine", str(spot.end_line)))
    if spot.line == spot.end_line:
        yield from (("col", str(spot.column)), ("endColumn", str(spot.end_column)))
    yield "title", f"{finding.code} {finding.descriptor.name}"
