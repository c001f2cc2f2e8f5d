"""The trace on one axis as a Mermaid flowchart: children point at what is judged from them.

A thick arrow comes from what the verdict rests on, a dashed one from what is left out, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.core.visible import harmless
from goalcheck.document.escape import escaped_label
from goalcheck.document.view import View
from goalcheck.engine import Assessment, Judged
from goalcheck.phrases.trace import bears
from goalcheck.phrases.words import Words


def render(assessment: Assessment, view: View) -> str:
    words = Words(assessment, view.language)
    axis = view.axis or assessment.first_axis
    root = (assessment.find(view.node) if view.node else None) or assessment.root
    nodes = {node.id: node for node in _shown(words, root, axis)}
    numbers = {name: f"n{i}" for i, name in enumerate(nodes)}
    lines = [f'  {numbers[name]}["{escaped_label(_label(words, node, axis))}"]' for name, node in nodes.items()]
    lines += [line for node in nodes.values() for line in _arrows(words, node, axis, numbers)]
    return harmless("\n".join(["flowchart BT", *lines]) + "\n")


def _shown(words: Words, root: Judged, axis: str) -> Iterator[Judged]:
    """What is judged on the axis, and what is left out there."""
    left = {it.id for node in root.walk() if (judgement := node.on(axis)) for it in judgement.trace.left_out}
    yield root
    yield from (node for node in root.walk() if node.id in left or bears(words, node, axis))


def _label(words: Words, node: Judged, axis: str) -> str:
    about = next((it.about for it in words.judged_by.axes if it.id == axis), None)
    judgement = node.on(axis) or (node.on(about) if about and node.kind == "evidence" else None)
    return f"{words.title(node.id)} – {words.signed(judgement)}" if judgement else words.title(node.id)


def _arrows(words: Words, node: Judged, axis: str, numbers: dict[str, str]) -> Iterator[str]:
    judgement = node.on(axis)
    if judgement is None:
        return
    parent = numbers[node.id]
    for seen in judgement.trace.seen:
        if seen.id in numbers:
            yield f"  {numbers[seen.id]} {'==>' if seen.decisive else '-->'} {parent}"
    for left in judgement.trace.left_out:
        if left.id in numbers:
            yield f'  {numbers[left.id]} -.->|"{escaped_label(words.said(left.reason))}"| {parent}'
