"""compare(old, new): two assessments and what moved, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol, TypeVar

from goalcheck.core.verdict import Verdict
from goalcheck.engine import Assessment, assess
from goalcheck.engine.result import Judgement
from goalcheck.model.assignment import Assignment
from goalcheck.model.rubric import Rubric
from goalcheck.questions.diff.answer.cause import Cause, Causes
from goalcheck.questions.diff.answer.change import Change, Renamed, RubricChange, Subject, SubjectKind, VerdictChange
from goalcheck.questions.diff.answer.differences import differences
from goalcheck.questions.diff.answer.direction import Direction, covered, direction
from goalcheck.questions.diff.answer.flat import Flat, flat, key_of, kind_of
from goalcheck.questions.diff.answer.match import Suggestion, matched
from goalcheck.questions.diff.answer.mixture import Mixture
from goalcheck.questions.diff.answer.records import GapChange, Incomparable, RecommendationChange
from goalcheck.questions.diff.answer.replay import MixtureJudge, outcomes_of
from goalcheck.questions.diff.answer.rubrics import mentioned, rubric_change
from goalcheck.questions.diff.answer.units import units

Of = TypeVar("Of", bound=Change)
Judgements = dict[tuple[str, str], Judgement]
"""By key and axis."""
Both = tuple[Judgements, Judgements]


class JudgedPair(Protocol):
    """An assignment and the rubric it is judged by, both valid: what is loaded from a file, or an assessment."""

    @property
    def assignment(self) -> Assignment: ...
    @property
    def rubric(self) -> Rubric: ...


@dataclass(frozen=True)
class Comparison:
    """`verdicts` are in the order of the new file, by the rubric's axes, the whole first; then what only the old file
    judges. `changes` are all other differences, in the order of the new file. `files` are both by the same keys.

    Causes are looked for when they are asked for, since that takes longer than all the rest.
    """

    old: Assessment
    new: Assessment
    verdicts: tuple[VerdictChange, ...]
    changes: tuple[Change, ...]
    suggestions: tuple[Suggestion, ...]
    files: tuple[Flat, Flat] = field(repr=False, compare=False)

    def __repr__(self) -> str:
        """Short, since it has all of both files."""
        return f"<Comparison of {self.old!r} with {self.new!r}: {len(self.verdicts)} verdicts, {len(self.changes)} changes>"

    @property
    def empty(self) -> bool:
        """Whether nothing differs. Another year or label by itself is no difference."""
        return not (self.verdicts or self.changes)

    def of(self, kind: type[Of]) -> tuple[Of, ...]:
        """The changes of one class."""
        return tuple(it for it in self.changes if isinstance(it, kind))

    @property
    def rubric(self) -> RubricChange | None:
        return next(iter(self.of(RubricChange)), None)

    @property
    def gaps(self) -> tuple[GapChange, ...]:
        return self.of(GapChange)

    @property
    def recommendations(self) -> tuple[RecommendationChange, ...]:
        return self.of(RecommendationChange)

    @property
    def incomparable(self) -> tuple[Incomparable, ...]:
        return self.of(Incomparable)

    @cached_property
    def causes(self) -> tuple[Cause, ...]:
        """One for each verdict."""
        return tuple(map(self.cause, self.verdicts))

    @cached_property
    def _causes(self) -> Causes:
        judged = _judgements(self.old, self.files[0]), _judgements(self.new, self.files[1])
        return causes_of(list(self.changes), self.files, self.old.rubric, self.new.rubric, judged)

    @cached_property
    def _keys(self) -> dict[tuple[SubjectKind, str], str]:
        return {(kind_of(key), name): key for file in self.files for key, name in file.names.items()}

    def _key(self, change: VerdictChange) -> str:
        return self._keys[change.subject.kind, change.subject.name]

    @cached_property
    def _known(self) -> dict[VerdictChange, Cause]:
        return {}

    def cause(self, change: VerdictChange) -> Cause:
        """Why a verdict changed."""
        if change not in self._known:
            self._known[change] = self._causes.cause(self._key(change), change)
        return self._known[change]

    def direction(self, change: VerdictChange) -> Direction:
        """Which way a verdict went; incomparable where it rests on findings whose two years cannot be compared."""
        known = self._known.get(change)
        comparable = known.comparable if known else self._comparable(change)
        return change.direction if comparable else Direction.INCOMPARABLE

    def _comparable(self, change: VerdictChange) -> bool:
        """What its cause would say, without looking for the whole of it."""
        return not self.incomparable or self._causes.comparable(self._key(change), change)


def compare(old: JudgedPair, new: JudgedPair) -> Comparison:
    """What moved from one year of an assignment to another, and what caused every change of verdict."""
    before, after = (it if isinstance(it, Assessment) else assess(it.assignment, it.rubric) for it in (old, new))
    ours, theirs = flat(before.assignment), flat(after.assignment)
    ours, suggestions = matched(ours, theirs)
    judged = _judgements(before, ours), _judgements(after, theirs)
    first = before.first_axis, after.first_axis

    def direction_on(key: str, was: str, now: str) -> Direction:
        ours, theirs = judged[0].get((key, was)), judged[1].get((key, now))
        if was != now or ours is None or theirs is None or _same(ours.verdict, theirs.verdict):
            return Direction.OTHER
        return _direction(ours, theirs, before.rubric, after.rubric)

    changes = list(differences(ours, theirs, direction_on, first))
    if (rubric := rubric_change(before.rubric, after.rubric)) is not None:
        changes.insert(0, rubric)
    verdicts = _verdicts(judged, (ours, theirs), before.rubric, after.rubric)
    return Comparison(before, after, tuple(verdicts), tuple(changes), suggestions, (ours, theirs))


def _judgements(assessment: Assessment, file: Flat) -> Judgements:
    """By key and axis, the whole first. Children that only the rubric names have no part in the file."""
    keys = {key_of(kind_of(key), name): key for key, name in file.names.items()}
    found: Judgements = {}
    for node in assessment.root.walk():
        if node.kind != "missing":
            key = keys[key_of(SubjectKind(node.kind), node.id)]
            for judgement in node.judgements:
                found.setdefault((key, judgement.axis), judgement)
    return found


def _verdicts(
    judged: Both,
    files: tuple[Flat, Flat],
    old: Rubric,
    new: Rubric,
) -> Iterator[VerdictChange]:
    for key, axis in {**judged[1], **judged[0]}:
        if kind_of(key) is SubjectKind.EVIDENCE:
            continue
        before, after = (them.get((key, axis)) for them in judged)
        if before is not None and after is not None and _same(before.verdict, after.verdict):
            continue
        subject = Subject(kind_of(key), *(file.names.get(key) for file in files))
        was, now = (it.verdict if it else None for it in (before, after))
        way = _direction(before, after, old, new)
        if (was is None or now is None) and None not in (subject.before, subject.after):
            way = covered(was, now)
        yield VerdictChange(subject, axis, was, now, way)


def _same(before: Verdict, after: Verdict) -> bool:
    return (before.name, before.possible, before.interval) == (after.name, after.possible, after.interval)


def _direction(before: Judgement | None, after: Judgement | None, old: Rubric, new: Rubric) -> Direction:
    return direction(
        before.verdict if before else None,
        after.verdict if after else None,
        old.scale(before.scale) if before else None,
        new.scale(after.scale) if after else None,
    )


def causes_of(
    changes: list[Change], files: tuple[Flat, Flat], old: Rubric, new: Rubric, judged: Both | None = None
) -> Causes:
    """What looks for the causes in a pair of files by the same keys. `judged`: what came of their parts, where that is
    known, which need not be judged again."""
    first = old.axes[0].id, new.axes[0].id
    keys = {(kind_of(key), name): key for file in files for key, name in file.names.items()}
    named = mentioned(old, new) if any(isinstance(it, Renamed) for it in changes) else frozenset[str]()
    edits = units(changes, keys, *files, frozenset(first), named)
    mixture = Mixture(*files, edits, first)
    before = [(0, outcomes_of(judged[0], old))] if judged else []
    after = [(mixture.whole, outcomes_of(judged[1], new))] if judged else []
    if all(unit.what != "rubric" for unit in edits):
        judge = MixtureJudge(mixture, old, before + after)
        return Causes(mixture, (judge, judge))
    return Causes(mixture, (MixtureJudge(mixture, old, before), MixtureJudge(mixture, new, after)))
