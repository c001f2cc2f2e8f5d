"""Which level of a scale in one version of a rubric is which in another."""

from __future__ import annotations

from goalcheck.core.scale import Scale


def matched(old: Scale, new: Scale) -> tuple[tuple[int, int], ...]:
    """Positions of the levels that both have, worst first: of the same id, or renamed (in one place of two scales with
    as many levels, where neither id occurs in the other)."""
    found = []
    for i, name in enumerate(old.names):
        same = new.index(name)
        if same is not None:
            found.append((i, same))
        elif len(old.names) == len(new.names) and old.index(new.names[i]) is None:
            found.append((i, i))
    return tuple(found)


def renamed(old: Scale, new: Scale) -> tuple[tuple[str, str], ...]:
    return tuple((a, b) for i, j in matched(old, new) if (a := old.names[i]) != (b := new.names[j]))


def translated(verdict: tuple[str, ...], old: Scale, new: Scale) -> tuple[str, ...]:
    """A verdict in the names of the new scale; names that it lacks stay."""
    names = dict(renamed(old, new))
    return tuple(names.get(name, name) for name in verdict)
