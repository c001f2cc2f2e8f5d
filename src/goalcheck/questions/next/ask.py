"""An assessment → the text of what it would take to reach a level."""

from __future__ import annotations

from goalcheck.document.view import View
from goalcheck.questions.next.answer.next import next_steps
from goalcheck.questions.next.words import NextQuestion
from goalcheck.runner.demand import found, judged_axis, level_of, only
from goalcheck.runner.forms import form
from goalcheck.runner.judge import JudgedFiles
from goalcheck.runner.respond import Answer


def ask(
    outcome: JudgedFiles,
    view: View,
    name: str,
    node: str | None,
    axis: str | None,
    to: str | None,
    most: int,
    grouped: int,
) -> Answer:
    """Say the ways up and down, `most` of each. Raise Misuse where the node, the axis or the level is not there."""
    assessment = only(outcome)
    judged = found(assessment, node)
    on = judged_axis(assessment, judged, axis)
    judgement = judged.on(on)
    scale = assessment.rubric.scale(judgement.scale) if judgement else None
    assert scale is not None, "it is judged there, on a scale of the rubric"
    level = None if to is None else level_of(to, scale)
    steps = next_steps(assessment.assignment, assessment.rubric, judged.id, on, level, max(most, grouped))
    return Answer(form("next", name).render(NextQuestion(assessment, steps, most), view))
