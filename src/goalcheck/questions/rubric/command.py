"""`goalcheck rubric …`: one module a command."""

from __future__ import annotations

import typer

from goalcheck.questions.rubric.check import command as check
from goalcheck.questions.rubric.diff import command as diff
from goalcheck.questions.rubric.new import command as new
from goalcheck.questions.rubric.show import command as show
from goalcheck.questions.rubric.test import command as examples

app = typer.Typer(
    help="Check, test, show, compare and start rubrics.", rich_markup_mode=None, no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)  # fmt: skip
app.command()(check.check)
app.command("test")(examples.try_examples)
app.command()(show.show)
app.command()(diff.diff)
app.command()(new.new)
