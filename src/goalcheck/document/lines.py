"""Words of running text into lines, by the columns that they take on a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len as columns_of

__all__ = ["columns_of", "lines"]

WORDS = re.compile(r"\s*\S+\s*")


def lines(text: str, width: int) -> Iterator[str]:
    """Lines of at most so many columns, broken between words; only a word that is longer is broken within."""
    for line in text.split("\n"):
        yield from _broken(line, max(1, width))


def _broken(line: str, width: int) -> Iterator[str]:
    found, taken = "", 0
    for word in WORDS.findall(line):
        columns = columns_of(word.rstrip())
        if found and taken + columns > width:
            yield found.rstrip()
            found, taken = "", 0
        if columns > width:
            *whole, word = _pieces(word, width)
            yield from (it.rstrip() for it in whole)
        found, taken = found + word, taken + columns_of(word)
    yield found.rstrip()


def _pieces(word: str, width: int) -> Iterator[str]:
    """A long word in pieces, each as wide as can be."""
    found, taken = "", 0
    for letter in word:
        columns = columns_of(letter)
        if found and taken + columns > width and not letter.isspace():
            yield found
            found, taken = "", 0
        found, taken = found + letter, taken + columns
    yield found
