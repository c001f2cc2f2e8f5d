"""A comparison as blocks: what a decision maker needs first, then why each verdict moved, then every change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from goalcheck.compare.change import Added, Followed, Kind, Removed, Rescored, Reworded
from goalcheck.compare.flat import key_of
from goalcheck.core.verdict import Status
from goalcheck.locale import say, word
from goalcheck.render.blocks import Block, Bullets, Grid, Heading, Paragraph
from goalcheck.render.diff import Gathered, Named
from goalcheck.render.diff.details import details, parent
from goalcheck.render.diff.moves import Row, Way, rows, steps
from goalcheck.render.diff.why import Why
from goalcheck.render.diff.words import Said
from goalcheck.render.view import View
from goalcheck.render.visible import visible

MOST_LISTED = 4
"""Names in a line of the summary."""
ACTED_ON = frozenset({Followed.IMPLEMENTED, Followed.PARTLY, Followed.NOT_IMPLEMENTED})


class Sheet:
    """The blocks of one comparison, in one language."""

    def __init__(self, named: Named, view: View) -> None:
        self.said = Said(named.comparison, view.language)
        self._named, self._every = named, view.explain
        self._rows = rows(self.said, view.explain)

    def blocks(self) -> Iterator[Block]:
        yield from self.head()
        yield from self.brief()
        yield from self.verdicts()
        yield from self.details()

    def head(self) -> Iterator[Block]:
        said, comparison = self.said, self._named.comparison
        old, new = comparison.old.assignment, comparison.new.assignment
        label = f" ({said.new.text(new.label)})" if new.label else ""
        values: dict[str, str] = {"name": said.new.text(new.title), "old": str(old.year), "new": f"{new.year}{label}"}
        yield Heading(said.word("compare-title" if old.year != new.year else "compare-title-same", **values), 1)
        yield Paragraph(said.word("compare-files", old=visible(self._named.old), new=visible(self._named.new)))
        yield Paragraph(said.new.rubric())
        for note in self._named.notes:
            yield Paragraph(said.new.said(note))
        if comparison.empty:
            yield Paragraph(said.word("compare-empty"))

    def brief(self) -> Iterator[Block]:
        """What moved, in half a minute."""
        if self._named.comparison.empty:
            return
        lines = [(name, text) for name, text in self._brief() if text]
        yield Grid((self.said.word("compare-brief"), ""), tuple(lines))

    def _brief(self) -> Iterator[tuple[str, str]]:
        said, comparison = self.said, self._named.comparison
        by_way = {way: [row for row in self._rows if row.way is way] for way in Way}
        for way in (Way.BETTER, Way.WORSE):
            moved = [self._moved(row) for row in by_way[way]]
            yield said.word(f"way-{way.value}"), "\n".join(moved) or said.word("compare-nothing")
        for way in (it for it in Way if it not in (Way.BETTER, Way.WORSE) and by_way[it]):
            yield said.word(f"way-{way.value}"), self._names(by_way[way])
        yield said.word("compare-never-judged"), _several(said, self._never_judged())
        yield said.word("compare-not-comparable"), "\n".join(self._set_apart())
        if comparison.rubric is not None:
            yield said.word("compare-rule"), said.change(comparison.rubric)
        yield said.word("recommendations"), "\n".join(self._followed())
        moves = Counter(it.move for it in comparison.gaps)
        yield said.word("gaps"), ", ".join(f"{count} {said.word(f'gap-{how.value}')}" for how, count in moves.items())
        yield said.word("compare-evidence"), self._evidence()

    def _moved(self, row: Row) -> str:
        name, axis = self.said.name(row.change.subject), self.said.axis(row.change.axis).lower()
        return self.said.word("compare-moved-verdict", name=name, axis=axis, moved=self.said.step(row.change))

    def _names(self, found: list[Row]) -> str:
        """The parts of rows, by axis: by name where they are few, else the whole by name and the others counted."""
        by_axis: dict[str, list[Row]] = {}
        for row in found:
            by_axis.setdefault(row.change.axis, []).append(row)
        return "\n".join(self._on(axis, them) for axis, them in by_axis.items())

    def _on(self, axis: str, found: list[Row]) -> str:
        said, subjects = self.said, [row.change.subject for row in found]
        names = [said.name(it) for it in subjects]
        if len(names) > MOST_LISTED:
            counts = Counter(it.kind for it in subjects if it.kind is not Kind.ASSIGNMENT)
            names = [said.word("overall")] if len(subjects) > counts.total() else []
            names += [said.word(f"compare-count-{kind.value}", count=count) for kind, count in counts.items()]
        listed = said.word("compare-on-axis", axis=said.axis(axis), names="; ".join(names))
        below = sum(row.likewise for row in found)
        return said.word("compare-and-below", names=listed, count=below) if below else listed

    def _never_judged(self) -> list[str]:
        """What nobody looked at in either year, on the first axis."""
        old, new = self._named.comparison.old, self._named.comparison.new
        found = []
        before = self._named.comparison.files[0].names
        for node in {it.id: it for it in new.root.walk() if it.kind in ("goal", "criterion")}.values():
            now, then = node.on(new.first_axis), old.find(before.get(key_of(Kind(node.kind), node.id), ""))
            was = then.on(old.first_axis) if then else None
            if now and was and now.verdict.status is was.verdict.status is Status.NOT_ASSESSED:
                found.append(self.said.new.title(node.id))
        return found

    def _set_apart(self) -> Iterator[str]:
        """The findings that cannot be compared, by what they are about."""
        by_parent: dict[str, list[str]] = {}
        for it in self._named.comparison.incomparable:
            by_parent.setdefault(parent(self.said, it.subject), []).append(visible(it.subject.name))
        for name, ids in by_parent.items():
            yield self.said.word("compare-on-axis", axis=name, names=", ".join(ids))

    def _followed(self) -> Iterator[str]:
        """What became of the recommendations: those acted on by name, the others counted."""
        by_status: dict[Followed, list[str]] = {}
        for it in self._named.comparison.recommendations:
            by_status.setdefault(it.became, []).append(self.said.name(it.subject))
        for status in (it for it in Followed if it in by_status):
            names = by_status[status]
            said = _several(self.said, names) if status in ACTED_ON else str(len(names))
            yield self.said.word("compare-on-axis", axis=self.said.word(f"followed-{status.value}"), names=said)

    def _evidence(self) -> str:
        changes = self._named.comparison.changes
        counts = [
            (key, len({it.subject for it in changes if isinstance(it, kind) and it.subject.kind is Kind.EVIDENCE}))
            for key, kind in (("compare-new", Added), ("compare-gone", Removed), ("compare-scored-anew", Rescored))
        ]
        texts = {it.subject for it in changes if isinstance(it, Reworded) and it.subject.kind is Kind.EVIDENCE}
        counts.append(("compare-said-anew", len(texts)))
        return ", ".join(f"{count} {self.said.word(key)}" for key, count in counts if count)

    def verdicts(self) -> Iterator[Block]:
        """Every row with its cause, by the way it went."""
        why, said = Why(self.said, self._every), self.said
        heads = said.word("compare-node"), said.word("compare-from-to")
        for way in Way:
            found = [row for row in self._rows if row.way is way]
            if found:
                yield Heading(said.word(f"way-{way.value}"))
                yield Grid(heads, tuple(self._row(row, why) for row in found), apart=True)

    def _row(self, row: Row, why: Why) -> tuple[str, str]:
        said = self.said
        what = [said.name(row.change.subject), said.axis(row.change.axis).lower()]
        if row.likewise:
            what.append(said.word("compare-likewise", count=row.likewise))
        return "\n".join(what), "\n".join([*steps(said, row), *why.lines(row.change)])

    def details(self) -> Iterator[Block]:
        yield from details(self.said)


def _several(said: Said, names: Iterable[str]) -> str:
    """Names in a line; of many the first, and how many more."""
    once = list(dict.fromkeys(names))
    if len(once) <= MOST_LISTED:
        return "; ".join(once)
    return "; ".join([*once[: MOST_LISTED - 1], said.word("compare-more", count=len(once) - MOST_LISTED + 1)])


def overall(gathered: Gathered, view: View) -> Iterator[Block]:
    """Every assignment of a folder, one after the other, then the files that only one side has."""
    for named in gathered.named:
        yield from Sheet(named, view).blocks()
    yield from beside(gathered, view)


def beside(gathered: Gathered, view: View) -> Iterator[Block]:
    """What is not compared: the files that only one side has, and what a reader has to know of all."""
    if lines := beside_lines(gathered, view):
        yield Heading(word("compare-beside", view.language))
        yield Bullets(tuple(lines))


def beside_lines(gathered: Gathered, view: View) -> list[str]:
    lines = [visible(say(it, view.language)) for it in gathered.notes]
    if not gathered.named:
        lines.insert(0, word("compare-no-assignment-moved", view.language))
    for key, paths in (("compare-file-added", gathered.added), ("compare-file-removed", gathered.removed)):
        lines += [word(key, view.language, path=visible(path)) for path in paths]
    return lines
