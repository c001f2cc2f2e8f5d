"""Two versions of a rubric as a document: whose verdicts moved, how many, and what changed only in words."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.core.visible import visible
from goalcheck.document import Block, Document, Heading, Paragraph, listed, table
from goalcheck.document.view import View
from goalcheck.model.rubric import Member, Rubric
from goalcheck.phrases.conditions import Speaker
from goalcheck.phrases.rubric import RubricWords
from goalcheck.proof.bag_diff import SHARED, BagMoves
from goalcheck.proof.table_diff import TableDiff
from goalcheck.proof.versions import Changes, RuleChange, WholeChange
from goalcheck.questions.rubric.show.layout import heading, speaker_at
from goalcheck.questions.rubric.show.rules import LONGEST, cell_words


def document(changes: Changes, view: View) -> Document:
    """What moved first, then what only reads differently."""
    return Document(tuple(_blocks(changes, view.language)), view.language)


def _blocks(changes: Changes, language: str) -> Iterator[Block]:
    words = RubricWords(changes.new, language)
    old, new = (f"{it.rubric}@{it.version}" for it in (changes.old, changes.new))
    yield Heading(words.word("diff-title", old=visible(old), new=visible(new)), 1)
    yield Paragraph(words.word(_verdict_on(changes)))
    if changes.structure:
        yield Heading(words.word("diff-structure"))
        yield listed(words.said(it) for it in changes.structure)
    for change in changes.rules:
        if change.moved:
            yield Heading(_name(words, change))
            yield from _rule(words, change)
    same = [it for it in changes.rules if not it.moved]
    if same:
        yield Heading(words.word("diff-same-verdicts"))
        yield listed(f"{_name(words, it)}: {_counted(words, it)}" for it in same)
    for whole in changes.wholes:
        name = words.node(whole.node) if whole.node else words.word("sheet-rules-assignment").lower()
        yield Heading(f"{words.word('diff-whole', name=name)} – {words.axis(whole.axis.id).lower()}")
        yield from _whole(changes.new, words, whole)
    if changes.words:
        yield Heading(words.word("diff-words"))
        yield listed(visible(route) for route in changes.words)


def _verdict_on(changes: Changes) -> str:
    """What is true of the whole comparison, by the key of its sentence."""
    if changes.moved:
        return "diff-moved"
    if changes.structure:
        return "diff-may-move"
    return "diff-unmoved-bags" if any(it.moves for it in changes.rules) else "diff-unmoved"


def _name(words: RubricWords, change: RuleChange) -> str:
    return f"{heading(words, change.location)} – {words.axis(change.location.axis.id).lower()}"


def _counted(words: RubricWords, change: RuleChange) -> str:
    """How many combinations or bags changed, of how many."""
    if change.shifts:
        count = sum(it.count for it in change.shifts.found)
        return words.word("diff-combinations", count=count, total=change.shifts.total)
    if change.moves:
        count = sum(it.count for it in change.moves.found)
        return words.word("diff-bags", count=count, total=change.moves.total, children=change.moves.children)
    return words.word("diff-unlisted")


def _rule(words: RubricWords, change: RuleChange) -> Iterator[Block]:
    speaker, scale = speaker_at(words, change.location), change.location.scale.id
    yield Paragraph(_counted(words, change))
    if change.shifts:
        yield from _shifts(speaker, change.shifts, scale)
    elif change.moves:
        yield from _moves(speaker, change.moves, scale)


def _shifts(speaker: Speaker, shifts: TableDiff, scale: str) -> Iterator[Block]:
    words = speaker.words
    heads = (*map(words.node, shifts.inputs), *map(words.word, ("diff-before", "diff-after", "diff-count")))
    rows = [
        (
            *(cell_words(speaker, name, cell) for name, cell in zip(shifts.inputs, part.when, strict=True)),
            verdict(words, scale, it.before),
            verdict(words, scale, it.after),
            str(part.count),
        )
        for it in shifts.found
        for part in it.parts
    ]
    yield table(heads, tuple(rows[:LONGEST]))
    if len(rows) > LONGEST:
        yield Paragraph(words.word("faults-more", count=len(rows) - LONGEST))


def _moves(speaker: Speaker, moves: BagMoves, scale: str) -> Iterator[Block]:
    words = speaker.words
    heads = tuple(map(words.word, ("diff-before", "diff-after", "diff-count", "diff-witness")))
    child_scale = speaker.scale_of("").id
    rows = []
    for it in moves.found:
        bag = "; ".join(_member(words, child_scale, member) for member in it.witness)
        own = speaker.own(it.parent)
        said = f"{bag} ({own})" if own else bag
        rows.append((verdict(words, scale, it.before), verdict(words, scale, it.after), str(it.count), said))
    yield table(heads, tuple(rows))


def _whole(rubric: Rubric, words: RubricWords, whole: WholeChange) -> Iterator[Block]:
    if whole.counts is None:
        yield Paragraph(words.word("diff-uncounted"))
        return
    moved = {move: count for move, count in whole.counts.items() if move[0] != move[1]}
    yield Paragraph(words.word("diff-leaves", count=sum(moved.values()), total=whole.counts.total()))
    if moved:
        scale = rubric.scale_of(whole.node or "", whole.axis).id
        ranked = sorted(moved.items(), key=lambda it: (-it[1], it[0]))
        heads = tuple(map(words.word, ("diff-before", "diff-after", "diff-count")))
        rows = [(verdict(words, scale, a), verdict(words, scale, b), str(count)) for (a, b), count in ranked]
        yield table(heads, tuple(rows))


def verdict(words: RubricWords, scale: str, names: tuple[str, ...]) -> str:
    return words.joined([words.level(scale, name) for name in names])


def _member(words: RubricWords, scale: str, member: Member) -> str:
    """Children that are alike: `2 × partly met (essential)`."""
    level = words.level(scale, member.verdict[0]) if len(member.verdict) == 1 else words.word("member-unknown")
    said = [words.word("essential")] if member.essential else []
    for key in ("strength", "type", "effect", "independence", "leverage"):
        value = getattr(member, key)
        said += [words.word(f"{key}-{value}")] if value is not None else []
    if member.comparable is not None:
        said.append(words.word("where-comparable" if member.comparable else "where-not-comparable"))
    if member.source is not None:
        said.append(words.word("member-shared-source" if member.source == SHARED else "member-own-source"))
    marks = f" ({', '.join(said)})" if said else ""
    return f"{member.count} × {level}{marks}"
