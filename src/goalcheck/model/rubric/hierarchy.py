"""The nodes that a rubric names, by what lies below what."""

from __future__ import annotations

from goalcheck.model.rubric import Axis, NodeKind, Rubric


def tops(rubric: Rubric, axis: Axis) -> tuple[str, ...]:
    """The nodes that no other node has as its child, in the rubric's order."""
    below = {child for node in rubric.nodes for child in children_of(rubric, axis, node.id)}
    return tuple(node.id for node in rubric.nodes if node.id not in below)


def children_of(rubric: Rubric, axis: Axis, name: str | None) -> tuple[str, ...]:
    """The children that a rubric names for a node: those it lists, and those that its rule speaks of.

    None is the whole: its children are the nodes on top, as they are in a file.
    """
    if name is None:
        listed, rule = tops(rubric, axis), rubric.rule_of("", NodeKind.ASSIGNMENT, axis)
    else:
        own = rubric.node(name)
        listed, rule = (own.children, rubric.rule_of(name, NodeKind.GOAL, axis)) if own else ((), None)
    return tuple(dict.fromkeys([*listed, *(rule.named_children if rule else ())]))


def only_top(rubric: Rubric, axis: Axis) -> str | None:
    """The only node on top, where the rubric has no rule for the whole: what the whole is judged by."""
    if rubric.rule_of("", NodeKind.ASSIGNMENT, axis) is not None:
        return None
    top = tops(rubric, axis)
    return top[0] if len(top) == 1 else None
