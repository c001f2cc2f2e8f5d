"""One rule as blocks: gates, then the function as a table, cases or an aggregate in words, then caps."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck import document
from goalcheck.core.scale import Scale
from goalcheck.document import Block, Paragraph, listed
from goalcheck.phrases.conditions import Speaker
from goalcheck.phrases.rubric import capital
from goalcheck.phrases.sentence import said
from goalcheck.proof.covering import merged
from goalcheck.proof.function import Function
from goalcheck.rules import Rule
from goalcheck.rules.row import ANY, CELL
from goalcheck.rules.table import DecisionTable

LONGEST = 60
"""Rows of a table that stands for an aggregate or cases, beyond which their own words are shorter; rows of a change
that are shown, the rest being counted."""
SIGNS = {">=": "at-least", "<=": "at-most", ">": "above", "<": "below"}


def blocks(speaker: Speaker, rule: Rule, scale: Scale, function: Function | None) -> Iterator[Block]:
    """`function` is the rule over named children, where it is one."""
    words = speaker.words
    if rule.because:
        yield Paragraph(words.text(rule.because))
    if rule.gates:
        yield _grid(
            speaker,
            "sheet-status",
            [(speaker.condition(it.when), words.word(it.status.value), words.text(it.because)) for it in rule.gates],
        )
    body = rule.body
    if body.sentences:
        yield listed(said(speaker, sentence, scale) for sentence in body.sentences)
    if body.clauses:
        otherwise = words.word("sheet-otherwise" if len(body.clauses) > 1 else "sheet-always")
        cases = [
            (speaker.condition(it.when) if it.when else otherwise, words.level(scale.id, it.verdict), words.text(it.because))
            for it in body.clauses
        ]  # fmt: skip
        yield _grid(speaker, "sheet-verdict", cases)
    if function:
        table = merged(function)
        if body.decisions or len(table.rows) <= LONGEST:
            yield decisions(speaker, table, scale)
            yield Paragraph(words.word("sheet-combinations", count=len(function.verdicts)))
        else:
            yield Paragraph(words.word("sheet-too-long", count=len(function.verdicts), rows=len(table.rows)))
    elif body.decisions:
        yield decisions(speaker, body.decisions, scale)
    if rule.caps:
        yield _grid(
            speaker,
            "sheet-cap",
            [(speaker.condition(it.when), words.level(scale.id, it.at_most), words.text(it.because)) for it in rule.caps],
        )  # fmt: skip


def decisions(speaker: Speaker, table: DecisionTable, scale: Scale) -> document.Table:
    """A decision table, in the words of its scales."""
    words = speaker.words
    because = any(row.because for row in table.rows)
    heads = [*(words.node(name) for name in table.inputs), words.word("sheet-verdict")]
    rows = [
        (
            *(cell_words(speaker, name, cell) for name, cell in zip(table.inputs, row.when, strict=True)),
            words.joined([words.level(scale.id, verdict) for verdict in row.verdict]),
            *((words.text(row.because),) if because else ()),
        )
        for row in table.rows
    ]
    return document.table((*heads, *((words.word("sheet-because"),) if because else ())), tuple(rows))


def cell_words(speaker: Speaker, name: str, cell: tuple[str, ...]) -> str:
    """A cell in words: `-`, `at least medium`, `low or medium`."""
    words, scale = speaker.words, speaker.scale_of(name)
    bound = CELL.fullmatch(cell[0]) if len(cell) == 1 else None
    if bound:
        number = "-number" if scale.numeric and len(bound[1]) == 1 else ""
        return words.word(f"cell-{SIGNS[bound[1]]}{number}", level=words.level(scale.id, bound[2]))
    return ANY if cell == (ANY,) else words.joined([words.level(scale.id, level) for level in cell])


def _grid(speaker: Speaker, verdict: str, rows: list[tuple[str, str, str]]) -> document.Table:
    """When, what, why; without the last column where no row says why."""
    words = speaker.words
    heads = (words.word("sheet-when"), words.word(verdict), words.word("sheet-because"))
    shown = [(capital(when), level, because) for when, level, because in rows]
    width = 3 if any(because for _, _, because in rows) else 2
    return document.table(heads[:width], tuple(row[:width] for row in shown))
