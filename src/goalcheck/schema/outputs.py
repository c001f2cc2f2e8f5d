"""JSON Schema of the JSON that goalcheck writes, from its document types."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from goalcheck.render.shape import AssessmentDocument

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def assessment_schema() -> dict[str, Any]:
    """The schema of `goalcheck assess --format json` for one file."""
    found = TypeAdapter(AssessmentDocument).json_schema(mode="serialization")
    return {"$schema": DIALECT, **found, "title": "goalcheck assessment"}
