"""A rubric that the user names, or what is wrong with it on standard error."""

from __future__ import annotations

from pathlib import Path

from goalcheck.catalogue.sentences import say
from goalcheck.core.message import Message
from goalcheck.model.rubric import Rubric
from goalcheck.runner import terminal
from goalcheck.runner.status import Exit


def opened(path: Path, lang: str | None) -> Rubric | None:
    """A valid rubric; None where it has faults, which are then told."""
    from goalcheck.files.rubric import load_rubric

    loaded = load_rubric(path)
    if loaded.valid is None:
        terminal.complain_of([loaded], terminal.language_for(lang))
    return loaded.valid


def refused(said: Message, language: str) -> int:
    """A usage error that only shows once the files are read."""
    from goalcheck.phrases.visible import visible

    terminal.complain(f"goalcheck: {visible(say(said, language))}\n")
    return Exit.USAGE
