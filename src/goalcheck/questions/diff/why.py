"""What caused a verdict to move, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goalcheck.core.verdict import Verdict
from goalcheck.phrases.rubric import capital
from goalcheck.questions.diff.answer.cause import Cause
from goalcheck.questions.diff.answer.change import Change, Removed, SubjectKind, VerdictChange
from goalcheck.questions.diff.moves import CAME_OR_WENT, MoveDirection, MoveRow, way
from goalcheck.questions.diff.words import ComparisonWords

MOST_NAMED = 3
"""Changes each of which is enough, or sets of changes, that are told where there are more, unless all is asked for."""


class CauseWords:
    """The causes of one comparison. `every`: all of each, else what a reader can take in."""

    def __init__(self, said: ComparisonWords, every: bool) -> None:
        self._said, self._every, self._most = said, every, 10**9 if every else MOST_NAMED

    def row(self, row: MoveRow) -> Iterator[str]:
        """The cause of a verdict, then those of verdicts about it that are not the same."""
        yield from self.lines(row.change)
        cause = self._said.comparison.cause(row.change)
        for it in row.along:
            if it.after is not None and it.after.known and set(self._said.comparison.cause(it).sets) != set(cause.sets):
                first, *rest = self.lines(it)
                yield self._word("compare-along-why", axis=self._said.axis(it.axis), why=first)
                yield from rest

    def lines(self, change: VerdictChange) -> Iterator[str]:
        """Of a part that came or went, that is the cause, and it is not told again."""
        if not self._every and way(self._said.comparison, change) in CAME_OR_WENT:
            return
        cause = self._said.comparison.cause(change)
        mentioned: set[Change] = set()
        yield from self._alone(change, cause)
        if cause.background:
            yield self._word("compare-background")
            yield from self._bullets(cause.background, mentioned)
        yield from self._sets(change, cause, mentioned)
        yield from self._needed(change, cause, mentioned)
        if not cause.exact and cause.pieces:
            yield self._word("compare-inexact", candidates=cause.candidates, pieces=cause.pieces)

    def _word(self, key: str, /, **values: str | int) -> str:
        return self._said.word(key, **values)

    def _alone(self, change: VerdictChange, cause: Cause) -> Iterator[str]:
        """What a reader has to know before the changes: that only the rubric did it, or only what is left out."""
        if only_rubric(cause):
            yield self._word("compare-only-rubric")
        moved = way(self._said.comparison, change) in (
            MoveDirection.BETTER,
            MoveDirection.WORSE,
            MoveDirection.SURER,
            MoveDirection.LESS_SURE,
        )
        changes = [it for them in cause.sets for it in them]
        if (
            moved
            and changes
            and all(isinstance(it, Removed) and it.subject.kind is SubjectKind.EVIDENCE for it in changes)
        ):
            yield self._word("compare-only-removed")

    def _sets(self, change: VerdictChange, cause: Cause, mentioned: set[Change]) -> Iterator[str]:
        """The minimal sets: changes each of which is enough, then sets of several, none of them cut."""
        alone = [it for them in cause.sets if len(them) == 1 for it in them]
        several = [them for them in cause.sets if len(them) > 1]
        if len(alone) > 1:
            yield self._word("compare-any", count=len(alone))
            yield from self._bullets(alone[: self._most], mentioned)
            if len(alone) > self._most:
                yield f"· {self._word('compare-more', count=len(alone) - self._most)}"
        elif alone:
            yield f"{capital(self._said.cited(alone[0], False))}."
            mentioned.update(alone)
            yield from self._without_it(change, cause)
        shown = several[: self._most - bool(alone)]
        for them in shown:
            if them is cause.sets[0]:
                yield self._word("compare-together")
                yield from self._bullets(them, mentioned)
            else:
                yield self._word("compare-or", changes=self._list(them, mentioned))
        if len(shown) < len(several):
            yield self._word("compare-more-ways", count=len(several) - len(shown))
        if not cause.sets and not cause.background:
            yield self._word("compare-no-cause")

    def _bullets(self, changes: Sequence[Change], mentioned: set[Change]) -> Iterator[str]:
        yield from (f"· {self._said.cited(it, it in mentioned)}" for it in changes)
        mentioned.update(changes)

    def _list(self, changes: Sequence[Change], mentioned: set[Change]) -> str:
        """Changes in a line; what has been told before by its id alone."""
        said = "; ".join(self._said.cited(it, it in mentioned) for it in changes)
        mentioned.update(changes)
        return said

    def _without_it(self, change: VerdictChange, cause: Cause) -> Iterator[str]:
        """What it would be without the only change that gives it, where that is not what it was."""
        if len(cause.sets) == 1:
            for needed in cause.needed:
                if needed.change in cause.sets[0] and not needed.back:
                    yield self._word("compare-without-it", verdict=self._said.stands(change, needed.without))

    def _needed(self, change: VerdictChange, cause: Cause, mentioned: set[Change]) -> Iterator[str]:
        """Changes without which it would be otherwise, where the sets do not say so."""
        if len(cause.sets) > 1 and cause.needed:
            yield self._word("compare-needed", changes=self._list([it.change for it in cause.needed], mentioned))
        elif len(cause.sets) == 1:
            for needed in cause.needed:
                if needed.change not in cause.sets[0]:
                    verdict, phrase = self._said.stands(change, needed.without), self._list([needed.change], mentioned)
                    yield self._word("compare-without", change=phrase, verdict=verdict)


def only_rubric(cause: Cause) -> bool:
    """Whether the new rubric alone gives the new verdict, and the new evidence alone leaves the old one."""
    cells = cause.cells
    if cells is None or not all(cells.fits):
        return False
    return _same(cells.only_rubric, cells.new) and _same(cells.only_evidence, cells.old)


def _same(one: Verdict | None, other: Verdict | None) -> bool:
    return (one and one.name) == (other and other.name)
