"""JSON Schemas of the files that goalcheck reads and of the JSON that it writes."""

from __future__ import annotations

from typing import Any

from goalcheck.assignment import Assignment
from goalcheck.rubric import Rubric
from goalcheck.schema.inputs import schema_of

NAMES = ("assignment", "rubric", "assessment")


def schema(name: str) -> dict[str, Any]:
    """The schema of an assignment file, a rubric file, or an assessment in JSON."""
    if name == "assessment":
        from goalcheck.schema.outputs import assessment_schema

        return assessment_schema()
    title, model = {"assignment": ("goalcheck assignment", Assignment), "rubric": ("goalcheck rubric", Rubric)}[name]
    return schema_of(model, title)
