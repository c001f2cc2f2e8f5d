"""`goalcheck rubric diff`: whose verdicts change between two versions of a rubric."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from goalcheck.runner.output import Output

FORMS = ("text", "json")


def diff(
    out: Output,
    old: Annotated[Path, typer.Argument(metavar="OLD", readable=False, help="argument-rubric")],
    new: Annotated[Path, typer.Argument(metavar="NEW", readable=False, help="argument-other-version")],
    children: Annotated[int, typer.Option(metavar="N", min=1, max=6, help="option-children")] = 3,
) -> int:
    """Show whose verdicts change between two versions."""
    from goalcheck.questions.rubric.diff.ask import ask, load
    from goalcheck.runner.respond import respond

    return respond(out, lambda _: load(old, new), lambda both, view: ask(both, view, out.form, children))
