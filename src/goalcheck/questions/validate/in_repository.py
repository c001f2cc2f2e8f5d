"""A report whose files are named from the top of their repository."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from goalcheck.catalogue.diagnostics.finding import Finding, Report, TextRange
from goalcheck.files.top import from_top

FORMS = frozenset({"github", "gitlab", "sarif"})
"""The forms of services that show findings beside the code: a path that starts elsewhere is shown nowhere."""


def in_repository(report: Report) -> Report:
    """The report with each file named so, from whatever folder it was made."""
    named = cache(from_top)

    def spot(it: TextRange) -> TextRange:
        elsewhere = it.page or it.file.startswith("<")  # comes with goalcheck, or from standard input
        return it if elsewhere else replace(it, file=named(it.file))

    def placed(finding: Finding) -> Finding:
        return replace(
            finding, spot=spot(finding.spot), related=tuple((said, spot(it)) for said, it in finding.related)
        )

    return replace(report, findings=tuple(map(placed, report.findings)))
