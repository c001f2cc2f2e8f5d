"""The versioned shape of a comparison as JSON; its published schema is made from these types.

Levels, statuses, axes and ids stand as the rubric and the assignment write them; numbers are exact, as text ("2/3"). What is
null before or after is not there in that file.
"""

from __future__ import annotations

from operator import attrgetter
from typing import Annotated, Literal

from pydantic import BeforeValidator, SkipValidation

from goalcheck.document.projection import Shape, Texts, attribute
from goalcheck.questions.assess.shape import NoteDocument, RubricDocument, VerdictDocument
from goalcheck.questions.diff.answer.direction import Direction
from goalcheck.questions.diff.change_shape import ChangeDocument, SubjectDocument

ChangeId = Annotated[str, BeforeValidator(attrgetter("id"))]


class SideDocument(Shape):
    """One of the two files. `name` is what the user called it: a path, or a revision and a path."""

    name: str
    assignment: str = attribute("assignment.assignment")
    year: int = attribute("assignment.year")
    label: Texts = attribute("assignment.label")
    title: Texts = attribute("assignment.title")
    rubric: RubricDocument


class NeededDocument(Shape):
    """A change without which the new verdict is not reached, and what it is then; null: not judged. `back`: it is the old
    verdict again."""

    change: ChangeId
    without: VerdictDocument | None
    back: bool


class FitsDocument(Shape):
    """Whether the old evidence fits the new rubric, and the new evidence the old one."""

    only_rubric: bool
    only_evidence: bool


def _by_name(fits: tuple[bool, bool]) -> dict[str, bool]:
    only_rubric, only_evidence = fits
    return {"only_rubric": only_rubric, "only_evidence": only_evidence}


class CellsDocument(Shape):
    """The verdict by old and new evidence and old and new rubric; null: not judged there, or it does not fit."""

    old: VerdictDocument | None
    only_rubric: VerdictDocument | None
    only_evidence: VerdictDocument | None
    new: VerdictDocument | None
    fits: Annotated[FitsDocument, BeforeValidator(_by_name)]


class CauseDocument(Shape):
    """Why a verdict changed; changes are named by their ids.

    `sets`: minimal sets of changes that alone give the new verdict when applied to the old file. `needed`: changes that,
    left out of the new file one at a time, lose it. `background`: changes of findings whose two years cannot be compared,
    without which no set reaches it; they are applied before the sets, and the verdict has no direction. `candidates`: how
    many changes could have a part in it. `exact`: the sets are all there are; else all of up to `pieces` changes are among
    them. `cells` is null where the rubric is the same.
    """

    sets: list[list[ChangeId]]
    needed: list[NeededDocument]
    background: list[ChangeId]
    candidates: int
    exact: bool
    pieces: int | None
    cells: CellsDocument | None


class VerdictChangeDocument(Shape):
    """One node on one axis that came out otherwise; null: that file does not judge it there."""

    id: str
    fingerprint: str
    subject: SubjectDocument
    axis: str
    before: VerdictDocument | None
    after: VerdictDocument | None
    direction: Direction
    cause: CauseDocument


class DirectionsDocument(Shape):
    """How many verdicts went which way."""

    better: int
    worse: int
    other: int
    judged: int
    unjudged: int
    narrowed: int
    widened: int
    appeared: int
    vanished: int
    incomparable: int


class ComparisonDocument(Shape):
    """What `goalcheck diff --format json` writes of two files. `empty`: nothing differs; another year or label by itself is
    no difference. `verdicts` are in the order of the new file, the whole first; then what only the old file judges.
    `changes` are all other differences. `suggestions`: parts of one file that the other does not have and that say the same,
    perhaps one part with another id. Ids are unique within a comparison; a fingerprint is that of all that a change says.
    """

    format: Literal["goalcheck-comparison"] = "goalcheck-comparison"
    version: Literal[1] = 1
    old: SideDocument
    new: SideDocument
    notes: list[NoteDocument]
    empty: bool
    directions: DirectionsDocument
    verdicts: list[VerdictChangeDocument]
    changes: list[SkipValidation[ChangeDocument]]
    suggestions: list[SubjectDocument]
