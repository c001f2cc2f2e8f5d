"""JSON Schemas of the files that goalcheck reads and of the JSON that it writes."""

from __future__ import annotations

from typing import Any

from goalcheck.core.home import raw
from goalcheck.model.assignment import Assignment
from goalcheck.model.rubric import Rubric
from goalcheck.questions.schema.inputs import schema_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"

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

    That of an assignment file may be narrowed by a valid rubric. `$id` is the address where the schema is published; that
    of a narrowed one leads to the schema it narrows.
    """
    address = raw(f"schemas/{name}.schema.json")
    if rubric is not None:
        assert name == "assignment", name
        from goalcheck.questions.schema.narrowed import narrowed

        return identified(narrowed(rubric), f"{address}?rubric={rubric.rubric}@{rubric.version}")
    inputs = {"assignment": ("goalcheck assignment", Assignment), "rubric": ("goalcheck rubric", Rubric)}
    if name in inputs:
        title, model = inputs[name]
        return identified(schema_of(model, title), address)
    from goalcheck.questions.schema.outputs import output_schema

    return identified(output_schema(name), address)


def identified(schema: dict[str, Any], address: str) -> dict[str, Any]:
    """A schema with its dialect and its address first."""
    return {"$schema": DIALECT, "$id": address, **schema}
