"""The nodes of a rubric as a tree: which it names, and how they hang together on any axis."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.assessment.outline import children_of
from goalcheck.rubric import Kind, Rubric


def children(rubric: Rubric, name: str) -> tuple[str, ...]:
    """The children of a named node, on any axis."""
    return tuple(dict.fromkeys(it for axis in rubric.axes for it in children_of(rubric, axis, name, Kind.GOAL)))


def tree(rubric: Rubric) -> Iterator[tuple[int, str]]:
    """Every node with its depth, parents first; a node with two parents comes under each."""
    names = [node.id for node in rubric.nodes]
    below = {child for name in names for child in children(rubric, name)}
    for name in names:
        if name not in below:
            yield from _branch(rubric, name, 0)


def edges(rubric: Rubric) -> tuple[tuple[str, str], ...]:
    """Each child with its parent, once."""
    names = [name for _, name in tree(rubric)]
    return tuple(dict.fromkeys((child, name) for name in names for child in children(rubric, name)))


def _branch(rubric: Rubric, name: str, depth: int) -> Iterator[tuple[int, str]]:
    yield depth, name
    for child in children(rubric, name):
        yield from _branch(rubric, child, depth + 1)
