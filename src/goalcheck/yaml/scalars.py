"""Scalars as the fields that read them understand them: text, numbers, choices, and texts in several languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from goalcheck.core import number as numbers
from goalcheck.core.diagnostic import Diagnostic
from goalcheck.core.field import Between, Pattern, Words
from goalcheck.core.message import Message, message
from goalcheck.core.nearest import nearest
from goalcheck.core.place import Place, Route
from goalcheck.core.text import Text
from goalcheck.yaml.document import Document
from goalcheck.yaml.value import NULLS, Quoted, Value

Trail = tuple["Trail", str | int] | None
"""The way to a value: that to what it stands in, and its key there. It becomes a route where there is a fault."""
Decoder = Callable[["Faults", Value, Trail], Any]
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)
LEADING_ZERO = re.compile("[-+]?0[0-9]")
"""What other readers take for a number to base 8."""
WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]{0,8})", re.ASCII)

TRUTH = re.compile(r"true|True|TRUE|false|False|FALSE")
NUMBER, DATE = message("meaning-number"), message("meaning-date")
AMBIGUOUS = (
    (re.compile("yes|Yes|YES|on|On|ON"), "true"),
    (re.compile("no|No|NO|off|Off|OFF"), "false"),
    (re.compile(r"[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?|[-+]?0(b[01_]+|x[0-9a-fA-F_]+|[0-7_]+)"), NUMBER),
    (re.compile(r"[-+]?[0-9]+_[0-9_]*(\.[0-9_]*)?"), NUMBER),
    (re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), DATE),
)
"""Plain words that readers of YAML 1.1 take for something else, and what."""
AMBIGUOUS_START = frozenset("yYnNoO0123456789+-")
TYPED_START = frozenset("tTfF0123456789+-.")
"""What the words that these expressions look for start with: most others need no look."""
TEXT_START = frozenset("abcdeghijklmopqrsuvwxyzåäöABCDEGHIJKLMOPQRSUVWXYZÅÄÖ")
"""Letters that only text starts with."""
ANY_AMBIGUOUS = re.compile("|".join(f"(?:{regex.pattern})" for regex, _ in AMBIGUOUS))
TYPED = re.compile(
    rf"{TRUTH.pattern}|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
)
"""Plain words that are no text in YAML 1.2's core schema."""


MISFITS = frozenset(
    {"wants-keys", "not-a-mapping", "not-a-list", "not-text", "needs-quotes", "not-whole", "not-number", "not-truth"}
    | {"not-choice"}
)
"""What is said of a value of another kind than its field takes."""


class Bad:
    """The value of a field that could not be read; its fault is noted."""


BAD = Bad()


