"""`goalcheck schema`: print a JSON Schema."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from goalcheck.core.message import message
from goalcheck.questions.rubric.arguments import Lang
from goalcheck.questions.rubric.opened import opened, refused
from goalcheck.questions.schema.answer import NAMES
from goalcheck.runner.status import Exit
from goalcheck.runner.terminal import deliver, language_for

Name = StrEnum("Name", [(name, name) for name in NAMES])  # type: ignore[misc]


def schema(
    name: Annotated[Name, typer.Argument(help="Which schema to print.")],
    rubric: Annotated[
        Path | None,
        typer.Option(
            metavar="RUBRIC", readable=False, help="With assignment: only what this rubric, a file or a name, allows."
        ),
    ] = None,
    lang: Lang = None,
) -> int:
    """Print the JSON Schema of a file or an output.

    Example: goalcheck schema assignment --rubric maluppfyllelse > assignment.schema.json
    """
    import json

    from goalcheck.questions.schema.answer import schema as schema_named

    if rubric is not None and name != "assignment":
        return refused(message("usage-schema-rubric"), language_for(lang))
    narrowing = opened(rubric, lang) if rubric is not None else None
    if rubric is not None and narrowing is None:
        return Exit.INVALID
    text = json.dumps(schema_named(name, narrowing), indent=2, ensure_ascii=False) + "\n"
    return Exit.DONE if deliver(text, None, language_for(lang)) else Exit.UNWRITTEN
