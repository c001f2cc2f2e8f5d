"""How much is tried before what is unknown is left open, counted in steps so that it is the same on every machine."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from math import comb

STATE, NUMBER = 100, 40
"""Steps that judging one state takes, besides those of the rule's conditions, and a number in it; adding two tallies is
one step."""


class EffortSpent(Exception):
    """There are no steps left."""


class Effort:
    """Steps that the rules of one assignment have together (`left`), or that each bag of children has (`share`).

    Neither: each bag is tried as far as MOST_STATES. Where what is left runs out there is no verdict, but Spent.
    """

    __slots__ = ("left", "share")

    def __init__(self, left: int | None = None) -> None:
        self.left = left
        self.share: int | None = None

    def spend(self, steps: int) -> None:
        if self.left is not None:
            self.left -= steps
            if self.left < 0:
                raise EffortSpent

    def divide(self, steps: int, bags: int) -> None:
        """From now on each bag has its share and no more, so that it does not matter which comes first."""
        self.left, self.share = None, steps // max(1, bags)

    def states(self, most: int, cost: int) -> int:
        """How many states of a bag may be tried where one takes `cost` steps."""
        return most if self.share is None else max(1, min(most, self.share // cost))


def reached(start: int, options: Sequence[tuple[int, ...]], most: int, effort: Effort) -> set[int] | None:
    """Every sum of `start` and one of each of the sorted `options`; None where there are more than `most`."""
    totals = {start}
    left = effort.share
    for each, copies in groupby(options):
        count = len(list(copies))
        while count:
            several = _at_once(len(each), count, len(totals), most)
            more = _sums(each, several)
            count -= several
            steps = len(more) * (1 + len(totals))
            if left is not None and (left := left - steps) < 0:
                return None
            found: set[int] = set()
            for one in more:
                effort.spend(1 + len(totals))
                found.update([total + one for total in totals])
                if len(found) > most:
                    return None
            totals = found
    return totals


def _at_once(options: int, count: int, totals: int, most: int) -> int:
    """How many of `count` children that can add the same are best taken together: as many as leave few enough sums.

    Beside many totals that fall together, adding one child after another is the shorter way.
    """
    several = 1
    while several < count and (sums := comb(several + options, options - 1)) <= most:
        if sums * totals > 4 * most and sums > options * (several + 1):
            break
        several += 1
    return several


def _sums(each: Sequence[int], count: int) -> list[int]:
    """What `count` children add together that can each add any of these."""
    first, *others = each
    used = [[count * first], *([] for _ in range(count))]
    for other in others:
        for before, after in pairwise(used):
            after += [total + other - first for total in before]
    return [total for totals in used for total in totals]
