"""The words of one of the two years of a comparison."""

from __future__ import annotations

from goalcheck.catalogue.sentences import number
from goalcheck.core.number import shown
from goalcheck.core.verdict import Verdict
from goalcheck.core.visible import visible
from goalcheck.engine import Assessment, Judged
from goalcheck.model.assignment import Indicator
from goalcheck.phrases.words import Words
from goalcheck.questions.diff.answer.change import Scored, SubjectKind
from goalcheck.questions.diff.answer.flat import Part, flat, key_of


class YearWords(Words):
    """Everything that is said of one year."""

    def __init__(self, assessment: Assessment, language: str) -> None:
        super().__init__(assessment, language)
        self._flat = flat(assessment.assignment)
        self._nodes: dict[tuple[str, str], Judged] = {(it.kind, it.id): it for it in assessment.root.walk()}

    def found(self, kind: SubjectKind, name: str | None) -> Part | None:
        return None if name is None else self._flat.parts.get(key_of(kind, name))

    def node_of(self, kind: SubjectKind, name: str | None) -> Judged | None:
        return None if name is None else self._nodes.get((kind.value, name))

    def parents(self, kind: SubjectKind, name: str) -> tuple[str, ...]:
        """The keys of what a part stands below."""
        return self._flat.parents.get(key_of(kind, name), ())

    def verdict_of(self, subject: str | None, kind: SubjectKind, axis: str, verdict: Verdict | None) -> str:
        """A verdict on a part, and whether a person set it; that there is none, where there is none."""
        if verdict is None:
            return self.word("compare-not-judged" if self.found(kind, subject) else "compare-not-there")
        node = self.node_of(kind, subject)
        judgement = node.on(axis) if node else None
        found = self.judged_by.axis(axis)
        own = self.judged_by.scale_of(subject or "", found).id if found else ""
        said = self.verdict_on(axis, judgement.scale if judgement else own, verdict)
        by_person = judgement is not None and judgement.override is not None and judgement.verdict == verdict
        return self.word("compare-by-person", verdict=said) if by_person else said

    def scored(self, said: Scored) -> str:
        """What evidence says: its series, else its score, with what each assessor holds."""
        axis = self.judged_by.axis(said.axis)
        scale = axis.scale if axis else ""
        if said.indicator:
            return self.series(said.indicator)
        held = ", ".join(
            self.word("assessor-says", by=visible(by), score=self.level(scale, it)) for by, it in said.assessors
        )
        if said.score is None:
            return held or self.word("compare-no-score")
        score = self.level(scale, said.score)
        return self.word("compare-score-held", score=score, held=held) if held else score

    def series(self, indicator: Indicator) -> str:
        """The first and the last value of a series."""
        seen = sorted(indicator.observed, key=lambda it: it.year)
        return " – ".join(dict.fromkeys(self.value_in(it.year, indicator) for it in (*seen[:1], *seen[-1:])))

    def value_in(self, year: int, indicator: Indicator) -> str:
        """The value of a year of a series, with its year."""
        value = next(it.value for it in indicator.observed if it.year == year)
        return self.word("compare-value", value=number(shown(value), self.language), year=year)
