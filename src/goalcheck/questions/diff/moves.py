"""The changed verdicts as rows: those that say the same are told once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from goalcheck.core.verdict import Status, Verdict
from goalcheck.questions.diff.answer.change import VerdictChange
from goalcheck.questions.diff.answer.comparison import Comparison
from goalcheck.questions.diff.answer.direction import Direction
from goalcheck.questions.diff.answer.flat import ROOT, key_of
from goalcheck.questions.diff.words import ComparisonWords

Place = tuple[str, str]
"""A part by its key, and an axis."""
UNASSESSED = (Status.NOT_ASSESSED, Status.NOT_APPLICABLE)


class MoveDirection(StrEnum):
    """Which way a verdict went, as a reader asks and in that order."""

    BETTER = "better"
    WORSE = "worse"
    UNASSESSED = "unassessed"
    """Nobody looked this time."""
    UNJUDGED = "unjudged"
    """There was a level, and what was looked at now comes to none."""
    ASSESSED = "assessed"
    """Nobody looked then."""
    JUDGED = "judged"
    """There is a level, and what was looked at then came to none."""
    INCOMPARABLE = "incomparable"
    OTHER = "other"
    WIDENED = "widened"
    NARROWED = "narrowed"
    SURER = "surer"
    """An axis about another one says that this is judged with more certainty."""
    LESS_SURE = "less_sure"
    APPEARED = "appeared"
    VANISHED = "vanished"


CAME_OR_WENT = (MoveDirection.APPEARED, MoveDirection.VANISHED)


def way(comparison: Comparison, change: VerdictChange) -> MoveDirection:
    """The way of a verdict. How sure a verdict is may be better or worse without the verdict itself being so."""
    direction = comparison.direction(change)
    rubrics = (comparison.new.rubric, comparison.old.rubric)
    ends = _unassessed(change.before), _unassessed(change.after)
    if direction in (Direction.UNJUDGED, Direction.OTHER) and ends == (False, True):
        return MoveDirection.UNASSESSED
    if direction in (Direction.JUDGED, Direction.OTHER) and ends == (True, False):
        return MoveDirection.ASSESSED
    if any(axis.about for it in rubrics if (axis := it.axis(change.axis)) is not None):
        return {Direction.BETTER: MoveDirection.SURER, Direction.WORSE: MoveDirection.LESS_SURE}.get(
            direction, MoveDirection(direction)
        )
    return MoveDirection(direction)


def _unassessed(verdict: Verdict | None) -> bool:
    return verdict is None or verdict.status is Status.NOT_ASSESSED


@dataclass(slots=True)
class MoveRow:
    """One verdict that moved. `along`: verdicts about this one that moved with it; `likewise`: how many parts below moved
    the same way on the same axis."""

    change: VerdictChange
    way: MoveDirection
    along: list[VerdictChange] = field(default_factory=list)
    likewise: int = 0


def rows(said: ComparisonWords, every: bool) -> list[MoveRow]:
    """The verdicts that moved, the whole first; `every`: also those that follow from another row."""
    comparison = said.comparison
    about = {axis.id: axis.about for year in (comparison.old, comparison.new) for axis in year.rubric.axes}
    ordered = sorted(comparison.verdicts, key=lambda it: about.get(it.axis) is not None)
    by_place: dict[Place, VerdictChange] = {(key_of(it.subject.kind, it.subject.name), it.axis): it for it in ordered}
    found: dict[Place, MoveRow] = {}
    for (key, axis), change in by_place.items():
        row = found.get((key, about.get(axis) or ""))
        if row is None:
            found[key, axis] = MoveRow(change, way(comparison, change))
        else:
            row.along.append(change)
    if every:
        return list(found.values())
    shown = {place: row for place, row in found.items() if not blank(row)}
    above = {place: it for place in shown if (it := _above(comparison, shown, *place)) is not None}
    for place in above:
        while place in above:
            place = above[place]
        shown[place].likewise += 1
    return [row for place, row in shown.items() if place not in above]


def steps(said: ComparisonWords, row: MoveRow) -> Iterator[str]:
    """A verdict then and now, and each about it that moved with it."""
    yield said.step(row.change)
    for it in row.along:
        yield said.word("compare-along", axis=said.axis(it.axis), moved=said.step(it))


def blank(row: MoveRow) -> bool:
    """Whether nobody judged a part, neither then nor now: it came or went, or is named on another axis."""
    verdicts = [it for it in (row.change.before, row.change.after) if it is not None]
    return all(it.status in UNASSESSED for it in verdicts) and (row.way in CAME_OR_WENT or len(verdicts) < 2)


def _above(comparison: Comparison, shown: Mapping[Place, MoveRow], key: str, axis: str) -> Place | None:
    """The place of the row above that says what this one says; it is then counted there. What is above a part is for the
    newest file that has it to say, so that no two rows are above each other."""
    old, new = comparison.files
    for parent in (new if key in new.parts else old).parents.get(key, ()):
        above = shown.get((parent, axis))
        if parent != ROOT and above is not None and _likewise(above, shown[key, axis]):
            return parent, axis
    return None


def _likewise(above: MoveRow, row: MoveRow) -> bool:
    """Whether two verdicts went the same way; what came, went or is neither better nor worse, whether it is the same too."""
    if above.way is not row.way:
        return False
    ends = (it.change.after or it.change.before for it in (above, row))
    return len({end and end.name for end in ends}) == 1 or row.way not in (MoveDirection.OTHER, *CAME_OR_WENT)
