"""Tell by its keys what a file holds."""

from __future__ import annotations

from enum import StrEnum

from goalcheck.yaml.document import SourceText


class FileKind(StrEnum):
    ASSIGNMENT = "assignment"
    RUBRIC = "rubric"


OWN = {
    FileKind.ASSIGNMENT: frozenset(
        {"assignment", "goals", "criteria", "sources", "gaps", "recommendations", "evaluator"}
    ),
    FileKind.RUBRIC: frozenset({"scales", "axes", "judge", "nodes", "indicators"}),
}
"""Keys at the top that only one kind of file has."""


def kind_of(document: SourceText) -> FileKind | None:
    """The kind that has most keys of its own at the top of the document; None if there are none."""
    if not isinstance(document.root, dict):
        return None
    keys = document.root.keys()
    counts = {kind: len(own & keys) for kind, own in OWN.items()}
    best = max(counts, key=lambda kind: counts[kind])
    if counts[best]:
        return best
    return {"rubric": FileKind.RUBRIC}.get(next(iter(keys), ""))
