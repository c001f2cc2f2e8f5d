"""Does the rubric agree with the published verdicts? Pairs of both, axis by axis and scale by scale, and how often they agree.

What is compared is what the rules alone say: a person's deviation is no merit of the rubric. It is kept beside the pair.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.core.verdict import STATUSES, Verdict
from goalcheck.engine import Assessment, Judged, Judgement, assess
from goalcheck.model.assignment import Assignment, Criterion, Goal, Published
from goalcheck.model.assignment.nodes import definitions
from goalcheck.model.rubric import Axis, Rubric
from goalcheck.questions.agree.answer.deviations import without_overrides
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


def agree(assessments: Iterable[Assessment], axis: str | None = None) -> Agreement:
    """Hold every published verdict against the rubric's, on one axis or on each that has any.

    In what order the assessments come does not matter. A published verdict may be no level of its scale, which happens where
    another rubric is tried on old files; it is then left out.
    """
    given = sorted(assessments, key=_order)
    groups: dict[tuple[object, ...], list[PublishedPair]] = {}
    left_out: list[NotCompared] = []
    for assessment in given:
        for found in _compared(assessment, axis):
            if isinstance(found, NotCompared):
                left_out.append(found)
            else:
                groups.setdefault(_measure(found), []).append(found)
    counts = Counter(_order(it) for it in given)
    return Agreement(
        axis,
        len(given),
        sum(not _published(it, axis) for it in given),
        tuple(key for key, count in counts.items() if count > 1),
        tuple(sorted(map(_on_scale, groups.values()), key=_rank)),
        tuple(left_out),
    )


def class_of(verdict: Verdict) -> str:
    """The level or the status; BELOW for a number that reaches no level."""
    if verdict.status is not None:
        return verdict.status.value
    return verdict.level or BELOW


def read(name: str, scale: Scale) -> Verdict | None:
    """What a file calls a verdict, as one of this scale or a status; None where it is neither."""
    if name in STATUSES:
        return Verdict(status=STATUSES[name])
    if not scale.has(name):
        return None
    if not scale.numeric:
        return Verdict(name, possible=(name,))
    number = scale.number(name)
    assert number is not None, "the scale has it"
    level = scale.level_of(number)
    return Verdict(None if level is None else scale.names[level], number=number)


def matched(published: Verdict, by_rule: Verdict, scale: Scale) -> Match:
    """By level where the scale has levels; numbers of a scale without must be equal."""
    same = class_of(published) == class_of(by_rule)
    if not scale.levels and published.known and by_rule.known:
        same = published.number == by_rule.number
    if same:
        return Match.AGREES
    steps = [scale.index(it.level) for it in (published, by_rule) if it.known and it.level is not None]
    if len(steps) == 2 and scale.kind is not ScaleKind.NOMINAL:
        first, second = steps
        assert first is not None, "a known level is one of the scale"
        assert second is not None, "a known level is one of the scale"
        return Match.ADJACENT if abs(first - second) == 1 else Match.DIFFERS
    return Match.DIFFERS


def _order(assessment: Assessment) -> tuple[str, int]:
    return assessment.assignment.assignment, assessment.assignment.year


def _published(assessment: Assessment, axis: str | None) -> list[tuple[str, Published]]:
    """Every published verdict with the id of its node, in the order of the file; on one axis or on all."""
    assignment, first = assessment.assignment, assessment.first_axis
    found = [(assignment.assignment, it) for it in assignment.published]
    for name, node in definitions(assignment).items():
        if isinstance(node, Goal | Criterion):
            found += [(name, it) for it in node.published]
    return [(name, it) for name, it in found if axis in (None, it.axis or first)]


def _compared(assessment: Assessment, axis: str | None) -> Iterator[PublishedPair | NotCompared]:
    rubric, first = assessment.rubric, assessment.first_axis
    wanted = _published(assessment, axis)
    if not wanted:
        return
    alone = without_overrides(assessment.assignment)
    by_rule = assessment if alone == assessment.assignment else assess(alone, rubric)
    nodes, in_force = _nodes(by_rule), _nodes(assessment)
    for name, said in wanted:
        on = rubric.axis(said.axis or first)
        found = _held(by_rule, nodes[name], said, on)
        if isinstance(found, NotComparedReason):
            yield NotCompared(assessment.assignment, rubric, name, said.axis or first, said.verdict, found)
            continue
        judgement, published, match = found
        deviating = in_force[name].on(judgement.axis)
        differs = deviating is not None and deviating.verdict != judgement.verdict
        yield PublishedPair(by_rule, nodes[name], judgement, said, published, match, deviating if differs else None)


def _nodes(assessment: Assessment) -> Mapping[str, Judged]:
    return {node.id: node for node in assessment.root.walk() if node.kind != "missing"}


def _held(
    assessment: Assessment, node: Judged, said: Published, axis: Axis | None
) -> tuple[Judgement, Verdict, Match] | NotComparedReason:
    if axis is None:
        return NotComparedReason.NO_AXIS
    scale = assessment.rubric.scale_of(node.id, axis)
    published = read(said.verdict, scale)
    if published is None:
        return NotComparedReason.NO_LEVEL
    judgement = node.on(axis.id)
    if judgement is None:
        return NotComparedReason.NOT_JUDGED
    return judgement, published, matched(published, judgement.verdict, scale)


def _scale(pair: PublishedPair) -> Scale:
    scale = pair.assessment.rubric.scale(pair.judgement.scale)
    assert scale is not None, "the rubric is valid"
    return scale


def _measure(pair: PublishedPair) -> tuple[object, ...]:
    """What pairs must have in common to be counted together: the axis, and all of the scale but its words."""
    scale = _scale(pair)
    levels = tuple((level.id, level.at_least) for level in scale.levels)
    return pair.judgement.axis, scale.id, scale.kind, levels, scale.min, scale.max


def _on_scale(pairs: Sequence[PublishedPair]) -> OnScale:
    rubrics = {(it.assessment.rubric.rubric, it.assessment.rubric.version): it.assessment.rubric for it in pairs}
    return OnScale(
        pairs[0].judgement.axis, _scale(pairs[0]), tuple(rubrics[key] for key in sorted(rubrics)), tuple(pairs)
    )


def _rank(group: OnScale) -> tuple[object, ...]:
    """In the rubric's order of axes; scales of one axis by name and levels."""
    rubric = group.rubrics[0]
    place = next(i for i, axis in enumerate(rubric.axes) if axis.id == group.axis)
    return place, group.axis, group.scale.id, group.scale.names, rubric.rubric, rubric.version
