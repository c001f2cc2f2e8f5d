"""The years of one assignment as a sheet of blocks, in the order that a decision maker asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from goalcheck.core.verdict import Status
from goalcheck.core.visible import visible
from goalcheck.document import Block, Document, Heading, Paragraph, listed, nested
from goalcheck.document.view import View
from goalcheck.questions.diff.answer.change import SubjectKind
from goalcheck.questions.diff.answer.direction import Direction
from goalcheck.questions.trend.answer.trend import NodeYears, Point
from goalcheck.questions.trend.cells import TrendLine, years
from goalcheck.questions.trend.measured import measured
from goalcheck.questions.trend.named import NamedTrend
from goalcheck.questions.trend.phrases import TrendPhrases

UNASSESSED = (Status.NOT_ASSESSED, Status.NOT_APPLICABLE)
MOST_CHANGED = 12
"""Parts of a rubric that are named."""


def document(named: Sequence[NamedTrend], view: View) -> Document:
    """Assignments one after the other."""
    return Document(tuple(block for it in named for block in _TrendLayout(it, view).blocks()), view.language)


class _TrendLayout:
    def __init__(self, named: NamedTrend, view: View) -> None:
        self._named, self._trend = named, named.trend
        self._phrases = TrendPhrases(named.trend, view.language)
        self._axes = [it for it in named.trend.axes if view.axis in (None, it)]
        self._root, *rest = named.trend.nodes
        shown = (SubjectKind.GOAL, SubjectKind.INTERPRETATION)
        self._nodes = [it for it in rest if it.kind in shown or it.depth == 1]

    def blocks(self) -> Iterator[Block]:
        phrases, words, years = self._phrases, self._phrases.words, self._trend.years
        span = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
        title = words.text(words.assessment.assignment.title)
        yield Heading(phrases.word("trend-title", name=title, years=span), 1)
        if agency := words.text(words.assessment.assignment.agency):
            yield Paragraph(agency)
        if not self._trend.remade:
            yield Paragraph(words.rubric())
        if len(years) == 1:
            yield Paragraph(phrases.word("trend-one-year"))
        yield from (Paragraph(words.said(it)) for it in self._named.notes)
        for it in self._trend.remade:
            yield Paragraph(
                phrases.word("trend-remade", old=it.old, new=it.new, before=it.change.before, after=it.change.after)
            )
        yield from self._whole()
        yield from self._on_axes()
        yield from self._comparable()
        if series := [it for it in self._trend.series if it.values]:
            yield from measured(phrases, series)
        yield from self._recommendations()
        yield from self._files()

    def _whole(self) -> Iterator[Block]:
        found = [(axis, on) for axis in self._axes if (on := self._root.on(axis)) is not None]
        lines = [TrendLine(self._phrases.axis(axis), self._root, on) for axis, on in found]
        lines = [it for it in lines if _looked_at(it)] or lines[:1]
        if lines:
            yield Heading(self._phrases.word("overall"))
            yield years(self._phrases, self._phrases.word("trend-axis"), lines)
            if any(self._phrases.covers(it.node, it.on.axis, point) for it in lines for point in it.on.points):
                yield Paragraph(self._phrases.word("trend-coverage-legend"), note=True)

    def _on_axes(self) -> Iterator[Block]:
        """The first axis, then each other that anybody looked at."""
        silent = []
        for axis in self._axes:
            lines = list(self._lines(axis))
            looked_at = [it for it in lines if _looked_at(it)]
            if not looked_at and axis != self._axes[0]:
                silent += [self._phrases.axis(axis).lower()] if lines else []
            elif lines:
                yield Heading(self._phrases.axis(axis))
                shown = lines if axis == self._axes[0] else looked_at
                yield years(self._phrases, self._head(shown), shown)
        if silent:
            yield Paragraph(self._phrases.word("trend-silent", axes=", ".join(silent)))
        if any(self._overridden(node) for node in (self._root, *self._nodes)):
            yield Paragraph(self._phrases.word("override-legend"))

    def _head(self, lines: Sequence[TrendLine]) -> str:
        """What is listed: goals with their readings, unless there are criteria of the whole too."""
        mixed = any(it.node.kind is SubjectKind.CRITERION for it in lines) and self._phrases.words.counts
        return self._phrases.word("firm-judged") if mixed else self._phrases.words.part

    def _overridden(self, node: NodeYears) -> bool:
        points = (point for it in node.axes if it.axis in self._axes for point in it.points)
        return any(it.judgement is not None and it.judgement.override for it in points)

    def _lines(self, axis: str) -> Iterator[TrendLine]:
        for node in self._nodes:
            if (on := node.on(axis)) is not None:
                yield TrendLine(self._phrases.name(node), node, on, node.depth - 1)

    def _comparable(self) -> Iterator[Block]:
        """What has a verdict in one year and not in the other, came or went, or cannot be compared."""
        items = [said for step in range(1, len(self._trend.years)) for said in self._step(step)]
        if items:
            yield Heading(self._phrases.word("trend-comparable"))
            yield listed(items)

    def _step(self, now: int) -> Iterator[str]:
        phrases, years = self._phrases, self._trend.years
        at = {"old": years[now - 1], "new": years[now]}
        nodes = [self._root, *self._nodes]
        for key, found in COVERED:
            for axis in self._axes:
                names = [
                    phrases.name(node)
                    for node in nodes
                    if (on := node.on(axis)) and not phrases.about(axis)
                    if found(on.points[now - 1], on.points[now])
                ]
                if names:
                    yield phrases.word(key, **at, axis=phrases.axis(axis), names="; ".join(names))
        for key, was, is_ in (("trend-step-came", False, True), ("trend-step-went", True, False)):
            names = [phrases.name(it) for it in nodes if (_there(it, now - 1), _there(it, now)) == (was, is_)]
            if names:
                yield phrases.word(key, **at, names="; ".join(names))
        for node in self._nodes:
            before, after = (self._called(node, file) for file in (now - 1, now))
            if before and after and before != after:
                yield phrases.word("trend-step-reworded", **at, before=before, after=after)
        for it in self._trend.remade:
            if it.new == years[now]:
                changed = [visible(name) for name in it.change.changed]
                more = ["…"] if len(changed) > MOST_CHANGED else []
                yield phrases.word("trend-step-rules", **at, changed="; ".join([*changed[:MOST_CHANGED], *more]))

    def _called(self, node: NodeYears, file: int) -> str:
        name = node.axes[0].points[file].id if node.axes else None
        return self._phrases.years[file].title(name) if name else ""

    def _recommendations(self) -> Iterator[Block]:
        if not self._trend.recommendations:
            return
        yield Heading(self._phrases.word("recommendations"))
        lines: list[tuple[int, str]] = []
        for asked in self._trend.recommendations:
            lines.append((0, self._phrases.asked(self._phrases.words, asked.newest)))
            said = [self._phrases.followed(*them) for them in zip(self._phrases.years, asked.years, strict=True)]
            for same, them in groupby(zip(self._trend.years, said, strict=True), key=lambda it: it[1]):
                lines.append((1, f"{', '.join(str(year) for year, _ in them)}: {same}"))
        yield nested(tuple(lines))

    def _files(self) -> Iterator[Block]:
        phrases = self._phrases
        yield Heading(phrases.word("trend-years"))
        items = []
        for span in self._trend.spans:
            if span.file is None:
                items.append(phrases.word("trend-no-file", years=phrases.span(span)))
                continue
            words = phrases.years[span.file]
            assignment = words.assessment.assignment
            parts = [visible(self._named.files[span.file])]
            if assignment.label:
                parts.append(words.text(assignment.label))
            if assignment.period:
                parts.append(words.word("period", start=assignment.period.start, end=assignment.period.end))
            if self._trend.remade:
                parts.append(words.rubric())
            items.append(f"{phrases.span(span)}: {' · '.join(parts)}")
        yield listed(items)


def _looked_at(line: TrendLine) -> bool:
    judgements = [it.judgement for it in line.on.points if it.judgement is not None]
    return any(it.verdict.status not in UNASSESSED for it in judgements)


def _there(node: NodeYears, file: int) -> bool:
    return any(on.points[file].id is not None for on in node.axes)


def _went(point: Point, direction: Direction) -> bool:
    return point.step is not None and point.step.direction is direction


def _assessed(point: Point) -> bool:
    """Whether anybody looked."""
    return point.judgement is not None and point.judgement.verdict.status is not Status.NOT_ASSESSED


COVERED: tuple[tuple[str, Callable[[Point, Point], bool]], ...] = (
    ("trend-step-unjudged", lambda _, now: _went(now, Direction.UNJUDGED) and not _assessed(now)),
    ("trend-step-lost", lambda _, now: _went(now, Direction.UNJUDGED) and _assessed(now)),
    ("trend-step-judged", lambda before, now: _went(now, Direction.JUDGED) and not _assessed(before)),
    ("trend-step-found", lambda before, now: _went(now, Direction.JUDGED) and _assessed(before)),
    ("trend-step-incomparable", lambda _, now: _went(now, Direction.INCOMPARABLE)),
)
"""What says something of what can be compared, in the order that it is told: of a point and the one before it."""
