"""Texts of the files as a comparison tells them: two wordings in one, and long ones cut."""

from __future__ import annotations

from goalcheck.compare.wording import Op, Piece, Wording
from goalcheck.render.visible import visible

LONGEST = 80
"""Characters of a claim or a gap where a change is named."""
AROUND = 6
"""Words that are told on each side of what changed in a text."""


def worded(wording: Wording) -> str:
    """Two wordings in one, as `git diff --word-diff` has it; of a long passage that stayed, the ends."""
    said, gone, came = [], "", ""
    for piece in (*wording, Piece(Op.SAME, " .")):
        if piece.op is Op.GONE:
            gone += piece.words
        elif piece.op is Op.CAME:
            came += piece.words
        elif (gone or came) and not piece.words.strip():
            gone, came = gone + piece.words, came + piece.words
        else:
            said += [_marked("[-", gone, "-]"), _marked("{+", came, "+}"), _kept(piece.words)]
            gone = came = ""
    return "".join(said).removesuffix(".").strip()


def _marked(opening: str, words: str, closing: str) -> str:
    stripped = visible(words.strip())
    return f"{opening}{stripped}{closing}{' ' if words != words.rstrip() else ''}" if stripped else ""


def _kept(words: str) -> str:
    parts = visible(words).split(" ")
    return " ".join(parts if len(parts) <= 2 * AROUND + 1 else [*parts[:AROUND], "…", *parts[-AROUND:]])


def cut(text: str) -> str:
    """A text that is not too long to name a change by, cut between words."""
    if len(text) <= LONGEST:
        return text
    return f"{text[:LONGEST].rsplit(' ', 1)[0].rstrip(' ,;:–-')} …"
