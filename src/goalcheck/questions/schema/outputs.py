"""JSON Schemas of the JSON that goalcheck writes, from its document types."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import WithDefaultSchema

from goalcheck.document.projection import Shape
from goalcheck.questions.agree.shape import AgreeDocument
from goalcheck.questions.assess.shape import AssessmentDocument
from goalcheck.questions.diff.shape import ComparisonDocument
from goalcheck.questions.firm.shape import FirmDocument
from goalcheck.questions.next.shape import NextDocument
from goalcheck.questions.rubric.check.json import ProofsDocument
from goalcheck.questions.rubric.diff.json import ChangesDocument
from goalcheck.questions.rubric.test.json import TrialsDocument
from goalcheck.questions.trend.shape import TrendDocument
from goalcheck.questions.validate.json import ValidateDocument

DOCUMENTS: dict[str, type[Shape]] = {
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


class _Written(GenerateJsonSchema):
    """A schema without defaults: whatever is written has every field."""

    def default_schema(self, schema: WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def output_schema(name: str) -> dict[str, Any]:
    """The schema of one kind of JSON output."""
    found = DOCUMENTS[name].model_json_schema(schema_generator=_Written, mode="serialization")
    return {**found, "title": f"goalcheck {name}"}
