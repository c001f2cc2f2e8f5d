"""Which diagnostics count, and how much: from the command line, and from a configuration file in the repository."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from goalcheck.catalogue.diagnostics import CATALOGUE, unknown_code
from goalcheck.core.misuse import Misuse

ALL = "GC"


@dataclass(frozen=True, slots=True)
class Policy:
    """`select` and `ignore` hold codes, beginnings of codes (`GC3`) or names; the longer beginning wins, of equals `ignore`.
    `strict`: warnings fail too. `exclude`: patterns of paths to leave out of folders, as in `.gitignore`.
    """

    select: tuple[str, ...] = (ALL,)
    ignore: tuple[str, ...] = ()
    strict: bool = False
    exclude: tuple[str, ...] = ()

    def selects(self, code: str) -> bool:
        return _closest(code, self.select) > _closest(code, self.ignore)


def _closest(code: str, words: Iterable[str]) -> int:
    """The length of the longest beginning of `code` among `words`; 0 where there is none."""
    name = CATALOGUE[code].name
    return max(
        (len(code) if word == name else len(word) for word in words if code.startswith(word) or word == name), default=0
    )


def codes(words: Iterable[str]) -> tuple[str, ...]:
    """The words of an option or setting, separated by commas or blanks. Raises Misuse for one that no diagnostic has."""
    parts = [part for word in words for part in word.replace(",", " ").split()]
    found = tuple(dict.fromkeys(part.upper() if part.upper().startswith(ALL) else part for part in parts))
    for word in found:
        if not any(code.startswith(word) or word == it.name for code, it in CATALOGUE.items()):
            raise Misuse(unknown_code(word))
    return found
