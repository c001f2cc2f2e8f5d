"""One workflow command, which GitHub shows as an annotation. It is made of parts in which nothing can end the part."""

from __future__ import annotations

from collections.abc import Iterable

from goalcheck.core.visible import harmless, visible

MOST = 10
"""Annotations of one kind that GitHub shows of a step."""


def annotation(kind: str, properties: Iterable[tuple[str, str]], text: str) -> str:
    """A command of a kind: `error`, `warning` or `notice`."""
    written = ",".join(f"{name}={_property(value)}" for name, value in properties)
    return f"::{kind} {written}::{_data(text)}"


def _data(text: str) -> str:
    """On one line; the runner reads the rest of the line as it stands, but for its own escapes."""
    return harmless(visible(text)).replace("%", "%25")


def _property(text: str) -> str:
    """Line ends are kept here, as escapes: they are part of the name of a file."""
    for character, escape in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        text = text.replace(character, escape)
    return harmless(visible(text))
