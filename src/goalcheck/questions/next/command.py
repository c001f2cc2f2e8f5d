"""`goalcheck next`: what it would take to reach a level, or to lose the present one."""

from __future__ import annotations

from typing import Annotated

import typer

from goalcheck.runner.complete import levels
from goalcheck.runner.options import Axis, File, FileNode, Rubric
from goalcheck.runner.output import Output

FORMS = ("text", "json")
MOST_GROUPED = 500
"""Ways that are looked through for what they have in common."""


def next_(
    out: Output,
    file: File,
    node: FileNode = None,
    to: Annotated[str | None, typer.Option("--to", metavar="LEVEL", help="option-to", autocompletion=levels)] = None,
    axis: Axis = None,
    most: Annotated[int, typer.Option(metavar="N", min=1, max=MOST_GROUPED, help="option-most")] = 10,
    rubric: Rubric = None,
) -> int:
    """Say what it would take to reach a level, what would lose the present one, and what is missing."""
    from goalcheck.questions.next.ask import ask
    from goalcheck.runner.judge import judged
    from goalcheck.runner.respond import respond

    return respond(
        out,
        lambda tick: judged([file], rubric, tick),
        lambda outcome, view: ask(outcome, view, out.form, node, axis, to, most, MOST_GROUPED),
    )
