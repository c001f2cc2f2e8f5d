"""What it would take as a document: what is missing, how to reach a level, how the present one would be lost."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.document import Block, Document, Heading, Item, List, Paragraph, listed, plain, table
from goalcheck.document.view import View
from goalcheck.engine.search import Found
from goalcheck.questions.next.answer.grouped import ChangeChoice, Group, ways_of
from goalcheck.questions.next.answer.next import SettlingInput, SettlingSet
from goalcheck.questions.next.words import NextQuestion, NextWords


def document(asked: NextQuestion, view: View) -> Document:
    return Document(tuple(_NextLayout(asked, view.language).blocks()), view.language)


class _NextLayout:
    def __init__(self, asked: NextQuestion, language: str) -> None:
        self._asked, self._steps, self._words = asked, asked.steps, NextWords(asked, language)

    def blocks(self) -> Iterator[Block]:
        words = self._words
        yield from (Heading(words.heading(), 1), Paragraph(words.rubric()), Heading(words.question()))
        yield from map(Paragraph, words.now())
        if self._steps.settle is not None:
            yield from self._open(self._steps.settle)
        yield from self._up()
        if self._steps.down is not None:
            yield from self._down(self._steps.down)

    def _open(self, settle: Found) -> Iterator[Block]:
        """What is missing for a verdict, and what knowing it would do."""
        steps, words = self._steps, self._words
        heads = ("next-missing-thing", "next-missing-settles", "next-missing-verdicts")
        rows = [(words.thing(SettlingInput(it.id, it.kind, it.axis)), *words.settles(it)) for it in steps.missing]
        if rows:
            shown = len(heads) if any(row[-1] for row in rows) else len(heads) - 1
            yield Heading(words.word("next-missing"), 3)
            yield table(map(words.word, heads[:shown]), (row[:shown] for row in rows))
        alone = {SettlingInput(it.id, it.kind, it.axis) for it in steps.missing}
        sets = [it for it in steps.together if len(it.things) > 1 or it.things[0] not in alone]
        if sets:
            yield Heading(words.word("next-together" if rows else "next-settling"), 3)
            said = [] if settle.exact else [words.bounded(settle)]
            if len(sets) > self._asked.most:
                said.append(words.word("next-sets", told=self._asked.most, total=len(sets)))
            yield from map(Paragraph, said)
            yield List(tuple(map(self._set, sets[: self._asked.most])), numbered=True)
        elif not settle.total:
            yield from (Heading(words.word("next-settling"), 3), Paragraph(words.unsettled(settle)))

    def _set(self, found: SettlingSet) -> Item:
        words = self._words
        things, result = tuple(Item(words.thing(it)) for it in found.things), words.result(found)
        if len(things) == 1:
            return Item(f"{plain(things[0].text)}. {result}".replace("..", "."))
        return Item(words.word("next-set", count=len(things)), (*things, Item(f"→ {result}")))

    def _up(self) -> Iterator[Block]:
        steps, words = self._steps, self._words
        if steps.to is None:
            yield Heading(words.word("next-better" if steps.settle is None else "next-certain"), 3)
            yield Paragraph(words.no_next())
            return
        yield Heading(words.word("next-reach", level=words.level(steps.scale, steps.to)), 3)
        if steps.there:
            yield Paragraph(words.word("next-there"))
        elif steps.up is not None and steps.up.total:
            yield from self._ways(steps.up)
        elif steps.up is not None:
            yield from self._blocked(steps.up)

    def _blocked(self, up: Found) -> Iterator[Block]:
        """Why a level cannot be reached: each sentence once, with the nodes where it stands in the way."""
        places: dict[str, dict[str, None]] = {}
        for obstacle in self._steps.obstacles:
            places.setdefault(self._words.kept(obstacle), {})[self._words.held(obstacle)] = None
        yield Paragraph(" ".join(self._words.blocked(up, bool(places))))
        if places:
            yield List(
                tuple(
                    Item(f"{next(iter(nodes))}: {kept}.")
                    if len(nodes) == 1
                    else Item(f"{kept}:", tuple(map(Item, nodes)))
                    for kept, nodes in places.items()
                )
            )

    def _down(self, down: Found) -> Iterator[Block]:
        steps, words = self._steps, self._words
        yield Heading(words.word("next-lose", level=words.known(steps.scale, steps.verdict)), 3)
        if down.total:
            yield from self._ways(down)
        elif not down.exact:
            yield Paragraph(words.bounded(down))
        else:
            yield Paragraph(words.word("next-lowest" if words.lowest(steps.verdict) else "next-never-lost"))

    def _ways(self, found: Found) -> Iterator[Block]:
        groups = self._asked.groups(found)
        shown = sum(1 for group in groups for _ in ways_of(group))
        key = "next-cheapest" if shown < found.total else "next-several" if found.total > 1 else "next-one"
        said = self._words.word(key, total=found.total, told=shown)
        yield Paragraph(said if found.exact else f"{self._words.bounded(found)} {said}")
        yield List(tuple(map(self._group, groups)), numbered=True)

    def _group(self, group: Group) -> Item:
        if len(group) == 1:
            return self._choice(group[0])
        below: list[Item] = []
        for choice in group:
            below += [self._choice(choice)] if choice.free else listed(map(self._words.change, choice.among)).items
        return Item(self._words.word("next-all"), tuple(below))

    def _choice(self, choice: ChangeChoice) -> Item:
        below = listed(map(self._words.change, choice.among)).items
        if len(below) == 1:
            return below[0]
        if not choice.free:
            return Item(self._words.word("next-all-of", count=len(below)), below)
        if choice.pick == 1:
            return Item(self._words.word("next-any-one", count=len(below)), below)
        return Item(self._words.word("next-any", pick=choice.pick, count=len(below)), below)
