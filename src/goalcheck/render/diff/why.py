"""What caused a verdict to move, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goalcheck.compare.cause import Cause
from goalcheck.compare.change import Change, VerdictChange
from goalcheck.render.diff.moves import CAME_OR_WENT, way
from goalcheck.render.diff.words import Said
from goalcheck.render.rubric.words import capital

MOST_NAMED = 3
"""Changes, or ways, that are named where there are more, unless everything is asked for."""


class Why:
    """The causes of one comparison. `every`: all of each, else what a reader can take in."""

    def __init__(self, said: Said, every: bool) -> None:
        self._said, self._every, self._most = said, every, 10**9 if every else MOST_NAMED

    def lines(self, change: VerdictChange) -> Iterator[str]:
        """Of a part that came or went, that is the cause, and it is not told again."""
        if not self._every and way(self._said.comparison, change) in CAME_OR_WENT:
            return
        cause = self._said.comparison.cause(change)
        told: set[Change] = set()
        if cause.background:
            yield self._word("compare-background", changes=self._list(cause.background, told))
        yield from self._sets(cause, told)
        yield from self._needed(change, cause, told)
        if not cause.exact and cause.pieces:
            yield self._word("compare-inexact", candidates=cause.candidates, pieces=cause.pieces)

    def _word(self, key: str, /, **values: str | int) -> str:
        return self._said.word(key, **values)

    def _sets(self, cause: Cause, told: set[Change]) -> Iterator[str]:
        """The minimal sets: changes that are enough alone in one line, then sets of several."""
        alone = [it for them in cause.sets if len(them) == 1 for it in them]
        several = [them for them in cause.sets if len(them) > 1]
        if len(alone) > 1:
            yield self._word("compare-any", count=len(alone), changes=self._list(alone, told))
        elif alone:
            yield f"{capital(self._list(alone, told))}."
        shown = several[: self._most - bool(alone)]
        for them in shown:
            key = "compare-together" if them is cause.sets[0] else "compare-or"
            yield self._word(key, changes=self._list(them, told))
        if len(shown) < len(several):
            yield self._word("compare-more-ways", count=len(several) - len(shown))
        if not cause.sets and not cause.background:
            yield self._word("compare-no-cause")

    def _list(self, changes: Sequence[Change], told: set[Change]) -> str:
        """Changes as phrases; what has been told before by its id alone."""
        shown = changes[: self._most]
        phrases: dict[str, list[str]] = {}
        for it in shown:
            about, what = self._said.cited(it, it in told)
            phrases.setdefault(about, []).append(what)
        told.update(shown)
        said = [f"{about} {'; '.join(them)}" if about else "; ".join(them) for about, them in phrases.items()]
        more = [self._word("compare-more", count=len(changes) - len(shown))] if len(shown) < len(changes) else []
        return "; ".join([*said, *more])

    def _needed(self, change: VerdictChange, cause: Cause, told: set[Change]) -> Iterator[str]:
        """Changes without which it would be otherwise, where the sets do not say so."""
        if len(cause.sets) > 1 and cause.needed:
            yield self._word("compare-needed", changes=self._list([it.change for it in cause.needed], told))
        elif len(cause.sets) == 1:
            alone = len(cause.sets[0]) == 1
            for needed in cause.needed:
                verdict = self._said.stands(change, needed.without)
                if needed.change in cause.sets[0] and alone and not needed.back:
                    yield self._word("compare-without-it", verdict=verdict)
                elif needed.change not in cause.sets[0]:
                    phrase = self._list([needed.change], told)
                    yield self._word("compare-without", change=phrase, verdict=verdict)
