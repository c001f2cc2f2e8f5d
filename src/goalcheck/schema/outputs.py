"""JSON Schemas of the JSON that goalcheck writes, from its document types."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from goalcheck.render.agree.shape import AgreeDocument
from goalcheck.render.diff.shape import ComparisonDocument
from goalcheck.render.findings.json import ValidateDocument
from goalcheck.render.firm.shape import FirmDocument
from goalcheck.render.next.shape import NextDocument
from goalcheck.render.proof import ProofsDocument
from goalcheck.render.rubric.changes_json import ChangesDocument
from goalcheck.render.shape import AssessmentDocument
from goalcheck.render.trend.shape import TrendDocument
from goalcheck.render.trial import TrialsDocument

DOCUMENTS: dict[str, type[Any]] = {
    "assessment": AssessmentDocument,
    "validate": ValidateDocument,
    "rubric-check": ProofsDocument,
    "rubric-test": TrialsDocument,
    "rubric-diff": ChangesDocument,
    "agree": AgreeDocument,
    "firm": FirmDocument,
    "next": NextDocument,
    "comparison": ComparisonDocument,
    "trend": TrendDocument,
}
"""The shapes by name; the key of each is what its schema is called."""


def output_schema(name: str) -> dict[str, Any]:
    """The schema of one kind of JSON output."""
    found = TypeAdapter(DOCUMENTS[name]).json_schema(mode="serialization")
    return {**found, "title": f"goalcheck {name}"}
