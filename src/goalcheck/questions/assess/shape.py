"""The versioned shape of the JSON output; its published schema is made from these types.

Levels, statuses, axes and ids stand as the rubric and the assignment write them; numbers are exact, as text ("2/3").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from goalcheck.engine.result import Kind, Part, RuleName
from goalcheck.questions.assess.answer.readings import Holding
from goalcheck.rules.nearest import NearPart

Texts = dict[str, str]
"""Language → words; "" where the author named no language."""


@dataclass(frozen=True, slots=True)
class VerdictDocument:
    level: str | None
    status: str | None
    possible: list[str]
    number: str | None
    low: str | None
    high: str | None


@dataclass(frozen=True, slots=True)
class CapDocument:
    id: str
    before: str
    after: str
    because: Texts


@dataclass(frozen=True, slots=True)
class FiredDocument:
    part: Part
    id: str
    verdict: str
    because: Texts
    caps: list[CapDocument]


@dataclass(frozen=True, slots=True)
class SeenDocument:
    id: str
    axis: str
    verdict: VerdictDocument
    decisive: bool


@dataclass(frozen=True, slots=True)
class NoteDocument:
    """A sentence of goalcheck's own, by key and in every language."""

    key: str
    text: Texts


@dataclass(frozen=True, slots=True)
class LeftOutDocument:
    id: str
    reason: NoteDocument


@dataclass(frozen=True, slots=True)
class UnmetDocument:
    """A condition that does not hold, as a rubric file writes it, and in words; or a cut-off that a number does not reach.

    `part` of `whole` children pass, in units of weight where `weighed`; `seen` is the verdict that the condition is about.
    """

    condition: dict[str, Any] | None
    at_least: str | None
    number: str | None
    part: str | None
    whole: str | None
    weighed: bool
    seen: str | None
    text: Texts


@dataclass(frozen=True, slots=True)
class NearestDocument:
    """What came nearest to a better verdict and did not give it; no verdicts where anything may come of it."""

    part: NearPart
    id: str
    verdicts: list[str]
    because: Texts
    unmet: list[UnmetDocument]


@dataclass(frozen=True, slots=True)
class TraceDocument:
    """`gaps` are the ids of those that a gate holds the verdict back for. `nearest` is null where there is no better
    verdict, or where what is unknown leaves open what is missing."""

    rule: RuleName
    method: str | None
    fired: list[FiredDocument]
    seen: list[SeenDocument]
    left_out: list[LeftOutDocument]
    notes: list[NoteDocument]
    gaps: list[str]
    nearest: NearestDocument | None


@dataclass(frozen=True, slots=True)
class OverrideDocument:
    verdict: str
    reason: Texts
    by: str
    date: str


@dataclass(frozen=True, slots=True)
class PublishedDocument:
    verdict: str
    agrees: bool
    source: str | None
    quote: Texts
    explanation: Texts


@dataclass(frozen=True, slots=True)
class JudgementDocument:
    axis: str
    scale: str
    verdict: VerdictDocument
    by_rule: VerdictDocument
    override: OverrideDocument | None
    published: PublishedDocument | None
    trace: TraceDocument


@dataclass(frozen=True, slots=True)
class AssessorDocument:
    by: str
    score: str
    reason: Texts


@dataclass(frozen=True, slots=True)
class ReplyDocument:
    by: str
    stance: str
    score: str | None
    reason: Texts
    source: str | None
    locator: Texts
    date: str | None


@dataclass(frozen=True, slots=True)
class EvidenceDocument:
    source: str | None
    locator: Texts
    independence: str | None
    strength: str
    type: str
    effect: str
    comparable: bool
    quote: Texts
    reason: Texts
    assessors: list[AssessorDocument]
    reply: list[ReplyDocument]


@dataclass(frozen=True, slots=True)
class ReadingVerdictDocument:
    reading: str
    verdict: VerdictDocument


@dataclass(frozen=True, slots=True)
class HoldsDocument:
    """Under which readings a goal reaches a level; on a scale without order, is on it. `readings` are those where it
    surely does."""

    level: str
    under: Holding
    readings: list[str]


@dataclass(frozen=True, slots=True)
class AxisReadingsDocument:
    """`deciding` are the smallest sets of criteria without which the readings would agree; null where they do, or where
    they differ in too much to try."""

    axis: str
    verdicts: list[ReadingVerdictDocument]
    holds: list[HoldsDocument]
    deciding: list[list[str]] | None


@dataclass(frozen=True, slots=True)
class DifferingDocument:
    """A criterion that only some readings have."""

    criterion: str
    readings: list[str]


@dataclass(frozen=True, slots=True)
class ReadingsDocument:
    differing: list[DifferingDocument]
    axes: list[AxisReadingsDocument]


@dataclass(frozen=True, slots=True)
class NodeDocument:
    """`readings` is null for what is not a contested goal."""

    id: str
    kind: Kind
    title: Texts
    essential: bool
    leverage: str | None
    criteria_judged: int
    criteria_total: int
    judgements: list[JudgementDocument]
    readings: ReadingsDocument | None
    evidence: EvidenceDocument | None
    children: list[NodeDocument]


@dataclass(frozen=True, slots=True)
class CountDocument:
    verdict: str
    count: int


@dataclass(frozen=True, slots=True)
class SourceDocument:
    id: str
    title: Texts
    publisher: Texts
    year: int | None
    url: str | None
    independence: str


@dataclass(frozen=True, slots=True)
class GapDocument:
    id: str
    text: Texts
    concerns: list[str]
    blocking: bool
    source: str | None


@dataclass(frozen=True, slots=True)
class RecommendationDocument:
    id: str
    text: Texts
    addressees: list[Texts]
    status: str
    status_note: Texts


@dataclass(frozen=True, slots=True)
class RubricDocument:
    id: str
    version: str
    title: Texts


@dataclass(frozen=True, slots=True)
class AssessmentDocument:
    """`node` is the assignment itself, or the node asked for; its children run down to the evidence."""

    format: Literal["goalcheck-assessment"]
    version: Literal[1]
    assignment: str
    year: int
    title: Texts
    label: Texts
    rubric: RubricDocument
    first_axis: str
    distribution: list[CountDocument]
    node: NodeDocument
    gaps: list[GapDocument]
    recommendations: list[RecommendationDocument]
    sources: list[SourceDocument]
