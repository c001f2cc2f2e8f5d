"""Read scalars as their fields understand them: text, numbers, choices, and texts in several languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Any

from goalcheck.core import number as numbers
from goalcheck.core.diagnostic import Fault, Repair
from goalcheck.core.field import IntegerRange, Pattern, TextField
from goalcheck.core.message import Message, message
from goalcheck.core.nearest import nearest
from goalcheck.core.place import Place, Route
from goalcheck.core.text import Text
from goalcheck.yaml.document import SourceText
from goalcheck.yaml.value import NULLS, Quoted, Value

Trail = tuple["Trail", str | int] | None
"""The way to a value: the trail of what contains it, and its key there. It becomes a route only where there is a fault."""
Decoder = Callable[["Collector", Value, Trail], Any]
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)
LEADING_ZERO = re.compile("[-+]?0[0-9]")
"""What other readers take for an octal number."""
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
"""Plain words that readers of YAML 1.1 take for something else, and for what."""
AMBIGUOUS_START = frozenset("yYnNoO0123456789+-")
TYPED_START = frozenset("tTfF0123456789+-.")
"""The first characters of whatever these expressions match: most words need not be matched at all."""
TEXT_START = frozenset("abcdeghijklmopqrsuvwxyzåäöABCDEGHIJKLMOPQRSUVWXYZÅÄÖ")
"""Letters that only text can start with."""
ANY_AMBIGUOUS = re.compile("|".join(f"(?:{regex.pattern})" for regex, _ in AMBIGUOUS))
TYPED = re.compile(
    rf"{TRUTH.pattern}|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
)
"""Plain words that are no text in YAML 1.2's core schema."""


class Unreadable:
    """The value of a field that could not be read; its fault is collected."""


BAD = Unreadable()


class Collector:
    """The faults that reading one document finds, and where the value read differs from the document: see `Input`."""

    def __init__(self, document: SourceText) -> None:
        self._document = document
        self._misfits: set[Place] = set()
        self.faults: list[Fault] = []
        self.read_as: dict[Route, str | int] = {}

    def add(
        self,
        said: Message,
        trail: Trail,
        on_key: bool = False,
        repair: Repair | None = None,
        lost: tuple[str, ...] | None = None,
    ) -> Unreadable:
        """Collect a fault. Unless `lost` says otherwise, the field at its place is lost."""
        route = route_of(trail)
        place = Place(route, on_key)
        document = self._document
        if not document.unread or document.span(place)[0] not in document.unread:
            parts = route[-1:] if lost is None else lost
            self.faults.append(Fault(said, place, lost=tuple(map(str, parts)), repair=repair))
        return BAD

    def misfit(
        self, said: Message, trail: Trail, repair: Repair | None = None, lost: tuple[str, ...] | None = None
    ) -> Unreadable:
        """Collect the fault of a value that is of another kind than its field takes."""
        self._misfits.add(Place(route_of(trail)))
        return self.add(said, trail, repair=repair, lost=lost)

    def tried(self, read: Decoder, value: Value, trail: Trail) -> Any:
        """Read a value as the field that may be meant; if it does not fit, return BAD without a fault."""
        before = len(self.faults)
        made = read(self, value, trail)
        if Place(route_of(trail)) in self._misfits:
            del self.faults[before:]
            return BAD
        return made

    def of_key(self, read: Decoder, key: str, trail: Trail) -> Any:
        """Read a key as if it were a value, with its faults at the key."""
        before = len(self.faults)
        made = read(self, key, trail)
        if made is BAD:
            place = Place(route_of(trail), on_key=True)
            self.faults[before:] = [replace(it, place=place) for it in self.faults[before:]]
        return made


def route_of(trail: Trail) -> Route:
    parts: list[str | int] = []
    while trail is not None:
        trail, part = trail
        parts.append(part)
    return tuple(reversed(parts))


def read_words(faults: Collector, value: Value, trail: Trail, number: bool = False) -> Any:
    """Read text; what any other reader of YAML takes for something else must stand in quotes."""
    if not isinstance(value, str):
        return faults.misfit(message("not-text"), trail)
    plain = type(value) is str
    if plain and value[:1] in TEXT_START:
        return value
    if not value or value.isspace() or (plain and value in NULLS):
        return faults.add(message("empty-text"), trail)
    if plain and value[0] in TYPED_START and (TRUTH if number else TYPED).fullmatch(value):
        return faults.misfit(message("needs-quotes", text=value), trail, Repair.QUOTE)
    return value if plain else str(value)


