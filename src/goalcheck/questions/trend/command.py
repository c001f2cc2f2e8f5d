"""`goalcheck trend`: every year of an assignment."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from goalcheck.runner.options import Axis, Rubric
from goalcheck.runner.output import Output

FORMS = ("table", "json", "csv")


def trend(
    out: Output,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", readable=False, help="argument-years")],
    assignment: Annotated[str | None, typer.Option("--assignment", metavar="ID", help="option-assignment")] = None,
    axis: Axis = None,
    rubric: Rubric = None,
) -> int:
    """Show every year of an assignment: verdicts, indicators, recommendations."""
    from goalcheck.questions.trend.ask import ask, load
    from goalcheck.runner.respond import respond

    return respond(
        out,
        lambda tick: load(paths, rubric, tick),
        lambda years, view: ask(years, view, out.form, assignment),
        axis=axis,
    )
