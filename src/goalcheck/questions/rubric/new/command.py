"""`goalcheck rubric new`: a rubric file with a decision table to edit."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.proof.starting import Start
from goalcheck.questions.rubric.opened import refused
from goalcheck.runner import terminal
from goalcheck.runner.arguments import Language
from goalcheck.runner.status import Exit


def new(
    levels: Annotated[
        str, typer.Option("--from-levels", metavar="A,B,…", help="Levels of the verdict, worst to best.")
    ],
    inputs: Annotated[
        list[str], typer.Option("--input", metavar="ID:A,B,…", help="An input with its levels, worst to best.")
    ],
    name: Annotated[str, typer.Option("--id", metavar="ID", help="Id of the rubric and its top node.")] = "my-rubric",
    rows: Annotated[
        Path | None,
        typer.Option(metavar="FILE.csv", readable=False, help="Complete these rows: a column per input, and verdict."),
    ] = None,
    start: Annotated[
        Start | None, typer.Option(help="First verdicts, by the worst input or their lower median; else worst.")
    ] = None,
    lang: Annotated[Language | None, typer.Option(help="Language of title and comments; else your locale's.")] = None,
) -> int:
    """Print a rubric with a starter table to edit.

    It has one row for each combination of inputs; better inputs are never judged worse.

    Example: goalcheck rubric new --from-levels low,high --input price:high,low --input safety:low,medium,high

    With --rows, rows not entered get what follows from those entered; where nothing does, the verdicts still possible.
    """
    from goalcheck.phrases.faults import render as faults_of
    from goalcheck.questions.rubric.new.answer import asked, completed_from, starter
    from goalcheck.questions.rubric.new.layout import render

    language = terminal.language_for(lang)
    if rows is not None and start is not None:
        return refused(message("usage-start-or-rows"), language)
    try:
        verdicts, wanted = asked(name, levels, inputs)
    except Misuse as reason:
        return refused(reason.said, language)
    made = (
        completed_from(name, verdicts, wanted, rows) if rows else starter(name, verdicts, wanted, start or Start.WORST)
    )
    if isinstance(made, list):
        terminal.complain(faults_of(made, language))
        return Exit.INVALID
    return Exit.DONE if terminal.deliver(render(made, language), None, language) else Exit.UNWRITTEN
