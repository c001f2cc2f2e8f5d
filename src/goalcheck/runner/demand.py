"""What the user asks of the judgement: a node that is there, a level that is reached."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from goalcheck.catalogue.sentences import say, word
from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse as Misuse
from goalcheck.core.nearest import nearest
from goalcheck.engine import Assessment, Judged
from goalcheck.phrases.visible import visible
from goalcheck.phrases.words import Words

MOST_LISTED = 30
"""Ids that are named where one is unknown."""


@dataclass(frozen=True, slots=True)
class Demand:
    """A node by id (None: the whole) and the level it must surely reach (None: any)."""

    node: str | None
    level: str | None

    def check(self, assessments: tuple[Assessment, ...], several: bool, explain: bool) -> None:
        """Raise Misuse where the node or the level is not there, or detail is asked of several assignments."""
        if several and (self.node or explain):
            raise Misuse(message("usage-one-file", option="--goal" if self.node else "--explain"))
        for assessment in assessments:
            found(assessment, self.node)
            levels = _levels(assessment)
            if self.level is not None and self.level not in levels:
                raise Misuse(message("usage-no-level", name=self.level, known=levels))

    def missed(self, assessments: tuple[Assessment, ...], language: str) -> list[str]:
        """A sentence for each assessment whose verdict is not surely at the level or above."""
        said = []
        for assessment in assessments if self.level is not None else ():
            judgement = found(assessment, self.node).on(assessment.first_axis)
            levels = _levels(assessment)
            reached = levels[levels.index(self.level or "") :]
            if judgement and judgement.verdict.possible and all(name in reached for name in judgement.verdict.possible):
                continue
            words = Words(assessment, language)
            verdict = words.verdict(judgement) if judgement else word("not_assessed", language)
            wanted = words.level(assessment.rubric.axes[0].scale, self.level or "")
            said.append(word("level-missed", language, name=words.heading(), verdict=verdict, level=wanted))
        return said


def found(assessment: Assessment, node: str | None, evidence: bool = False) -> Judged:
    """The node of this id, the whole for None; evidence only where it will do. Raises Misuse with the nearest id."""
    judged = assessment.find(node) if node else assessment.root
    if judged is not None and (evidence or judged.kind != "evidence"):
        return judged
    known = [it.id for it in assessment.root.walk() if it.kind != "assignment" and (evidence or it.kind != "evidence")]
    near = nearest(node or "", dict.fromkeys(known), cutoff=0.5)
    key = "usage-no-evidence-node" if evidence else "usage-no-node"
    if near:
        raise Misuse(message(f"{key}-near", name=node or "", near=near))
    nodes = tuple(dict.fromkeys(it.id for it in assessment.root.walk() if it.kind not in ("assignment", "evidence")))
    listed = (*nodes[:MOST_LISTED], *(["…"] if len(nodes) > MOST_LISTED else []))
    raise Misuse(message(key, name=node or "", known=listed))


def judged_axis(assessment: Assessment, judged: Judged, axis: str | None) -> str:
    """The axis asked about, else the first, if the node is judged on it. Raises Misuse with those it is judged on."""
    known_axis((assessment,), axis)
    on = axis or assessment.first_axis
    if judged.on(on) is None:
        names = tuple(it.axis for it in judged.judgements)
        key = "usage-axis-elsewhere-known" if names else "usage-axis-nowhere"
        raise Misuse(message(key, name=judged.id, axis=on, known=names))
    return on


def known_axis(assessments: tuple[Assessment, ...], axis: str | None) -> None:
    """Raise Misuse where none of the rubrics has the axis."""
    there = list(dict.fromkeys(it.id for assessment in assessments for it in assessment.rubric.axes))
    if axis is None or axis in there:
        return
    near = nearest(axis, there, cutoff=0.5)
    if near:
        raise Misuse(message("usage-no-axis-near", name=axis, near=near))
    raise Misuse(message("usage-no-axis", name=axis, known=tuple(there)))


def refuse_input(output: Path | None, *read: Path | None) -> None:
    """Raise Misuse where the result would replace a file that is read."""
    there = [path for path in read if path is not None and path.exists()]
    if output is not None and output.exists() and any(path.samefile(output) for path in there):
        raise Misuse(message("usage-output-is-input", path=str(output)))


def _levels(assessment: Assessment) -> tuple[str, ...]:
    """The levels of the first axis, worst first."""
    return assessment.rubric.scale_of("", assessment.rubric.axes[0]).names


def said(misuse: Misuse, language: str) -> str:
    """Safe to show."""
    return visible(say(misuse.said, language))
