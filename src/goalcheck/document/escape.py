"""An author's text in Markdown and Mermaid: just that text."""

from __future__ import annotations

import re

SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|~^$<>&@:])")
PLAIN = re.compile(r"[^\w ]|_")
"""Whatever Mermaid or Markdown might take for markup."""


def escaped(text: str) -> str:
    """Text as Markdown that shows just that text: no link, mention, markup or HTML; blanks before it would make it code."""
    return SPECIAL.sub(r"\\\1", text.lstrip(" "))


def row(cells: list[str], escape: bool = True) -> str:
    """One row of a table."""
    return f"| {' | '.join(escaped(cell) if escape else cell for cell in cells)} |"


def escaped_label(text: str) -> str:
    """A label of a chart, for between quotes, that neither Mermaid nor HTML takes for anything but text."""
    return PLAIN.sub(lambda found: f"#{ord(found[0])};", text)
