"""Assessments → the text of the judgement, and whether the level that is demanded is reached."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.catalogue.sentences import word
from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.core.scale import Scale
from goalcheck.document.view import View
from goalcheck.engine import Assessment
from goalcheck.phrases.words import Words
from goalcheck.runner.demand import found, level_of
from goalcheck.runner.forms import form
from goalcheck.runner.judge import JudgedFiles
from goalcheck.runner.respond import Answer
from goalcheck.runner.status import Exit


def ask(outcome: JudgedFiles, view: View, name: str, level: str | None) -> Answer:
    """Show the judgement in the form of this name; miss where a verdict is not surely at the level or above."""
    _check(outcome, view)
    wanted = [_wanted(level, it) if level is not None else "" for it in outcome.assessments]
    pairs = zip(outcome.assessments, wanted, strict=True)
    missed = [it for assessment, least in pairs if least for it in _missed(assessment, view, least)]
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
    """Say that the verdict is not surely at the level or above, if so."""
    judgement = found(assessment, view.node).on(assessment.first_axis)
    levels = _scale(assessment).names
    reached = levels[levels.index(level) :]
    if judgement and judgement.verdict.possible and all(name in reached for name in judgement.verdict.possible):
        return
    words = Words(assessment, view.language)
    verdict = words.verdict(judgement) if judgement else word("not_assessed", view.language)
    wanted = words.level(assessment.rubric.axes[0].scale, level)
    yield word("level-missed", view.language, name=words.heading(), verdict=verdict, level=wanted)


def _wanted(level: str, assessment: Assessment) -> str:
    """The id of a level of the whole. Raise Misuse where there is none such."""
    scale = _scale(assessment)
    name = level_of(level, scale)
    if name not in scale.names:
        raise Misuse(message("usage-no-level", name=level, known=scale.names))
    return name


def _scale(assessment: Assessment) -> Scale:
    """That of the whole on the first axis."""
    return assessment.rubric.scale_of("", assessment.rubric.axes[0])
