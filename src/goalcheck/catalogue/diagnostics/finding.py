"""Findings: diagnostics with their code and their place in a file's text, and the report of a run. Plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from goalcheck.catalogue.diagnostics import CATALOGUE, Descriptor
from goalcheck.core.message import Message
from goalcheck.core.severity import Severity
from goalcheck.core.text import Text

ROUTE = "where"
"""The value of a message that names a part of the file with indexes; `identity` names it too, with ids."""


@dataclass(frozen=True, slots=True)
class TextRange:
    """Where something stands. Lines and columns count from 1, columns in characters; the end is not included.

    `excerpt` are lines of the file from line `first` on, that of the spot among them, without the `offset` characters that
    were cut off on the left. `page` is the address of a file that comes with goalcheck, which `file` only names.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    first: int = 1
    excerpt: tuple[str, ...] = ()
    offset: int = 0
    page: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One diagnostic of one file. `route` names the part of the file with indexes, `identity` with ids where there are
    some, so that it stays the same when lines or list items move. `related`: what else to look at, and where."""

    code: str
    message: Message
    spot: TextRange
    route: str = ""
    identity: str = ""
    related: tuple[tuple[Message, TextRange], ...] = ()
    fixable: bool = False

    @property
    def descriptor(self) -> Descriptor:
        return CATALOGUE[self.code]

    @property
    def severity(self) -> Severity:
        return self.descriptor.severity


@dataclass(frozen=True, slots=True)
class Report:
    """What came of checking files. `findings` in the order of files, lines and columns.

    `counts`: how often each code was found, those included that are `left_out` of the findings because there are too many.
    `ignored`: silenced by comments; `deselected`: of codes that the policy does not select. `skipped`: YAML files in folders
    that are neither assignments nor rubrics.
    `unread`: some file could not be read at all. `strict`: warnings fail too. `fixed`: repairs made or, in a dry run, to make.
    """

    findings: tuple[Finding, ...] = ()
    files: int = 0
    skipped: int = 0
    ignored: int = 0
    left_out: int = 0
    fixed: int = 0
    unread: bool = False
    counts: tuple[tuple[str, int], ...] = ()
    deselected: int = 0
    strict: bool = False

    def fails(self, severity: Severity) -> bool:
        """Whether a finding of this severity makes the check fail."""
        return severity is Severity.ERROR or (self.strict and severity is Severity.WARNING)

    @property
    def failed(self) -> bool:
        """Whether the exit status is another than 0."""
        return self.unread or any(self.fails(severity) and self.of(severity) for severity in Severity)

    def of(self, severity: Severity) -> int:
        """How many findings there are of a severity."""
        return sum(count for code, count in self.counts if CATALOGUE[code].severity is severity)

    @property
    def errors(self) -> int:
        return self.of(Severity.ERROR)

    @property
    def warnings(self) -> int:
        return self.of(Severity.WARNING)

    @property
    def fixable(self) -> int:
        return sum(finding.fixable for finding in self.findings)


def fingerprints(findings: Iterable[Finding]) -> Iterator[str]:
    """For each finding 32 hexadecimal digits that stay the same when lines move, and that no two share in one run.

    They cover the code, the file, the part of the file and what is said of it.
    """
    from hashlib import sha256

    seen: Counter[str] = Counter()
    for finding in findings:
        values = [f"{key}={_plain(value)}" for key, value in finding.message.values if key != ROUTE]
        parts = [finding.code, finding.spot.file, finding.identity, finding.message.key, *values]
        digest = sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
        seen[digest] += 1
        yield digest if seen[digest] == 1 else sha256(f"{digest} {seen[digest]}".encode()).hexdigest()[:32]


def _plain(value: object) -> str:
    return str(value.entries) if isinstance(value, Text) else str(value)
