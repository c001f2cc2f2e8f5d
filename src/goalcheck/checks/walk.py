"""List an assignment's parts, each with its route."""

from __future__ import annotations

from goalcheck.core.place import Route
from goalcheck.model.assignment import Assignment, Criterion, Evidence, Goal, Interpretation
from goalcheck.model.assignment.nodes import Node

Part = Goal | Criterion | Evidence | Interpretation
BELOW: dict[type[Part], tuple[str, ...]] = {
    Goal: ("goals", "criteria", "interpretations"),
    Criterion: ("evidence",),
    Interpretation: ("criteria",),
    Evidence: (),
}
"""The fields that list the parts of parts."""


Parts = list[tuple[Route, Part | str, Part | None]]
"""Every goal, criterion, reading and piece of evidence, written out or named, with its route and parent."""


def walk(assignment: Assignment) -> Parts:
    found: Parts = []
    for key in ("goals", "criteria"):
        for i, part in enumerate(getattr(assignment, key)):
            _add(found, (key, i), part, None)
    return found


def _add(found: Parts, route: Route, part: Part | str, parent: Part | None) -> None:
    found.append((route, part, parent))
    if isinstance(part, str):
        return
    for key in BELOW[type(part)]:
        for i, below in enumerate(getattr(part, key)):
            _add(found, (*route, key, i), below, part)


def nodes_of(parts: Parts) -> dict[str, Node]:
    """The nodes among the parts, by id: those of `goalcheck.model.assignment.nodes.definitions`."""
    found: dict[str, Node] = {}
    for _, part, _ in parts:
        if isinstance(part, Node):
            found.setdefault(part.id, part)
    return found


def sources_used(assignment: Assignment, parts: Parts) -> set[str | None]:
    """The ids of sources that an assignment and its parts refer to."""
    written = [part for _, part, _ in parts]
    verdicts = [*assignment.published, *(it for part in written for it in getattr(part, "published", ()))]
    used = {it.source for it in (*verdicts, *assignment.gaps, *assignment.recommendations)}
    used |= {asked.status_source for asked in assignment.recommendations}
    evidence = [part for part in written if isinstance(part, Evidence)]
    used |= {it.source for it in evidence}
    used |= {reply.source for it in evidence for reply in it.reply}
    return used | {seen.source for it in evidence if it.indicator for seen in it.indicator.observed}
