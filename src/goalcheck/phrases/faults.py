"""Write faults as `file:line:column: error GC201: message`, one a line, in the order of their places."""

from __future__ import annotations

from collections.abc import Iterable

from goalcheck.catalogue.diagnostics import Descriptor, known_descriptor
from goalcheck.catalogue.sentences import say, word
from goalcheck.core.diagnostic import Located
from goalcheck.core.message import Message
from goalcheck.core.severity import Severity
from goalcheck.core.visible import visible

MOST = 100
"""Faults shown of one file; the rest are counted."""
LABELS = {Severity.ERROR: "fault", Severity.WARNING: "warning", Severity.INFO: "info"}


def render(located: Iterable[Located], language: str) -> str:
    """The faults of one file, each once."""
    lines = [
        line(it.file, it.line, it.column, it.message, language, known_descriptor(it.message.key), it.also)
        for it in sorted(located, key=lambda it: (it.line, it.column))
    ]
    unique = list(dict.fromkeys(lines))
    more = [word("faults-more", language, count=len(unique) - MOST)] if len(unique) > MOST else []
    return "\n".join([*unique[:MOST], *more]) + "\n"


def line(
    file: str,
    row: int,
    column: int,
    said: Message,
    language: str,
    kind: Descriptor | None,
    also: Iterable[Message] = (),
) -> str:
    """One fault as a line; rows of a table that do not fit have no code, and what has no text no line in it."""
    place = f"{visible(file)}:{row}:{column}" if row else visible(file)
    label = word(LABELS[kind.severity if kind else Severity.ERROR], language) + (f" {kind.code}" if kind else "")
    more = "; ".join(visible(say(it, language)) for it in also)
    return f"{place}: {label}: {_cut(visible(say(said, language)))}{f' ({more})' if more else ''}"


def _cut(text: str, longest: int = 400) -> str:
    return text if len(text) <= longest else f"{text[:longest]}…"
