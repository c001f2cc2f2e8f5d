"""The known word most like an unknown one, to ask “did you mean …?”."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches
from itertools import islice

LONGEST = 64
"""Characters of a word that are compared."""
LIKELY = 0.75
"""The least likeness of a word that may be read as the one meant."""
CLEARLY = 0.05
"""By how much likeness must fall short for the next word not to be meant as well."""
BEGINNING = 3
"""The fewest characters of which a word can be the beginning of the one meant."""
MOST = 100
"""Known words that are compared; of more, those with the same first letter."""


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """The known word that begins with this one, the shortest of several, else the one most like it; capitals apart.

    "" where there is none. `cutoff`: the least likeness, from 0 to 1.
    """
    names = list(known)
    folded = word.casefold()
    begun = [name for name in names if name.casefold().startswith(folded)] if len(word) >= BEGINNING else []
    return min(begun, key=len, default="") or next((name for name, _ in _alike(word, names, cutoff, 1)), "")


def meant(word: str, known: Iterable[str]) -> str:
    """The only known word that an unknown one can be a misspelling of; "" where there is none, or more than one."""
    found = _alike(word, known, LIKELY, 2)
    if len(found) == 2 and found[0][1] - found[1][1] < CLEARLY:
        return ""
    return found[0][0] if found else ""


def nearest_of(word: str, known: Iterable[tuple[str, str]]) -> str:
    """The value of the most like of several known words, given as pairs with their values; "" where none is."""
    values: dict[str, str] = {}
    for name, value in known:
        values.setdefault(name, value)
    return values.get(nearest(word, values), "")


def _alike(word: str, known: Iterable[str], cutoff: float, most: int) -> list[tuple[str, float]]:
    """Known words with their likeness, the most like first."""
    folded = word[:LONGEST].casefold()
    names = list(known)
    if len(names) > MOST:
        first = (word[:1], word[:1].lower(), word[:1].upper())
        names = list(islice((name for name in names if name.startswith(first)), MOST))
    by_fold: dict[str, str] = {}
    for name in names:
        by_fold.setdefault(name[:LONGEST].casefold(), name)
    found = get_close_matches(folded, by_fold, n=most, cutoff=cutoff)
    return [(by_fold[it], SequenceMatcher(None, it, folded).ratio()) for it in found]
