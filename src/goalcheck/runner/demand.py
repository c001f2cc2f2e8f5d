"""What the user asks of an assessment: a node and an axis that are there."""

from __future__ import annotations

from goalcheck.core.characters import as_read, composed
from goalcheck.core.message import Message, message
from goalcheck.core.misuse import Misuse
from goalcheck.core.nearest import nearest, nearest_of
from goalcheck.core.scale import Scale
from goalcheck.engine import Assessment, Judged
from goalcheck.runner.judge import JudgedFiles

MOST_LISTED = 30
"""Ids that are named where one is unknown."""


def only(outcome: JudgedFiles) -> Assessment:
    """Return the assessment of the one file that was named. Raise Misuse for a folder."""
    if outcome.several:
        raise Misuse(message("usage-only-one-file"))
    return outcome.assessments[0]


def found(assessment: Assessment, node: str | None, evidence: bool = False) -> Judged:
    """Find the node with this id, or the root for None; evidence only if allowed. Raise Misuse with the nearest id."""
    judged = assessment.find(composed(node)) if node else assessment.root
    if judged is not None and (evidence or judged.kind != "evidence"):
        return judged
    known = [it.id for it in assessment.root.walk() if it.kind != "assignment" and (evidence or it.kind != "evidence")]
    near = nearest(node or "", dict.fromkeys(known), cutoff=0.5)
    key = "usage-no-evidence-node" if evidence else "usage-no-node"
    if near:
        raise Misuse(message(f"{key}-near", name=node or "", near=near))
    raise Misuse(message(key, name=node or "", known=_listed(assessment)))


def _listed(assessment: Assessment) -> tuple[str, ...]:
    """The nodes of the file below the whole, without evidence; where there are many, the first of them."""
    unlisted = ("assignment", "evidence", "missing")
    nodes = tuple(dict.fromkeys(it.id for it in assessment.root.walk() if it.kind not in unlisted))
    return (*nodes[:MOST_LISTED], *(["…"] if len(nodes) > MOST_LISTED else []))


def judged_axis(assessment: Assessment, judged: Judged, axis: str | None) -> str:
    """The axis asked about, else the first, if the node is judged on it. Raises Misuse with those it is judged on."""
    known_axis((assessment,), axis)
    on = axis or assessment.first_axis
    if judged.on(on) is None:
        if judged.kind == "assignment" and not judged.judgements:
            raise Misuse(no_whole(assessment))
        names = tuple(it.axis for it in judged.judgements)
        key = "usage-axis-elsewhere-known" if names else "usage-axis-nowhere"
        raise Misuse(message(key, name=judged.id, axis=on, known=names))
    return on


def no_whole(assessment: Assessment) -> Message:
    """That the whole has no verdict on any axis."""
    return message("usage-no-whole", name=assessment.root.id, known=_listed(assessment))


def known_axis(assessments: tuple[Assessment, ...], axis: str | None) -> None:
    """Raise Misuse where none of the rubrics has the axis."""
    there = list(dict.fromkeys(it.id for assessment in assessments for it in assessment.rubric.axes))
    if axis is None or axis in there:
        return
    if any(it.find(axis) for it in assessments):
        raise Misuse(message("usage-no-axis-but-node", name=axis, known=tuple(there)))
    near = nearest(axis, there, cutoff=0.5)
    if near:
        raise Misuse(message("usage-no-axis-near", name=axis, near=near))
    raise Misuse(message("usage-no-axis", name=axis, known=tuple(there)))


def level_of(name: str, scale: Scale) -> str:
    """The id of a level that is named by its id, or by its words in any language; or a number of a numeric scale.

    Raise Misuse with the levels there are and the nearest.
    """
    if scale.has(name) or scale.index(name) is not None:
        return name
    words = [(said, level.id) for level in scale.levels for _, said in level.label.entries]
    meant = {level for said, level in words if as_read(said).casefold() == as_read(name).casefold()}
    if len(meant) == 1:
        return meant.pop()
    known = tuple(scale.names)
    near = nearest_of(name, [*((level, level) for level in known), *words])
    if near:
        raise Misuse(message("usage-no-level-near", name=name, known=known, near=near))
    if known:
        raise Misuse(message("usage-no-level", name=name, known=known))
    raise Misuse(message("usage-no-number", name=name, scale=scale.id))
