"""An assessment → the text of what it would take to reach a level."""

from __future__ import annotations

from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.core.nearest import nearest_of
from goalcheck.core.scale import Scale
from goalcheck.document.view import View
from goalcheck.questions.next.answer.next import next_steps
from goalcheck.questions.next.words import NextQuestion
from goalcheck.runner.demand import found, judged_axis, only
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


def level_of(name: str, scale: Scale) -> str:
    """The id of a level that is named by its id, or by its words in any language; or a number of a numeric scale.

    Raise Misuse with the levels there are and the nearest.
    """
    if scale.has(name) or scale.index(name) is not None:
        return name
    words = [(said, level.id) for level in scale.levels for _, said in level.label.entries]
    meant = {level for said, level in words if said.casefold() == name.strip().casefold()}
    if len(meant) == 1:
        return meant.pop()
    known = tuple(scale.names)
    near = nearest_of(name, [*((level, level) for level in known), *words])
    if near:
        raise Misuse(message("usage-no-level-near", name=name, known=known, near=near))
    if known:
        raise Misuse(message("usage-no-level", name=name, known=known))
    raise Misuse(message("usage-no-number", name=name, scale=scale.id))
