"""Messages: a key and its values; a locale turns them into a sentence, last of all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from goalcheck.core.text import Text

Value: TypeAlias = "str | int | Text | tuple[str, ...] | Message | Messages"
"""What stands in a message; a message in it is said in the same language."""


@dataclass(frozen=True, slots=True)
class Message:
    """What to say, not yet in any language. `values` are `(placeholder, value)` pairs."""

    key: str
    values: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Messages:
    """Several messages, said with commas between them."""

    each: tuple[Message, ...]


def message(key: str, /, **values: Value) -> Message:
    return Message(key, tuple(values.items()))
