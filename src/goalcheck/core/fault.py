"""Make the faults of a model: what is wrong, and where in its document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from goalcheck.core.diagnostic import Fault, Related, Repair, SearchImpact
from goalcheck.core.message import Value, message
from goalcheck.core.nearest import nearest, nearest_of
from goalcheck.core.place import Place, Route
from goalcheck.core.scale import Scale

MOST_FAULTS = 1_000
"""Faults that are sought in one model: each may need a search for the name that was meant."""
MOST_LISTED = 20
"""Known names that a message lists."""


def at(
    route: Route,
    key: str,
    on_key: bool = False,
    related: tuple[Related, ...] = (),
    unknown: str = "",
    spoils: SearchImpact = SearchImpact.RULE,
    **values: Value,
) -> Fault:
    return Fault(message(key, **values), Place(route, on_key), related, unknown, spoils=spoils)


def unknown(route: Route, what: str, name: str, known: Iterable[str], on_key: bool = False, **values: Value) -> Fault:
    """A name that stands for nothing, with the nearest that does."""
    known = tuple(known)
    near = nearest(name, known)
    if near:
        said = message(f"unknown-{what}-near", name=name, near=near, **values)
    else:
        listed = {"known": tuple(known)[:MOST_LISTED]} if what in ("axis", "axis-of-level", "scale") else {}
        said = message(f"unknown-{what}", name=name, **values, **listed)
    spoils = SearchImpact.HIERARCHY if what in ("node", "scale") else SearchImpact.RULE
    return Fault(said, Place(route, on_key), unknown=what, spoils=spoils)


def unknown_level(
    route: Route, name: str, scale: Scale, related: tuple[Related, ...] = (), statuses: Iterable[str] = ()
) -> Fault:
    """A word that is no level of the scale it is on, nor one of the statuses allowed there. The nearest is also sought among
    the labels of levels."""
    if scale.numeric:
        return at(route, "not-a-number-of-scale", related=related, name=name, scale=scale.id)
    labels = [(words, level.id) for level in scale.levels for _, words in level.label.entries]
    near = nearest_of(name, [*((it, it) for it in (*scale.names, *statuses)), *labels])
    if near:
        said = message("unknown-level-near", name=name, near=near, scale=scale.id, known=scale.names)
    else:
        said = message("unknown-level", name=name, scale=scale.id, known=scale.names)
    repair = Repair.RESPELL if near else None
    return Fault(said, Place(route), related, "level", repair=repair, spoils=SearchImpact.PART)


def duplicates(ids: Iterable[tuple[Route, str]]) -> Iterator[Fault]:
    """Ids of two things, each reported at the second."""
    seen: dict[str, Route] = {}
    for route, name in ids:
        if name and name in seen:
            yield at((*route, "id"), "duplicate-id", related=(first(seen[name]),), spoils=SearchImpact.PART, name=name)
        seen.setdefault(name, (*route, "id") if route else ("assignment",))


def first(route: Route) -> Related:
    """Where the same thing was first."""
    return Related(message("first-here"), Place(route))
