"""Sources and evidence: what is claimed and measured, how it is scored, and what others hold of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Annotated

from goalcheck.core.attributes import Effect, Independence, SourceType, Strength
from goalcheck.core.field import Date, Id, Key, Line, Url, Year
from goalcheck.core.text import NOTHING, Text


class IndicatorDirection(StrEnum):
    """Whether more is better; `ambiguous` where more can mean either."""

    UP = "up"
    """More is better."""
    DOWN = "down"
    """Less is better."""
    AMBIGUOUS = "ambiguous"
    """More can mean either."""


class Stance(StrEnum):
    """How whoever replies stands to a score."""

    AGREES = "agrees"
    """Holds the score to be right."""
    DISPUTES = "disputes"
    """Holds the score to be wrong, and names no other."""
    PROPOSES = "proposes"
    """Names another score."""


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
    """Address, http or https."""
    independence: Independence = Independence.INDEPENDENT
    """Who speaks in this source; independent unless said."""
    note: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One value of a series. `breaks` says why it cannot be compared with the values before it."""

    year: Year
    value: Fraction
    """A number, or a fraction such as 2/3."""
    source: Id | None = None
    """Id of a source of this file."""
    locator: Text = NOTHING
    breaks: Text = NOTHING
    """Why this value cannot be compared with those before it."""
    note: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorTarget:
    """What the series should reach, and who says so."""

    value: Fraction
    """The number to reach."""
    year: Year | None = None
    basis: Text = NOTHING
    """Who says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A series that scores itself by the rubric's thresholds. The baseline is the observation of `baseline_year`."""

    unit: Text
    """What is counted, such as per cent."""
    direction: IndicatorDirection
    """Whether more is better."""
    observed: tuple[Observation, ...]
    """The values, year by year."""
    baseline_year: Year | None = None
    """The observed year that change is measured from."""
    target: IndicatorTarget | None = None
    """What the series should reach."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the assessed body, or another that was heard, says of a score. It is shown, and changes no verdict."""

    by: Line
    """Who replies."""
    stance: Stance
    """How they stand to the score."""
    score: Line | None = None
    """The score that they propose; nothing where they only agree or dispute."""
    reason: Text = NOTHING
    """Why, in their words or a summary of them."""
    source: Id | None = None
    """Id of a source of this file."""
    locator: Text = NOTHING
    """Where in the source: page or section."""
    date: Date | None = None
    """When: a year, a month or a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessor:
    """The score that one of several assessors gave, before any was agreed."""

    by: Line
    """Who assessed it."""
    score: Line
    """A level of the axis' scale, a number on a numeric scale, not_assessable or not_applicable."""
    reason: Text = NOTHING
    """Why this score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One sourced finding. `score` is a level of the axis' scale, a number on a numeric scale, or a status."""

    id: Id
    """Unique among goals, criteria and evidence."""
    claim: Text
    """The finding, in a sentence."""
    source: Id | None = None
    """Id of a source of this file."""
    locator: Text = NOTHING
    """Where in the source: page or section."""
    axis: Id | None = None
    """The axis it is scored on; the rubric's first unless said."""
    score: Line | None = None
    """A level of the axis' scale, a number on a numeric scale, or not_assessable, not_assessed or not_applicable.
    Left out: what all assessors say, or nobody assessed it."""
    assessors: tuple[Assessor, ...] = ()
    """Where several assessed it, what each of them says. Where they differ, `score` is what they agreed on."""
    reply: tuple[Reply, ...] = ()
    """What the assessed body says of the score; it changes no verdict."""
    indicator: Indicator | None = None
    """A series that scores itself by the rubric's thresholds, instead of a score."""
    strength: Strength = Strength.MODERATE
    """How much the finding can carry; moderate unless said."""
    type: SourceType = SourceType.DOCUMENT
    """What kind of source it comes from; document unless said."""
    effect: Effect = Effect.OUTCOME
    """How far along the chain of effects it lies; outcome unless said."""
    independence: Independence | None = None
    """Who speaks; that of its source unless said."""
    period: Period | None = None
    """The years or dates it is about."""
    comparable: bool = True
    """False where it cannot be compared over time."""
    comparable_note: Text = NOTHING
    """Why it cannot be compared."""
    conflicts_with: tuple[Id, ...] = ()
    """Ids of evidence that says otherwise; both are kept."""
    quote: Text = NOTHING
    """A few words of the source."""
    reason: Text = NOTHING
    """Why this score."""
    note: Text = NOTHING
    weight: Fraction = Fraction(1)
    """How much it counts where the rubric uses the file's own weights; 1 unless said."""
    formerly: Id | None = None
    """The id it had in an earlier year."""
