"""Assessments → the text of how they agree with what was published."""

from __future__ import annotations

from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.document.view import View
from goalcheck.questions.agree.answer.agree import agree
from goalcheck.questions.agree.answer.agreement import Agreement
from goalcheck.questions.agree.words import left_out
from goalcheck.runner import terminal
from goalcheck.runner.demand import known_axis
from goalcheck.runner.forms import form
from goalcheck.runner.judge import JudgedFiles
from goalcheck.runner.respond import Answer


def ask(outcome: JudgedFiles, view: View, name: str, axis: str | None) -> Answer:
    """Compare the verdicts on the axis, else on each with published ones. Raise Misuse where there are none."""
    known_axis(outcome.assessments, axis)
    agreement = agree(outcome.assessments, axis)
    if agreement.left_out and not agreement.compared:
        heading, each = left_out(agreement, view.language)
        terminal.complain("".join(f"{it}\n" for it in (heading, *each)))
    check_compared(agreement, axis)
    return Answer(form("agree", name).render(agreement, view))


def check_compared(agreement: Agreement, axis: str | None) -> None:
    """Raise Misuse where there is nothing to compare."""
    if not agreement.compared:
        key = "usage-nothing-comparable" if agreement.left_out else "usage-none-published"
        raise Misuse(message(key if axis is None else f"{key}-axis", axis=axis or ""))
