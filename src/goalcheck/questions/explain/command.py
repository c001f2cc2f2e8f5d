"""`goalcheck explain`: what a diagnostic means, why it matters and how to repair it; or the list of all."""

from __future__ import annotations

from typing import Annotated

import typer

from goalcheck.runner.output import Output

FORMS = ("text", "markdown")


def explain(
    out: Output,
    code: Annotated[str | None, typer.Argument(metavar="CODE", help="argument-code")] = None,
    markdown: Annotated[bool, typer.Option("--markdown", hidden=True)] = False,
) -> int:
    """Say what a diagnostic means, why it matters and how to repair it; `--markdown` is an old name of a form."""
    from goalcheck.questions.explain.ask import ask
    from goalcheck.runner.respond import nothing, respond

    name = "markdown" if markdown else out.form
    return respond(out, nothing, lambda _, view: ask(code, view, name))
