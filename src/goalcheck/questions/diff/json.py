"""Comparisons as JSON; the versioned shape stands in `goalcheck.questions.diff.shape`."""

from __future__ import annotations

from collections import Counter

from goalcheck.core.text import NOTHING, Text
from goalcheck.document.encoded import written
from goalcheck.document.projection import as_json, project
from goalcheck.document.view import View
from goalcheck.engine import Assessment
from goalcheck.model.assignment import Evidence, Gap, Recommendation
from goalcheck.questions.assess.shape import NoteDocument
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
from goalcheck.questions.diff.answer.records import GapChange, Incomparable, RecommendationChange
from goalcheck.questions.diff.change_shape import (
    AddedDocument,
    AlteredDocument,
    ChangeDocument,
    GapChangeDocument,
    IncomparableDocument,
    MovedDocument,
    OverruledDocument,
    RecommendationChangeDocument,
    RemovedDocument,
    RenamedDocument,
    RescoredDocument,
    ResourcedDocument,
    RewordedDocument,
    RubricChangeDocument,
    SubjectDocument,
)
from goalcheck.questions.diff.named import FolderComparison, NamedComparison
from goalcheck.questions.diff.shape import ComparisonDocument, SideDocument, VerdictChangeDocument

SHAPES: dict[type[Change], type[ChangeDocument]] = {
    Added: AddedDocument,
    Removed: RemovedDocument,
    Moved: MovedDocument,
    Renamed: RenamedDocument,
    Rescored: RescoredDocument,
    Resourced: ResourcedDocument,
    Altered: AlteredDocument,
    Reworded: RewordedDocument,
    Overruled: OverruledDocument,
    GapChange: GapChangeDocument,
    RecommendationChange: RecommendationChangeDocument,
    Incomparable: IncomparableDocument,
    RubricChange: RubricChangeDocument,
}


def render(named: NamedComparison, view: View) -> str:
    """One JSON object, in ASCII."""
    return as_json(_document(named))


def overview(folder: FolderComparison, view: View) -> str:
    """One JSON object with a list of the documents that `render` gives one by one."""
    whole = {
        "format": "goalcheck-comparisons",
        "version": 1,
        "comparisons": [_document(it).model_dump() for it in folder.named],
        "added": list(folder.added),
        "removed": list(folder.removed),
        "notes": [NoteDocument.model_validate(it).model_dump() for it in folder.notes],
    }
    return written(whole)


def _document(named: NamedComparison) -> ComparisonDocument:
    comparison = named.comparison
    counted = Counter(map(comparison.direction, comparison.verdicts))
    parts = _Parts(comparison)
    return project(
        ComparisonDocument,
        comparison,
        old=_side(named.old, comparison.old),
        new=_side(named.new, comparison.new),
        notes=named.notes,
        directions={it.value: counted[it] for it in Direction},
        verdicts=[_verdict_change(it, comparison, parts) for it in comparison.verdicts],
        changes=[_change(it, parts) for it in comparison.changes],
        suggestions=[parts.subject(it.subject) for it in comparison.suggestions],
    )


def _side(name: str, assessment: Assessment) -> SideDocument:
    return project(SideDocument, assessment, name=name)


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
        return project(SubjectDocument, subject, title=self._title(subject))

    def subjects(self, subjects: tuple[Subject, ...]) -> list[SubjectDocument]:
        return [self.subject(it) for it in subjects]

    def scored(self, subject: Subject) -> Scored | None:
        """What evidence says that only one file has."""
        for part, first in zip(self.both(subject), self._first, strict=True):
            if isinstance(part, Evidence):
                return scored(part, first)
        return None

    def _title(self, subject: Subject) -> Text:
        before, after = self.both(subject)
        part = after or before
        if part is None:
            return NOTHING
        if isinstance(part, Evidence):
            return part.claim
        return part.text if isinstance(part, Gap | Recommendation) else part.title


def _verdict_change(change: VerdictChange, comparison: Comparison, parts: _Parts) -> VerdictChangeDocument:
    return project(
        VerdictChangeDocument,
        change,
        subject=parts.subject(change.subject),
        direction=comparison.direction(change),
        cause=comparison.cause(change),
    )


def _change(it: Change, parts: _Parts) -> ChangeDocument:
    return project(SHAPES[type(it)], it, subject=parts.subject(it.subject), **_of_parts(it, parts))


def _of_parts(it: Change, parts: _Parts) -> dict[str, object]:
    """What is told of the parts that a change is about."""
    match it:
        case Added() | Removed():
            return {"parents": parts.subjects(it.parents), "scored": parts.scored(it.subject)}
        case Moved():
            return {"before": parts.subjects(it.before), "after": parts.subjects(it.after)}
        case Incomparable():
            before, after = (_why(part) for part in parts.both(it.subject))
            return {"before": before, "after": after}
        case _:
            return {}


def _why(part: Part | None) -> Text | None:
    return part.comparable_note if isinstance(part, Evidence) else None
