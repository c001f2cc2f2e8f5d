"""A rubric → the text that shows it."""

from __future__ import annotations

from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.document.view import View
from goalcheck.model.rubric import Rubric
from goalcheck.proof.rule_location import rule_locations
from goalcheck.runner.forms import form
from goalcheck.runner.respond import Answer


def ask(rubric: Rubric, view: View, name: str) -> Answer:
    """Show the node and axis of the view, else all. Raise Misuse where they are not there."""
    nodes = {it.name for it in rule_locations(rubric)} | {it.id for it in rubric.nodes}
    if view.node is not None and view.node not in nodes:
        raise Misuse(message("usage-no-rubric-node", name=view.node, known=tuple(sorted(nodes))))
    if view.axis is not None and rubric.axis(view.axis) is None:
        raise Misuse(message("usage-no-axis", name=view.axis, known=tuple(it.id for it in rubric.axes)))
    return Answer(form("rubric.show", name).render(rubric, view))
