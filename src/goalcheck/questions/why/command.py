"""`goalcheck why`: why a verdict is what it is."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goalcheck.core.message import message
from goalcheck.questions.why.forms import FORMS, form
from goalcheck.runner import terminal
from goalcheck.runner.arguments import Language
from goalcheck.runner.status import Exit

if TYPE_CHECKING:
    from goalcheck.engine import Assessment
    from goalcheck.runner.judge import Outcome

Form = StrEnum("Form", [(name, name) for name in FORMS])  # type: ignore[misc]


def why(
    file: Annotated[Path, typer.Argument(metavar="FILE", readable=False, help="An assignment file.")],
    node: Annotated[
        str | None, typer.Argument(metavar="NODE", help="A goal, criterion or piece of evidence; else the whole.")
    ] = None,
    axis: Annotated[
        str | None, typer.Option("--axis", metavar="ID", help="Only this axis; mermaid draws it, else the first.")
    ] = None,
    lang: Annotated[Language | None, typer.Option(help="Language; else your locale's, else the file's first.")] = None,
    rubric: Annotated[
        Path | None, typer.Option(metavar="FILE", readable=False, help="Judge by this rubric instead.")
    ] = None,
    output_format: Annotated[Form, typer.Option("--format", "-f", help="Form of the output.")] = Form(FORMS[0]),  # noqa: B008 an enum member, made from the registry
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", readable=False, help="Write to this file.")
    ] = None,
) -> int:
    """Say why a verdict is what it is, down to the sources, and what came nearest to a better one.

    Example: goalcheck why assignments/heder.yaml stod-yrkesverksamma --axis attainment
    """
    from goalcheck.runner.demand import Misuse, refuse_input, said
    from goalcheck.runner.judge import judge

    outcome = judge([file], rubric, nearest=True)
    terminal.complain_of(outcome.faulty, terminal.language_for(lang))
    if not outcome.assessments:
        return Exit.INVALID
    language = terminal.language_for(lang, *outcome.assessments[0].assignment.languages)
    try:
        assessment = _asked(outcome, node, axis)
        refuse_input(output, *outcome.files)
    except Misuse as misuse:
        terminal.complain(f"goalcheck: {said(misuse, language)}\n")
        return Exit.USAGE
    text = form(output_format)(assessment, terminal.view(language, output, node, explain=True, axis=axis))
    return Exit.DONE if terminal.deliver(text, output, language) else Exit.UNWRITTEN


def _asked(outcome: Outcome, node: str | None, axis: str | None) -> Assessment:
    """The one assessment, which has the node and the axis asked for. Raises Misuse."""
    from goalcheck.runner.demand import Misuse, found, judged_axis

    if outcome.several:
        raise Misuse(message("usage-only-one-file"))
    assessment = outcome.assessments[0]
    judged = found(assessment, node, evidence=True)
    if axis is not None:
        judged_axis(assessment, judged, axis)
    return assessment
