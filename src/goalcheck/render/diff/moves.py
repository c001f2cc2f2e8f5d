"""The changed verdicts as rows: those that say the same are told once."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from goalcheck.compare import Comparison
from goalcheck.compare.change import Kind, VerdictChange
from goalcheck.compare.direction import Direction
from goalcheck.compare.flat import ROOT, key_of
from goalcheck.core.verdict import Status
from goalcheck.render.diff.words import Said

UNASSESSED = (Status.NOT_ASSESSED, Status.NOT_APPLICABLE)


class Way(StrEnum):
    """Which way a verdict went, as a reader asks and in that order."""

    BETTER = "better"
    WORSE = "worse"
    UNJUDGED = "unjudged"
    JUDGED = "judged"
    INCOMPARABLE = "incomparable"
    OTHER = "other"
    WIDENED = "widened"
    NARROWED = "narrowed"
    SURER = "surer"
    """An axis about another one says that this is judged with more certainty."""
    LESS_SURE = "less_sure"
    APPEARED = "appeared"
    VANISHED = "vanished"


CAME_OR_WENT = (Way.APPEARED, Way.VANISHED)


def way(comparison: Comparison, change: VerdictChange) -> Way:
    """The way of a verdict. How sure a verdict is may be better or worse without the verdict itself being so."""
    direction = comparison.direction(change)
    rubrics = (comparison.new.rubric, comparison.old.rubric)
    if any(axis.about for it in rubrics if (axis := it.axis(change.axis)) is not None):
        return {Direction.BETTER: Way.SURER, Direction.WORSE: Way.LESS_SURE}.get(direction, Way(direction))
    return Way(direction)


@dataclass(slots=True)
class Row:
    """One verdict that moved. `along`: verdicts about this one that moved with it; `likewise`: how many parts below moved
    the same way on the same axis."""

    change: VerdictChange
    way: Way
    along: list[VerdictChange] = field(default_factory=list)
    likewise: int = 0


def rows(said: Said, every: bool) -> list[Row]:
    """The verdicts that moved, the whole first; `every`: also those that follow from another row."""
    comparison = said.comparison
    about = {axis.id: axis.about for year in (comparison.old, comparison.new) for axis in year.rubric.axes}
    ordered = sorted(comparison.verdicts, key=lambda it: about.get(it.axis) is not None)
    by_place = {(key_of(it.subject.kind, it.subject.name), it.axis): it for it in ordered}
    found: dict[tuple[str, str], Row] = {}
    for (key, axis), change in by_place.items():
        row = found.get((key, about.get(axis) or ""))
        if row is None:
            found[key, axis] = Row(change, way(comparison, change))
        else:
            row.along.append(change)
    if every:
        return list(found.values())
    told = {place: row for place, row in found.items() if not blank(row)}
    return [row for (key, axis), row in told.items() if not _follows(said, told, key, axis)]


def blank(row: Row) -> bool:
    """Whether a part came or went, and nobody judged it there."""
    verdicts = [it for it in (row.change.before, row.change.after) if it is not None]
    return row.way in CAME_OR_WENT and all(it.status in UNASSESSED for it in verdicts)


def _follows(said: Said, found: dict[tuple[str, str], Row], key: str, axis: str) -> bool:
    """Whether a row says what that of its goal says; it is then counted there."""
    row = found[key, axis]
    subject = row.change.subject
    if subject.kind is Kind.ASSIGNMENT:
        return False
    for year, name in said.years(subject):
        for parent in year.parents(subject.kind, name):
            above = found.get((parent, axis))
            if parent != ROOT and above is not None and above.way is row.way:
                above.likewise += 1
                return True
    return False
