"""JUnit XML, as the test tab of a CI server reads it: a suite for each file, a case for each finding.

Only attributes that the schema of Jenkins knows are used: its xUnit plug-in refuses a report with others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from goalcheck.catalogue.diagnostics.finding import Finding, Report
from goalcheck.catalogue.sentences import say, word
from goalcheck.core.visible import visible
from goalcheck.document.path import posix
from goalcheck.document.view import View
from goalcheck.questions.validate.elsewhere import elsewhere
from goalcheck.questions.validate.summary import summary


def render(report: Report, view: View) -> str:
    """In ASCII; no line holds a CI runner's command, since a reference says the same as its character."""
    root = Element("testsuites", name="goalcheck")
    for file, findings in groupby(report.findings, key=lambda it: it.spot.file):
        _suite(root, visible(posix(file)), list(findings), report, view.language)
    _run(root, report, view.language)
    for total in ("tests", "failures"):
        root.set(total, str(sum(int(suite.get(total, "0")) for suite in root)))
    indent(root)
    text: str = tostring(root, encoding="us-ascii", xml_declaration=True).decode("ascii")
    return text.replace("##", "#&#35;").replace("::", ":&#58;") + "\n"


def _suite(root: Element, file: str, findings: list[Finding], report: Report, language: str) -> None:
    """What does not make the check fail is a case that passes, with what is to be said of it as its output."""
    failures = sum(report.fails(it.severity) for it in findings)
    suite = SubElement(root, "testsuite", name=file, tests=str(len(findings)), failures=str(failures), errors="0")
    for finding, name in zip(findings, _names(findings), strict=True):
        case = SubElement(suite, "testcase", classname=file, name=name)
        said = visible(say(finding.message, language))
        also = [visible(it) for it in elsewhere(finding, language)]
        where = "\n".join([f"{file}:{finding.spot.line}:{finding.spot.column}: {said}", *also])
        if report.fails(finding.severity):
            SubElement(case, "failure", type=finding.severity.value, message=said).text = where
        else:
            SubElement(case, "system-out").text = where


def _names(findings: list[Finding]) -> Iterator[str]:
    """A name for each, no two the same: servers show only the first of those with one name."""
    seen: Counter[str] = Counter()
    for it in findings:
        name = f"{it.code} {it.descriptor.name} {it.spot.line}:{it.spot.column}"
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name} ({seen[name]})"


def _run(root: Element, report: Report, language: str) -> None:
    """A case of the whole run where nothing was found, so that a report is never empty, where findings are left out, and where
    none of them says that the check fails. A server then shows a failure exactly where the exit status is not 0."""
    silent = report.failed and not any(report.fails(it.severity) for it in report.findings)
    if report.findings and not report.left_out and not silent:
        return
    suite = SubElement(root, "testsuite", name="goalcheck", tests="1", failures=str(int(silent)), errors="0")
    name = "left-out" if report.left_out else "unread" if silent else "sound"
    case = SubElement(suite, "testcase", classname="goalcheck", name=name)
    lines = (
        [word("report-left-out", language, count=report.left_out)]
        if report.left_out
        else list(summary(report, language))
    )
    if silent:
        SubElement(case, "failure", type=name, message=lines[0]).text = "\n".join(lines)
    else:
        SubElement(case, "system-out").text = "\n".join(lines)
