"""Messages: a key and its values; a locale turns them into a sentence, last of all."""

from __future__ import annotations

from dataclasses import dataclass

from goalcheck.core.text import Text

Value = str | int | Text | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """What to say, not yet in any language. `values` are `(placeholder, value)` pairs."""

    key: str
    values: tuple[tuple[str, Value], ...] = ()


def message(key: str, /, **values: Value) -> Message:
    return Message(key, tuple(values.items()))
