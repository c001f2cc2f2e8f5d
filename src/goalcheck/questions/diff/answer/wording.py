"""Two wordings of one text, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from goalcheck.core.characters import as_read
from goalcheck.core.text import Text

WORDS = re.compile(r"\S+|\s+")
MOST_WORDS = 2_000
"""Longer texts are told as wholly rewritten."""


class Op(StrEnum):
    SAME = "same"
    GONE = "gone"
    CAME = "came"


@dataclass(frozen=True, slots=True)
class WordingPart:
    """Words that stayed, went or came, with the blanks between them."""

    op: Op
    words: str

    def reverse(self) -> WordingPart:
        return WordingPart({Op.GONE: Op.CAME, Op.CAME: Op.GONE}.get(self.op, self.op), self.words)


Wording = tuple[WordingPart, ...]


def wording(old: str, new: str) -> Wording:
    """The pieces of both texts in order. The two ways round give the same pieces: which of two is put first is settled by
    the texts themselves, since the matcher may prefer another alignment when they change places."""
    pieces = _pieces(old, new) if old <= new else [it.reverse() for it in _pieces(new, old)]
    return tuple(_gone_first(pieces))


def turned(pieces: Wording) -> Wording:
    """The same wording, the other way round."""
    return tuple(_gone_first([it.reverse() for it in pieces]))


def languages(old: Text, new: Text) -> tuple[str, ...]:
    """The languages in which two texts differ, sorted."""
    before, after = by_language(old, new)
    return tuple(sorted(name for name in {*before, *after} if before.get(name) != after.get(name)))


def by_language(old: Text, new: Text) -> tuple[dict[str, str], dict[str, str]]:
    """The words of two texts, as a reader sees them. What has no language in one is held against what says the same in the
    other, else against the language that its author wrote first."""
    before, after = ({name: as_read(words) for name, words in text.entries} for text in (old, new))
    for one, other in ((before, after), (after, before)):
        if "" in one and other and "" not in other:
            same = next((name for name, words in other.items() if words == one[""]), next(iter(other)))
            one[same] = one.pop("")
    return before, after


def _pieces(old: str, new: str) -> list[WordingPart]:
    before, after = WORDS.findall(old), WORDS.findall(new)
    if max(len(before), len(after)) > MOST_WORDS:
        return [WordingPart(Op.GONE, old), WordingPart(Op.CAME, new)]
    found: list[WordingPart] = []
    for op, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if op == "equal":
            found.append(WordingPart(Op.SAME, "".join(before[a:b])))
            continue
        if a < b:
            found.append(WordingPart(Op.GONE, "".join(before[a:b])))
        if c < d:
            found.append(WordingPart(Op.CAME, "".join(after[c:d])))
    return found


def _gone_first(pieces: list[WordingPart]) -> list[WordingPart]:
    """Between what stayed, what went before what came."""
    found: list[WordingPart] = []
    for piece in pieces:
        if piece.op is Op.GONE and found and found[-1].op is Op.CAME:
            found.insert(len(found) - 1, piece)
        else:
            found.append(piece)
    return found
