"""The hierarchy of a rubric as a Mermaid flowchart: nodes point at their parents."""

from __future__ import annotations

from itertools import pairwise

from goalcheck.core.visible import harmless
from goalcheck.document.escape import escaped_label
from goalcheck.document.view import View
from goalcheck.model.rubric import NodeKind, Rubric
from goalcheck.phrases.hierarchy import edges, tree
from goalcheck.phrases.rubric import RubricWords

UP = (NodeKind.CRITERION, NodeKind.GOAL, NodeKind.ASSIGNMENT)


def render(rubric: Rubric, view: View) -> str:
    """The nodes that the rubric names; an open rubric's kinds of node."""
    words = RubricWords(rubric, view.language)
    names = list(dict.fromkeys(name for _, name, _ in tree(rubric)))
    titles, pairs = [words.node(name) for name in names], edges(rubric)
    if not names:
        names = [kind.value for kind in UP if getattr(rubric.judge, kind)]
        titles = [words.word(f"kind-{name}") for name in names]
        pairs = tuple(pairwise(names))
    numbers = {name: f"n{i}" for i, name in enumerate(names)}
    lines = [f'  {numbers[name]}["{escaped_label(title)}"]' for name, title in zip(names, titles, strict=True)]
    lines += [f"  {numbers[child]} --> {numbers[parent]}" for child, parent in pairs]
    return harmless("\n".join(["flowchart BT", *lines]) + "\n")
