"""An assessment in words: the same ones in every form."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from goalcheck import document
from goalcheck.catalogue.sentences import number as localised
from goalcheck.core.number import shown
from goalcheck.core.text import Text
from goalcheck.core.verdict import Status, Verdict
from goalcheck.core.visible import visible
from goalcheck.engine import Assessment, Judged, Judgement
from goalcheck.model.assignment import Gap, Independence, Recommendation, Stance
from goalcheck.phrases.rubric import RubricWords

STATUS_SIGNS = {
    Status.NOT_ASSESSABLE: "?",
    Status.NOT_ASSESSED: "–",
    Status.INTERPRETATION_DEPENDENT: "≠",
    Status.NOT_APPLICABLE: "·",
    Status.NO_OVERALL_JUDGEMENT: "∅",
}

STANCES = {Stance.AGREES: "reply-agrees", Stance.DISPUTES: "reply-disputes", Stance.PROPOSES: "reply-proposes"}


class VerdictWords(RubricWords):
    """What a rubric calls verdicts."""

    def sign(self, scale: str, verdict: Verdict) -> str:
        if verdict.status is not None:
            return STATUS_SIGNS[verdict.status]
        found = self.judged_by.scale(scale)
        index = found.index(verdict.level) if found and verdict.level else None
        return visible(found.levels[index].sign) if found and index is not None else ""

    def rank(self, scale: str, verdict: Verdict) -> Fraction | None:
        """How good a level is on its scale, 0 to 1; None for a status or on a scale without order."""
        found = self.judged_by.scale(scale)
        index = found.index(verdict.level) if found and verdict.level else None
        if found is None or index is None or verdict.status is not None:
            return None
        return Fraction(index, max(1, len(found.levels) - 1))

    def verdict(self, judgement: Judgement, verdict: Verdict | None = None) -> str:
        """A verdict in words; the one in force unless given."""
        return self.verdict_on(judgement.axis, judgement.scale, verdict or judgement.verdict)

    def verdict_on(self, axis: str, scale: str, verdict: Verdict) -> str:
        """A verdict in words: its level, or its status with the bounds of what remains possible."""
        if verdict.status is None:
            return self.known(scale, verdict)
        bounds = self._bounds(scale, verdict)
        status = self.status(axis, verdict.status)
        return f"{status} ({bounds})" if bounds else status

    def signed(self, judgement: Judgement) -> str:
        """A verdict with its sign, and a star where a person has deviated from the rules."""
        return self.marked(judgement).text

    def marked(self, judgement: Judgement) -> document.VerdictPart:
        """The same as a part of running text."""
        scale, verdict = judgement.scale, judgement.verdict
        if verdict.status is None:
            name, note = self.known(scale, verdict), ""
        else:
            bounds = self._bounds(scale, verdict)
            name, note = self.status(judgement.axis, verdict.status), f"({bounds})" if bounds else ""
        sign, rank = self.sign(scale, verdict), self.rank(scale, verdict)
        return document.VerdictPart(sign, name, rank, note, judgement.override is not None)

    def _bounds(self, scale: str, verdict: Verdict) -> str:
        found = self.judged_by.scale(scale)
        if verdict.interval and verdict.interval != (None, None):
            low, high = (shown(end) if end is not None else "∞" for end in verdict.interval)
            return self.word("between", low=low, high=high)
        if found is None or not 1 < len(verdict.possible) < len(found.levels):
            return ""
        low, high = self.level(scale, verdict.possible[0]), self.level(scale, verdict.possible[-1])
        return self.word("between", low=low, high=high)

    def known(self, scale: str, verdict: Verdict) -> str:
        """A level; on a numeric scale its number, with the level it reaches."""
        level = self.level(scale, verdict.level) if verdict.level else ""
        found = self.judged_by.scale(scale)
        if found is None or not found.numeric or verdict.number is None:
            return level
        limits = [it.at_least for it in found.levels if it.at_least is not None]
        number = localised(shown(verdict.number, limits), self.language)
        return f"{number} ({level})" if level else number


def axis_of(years: Iterable[VerdictWords], axis: str) -> str:
    """What the first of these rubrics that has an axis calls it; its id where none has."""
    return next((it.axis(axis) for it in years if it.judged_by.axis(axis)), visible(axis))


class Words(VerdictWords):
    """Everything that a form says of one assessment, in one language, safe to show."""

    def __init__(self, assessment: Assessment, language: str) -> None:
        super().__init__(assessment.rubric, language)
        self.assessment = assessment
        self._titles = {node.id: node.title for node in assessment.root.walk() if node.kind != "evidence"}
        self._sources = {source.id: source for source in assessment.assignment.sources}

    def title(self, node: str) -> str:
        """The title of a node by id; the id of evidence, and where there is no title."""
        return self.text(self._titles.get(node, Text())) or visible(node)

    def node(self, name: str) -> str:
        """The title that the file gives a node, else the rubric's, else its id."""
        return self.text(self._titles.get(name, Text())) or super().node(name)

    def source(self, name: str | None) -> str:
        """A source as a reader would cite it."""
        source = self._sources.get(name or "")
        if source is None:
            return self.word("trace-no-source")
        parts = [self.text(source.title), self.text(source.publisher), str(source.year or "")]
        return ", ".join(part for part in parts if part)

    def url(self, name: str | None) -> str:
        source = self._sources.get(name or "")
        return visible(source.url) if source and source.url else ""

    def independence(self, name: str | None) -> Independence | None:
        source = self._sources.get(name or "")
        return source.independence if source else None

    def publisher(self, name: str | None) -> str:
        source = self._sources.get(name or "")
        parts = [self.text(source.publisher), str(source.year or "")] if source else []
        return " ".join(part for part in parts if part) or self.word("publisher-unknown")

    @property
    def contested(self) -> bool:
        """Whether a goal has several readings."""
        return any(node.kind == "interpretation" for node in self.assessment.root.walk())

    @property
    def part(self) -> str:
        """What the parts of the whole are called."""
        return self.word("goal" if self.counts else "criterion")

    @property
    def counts(self) -> bool:
        """Whether there is a distribution to tell: criteria on the whole itself are shown, not counted as goals."""
        return bool(self.assessment.goals) or not self.assessment.parts

    def distribution(self) -> str:
        """The goals' verdicts on the first axis, counted: best first, then what has no level."""
        return " · ".join(f"{count} {name}" for name, count in self.counted()) or self.word("no-goals")

    def counted(self) -> tuple[tuple[str, Fraction], ...]:
        """The same as numbers, each with the level or status that it counts."""
        scale = self.judged_by.axes[0].scale
        return tuple((self.level(scale, name), Fraction(count)) for name, count in self.assessment.distribution)

    def heading(self) -> str:
        assignment = self.assessment.assignment
        label = f" ({self.text(assignment.label)})" if assignment.label else ""
        return f"{self.text(assignment.title)}{label}"

    def about(self) -> str:
        """Who, when, and by what rubric, on one line."""
        assignment = self.assessment.assignment
        parts = [self.text(assignment.agency)]
        if assignment.period:
            parts.append(self.word("period", start=assignment.period.start, end=assignment.period.end))
        parts.append(self.word("about-line", year=assignment.year))
        if assignment.evaluator:
            parts.append(self.word("evaluator", name=self.text(assignment.evaluator)))
        return " · ".join(part for part in parts if part)

    def rubric(self) -> str:
        said = self.word("rubric-line", title=self.text(self.judged_by.title), version=self.judged_by.version)
        wanted = self.assessment.assignment.rubric
        same = wanted in (self.judged_by.rubric, f"{self.judged_by.rubric}@{self.judged_by.version}")
        return said if same else f"{said} ({self.word('other-rubric', wanted=wanted)})"

    def judged(self, node: Judged) -> str:
        known, total = node.criteria_judged(self.assessment.first_axis)
        return self.word("judged-of", known=known, total=total)

    def gap(self, gap: Gap) -> str:
        return self.text(gap.text) + (f" ({self.word('blocking')})" if gap.blocking else "")

    def addressees(self, asked: Recommendation) -> str:
        return ", ".join(self.text(addressee) for addressee in asked.addressees)

    def asked(self, asked: Recommendation) -> str:
        """What is asked, and what became of it."""
        return f"{self.text(asked.text)} ({self.word(asked.status.value)})"
