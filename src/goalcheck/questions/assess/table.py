"""The judgement as a table that a civil servant reads without a manual, at any width."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Rich
from rich.tree import Tree

from goalcheck.catalogue.sentences import word
from goalcheck.core.verdict import Status
from goalcheck.document.drawn import drawn, empty
from goalcheck.engine import Assessment, Judged, Judgement
from goalcheck.phrases.reasons import agrees, explained_judgements, explained_nodes, reasons, stated, turns_on
from goalcheck.phrases.summary import axes_of, lines, total
from goalcheck.phrases.trace import Branch, explained
from goalcheck.phrases.view import View
from goalcheck.phrases.words import Words

INDENT = "  "
NARROW = 64
"""Below this many columns even certainty stands under attainment."""
WIDEST_TITLE = 36
"""Columns that titles keep before verdicts are stacked."""
UNASSESSED = (Status.NOT_ASSESSED, Status.NOT_APPLICABLE)


def render(assessment: Assessment, view: View) -> str:
    """The goals with their verdicts, then the whole, the reasons, gaps and recommendations."""
    words = Words(assessment, view.language)
    node = assessment.find(view.node) if view.node else None
    parts = _node(words, node, view) if node else _whole(words, view)
    trace: list[RenderableType] = (
        [Rich(), tree(explained(words, node or assessment.root, view.axis))] if view.explain else []
    )
    return drawn(chain(parts, trace), view)


def _whole(words: Words, view: View) -> Iterator[RenderableType]:
    assessment = words.assessment
    yield Rich(words.heading(), style="bold")
    yield Rich(words.about())
    yield Rich(words.rubric())
    if assessment.assignment.note:
        yield Rich(words.text(assessment.assignment.note), style="italic")
    yield from _goals(words, assessment.parts, view)
    if words.counts:
        yield _labelled(words.word("distribution"), words.distribution())
    yield from _overall(words)
    yield from _reasons(words, explained_nodes(words, None))
    yield from contested(words, view)
    yield from _gaps(words)
    yield from _recommendations(words)


def _node(words: Words, node: Judged, view: View) -> Iterator[RenderableType]:
    yield Rich(words.heading(), style="bold")
    yield Rich(words.rubric())
    yield from _goals(words, (node,), view, criteria=True)
    yield from _reasons(words, explained_nodes(words, node))
    yield from contested(words, view)


def _goals(words: Words, goals: tuple[Judged, ...], view: View, criteria: bool = False) -> Iterator[RenderableType]:
    """One row a goal, its sub-goals and readings below it; a column for each axis where they fit, else stacked.

    Axes that nobody assessed for any of them share one line below.
    """
    rows = [row for goal in goals for row in _rows(goal, 0, criteria)]
    axes = [axis.id for axis in words.assessment.rubric.axes]
    on = {axis: [it for node, _ in rows if (it := node.on(axis))] for axis in axes}
    shown = [axis for axis in axes if any(it.verdict.status not in UNASSESSED for it in on[axis])] or axes[:1]
    wide = [max([len(words.axis(axis)), *(len(words.signed(it)) for it in on[axis])]) for axis in shown]
    about = {axis.about: axis.id for axis in words.assessment.rubric.axes if axis.about}
    apart = [about[axis] for axis in shown[:1] if about.get(axis) in shown and view.width >= NARROW]
    stacked = [[axis for axis in shown if axis not in apart], apart] if apart else [shown]
    fits = WIDEST_TITLE + sum(width + 2 for width in wide) + _judged_width(words, rows) <= view.width
    yield Padding(_table(words, rows, [[axis] for axis in shown] if fits else stacked, view), (1, 0, 0, 0))
    if silent := [words.axis(axis).lower() for axis in axes if on[axis] and axis not in shown]:
        yield Rich(words.word("not-assessed-anywhere", axes=", ".join(silent)), style="italic")
    if any(it.override for node, _ in rows for it in node.judgements):
        yield Rich(words.word("override-legend"), style="italic")


def _rows(node: Judged, depth: int, criteria: bool) -> Iterator[tuple[Judged, int]]:
    yield node, depth
    for child in node.children:
        if child.kind in ("goal", "interpretation") or (criteria and child.kind in ("criterion", "missing")):
            yield from _rows(child, depth + 1, criteria)


def _table(words: Words, rows: list[tuple[Judged, int]], columns: list[list[str]], view: View) -> Table:
    table = empty(view)
    table.add_column(Rich(words.part), ratio=1, min_width=20 if view.width >= NARROW else 10)
    for axes in columns:
        table.add_column(Rich(words.axis(axes[0])), overflow="fold")
    table.add_column(Rich(words.word("criteria-judged")), max_width=_judged_width(words, rows))
    for node, depth in rows:
        cells = [_stack(words, node, axes) for axes in columns]
        table.add_row(_title(words, node, depth), *cells, Rich(words.judged(node) if node.kind != "criterion" else ""))
    return table


def _judged_width(words: Words, rows: list[tuple[Judged, int]]) -> int:
    """Columns for how many criteria were judged; the heading may break between its words."""
    return max(map(len, [*words.word("criteria-judged").split(), *(words.judged(node) for node, _ in rows)]))


def _title(words: Words, node: Judged, depth: int) -> RenderableType:
    title = Rich(words.text(node.title) or node.id, style="bold" if depth == 0 else "")
    marks = [words.word("essential")] if node.essential else []
    marks += [words.word(f"leverage-{node.leverage}")] if node.leverage and node.leverage != "full" else []
    if marks:
        title.append(f" ({', '.join(marks)})", style="not bold italic")
    return Padding(title, (0, 0, 0, 2 * depth)) if depth else title


def _stack(words: Words, node: Judged, axes: list[str]) -> Rich:
    """The verdict on the first axis, then each other in a line of its own; those nobody assessed together in one."""
    cell = Rich()
    first = node.on(axes[0])
    if first:
        cell.append_text(signed(words, first))
    unassessed = []
    for axis in axes[1:]:
        judgement = node.on(axis)
        if judgement is None:
            continue
        if judgement.verdict.status in UNASSESSED:
            unassessed.append(words.axis(axis).lower())
            continue
        cell.append(f"\n{words.axis(axis)}: ")
        cell.append_text(signed(words, judgement))
    if unassessed:
        cell.append("\n" + words.word("not-assessed-axes", axes=", ".join(unassessed)), style="dim")
    return cell


def signed(words: Words, judgement: Judgement) -> Rich:
    """A verdict with its sign, coloured by rank: the sign and the words say it too."""
    rank = words.rank(judgement.scale, judgement.verdict)
    style = "" if rank is None else "red" if rank == 0 else "green" if rank >= 0.6 else "magenta"
    return Rich(words.signed(judgement), style=style)


def _labelled(label: str, text: str) -> RenderableType:
    return Padding(Rich.assemble((f"{label}: ", "bold"), text), (1, 0, 0, 0))


def _heading(text: str) -> RenderableType:
    return Padding(Rich(text, style="bold"), (1, 0, 0, 0))


def _item(text: Rich, depth: int = 1) -> RenderableType:
    return Padding(text, (0, 0, 0, len(INDENT) * depth))


def _bullet(text: Rich) -> RenderableType:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_row(Rich("  ·"), text)
    return grid


def _overall(words: Words) -> Iterator[RenderableType]:
    """The whole on each axis, with its reason, what it rests on, and the published verdict."""
    root = words.assessment.root
    yield _heading(words.word("overall"))
    for judgement in root.judgements:
        if judgement.verdict.status is Status.NOT_APPLICABLE:
            continue
        line = Rich(f"{words.axis(judgement.axis)}: ").append_text(signed(words, judgement).copy())
        line.stylize("bold")
        yield _item(line)
        for reason in reasons(words, root, judgement):
            yield _item(Rich(reason), 2)
        for more in (turns_on(words, judgement), agrees(words, judgement)):
            if more:
                yield _item(Rich(more), 2)


def _reasons(words: Words, nodes: list[Judged]) -> Iterator[RenderableType]:
    """For each node why it is judged as it is."""
    yield _heading(words.word("why"))
    for node in nodes:
        for judgement in explained_judgements(words, node):
            line = Rich.assemble((words.text(node.title) or node.id, "bold"), f" – {stated(words, judgement)}: ")
            yield _bullet(line.append(" ".join(reasons(words, node, judgement))))


def _gaps(words: Words) -> Iterator[RenderableType]:
    yield _heading(words.word("gaps"))
    for gap in words.assessment.gaps:
        yield _bullet(Rich(words.gap(gap), style="bold" if gap.blocking else ""))
    if not words.assessment.gaps:
        yield _item(Rich(words.word("none")))


def _recommendations(words: Words) -> Iterator[RenderableType]:
    yield _heading(words.word("recommendations"))
    for asked in words.assessment.recommendations:
        yield _bullet(Rich.assemble((f"{words.addressees(asked)}: ", "bold"), words.asked(asked)))
    if not words.assessment.recommendations:
        yield _item(Rich(words.word("none")))


def contested(words: Words, view: View) -> Iterator[RenderableType]:
    """The readings of contested goals."""
    if not words.contested:
        return
    from goalcheck.document.text import spaced
    from goalcheck.questions.assess.layout_of_readings import blocks

    found = list(spaced(blocks(words, view.node, view.axis), view))
    if found:
        yield Rich()
        yield from found


def tree(branch: Branch) -> Tree:
    """A trace, drawn."""
    found = Tree(Rich(branch.text, style="bold" if branch.node else ""))
    for below in branch.below:
        found.children.append(tree(below))
    return found


def overview(assessments: tuple[Assessment, ...], view: View) -> str:
    """One line an assignment, then how many there are of each verdict."""
    found = lines(assessments, view.language)
    names = axes_of(assessments)
    table = empty(view)
    table.add_column(Rich(word("assignment-column", view.language)), no_wrap=True)
    table.add_column(Rich(word("year-column", view.language)), no_wrap=True)
    for axis in names:
        table.add_column(Rich(found[0].words.axis(axis)))
    titles = view.width >= max(len(line.title) for line in found) + 30 * len(names)
    signs: dict[str, str] = {}
    for line in found:
        cells = {}
        for judgement in line.judgements:
            cells[judgement.axis], status = _brief(line.words, judgement, words_too=judgement.axis == names[0])
            signs |= status
        name = Rich(line.title if titles else line.id, style="bold")
        table.add_row(name, Rich(str(line.year)), *(cells.get(axis, Rich()) for axis in names))
    legend = [Rich(", ".join(f"{sign} {meaning}" for sign, meaning in signs.items()), style="italic")] if signs else []
    return drawn([table, *legend, Rich(), Rich(total(found, view.language))], view)


def _brief(words: Words, judgement: Judgement, words_too: bool) -> tuple[Rich, dict[str, str]]:
    """A verdict for one line: a status only as its sign, unless the words are wanted too; and what that sign means."""
    if judgement.verdict.status is None or words_too:
        return signed(words, judgement), {}
    sign = words.sign(judgement.scale, judgement.verdict)
    return Rich(sign), {sign: words.status(judgement.axis, judgement.verdict.status)}
