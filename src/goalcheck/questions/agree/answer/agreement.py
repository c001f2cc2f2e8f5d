"""The published verdicts and the rubric's, side by side: pairs, and figures for each axis and scale."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.core.verdict import STATUSES, Verdict
from goalcheck.engine import Assessment, Judged, Judgement
from goalcheck.model.assignment import Assignment, Published
from goalcheck.model.rubric import Rubric
from goalcheck.questions.agree.answer.kappa import Kappa, kappa

FEW = 5
"""Fewer pairs than this say little."""


BELOW = "below_levels"
"""The class of a number that reaches none of the levels of its scale."""


class Match(StrEnum):
    """How the rubric's verdict stands to the published one. A status is never adjacent to anything."""

    AGREES = "agrees"
    """The same level or the same status."""
    ADJACENT = "adjacent"
    """One step apart on a scale with order."""
    DIFFERS = "differs"
    """Anything else."""


class NotComparedReason(StrEnum):
    """Why a published verdict is not compared."""

    NO_AXIS = "no_axis"
    """The rubric has no such axis."""
    NO_LEVEL = "no_level"
    """It is no level of the node's scale in this rubric."""
    NOT_JUDGED = "not_judged"
    """The rubric has no rule for the node on this axis."""


class NoKappa(StrEnum):
    """Why there is no kappa."""

    NO_LEVELS = "no_levels"
    """The scale has no levels, only numbers."""
    NO_PAIRS = "no_pairs"
    """No pair has a level on both sides."""
    ONE_CLASS = "one_class"
    """All pairs with levels have the same one on both sides, so that chance would give as much."""


@dataclass(frozen=True, slots=True)
class NotCompared:
    """A published verdict that is not compared, as the file writes it."""

    assignment: Assignment
    rubric: Rubric
    node: str
    axis: str
    verdict: str
    why: NotComparedReason


@dataclass(frozen=True, slots=True)
class PublishedPair:
    """A published verdict and the rubric's. `assessment`, `node` and `judgement` are by the rules alone, trace included;
    `in_force` is the verdict in force where a person's deviation made it another."""

    assessment: Assessment
    node: Judged
    judgement: Judgement
    said: Published
    published: Verdict
    match: Match
    in_force: Judgement | None = None

    @property
    def by_rule(self) -> Verdict:
        return self.judgement.verdict


@dataclass(frozen=True)
class OnScale:
    """All pairs on one axis and one scale: never two scales in one figure."""

    axis: str
    scale: Scale
    rubrics: tuple[Rubric, ...]
    pairs: tuple[PublishedPair, ...]

    def matching(self, match: Match) -> tuple[PublishedPair, ...]:
        return tuple(pair for pair in self.pairs if pair.match is match)

    @property
    def by_level(self) -> bool:
        """Whether there are levels to compare by; numbers of a scale without are compared as they are."""
        return bool(self.scale.levels)

    @property
    def ordered(self) -> bool:
        return self.by_level and self.scale.kind is not ScaleKind.NOMINAL

    @cached_property
    def classes(self) -> tuple[str, ...]:
        """The rows and columns of the confusion matrix: the levels worst to best, then each status that occurs.

        None on a scale without levels: there every number would be a class.
        """
        if not self.by_level:
            return ()
        found = {name for pair in self.pairs for name in self._classes(pair)}
        return (*self.scale.names, *(name for name in (BELOW, *STATUSES) if name in found))

    @cached_property
    def matrix(self) -> tuple[tuple[int, ...], ...]:
        """How many pairs there are of each two classes: a row for the published one, a column for the rubric's."""
        counts = Counter(self._classes(pair) for pair in self.pairs)
        return tuple(tuple(counts[row, column] for column in self.classes) for row in self.classes)

    @cached_property
    def levels(self) -> tuple[tuple[int, ...], ...]:
        """The part of the matrix where both are levels."""
        size = len(self.scale.levels)
        return tuple(row[:size] for row in self.matrix[:size])

    @property
    def on_levels(self) -> int:
        """How many pairs have a level on both sides: those kappa rests on."""
        return sum(map(sum, self.levels))

    @cached_property
    def kappa(self) -> Kappa | None:
        """Over the pairs where both are levels; linearly weighted where they have an order."""
        return kappa(self.levels, self.ordered)

    @property
    def no_kappa(self) -> NoKappa | None:
        """Why there is no kappa; None where there is one."""
        if self.kappa is not None:
            return None
        if not self.by_level:
            return NoKappa.NO_LEVELS
        return NoKappa.ONE_CLASS if self.on_levels else NoKappa.NO_PAIRS

    def _classes(self, pair: PublishedPair) -> tuple[str, str]:
        return class_of(pair.published), class_of(pair.by_rule)


@dataclass(frozen=True, slots=True)
class Agreement:
    """`axis`: the one asked for, None where all were. `silent` are the assignments without a published verdict (on that axis),
    of `assignments` in all; `repeated` those, by id and year, that came more than once and so count more than once."""

    axis: str | None
    assignments: int
    silent: int
    repeated: tuple[tuple[str, int], ...]
    scales: tuple[OnScale, ...]
    left_out: tuple[NotCompared, ...]

    @property
    def compared(self) -> int:
        return sum(len(it.pairs) for it in self.scales)


def class_of(verdict: Verdict) -> str:
    """The level or the status; BELOW for a number that reaches no level."""
    if verdict.status is not None:
        return verdict.status.value
    return verdict.level or BELOW
