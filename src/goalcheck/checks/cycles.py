"""Parts that contain themselves, are nested too deep, or have borne each other's names."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.checks.levels import MOST_COPIES, MOST_LEVELS, MOST_RINGS, reaches, ringed, too_deep, too_often
from goalcheck.checks.walk import Parts
from goalcheck.core.diagnostic import Fault, SearchImpact
from goalcheck.core.fault import at
from goalcheck.model.assignment import Assignment, Criterion, Evidence, Goal
from goalcheck.model.assignment.nodes import Node


def check_cycles(assignment: Assignment, written: Parts, nodes: dict[str, Node]) -> Iterator[Fault]:
    """Goals that contain themselves, or are nested too deep: only a goal named under another can close a cycle."""
    below: dict[str, set[str]] = {}
    for _, part, parent in written:
        if isinstance(parent, Goal) and isinstance(part, str | Goal):
            below.setdefault(parent.id, set()).add(part if isinstance(part, str) else part.id)
    ringed_goals = ringed(below)
    links = [
        (route, part, parent.id)
        for route, part, parent in written
        if isinstance(part, str) and isinstance(parent, Goal) and {part, parent.id} <= ringed_goals
    ]
    for route, part, above in links[:MOST_RINGS]:
        if reaches(below, part, above):
            yield at(route, "cycle", spoils=SearchImpact.HIERARCHY, name=part)
    if ringed_goals:
        return
    if deep := too_deep(below):
        yield at(("goals",), "too-many-levels", name=deep, limit=MOST_LEVELS)
    elif len(written) > len(nodes) and (
        many := too_often(_children(nodes) | {assignment.assignment: _tops(assignment)})
    ):  # else there are neither names nor readings, and each node is shown once
        yield at(("goals",), "too-many-ways", name=many, limit=MOST_COPIES)


def check_former_names(assignment: Assignment, written: Parts) -> Iterator[Fault]:
    """Parts whose former names lead back to themselves, in one step or several."""
    parts = [(route, part) for route, part, _ in written if isinstance(part, Node) and part.formerly]
    records = [(("recommendations", i), it) for i, it in enumerate(assignment.recommendations)]
    for group in (parts, records):
        before = {part.id: part.formerly for _, part in group if part.formerly}
        routes = {part.id: route for route, part in group}
        seen: set[str] = set()
        for start in before:
            path: dict[str, str] = {}
            name = start
            while name in before and name not in seen and name not in path:
                path[name] = name = before[name]
            if name in path:
                key = "formerly-itself" if path[name] == name else "formerly-cycle"
                yield at((*routes[name], "formerly"), key, name=name, other=path[name])
            seen |= path.keys()


def _children(nodes: dict[str, Node]) -> dict[str, list[str]]:
    """The parts shown under each goal and criterion, by id."""
    found: dict[str, list[str]] = {}
    for name, node in nodes.items():
        parts: list[Goal | Criterion | Evidence | str] = []
        if isinstance(node, Goal):
            readings = [(*node.criteria, *reading.criteria) for reading in node.interpretations]
            parts += [*node.goals, *(part for reading in readings or [node.criteria] for part in reading)]
        elif isinstance(node, Criterion):
            parts += node.evidence
        found[name] = [part if isinstance(part, str) else part.id for part in parts]
    return found


def _tops(assignment: Assignment) -> list[str]:
    """The parts shown under the assignment itself."""
    parts: list[Goal | Criterion | str] = [*assignment.goals, *assignment.criteria]
    return [part if isinstance(part, str) else part.id for part in parts]
