"""Find nodes that, by the names under them, contain themselves, or are nested too deep or shown too often."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

MOST_LEVELS = 64
"""Levels of nesting. No published system that we know of has more than six."""
MOST_COPIES = 2_000
"""Nodes that may be shown again under their second and further parents."""
MOST_RINGS = 100
"""Links that close a cycle and are reported."""


def too_deep(below: Mapping[str, Collection[str]]) -> str | None:
    """A node with more than MOST_LEVELS levels under it, or None. `below` has no cycles."""
    height: dict[str, int] = {}
    for name in upwards(below):
        height[name] = 1 + max((height.get(child, 0) for child in below.get(name, ())), default=0)
        if height[name] > MOST_LEVELS + 1:
            return name
    return None


def too_often(below: Mapping[str, Iterable[str]]) -> str | None:
    """A node under which more than MOST_COPIES nodes are shown again, or None: with several parents for each node, the paths
    down can grow as two to the power of the levels."""
    most = len(below) + MOST_COPIES
    size: dict[str, int] = {}
    for name in upwards(below):
        size[name] = 1 + sum(size.get(child, 0) for child in below.get(name, ()))
        if size[name] > most:
            return name
    return None


def upwards(below: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Every node after those under it; on a cycle, after all but one of them."""
    entered: set[str] = set()
    done: set[str] = set()
    for top in below:
        todo = [top]
        while todo:
            name = todo[-1]
            entered.add(name)
            missing = [child for child in below.get(name, ()) if child not in entered]
            todo += missing
            if not missing:
                todo.pop()
                if name not in done:
                    done.add(name)
                    yield name


def ringed(below: Mapping[str, Collection[str]]) -> set[str]:
    """The nodes that remain after repeatedly removing those with nothing under them: all that are on a cycle, or
    above one."""
    left = {name: sum(child in below for child in children) for name, children in below.items()}
    above: dict[str, list[str]] = {}
    for name, children in below.items():
        for child in children:
            above.setdefault(child, []).append(name)
    free = [name for name, count in left.items() if not count]
    while free:
        for name in above.get(free.pop(), ()):
            left[name] -= 1
            if not left[name]:
                free.append(name)
    return {name for name, count in left.items() if count}


def reaches(below: Mapping[str, Collection[str]], start: str, goal: str) -> bool:
    """Whether `goal` is `start`, or anywhere under it."""
    seen: set[str] = set()
    todo = [start]
    while todo:
        name = todo.pop()
        if name == goal:
            return True
        if name not in seen:
            seen.add(name)
            todo += below.get(name, ())
    return False
