"""The judgement as GitHub-flavoured Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.catalogue.sentences import word
from goalcheck.core.verdict import Status
from goalcheck.document.escape import escaped, row
from goalcheck.engine import Assessment, Judged
from goalcheck.phrases.reasons import agrees, explained_judgements, explained_nodes, reasons, stated, turns_on
from goalcheck.phrases.summary import axes_of, lines, total
from goalcheck.phrases.trace import Branch, explained
from goalcheck.phrases.view import View
from goalcheck.phrases.visible import harmless
from goalcheck.phrases.words import Words


def render(assessment: Assessment, view: View) -> str:
    words = Words(assessment, view.language)
    node = assessment.find(view.node) if view.node else None
    lines = [f"# {escaped(words.heading())}", "", escaped(words.about()), "", escaped(words.rubric()), ""]
    if assessment.assignment.note:
        lines += [escaped(words.text(assessment.assignment.note)), ""]
    lines += _goals(words, (node,) if node else assessment.parts, criteria=node is not None)
    if node is None:
        if words.counts:
            lines += ["", f"**{escaped(words.word('distribution'))}:** {escaped(words.distribution())}"]
        lines.append("")
        lines += [*_overall(words), *_lists(words)]
    lines += _reasons(words, node)
    lines += contested(words, view)
    if view.explain:
        lines += ["", *tree(explained(words, node or assessment.root, view.axis))]
    return harmless("\n".join(lines).rstrip("\n") + "\n")


def _goals(words: Words, goals: tuple[Judged, ...], criteria: bool) -> Iterator[str]:
    axes = [axis.id for axis in words.assessment.rubric.axes]
    heads = [words.part, *map(words.axis, axes), words.word("criteria-judged")]
    yield row(heads)
    yield row(["---"] * len(heads), escape=False)
    for goal in goals:
        yield from _rows(words, goal, axes, 0, criteria)


def _rows(words: Words, node: Judged, axes: list[str], depth: int, criteria: bool) -> Iterator[str]:
    cells = [words.signed(it) if (it := node.on(axis)) else "" for axis in axes]
    title = "\u2003" * depth + (words.text(node.title) or node.id)
    yield row([title, *cells, "" if node.kind == "criterion" else words.judged(node)])
    for child in node.children:
        if child.kind in ("goal", "interpretation") or (criteria and child.kind in ("criterion", "missing")):
            yield from _rows(words, child, axes, depth + 1, criteria)


def _overall(words: Words) -> Iterator[str]:
    root = words.assessment.root
    yield from (f"## {escaped(words.word('overall'))}", "")
    for judgement in root.judgements:
        if judgement.verdict.status is not Status.NOT_APPLICABLE:
            more = [*reasons(words, root, judgement), turns_on(words, judgement), agrees(words, judgement)]
            said = " ".join(escaped(sentence) for sentence in more if sentence)
            yield f"- {escaped(words.axis(judgement.axis))}: **{escaped(words.signed(judgement))}**. {said}"


def _reasons(words: Words, node: Judged | None) -> Iterator[str]:
    yield from ("", f"## {escaped(words.word('why'))}", "")
    for judged in explained_nodes(words, node):
        for judgement in explained_judgements(words, judged):
            said = escaped(" ".join(reasons(words, judged, judgement)))
            yield f"- **{escaped(words.text(judged.title) or judged.id)}** – {escaped(stated(words, judgement))}: {said}"


def _lists(words: Words) -> Iterator[str]:
    yield from ("", f"## {escaped(words.word('gaps'))}", "")
    for gap in words.assessment.gaps:
        yield f"- {escaped(words.gap(gap))}"
    if not words.assessment.gaps:
        yield escaped(words.word("none"))
    yield from ("", f"## {escaped(words.word('recommendations'))}", "")
    for asked in words.assessment.recommendations:
        yield f"- **{escaped(words.addressees(asked))}:** {escaped(words.asked(asked))}"
    if not words.assessment.recommendations:
        yield escaped(words.word("none"))


def contested(words: Words, view: View) -> Iterator[str]:
    """The readings of contested goals."""
    if not words.contested:
        return
    from goalcheck.document.markdown import render as rendered
    from goalcheck.questions.assess.layout_of_readings import blocks

    if text := rendered(blocks(words, view.node, view.axis)).rstrip("\n"):
        yield from ("", text)


def tree(branch: Branch, depth: int = 0) -> Iterator[str]:
    text = escaped(branch.text)
    yield f"{'  ' * depth}- {f'**{text}**' if branch.node else text}"
    for below in branch.below:
        yield from tree(below, depth + 1)


def overview(assessments: tuple[Assessment, ...], view: View) -> str:
    """One row an assignment, then how many there are of each verdict."""
    found = lines(assessments, view.language)
    names = axes_of(assessments)
    heads = [word("assignment-column", view.language), word("year-column", view.language)]
    heads += [found[0].words.axis(axis) for axis in names]
    rows = [row(heads), row(["---"] * len(heads), escape=False)]
    for line in found:
        on = {judgement.axis: line.words.signed(judgement) for judgement in line.judgements}
        rows.append(row([line.title, str(line.year), *(on.get(axis, "") for axis in names)]))
    return harmless("\n".join([*rows, "", escaped(total(found, view.language))]) + "\n")
