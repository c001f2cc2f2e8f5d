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
from goalcheck.core.severity import Severity
from goalcheck.core.visible import visible
from goalcheck.document.path import posix
from goalcheck.document.view import View
from goalcheck.questions.validate.elsewhere import elsewhere
from goalcheck.questions.validate.summary import summary


def render(report: Report, view: View) -> str:
    """In ASCII; no line holds a CI runner's command, since a reference says the same as its character."""
    root = Element("testsuites", name="goalcheck")
    for file, findings in groupby(report.findings, key=lambda it: it.spot.file):
        _suite(root, visible(posix(file)), list(findings), view.language)
    _run(root, report, view.language)
    for total in ("tests", "failures"):
        root.set(total, str(sum(int(suite.get(total, "0")) for suite in root)))
    indent(root)
    text: str = tostring(root, encoding="us-ascii", xml_declaration=True).decode("ascii")
    return text.replace("##", "#&#35;").replace("::", ":&#58;") + "\n"


def _suite(root: Element, file: str, findings: list[Finding], language: str) -> None:
    """A note is a case that passes: nothing is wrong."""
    failures = sum(it.severity is not Severity.INFO for it in findings)
    suite = SubElement(root, "testsuite", name=file, tests=str(len(findings)), failures=str(failures), errors="0")
    for finding, name in zip(findings, _names(findings), strict=True):
        case = SubElement(suite, "testcase", classname=file, name=name)
        said = visible(say(finding.message, language))
        also = [visible(it) for it in elsewhere(finding, language)]
        where = "\n".join([f"{file}:{finding.spot.line}:{finding.spot.column}: {said}", *also])
        if finding.severity is Severity.INFO:
            SubElement(case, "system-out").text = where
        else:
            SubElement(case, "failure", type=finding.severity.value, message=said).text = where


def _names(findings: list[Finding]) -> Iterator[str]:
    """A name for each, no two the same: servers show only the first of those with one name."""
    seen: Counter[str] = Counter()
    for it in findings:
        name = f"{it.code} {it.descriptor.name} {it.spot.line}:{it.spot.column}"
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name} ({seen[name]})"


def _run(root: Element, report: Report, language: str) -> None:
    """A case of the whole run: it passes if nothing was found, so that a report is never empty."""
    if report.findings and not report.left_out:
        return
    failures = "1" if report.left_out else "0"
    suite = SubElement(root, "testsuite", name="goalcheck", tests="1", failures=failures, errors="0")
    if report.left_out:
        case = SubElement(suite, "testcase", classname="goalcheck", name="left-out")
        said = word("report-left-out", language, count=report.left_out)
        SubElement(case, "failure", type="left-out", message=said).text = said
    else:
        case = SubElement(suite, "testcase", classname="goalcheck", name="sound")
        SubElement(case, "system-out").text = "\n".join(summary(report, language))
