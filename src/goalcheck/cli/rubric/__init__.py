"""`goalcheck rubric …`: one module a command."""

from __future__ import annotations

import typer

from goalcheck.cli.rubric import diff, new, show

app = typer.Typer(
    help="Check, show, compare, test and start rubrics.", rich_markup_mode=None, no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)  # fmt: skip
app.command()(show.show)
app.command()(new.new)
app.command()(diff.diff)
