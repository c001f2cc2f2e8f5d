"""The hierarchy of a rubric as a Mermaid flowchart: nodes point at their parents."""

from __future__ import annotations

import re
from itertools import pairwise

from goalcheck.render.rubric.hierarchy import edges, tree
from goalcheck.render.rubric.words import RubricWords
from goalcheck.render.visible import harmless
from goalcheck.rubric import Kind, Rubric

PLAIN = re.compile(r"[^\w ]|_")
"""Whatever Mermaid or Markdown might take for markup."""
UP = (Kind.CRITERION, Kind.GOAL, Kind.ASSIGNMENT)


def render(rubric: Rubric, language: str) -> str:
    """The nodes that the rubric names; an open rubric's kinds of node."""
    words = RubricWords(rubric, language)
    names = list(dict.fromkeys(name for _, name, _ in tree(rubric)))
    titles, pairs = [words.node(name) for name in names], edges(rubric)
    if not names:
        names = [kind.value for kind in UP if getattr(rubric.judge, kind)]
        titles = [words.word(f"kind-{name}") for name in names]
        pairs = tuple(pairwise(names))
    numbers = {name: f"n{i}" for i, name in enumerate(names)}
    lines = [f'  {numbers[name]}["{escaped(title)}"]' for name, title in zip(names, titles, strict=True)]
    lines += [f"  {numbers[child]} --> {numbers[parent]}" for child, parent in pairs]
    return harmless("\n".join(["flowchart BT", *lines]) + "\n")


def escaped(text: str) -> str:
    """A label, for between quotes, that neither Mermaid nor HTML takes for anything but text."""
    return PLAIN.sub(lambda found: f"#{ord(found[0])};", text)
