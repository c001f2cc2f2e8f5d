"""Messages → sentences. A language is one catalogue module in this folder, `MESSAGES` by key."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from goalcheck.core.message import Message, Messages, Value, message
from goalcheck.core.number import Shown
from goalcheck.core.text import Text

FALLBACK = "en"


@cache
def languages() -> tuple[str, ...]:
    """The languages there is a catalogue for."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


@cache
def catalogue(language: str) -> dict[str, str]:
    """All sentences of a language, by message key."""
    known = language if language in languages() else FALLBACK
    found: dict[str, str] = import_module(f"goalcheck.catalogue.sentences.{known}").MESSAGES
    return found


def say(said: Message, language: str) -> str:
    """A message as a sentence."""
    values = {name: _plain(value, language) for name, value in said.values}
    known = catalogue(language)
    template = known[said.key] if said.key in known else _diagnostic(said.key, language)
    return template.format(**values)


def _diagnostic(key: str, language: str) -> str:
    """What the catalogue of diagnostics says; it is imported only where there is something to complain of."""
    from goalcheck.catalogue.diagnostics import sentence

    return sentence(key).say(language if language in languages() else FALLBACK)


def say_in_each(said: Message) -> dict[str, str]:
    """A message as a sentence of every language."""
    return {language: say(said, language) for language in languages()}


def word(key: str, language: str, /, **values: Value) -> str:
    """The sentence of a key."""
    return say(message(key, **values), language)


def number(shown: Shown, language: str) -> str:
    """A number with the decimal mark of the language."""
    return shown.replace(".", catalogue(language)["decimal-mark"])


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
