"""Where a rubric's rules stand, and which of them are functions of named children."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goalcheck.assessment.outline import children_of, outline
from goalcheck.assessment.plan import Compiler
from goalcheck.core.scale import Scale
from goalcheck.proof.function import Function, function_of
from goalcheck.rubric import Axis, Kind, Rubric
from goalcheck.rules import Rule


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rule stands: a node by id or, without one, any node of a kind; and its axis."""

    kind: Kind
    axis: Axis
    rule: Rule
    node: str | None = None


def places(rubric: Rubric) -> Iterator[Place]:
    """Every rule: those of kinds from the whole down, then those of nodes; a node with children shows the rule of its
    kind as what that says of them."""
    for kind in Kind:
        yield from (
            Place(kind, axis, rule)
            for axis in rubric.axes
            if (rule := dict(getattr(rubric.judge, kind)).get(axis.id)) is not None
        )
    for node in rubric.nodes:
        for axis in rubric.axes:
            kind = Kind.GOAL if children_of(rubric, axis, node.id) else Kind.CRITERION
            rule = rubric.rule_of(node.id, kind, axis)
            inherits = kind is Kind.GOAL and axis.about is None
            if rule is not None and (inherits or dict(node.rules).get(axis.id) is not None):
                yield Place(kind, axis, rule, node.id)


def function_at(compiler: Compiler, place: Place) -> Function | None:
    """The rule as a function, where the rubric names the node's children.

    A rule about another axis is none: its bag holds only the children that the other verdict rests on.
    """
    rubric = compiler.rubric
    named = place.node or place.rule.table or (rubric.closed and place.kind is Kind.ASSIGNMENT)
    if place.kind is Kind.CRITERION or place.axis.about is not None or not named:
        return None
    plan = outline(compiler, place.axis, place.node, place.kind)
    if not plan.slots or not plan.slots[-1].inputs:
        return None
    slot = plan.slots[-1]
    return function_of(slot, tuple(plan.slots[i] for i in slot.inputs))


def child_scale(rubric: Rubric, place: Place, name: str) -> Scale:
    """The scale of a child by id; for "" of any child."""
    below = rubric.axis(place.axis.about) if place.axis.about and place.kind is Kind.CRITERION else place.axis
    assert below is not None, "a valid axis is about one that is there"
    if place.node and place.kind is Kind.CRITERION:
        return rubric.scale_of(place.node, below)
    children = children_of(rubric, place.axis, place.node) if place.node else ()
    return rubric.scale_of(name or next(iter(children), ""), below)
