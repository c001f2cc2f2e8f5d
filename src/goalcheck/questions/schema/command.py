"""`goalcheck schema`: print a JSON Schema."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goalcheck.questions.schema.answer import NAMES
from goalcheck.runner.options import CHOICE
from goalcheck.runner.output import Output

if TYPE_CHECKING:
    Name = str
else:
    Name = CHOICE[NAMES]
FORMS = ()


def schema(
    out: Output,
    name: Annotated[Name, typer.Argument(metavar="NAME", help="argument-schema")],
    rubric: Annotated[Path | None, typer.Option(metavar="RUBRIC", readable=False, help="option-narrowing")] = None,
) -> int:
    """Print the JSON Schema of a file or an output."""
    from goalcheck.questions.schema.ask import ask, load
    from goalcheck.runner.respond import respond

    return respond(out, lambda _: load(name, rubric), lambda narrowing, _: ask(name, narrowing, out.lang or "en"))
