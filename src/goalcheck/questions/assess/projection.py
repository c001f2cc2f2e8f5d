"""An assessment as a document of that shape."""

from __future__ import annotations

from goalcheck.catalogue.sentences import languages
from goalcheck.document.projection import project
from goalcheck.engine import Assessment, Judged, Judgement
from goalcheck.model.assignment import Evidence
from goalcheck.phrases.near import failed, speaker
from goalcheck.phrases.words import Words
from goalcheck.questions.assess.answer.readings import Readings, readings
from goalcheck.questions.assess.shape import (
    AssessmentDocument,
    AxisReadingsDocument,
    EvidenceDocument,
    JudgementDocument,
    NearestDocument,
    NodeDocument,
    ReadingsDocument,
    TraceDocument,
    UnmetDocument,
)
from goalcheck.rules.nearest import Nearest
from goalcheck.rules.unmet import Unmet


def document(assessment: Assessment, node: str | None = None, axis: str | None = None) -> AssessmentDocument:
    """The document of an assessment, or of one node of it; `axis`: on this axis alone."""
    judged = assessment.find(node) if node else assessment.root
    assert judged is not None, "the caller has looked the node up"
    return project(
        AssessmentDocument,
        assessment,
        distribution=[{"verdict": name, "count": count} for name, count in assessment.distribution],
        node=_Nodes(assessment, axis).document(judged),
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
        return project(
            NodeDocument,
            node,
            criteria_judged=known,
            criteria_total=total,
            judgements=[self._judgement(node, it) for it in node.judgements if self._axis in (None, it.axis)],
            readings=self._contested(contested) if contested else None,
            evidence=self._evidence(node.evidence) if node.evidence else None,
            children=[self.document(child) for child in node.children],
        )

    def _contested(self, found: Readings) -> ReadingsDocument:
        axes = [
            project(
                AxisReadingsDocument,
                on,
                verdicts=[{"reading": name, "verdict": verdict} for name, verdict in on.verdicts],
            )
            for on in found.axes
            if self._axis in (None, on.axis)
        ]
        return project(ReadingsDocument, found, axes=axes)

    def _judgement(self, node: Judged, judgement: Judgement) -> JudgementDocument:
        trace = judgement.trace
        nearest = self._nearest(node, judgement, trace.nearest) if trace.nearest else None
        return project(JudgementDocument, judgement, trace=project(TraceDocument, trace, nearest=nearest))

    def _nearest(self, node: Judged, judgement: Judgement, near: Nearest) -> NearestDocument:
        return project(NearestDocument, near, unmet=[self._unmet(node, judgement, it) for it in near.unmet])

    def _unmet(self, node: Judged, judgement: Judgement, unmet: Unmet) -> UnmetDocument:
        speakers = [(language, speaker(words, node, judgement)) for language, words in self._words]
        text = {language: failed(speaker, judgement, unmet) for language, speaker in speakers}
        return project(UnmetDocument, unmet, text=text)

    def _evidence(self, evidence: Evidence) -> EvidenceDocument:
        source = next((it for it in self._assessment.assignment.sources if it.id == evidence.source), None)
        independence = evidence.independence or (source.independence if source else None)
        return project(EvidenceDocument, evidence, independence=independence)
