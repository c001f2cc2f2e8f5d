"""Faults as `file:line:column: message`, one a line, in the order of their places."""

from __future__ import annotations

from collections.abc import Iterable

from goalcheck.core.diagnostic import Diagnostic
from goalcheck.locale import say, word
from goalcheck.render.visible import visible

MOST = 100
"""Faults shown of one file; the rest are counted."""
Located = tuple[Diagnostic, int, int]
"""A fault with its line and column, from 1."""


def render(located: Iterable[Located], language: str) -> str:
    """The faults of one file, each once."""
    lines = [
        f"{visible(fault.file)}:{line}:{column}: {word('fault', language)}: {_cut(visible(say(fault.message, language)))}"
        for fault, line, column in sorted(located, key=lambda it: it[1:])
    ]
    unique = list(dict.fromkeys(lines))
    more = [word("faults-more", language, count=len(unique) - MOST)] if len(unique) > MOST else []
    return "\n".join([*unique[:MOST], *more]) + "\n"


def _cut(text: str, longest: int = 400) -> str:
    return text if len(text) <= longest else f"{text[:longest]}…"
