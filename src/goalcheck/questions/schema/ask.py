"""The name of a schema → its text."""

from __future__ import annotations

import json
from pathlib import Path

from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.files.rubric import load_rubric
from goalcheck.model.rubric import Rubric
from goalcheck.questions.schema.answer import schema
from goalcheck.questions.schema.spoken import spoken
from goalcheck.runner.respond import Answer, Given


def load(name: str, rubric: Path | None) -> Given[tuple[Rubric, ...]]:
    """Read the rubric that narrows the schema of an assignment, if one is named."""
    if rubric is None:
        return Given(())
    if name != "assignment":
        raise Misuse(message("usage-schema-rubric"))
    loaded = load_rubric(rubric)
    return Given(None, (loaded,)) if loaded.valid is None else Given((loaded.valid,))


def ask(name: str, narrowing: tuple[Rubric, ...], language: str) -> Answer:
    """Print the schema, narrowed by a rubric if there is one, with its descriptions in a language."""
    return Answer(json.dumps(spoken(schema(name, *narrowing), language), indent=2, ensure_ascii=False) + "\n")
