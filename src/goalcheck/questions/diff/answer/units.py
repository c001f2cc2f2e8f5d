"""The changes that a verdict may follow from, as units that can be applied to the old file one by one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Literal, NamedTuple

from goalcheck.model.assignment import Evidence, Gap, Goal
from goalcheck.questions.diff.answer.change import (
    Added,
    Altered,
    Change,
    Moved,
    Overruled,
    Removed,
    Renamed,
    Rescored,
    Resourced,
    RubricChange,
    SubjectKind,
)
from goalcheck.questions.diff.answer.differences import VALUES
from goalcheck.questions.diff.answer.flat import Flat
from goalcheck.questions.diff.answer.records import GapChange, Incomparable

What = Literal["present", "parents", "name", "fields", "override", "rubric"]
SCORE = ("axis", "score", "assessors", "indicator")
OF_NODES = {field for kind in (Goal, Evidence) for field in VALUES[kind]} | {"axes", "context"}
OF_SOURCES = "independence"


class Unit(NamedTuple):
    """One change as an edit of the file. `fields` take their new values; `axes` are those it bears on, None: any.

    `incomparable`: it is an edit of evidence whose two years cannot be compared.
    """

    bit: int
    change: Change
    key: str
    what: What
    fields: tuple[str, ...] = ()
    axes: frozenset[str] | None = None
    incomparable: bool = False


def units(
    changes: Collection[Change], keys: Mapping[tuple[SubjectKind, str], str], old: Flat, new: Flat,
    first: frozenset[str], mentioned: Collection[str],
) -> tuple[Unit, ...]:  # fmt: skip
    """`keys` finds the key of a subject; `first` are the first axes of the rubrics, `mentioned` the ids they speak of.

    What went together with its only parents is no unit of its own. A rename is one only where a rubric speaks of an id.
    """
    apart = {keys[it.subject.kind, it.subject.name] for it in changes if isinstance(it, Incomparable)}
    gone = {keys[it.subject.kind, it.subject.name] for it in changes if isinstance(it, Removed)}
    found: list[Unit] = []
    for change in changes:
        if isinstance(change, RubricChange):
            if change.changed:
                found.append(Unit(1 << len(found), change, "", "rubric"))
            continue
        key = keys[change.subject.kind, change.subject.name]
        if isinstance(change, Removed) and set(old.parents.get(key, ("",))) <= gone:
            continue
        for what, fields in _edits(change, mentioned):
            axes = _axes(change, key, old, new, first)
            found.append(Unit(1 << len(found), change, key, what, fields, axes, key in apart))
    return tuple(found)


def _edits(change: Change, mentioned: Collection[str]) -> Iterator[tuple[What, tuple[str, ...]]]:
    subject = change.subject
    if isinstance(change, Added | Removed) and subject.kind is not SubjectKind.SOURCE:
        yield "present", ()
    elif isinstance(change, GapChange):
        both = change.before is not None and change.after is not None
        if any(gap is not None and gap.blocking for gap in (change.before, change.after)):
            yield ("fields", ("blocking", "axes", "refs")) if both else ("present", ())
    elif isinstance(change, Moved):
        yield "parents", ()
    elif isinstance(change, Renamed):
        if subject.kind is not SubjectKind.RECOMMENDATION and not {subject.before, subject.after}.isdisjoint(mentioned):
            yield "name", ()
    elif isinstance(change, Rescored):
        yield "fields", SCORE
    elif isinstance(change, Resourced):
        yield "fields", ("source",)
    elif isinstance(change, Overruled):
        yield "override", (change.axis,)
    elif isinstance(change, Altered) and _counts(change):
        yield "fields", (change.field,)


def _counts(change: Altered) -> bool:
    """Whether a verdict may follow from this attribute."""
    kind = change.subject.kind
    if kind is SubjectKind.SOURCE:
        return change.field == OF_SOURCES
    return kind in (SubjectKind.GOAL, SubjectKind.CRITERION, SubjectKind.EVIDENCE) and change.field in OF_NODES - {
        "period"
    }


def _axes(change: Change, key: str, old: Flat, new: Flat, first: frozenset[str]) -> frozenset[str] | None:
    """The axes that a change bears on, besides those that are about these."""
    if isinstance(change, Overruled):
        return frozenset({change.axis})
    found: set[str] = set()
    for file in (old, new):
        part = file.parts.get(key)
        if isinstance(part, Evidence):
            found |= {part.axis} if part.axis else first
        elif isinstance(part, Gap):
            found |= {*part.axes} if part.axes else first
        elif part is not None:
            return None
    return frozenset(found)
