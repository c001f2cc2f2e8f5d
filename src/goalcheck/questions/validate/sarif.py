"""SARIF 2.1.0, as code scanning reads it: one run, with the whole catalogue as its rules."""

from __future__ import annotations

from urllib.parse import quote

from goalcheck.catalogue.diagnostics import CATALOGUE, Descriptor
from goalcheck.catalogue.diagnostics.finding import Finding, Report, TextRange, fingerprints
from goalcheck.catalogue.sentences import say, word
from goalcheck.core.home import HOME, VERSION, page
from goalcheck.core.message import Message
from goalcheck.core.severity import Severity
from goalcheck.document.encoded import written
from goalcheck.document.path import posix
from goalcheck.document.view import View
from goalcheck.questions.explain.page import anchor, section

MOST = 5_000
"""Results that code scanning shows of a run."""
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
RULES = {code: index for index, code in enumerate(CATALOGUE)}
TAGS = {"GC0": "yaml", "GC1": "shape", "GC2": "references", "GC3": "quality", "GC4": "rubric", "GC5": "proof"}

Object = dict[str, object]


def render(report: Report, view: View) -> str:
    pairs = list(zip(report.findings, fingerprints(report.findings), strict=True))
    results = [_result(finding, fingerprint, view.language) for finding, fingerprint in pairs[:MOST]]
    driver = {
        "name": "goalcheck",
        "semanticVersion": VERSION,
        "informationUri": HOME,
        "rules": [_rule(it, view.language) for it in CATALOGUE.values()],
    }
    run = {
        "tool": {"driver": driver},
        "language": view.language,
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, report.left_out + len(pairs) - len(results), view.language)],
        "results": results,
    }
    return written({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _invocation(report: Report, left_out: int, language: str) -> Object:
    invocation: Object = {"executionSuccessful": not report.unread}
    if left_out:
        said = _escaped(word("report-left-out", language, count=left_out))
        invocation["toolExecutionNotifications"] = [{"level": "warning", "message": {"text": said}}]
    return invocation


def _rule(it: Descriptor, language: str) -> Object:
    what, why, fix = (word(f"{it.code}-{part}", language) for part in ("what", "why", "fix"))
    markdown = "\n".join(section(it, language))
    return {
        "id": it.code,
        "name": "".join(part.capitalize() for part in it.name.split("-")),
        "shortDescription": {"text": what},
        "fullDescription": {"text": f"{what} {why}"},
        "helpUri": page(word("catalogue-page", language)) + f"#{anchor(it)}",
        "help": {"text": fix, "markdown": markdown},
        "defaultConfiguration": {"level": LEVELS[it.severity]},
        "properties": {"tags": [TAGS[it.code[:3]], *(["fixable"] if it.fixable else [])]},
    }


def _result(it: Finding, fingerprint: str, language: str) -> Object:
    result: Object = {
        "ruleId": it.code,
        "ruleIndex": RULES[it.code],
        "level": LEVELS[it.severity],
        "message": _message(it.message, language),
        "locations": [{"physicalLocation": _location(it.spot)}],
        "partialFingerprints": {"goalcheck/v1": fingerprint},
    }
    if it.related:
        result["relatedLocations"] = [
            {"id": number, "physicalLocation": _location(spot), "message": _message(said, language)}
            for number, (said, spot) in enumerate(it.related, 1)
        ]
    return result


def _message(said: Message, language: str) -> Object:
    return {"text": _escaped(say(said, language))}


def _escaped(text: str) -> str:
    """Without placeholders, and with no link: `](` is what makes one of the brackets before it."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _location(spot: TextRange) -> Object:
    region: Object = {
        "startLine": spot.line,
        "startColumn": spot.column,
        "endLine": spot.end_line,
        "endColumn": spot.end_column,
    }
    if snippet := _snippet(spot):
        region["snippet"] = {"text": snippet}
    artifact = {"uri": spot.page} if spot.page else _artifact(posix(spot.file))
    return {"artifactLocation": artifact, "region": region}


def _artifact(path: str) -> Object:
    uri = quote(_bytes(path), safe="/")
    return {"uri": f"file://{uri}"} if path.startswith("/") else {"uri": uri, "uriBaseId": "%SRCROOT%"}


def _bytes(path: str) -> bytes:
    """A name as the file system has it; bytes that are no UTF-8 are lone surrogates in the text."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")


def _snippet(spot: TextRange) -> str:
    """The text of the spot, where the whole of it is in the excerpt; else nothing."""
    lines = spot.excerpt[spot.line - spot.first : spot.end_line - spot.first + 1] if spot.line >= spot.first else ()
    start, end = spot.column - 1 - spot.offset, spot.end_column - 1 - spot.offset
    whole = len(lines) == spot.end_line - spot.line + 1 and (spot.line == spot.end_line or not spot.offset)
    if not whole or min(start, end) < 0 or start > len(lines[0]) or end > len(lines[-1]):
        return ""
    if len(lines) == 1:
        return lines[0][start:end]
    return "\n".join([lines[0][start:], *lines[1:-1], lines[-1][:end]])
