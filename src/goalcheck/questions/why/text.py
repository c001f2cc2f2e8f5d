"""The trace as a tree for a terminal, then the readings of contested goals."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text as Rich

from goalcheck.document.drawn import drawn
from goalcheck.engine import Assessment
from goalcheck.phrases.trace import explained
from goalcheck.phrases.view import View
from goalcheck.phrases.words import Words
from goalcheck.questions.assess.table import contested, tree


def render(assessment: Assessment, view: View) -> str:
    return drawn(_parts(Words(assessment, view.language), view), view)


def _parts(words: Words, view: View) -> Iterator[RenderableType]:
    node = words.assessment.find(view.node) if view.node else None
    if node:
        yield Rich(words.heading(), style="bold")
    yield Rich(words.rubric())
    yield Rich()
    yield tree(explained(words, node or words.assessment.root, view.axis))
    yield from contested(words, view)
