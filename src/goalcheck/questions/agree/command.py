"""`goalcheck agree`: hold the rubric's verdicts against the published ones."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goalcheck.catalogue.sentences import word
from goalcheck.core.message import message
from goalcheck.questions.agree.forms import FORMS
from goalcheck.runner import terminal
from goalcheck.runner.arguments import Language, ToFile
from goalcheck.runner.status import Exit

if TYPE_CHECKING:
    from goalcheck.questions.agree.answer.agree import Agreement

Form = StrEnum("Form", [(name, name) for name in FORMS])  # type: ignore[misc]


def agree(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", readable=False, help="Assignment files, or folders of them.")
    ],
    axis: Annotated[
        str | None, typer.Option(metavar="ID", help="Only this axis; else each with published verdicts.")
    ] = None,
    rubric: Annotated[
        Path | None, typer.Option(metavar="FILE", readable=False, help="Try this rubric instead of the files' own.")
    ] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Trace what differs down to the sources.")] = False,
    output_format: Annotated[Form, typer.Option("--format", "-f", help="Form of the output.")] = Form(FORMS[0]),  # noqa: B008 an enum member, made from the registry
    lang: Annotated[Language | None, typer.Option(help="Language; else your locale's, else the file's first.")] = None,
    output: ToFile = None,
) -> int:
    """Hold the rubric's verdicts against the published ones.

    Example: goalcheck agree assignments --rubric my-rubric.yaml
    """
    from goalcheck.questions.agree.answer.agree import agree as agreement_of
    from goalcheck.questions.agree.collect import judged
    from goalcheck.questions.agree.forms import form
    from goalcheck.runner.demand import Misuse, known_axis, refuse_input, said
    from goalcheck.runner.progress import Progress

    with Progress(word("judging", terminal.language_for(lang))) as progress:
        outcome = judged(paths, rubric, progress.tick)
    terminal.complain_of(outcome.faulty, terminal.language_for(lang))
    if not outcome.assessments:
        return Exit.INVALID
    language = terminal.language_for(lang, *outcome.assessments[0].assignment.languages)
    try:
        known_axis(outcome.assessments, axis)
        agreement = agreement_of(outcome.assessments, axis)
        comparable(agreement, axis, language)
        refuse_input(output, *outcome.files)
    except Misuse as misuse:
        terminal.complain(f"goalcheck: {said(misuse, language)}\n")
        return Exit.INVALID if outcome.faulty else Exit.USAGE
    text = form(output_format).render(agreement, terminal.view(language, output, explain=explain))
    if not terminal.deliver(text, output, language):
        return Exit.UNWRITTEN
    return Exit.INVALID if outcome.faulty else Exit.DONE


def comparable(agreement: Agreement, axis: str | None, language: str) -> None:
    """Raise Misuse where there is nothing to compare; what is left out is told first."""
    from goalcheck.questions.agree.words import left_out
    from goalcheck.runner.demand import Misuse

    if agreement.compared:
        return
    if agreement.left_out:
        heading, each = left_out(agreement, language)
        terminal.complain("".join(f"{it}\n" for it in (heading, *each)))
    key = "usage-nothing-comparable" if agreement.left_out else "usage-none-published"
    raise Misuse(message(key if axis is None else f"{key}-axis", axis=axis or ""))
