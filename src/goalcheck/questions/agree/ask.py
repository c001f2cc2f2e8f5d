"""Assessments → the text of how they agree with what was published."""

from __future__ import annotations

from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.document.view import View
from goalcheck.questions.agree.answer.agree import Agreement, agree
from goalcheck.questions.agree.words import left_out
from goalcheck.runner import terminal
from goalcheck.runner.demand import known_axis
from goalcheck.runner.forms import form
from goalcheck.runner.judge import Outcome
from goalcheck.runner.respond import Answer


def ask(outcome: Outcome, view: View, name: str, axis: str | None) -> Answer:
    """Compare the verdicts on the axis, else on each with published ones. Raise Misuse where there are none."""
    known_axis(outcome.assessments, axis)
    agreement = agree(outcome.assessments, axis)
    _check(agreement, axis, view.language)
    return Answer(form("agree", name).render(agreement, view))


def _check(agreement: Agreement, axis: str | None, language: str) -> None:
    """Raise Misuse where there is nothing to compare, once it is told what is left out."""
    if agreement.compared:
        return
    if agreement.left_out:
        heading, each = left_out(agreement, language)
        terminal.complain("".join(f"{it}\n" for it in (heading, *each)))
    key = "usage-nothing-comparable" if agreement.left_out else "usage-none-published"
    raise Misuse(message(key if axis is None else f"{key}-axis", axis=axis or ""))
