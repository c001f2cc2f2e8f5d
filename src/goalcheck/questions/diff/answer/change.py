"""What differs between two years of an assignment: one class for each kind of change, all of them frozen values.

Every change knows its reverse, and has an `id` that says what it is about and a `fingerprint` of all it says.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Generic, TypeVar

from goalcheck.core.verdict import Verdict
from goalcheck.model.assignment import Indicator, Override
from goalcheck.questions.diff.answer.direction import Direction
from goalcheck.questions.diff.answer.fingerprint import fingerprint
from goalcheck.questions.diff.answer.wording import Wording, turned

Self = TypeVar("Self", bound="Change")
Value = TypeVar("Value")


class SubjectKind(StrEnum):
    """What a change can be about."""

    ASSIGNMENT = "assignment"
    GOAL = "goal"
    INTERPRETATION = "interpretation"
    CRITERION = "criterion"
    EVIDENCE = "evidence"
    GAP = "gap"
    RECOMMENDATION = "recommendation"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Subject:
    """One part of the assignment, with its id in either file: None where that file does not have it.

    A reading of a goal is `goal/reading`.
    """

    kind: SubjectKind
    before: str | None
    after: str | None

    @property
    def name(self) -> str:
        """Its id in the new file, else in the old."""
        return self.after if self.after is not None else self.before or ""

    def reverse(self) -> Subject:
        return Subject(self.kind, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """Something that differs. Subclasses say what; those with `before` and `after` change places when reversed."""

    subject: Subject

    @property
    def id(self) -> str:
        """What changed, without how: `rescored/evidence/a1`, `verdict/goal/g/attainment`."""
        what = type(self).__name__.removesuffix("Change").lower()
        return "/".join([what, self.subject.kind.value, self.subject.name, *self.about])

    @property
    def about(self) -> tuple[str, ...]:
        """What tells this change from others of its class and subject."""
        return ()

    @property
    def fingerprint(self) -> str:
        return fingerprint(type(self).__name__, self)

    def reverse(self) -> Change:
        raise NotImplementedError

    def _swapped(self: Self) -> Self:
        before, after = getattr(self, "before", None), getattr(self, "after", None)
        return replace(self, subject=self.subject.reverse(), before=after, after=before)  # type: ignore[call-arg]


@dataclass(frozen=True, slots=True)
class _Placed(Change):
    """Something that stands below others."""

    parents: tuple[Subject, ...] = ()


class Added(_Placed):
    """`parents` are the subjects it stands below; none for what stands beside the tree."""

    __slots__ = ()

    def reverse(self) -> Removed:
        return Removed(self.subject.reverse(), tuple(it.reverse() for it in self.parents))


class Removed(_Placed):
    """`parents` are the subjects it stood below."""

    __slots__ = ()

    def reverse(self) -> Added:
        return Added(self.subject.reverse(), tuple(it.reverse() for it in self.parents))


class Renamed(Change):
    """The same part by another id; the subject has both."""

    __slots__ = ()

    def reverse(self) -> Renamed:
        return Renamed(self.subject.reverse())


@dataclass(frozen=True, slots=True)
class Turned(Change, Generic[Value]):
    """What has one value in either file."""

    before: Value
    after: Value

    def reverse(self: Self) -> Self:
        return self._swapped()


class Moved(Turned[tuple[Subject, ...]]):
    """The same part below other parents."""

    __slots__ = ()

    def reverse(self) -> Moved:
        return Moved(
            self.subject.reverse(),
            tuple(it.reverse() for it in self.after),
            tuple(it.reverse() for it in self.before),
        )


@dataclass(frozen=True, slots=True)
class Scored:
    """What evidence says: a score as written, what each assessor holds (by, score), or a series; on one axis."""

    axis: str
    score: str | None = None
    assessors: tuple[tuple[str, str], ...] = ()
    indicator: Indicator | None = None


@dataclass(frozen=True, slots=True)
class Rescored(Change):
    """Evidence that says something else. `direction` is that of the levels; of a series of what it comes to."""

    before: Scored
    after: Scored
    direction: Direction

    def reverse(self) -> Rescored:
        return replace(self._swapped(), direction=self.direction.reverse())


class Resourced(Turned[str | None]):
    """Another source."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Altered(Change):
    """An attribute that is not a text, as the file writes it: strength, type, effect, independence, comparable, weight,
    essential, leverage, axes, context, period, published and so on. None: not written."""

    field: str
    before: tuple[str, ...] | str | None
    after: tuple[str, ...] | str | None

    @property
    def about(self) -> tuple[str, ...]:
        return (self.field,)

    def reverse(self) -> Altered:
        return self._swapped()


@dataclass(frozen=True, slots=True)
class Reworded(Change):
    """A text in one language, word by word. No verdict follows from it."""

    field: str
    language: str
    wording: Wording

    @property
    def about(self) -> tuple[str, ...]:
        return (self.field, self.language)

    def reverse(self) -> Reworded:
        return replace(self, subject=self.subject.reverse(), wording=turned(self.wording))


@dataclass(frozen=True, slots=True)
class Overruled(Change):
    """A person's deviation from the rule on one axis that came, went or changed."""

    axis: str
    before: Override | None
    after: Override | None

    @property
    def about(self) -> tuple[str, ...]:
        return (self.axis,)

    def reverse(self) -> Overruled:
        return self._swapped()


@dataclass(frozen=True, slots=True)
class RubricChange(Change):
    """Another rubric, version or rule. `changed` names what a verdict follows from: `goal / attainment` for a rule,
    `scale attainment`, `axis trend`, `node x`, `indicators`; none where only words differ."""

    before: str
    after: str
    changed: tuple[str, ...]

    def reverse(self) -> RubricChange:
        return self._swapped()


@dataclass(frozen=True, slots=True)
class VerdictChange(Change):
    """One node on one axis that came out otherwise. None: that file does not judge it there."""

    axis: str
    before: Verdict | None
    after: Verdict | None
    direction: Direction

    @property
    def about(self) -> tuple[str, ...]:
        return (self.axis,)

    def reverse(self) -> VerdictChange:
        return replace(self._swapped(), direction=self.direction.reverse())
