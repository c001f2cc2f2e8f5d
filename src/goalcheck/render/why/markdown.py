"""The trace as nested lists, then the readings of contested goals."""

from __future__ import annotations

from goalcheck.assessment import Assessment
from goalcheck.render.markdown import contested, escaped, tree
from goalcheck.render.tree import explained
from goalcheck.render.view import View
from goalcheck.render.visible import harmless
from goalcheck.render.words import Words


def render(assessment: Assessment, view: View) -> str:
    words = Words(assessment, view.language)
    node = assessment.find(view.node) if view.node else None
    lines = [f"# {escaped(words.heading())}", "", escaped(words.rubric()), ""]
    lines += [*tree(explained(words, node or assessment.root, view.axis)), *contested(words, view)]
    return harmless("\n".join(lines).rstrip("\n") + "\n")
