"""The nodes of a rubric as a tree: which it names, and how they hang together on any axis."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.model.rubric import Rubric
from goalcheck.model.rubric.hierarchy import children_of


def children(rubric: Rubric, name: str) -> tuple[str, ...]:
    """The children of a named node, on any axis."""
    return tuple(dict.fromkeys(it for axis in rubric.axes for it in children_of(rubric, axis, name)))


def tree(rubric: Rubric) -> Iterator[tuple[int, str, bool]]:
    """Every node with its depth, parents first, and whether it stands here with all that is below it: under a second
    parent it does not."""
    names = [node.id for node in rubric.nodes]
    parts = {name: children(rubric, name) for name in names}
    below = {child for them in parts.values() for child in them}
    seen: set[str] = set()
    todo = [(0, name) for name in reversed(names) if name not in below]
    while todo:
        depth, name = todo.pop()
        yield depth, name, name not in seen or not parts.get(name)
        if name not in seen:
            seen.add(name)
            todo += [(depth + 1, child) for child in reversed(parts.get(name, ()))]


def edges(rubric: Rubric) -> tuple[tuple[str, str], ...]:
    """Each child with its parent, once."""
    return tuple((child, name) for _, name, whole in tree(rubric) if whole for child in children(rubric, name))
