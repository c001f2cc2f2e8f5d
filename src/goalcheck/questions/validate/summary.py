"""What a run comes to, in a few sentences, and how often each code was found."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.catalogue.diagnostics import CATALOGUE
from goalcheck.catalogue.diagnostics.finding import Report
from goalcheck.catalogue.sentences import word


def summary(report: Report, language: str) -> Iterator[str]:
    if report.left_out:
        yield word("report-left-out", language, count=report.left_out)
    if report.counts:
        counts = {"errors": report.errors, "warnings": report.warnings}
        yield word("report-found", language, files=report.files, **counts)
    else:
        yield word("report-nothing-selected" if report.deselected else "report-clean", language, files=report.files)
    for key, count in (
        ("report-skipped", report.skipped),
        ("report-ignored", report.ignored),
        ("report-deselected", report.deselected),
        ("report-fixed", report.fixed),
        ("report-fixable", report.fixable),
    ):
        if count:
            yield word(key, language, count=count)


def statistics(report: Report) -> Iterator[str]:
    """A line for each code, the most frequent first."""
    for code, count in sorted(report.counts, key=lambda it: (-it[1], it[0])):
        yield f"{count:>6}  {code}  {CATALOGUE[code].name}"
