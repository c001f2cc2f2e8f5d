"""Assessments → the text of the judgement, and whether the level that is demanded is reached."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.catalogue.sentences import word
from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.document.view import View
from goalcheck.engine import Assessment
from goalcheck.engine.target import reaching
from goalcheck.engine.trace import value_of
from goalcheck.phrases.words import Words
from goalcheck.runner.demand import found, judged_axis, level_of
from goalcheck.runner.forms import form
from goalcheck.runner.judge import JudgedFiles
from goalcheck.runner.respond import Answer
from goalcheck.runner.status import Exit


def ask(outcome: JudgedFiles, view: View, name: str, level: str | None) -> Answer:
    """Show the judgement in the form of this name; miss where a verdict is not surely at the level or above."""
    _check(outcome, view)
    missed = [] if level is None else [it for a in outcome.assessments for it in _missed(a, view, level)]
    complaint = "".join(f"{sentence}\n" for sentence in missed)
    return Answer(_text(outcome, view, name), complaint, Exit.MISSED if missed else Exit.DONE)


def _text(outcome: JudgedFiles, view: View, name: str) -> str:
    writer = form("assess", name)
    if outcome.several:
        return writer.overview(outcome.assessments, view)
    return writer.render(outcome.assessments[0], view)


def _check(outcome: JudgedFiles, view: View) -> None:
    """Raise Misuse where the node is not there, or detail is asked of several assignments."""
    if outcome.several and (view.node or view.explain):
        raise Misuse(message("usage-one-file", option="--node" if view.node else "--explain"))
    for assessment in outcome.assessments:
        found(assessment, view.node)


def _missed(assessment: Assessment, view: View, level: str) -> Iterator[str]:
    """Say that the verdict on the first axis is not surely at the level or above, if so. Raise Misuse where there is no such
    verdict, or no such level of it."""
    judged = found(assessment, view.node)
    judgement = judged.on(judged_axis(assessment, judged, None))
    scale = assessment.rubric.scale(judgement.scale) if judgement else None
    assert judgement is not None, "it is judged there"
    assert scale is not None, "on a scale of the rubric"
    name = level_of(level, scale)
    if not reaching(scale, name).met(value_of(judgement.verdict, scale)):
        words = Words(assessment, view.language)
        verdict, wanted = words.verdict(judgement), words.level(scale.id, name)
        yield word("level-missed", view.language, name=words.heading(), verdict=verdict, level=wanted)
