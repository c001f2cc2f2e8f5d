"""How the examples of rubrics fared as a document, rubric by rubric."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goalcheck.catalogue.sentences import word
from goalcheck.core.visible import visible
from goalcheck.document import Block, Code, Document, Heading, Inline, Paragraph, Strong, listed
from goalcheck.document.view import View
from goalcheck.phrases.faults import LABELS
from goalcheck.questions.rubric.test.words import Located, summary, trial_lines


def document(trials: Sequence[Located], view: View) -> Document:
    return Document(tuple(block for it in trials for block in _blocks(it, view.language)), view.language)


def _blocks(located: Located, language: str) -> Iterator[Block]:
    file, rubric, trial, at, uses = located
    yield Heading(visible(f"{rubric.rubric}@{rubric.version}"))
    yield Paragraph(summary(file, trial, language))
    items: list[Inline] = [
        (Strong(word(LABELS[severity], language)), " ", Code(str(line)), f" {said}")
        for severity, line, said in trial_lines(trial, at, uses, language)
    ]
    if items:
        yield listed(items)
