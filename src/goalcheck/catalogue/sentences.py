"""Say messages as sentences. `languages/CODE.json` holds what is said in one language, in groups: key → sentence.

What is long stands as a list of lines, and an empty line starts a paragraph. What a language lacks is said in English.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from goalcheck.core.message import Message, Messages, Value, message
from goalcheck.core.number import Shown
from goalcheck.core.text import Text

FALLBACK = "en"
FOLDER = Path(__file__).with_name("languages")


@cache
def languages() -> tuple[str, ...]:
    """List the languages that there is a file for."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.json")))


@cache
def sentences(language: str) -> dict[str, str]:
    """Read the sentences of a language, by key, with their placeholders; none of an unknown language."""
    if language not in languages():
        return {}
    groups = json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    return {key: _joined(said) for group in groups.values() for key, said in group.items()}


def _joined(said: str | list[str]) -> str:
    return said if isinstance(said, str) else " ".join(said).replace("  ", "\n\n")


def say(said: Message, language: str) -> str:
    """Say a message."""
    own = sentences(language)
    sentence = own[said.key] if said.key in own else sentences(FALLBACK)[said.key]
    return sentence.format(**{name: _plain(value, language) for name, value in said.values})


def say_in_each(said: Message) -> dict[str, str]:
    """Say a message in every language."""
    return {language: say(said, language) for language in languages()}


def word(key: str, language: str, /, **values: Value) -> str:
    """Say the sentence of a key."""
    return say(message(key, **values), language)


def number(shown: Shown, language: str) -> str:
    """Write a number with the decimal mark of the language."""
    return shown.replace(".", word("decimal-mark", language))


def _plain(value: Value, language: str) -> str:
    if isinstance(value, Shown):
        return number(value, language)
    if isinstance(value, Text):
        return value.say(language)
    if isinstance(value, Message):
        return say(value, language)
    if isinstance(value, Messages):
        return ", ".join(say(it, language) for it in value.each)
    return ", ".join(value) if isinstance(value, tuple) else str(value)
