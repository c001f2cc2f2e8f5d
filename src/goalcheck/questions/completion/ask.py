"""A shell → the script that typer has for it."""

from __future__ import annotations

from contextlib import redirect_stdout
from io import StringIO

from typer.completion import get_completion_inspect_parameters, shell_complete
from typer.core import TyperCommand

from goalcheck.runner.respond import Answer


def ask(shell: str) -> Answer:
    """Print the script, which asks goalcheck for what a word may be."""
    get_completion_inspect_parameters()  # makes the shells known to typer
    said = StringIO()
    with redirect_stdout(said):
        shell_complete(TyperCommand("goalcheck"), {}, "goalcheck", "_GOALCHECK_COMPLETE", f"source_{shell}")
    return Answer(said.getvalue())
