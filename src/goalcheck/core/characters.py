"""Characters that look like others, or like nothing: what they are, and what a reader takes them for."""

from __future__ import annotations

import re
import unicodedata

from goalcheck.core.message import Message, message

UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff0-\ufffb\U00016fe4\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""What shows nothing: Unicode's Default_Ignorable_Code_Point (soft hyphens, joiners, marks of direction, fillers, selectors of
variants, tags), the filler of Khitan, the marks of interlinear notes, and the empty Braille pattern."""
TURNING = "\u202a-\u202e\u2066-\u2069"
"""Of these, what turns the line round."""
CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029"
"""What may command a terminal, or end a line without being a line break of text."""
BLANKS = "\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u2800\u115f\u1160\u3164\uffa0"
"""Blanks other than the space, and letters and signs that look like one."""
DASHES = "\u00ad\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d"
QUOTES = "\u00ab\u00bb\u2018-\u201f\u2039\u203a\u300c\u300d\uff02\uff07"
COLONS = "\u02d0\u2236\ua789\ufe55\uff1a"
NO_SPACE = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""What only says where a line may be broken. Marks of direction change what is seen, and stay."""
ANY_BLANKS = re.compile(rf"[\s{BLANKS}]+")
NOT_AS_SEEN = re.compile(f"[{UNSEEN}{BLANKS}{DASHES}{QUOTES}{COLONS}]")
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "FULLWIDTH")
"""Alphabets whose letters look alike."""
NAMES = {
    "\u00a0": "no-break-space", "\u202f": "narrow-no-break-space", "\u200b": "zero-width-space", "\u00ad": "soft-hyphen",
    "\u2013": "en-dash", "\u2014": "em-dash", "\u2011": "no-break-hyphen", "\u2010": "hyphen", "\u2212": "minus",
    "\u201c": "quote", "\u201d": "quote", "\u201e": "quote", "\u2018": "quote", "\u2019": "quote", "\u201a": "quote",
    "\u00ab": "quote", "\u00bb": "quote",
}  # fmt: skip
"""Those that are common enough for a name in every language; the others are called by their name in Unicode."""


def composed(text: str) -> str:
    """One form for what is one text: letters with their marks as one character (Unicode's NFC)."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def as_read(text: str) -> str:
    """What a reader sees of a text: one space for any run of blanks, and nothing of what only says where a line may end."""
    return ANY_BLANKS.sub(" ", NO_SPACE.sub("", composed(text))).strip()


def not_as_seen(word: str) -> list[int]:
    """Where a name has characters that are not what they look like, or letters of another alphabet than most of its own."""
    if word.isascii():
        return []
    found = {it.start() for it in NOT_AS_SEEN.finditer(word)}
    scripts = [_script(it) for it in word]
    known = [it for it in scripts if it]
    usual = max(SCRIPTS, key=known.count)
    return sorted(found | {i for i, it in enumerate(scripts) if it and it != usual})


def called(character: str) -> Message:
    """The name of a character, with its code."""
    code = f"U+{ord(character):04X}"
    if character in NAMES:
        return message(f"character-{NAMES[character]}", code=code)
    return message("character", code=code, name=unicodedata.name(character, "?").lower())


def _script(character: str) -> str:
    name = "" if character.isascii() and not character.isalpha() else unicodedata.name(character, "")
    return next((it for it in SCRIPTS if name.startswith(it)), "")
