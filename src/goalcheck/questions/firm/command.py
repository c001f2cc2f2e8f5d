"""`goalcheck firm`: how firm the verdicts are, and what would change them."""

from __future__ import annotations

from typing import Annotated

import typer

from goalcheck.runner.options import Axis, File, Node, Rubric
from goalcheck.runner.output import Output

FORMS = ("text", "json")


def firm(
    out: Output,
    file: File,
    node: Node = None,
    axis: Axis = None,
    every: Annotated[bool, typer.Option("--all", help="option-all")] = False,
    error: Annotated[str, typer.Option("--error", metavar="P", help="option-error")] = "0.2",
    seed: Annotated[int, typer.Option("--seed", metavar="N", help="option-seed")] = 0,
    rubric: Rubric = None,
) -> int:
    """Say how firm each verdict is, and what would change it."""
    from goalcheck.questions.firm.ask import ask
    from goalcheck.runner.judge import judged
    from goalcheck.runner.respond import respond

    return respond(
        out,
        lambda tick: judged([file], rubric, tick),
        lambda outcome, view: ask(outcome, view, out.form, error, seed),
        node=node,
        axis=axis,
        explain=every,
    )
