"""`goalcheck firm`: how firm the verdicts are, and what would change them."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goalcheck.core.message import message
from goalcheck.questions.firm.forms import FORMS
from goalcheck.runner import terminal
from goalcheck.runner.arguments import Language, ToFile
from goalcheck.runner.status import Exit

if TYPE_CHECKING:
    from goalcheck.engine import Assessment
    from goalcheck.questions.firm.answer.chance import ErrorModel
    from goalcheck.runner.judge import Outcome

Form = StrEnum("Form", [(name, name) for name in FORMS])  # type: ignore[misc]


def firm(
    file: Annotated[Path, typer.Argument(metavar="FILE", readable=False, help="An assignment file.")],
    node: Annotated[
        str | None, typer.Option("--node", metavar="ID", help="Only this goal or criterion, and what is below it.")
    ] = None,
    axis: Annotated[str | None, typer.Option("--axis", metavar="ID", help="Only this axis.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Tell also what would change on criteria.")] = False,
    error: Annotated[
        str,
        typer.Option("--error", metavar="P", help="Chance that a score is a level off: 0.2, 1/5; half of it each way."),
    ] = "0.2",
    seed: Annotated[int, typer.Option("--seed", metavar="N", help="For what cannot be worked out and is drawn.")] = 0,
    rubric: Annotated[
        Path | None, typer.Option(metavar="FILE", readable=False, help="Judge by this rubric instead.")
    ] = None,
    output_format: Annotated[Form, typer.Option("--format", "-f", help="Form of the output.")] = Form(FORMS[0]),  # noqa: B008 an enum member, made from the registry
    lang: Annotated[Language | None, typer.Option(help="Language; else your locale's, else the file's first.")] = None,
    output: ToFile = None,
) -> int:
    """Say how firm each verdict is, and what would change it.

    Example: goalcheck firm assignments/heder.yaml --axis attainment
    """
    from goalcheck.questions.firm.answer.firm import firm as firm_of
    from goalcheck.questions.firm.forms import form
    from goalcheck.runner.demand import Misuse, refuse_input, said
    from goalcheck.runner.judge import judge

    outcome = judge([file], rubric)
    terminal.complain_of(outcome.faulty, terminal.language_for(lang))
    if not outcome.assessments:
        return Exit.INVALID
    language = terminal.language_for(lang, *outcome.assessments[0].assignment.languages)
    try:
        assessment, model = _asked(outcome, node, axis), model_of(error)
        refuse_input(output, *outcome.files)
    except Misuse as misuse:
        terminal.complain(f"goalcheck: {said(misuse, language)}\n")
        return Exit.USAGE
    firmness = firm_of(assessment.assignment, assessment.rubric, model, seed)
    text = form(output_format).render(assessment, firmness, terminal.view(language, output, node, every, axis))
    return Exit.DONE if terminal.deliver(text, output, language) else Exit.UNWRITTEN


def _asked(outcome: Outcome, node: str | None, axis: str | None) -> Assessment:
    """The one assessment, which has the node and the axis asked for. Raises Misuse."""
    from goalcheck.runner.demand import Misuse, found, known_axis

    if outcome.several:
        raise Misuse(message("usage-only-one-file"))
    assessment = outcome.assessments[0]
    judged = found(assessment, node)
    known_axis(outcome.assessments, axis)
    if axis is not None and not any(it.on(axis) for it in judged.walk()):
        raise Misuse(message("usage-axis-elsewhere", name=judged.id, axis=axis))
    return assessment


def model_of(error: str) -> ErrorModel:
    """The error model in which a score is a level off with this chance, half of it each way. Raises Misuse."""
    from goalcheck.core.number import read_number
    from goalcheck.questions.firm.answer.chance import ErrorModel
    from goalcheck.runner.demand import Misuse

    chance: Fraction | None = read_number(error.replace(",", ".", 1))
    if chance is None or not 0 <= chance <= 1:
        raise Misuse(message("usage-no-chance", text=error))
    return ErrorModel(chance / 2, chance / 2)
