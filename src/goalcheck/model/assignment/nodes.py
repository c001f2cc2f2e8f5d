"""What an assignment file names: its nodes by id, and the axes they bear on."""

from __future__ import annotations

from goalcheck.model.assignment.evidence import Evidence
from goalcheck.model.assignment.fields import Assignment
from goalcheck.model.assignment.goal import Criterion, Goal, Interpretation

Node = Goal | Criterion | Evidence
"""A node that has an id of its own in the file."""


def reading_id(goal: Goal, interpretation: Interpretation) -> str:
    """The id of one reading of a goal."""
    return f"{goal.id}/{interpretation.id}"


def definitions(assignment: Assignment) -> dict[str, Node]:
    """Every goal, criterion and piece of evidence, by id, in the order of the file."""
    found: dict[str, Node] = {}
    stack: list[Goal | Criterion | Interpretation | Evidence | str] = []
    stack += [*assignment.goals, *assignment.criteria][::-1]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            continue
        if isinstance(item, Interpretation):
            stack += item.criteria[::-1]
            continue
        found.setdefault(item.id, item)
        if isinstance(item, Goal):
            stack += [*item.goals, *item.criteria, *item.interpretations][::-1]
        elif isinstance(item, Criterion):
            stack += item.evidence[::-1]
    return found


def axes_of(criterion: Criterion, nodes: dict[str, Node], first: str) -> tuple[str, ...]:
    """The axes a criterion bears on: those it names, else the first and those of its evidence; none for context."""
    if criterion.context:
        return ()
    if criterion.axes:
        return criterion.axes
    evidence = [nodes.get(item) if isinstance(item, str) else item for item in criterion.evidence]
    named = [item.axis or first for item in evidence if isinstance(item, Evidence)]
    return tuple(dict.fromkeys([first, *named]))
