"""Where else to look for a finding, for forms that show no lines of the file."""

from __future__ import annotations

from goalcheck.catalogue.diagnostics.finding import Finding
from goalcheck.catalogue.sentences import say
from goalcheck.document.path import posix


def elsewhere(finding: Finding, language: str) -> list[str]:
    """What stands there, and where: `first here: a.yaml:3:5`."""
    return [f"{say(said, language)}: {posix(spot.file)}:{spot.line}:{spot.column}" for said, spot in finding.related]


def in_brackets(finding: Finding, language: str) -> str:
    """The same, to be put after the message; nothing where there is nothing."""
    also = elsewhere(finding, language)
    return f" ({'; '.join(also)})" if also else ""
