"""How deep nodes lie within each other, where names rather than the layout of the file say so."""

from __future__ import annotations

from collections.abc import Collection, Mapping

MOST_LEVELS = 64
"""No published system that we know of has more than six."""


def too_deep(below: Mapping[str, Collection[str]]) -> str | None:
    """A node with more than MOST_LEVELS levels under it, or None. `below` has no rings."""
    height: dict[str, int] = {}
    for name in below:
        todo = [name]
        while todo:
            node = todo[-1]
            missing = [child for child in below.get(node, ()) if child not in height]
            if node in height or not missing:
                height.setdefault(node, 1 + max((height[child] for child in below.get(node, ())), default=0))
                if height[node] > MOST_LEVELS + 1:
                    return node
                todo.pop()
            else:
                todo += missing
    return None
