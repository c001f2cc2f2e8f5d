"""One JSON object of a versioned shape: every finding in every language, and the numbers of the run."""

from __future__ import annotations

from typing import Literal

from goalcheck.catalogue.diagnostics.finding import Finding, Report, fingerprints
from goalcheck.core.severity import Severity
from goalcheck.document.projection import File, Said, Shape, as_json, attribute, project
from goalcheck.document.view import View


class RelatedDocument(Shape):
    """Another place to look at, and what is there."""

    message: Said
    file: File
    line: int
    column: int
    end_line: int
    end_column: int


class FindingDocument(Shape):
    """Lines and columns count from 1, columns in characters; the end is not included.

    `route` names the part of the file. `fingerprint` stays the same when lines or list items move; no two of a run share
    it. `fixable`: `goalcheck validate --fix` repairs it.
    """

    code: str
    name: str = attribute("descriptor.name")
    severity: Literal["error", "warning", "info"]
    message: Said
    file: File = attribute("spot.file")
    line: int = attribute("spot.line")
    column: int = attribute("spot.column")
    end_line: int = attribute("spot.end_line")
    end_column: int = attribute("spot.end_column")
    route: str
    fixable: bool
    fingerprint: str
    related: list[RelatedDocument]


class SummaryDocument(Shape):
    """`errors`, `warnings` and `notes` count every finding, those that are `left_out` of the list included.

    `files` were checked, `skipped` are other YAML files. `unread`: some file could not be read at all. `ignored`:
    findings silenced by comments. `fixable`: of the findings listed. `fixed`: repairs made.
    """

    files: int
    skipped: int
    unread: bool
    errors: int
    warnings: int
    notes: int
    left_out: int
    ignored: int
    fixable: int
    fixed: int


class ValidateDocument(Shape):
    """What `goalcheck validate --format json` writes. `counts`: how often each code was found."""

    format: Literal["goalcheck-validate"] = "goalcheck-validate"
    version: Literal[1] = 1
    summary: SummaryDocument
    counts: dict[str, int]
    findings: list[FindingDocument]


def render(report: Report, view: View) -> str:
    """In ASCII, so that any text survives any reader."""
    pairs = zip(report.findings, fingerprints(report.findings), strict=True)
    whole = project(
        ValidateDocument,
        report,
        summary=project(SummaryDocument, report, notes=report.of(Severity.INFO)),
        counts=dict(report.counts),
        findings=[_finding(finding, fingerprint) for finding, fingerprint in pairs],
    )
    return as_json(whole)


def _finding(it: Finding, fingerprint: str) -> FindingDocument:
    related = [project(RelatedDocument, spot, message=said) for said, spot in it.related]
    return project(FindingDocument, it, fingerprint=fingerprint, related=related)
