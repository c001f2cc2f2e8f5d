"""Text from strangers, made fit to show: nothing in it moves a cursor, turns the line round or commands a CI runner."""

from __future__ import annotations

import re
import unicodedata

from goalcheck.core.characters import UNSEEN

HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Categories of which nothing is shown as it is."""
NOTHING = re.compile(f"[{UNSEEN}]")
LOOKS = "\ufe0e\ufe0f"
"""What chooses between two looks of a symbol, as text or as a picture; it stays there, and is harmless."""
MARKS = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{3})[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
COMMANDS = (("::", ": :"), ("##[", "## ["), ("##vso", "## vso"))
"""What a CI runner would obey at the start of a line, and how it is written instead; wrapping can start a line anywhere."""


def visible(text: str) -> str:
    """`text` on one line, with hidden characters written as escapes."""
    if text.isascii() and text.isprintable():
        return text
    if not text.isprintable() or NOTHING.search(text):
        text = "".join(map(_shown, text, " " + text[:-1]))
    return MARKS.sub(r"\1", text)


def harmless(text: str) -> str:
    """A whole output with no line in it that a CI runner would obey, however its parts were put together."""
    for command, written in COMMANDS:
        while command in text:
            text = text.replace(command, written)
    return text


def finished(text: str) -> str:
    """A whole output, harmless, without blanks that end a line and with one line break at its end."""
    lines = (line.rstrip() for line in text.splitlines())
    return harmless("\n".join(lines).rstrip("\n") + "\n")


def _shown(character: str, before: str) -> str:
    if character in "\t\r\n":
        return " "
    if character in LOOKS and _is_symbol(before):
        return character
    if unicodedata.category(character) not in HIDDEN and not NOTHING.match(character):
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _is_symbol(character: str) -> bool:
    """Whether a character is a picture or a sign beyond ASCII, such as an emoji."""
    return not character.isascii() and unicodedata.category(character) in ("So", "Sm") and not NOTHING.match(character)
