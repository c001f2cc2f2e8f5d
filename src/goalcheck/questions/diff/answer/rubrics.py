"""What differs between two rubrics, told by equality: whether verdicts moved is for the judging to say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum

from goalcheck.core.text import Text
from goalcheck.model.rubric import NodeKind as Judged
from goalcheck.model.rubric import Rubric
from goalcheck.proof.texts import wordless
from goalcheck.questions.diff.answer.change import RubricChange, Subject, SubjectKind


def rubric_change(old: Rubric, new: Rubric) -> RubricChange | None:
    """None where the rubrics are the same to the last word."""
    if old == new:
        return None
    before, after = (f"{it.rubric}@{it.version}" for it in (old, new))
    return RubricChange(Subject(SubjectKind.ASSIGNMENT, None, None), before, after, tuple(_changed(old, new)))


def _changed(old: Rubric, new: Rubric) -> Iterator[str]:
    ours, theirs = (dict(_parts(rubric)) for rubric in (old, new))
    yield from (name for name in sorted({*ours, *theirs}) if ours.get(name) != theirs.get(name))
    for name, a, b in (
        ("axes", old.axes, new.axes),
        ("scales", old.scales, new.scales),
        ("nodes", old.nodes, new.nodes),
    ):
        before, after = ([it.id for it in them] for them in (a, b))
        if before != after and set(before) == set(after) and name == "axes":
            yield name


def _parts(rubric: Rubric) -> Iterator[tuple[str, object]]:
    """All that a verdict follows from, by name."""
    for kind in Judged:
        for axis, rule in getattr(rubric.judge, kind.value):
            yield f"{kind.value} / {axis}", wordless(rule)
    for scale in rubric.scales:
        yield f"scale {scale.id}", wordless(scale)
    for axis in rubric.axes:
        yield f"axis {axis.id}", (axis.scale, axis.about)
    for node in rubric.nodes:
        yield f"node {node.id}", wordless(node)
    yield "indicators", wordless(rubric.indicators)
    yield "closed", rubric.closed


def mentioned(*rubrics: Rubric) -> frozenset[str]:
    """Every name that these rubrics write in what a verdict follows from: ids of parts are among them, if they are."""
    return frozenset(name for it in rubrics for value in (it.judge, it.nodes) for name in _strings(value))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, Text | Enum):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _strings(item)
    elif is_dataclass(value):
        for it in fields(value):
            yield from _strings(getattr(value, it.name))
