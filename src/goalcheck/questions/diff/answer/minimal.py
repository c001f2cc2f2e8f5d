"""The minimal subsets that do something: all of them up to a size, beyond that one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from math import comb
from typing import NamedTuple

MOST_EXACT = 12
"""Of so many changes every subset is tried, if need be, so that all minimal ones are found."""
MOST_TRIALS = 1 << MOST_EXACT
"""Of more changes, subsets by size as long as no more than these are tried together."""
Works = Callable[[int], bool]
"""Whether a subset does it; a subset is the sum of its bits. Not monotone: more changes may undo it."""


class Minimal(NamedTuple):
    """`exact`: these are all. Else all of up to `pieces` changes are among them, and there may be larger ones."""

    sets: tuple[int, ...]
    exact: bool = True
    pieces: int | None = None


def minimal(bits: Sequence[int], works: Works, most: int = MOST_TRIALS) -> Minimal:
    """The subsets of `bits` that work and of which no proper subset does; all bits together must work. `most`: so many are
    tried by size."""
    found: list[int] = []
    tried = 0
    for size in range(len(bits) + 1):
        tried += comb(len(bits), size)
        if tried > most:
            if not found:
                found = list(_least(reduced(bits, works), works, most))
            return Minimal(tuple(found), False, size - 1)
        rest = [bit for bit in bits if bit not in found]
        for chosen in combinations(rest, size):
            mask = sum(chosen)
            if not any(less & mask == less for less in found) and works(mask):
                found.append(mask)
        if found == [0]:
            break
    return Minimal(tuple(found))


def reduced(bits: Sequence[int], works: Works) -> tuple[int, ...]:
    """A subset that works and stops working without any one of its bits: delta debugging, the algorithm ddmin of Zeller
    and Hildebrandt (Simplifying and isolating failure-inducing input, 2002)."""
    kept = tuple(bits)
    parts = 2
    while len(kept) > 1:
        size = -(-len(kept) // parts)
        chunks = [kept[i : i + size] for i in range(0, len(kept), size)]
        rests = [tuple(bit for bit in kept if bit not in chunk) for chunk in chunks]
        smaller = next((it for it in chunks if works(sum(it))), None)
        if smaller is not None:
            kept, parts = smaller, 2
            continue
        smaller = next((it for it in rests if works(sum(it))), None) if parts > 2 else None
        if smaller is not None:
            kept, parts = smaller, max(parts - 1, 2)
        elif parts >= len(kept):
            break
        else:
            parts = min(len(kept), 2 * parts)
    return kept


def _least(bits: Sequence[int], works: Works, most: int) -> Sequence[int]:
    """The smallest subsets that work, where there are few enough to try; else what delta debugging found."""
    if 1 << len(bits) > most:
        return [sum(bits)]
    for size in range(len(bits)):
        found = [mask for mask in map(sum, combinations(bits, size)) if works(mask)]
        if found:
            return found
    return [sum(bits)]
