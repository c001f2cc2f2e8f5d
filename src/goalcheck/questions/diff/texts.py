"""Texts in a comparison: long ones cut, and two wordings of one text marked where they differ."""

from __future__ import annotations

from goalcheck.core.visible import visible
from goalcheck.questions.diff.answer.wording import Op, Wording

LONGEST = 80
"""Characters of a claim or a gap where a change is named."""
AROUND = 6
"""Words that are told on each side of what changed in a text."""


def cut(text: str) -> str:
    """A text that is not too long to name a change by, cut between words."""
    if len(text) <= LONGEST:
        return text
    return f"{text[:LONGEST].rsplit(' ', 1)[0].rstrip(' ,;:–-(')} …"


def worded(wording: Wording) -> str:
    """Two wordings in one, as `git diff --word-diff` has it; of a long passage that stayed, the ends."""
    said: list[str] = []
    gone = came = ""
    for piece in wording:
        if piece.op is Op.GONE:
            gone += piece.words
        elif piece.op is Op.CAME:
            came += piece.words
        elif (gone or came) and not piece.words.strip():
            gone, came = gone + piece.words, came + piece.words
        else:
            said += [_marked(gone, came), _kept(piece.words)]
            gone = came = ""
    return "".join([*said, _marked(gone, came)]).strip()


def _marked(gone: str, came: str) -> str:
    """Words that went and those that came in their place, with the blanks around them outside of the marks."""
    ends = gone + came
    if not ends.strip():
        return ends[:1]
    before = " " if ends[:1].isspace() else ""
    after = " " if ends[-1:].isspace() else ""
    marks = (("[-", gone, "-]"), ("{+", came, "+}"))
    return before + "".join(a + visible(words.strip()) + b for a, words, b in marks if words.strip()) + after


def _kept(words: str) -> str:
    parts = visible(words).split(" ")
    return " ".join(parts if len(parts) <= 2 * AROUND + 1 else [*parts[:AROUND], "…", *parts[-AROUND:]])
