"""Each example that failed as `file:line`, then which parts of the rules no example uses, then the counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goalcheck.catalogue.sentences import word
from goalcheck.core.visible import harmless, visible
from goalcheck.document.view import View
from goalcheck.phrases.faults import LABELS
from goalcheck.questions.rubric.test.words import Located, summary, trial_lines


def render(trials: Sequence[Located], view: View) -> str:
    return harmless("".join(f"{line}\n" for trial in trials for line in _lines(trial, view.language)))


def _lines(located: Located, language: str) -> Iterator[str]:
    file, _, trial, at, uses = located
    for severity, line, said in trial_lines(trial, at, uses, language):
        yield f"{visible(file)}:{line}: {word(LABELS[severity], language)}: {said}"
    yield summary(file, trial, language)
