"""The assignment file: goals, criteria and sourced evidence, as frozen values.

A criterion, goal or piece of evidence is written out where it first stands; another parent that uses it too names its id.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from goalcheck.core.field import Id, NodeName, Pattern, Year
from goalcheck.core.text import NOTHING, Text
from goalcheck.model.assignment.evidence import Period, Source
from goalcheck.model.assignment.goal import Criterion, Goal, Override, Published

RubricRef = Annotated[
    str, Pattern(r"[a-z0-9][a-z0-9_\-]{0,63}(@[0-9A-Za-z][0-9A-Za-z.\-]{0,31})?", "rubric reference", 96)
]


class RecommendationStatus(StrEnum):
    """What became of a recommendation."""

    OPEN = "open"
    """Nothing has become of it yet."""
    IMPLEMENTED = "implemented"
    """Done."""
    PARTLY = "partly_implemented"
    """Done in part."""
    NOT_IMPLEMENTED = "not_implemented"
    """Not done."""
    UNKNOWN = "unknown"
    """Nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Knowledge known to be missing. It concerns the nodes named (`goal/interpretation`: one reading), or the whole;
    `axes` as for a criterion."""

    id: Id
    text: Text
    """What is not known."""
    concerns: tuple[NodeName, ...] = ()
    """Ids of goals, criteria or evidence, or goal/interpretation; the whole unless said."""
    axes: tuple[Id, ...] = ()
    """The axes it bears on; the rubric's first unless said."""
    blocking: bool = False
    """True: without this knowledge there is no judgement."""
    source: Id | None = None
    """Id of a source of this file."""
    locator: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    id: Id
    text: Text
    """What the evaluator asks for."""
    addressees: tuple[Text, ...] = ()
    """Of whom it is asked."""
    concerns: tuple[NodeName, ...] = ()
    """Ids of goals, criteria or evidence, or goal/interpretation; the whole unless said."""
    status: RecommendationStatus = RecommendationStatus.OPEN
    """What became of it; open unless said."""
    status_note: Text = NOTHING
    status_source: Id | None = None
    """Id of the source that says what became of it."""
    source: Id | None = None
    """Id of a source of this file."""
    locator: Text = NOTHING
    formerly: Id | None = None
    """The id it had in an earlier year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """One mandate as judged one year. Its criteria are those of the whole, beside its goals."""

    assignment: Id
    """Id of the assignment, the same every year it is judged."""
    year: Year
    """The year it was judged."""
    title: Text
    rubric: RubricRef
    """Name of the rubric, with its version: name@1.0."""
    label: Text = NOTHING
    """What tells this year from another, such as predecessor mandate."""
    period: Period | None = None
    """The years or dates that are judged."""
    commissioner: Text = NOTHING
    agency: Text = NOTHING
    evaluator: Text = NOTHING
    note: Text = NOTHING
    sources: tuple[Source, ...] = ()
    """What the evidence comes from."""
    goals: tuple[Goal, ...] = ()
    """What the assignment should reach."""
    criteria: tuple[Criterion | Id, ...] = ()
    """Criteria of the whole, beside its goals."""
    gaps: tuple[Gap, ...] = ()
    """Knowledge known to be missing; it never counts as a bad score."""
    recommendations: tuple[Recommendation, ...] = ()
    """What the evaluator asks of whom, and what became of it."""
    published: tuple[Published, ...] = ()
    """The evaluator's own verdict, to compare with; it changes nothing."""
    override: tuple[Override, ...] = ()
    """A person's deviation from the rule; it is in force, and always shown as such."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that its title is written in, the author's own first."""
        return self.title.languages
