"""The readings of a contested goal: their verdicts side by side, what holds under which, and what sets them apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from goalcheck.document import Block, Heading, Inline, Table, listed, table
from goalcheck.phrases.rubric import capital
from goalcheck.phrases.words import Words
from goalcheck.questions.assess.answer.readings import AxisReadings, Holds, Readings, readings


def blocks(words: Words, node: str | None = None, axis: str | None = None) -> Iterator[Block]:
    """The contested goals of the assignment, or below one node; `axis`: on this axis alone."""
    top = words.assessment.find(node) if node else words.assessment.root
    shown = {it.id for it in top.walk()} if top else set()
    for found in readings(words.assessment):
        on = [it for it in found.axes if axis in (None, it.axis)]
        if on and shown & {found.goal, *(name for name, _ in on[0].verdicts)}:
            yield Heading(words.word("readings", goal=words.title(found.goal)))
            yield _table(words, on)
            yield listed(_said(words, found, on))


def _table(words: Words, on: Sequence[AxisReadings]) -> Table:
    names = list(dict.fromkeys(name for it in on for name, _ in it.verdicts))
    judged = {name: words.assessment.find(name) for name in names}
    rows: list[list[Inline]] = []
    for name in names:
        node = judged[name]
        cells: list[Inline] = [words.marked(found) if node and (found := node.on(it.axis)) else "" for it in on]
        rows.append([words.title(name), *cells])
    return table((words.word("reading"), *(words.axis(it.axis) for it in on)), rows)


def _said(words: Words, found: Readings, on: Sequence[AxisReadings]) -> Iterator[str]:
    for it in on:
        if held := _held(words, it):
            yield capital(words.word("reading-holds", axis=words.axis(it.axis), held=", ".join(held)))
    if not found.differing:
        yield words.word("reading-same")
        return
    named = [
        words.word("reading-criterion", name=words.title(it.criterion), readings=_titles(words, it.readings))
        for it in found.differing
    ]
    yield words.word("reading-differ", criteria="; ".join(named))
    for it in on:
        if not it.tried:
            yield words.word("reading-too-many", axis=words.axis(it.axis))
        elif it.deciding:
            sets = [words.joined([words.title(name) for name in each], "and") for each in it.deciding]
            decides = words.word("reading-or").join(sets)
            yield words.word("reading-decides", axis=words.axis(it.axis), criteria=decides)
        elif it.deciding is not None:
            yield words.word("reading-nothing-shared", axis=words.axis(it.axis))


def _held(words: Words, on: AxisReadings) -> list[str]:
    """Under which readings each level holds: the best under all, the best under each that has more, and the first that
    none reaches."""
    scale = words.judged_by.scale(on.scale)
    ordered = scale is not None and scale.kind != "nominal"
    lasting = [it for it in on.holds if it.under == "all"]
    beyond = [it for it in on.holds if it.under != "all"]
    none = [it for it in beyond if it.under == "none"]
    between = [it for it in beyond if it.under != "none"]
    best = [it for it, above in zip_longest(between, between[1:]) if above is None or above.readings != it.readings]
    chosen = [*lasting[-1:], *best, *none[:1]] if ordered else list(on.holds)
    if ordered and lasting and lasting[-1] == on.holds[0]:
        chosen.remove(on.holds[0])
    return [_level(words, on, it, ordered) for it in chosen]


def _level(words: Words, on: AxisReadings, held: Holds, ordered: bool) -> str:
    named = words.level(on.scale, held.level)
    best = held.level == on.holds[-1].level
    level = words.word("bare-at-least", level=named) if ordered and not best else named
    return words.word(f"reading-{held.under}", level=level, readings=_titles(words, held.readings))


def _titles(words: Words, names: Sequence[str]) -> str:
    return words.joined([words.word("quoted", text=words.title(name)) for name in names], "and") if names else ""
