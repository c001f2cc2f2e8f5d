"""An assessment as a document of that shape."""

from __future__ import annotations

from fractions import Fraction

from goalcheck.assessment import Assessment, Judged, Judgement
from goalcheck.assessment.result import Fired
from goalcheck.assignment import Evidence
from goalcheck.core.message import Message
from goalcheck.core.text import Text
from goalcheck.core.verdict import Verdict
from goalcheck.locale import say_in_each
from goalcheck.render.shape import (
    AssessmentDocument,
    AssessorDocument,
    CapDocument,
    CountDocument,
    EvidenceDocument,
    FiredDocument,
    GapDocument,
    JudgementDocument,
    LeftOutDocument,
    NodeDocument,
    NoteDocument,
    OverrideDocument,
    PublishedDocument,
    RecommendationDocument,
    ReplyDocument,
    RubricDocument,
    SeenDocument,
    SourceDocument,
    Texts,
    TraceDocument,
    VerdictDocument,
)


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
        verdict_document(judgement.verdict),
        verdict_document(judgement.by_rule),
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
            [SeenDocument(seen.id, seen.axis, verdict_document(seen.verdict), seen.decisive) for seen in trace.seen],
            [LeftOutDocument(left.id, note_document(left.reason)) for left in trace.left_out],
            [note_document(note) for note in trace.notes],
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
        [AssessorDocument(it.by, it.score, _texts(it.reason)) for it in evidence.assessors],
        [
            ReplyDocument(it.by, it.stance.value, it.score, _texts(it.reason), it.source, _texts(it.locator), it.date)
            for it in evidence.reply
        ],
    )


def verdict_document(verdict: Verdict) -> VerdictDocument:
    low, high = verdict.interval or (None, None)
    status = verdict.status.value if verdict.status else None
    return VerdictDocument(
        verdict.level, status, list(verdict.possible), _number(verdict.number), _number(low), _number(high)
    )


def _number(number: Fraction | None) -> str | None:
    return None if number is None else str(number)


def _texts(text: Text) -> Texts:
    return dict(text.entries)


def note_document(note: Message) -> NoteDocument:
    return NoteDocument(note.key, say_in_each(note))
