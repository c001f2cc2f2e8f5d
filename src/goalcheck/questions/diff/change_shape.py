"""The shapes of changes in the JSON of a comparison, one for each kind. What is null before or after is not in that file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from goalcheck.model.assignment.fields import Direction as Better
from goalcheck.model.assignment.fields import Progress
from goalcheck.questions.assess.shape import OverrideDocument, Texts
from goalcheck.questions.diff.answer.change import Followed, GapMove, Kind, Reason
from goalcheck.questions.diff.answer.direction import Direction
from goalcheck.questions.diff.answer.wording import Op


@dataclass(frozen=True, slots=True)
class SubjectDocument:
    """One part of the assignment with its id in either file; a reading is `goal/reading`. `title` is what the new file calls
    it, or the claim of evidence and the words of a gap or recommendation; of what only the old file has, what that says."""

    kind: Kind
    before: str | None
    after: str | None
    title: Texts


@dataclass(frozen=True, slots=True)
class ScoreByDocument:
    by: str
    score: str


@dataclass(frozen=True, slots=True)
class ObservationDocument:
    """One value of a series; `breaks` says why it cannot be compared with those before it."""

    year: int
    value: str
    source: str | None
    breaks: Texts


@dataclass(frozen=True, slots=True)
class TargetDocument:
    value: str
    year: int | None
    basis: Texts


@dataclass(frozen=True, slots=True)
class SeriesDocument:
    unit: Texts
    direction: Better
    baseline_year: int | None
    target: TargetDocument | None
    observed: list[ObservationDocument]


@dataclass(frozen=True, slots=True)
class ScoredDocument:
    """What evidence says: a score as written, what each assessor holds, or a series."""

    axis: str
    score: str | None
    assessors: list[ScoreByDocument]
    series: SeriesDocument | None


@dataclass(frozen=True, slots=True)
class AddedDocument:
    """`parents` are what it stands below. `scored` is null for what is not evidence."""

    type: Literal["added"]
    id: str
    fingerprint: str
    subject: SubjectDocument
    parents: list[SubjectDocument]
    scored: ScoredDocument | None


@dataclass(frozen=True, slots=True)
class RemovedDocument:
    """`parents` are what it stood below. `scored` is null for what is not evidence."""

    type: Literal["removed"]
    id: str
    fingerprint: str
    subject: SubjectDocument
    parents: list[SubjectDocument]
    scored: ScoredDocument | None


@dataclass(frozen=True, slots=True)
class MovedDocument:
    """The same part below other parents."""

    type: Literal["moved"]
    id: str
    fingerprint: str
    subject: SubjectDocument
    before: list[SubjectDocument]
    after: list[SubjectDocument]


@dataclass(frozen=True, slots=True)
class RenamedDocument:
    """The same part by another id."""

    type: Literal["renamed"]
    id: str
    fingerprint: str
    subject: SubjectDocument


@dataclass(frozen=True, slots=True)
class RescoredDocument:
    """Evidence that says something else. `direction` is that of the levels; of a series of what it comes to."""

    type: Literal["rescored"]
    id: str
    fingerprint: str
    subject: SubjectDocument
    before: ScoredDocument
    after: ScoredDocument
    direction: Direction


@dataclass(frozen=True, slots=True)
class ResourcedDocument:
    """Another source."""

    type: Literal["resourced"]
    id: str
    fingerprint: str
    subject: SubjectDocument
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class AlteredDocument:
    """An attribute that is not a text, as a file writes it; null: not written."""

    type: Literal["altered"]
    id: str
    fingerprint: str
    subject: SubjectDocument
    field: str
    before: list[str] | str | None
    after: list[str] | str | None


@dataclass(frozen=True, slots=True)
class PieceDocument:
    """Words that stayed, went or came, with the blanks between them."""

    op: Op
    words: str


@dataclass(frozen=True, slots=True)
class RewordedDocument:
    """A text in one language, word by word. No verdict follows from it."""

    type: Literal["reworded"]
    id: str
    fingerprint: str
    subject: SubjectDocument
    field: str
    language: str
    wording: list[PieceDocument]


@dataclass(frozen=True, slots=True)
class OverruledDocument:
    """A person's deviation from the rule on one axis that came, went or changed."""

    type: Literal["overruled"]
    id: str
    fingerprint: str
    subject: SubjectDocument
    axis: str
    before: OverrideDocument | None
    after: OverrideDocument | None


@dataclass(frozen=True, slots=True)
class GapStateDocument:
    """Nothing in `concerns`: the whole; nothing in `axes`: the rubric's first."""

    text: Texts
    concerns: list[str]
    axes: list[str]
    blocking: bool
    source: str | None


@dataclass(frozen=True, slots=True)
class GapChangeDocument:
    type: Literal["gap"]
    id: str
    fingerprint: str
    subject: SubjectDocument
    move: GapMove
    before: GapStateDocument | None
    after: GapStateDocument | None


@dataclass(frozen=True, slots=True)
class RecommendationStateDocument:
    """`status_source` says what became of it; `source` asked for it."""

    text: Texts
    addressees: list[Texts]
    status: Progress
    status_note: Texts
    status_source: str | None
    source: str | None


@dataclass(frozen=True, slots=True)
class RecommendationChangeDocument:
    """A recommendation with another status, or that came or went. `became`: seen from the old file."""

    type: Literal["recommendation"]
    id: str
    fingerprint: str
    subject: SubjectDocument
    became: Followed
    before: RecommendationStateDocument | None
    after: RecommendationStateDocument | None


@dataclass(frozen=True, slots=True)
class IncomparableDocument:
    """Evidence that changed, and whose two years cannot be compared. `before` and `after`: why, in the words of the file."""

    type: Literal["incomparable"]
    id: str
    fingerprint: str
    subject: SubjectDocument
    reasons: list[Reason]
    before: Texts | None
    after: Texts | None


@dataclass(frozen=True, slots=True)
class RubricChangeDocument:
    """Another rubric, version or rule. `changed` names what a verdict follows from; nothing where only words differ. The
    subject is no part of either file."""

    type: Literal["rubric"]
    id: str
    fingerprint: str
    subject: SubjectDocument
    before: str
    after: str
    changed: list[str]


ChangeDocument = (
    AddedDocument
    | RemovedDocument
    | MovedDocument
    | RenamedDocument
    | RescoredDocument
    | ResourcedDocument
    | AlteredDocument
    | RewordedDocument
    | OverruledDocument
    | GapChangeDocument
    | RecommendationChangeDocument
    | IncomparableDocument
    | RubricChangeDocument
)
"""`type` says which."""
