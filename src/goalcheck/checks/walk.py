"""An assignment's parts, each with its route."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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


def sources_used(assignment: Assignment, parts: Iterable[tuple[Route, object, object]]) -> set[str | None]:
    """The ids by which sources are named, in an assignment and its parts."""
    written = [part for _, part, _ in parts]
    verdicts = [*assignment.published, *(it for part in written for it in getattr(part, "published", ()))]
    used = {it.source for it in (*verdicts, *assignment.gaps, *assignment.recommendations)}
    used |= {asked.status_source for asked in assignment.recommendations}
    evidence = [part for part in written if isinstance(part, Evidence)]
    used |= {it.source for it in evidence}
    used |= {reply.source for it in evidence for reply in it.reply}
    return used | {seen.source for it in evidence if it.indicator for seen in it.indicator.observed}


def _below(route: Route, part: Part | str, parent: Part | None) -> Iterator[tuple[Route, Part | str, Part | None]]:
    yield route, part, parent
    if isinstance(part, str):
        return
    for key in BELOW[type(part)]:
        for i, below in enumerate(getattr(part, key)):
            yield from _below((*route, key, i), below, part)
