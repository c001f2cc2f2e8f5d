"""Places in a document, by route; the edge turns a route into line and column."""

from __future__ import annotations

from dataclasses import dataclass

Route = tuple[str | int, ...]
"""Keys and indexes from the top of a document: `("goals", 0, "criteria", 1, "evidence", 2, "score")`."""


@dataclass(frozen=True, slots=True)
class Place:
    """A node of a document (its key where `on_key`), or `length` characters of its text where `index` is given."""

    route: Route = ()
    on_key: bool = False
    index: int | None = None
    length: int = 1


WHOLE_FILE = Place(index=0, length=0)
"""The file as a whole, rather than a part of its text."""


def route_text(route: Route) -> str:
    """A route as people write it: `goals[0].criteria[1].score`."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in route)
    return text.removeprefix(".")
