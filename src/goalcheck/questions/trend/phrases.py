"""What the forms for readers say of the years of one assignment."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from goalcheck.catalogue.sentences import number as localised
from goalcheck.catalogue.sentences import word
from goalcheck.core.message import Value
from goalcheck.core.number import shown
from goalcheck.core.visible import visible
from goalcheck.document import Abbreviation, Part, VerdictPart
from goalcheck.model.assignment import Recommendation
from goalcheck.phrases.words import Words, axis_of
from goalcheck.questions.diff.answer.change import SubjectKind
from goalcheck.questions.diff.answer.direction import Direction
from goalcheck.questions.trend.answer.trend import NodeYears, Point, Span, Trend, YearStep

MARKS = {Direction.BETTER: "↑", Direction.WORSE: "↓", Direction.OTHER: "≈", Direction.INCOMPARABLE: "/"}
MOST_DECIMALS = 12
"""What a number of a file may have."""
SAME, REMADE = "=", "‡"
ARROWS = ("↑", "↓")
MEANINGS = {
    "↑": "trend-mark-better",
    "↓": "trend-mark-worse",
    SAME: "trend-mark-same",
    "≈": "trend-mark-other",
    "/": "trend-mark-incomparable",
    REMADE: "trend-mark-rules",
}
"""What the marks beside signs mean."""


class TrendPhrases:
    """Each year in the words of its own rubric, the rest in those of the newest."""

    def __init__(self, trend: Trend, language: str) -> None:
        self.trend, self.language = trend, language
        self.years = [Words(it, language) for it in trend.assessments]
        self.words = self.years[-1]

    def word(self, key: str, /, **values: Value) -> str:
        return word(key, self.language, **values)

    def axis(self, axis: str) -> str:
        """By the newest rubric that has it."""
        return axis_of(reversed(self.years), axis)

    def name(self, node: NodeYears) -> str:
        if node.kind is SubjectKind.ASSIGNMENT:
            return self.word("overall")
        return self.words.text(node.title) or visible(node.name)

    def span(self, span: Span) -> str:
        return str(span.first) if span.first == span.last else f"{span.first}–{span.last}"

    def cell(self, node: NodeYears, axis: str, point: Point, file: int) -> tuple[Part, ...]:
        """A verdict with its sign; where there is none, why. Then which way it went, and how many criteria were judged."""
        if point.id is None:
            return (Abbreviation(self.word("trend-absent"), "", self.word("trend-mark-absent")),)
        if point.judgement is None:
            found = VerdictPart("–", self.word("not_assessed"))
        else:
            found = self.years[file].marked(point.judgement)
        return (found, *self._step(point), *self._judged(node, axis, point))

    def _step(self, point: Point) -> Iterator[Part]:
        """Which way it went since the year before that has a file; nothing where there is nothing to say."""
        if point.step is None or not (said := self._since(point, point.step)):
            return
        mark = self._mark(point, point.step)
        arrow = f"{mark} " if mark in ARROWS else ""
        meaning = self.word(MEANINGS[mark]) if mark else ""
        yield Abbreviation(f"\n{arrow}{said}", f" {mark}" if mark else "", meaning, plain=f"\n{said}")

    def _mark(self, point: Point, step: YearStep) -> str:
        if point.judgement is None:
            return ""
        if not point.judgement.verdict.known:
            return MARKS[Direction.INCOMPARABLE] if step.direction is Direction.INCOMPARABLE else ""
        if step.rules:
            return REMADE
        return MARKS.get(step.direction, "") if step.direction else SAME

    def _since(self, point: Point, step: YearStep) -> str:
        known = point.judgement is not None and point.judgement.verdict.known
        if step.rules and known:
            return self.word("trend-rules", year=step.since)
        if step.direction is None:
            return self.word("trend-same", year=step.since) if known else ""
        if step.direction is Direction.OTHER and not known:
            return ""
        return self.word(f"trend-{step.direction.value}", year=step.since)

    def _judged(self, node: NodeYears, axis: str, point: Point) -> Iterator[Part]:
        """How many criteria below have a verdict; nothing where that says nothing."""
        if self.covers(node, axis, point):
            known, total = point.judged
            yield Abbreviation("\n" + self.word("trend-coverage", known=known, total=total), f"\n{known}/{total}")

    def covers(self, node: NodeYears, axis: str, point: Point) -> bool:
        """Whether it says anything how many criteria below a part have a verdict."""
        return node.kind is not SubjectKind.CRITERION and not self.about(axis) and point.judged[1] > 0

    def about(self, axis: str) -> bool:
        """Whether an axis says how sure another is."""
        return any(it.id == axis and it.about for words in self.years for it in words.judged_by.axes)

    def number(self, value: Fraction) -> str:
        """As it was written, where that was in decimals."""
        exact = shown(value, decimals=MOST_DECIMALS)
        return localised(exact if Fraction(exact) == value else shown(value), self.language)

    def asked(self, words: Words, asked: Recommendation) -> str:
        addressees = words.addressees(asked)
        return f"{addressees}: {words.text(asked.text)}" if addressees else words.text(asked.text)

    def followed(self, words: Words, asked: Recommendation | None) -> str:
        """What a file says became of a recommendation, and by what source."""
        if asked is None:
            return self.word("trend-not-mentioned")
        parts = [self.word(asked.status.value), words.text(asked.status_note)]
        said = ". ".join(it.rstrip(".") for it in parts if it)
        if asked.status_source is None:
            return said
        return f"{said}. {self.word('trace-source', source=words.source(asked.status_source))}"
