"""A rubric → the text that shows it."""

from __future__ import annotations

from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.document import markdown, text
from goalcheck.model.rubric import Rubric
from goalcheck.phrases.view import View
from goalcheck.proof.site import sites
from goalcheck.questions.rubric.show import mermaid
from goalcheck.questions.rubric.show.layout import sheet
from goalcheck.runner.respond import Answer


def ask(rubric: Rubric, view: View, name: str) -> Answer:
    """Show the node and axis of the view, else all. Raise Misuse where they are not there."""
    nodes = {it.name for it in sites(rubric)} | {it.id for it in rubric.nodes}
    if view.node is not None and view.node not in nodes:
        raise Misuse(message("usage-no-rubric-node", name=view.node, known=tuple(sorted(nodes))))
    if view.axis is not None and rubric.axis(view.axis) is None:
        raise Misuse(message("usage-no-axis", name=view.axis, known=tuple(it.id for it in rubric.axes)))
    return Answer(_text(rubric, view, name))


def _text(rubric: Rubric, view: View, name: str) -> str:
    if name == "mermaid":
        return mermaid.render(rubric, view.language)
    blocks = sheet(rubric, view.language, view.node, view.axis)
    return text.render(blocks, view) if name == "text" else markdown.render(blocks)
