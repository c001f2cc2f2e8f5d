"""Goals with their readings and criteria, and the verdicts that people published or decided."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from goalcheck.core.attributes import Leverage
from goalcheck.core.field import Date, Id, Line
from goalcheck.core.text import NOTHING, Text
from goalcheck.model.assignment.evidence import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The evaluator's own verdict, to hold the rubric's against; `explanation` says why they differ."""

    axis: Id | None = None
    """The axis of the verdict; the rubric's first unless said."""
    verdict: Line
    """A level of the node's scale on this axis, or a status."""
    source: Id | None = None
    """Id of a source of this file."""
    locator: Text = NOTHING
    """Where in the source: page or section."""
    quote: Text = NOTHING
    """A few words of the source."""
    explanation: Text = NOTHING
    """Why it differs from the rubric's verdict."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A person's deviation from the rule's verdict; it is in force, and shown beside what the rule says."""

    axis: Id | None = None
    """The axis of the verdict; the rubric's first unless said."""
    verdict: Line
    """The level or status that is in force instead of the rule's."""
    reason: Text = NOTHING
    """Why a person deviates from the rule."""
    by: Line
    """Who decided it."""
    date: Date
    """When: a year, a month or a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """Something that has to hold. `axes` are those it bears on; unless said: the first axis and those of its evidence.

    `context`: conditions that are shown with their evidence and never judged.
    """

    id: Id
    """Unique among goals, criteria and evidence."""
    title: Text
    axes: tuple[Id, ...] = ()
    """The axes it bears on; unless said the rubric's first and those of its evidence."""
    evidence: tuple[Evidence | Id, ...] = ()
    """Sourced findings, or ids of such that are written out elsewhere."""
    context: bool = False
    """True for conditions that are shown and never judged."""
    essential: bool = False
    """True: a hurdle for its parent."""
    weight: Fraction = Fraction(1)
    """How much it counts where the rubric uses the file's own weights; 1 unless said."""
    published: tuple[Published, ...] = ()
    """The evaluator's own verdict, to compare with; it changes nothing."""
    override: tuple[Override, ...] = ()
    """A person's deviation from the rule; it is in force, and always shown as such."""
    formerly: Id | None = None
    """The id it had in an earlier year."""
    note: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpretation:
    """One reading of a contested goal, with criteria of its own."""

    id: Id
    title: Text
    criteria: tuple[Criterion | Id, ...] = ()
    """What has to hold in this reading, beside the goal's own criteria."""
    note: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    id: Id
    """Unique among goals, criteria and evidence."""
    title: Text
    essential: bool = False
    """True: a hurdle for its parent."""
    leverage: Leverage | None = None
    """How much the assignment can influence the goal."""
    leverage_note: Text = NOTHING
    """Why it can influence it that much."""
    weight: Fraction = Fraction(1)
    """How much it counts where the rubric uses the file's own weights; 1 unless said."""
    goals: tuple[Goal | Id, ...] = ()
    """Sub-goals, or ids of goals that are written out elsewhere."""
    criteria: tuple[Criterion | Id, ...] = ()
    """What has to hold, or ids of criteria that are written out elsewhere; they belong to every interpretation."""
    interpretations: tuple[Interpretation, ...] = ()
    """Readings of a goal whose meaning is contested; each is judged."""
    published: tuple[Published, ...] = ()
    """The evaluator's own verdict, to compare with; it changes nothing."""
    override: tuple[Override, ...] = ()
    """A person's deviation from the rule; it is in force, and always shown as such."""
    formerly: Id | None = None
    """The id it had in an earlier year."""
    note: Text = NOTHING
