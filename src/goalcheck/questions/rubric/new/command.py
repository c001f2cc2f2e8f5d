"""`goalcheck rubric new`: a rubric file with a decision table to edit."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from goalcheck.proof.starting import Start
from goalcheck.runner.output import Output

FORMS = ()


def new(
    out: Output,
    levels: Annotated[str, typer.Option("--from-levels", metavar="A,B,…", help="option-from-levels")],
    inputs: Annotated[list[str], typer.Option("--input", metavar="ID:A,B,…", help="option-input")],
    name: Annotated[str, typer.Option("--id", metavar="ID", help="option-rubric-id")] = "my-rubric",
    rows: Annotated[Path | None, typer.Option(metavar="FILE.csv", readable=False, help="option-entered")] = None,
    start: Annotated[Start | None, typer.Option(metavar="HOW", help="option-start")] = None,
) -> int:
    """Print a rubric with a starter table to edit."""
    from goalcheck.questions.rubric.new.ask import ask
    from goalcheck.runner.respond import nothing, respond

    return respond(out, nothing, lambda _, view: ask(name, levels, inputs, rows, start, view.language))
