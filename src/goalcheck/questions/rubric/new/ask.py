"""Levels, inputs and rows → the text of a new rubric."""

from __future__ import annotations

from pathlib import Path

from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.phrases.faults import render as faults_of
from goalcheck.proof.starting import Start
from goalcheck.questions.rubric.new.answer import asked, completed_from, starter
from goalcheck.questions.rubric.new.layout import render
from goalcheck.runner.respond import Answer
from goalcheck.runner.status import Exit


def ask(name: str, levels: str, inputs: list[str], rows: Path | None, start: Start | None, language: str) -> Answer:
    """Begin a rubric. Raise Misuse where what is asked for cannot be one."""
    if rows is not None and start is not None:
        raise Misuse(message("usage-start-or-rows"))
    verdicts, wanted = asked(name, levels, inputs)
    if rows is None:
        return Answer(render(starter(name, verdicts, wanted, start or Start.WORST), language))
    made = completed_from(name, verdicts, wanted, rows)
    if isinstance(made, list):
        return Answer(None, faults_of(made, language), Exit.INVALID)
    return Answer(render(made, language))
