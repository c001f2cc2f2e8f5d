"""The known word most like an unknown one, to ask “did you mean …?”."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice

LONGEST = 64
"""Characters of a word that are compared."""
MOST = 100
"""Known words that are compared; of more, those with the same first letter."""


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """The known word most like this one, capitals apart; "" where none is. `cutoff`: the least likeness, from 0 to 1."""
    folded = word[:LONGEST].casefold()
    names = list(known)
    if len(names) > MOST:
        first = (word[:1], word[:1].lower(), word[:1].upper())
        names = list(islice((name for name in names if name.startswith(first)), MOST))
    by_fold: dict[str, str] = {}
    for name in names:
        by_fold.setdefault(name[:LONGEST].casefold(), name)
    found = get_close_matches(folded, by_fold, n=1, cutoff=cutoff)
    return by_fold[found[0]] if found else ""
