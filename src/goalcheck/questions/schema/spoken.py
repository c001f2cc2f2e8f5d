"""A schema in a language: its descriptions, and no other text."""

from __future__ import annotations

from typing import Any

from goalcheck.catalogue.sentences import FALLBACK, sentences

DESCRIBING = ("description", "enumDescriptions")


def spoken(schema: Any, language: str) -> Any:
    """Say the descriptions in the language; those that nobody has put into it stay as they are."""
    return schema if language == FALLBACK else _spoken(schema, sentences(language))


def _spoken(part: Any, meanings: dict[str, str]) -> Any:
    if isinstance(part, list):
        return [_spoken(it, meanings) for it in part]
    if not isinstance(part, dict):
        return part
    return {name: _said(it, meanings) if name in DESCRIBING else _spoken(it, meanings) for name, it in part.items()}


def _said(text: Any, meanings: dict[str, str]) -> Any:
    """A description, or a list of them; a field of that name is no text, and is looked into."""
    if isinstance(text, str):
        return meanings.get(text, text)
    if isinstance(text, list):
        return [meanings.get(it, it) for it in text]
    return _spoken(text, meanings)
