"""An author's text in Markdown and Mermaid: just that text."""

from __future__ import annotations

import re

SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|~^$<>&@:])")
LIVE = re.compile(r"(?<=[@#!~$%&])(?=[\w/])|(?<=:)(?=//|[\w+-]+:)|(?<=www)(?=\.)|(?<=GH)(?=-)", re.IGNORECASE)
"""Where a server that shows Markdown finds a mention, a reference, an emoji or an address even in escaped text."""
BREAK, BROKEN = "\u200b", "&#8203;"
"""A blank without width, which is in no text that is fit to show; it is written in ASCII."""
PLAIN = re.compile(r"[^\w ]|_")
"""Whatever Mermaid might take for markup."""


def escaped(text: str) -> str:
    """Escape text so that Markdown shows it as it is and links nowhere. Drop leading blanks, which would make it code."""
    return SPECIAL.sub(r"\\\1", LIVE.sub(BREAK, text.lstrip(" "))).replace(BREAK, BROKEN)


def escaped_label(text: str) -> str:
    """Escape a label for use between quotes, so that Mermaid and HTML take it for plain text."""
    return PLAIN.sub(lambda found: f"#{ord(found[0])};", text)
