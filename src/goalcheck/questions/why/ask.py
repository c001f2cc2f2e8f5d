"""An assessment → the text of why a verdict is what it is."""

from __future__ import annotations

from goalcheck.document.view import View
from goalcheck.runner.demand import found, judged_axis, only
from goalcheck.runner.forms import form
from goalcheck.runner.judge import JudgedFiles
from goalcheck.runner.respond import Answer


def ask(outcome: JudgedFiles, view: View, name: str) -> Answer:
    """Explain the verdicts of the node and axis of the view. Raise Misuse where there are none."""
    assessment = only(outcome)
    judged = found(assessment, view.node, evidence=True)
    if view.axis is not None:
        judged_axis(assessment, judged, view.axis)
    return Answer(form("why", name).render(assessment, view))
