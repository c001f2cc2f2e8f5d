"""The known word most like an unknown one, to ask “did you mean …?”."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST = 64
"""Characters of a word that are compared."""
MOST = 100
"""Known words that are compared; of more, those with the same first letter."""


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """The known word most like this one, capitals apart; "" where none is. `cutoff`: the least likeness, from 0 to 1."""
    by_fold: dict[str, str] = {}
    for name in known:
        by_fold.setdefault(name[:LONGEST].casefold(), name)
    folded = word[:LONGEST].casefold()
    candidates = list(by_fold)
    if len(candidates) > MOST:
        candidates = [name for name in candidates if name[:1] == folded[:1]][:MOST]
    found = get_close_matches(folded, candidates, n=1, cutoff=cutoff)
    return by_fold[found[0]] if found else ""
