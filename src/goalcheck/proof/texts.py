"""What an author wrote for people: apart from the rules, so that a change of words is told from a change of rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from goalcheck.core.place import Route, route_text
from goalcheck.core.scale import Level
from goalcheck.core.text import NOTHING, Text

Value = TypeVar("Value")


def wordless(value: Value) -> Value:
    """The same value without its texts and signs."""
    found: Any = value
    if isinstance(value, Text):
        found = NOTHING
    elif isinstance(value, tuple):
        found = tuple(wordless(item) for item in value)
    elif is_dataclass(value) and not isinstance(value, type):
        found = replace(value, **{it.name: wordless(getattr(value, it.name)) for it in fields(value)})
        if isinstance(found, Level):
            found = replace(found, sign="")
    result: Value = found
    return result


def reworded(old: object, new: object) -> tuple[str, ...]:
    """Where both have a text, and not the same one: `judge.goal.attainment.cases.met.because`."""
    before = dict(_texts(old, ()))
    return tuple(route_text(route) for route, said in _texts(new, ()) if before.get(route, said) != said)


def _texts(value: object, route: Route) -> Iterator[tuple[Route, Text]]:
    if isinstance(value, Text):
        yield route, value
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from _item(item, i, route)
    elif is_dataclass(value):
        for it in fields(value):
            yield from _texts(getattr(value, it.name), (*route, it.name.rstrip("_")))


def _item(item: object, i: int, route: Route) -> Iterator[tuple[Route, Text]]:
    """An item by its id, a pair by its key, anything else by its place."""
    if isinstance(item, tuple) and len(item) == 2 and isinstance(item[0], str):
        yield from _texts(item[1], (*route, str(item[0])))
    else:
        yield from _texts(item, (*route, getattr(item, "id", None) or i))
