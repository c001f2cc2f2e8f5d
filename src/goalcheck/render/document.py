"""An assessment as a document: the versioned shape of the JSON output, and of its published schema.

Levels, statuses, axes and ids stand as the rubric and the assignment write them; numbers are exact, as text ("2/3").
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from goalcheck.assessment import Assessment, Judged, Judgement
from goalcheck.assessment.result import Fired, Kind, Part, RuleName
from goalcheck.assignment import Evidence
from goalcheck.core.message import Message
from goalcheck.core.text import Text
from goalcheck.core.verdict import Verdict
from goalcheck.locale import languages, say

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
class TraceDocument:
    rule: RuleName
    method: str | None
    fired: list[FiredDocument]
    seen: list[SeenDocument]
    left_out: list[LeftOutDocument]
    notes: list[NoteDocument]


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


@dataclass(frozen=True, slots=True)
class NodeDocument:
    id: str
    kind: Kind
    title: Texts
    essential: bool
    leverage: str | None
    criteria_judged: int
    criteria_total: int
    judgements: list[JudgementDocument]
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


def document(assessment: Assessment, node: str | None = None) -> AssessmentDocument:
    """The document of an assessment, or of one node of it."""
    assignment, rubric = assessment.assignment, assessment.rubric
    judged = assessment.find(node) if node else assessment.root
    assert judged is not None, "the caller has looked the node up"
    return AssessmentDocument(
        "goalcheck-assessment",
        1,
        assignment.assignment,
        assignment.year,
        _texts(assignment.title),
        _texts(assignment.label),
        RubricDocument(rubric.rubric, rubric.version, _texts(rubric.title)),
        assessment.first_axis,
        [CountDocument(name, count) for name, count in assessment.distribution],
        _node(judged, assessment),
        [
            GapDocument(gap.id, _texts(gap.text), list(gap.concerns), gap.blocking, gap.source)
            for gap in assessment.gaps
        ],
        [
            RecommendationDocument(
                it.id, _texts(it.text), [_texts(who) for who in it.addressees], it.status.value, _texts(it.status_note)
            )
            for it in assessment.recommendations
        ],
        [
            SourceDocument(it.id, _texts(it.title), _texts(it.publisher), it.year, it.url, it.independence.value)
            for it in assignment.sources
        ],
    )


def _node(node: Judged, assessment: Assessment) -> NodeDocument:
    known, total = node.criteria_judged(assessment.first_axis)
    return NodeDocument(
        node.id,
        node.kind,
        _texts(node.title),
        node.essential,
        node.leverage,
        known,
        total,
        [_judgement(judgement) for judgement in node.judgements],
        _evidence(node.evidence, assessment) if node.evidence else None,
        [_node(child, assessment) for child in node.children],
    )


def _judgement(judgement: Judgement) -> JudgementDocument:
    override, agreement, trace = judgement.override, judgement.agreement, judgement.trace
    published = agreement.published if agreement else None
    return JudgementDocument(
        judgement.axis,
        judgement.scale,
        _verdict(judgement.verdict),
        _verdict(judgement.by_rule),
        OverrideDocument(override.verdict, _texts(override.reason), override.by, override.date) if override else None,
        PublishedDocument(
            published.verdict,
            agreement.agrees,
            published.source,
            _texts(published.quote),
            _texts(published.explanation),
        )
        if published and agreement
        else None,
        TraceDocument(
            trace.rule,
            trace.method,
            [_fired(fired) for fired in trace.fired],
            [SeenDocument(seen.id, seen.axis, _verdict(seen.verdict), seen.decisive) for seen in trace.seen],
            [LeftOutDocument(left.id, _note(left.reason)) for left in trace.left_out],
            [_note(note) for note in trace.notes],
        ),
    )


def _fired(fired: Fired) -> FiredDocument:
    caps = [CapDocument(cap.id, cap.before, cap.after, _texts(cap.because)) for cap in fired.caps]
    return FiredDocument(fired.part, fired.id, fired.verdict, _texts(fired.because), caps)


def _evidence(evidence: Evidence, assessment: Assessment) -> EvidenceDocument:
    source = next((it for it in assessment.assignment.sources if it.id == evidence.source), None)
    independence = evidence.independence or (source.independence if source else None)
    return EvidenceDocument(
        evidence.source,
        _texts(evidence.locator),
        independence.value if independence else None,
        evidence.strength.value,
        evidence.type.value,
        evidence.effect.value,
        evidence.comparable,
        _texts(evidence.quote),
        _texts(evidence.reason),
    )


def _verdict(verdict: Verdict) -> VerdictDocument:
    low, high = verdict.interval or (None, None)
    status = verdict.status.value if verdict.status else None
    return VerdictDocument(
        verdict.level, status, list(verdict.possible), _number(verdict.number), _number(low), _number(high)
    )


def _number(number: Fraction | None) -> str | None:
    return None if number is None else str(number)


def _texts(text: Text) -> Texts:
    return dict(text.entries)


def _note(note: Message) -> NoteDocument:
    return NoteDocument(note.key, {language: say(note, language) for language in languages()})
