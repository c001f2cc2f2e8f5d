"""JSON Schemas of the files that goalcheck reads and of the JSON that it writes."""

from __future__ import annotations

from typing import Any

from goalcheck.assignment import Assignment
from goalcheck.rubric import Rubric
from goalcheck.schema.inputs import schema_of

NAMES = (
    "assignment",
    "rubric",
    "assessment",
    "validate",
    "rubric-check",
    "rubric-test",
    "rubric-diff",
    "agree",
    "firm",
    "next",
    "comparison",
    "trend",
)


def schema(name: str, rubric: Rubric | None = None) -> dict[str, Any]:
    """The schema of an assignment file, a rubric file, or one kind of JSON output.

    That of an assignment file may be narrowed by a valid rubric.
    """
    if rubric is not None:
        assert name == "assignment", name
        from goalcheck.schema.narrowed import narrowed

        return narrowed(rubric)
    inputs = {"assignment": ("goalcheck assignment", Assignment), "rubric": ("goalcheck rubric", Rubric)}
    if name in inputs:
        title, model = inputs[name]
        return schema_of(model, title)
    from goalcheck.schema.outputs import output_schema

    return output_schema(name)
