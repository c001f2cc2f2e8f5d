"""One JSON object of a versioned shape: every finding in every language, and the numbers of the run."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal

from goalcheck.catalogue.diagnostics.finding import Finding, Report, Spot, fingerprints
from goalcheck.catalogue.sentences import say_in_each
from goalcheck.core.severity import Severity
from goalcheck.document.encoded import written
from goalcheck.document.path import posix
from goalcheck.phrases.view import View


@dataclass(frozen=True, slots=True)
class RelatedDocument:
    """Another place to look at, and what is there."""

    message: dict[str, str]
    file: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class FindingDocument:
    """Lines and columns count from 1, columns in characters; the end is not included.

    `route` names the part of the file. `fingerprint` stays the same when lines or list items move; no two of a run share
    it. `fixable`: `goalcheck validate --fix` repairs it.
    """

    code: str
    name: str
    severity: Literal["error", "warning", "info"]
    message: dict[str, str]
    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    route: str
    fixable: bool
    fingerprint: str
    related: list[RelatedDocument]


@dataclass(frozen=True, slots=True)
class SummaryDocument:
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


@dataclass(frozen=True, slots=True)
class ValidateDocument:
    """What `goalcheck validate --format json` writes. `counts`: how often each code was found."""

    format: Literal["goalcheck-validate"]
    version: Literal[1]
    summary: SummaryDocument
    counts: dict[str, int]
    findings: list[FindingDocument]


def render(report: Report, view: View) -> str:
    """In ASCII, so that any text survives any reader."""
    pairs = zip(report.findings, fingerprints(report.findings), strict=True)
    findings = [_finding(finding, fingerprint) for finding, fingerprint in pairs]
    return written(asdict(ValidateDocument("goalcheck-validate", 1, _summary(report), dict(report.counts), findings)))


def _summary(report: Report) -> SummaryDocument:
    return SummaryDocument(
        files=report.files,
        skipped=report.skipped,
        unread=report.unread,
        errors=report.errors,
        warnings=report.warnings,
        notes=report.of(Severity.INFO),
        left_out=report.left_out,
        ignored=report.ignored,
        fixable=report.fixable,
        fixed=report.fixed,
    )


def _finding(it: Finding, fingerprint: str) -> FindingDocument:
    related = [RelatedDocument(say_in_each(said), *_place(spot)) for said, spot in it.related]
    return FindingDocument(
        it.code, it.descriptor.name, it.severity.value, say_in_each(it.message), *_place(it.spot),
        it.route, it.fixable, fingerprint, related,
    )  # fmt: skip


def _place(spot: Spot) -> tuple[str, int, int, int, int]:
    return posix(spot.file), spot.line, spot.column, spot.end_line, spot.end_column
