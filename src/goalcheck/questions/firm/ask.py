"""An assessment → the text of how firm it is."""

from __future__ import annotations

from fractions import Fraction

from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.core.number import read_number
from goalcheck.document.view import View
from goalcheck.engine import Assessment
from goalcheck.questions.firm.answer.chance import ErrorModel
from goalcheck.questions.firm.answer.firm import firm
from goalcheck.runner.demand import found, known_axis, only
from goalcheck.runner.forms import form
from goalcheck.runner.judge import JudgedFiles
from goalcheck.runner.respond import Answer


def ask(outcome: JudgedFiles, view: View, name: str, error: str, seed: int) -> Answer:
    """Say how firm the verdicts are of the node and axis of the view. Raise Misuse where there are none."""
    assessment = only(outcome)
    check(assessment, view.node, view.axis)
    firmness = firm(assessment.assignment, assessment.rubric, error_model(error), seed)
    return Answer(form("firm", name).render(assessment, firmness, view))


def check(assessment: Assessment, node: str | None, axis: str | None) -> None:
    """Raise Misuse where there is no such node, or nothing at or below it is judged on the axis."""
    judged = found(assessment, node)
    known_axis((assessment,), axis)
    if axis is not None and not any(it.on(axis) for it in judged.walk()):
        raise Misuse(message("usage-axis-elsewhere", name=judged.id, axis=axis))


def error_model(error: str) -> ErrorModel:
    """The model in which a score is a level off with this chance, half of it each way. Raise Misuse for no chance."""
    chance: Fraction | None = read_number(error.replace(",", ".", 1))
    if chance is None or not 0 <= chance <= 1:
        raise Misuse(message("usage-no-chance", text=error))
    return ErrorModel(chance / 2, chance / 2)
