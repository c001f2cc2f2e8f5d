"""`goalcheck next`: what it would take to reach a level, or to lose the present one."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goalcheck.core.message import message
from goalcheck.questions.next.forms import FORMS, form
from goalcheck.runner import terminal
from goalcheck.runner.arguments import Language, ToFile
from goalcheck.runner.status import Exit

if TYPE_CHECKING:
    from goalcheck.core.scale import Scale
    from goalcheck.questions.next.words import Asked
    from goalcheck.runner.judge import Outcome

Form = StrEnum("Form", [(name, name) for name in FORMS])  # type: ignore[misc]
MOST_GROUPED = 500
"""Ways that are looked through for what they have in common."""


def next_(
    file: Annotated[Path, typer.Argument(metavar="FILE", readable=False, help="An assignment file.")],
    node: Annotated[
        str | None, typer.Argument(metavar="NODE", help="A goal, a reading or a criterion; else the whole.")
    ] = None,
    to: Annotated[
        str | None, typer.Option("--to", metavar="LEVEL", help="The level to reach; else the next better one.")
    ] = None,
    axis: Annotated[str | None, typer.Option("--axis", metavar="ID", help="On this axis; else the first.")] = None,
    most: Annotated[int, typer.Option(metavar="N", min=1, max=MOST_GROUPED, help="Ways told; all are counted.")] = 10,
    lang: Annotated[Language | None, typer.Option(help="Language; else your locale's, else the file's first.")] = None,
    rubric: Annotated[
        Path | None, typer.Option(metavar="FILE", readable=False, help="Judge by this rubric instead.")
    ] = None,
    output_format: Annotated[Form, typer.Option("--format", "-f", help="Form of the output.")] = Form(FORMS[0]),  # noqa: B008 an enum member, made from the registry
    output: ToFile = None,
) -> int:
    """Say what it would take to reach a level, what would lose the present one, and what is missing.

    Example: goalcheck next assignments/medel-mot-vald.yaml valdet-ska-upphora
    """
    from goalcheck.runner.demand import Misuse, refuse_input, said
    from goalcheck.runner.judge import judge

    outcome = judge([file], rubric)
    terminal.complain_of(outcome.faulty, terminal.language_for(lang))
    if not outcome.assessments:
        return Exit.INVALID
    language = terminal.language_for(lang, *outcome.assessments[0].assignment.languages)
    try:
        refuse_input(output, *outcome.files)
        answer = asked(outcome, node, axis, to, most)
    except Misuse as misuse:
        terminal.complain(f"goalcheck: {said(misuse, language)}\n")
        return Exit.USAGE
    text = form(output_format).render(answer, terminal.view(language, output))
    return Exit.DONE if terminal.deliver(text, output, language) else Exit.UNWRITTEN


def asked(outcome: Outcome, node: str | None, axis: str | None, to: str | None, most: int) -> Asked:
    """The answer to what is asked. Raises Misuse."""
    from goalcheck.questions.next.answer.next import next_steps
    from goalcheck.questions.next.words import Asked
    from goalcheck.runner.demand import Misuse, found, judged_axis

    if outcome.several:
        raise Misuse(message("usage-only-one-file"))
    assessment = outcome.assessments[0]
    judged = found(assessment, node)
    on = judged_axis(assessment, judged, axis)
    judgement = judged.on(on)
    scale = assessment.rubric.scale(judgement.scale) if judgement else None
    assert scale is not None, "it is judged there, on a scale of the rubric"
    level = None if to is None else level_of(to, scale)
    steps = next_steps(assessment.assignment, assessment.rubric, judged.id, on, level, max(most, MOST_GROUPED))
    return Asked(assessment, steps, most)


def level_of(name: str, scale: Scale) -> str:
    """The id of a level that is named by its id, or by its words in any language; or a number of a numeric scale.

    Raises Misuse with the levels there are and the nearest.
    """
    from goalcheck.core.nearest import nearest_of
    from goalcheck.runner.demand import Misuse

    if scale.has(name) or scale.index(name) is not None:
        return name
    words = [(said, level.id) for level in scale.levels for _, said in level.label.entries]
    meant = {level for said, level in words if said.casefold() == name.strip().casefold()}
    if len(meant) == 1:
        return meant.pop()
    known = tuple(scale.names)
    near = nearest_of(name, [*((level, level) for level in known), *words])
    if near:
        raise Misuse(message("usage-no-level-near", name=name, known=known, near=near))
    if known:
        raise Misuse(message("usage-no-level", name=name, known=known))
    raise Misuse(message("usage-no-number", name=name, scale=scale.id))
