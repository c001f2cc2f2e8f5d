"""The versioned shape of the JSON output; its published schema is made from these types.

Levels, statuses, axes and ids stand as the rubric and the assignment write them; numbers are exact, as text ("2/3").
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, model_validator

from goalcheck.core.message import Message
from goalcheck.document.projection import Exact, Said, Shape, Texts, attribute
from goalcheck.engine.result import Kind, Part, RuleName
from goalcheck.phrases.written import written
from goalcheck.questions.assess.answer.readings import Holding
from goalcheck.rules.nearest import NearPart


class VerdictDocument(Shape):
    level: str | None
    status: str | None
    possible: list[str]
    number: Exact | None
    low: Exact | None
    high: Exact | None


class CapDocument(Shape):
    id: str
    before: str
    after: str
    because: Texts


class FiredDocument(Shape):
    part: Part
    id: str
    verdict: str
    because: Texts
    caps: list[CapDocument]


class SeenDocument(Shape):
    id: str
    axis: str
    verdict: VerdictDocument
    decisive: bool


class NoteDocument(Shape):
    """A sentence of goalcheck's own, by key and in every language."""

    key: str
    text: Said

    @model_validator(mode="before")
    @classmethod
    def _of(cls, note: Message) -> dict[str, object]:
        return {"key": note.key, "text": note}


class LeftOutDocument(Shape):
    id: str
    reason: NoteDocument


class UnmetDocument(Shape):
    """A condition that does not hold, as a rubric file writes it, and in words; or a cut-off that a number does not reach.

    `part` of `whole` children pass, in units of weight where `weighed`; `seen` is the verdict that the condition is about.
    """

    condition: Annotated[dict[str, Any], BeforeValidator(written)] | None
    at_least: Exact | None
    number: Exact | None
    part: Exact | None
    whole: Exact | None
    weighed: bool
    seen: str | None = attribute("verdict")
    text: dict[str, str]


class NearestDocument(Shape):
    """What came nearest to a better verdict and did not give it; no verdicts where anything may come of it."""

    part: NearPart
    id: str
    verdicts: list[str]
    because: Texts
    unmet: list[UnmetDocument]


class TraceDocument(Shape):
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


class OverrideDocument(Shape):
    verdict: str
    reason: Texts
    by: str
    date: str


class PublishedDocument(Shape):
    verdict: str = attribute("published.verdict")
    agrees: bool
    source: str | None = attribute("published.source")
    quote: Texts = attribute("published.quote")
    explanation: Texts = attribute("published.explanation")


class JudgementDocument(Shape):
    axis: str
    scale: str
    verdict: VerdictDocument
    by_rule: VerdictDocument
    override: OverrideDocument | None
    published: PublishedDocument | None = attribute("agreement")
    trace: TraceDocument


class AssessorDocument(Shape):
    by: str
    score: str
    reason: Texts


class ReplyDocument(Shape):
    by: str
    stance: str
    score: str | None
    reason: Texts
    source: str | None
    locator: Texts
    date: str | None


class EvidenceDocument(Shape):
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


class ReadingVerdictDocument(Shape):
    reading: str
    verdict: VerdictDocument


class HoldsDocument(Shape):
    """Under which readings a goal reaches a level; on a scale without order, is on it. `readings` are those where it
    surely does."""

    level: str
    under: Holding
    readings: list[str]


class AxisReadingsDocument(Shape):
    """`deciding` are the smallest sets of criteria without which the readings would agree; null where they do, or where
    they differ in too much to try."""

    axis: str
    verdicts: list[ReadingVerdictDocument]
    holds: list[HoldsDocument]
    deciding: list[list[str]] | None


class DifferingDocument(Shape):
    """A criterion that only some readings have."""

    criterion: str
    readings: list[str]


class ReadingsDocument(Shape):
    differing: list[DifferingDocument]
    axes: list[AxisReadingsDocument]


class NodeDocument(Shape):
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


class CountDocument(Shape):
    verdict: str
    count: int


class SourceDocument(Shape):
    id: str
    title: Texts
    publisher: Texts
    year: int | None
    url: str | None
    independence: str


class GapDocument(Shape):
    id: str
    text: Texts
    concerns: list[str]
    blocking: bool
    source: str | None


class RecommendationDocument(Shape):
    id: str
    text: Texts
    addressees: list[Texts]
    status: str
    status_note: Texts


class RubricDocument(Shape):
    id: str = attribute("rubric")
    version: str
    title: Texts


class AssessmentDocument(Shape):
    """`node` is the assignment itself, or the node asked for; its children run down to the evidence."""

    format: Literal["goalcheck-assessment"] = "goalcheck-assessment"
    version: Literal[1] = 1
    assignment: str = attribute("assignment.assignment")
    year: int = attribute("assignment.year")
    title: Texts = attribute("assignment.title")
    label: Texts = attribute("assignment.label")
    rubric: RubricDocument
    first_axis: str
    distribution: list[CountDocument]
    node: NodeDocument
    gaps: list[GapDocument]
    recommendations: list[RecommendationDocument]
    sources: list[SourceDocument] = attribute("assignment.sources")