class Faults:
    """The faults of one document, as they turn up."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def add(self, said: Message, trail: Trail, on_key: bool = False) -> Bad:
        place = Place(route_of(trail), on_key)
        document = self._document
        if not document.unread or document.span(place)[0] not in document.unread:
            document.faults.append(Diagnostic(document.file, said, place))
        return BAD

    def tried(self, read: Decoder, value: Value, trail: Trail) -> Any:
        """A value read as a field that may be meant; where it does not fit that, BAD without a fault."""
        faults = self._document.faults
        before = len(faults)
        made = read(self, value, trail)
        here = Place(route_of(trail))
        if any(it.message.key in MISFITS and it.place == here for it in faults[before:]):
            del faults[before:]
            return BAD
        return made

    def of_key(self, read: Decoder, key: str, trail: Trail) -> Any:
        """A key read as a value is: its faults stand at the key."""
        faults = self._document.faults
        before = len(faults)
        made = read(self, key, trail)
        if made is BAD:
            faults[before:] = [replace(it, place=Place(route_of(trail), on_key=True)) for it in faults[before:]]
        return made

    def read_as(self, trail: Trail, part: str | int) -> None:
        """That the value has this part where the model has the last of the trail."""
        self._document.read_as[route_of(trail)] = part


def route_of(trail: Trail) -> Route:
    parts: list[str | int] = []
    while trail is not None:
        trail, part = trail
        parts.append(part)
    return tuple(reversed(parts))


def read_words(faults: Faults, value: Value, trail: Trail, number: bool = False) -> Any:
    """Text; what any other reader of YAML takes for something else must stand in quotes."""
    if not isinstance(value, str):
        return faults.add(message("not-text"), trail)
    plain = type(value) is str
    if plain and value[:1] in TEXT_START:
        return value
    if not value or value.isspace() or (plain and value in NULLS):
        return faults.add(message("empty-text"), trail)
    if plain and value[0] in TYPED_START and (TRUTH if number else TYPED).fullmatch(value):
        return faults.add(message("needs-quotes", text=value), trail)
    return value if plain else str(value)


def ambiguous(value: Value) -> Message | None:
    """What other readers take a plain word for, where an id or level is meant."""
    if type(value) is not str or value[:1] not in AMBIGUOUS_START or not ANY_AMBIGUOUS.fullmatch(value):
        return None
    meaning = next(meaning for regex, meaning in AMBIGUOUS if regex.fullmatch(value))
    return message("ambiguous-word", text=value, meaning=meaning)


def words_decoder(mark: Words) -> Decoder:
    if mark == Words():
        return read_words

    def read(faults: Faults, value: Value, trail: Trail) -> Any:
        if mark.number and (said := ambiguous(value)):
            return faults.add(said, trail)
        text = read_words(faults, value, trail, mark.number)
        if isinstance(text, str) and len(text) > mark.longest > 0:
            return faults.add(message("text-too-long", limit=mark.longest), trail)
        return text

    return read


def matching_decoder(mark: Pattern) -> Decoder:
    regex = re.compile(mark.regex)

    def read(faults: Faults, value: Value, trail: Trail) -> Any:
        if not mark.number and (said := ambiguous(value)):
            return faults.add(said, trail)
        text = read_words(faults, value, trail, mark.number)
        if isinstance(text, str) and (len(text) > mark.longest or not regex.fullmatch(text)):
            return faults.add(message(f"not-{mark.what.replace(' ', '-')}", text=text), trail)
        return text

    return read


def within_decoder(mark: Between) -> Decoder:
    def read(faults: Faults, value: Value, trail: Trail) -> Any:
        number = read_whole(faults, value, trail)
        if number is not BAD and not mark.low <= number <= mark.high:
            return faults.add(message("out-of-range", low=mark.low, high=mark.high), trail)
        return number

    return read


def read_whole(faults: Faults, value: Value, trail: Trail) -> Any:
    plain = type(value) is str
    if not isinstance(value, str) or not WHOLE.fullmatch(value if plain else value.strip()):
        return faults.add(message("not-whole"), trail)
    return int(value) if plain else faults.add(message("quoted-whole"), trail)


def read_number(faults: Faults, value: Value, trail: Trail) -> Any:
    text = value if isinstance(value, str) and not LEADING_ZERO.match(value) else ""
    quoted = isinstance(value, Quoted) and "/" not in text
    number = numbers.read_number(text.strip() if quoted else text)
    if number is None:
        return faults.add(message("not-number"), trail)
    return faults.add(message("quoted-number"), trail) if quoted else number


def read_truth(faults: Faults, value: Value, trail: Trail) -> Any:
    if type(value) is str and value in ("true", "false"):
        return value == "true"
    return faults.add(message("not-truth"), trail)


def choice_decoder(enum: type[StrEnum]) -> Decoder:
    members = {str(member.value): member for member in enum}

    def read(faults: Faults, value: Value, trail: Trail) -> Any:
        if isinstance(value, str) and value in members:
            return members[value]
        text = read_words(faults, value, trail)
        if text is BAD:
            return BAD
        near = nearest(text, tuple(members))
        said = message("not-choice", text=text, known=tuple(members))
        return faults.add(
            message("not-choice-near", text=text, near=near, known=tuple(members)) if near else said, trail
        )

    return read


def read_text(faults: Faults, value: Value, trail: Trail) -> Any:
    """One text, or one for each language."""
    if isinstance(value, str):
        text = read_words(faults, value, trail)
        return BAD if text is BAD else Text((("", text),))
    if not isinstance(value, dict) or not value:
        return faults.add(message("not-text"), trail)
    entries: list[Any] = []
    for language, below in value.items():
        if not LANGUAGE.fullmatch(language):
            entries.append(faults.add(message("not-language", text=language), (trail, language), on_key=True))
            continue
        words = read_words(faults, below, (trail, language))
        entries.append(words if words is BAD else (language, words))
    return BAD if BAD in entries else Text(tuple(entries))
