"""The trace as nested lists, then the readings of contested goals."""

from __future__ import annotations

from goalcheck.document.escape import escaped
from goalcheck.engine import Assessment
from goalcheck.phrases.trace import explained
from goalcheck.phrases.view import View
from goalcheck.phrases.visible import harmless
from goalcheck.phrases.words import Words
from goalcheck.questions.assess.markdown import contested, tree


def render(assessment: Assessment, view: View) -> str:
    words = Words(assessment, view.language)
    node = assessment.find(view.node) if view.node else None
    lines = [f"# {escaped(words.heading())}", "", escaped(words.rubric()), ""]
    lines += [*tree(explained(words, node or assessment.root, view.axis)), *contested(words, view)]
    return harmless("\n".join(lines).rstrip("\n") + "\n")
