"""The shapes of changes in the JSON of a comparison, one for each kind. What is null before or after is not in that file."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from goalcheck.document.projection import Exact, Shape, Texts, attribute
from goalcheck.model.assignment.evidence import IndicatorDirection as Better
from goalcheck.model.assignment.fields import RecommendationStatus
from goalcheck.questions.assess.shape import OverrideDocument
from goalcheck.questions.diff.answer.change import SubjectKind
from goalcheck.questions.diff.answer.direction import Direction
from goalcheck.questions.diff.answer.records import GapMove, Reason, RecommendationOutcome
from goalcheck.questions.diff.answer.wording import Op


class SubjectDocument(Shape):
    """One part of the assignment with its id in either file; a reading is `goal/reading`. `title` is what the new file calls
    it, or the claim of evidence and the words of a gap or recommendation; of what only the old file has, what that says."""

    kind: SubjectKind
    before: str | None
    after: str | None
    title: Texts


class ScoreByDocument(Shape):
    by: str
    score: str


class ObservationDocument(Shape):
    """One value of a series; `breaks` says why it cannot be compared with those before it."""

    year: int
    value: Exact
    source: str | None
    breaks: Texts


class TargetDocument(Shape):
    value: Exact
    year: int | None
    basis: Texts


class SeriesDocument(Shape):
    unit: Texts
    direction: Better
    baseline_year: int | None
    target: TargetDocument | None
    observed: list[ObservationDocument]


def _by_name(assessors: tuple[tuple[str, str], ...]) -> list[dict[str, str]]:
    return [{"by": by, "score": score} for by, score in assessors]


class ScoredDocument(Shape):
    """What evidence says: a score as written, what each assessor holds, or a series."""

    axis: str
    score: str | None
    assessors: Annotated[list[ScoreByDocument], BeforeValidator(_by_name)]
    series: SeriesDocument | None = attribute("indicator")


class _ChangeDocument(Shape):
    type: str
    id: str
    fingerprint: str
    subject: SubjectDocument


class AddedDocument(_ChangeDocument):
    """`parents` are what it stands below. `scored` is null for what is not evidence."""

    type: Literal["added"] = "added"
    parents: list[SubjectDocument]
    scored: ScoredDocument | None


class RemovedDocument(_ChangeDocument):
    """`parents` are what it stood below. `scored` is null for what is not evidence."""

    type: Literal["removed"] = "removed"
    parents: list[SubjectDocument]
    scored: ScoredDocument | None


class MovedDocument(_ChangeDocument):
    """The same part below other parents."""

    type: Literal["moved"] = "moved"
    before: list[SubjectDocument]
    after: list[SubjectDocument]


class RenamedDocument(_ChangeDocument):
    """The same part by another id."""

    type: Literal["renamed"] = "renamed"


class RescoredDocument(_ChangeDocument):
    """Evidence that says something else. `direction` is that of the levels; of a series of what it comes to."""

    type: Literal["rescored"] = "rescored"
    before: ScoredDocument
    after: ScoredDocument
    direction: Direction


class ResourcedDocument(_ChangeDocument):
    """Another source."""

    type: Literal["resourced"] = "resourced"
    before: str | None
    after: str | None


class AlteredDocument(_ChangeDocument):
    """An attribute that is not a text, as a file writes it; null: not written."""

    type: Literal["altered"] = "altered"
    field: str
    before: list[str] | str | None
    after: list[str] | str | None


class PieceDocument(Shape):
    """Words that stayed, went or came, with the blanks between them."""

    op: Op
    words: str


class RewordedDocument(_ChangeDocument):
    """A text in one language, word by word. No verdict follows from it."""

    type: Literal["reworded"] = "reworded"
    field: str
    language: str
    wording: list[PieceDocument]


class OverruledDocument(_ChangeDocument):
    """A person's deviation from the rule on one axis that came, went or changed."""

    type: Literal["overruled"] = "overruled"
    axis: str
    before: OverrideDocument | None
    after: OverrideDocument | None


class GapStateDocument(Shape):
    """Nothing in `concerns`: the whole; nothing in `axes`: the rubric's first."""

    text: Texts
    concerns: list[str]
    axes: list[str]
    blocking: bool
    source: str | None


class GapChangeDocument(_ChangeDocument):
    type: Literal["gap"] = "gap"
    move: GapMove
    before: GapStateDocument | None
    after: GapStateDocument | None


class RecommendationStateDocument(Shape):
    """`status_source` says what became of it; `source` asked for it."""

    text: Texts
    addressees: list[Texts]
    status: RecommendationStatus
    status_note: Texts
    status_source: str | None
    source: str | None


class RecommendationChangeDocument(_ChangeDocument):
    """A recommendation with another status, or that came or went. `became`: seen from the old file."""

    type: Literal["recommendation"] = "recommendation"
    became: RecommendationOutcome
    before: RecommendationStateDocument | None
    after: RecommendationStateDocument | None


class IncomparableDocument(_ChangeDocument):
    """Evidence that changed, and whose two years cannot be compared. `before` and `after`: why, in the words of the file."""

    type: Literal["incomparable"] = "incomparable"
    reasons: list[Reason]
    before: Texts | None
    after: Texts | None


class RubricChangeDocument(_ChangeDocument):
    """Another rubric, version or rule. `changed` names what a verdict follows from; nothing where only words differ. The
    subject is no part of either file."""

    type: Literal["rubric"] = "rubric"
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
