"""Comparisons as JSON; the versioned shape stands in `goalcheck.questions.diff.shape`."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict

from goalcheck.core.text import Text
from goalcheck.core.verdict import Verdict
from goalcheck.document.encoded import written
from goalcheck.engine import Assessment
from goalcheck.model.assignment import Evidence, Gap, Indicator, Override, Recommendation
from goalcheck.phrases.view import View
from goalcheck.questions.assess.projection import note_document, verdict_document
from goalcheck.questions.assess.shape import OverrideDocument, RubricDocument, Texts, VerdictDocument
from goalcheck.questions.diff.answer.cause import Cause, Cells
from goalcheck.questions.diff.answer.change import (
    Added,
    Altered,
    Change,
    GapChange,
    Incomparable,
    Moved,
    Overruled,
    RecommendationChange,
    Removed,
    Renamed,
    Rescored,
    Resourced,
    Reworded,
    RubricChange,
    Scored,
    Subject,
    VerdictChange,
)
from goalcheck.questions.diff.answer.comparison import Comparison
from goalcheck.questions.diff.answer.differences import scored
from goalcheck.questions.diff.answer.direction import Direction
from goalcheck.questions.diff.answer.flat import Part, flat, key_of
from goalcheck.questions.diff.change_shape import (
    AddedDocument,
    AlteredDocument,
    ChangeDocument,
    GapChangeDocument,
    GapStateDocument,
    IncomparableDocument,
    MovedDocument,
    ObservationDocument,
    OverruledDocument,
    PieceDocument,
    RecommendationChangeDocument,
    RecommendationStateDocument,
    RemovedDocument,
    RenamedDocument,
    RescoredDocument,
    ResourcedDocument,
    RewordedDocument,
    RubricChangeDocument,
    ScoreByDocument,
    ScoredDocument,
    SeriesDocument,
    SubjectDocument,
    TargetDocument,
)
from goalcheck.questions.diff.named import Gathered, Named
from goalcheck.questions.diff.shape import (
    CauseDocument,
    CellsDocument,
    ComparisonDocument,
    DirectionsDocument,
    FitsDocument,
    NeededDocument,
    SideDocument,
    VerdictChangeDocument,
)


def render(named: Named, view: View) -> str:
    """One JSON object, in ASCII."""
    return written(asdict(_document(named)))


def overview(gathered: Gathered, view: View) -> str:
    """One JSON object with a list of the documents that `render` gives one by one."""
    whole = {
        "format": "goalcheck-comparisons",
        "version": 1,
        "comparisons": [asdict(_document(it)) for it in gathered.named],
        "added": list(gathered.added),
        "removed": list(gathered.removed),
        "notes": [asdict(note_document(it)) for it in gathered.notes],
    }
    return written(whole)


def _document(named: Named) -> ComparisonDocument:
    comparison = named.comparison
    counted = Counter(map(comparison.direction, comparison.verdicts))
    parts = _Parts(comparison)
    return ComparisonDocument(
        "goalcheck-comparison",
        1,
        _side(named.old, comparison.old),
        _side(named.new, comparison.new),
        [note_document(it) for it in named.notes],
        comparison.empty,
        DirectionsDocument(**{it.value: counted[it] for it in Direction}),
        [_verdict_change(it, comparison, parts) for it in comparison.verdicts],
        [_change(it, parts) for it in comparison.changes],
        [parts.subject(it.subject) for it in comparison.suggestions],
    )


def _side(name: str, assessment: Assessment) -> SideDocument:
    assignment, rubric = assessment.assignment, assessment.rubric
    return SideDocument(
        name,
        assignment.assignment,
        assignment.year,
        _texts(assignment.label),
        _texts(assignment.title),
        RubricDocument(rubric.rubric, rubric.version, _texts(rubric.title)),
    )


class _Parts:
    """The parts of both files by what a change is about."""

    def __init__(self, comparison: Comparison) -> None:
        self._files = tuple(flat(it.assignment).parts for it in (comparison.old, comparison.new))
        self._first = tuple(it.first_axis for it in (comparison.old, comparison.new))

    def both(self, subject: Subject) -> tuple[Part | None, Part | None]:
        """The part in the old file and in the new."""
        old, new = (
            None if name is None else file.get(key_of(subject.kind, name))
            for file, name in zip(self._files, (subject.before, subject.after), strict=True)
        )
        return old, new

    def subject(self, subject: Subject) -> SubjectDocument:
        return SubjectDocument(subject.kind, subject.before, subject.after, self._title(subject))

    def subjects(self, subjects: tuple[Subject, ...]) -> list[SubjectDocument]:
        return [self.subject(it) for it in subjects]

    def scored(self, subject: Subject) -> ScoredDocument | None:
        """What evidence says that only one file has."""
        for part, first in zip(self.both(subject), self._first, strict=True):
            if isinstance(part, Evidence):
                return _scored(scored(part, first))
        return None

    def _title(self, subject: Subject) -> Texts:
        before, after = self.both(subject)
        part = after or before
        if part is None:
            return {}
        if isinstance(part, Evidence):
            return _texts(part.claim)
        return _texts(part.text if isinstance(part, Gap | Recommendation) else part.title)


def _verdict_change(change: VerdictChange, comparison: Comparison, parts: _Parts) -> VerdictChangeDocument:
    return VerdictChangeDocument(
        change.id,
        change.fingerprint,
        parts.subject(change.subject),
        change.axis,
        _verdict(change.before),
        _verdict(change.after),
        comparison.direction(change),
        _cause(comparison.cause(change)),
    )


def _cause(cause: Cause) -> CauseDocument:
    return CauseDocument(
        [_ids(them) for them in cause.sets],
        [NeededDocument(it.change.id, _verdict(it.without), it.back) for it in cause.needed],
        _ids(cause.background),
        cause.candidates,
        cause.exact,
        cause.pieces,
        _cells(cause.cells) if cause.cells else None,
    )


def _ids(changes: tuple[Change, ...]) -> list[str]:
    return [it.id for it in changes]


def _cells(cells: Cells) -> CellsDocument:
    return CellsDocument(
        _verdict(cells.old),
        _verdict(cells.only_rubric),
        _verdict(cells.only_evidence),
        _verdict(cells.new),
        FitsDocument(*cells.fits),
    )


def _verdict(verdict: Verdict | None) -> VerdictDocument | None:
    return None if verdict is None else verdict_document(verdict)


def _texts(text: Text) -> Texts:
    return dict(text.entries)


def _scored(scored: Scored) -> ScoredDocument:
    held = [ScoreByDocument(by, score) for by, score in scored.assessors]
    return ScoredDocument(scored.axis, scored.score, held, _series(scored.indicator) if scored.indicator else None)


def _series(indicator: Indicator) -> SeriesDocument:
    target = indicator.target
    return SeriesDocument(
        _texts(indicator.unit),
        indicator.direction,
        indicator.baseline_year,
        TargetDocument(str(target.value), target.year, _texts(target.basis)) if target else None,
        [ObservationDocument(it.year, str(it.value), it.source, _texts(it.breaks)) for it in indicator.observed],
    )


def _written(value: tuple[str, ...] | str | None) -> list[str] | str | None:
    return list(value) if isinstance(value, tuple) else value


def _override(it: Override | None) -> OverrideDocument | None:
    return OverrideDocument(it.verdict, _texts(it.reason), it.by, it.date) if it else None


def _gap(it: Gap | None) -> GapStateDocument | None:
    return GapStateDocument(_texts(it.text), list(it.concerns), list(it.axes), it.blocking, it.source) if it else None


def _recommendation(it: Recommendation | None) -> RecommendationStateDocument | None:
    if it is None:
        return None
    asked = [_texts(who) for who in it.addressees]
    return RecommendationStateDocument(
        _texts(it.text), asked, it.status, _texts(it.status_note), it.status_source, it.source
    )


def _change(it: Change, parts: _Parts) -> ChangeDocument:
    at = it.id, it.fingerprint, parts.subject(it.subject)
    match it:
        case Added():
            return AddedDocument("added", *at, parts.subjects(it.parents), parts.scored(it.subject))
        case Removed():
            return RemovedDocument("removed", *at, parts.subjects(it.parents), parts.scored(it.subject))
        case Moved():
            return MovedDocument("moved", *at, parts.subjects(it.before), parts.subjects(it.after))
        case Renamed():
            return RenamedDocument("renamed", *at)
        case Rescored():
            return RescoredDocument("rescored", *at, _scored(it.before), _scored(it.after), it.direction)
        case Resourced():
            return ResourcedDocument("resourced", *at, it.before, it.after)
        case Altered():
            return AlteredDocument("altered", *at, it.field, _written(it.before), _written(it.after))
        case Reworded():
            pieces = [PieceDocument(each.op, each.words) for each in it.wording]
            return RewordedDocument("reworded", *at, it.field, it.language, pieces)
        case Overruled():
            return OverruledDocument("overruled", *at, it.axis, _override(it.before), _override(it.after))
        case GapChange():
            return GapChangeDocument("gap", *at, it.move, _gap(it.before), _gap(it.after))
        case RecommendationChange():
            states = _recommendation(it.before), _recommendation(it.after)
            return RecommendationChangeDocument("recommendation", *at, it.became, *states)
        case Incomparable():
            before, after = (_why(part) for part in parts.both(it.subject))
            return IncomparableDocument("incomparable", *at, list(it.reasons), before, after)
    assert isinstance(it, RubricChange), it
    return RubricChangeDocument("rubric", *at, it.before, it.after, list(it.changed))


def _why(part: Part | None) -> Texts | None:
    return _texts(part.comparable_note) if isinstance(part, Evidence) else None
