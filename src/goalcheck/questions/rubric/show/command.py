"""`goalcheck rubric show`: the rules of a rubric as tables people can read."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from goalcheck.core.message import message
from goalcheck.questions.rubric.arguments import RubricLang
from goalcheck.questions.rubric.opened import opened, refused
from goalcheck.runner import terminal
from goalcheck.runner.status import Exit


class Form(StrEnum):
    TEXT = "text"
    MARKDOWN = "markdown"
    MERMAID = "mermaid"


def show(
    rubric: Annotated[Path, typer.Argument(metavar="RUBRIC", readable=False, help="A rubric file, or a name.")],
    output_format: Annotated[
        Form, typer.Option("--format", "-f", help="Form of the output; mermaid draws the nodes only.")
    ] = Form.TEXT,
    node: Annotated[
        str | None, typer.Option("--node", metavar="ID", help="Only this node, or assignment, goal or criterion.")
    ] = None,
    axis: Annotated[str | None, typer.Option("--axis", metavar="ID", help="Only this axis.")] = None,
    lang: RubricLang = None,
) -> int:
    """Show a rubric as tables people can read.

    Rules over named nodes are shown as short tables, other conditions in plain words.

    Example: goalcheck rubric show maluppfyllelse --node goal --axis attainment
    """
    loaded = opened(rubric, lang)
    if loaded is None:
        return Exit.INVALID
    from goalcheck.document import render
    from goalcheck.proof.site import sites
    from goalcheck.questions.rubric.show import mermaid
    from goalcheck.questions.rubric.show.layout import document

    language = terminal.language_for(lang, *loaded.title.languages)
    nodes = {it.name for it in sites(loaded)} | {it.id for it in loaded.nodes}
    if node is not None and node not in nodes:
        return refused(message("usage-no-rubric-node", name=node, known=tuple(sorted(nodes))), language)
    if axis is not None and loaded.axis(axis) is None:
        return refused(message("usage-no-axis", name=axis, known=tuple(it.id for it in loaded.axes)), language)
    if output_format is Form.MERMAID:
        said = mermaid.render(loaded, language)
    else:
        shown = document(loaded, language, node, axis)
        said = render(shown, output_format, terminal.view(language))
    return Exit.DONE if terminal.deliver(said, None, language) else Exit.UNWRITTEN
