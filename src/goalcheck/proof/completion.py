"""A partly filled decision table completed by monotonicity: better in some input and worse in none is never judged worse.

A combination is bounded below by the best verdict among entered combinations that are no better in any input, and
above by the worst among those that are no worse. Every verdict between the bounds is taken by some monotone table, so
the bounds are as tight as can be (Greco, Matarazzo & Słowiński 2001 call them the upward and downward unions).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

Combination = tuple[int, ...]
"""A level for each input, by its position: 0 is the worst."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The verdicts a combination can have, by position, both included; `rests_on` are the entered combinations that
    set the bounds, the lower one's first."""

    low: int
    high: int
    rests_on: tuple[Combination, ...] = ()

    @property
    def settled(self) -> bool:
        return self.low == self.high


def contradictions(entered: Mapping[Combination, int]) -> tuple[tuple[Combination, Combination], ...]:
    """Pairs of entered combinations of which the first is no better in any input, and yet judged better."""
    return tuple((a, b) for a in entered for b in entered if entered[a] > entered[b] and no_better(a, b))


def no_better(one: Combination, other: Combination) -> bool:
    """Whether `one` is no better than `other` in any input."""
    return all(a <= b for a, b in zip(one, other, strict=True))


def completed(sizes: Sequence[int], verdicts: int, entered: Mapping[Combination, int]) -> dict[Combination, Bounds]:
    """The bounds of every combination of inputs with so many levels, the best first; `entered` has no contradictions."""
    combinations = list(product(*(range(size - 1, -1, -1) for size in sizes)))
    return {it: _bounds(it, verdicts, entered) for it in combinations}


def _bounds(combination: Combination, verdicts: int, entered: Mapping[Combination, int]) -> Bounds:
    below = [it for it in entered if no_better(it, combination)]
    above = [it for it in entered if no_better(combination, it)]
    lower = max(below, key=entered.__getitem__, default=None)
    upper = min(above, key=entered.__getitem__, default=None)
    low = 0 if lower is None else entered[lower]
    high = verdicts - 1 if upper is None else entered[upper]
    rests_on = [lower] if lower is not None and low > 0 else []
    rests_on += [upper] if upper is not None and high < verdicts - 1 and upper not in rests_on else []
    return Bounds(low, high, tuple(rests_on))
