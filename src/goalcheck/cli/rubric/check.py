"""`goalcheck rubric check`: everything wrong with a rubric, found by search."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from goalcheck.cli import terminal
from goalcheck.cli.assess import Language
from goalcheck.cli.rubric.arguments import Output, Rubrics
from goalcheck.cli.status import Exit


def check(
    rubrics: Rubrics,
    output_format: Annotated[Output, typer.Option("--format", "-f", help="Form of the output.")] = Output.TEXT,
    lang: Annotated[Language | None, typer.Option(help="Language; else your locale's.")] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", readable=False, help="Write to this file.")
    ] = None,
) -> int:
    """Prove by search what is wrong with rubrics: gaps, contradictions, parts that never fire, and more.

    Example: goalcheck rubric check rubrics/maluppfyllelse.yaml
    """
    from goalcheck.render import proof
    from goalcheck.workflow.prove import prove_files

    language = terminal.language_for(lang)
    proved, unreadable = prove_files(rubrics)
    terminal.complain_of(unreadable, language)
    found = [(it.document.file, it.rubric, it.proof, it.located) for it in proved]
    text = proof.as_json(found) if output_format is Output.JSON else proof.as_text(found, language)
    if found and not terminal.deliver(text, output, language):
        return Exit.UNWRITTEN
    return Exit.INVALID if unreadable else Exit.DONE if all(it.proof.sound for it in proved) else Exit.MISSED
