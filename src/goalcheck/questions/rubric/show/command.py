"""`goalcheck rubric show`: the rules of a rubric as tables people can read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from goalcheck.runner.options import Axis
from goalcheck.runner.output import Output

FORMS = ("text", "mermaid")


def show(
    out: Output,
    rubric: Annotated[Path, typer.Argument(metavar="RUBRIC", readable=False, help="argument-rubric")],
    node: Annotated[str | None, typer.Option("--node", metavar="ID", help="option-rubric-node")] = None,
    axis: Axis = None,
) -> int:
    """Show a rubric as tables people can read."""
    from goalcheck.questions.rubric.opened import opened
    from goalcheck.questions.rubric.show.ask import ask
    from goalcheck.runner.respond import respond

    return respond(
        out, lambda _: opened(rubric), lambda loaded, view: ask(loaded, view, out.form), node=node, axis=axis
    )
