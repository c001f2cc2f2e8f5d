"""The assignment file: goals, criteria and sourced evidence, as frozen values.

A criterion, goal or piece of evidence is written out where it first stands; another parent that uses it too names its id.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Annotated

from goalcheck.core.field import Date, Id, Key, Line, NodeName, Pattern, Url, Year
from goalcheck.core.text import NOTHING, Text

RubricRef = Annotated[
    str, Pattern(r"[a-z0-9][a-z0-9_\-]{0,63}(@[0-9A-Za-z][0-9A-Za-z.\-]{0,31})?", "rubric reference", 96)
]


class Independence(StrEnum):
    """Who speaks: `second_hand` is an independent finding retold by somebody else; the last two are self-reports."""

    INDEPENDENT = "independent"
    SECOND_HAND = "second_hand"
    EVALUATED_BODY = "evaluated_body"
    BENEFICIARY = "beneficiary"


class Strength(StrEnum):
    STRONG = "strong"
    MODERATE = "moderate"
    WEAK = "weak"


class SourceType(StrEnum):
    REGISTER = "register"
    SURVEY = "survey"
    INTERVIEW = "interview"
    DOCUMENT = "document"
    EARLIER_EVALUATION = "earlier_evaluation"


class Effect(StrEnum):
    """How far along the chain of effects a finding lies."""

    ACTIVITY = "activity"
    OUTPUT = "output"
    OUTCOME = "outcome"
    IMPACT = "impact"


class Leverage(StrEnum):
    """How much the assignment can influence the goal."""

    FULL = "full"
    PARTIAL = "partial"
    LIMITED = "limited"


class Direction(StrEnum):
    """Whether more is better; `ambiguous` where more can mean either."""

    UP = "up"
    DOWN = "down"
    AMBIGUOUS = "ambiguous"


class Progress(StrEnum):
    """What became of a recommendation."""

    OPEN = "open"
    IMPLEMENTED = "implemented"
    PARTLY = "partly_implemented"
    NOT_IMPLEMENTED = "not_implemented"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Years or dates, both ends included."""

    start: Annotated[Date, Key("from")]
    end: Annotated[Date, Key("to")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    id: Id
    title: Text
    publisher: Text = NOTHING
    year: Year | None = None
    url: Url | None = None
    independence: Independence = Independence.INDEPENDENT
    note: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One value of a series. `breaks` says why it cannot be compared with the values before it."""

    year: Year
    value: Fraction
    source: Id | None = None
    locator: Text = NOTHING
    breaks: Text = NOTHING
    note: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What the series should reach, and who says so."""

    value: Fraction
    year: Year | None = None
    basis: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A series that scores itself by the rubric's thresholds. The baseline is the observation of `baseline_year`."""

    unit: Text
    direction: Direction
    observed: tuple[Observation, ...]
    baseline_year: Year | None = None
    target: Target | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One sourced finding. `score` is a level of the axis' scale, a number on a numeric scale, or a status."""

    id: Id
    claim: Text
    source: Id | None = None
    locator: Text = NOTHING
    axis: Id | None = None
    score: Line | None = None
    indicator: Indicator | None = None
    strength: Strength = Strength.MODERATE
    type: SourceType = SourceType.DOCUMENT
    effect: Effect = Effect.OUTCOME
    independence: Independence | None = None
    period: Period | None = None
    comparable: bool = True
    comparable_note: Text = NOTHING
    conflicts_with: tuple[Id, ...] = ()
    quote: Text = NOTHING
    reason: Text = NOTHING
    note: Text = NOTHING
    weight: Fraction = Fraction(1)
    formerly: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The evaluator's own verdict, to hold the rubric's against; `explanation` says why they differ."""

    axis: Id | None = None
    verdict: Line
    source: Id | None = None
    locator: Text = NOTHING
    quote: Text = NOTHING
    explanation: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A person's deviation from the rule's verdict; it is in force, and shown beside what the rule says."""

    axis: Id | None = None
    verdict: Line
    reason: Text = NOTHING
    by: Line
    date: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """Something that has to hold. `axes` are those it bears on; unless said: the first axis and those of its evidence.

    `context`: conditions that are shown with their evidence and never judged.
    """

    id: Id
    title: Text
    axes: tuple[Id, ...] = ()
    evidence: tuple[Evidence | Id, ...] = ()
    context: bool = False
    essential: bool = False
    weight: Fraction = Fraction(1)
    published: tuple[Published, ...] = ()
    override: tuple[Override, ...] = ()
    formerly: Id | None = None
    note: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpretation:
    """One reading of a contested goal, with criteria of its own."""

    id: Id
    title: Text
    criteria: tuple[Criterion | Id, ...] = ()
    note: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    id: Id
    title: Text
    essential: bool = False
    leverage: Leverage | None = None
    leverage_note: Text = NOTHING
    weight: Fraction = Fraction(1)
    goals: tuple[Goal | Id, ...] = ()
    criteria: tuple[Criterion | Id, ...] = ()
    interpretations: tuple[Interpretation, ...] = ()
    published: tuple[Published, ...] = ()
    override: tuple[Override, ...] = ()
    formerly: Id | None = None
    note: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Knowledge known to be missing. It concerns the nodes named (`goal/interpretation`: one reading), or the whole;
    `axes` as for a criterion."""

    id: Id
    text: Text
    concerns: tuple[NodeName, ...] = ()
    axes: tuple[Id, ...] = ()
    blocking: bool = False
    source: Id | None = None
    locator: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    id: Id
    text: Text
    addressees: tuple[Text, ...] = ()
    concerns: tuple[NodeName, ...] = ()
    status: Progress = Progress.OPEN
    status_note: Text = NOTHING
    status_source: Id | None = None
    source: Id | None = None
    locator: Text = NOTHING
    formerly: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """One mandate as judged one year. Its criteria are those of the whole, beside its goals."""

    assignment: Id
    year: Year
    title: Text
    rubric: RubricRef
    label: Text = NOTHING
    period: Period | None = None
    commissioner: Text = NOTHING
    agency: Text = NOTHING
    evaluator: Text = NOTHING
    note: Text = NOTHING
    sources: tuple[Source, ...] = ()
    goals: tuple[Goal, ...] = ()
    criteria: tuple[Criterion | Id, ...] = ()
    gaps: tuple[Gap, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    published: tuple[Published, ...] = ()
    override: tuple[Override, ...] = ()

    @property
    def languages(self) -> tuple[str, ...]:
        return self.title.languages
