"""`goalcheck assess`: judge assignments and print the judgement."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goalcheck.catalogue.sentences import word
from goalcheck.phrases.view import View
from goalcheck.questions.assess.forms import FORMS, form
from goalcheck.runner import terminal
from goalcheck.runner.arguments import Language, ToFile
from goalcheck.runner.status import Exit

if TYPE_CHECKING:
    from goalcheck.runner.judge import Outcome

Form = StrEnum("Form", [(name, name) for name in FORMS])  # type: ignore[misc]


# typer's own check of permissions is off: its message is English only, and a usage error, which an unreadable file is not.
def assess(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", readable=False, help="Assignment files, or folders of them.")
    ],
    goal: Annotated[str | None, typer.Option("--goal", metavar="ID", help="Only this goal or criterion.")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Add the trace, down to the sources.")] = False,
    lang: Annotated[Language | None, typer.Option(help="Language; else your locale's, else the file's first.")] = None,
    rubric: Annotated[
        Path | None, typer.Option(metavar="FILE", readable=False, help="Judge by this rubric instead.")
    ] = None,
    output_format: Annotated[Form, typer.Option("--format", "-f", help="Form of the output.")] = Form(FORMS[0]),  # noqa: B008 an enum member, made from the registry
    output: ToFile = None,
    fail_under: Annotated[
        str | None, typer.Option(metavar="LEVEL", help="Exit with 1 unless the verdict is surely at least this level.")
    ] = None,
) -> int:
    """Judge assignments by their rubrics.

    Example: goalcheck assess assignments/heder.yaml --explain
    """
    from goalcheck.runner.demand import Demand, Misuse, refuse_input, said
    from goalcheck.runner.judge import judge
    from goalcheck.runner.progress import Progress

    with Progress(word("judging", terminal.language_for(lang))) as progress:
        outcome = judge(paths, rubric, progress.tick, nearest=explain or output_format == "json")
    terminal.complain_of(outcome.faulty, terminal.language_for(lang))
    if not outcome.assessments:
        return Exit.INVALID
    language = terminal.language_for(lang, *outcome.assessments[0].assignment.languages)
    demand = Demand(goal, fail_under)
    try:
        demand.check(outcome.assessments, outcome.several, explain)
        refuse_input(output, *outcome.files)
    except Misuse as misuse:
        terminal.complain(f"goalcheck: {said(misuse, language)}\n")
        return Exit.USAGE
    text = rendered(outcome, output_format, terminal.view(language, output, goal, explain))
    if not terminal.deliver(text, output, language):
        return Exit.UNWRITTEN
    missed = demand.missed(outcome.assessments, language)
    terminal.complain("".join(f"{sentence}\n" for sentence in missed))
    return Exit.INVALID if outcome.faulty else Exit.MISSED if missed else Exit.DONE


def rendered(outcome: Outcome, name: str, view: View) -> str:
    if outcome.several:
        return form(name).overview(outcome.assessments, view)
    return form(name).render(outcome.assessments[0], view)
