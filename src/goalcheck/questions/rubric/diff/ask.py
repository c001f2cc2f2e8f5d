"""Two versions of a rubric → the text of whose verdicts change."""

from __future__ import annotations

from pathlib import Path

from goalcheck.document.view import View
from goalcheck.model.rubric import Rubric
from goalcheck.proof.versions import changes
from goalcheck.questions.rubric.opened import opened
from goalcheck.runner.forms import form
from goalcheck.runner.respond import Answer, Given
from goalcheck.runner.status import Exit


def load(old: Path, new: Path) -> Given[tuple[Rubric, Rubric]]:
    """Read both versions."""
    before, after = opened(old), opened(new)
    both = (before.value, after.value) if before.value and after.value else None
    return Given(both, (*before.faulty, *after.faulty), languages=after.languages)


def ask(both: tuple[Rubric, Rubric], view: View, name: str, children: int) -> Answer:
    """Compare the versions, open rules on up to so many children, in the form of this name."""
    found = changes(*both, children)
    return Answer(form("rubric.diff", name).render(found, view), status=Exit.MISSED if found.matters else Exit.DONE)