def ambiguous(value: Value) -> Message | None:
    """Say what other readers take a plain word for, where an id or level is meant."""
    if type(value) is not str or value[:1] not in AMBIGUOUS_START or not ANY_AMBIGUOUS.fullmatch(value):
        return None
    meaning = next(meaning for regex, meaning in AMBIGUOUS if regex.fullmatch(value))
    return message("ambiguous-word", text=value, meaning=meaning)


def words_decoder(mark: TextField) -> Decoder:
    if mark == TextField():
        return read_words

    def read(faults: Collector, value: Value, trail: Trail) -> Any:
        if mark.number and (said := ambiguous(value)):
            return faults.add(said, trail, repair=Repair.QUOTE)
        text = read_words(faults, value, trail, mark.number)
        if isinstance(text, str) and len(text) > mark.longest > 0:
            return faults.add(message("text-too-long", limit=mark.longest), trail)
        return text

    return read


def matching_decoder(mark: Pattern) -> Decoder:
    regex = re.compile(mark.regex)

    def read(faults: Collector, value: Value, trail: Trail) -> Any:
        if not mark.number and (said := ambiguous(value)):
            return faults.add(said, trail, repair=Repair.QUOTE)
        text = read_words(faults, value, trail, mark.number)
        if isinstance(text, str) and (len(text) > mark.longest or not regex.fullmatch(text)):
            return faults.add(message(f"not-{mark.what.replace(' ', '-')}", text=text), trail)
        return text

    return read


def within_decoder(mark: IntegerRange) -> Decoder:
    def read(faults: Collector, value: Value, trail: Trail) -> Any:
        number = read_whole(faults, value, trail)
        if number is not BAD and not mark.low <= number <= mark.high:
            return faults.add(message("out-of-range", low=mark.low, high=mark.high), trail)
        return number

    return read


def read_whole(faults: Collector, value: Value, trail: Trail) -> Any:
    plain = type(value) is str
    if not isinstance(value, str) or not WHOLE.fullmatch(value if plain else value.strip()):
        return faults.misfit(message("not-whole"), trail)
    return int(value) if plain else faults.add(message("quoted-whole"), trail, repair=Repair.UNQUOTE_WHOLE)


def read_number(faults: Collector, value: Value, trail: Trail) -> Any:
    text = value if isinstance(value, str) and not LEADING_ZERO.match(value) else ""
    quoted = isinstance(value, Quoted) and "/" not in text
    number = numbers.read_number(text.strip() if quoted else text)
    if number is None:
        return faults.misfit(message("not-number"), trail)
    return faults.add(message("quoted-number"), trail, repair=Repair.UNQUOTE_NUMBER) if quoted else number


def read_truth(faults: Collector, value: Value, trail: Trail) -> Any:
    if type(value) is str and value in ("true", "false"):
        return value == "true"
    return faults.misfit(message("not-truth"), trail, Repair.TRUTH)


def choice_decoder(words: Collection[str], made: Callable[[str], Any]) -> Decoder:
    known = tuple(map(str, words))

    def read(faults: Collector, value: Value, trail: Trail) -> Any:
        if isinstance(value, str) and value in words:
            return made(value)
        text = read_words(faults, value, trail)
        if text is BAD:
            return BAD
        near = nearest(text, words)
        if near:
            return faults.add(
                message("not-choice-near", text=text, near=near, known=known), trail, repair=Repair.RESPELL
            )
        return faults.misfit(message("not-choice", text=text, known=known), trail)

    return read


def read_text(faults: Collector, value: Value, trail: Trail) -> Any:
    """Read one text, or one for each language."""
    if isinstance(value, str):
        text = read_words(faults, value, trail)
        return BAD if text is BAD else Text((("", text),))
    if not isinstance(value, dict) or not value:
        return faults.misfit(message("not-text"), trail)
    entries: list[Any] = []
    for language, below in value.items():
        if not LANGUAGE.fullmatch(language):
            entries.append(faults.add(message("not-language", text=language), (trail, language), on_key=True))
            continue
        words = read_words(faults, below, (trail, language))
        entries.append(words if words is BAD else (language, words))
    return BAD if BAD in entries else Text(tuple(entries))
