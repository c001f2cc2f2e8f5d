"""An assignment's parts, each with its route."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.assignment import Assignment, Criterion, Evidence, Goal, Interpretation
from goalcheck.core.place import Route

Part = Goal | Criterion | Evidence | Interpretation
BELOW: dict[type[Part], tuple[str, ...]] = {
    Goal: ("goals", "criteria", "interpretations"),
    Criterion: ("evidence",),
    Interpretation: ("criteria",),
    Evidence: (),
}
"""The fields in which parts have other parts."""


def walk(assignment: Assignment) -> Iterator[tuple[Route, Part | str, Part | None]]:
    """Every goal, criterion, reading and piece of evidence, written out or named, with its route and parent."""
    for key in ("goals", "criteria"):
        for i, part in enumerate(getattr(assignment, key)):
            yield from _below((key, i), part, None)


def _below(route: Route, part: Part | str, parent: Part | None) -> Iterator[tuple[Route, Part | str, Part | None]]:
    yield route, part, parent
    if isinstance(part, str):
        return
    for key in BELOW[type(part)]:
        for i, below in enumerate(getattr(part, key)):
            yield from _below((*route, key, i), below, part)
