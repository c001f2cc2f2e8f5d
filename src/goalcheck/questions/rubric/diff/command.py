"""`goalcheck rubric diff`: whose verdicts change between two versions of a rubric."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from goalcheck.questions.rubric.arguments import RubricLang
from goalcheck.questions.rubric.opened import opened
from goalcheck.runner import terminal
from goalcheck.runner.status import Exit


class Form(StrEnum):
    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", readable=False, help="A rubric file, or a name.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", readable=False, help="Its other version.")],
    output_format: Annotated[Form, typer.Option("--format", "-f", help="Form of the output.")] = Form.TEXT,
    children: Annotated[
        int, typer.Option("--children", metavar="N", min=1, max=6, help="Try open rules on up to this many children.")
    ] = 3,
    lang: RubricLang = None,
) -> int:
    """Show whose verdicts change between two versions.

    Which combinations change, and how many; the exit status is then 1.

    Example: goalcheck rubric diff rubrics/maluppfyllelse.yaml draft.yaml --lang sv
    """
    before, after = opened(old, lang), opened(new, lang)
    if before is None or after is None:
        return Exit.INVALID
    from goalcheck.document import markdown, text
    from goalcheck.proof.versions import changes
    from goalcheck.questions.rubric.diff.layout import blocks

    found = changes(before, after, children)
    language = terminal.language_for(lang, *after.title.languages)
    if output_format is Form.JSON:
        from goalcheck.questions.rubric.diff import json as changes_json

        said = changes_json.render(found)
    elif output_format is Form.MARKDOWN:
        said = markdown.render(blocks(found, language))
    else:
        said = text.render(blocks(found, language), terminal.view(language))
    if not terminal.deliver(said, None, language):
        return Exit.UNWRITTEN
    return Exit.MISSED if found.matters else Exit.DONE
