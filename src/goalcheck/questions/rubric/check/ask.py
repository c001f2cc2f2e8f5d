"""Rubrics that were searched → the text of what was found."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from goalcheck.document.view import View
from goalcheck.questions.rubric.prove import Proved, prove_files
from goalcheck.runner.forms import form
from goalcheck.runner.respond import Answer, Given
from goalcheck.runner.status import Exit


def load(paths: Sequence[Path]) -> Given[list[Proved]]:
    """Read and search the rubrics."""
    proved, unreadable = prove_files(paths)
    return Given(proved or None, tuple(unreadable))


def ask(proved: list[Proved], view: View, name: str) -> Answer:
    """Say what was found, in the form of this name."""
    found = [(it.document.file, it.rubric, it.proof, it.located) for it in proved]
    text = form("rubric.check", name).render(found, view)
    return Answer(text, status=Exit.DONE if all(it.proof.sound for it in proved) else Exit.MISSED)
