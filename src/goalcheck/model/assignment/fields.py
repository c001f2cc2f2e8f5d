"""The assignment file: goals, criteria and sourced evidence, as frozen values.

A criterion, goal or piece of evidence is written out where it first stands; another parent that uses it too names its id.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Annotated

from goalcheck.core.attributes import Effect, Independence, Leverage, SourceType, Strength
from goalcheck.core.field import Date, Id, Key, Line, NodeName, Pattern, Url, Year
from goalcheck.core.text import NOTHING, Text

RubricRef = Annotated[
    str, Pattern(r"[a-z0-9][a-z0-9_\-]{0,63}(@[0-9A-Za-z][0-9A-Za-z.\-]{0,31})?", "rubric reference", 96)
]


class IndicatorDirection(StrEnum):
    """Whether more is better; `ambiguous` where more can mean either."""

    UP = "up"
    """More is better."""
    DOWN = "down"
    """Less is better."""
    AMBIGUOUS = "ambiguous"
    """More can mean either."""


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
        return self.title.languages
