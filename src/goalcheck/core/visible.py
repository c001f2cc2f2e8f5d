"""Text from strangers, made fit to show: nothing in it moves a cursor, turns the line round or commands a CI runner."""

from __future__ import annotations

import re
import unicodedata

HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
MARKS = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{3})[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
COMMANDS = (("::", ": :"), ("##[", "## ["), ("##vso", "## vso"))
"""What a CI runner would obey at the start of a line, and how it is written instead; wrapping can start a line anywhere."""


def visible(text: str) -> str:
    """`text` on one line, with hidden characters written as escapes."""
    if not text.isprintable():
        text = "".join(map(_shown, " ".join(text.split("\n"))))
    return MARKS.sub(r"\1", text) if not text.isascii() else text


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


def _shown(character: str) -> str:
    if character in "\t\r":
        return " "
    if unicodedata.category(character) not in HIDDEN:
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
