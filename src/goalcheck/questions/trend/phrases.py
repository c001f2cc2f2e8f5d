"""What the forms for readers say of the years of one assignment."""

from __future__ import annotations

from fractions import Fraction

from goalcheck.catalogue.sentences import number as localised
from goalcheck.catalogue.sentences import word
from goalcheck.core.message import Value
from goalcheck.core.number import shown
from goalcheck.model.assignment import Recommendation
from goalcheck.phrases.visible import visible
from goalcheck.phrases.words import Words, axis_of
from goalcheck.questions.diff.answer.change import Kind
from goalcheck.questions.diff.answer.direction import Direction
from goalcheck.questions.trend.answer.trend import Followed, OnAxis, Point, Span, Trend

MARKS = {Direction.BETTER: "↑", Direction.WORSE: "↓", Direction.OTHER: "≈", Direction.INCOMPARABLE: "/"}
MOST_DECIMALS = 12
"""What a number of a file may have."""
SAME, REMADE = "=", "‡"


class Phrases:
    """Each year in the words of its own rubric, the rest in those of the newest."""

    def __init__(self, trend: Trend, language: str, unicode: bool = True) -> None:
        self.trend, self.language, self.unicode = trend, language, unicode
        self.years = [Words(it, language) for it in trend.assessments]
        self.words = self.years[-1]

    def word(self, key: str, /, **values: Value) -> str:
        return word(key, self.language, **values)

    def axis(self, axis: str) -> str:
        """By the newest rubric that has it."""
        return axis_of(reversed(self.years), axis)

    def name(self, node: Followed) -> str:
        if node.kind is Kind.ASSIGNMENT:
            return self.word("overall")
        return self.words.text(node.title) or visible(node.name)

    def span(self, span: Span) -> str:
        return str(span.first) if span.first == span.last else f"{span.first}–{span.last}"

    def verdict(self, point: Point, file: int) -> str:
        """With its sign; where there is none, why."""
        if point.id is None:
            return self.word("trend-absent")
        if point.judgement is None:
            return f"– {self.word('not_assessed')}"
        return self.years[file].signed(point.judgement)

    def sign(self, point: Point, file: int) -> str:
        """The sign alone, with a star where a person has deviated from the rules and a mark for the way it went; "" where the
        file does not have the node."""
        if point.id is None:
            return ""
        if point.judgement is None:
            return "–"
        sign = self.years[file].sign(point.judgement.scale, point.judgement.verdict)
        star = "*" if point.judgement.override else ""
        return f"{sign}{star} {self.mark(point)}".strip()

    def mark(self, point: Point) -> str:
        step = point.step
        if step is None or point.judgement is None:
            return ""
        if not point.judgement.verdict.known:
            return MARKS[Direction.INCOMPARABLE] if step.direction is Direction.INCOMPARABLE else ""
        if step.rules:
            return REMADE
        return MARKS.get(step.direction, "") if step.direction else SAME

    def step(self, point: Point) -> str:
        """Which way it went since the year before that has a file; "" where there is nothing to say."""
        step = point.step
        if step is None:
            return ""
        known = point.judgement is not None and point.judgement.verdict.known
        if step.rules and known:
            return self.word("trend-rules", year=step.since)
        if step.direction is None:
            return self.word("trend-same", year=step.since) if known else ""
        if step.direction is Direction.OTHER and not known:
            return ""
        arrow = {Direction.BETTER: "↑ ", Direction.WORSE: "↓ "}.get(step.direction, "") if self.unicode else ""
        return arrow + self.word(f"trend-{step.direction.value}", year=step.since)

    def judged(self, node: Followed, axis: str, point: Point) -> str:
        """How many criteria below have a verdict; "" where that says nothing."""
        known, total = point.judged
        if node.kind is Kind.CRITERION or self.about(axis) or not total:
            return ""
        return self.word("trend-coverage", known=known, total=total)

    def levels(self, on: OnAxis) -> list[tuple[str, str]]:
        """The signs of an axis with what they mean, each once, in the order they come."""
        found: dict[str, str] = {}
        for file, point in enumerate(on.points):
            it = point.judgement
            if it is not None:
                words, verdict = self.years[file], it.verdict
                said = (
                    words.known(it.scale, verdict) if verdict.status is None else words.status(it.axis, verdict.status)
                )
                found.setdefault(words.sign(it.scale, verdict), said)
        return list(found.items())

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
