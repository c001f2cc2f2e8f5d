"""JSON Schemas of the JSON that goalcheck writes, from its document types."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from goalcheck.questions.agree.shape import AgreeDocument
from goalcheck.questions.assess.shape import AssessmentDocument
from goalcheck.questions.diff.shape import ComparisonDocument
from goalcheck.questions.firm.shape import FirmDocument
from goalcheck.questions.next.shape import NextDocument
from goalcheck.questions.rubric.check.forms import ProofsDocument
from goalcheck.questions.rubric.diff.json import ChangesDocument
from goalcheck.questions.rubric.test.forms import TrialsDocument
from goalcheck.questions.trend.shape import TrendDocument
from goalcheck.questions.validate.json import ValidateDocument

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
