"""A rubric that the user names, or what is wrong with it on standard error."""

from __future__ import annotations

from pathlib import Path

from goalcheck.cli import terminal
from goalcheck.cli.status import Exit
from goalcheck.core.message import Message
from goalcheck.locale import say
from goalcheck.rubric import Rubric


def opened(path: Path, lang: str | None) -> Rubric | None:
    """A valid rubric; None where it has faults, which are then told."""
    from goalcheck.workflow.rubric import load_rubric

    loaded = load_rubric(path)
    if isinstance(loaded, Rubric):
        return loaded
    terminal.complain_of([loaded], terminal.language_for(lang))
    return None


def refused(said: Message, language: str) -> int:
    """A usage error that only shows once the files are read."""
    from goalcheck.render.visible import visible

    terminal.complain(f"goalcheck: {visible(say(said, language))}\n")
    return Exit.USAGE
