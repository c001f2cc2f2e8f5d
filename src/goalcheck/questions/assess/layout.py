"""A judgement as a document: the goals with their verdicts, then the whole, the reasons, gaps and recommendations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from goalcheck.catalogue.sentences import word
from goalcheck.core.verdict import Status
from goalcheck.document import (
    Abbreviation,
    Block,
    Document,
    Figure,
    Heading,
    Inline,
    Item,
    List,
    Paragraph,
    Strong,
    Table,
    TableRow,
    Tree,
    listed,
    table,
)
from goalcheck.document.view import View
from goalcheck.engine import Assessment, Judged
from goalcheck.phrases.reasons import agrees, explained_judgements, explained_nodes, reasons, stated, turns_on
from goalcheck.phrases.summary import axes_of, lines, total
from goalcheck.phrases.trace import explained
from goalcheck.phrases.words import Words

UNASSESSED = (Status.NOT_ASSESSED, Status.NOT_APPLICABLE)


def document(assessment: Assessment, view: View) -> Document:
    """The whole, or one node of it; with the trace where the view asks for all detail."""
    words = Words(assessment, view.language)
    node = assessment.find(view.node) if view.node else None
    blocks = [*_head(words, node), *(_goals(words, (node,), True) if node else _whole(words, view)), *_why(words, node)]
    blocks += contested(words, view)
    if node is None:
        blocks += [*_gaps(words), *_recommendations(words)]
    if view.explain:
        blocks.append(Tree(explained(words, node or assessment.root, view.axis)))
    return Document(tuple(blocks), view.language)


def _head(words: Words, node: Judged | None) -> Iterator[Block]:
    yield Heading(words.heading(), 1)
    if node is None:
        yield Paragraph(words.about())
    yield Paragraph(words.rubric())
    if node is None and words.assessment.assignment.note:
        yield Paragraph(words.text(words.assessment.assignment.note), note=True)


def _whole(words: Words, view: View) -> Iterator[Block]:
    yield from _goals(words, words.assessment.parts, False)
    if words.counts and (words.counted() or not words.assessment.goals):
        yield Figure(words.word("distribution"), words.counted(), words.distribution())
    yield from _overall(words)


def _goals(words: Words, goals: tuple[Judged, ...], criteria: bool) -> Iterator[Block]:
    """One row a goal, its sub-goals and readings below it, a column for each axis; axes on which nobody assessed any of them
    share one note."""
    rows = [row for goal in goals for row in _below(goal, 0, criteria)]
    axes = [axis.id for axis in words.assessment.rubric.axes]
    on = {axis: [it for node, _ in rows if (it := node.on(axis))] for axis in axes}
    shown = [axis for axis in axes if any(it.verdict.status not in UNASSESSED for it in on[axis])] or axes[:1]
    silent = [words.axis(axis).lower() for axis in axes if on[axis] and axis not in shown]
    notes = [words.word("not-assessed-anywhere", axes=", ".join(silent))] if silent else []
    if any(it.override for node, _ in rows for it in node.judgements):
        notes.append(words.word("override-legend"))
    heads = (words.part, *map(words.axis, shown), words.word("criteria-judged"))
    yield Table(heads, tuple(_row(words, node, depth, shown) for node, depth in rows), notes=tuple(notes))


def _below(node: Judged, depth: int, criteria: bool) -> Iterator[tuple[Judged, int]]:
    yield node, depth
    for child in node.children:
        if child.kind in ("goal", "interpretation") or (criteria and child.kind in ("criterion", "missing")):
            yield from _below(child, depth + 1, criteria)


def _row(words: Words, node: Judged, depth: int, axes: list[str]) -> TableRow:
    cells = [words.marked(it) if (it := node.on(axis)) else "" for axis in axes]
    return TableRow((_title(words, node), *cells, "" if node.kind == "criterion" else words.judged(node)), depth)


def _title(words: Words, node: Judged) -> Inline:
    marks = [words.word("essential")] if node.essential else []
    marks += [words.word(f"leverage-{node.leverage}")] if node.leverage and node.leverage != "full" else []
    return named(words, node) + (f" ({', '.join(marks)})" if marks else "")


def named(words: Words, node: Judged) -> str:
    """What a row or a reason calls a node."""
    return words.text(node.title) or node.id


def _overall(words: Words) -> Iterator[Block]:
    """The whole on each axis, with its reason, what it rests on, and the published verdict."""
    root = words.assessment.root
    yield Heading(words.word("overall"))
    if not root.judgements:
        yield Paragraph(words.word("no-whole"))
        return
    items = []
    for judgement in root.judgements:
        if judgement.verdict.status is not Status.NOT_APPLICABLE:
            said = [*reasons(words, root, judgement), turns_on(words, judgement), agrees(words, judgement)]
            text = (Strong(words.axis(judgement.axis)), ": ", words.marked(judgement))
            items.append(Item(text, tuple(Item(it) for it in said if it)))
    yield List(tuple(items))


def _why(words: Words, node: Judged | None) -> Iterator[Block]:
    """For each node why it is judged as it is."""
    yield Heading(words.word("why"))
    yield listed(
        (Strong(named(words, it)), f" – {stated(words, judgement)}: {' '.join(reasons(words, it, judgement))}")
        for it in explained_nodes(words, node)
        for judgement in explained_judgements(words, it)
    )


def _gaps(words: Words) -> Iterator[Block]:
    yield Heading(words.word("gaps"))
    gaps = words.assessment.gaps
    said: list[Inline] = [Strong(words.gap(gap)) if gap.blocking else words.gap(gap) for gap in gaps]
    yield listed(said) if said else Paragraph(words.word("none"))


def _recommendations(words: Words) -> Iterator[Block]:
    yield Heading(words.word("recommendations"))
    asked = words.assessment.recommendations
    said: list[Inline] = [(Strong(words.addressees(it)), f": {words.asked(it)}") for it in asked]
    yield listed(said) if said else Paragraph(words.word("none"))


def contested(words: Words, view: View) -> Iterator[Block]:
    """The readings of contested goals."""
    if words.contested:
        from goalcheck.questions.assess.layout_of_readings import blocks

        yield from blocks(words, view.node, view.axis)


def overview(assessments: tuple[Assessment, ...], view: View) -> Document:
    """One row an assignment, then how many there are of each verdict."""
    found = lines(assessments, view.language)
    axes = axes_of(assessments)
    heads = [word("assignment-column", view.language), word("year-column", view.language)]
    heads += [found[0].words.axis(axis) for axis in axes]
    rows = []
    for line in found:
        on = {it.axis: line.words.marked(it) for it in line.judgements}
        rows.append((Abbreviation(line.title, line.id), str(line.year), *(on.get(axis, "") for axis in axes)))
    shown = replace(table(heads, rows), brief=True)
    return Document((shown, Paragraph(total(found, view.language))), view.language)
