"""`goalcheck completion`: the script by which a shell completes the command line."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from goalcheck.runner.output import Output

FORMS = ()


def completion(
    out: Output,
    shell: Annotated[Literal["bash", "zsh", "fish"], typer.Argument(metavar="SHELL", help="argument-shell")],
) -> int:
    """Print a script that completes commands in a shell."""
    from goalcheck.questions.completion.ask import ask
    from goalcheck.runner.respond import nothing, respond

    return respond(out, nothing, lambda _, __: ask(shell))
