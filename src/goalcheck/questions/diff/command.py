"""`goalcheck diff`: what moved between two years of an assignment, and why."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from goalcheck.runner.options import Explain, Rubric
from goalcheck.runner.output import Output

FORMS = ("table", "json", "markdown", "github")
FailOn = StrEnum("FailOn", ("worse", "unjudged", "any", "incomparable"))


def diff(
    out: Output,
    sides: Annotated[list[str] | None, typer.Argument(metavar="[OLD] NEW", help="argument-sides")] = None,
    git: Annotated[str | None, typer.Option("--git", metavar="BASE", help="option-git")] = None,
    fail_on: Annotated[list[FailOn] | None, typer.Option("--fail-on", metavar="WHAT", help="option-fail-on")] = None,
    force: Annotated[bool, typer.Option("--force", help="option-force")] = False,
    explain: Explain = False,
    rubric: Rubric = None,
) -> int:
    """Say what moved between two years of an assignment, and why."""
    from goalcheck.questions.diff.ask import ask, load, show_driven
    from goalcheck.questions.diff.called import is_driven
    from goalcheck.runner.respond import respond

    if git is None and is_driven(sides or []):
        return show_driven(out, sides or [], rubric, out.form == FORMS[0])
    return respond(
        out,
        lambda _: load(sides or [], git, force, rubric),
        lambda changed, view: ask(changed, view, out.form, git is not None, frozenset(fail_on or ())),
        explain=explain,
    )
