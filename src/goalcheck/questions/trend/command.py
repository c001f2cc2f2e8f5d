"""`goalcheck trend`: every year of an assignment."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goalcheck.catalogue.sentences import word
from goalcheck.core.message import message
from goalcheck.questions.trend.forms import FORMS
from goalcheck.runner import terminal
from goalcheck.runner.arguments import Language, ToFile
from goalcheck.runner.status import Exit

if TYPE_CHECKING:
    from goalcheck.questions.trend.collect import Years
    from goalcheck.questions.trend.forms import Named

Form = StrEnum("Form", [(name, name) for name in FORMS])  # type: ignore[misc]


def trend(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...",
            readable=False,
            help="Files or folders, or REV:PATH of the git repository; one file stands for all its years.",
        ),
    ],
    assignment: Annotated[
        str | None, typer.Option("--assignment", metavar="ID", help="Only this assignment; else each there is.")
    ] = None,
    axis: Annotated[str | None, typer.Option("--axis", metavar="ID", help="Only this axis.")] = None,
    rubric: Annotated[
        Path | None, typer.Option(metavar="FILE", readable=False, help="Judge every year by this rubric instead.")
    ] = None,
    output_format: Annotated[Form, typer.Option("--format", "-f", help="Form of the output.")] = Form(FORMS[0]),  # noqa: B008 an enum member, made from the registry
    lang: Annotated[Language | None, typer.Option(help="Language; else your locale's, else the file's first.")] = None,
    output: ToFile = None,
) -> int:
    """Show every year of an assignment: verdicts, indicators, recommendations.

    Example: goalcheck trend assignments --assignment heder
    """
    from goalcheck.questions.trend.collect import years
    from goalcheck.questions.trend.forms import form
    from goalcheck.runner.demand import Misuse, refuse_input, said
    from goalcheck.runner.progress import Progress

    with Progress(word("judging", terminal.language_for(lang))) as progress:
        found = years(paths, rubric, progress.tick)
    terminal.complain_of(found.faulty, terminal.language_for(lang))
    if not found.assignments:
        return Exit.INVALID
    language = terminal.language_for(lang, *found.assignments[0][1][-1].assessment.assignment.languages)
    try:
        named = _asked(found, assignment, axis)
        refuse_input(output, *found.files)
    except Misuse as misuse:
        terminal.complain(f"goalcheck: {said(misuse, language)}\n")
        return Exit.USAGE
    text = form(output_format).render(named, terminal.view(language, output, axis=axis))
    if not terminal.deliver(text, output, language):
        return Exit.UNWRITTEN
    return Exit.INVALID if found.faulty else Exit.DONE


def _asked(found: Years, assignment: str | None, axis: str | None) -> list[Named]:
    """The assignments asked for, which have one file a year and the axis. Raises Misuse."""
    from itertools import pairwise

    from goalcheck.core.nearest import nearest
    from goalcheck.questions.trend.answer.trend import trend as trend_of
    from goalcheck.questions.trend.forms import Named
    from goalcheck.runner.demand import Misuse, known_axis

    there = dict(found.assignments)
    if assignment is not None and assignment not in there:
        near = nearest(assignment, there, cutoff=0.5)
        if near:
            raise Misuse(message("usage-no-assignment-near", name=assignment, near=near))
        raise Misuse(message("usage-no-assignment", name=assignment, known=tuple(there)))
    asked = {name: years for name, years in there.items() if assignment in (None, name)}
    for name, years in asked.items():
        for one, other in pairwise(years):
            if one.year == other.year:
                raise Misuse(message("usage-same-year", name=name, year=one.year, one=one.file, other=other.file))
    known_axis(tuple(it.assessment for years in asked.values() for it in years), axis)
    return [
        Named(
            trend_of(it.assessment for it in years),
            tuple(it.file for it in years),
            (*found.notes, *(note for it in years for note in it.notes)),
        )
        for years in asked.values()
    ]
