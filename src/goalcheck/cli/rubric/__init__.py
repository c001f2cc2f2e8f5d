"""`goalcheck rubric …`: one module a command."""

from __future__ import annotations

import typer

from goalcheck.cli.rubric import check, diff, examples, new, show

app = typer.Typer(
    help="Check, test, show, compare and start rubrics.", rich_markup_mode=None, no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)  # fmt: skip
app.command()(check.check)
app.command("test")(examples.try_examples)
app.command()(show.show)
app.command()(diff.diff)
app.command()(new.new)
