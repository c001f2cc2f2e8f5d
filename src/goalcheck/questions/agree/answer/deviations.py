"""An assignment as its rules alone would judge it: without what persons decided instead."""

from __future__ import annotations

from dataclasses import replace

from goalcheck.model.assignment import Assignment, Criterion, Goal


def without_overrides(assignment: Assignment) -> Assignment:
    """The assignment with every override left out, at every depth."""
    return replace(
        assignment,
        override=(),
        goals=tuple(map(_goal, assignment.goals)),
        criteria=tuple(map(_criterion, assignment.criteria)),
    )


def _goal(goal: Goal) -> Goal:
    readings = (replace(it, criteria=tuple(map(_criterion, it.criteria))) for it in goal.interpretations)
    return replace(
        goal,
        override=(),
        goals=tuple(it if isinstance(it, str) else _goal(it) for it in goal.goals),
        criteria=tuple(map(_criterion, goal.criteria)),
        interpretations=tuple(readings),
    )


def _criterion(criterion: Criterion | str) -> Criterion | str:
    return criterion if isinstance(criterion, str) else replace(criterion, override=())
