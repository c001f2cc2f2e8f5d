"""Assessments → the text of the judgement, and whether the level that is demanded is reached."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.catalogue.sentences import word
from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.document.view import View
from goalcheck.engine import Assessment
from goalcheck.phrases.words import Words
from goalcheck.runner.demand import found
from goalcheck.runner.forms import form
from goalcheck.runner.judge import JudgedFiles
from goalcheck.runner.respond import Answer
from goalcheck.runner.status import Exit


def ask(outcome: JudgedFiles, view: View, name: str, level: str | None) -> Answer:
    """Show the judgement in the form of this name; miss where a verdict is not surely at the level or above."""
    _check(outcome, view, level)
    missed = [it for assessment in outcome.assessments if level for it in _missed(assessment, view, level)]
    complaint = "".join(f"{sentence}\n" for sentence in missed)
    return Answer(_text(outcome, view, name), complaint, Exit.MISSED if missed else Exit.DONE)


def _text(outcome: JudgedFiles, view: View, name: str) -> str:
    writer = form("assess", name)
    if outcome.several:
        return writer.overview(outcome.assessments, view)
    return writer.render(outcome.assessments[0], view)


def _check(outcome: JudgedFiles, view: View, level: str | None) -> None:
    """Raise Misuse where the node or the level is not there, or detail is asked of several assignments."""
    if outcome.several and (view.node or view.explain):
        raise Misuse(message("usage-one-file", option="--node" if view.node else "--explain"))
    for assessment in outcome.assessments:
        found(assessment, view.node)
        if level is not None and level not in _levels(assessment):
            raise Misuse(message("usage-no-level", name=level, known=_levels(assessment)))


def _missed(assessment: Assessment, view: View, level: str) -> Iterator[str]:
    """Say that the verdict is not surely at the level or above, if so."""
    judgement = found(assessment, view.node).on(assessment.first_axis)
    levels = _levels(assessment)
    reached = levels[levels.index(level) :]
    if judgement and judgement.verdict.possible and all(name in reached for name in judgement.verdict.possible):
        return
    words = Words(assessment, view.language)
    verdict = words.verdict(judgement) if judgement else word("not_assessed", view.language)
    wanted = words.level(assessment.rubric.axes[0].scale, level)
    yield word("level-missed", view.language, name=words.heading(), verdict=verdict, level=wanted)


def _levels(assessment: Assessment) -> tuple[str, ...]:
    """The levels of the first axis, worst first."""
    return assessment.rubric.scale_of("", assessment.rubric.axes[0]).names
