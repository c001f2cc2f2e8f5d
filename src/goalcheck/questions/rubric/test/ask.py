"""Rubrics whose examples were tried → the text of how they fared."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from goalcheck.core.place import Place
from goalcheck.document.view import View
from goalcheck.questions.rubric.prove import TestedRubric, try_files
from goalcheck.runner.forms import form
from goalcheck.runner.respond import Answer, Given
from goalcheck.runner.status import Exit


def load(paths: Sequence[Path]) -> Given[list[TestedRubric]]:
    """Read the rubrics and try their examples."""
    tested, faulty = try_files(paths)
    return Given(tested or None, tuple(faulty))


def ask(tested: list[TestedRubric], view: View, name: str) -> Answer:
    """Say how the examples fared, in the form of this name."""
    found = [
        (
            it.document.file, it.rubric, it.trial,
            [it.document.position(Place(("examples", n)))[0] for n in range(len(it.trial.tried))],
            [it.document.position(use.place)[0] for use in it.trial.uses],
        )
        for it in tested
    ]  # fmt: skip
    text = form("rubric.test", name).render(found, view)
    return Answer(text, status=Exit.MISSED if any(it.trial.failed for it in tested) else Exit.DONE)
