"""Faults of a model: what is wrong, and where in its document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from goalcheck.core.message import Message, Value, message
from goalcheck.core.place import Place, Route
from goalcheck.core.scale import Scale

Fault = tuple[Message, Place]


def at(route: Route, key: str, on_key: bool = False, **values: Value) -> Fault:
    return message(key, **values), Place(route, on_key)


def unknown(route: Route, what: str, name: str, known: Iterable[str], on_key: bool = False) -> Fault:
    """A name that stands for nothing, with the nearest that does."""
    near = get_close_matches(name, list(known), n=1, cutoff=0.6)
    if near:
        return at(route, f"unknown-{what}-near", on_key, name=name, near=near[0])
    return at(route, f"unknown-{what}", on_key, name=name)


def unknown_level(route: Route, name: str, scale: Scale) -> Fault:
    """A word that is no level of the scale it stands on."""
    near = get_close_matches(name, scale.names, n=1, cutoff=0.6)
    if scale.numeric:
        return at(route, "not-a-number-of-scale", name=name, scale=scale.id)
    if near:
        return at(route, "unknown-level-near", name=name, near=near[0], scale=scale.id)
    return at(route, "unknown-level", name=name, scale=scale.id, known=scale.names)


def duplicates(ids: Iterable[tuple[Route, str]]) -> Iterator[Fault]:
    """Ids that stand for two things, at the second."""
    seen: set[str] = set()
    for route, name in ids:
        if name and name in seen:
            yield at((*route, "id"), "duplicate-id", name=name)
        seen.add(name)
