"""An assessment as a document of that shape."""

from __future__ import annotations

from fractions import Fraction

from goalcheck.catalogue.sentences import languages, say_in_each
from goalcheck.core.message import Message
from goalcheck.core.text import Text
from goalcheck.core.verdict import Verdict
from goalcheck.engine import Assessment, Judged, Judgement
from goalcheck.engine.result import Fired
from goalcheck.model.assignment import Evidence
from goalcheck.phrases.near import failed, speaker
from goalcheck.phrases.words import Words
from goalcheck.phrases.written import written
from goalcheck.questions.assess.answer.readings import Readings, readings
from goalcheck.questions.assess.shape import (
    AssessmentDocument,
    AssessorDocument,
    AxisReadingsDocument,
    CapDocument,
    CountDocument,
    DifferingDocument,
    EvidenceDocument,
    FiredDocument,
    GapDocument,
    HoldsDocument,
    JudgementDocument,
    LeftOutDocument,
    NearestDocument,
    NodeDocument,
    NoteDocument,
    OverrideDocument,
    PublishedDocument,
    ReadingsDocument,
    ReadingVerdictDocument,
    RecommendationDocument,
    ReplyDocument,
    RubricDocument,
    SeenDocument,
    SourceDocument,
    Texts,
    TraceDocument,
    UnmetDocument,
    VerdictDocument,
)
from goalcheck.rules.nearest import Nearest
from goalcheck.rules.unmet import Unmet


def document(assessment: Assessment, node: str | None = None, axis: str | None = None) -> AssessmentDocument:
    """The document of an assessment, or of one node of it; `axis`: on this axis alone."""
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
        _Nodes(assessment, axis).document(judged),
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


class _Nodes:
    """The nodes of one assessment, on one axis or all."""

    def __init__(self, assessment: Assessment, axis: str | None) -> None:
        self._assessment, self._axis = assessment, axis
        self._words = [(language, Words(assessment, language)) for language in languages()]
        self._readings = {it.goal: it for it in readings(assessment)}

    def document(self, node: Judged) -> NodeDocument:
        known, total = node.criteria_judged(self._assessment.first_axis)
        contested = self._readings.get(node.id)
        return NodeDocument(
            node.id,
            node.kind,
            _texts(node.title),
            node.essential,
            node.leverage,
            known,
            total,
            [self._judgement(node, it) for it in node.judgements if self._axis in (None, it.axis)],
            self._contested(contested) if contested else None,
            _evidence(node.evidence, self._assessment) if node.evidence else None,
            [self.document(child) for child in node.children],
        )

    def _contested(self, found: Readings) -> ReadingsDocument:
        return ReadingsDocument(
            [DifferingDocument(it.criterion, list(it.readings)) for it in found.differing],
            [
                AxisReadingsDocument(
                    on.axis,
                    [ReadingVerdictDocument(name, verdict_document(verdict)) for name, verdict in on.verdicts],
                    [HoldsDocument(it.level, it.under, list(it.readings)) for it in on.holds],
                    None if on.deciding is None else [list(each) for each in on.deciding],
                )
                for on in found.axes
                if self._axis in (None, on.axis)
            ],
        )

    def _judgement(self, node: Judged, judgement: Judgement) -> JudgementDocument:
        override, agreement, trace = judgement.override, judgement.agreement, judgement.trace
        published = agreement.published if agreement else None
        return JudgementDocument(
            judgement.axis,
            judgement.scale,
            verdict_document(judgement.verdict),
            verdict_document(judgement.by_rule),
            OverrideDocument(override.verdict, _texts(override.reason), override.by, override.date)
            if override
            else None,
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
                [
                    SeenDocument(seen.id, seen.axis, verdict_document(seen.verdict), seen.decisive)
                    for seen in trace.seen
                ],
                [LeftOutDocument(left.id, note_document(left.reason)) for left in trace.left_out],
                [note_document(note) for note in trace.notes],
                list(trace.gaps),
                self._nearest(node, judgement, trace.nearest) if trace.nearest else None,
            ),
        )

    def _nearest(self, node: Judged, judgement: Judgement, near: Nearest) -> NearestDocument:
        return NearestDocument(
            near.part,
            near.id,
            list(near.verdicts),
            _texts(near.because),
            [self._unmet(node, judgement, it) for it in near.unmet],
        )

    def _unmet(self, node: Judged, judgement: Judgement, unmet: Unmet) -> UnmetDocument:
        speakers = [(language, speaker(words, node, judgement)) for language, words in self._words]
        return UnmetDocument(
            written(unmet.condition) if unmet.condition else None,
            _number(unmet.at_least),
            _number(unmet.number),
            _number(unmet.part),
            _number(unmet.whole),
            unmet.weighed,
            unmet.verdict,
            {language: failed(speaker, judgement, unmet) for language, speaker in speakers},
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
