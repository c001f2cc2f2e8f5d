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
from goalcheck.source.document import Document
from goalcheck.source.node import Mapping, Node, Scalar

Decoder = Callable[["Faults", Node, Route], Any]
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)
LEADING_ZERO = re.compile("[-+]?0[0-9]")
"""What other readers take for a number to base 8."""
WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]{0,8})", re.ASCII)

TRUTH = re.compile(r"true|True|TRUE|false|False|FALSE")
AMBIGUOUS = (
    (re.compile("yes|Yes|YES|on|On|ON"), "true"),
    (re.compile("no|No|NO|off|Off|OFF"), "false"),
    (re.compile(r"[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?|[-+]?0(b[01_]+|x[0-9a-fA-F_]+|[0-7_]+)"), "number"),
    (re.compile(r"[-+]?[0-9]+_[0-9_]*(\.[0-9_]*)?"), "number"),
    (re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), "date"),
)
"""Plain words that readers of YAML 1.1 take for something else, and what."""
AMBIGUOUS_START = frozenset("yYnNoO0123456789+-")
TYPED_START = frozenset("tTfF0123456789+-.")
"""What the words that these expressions look for start with: most others need no look."""
ANY_AMBIGUOUS = re.compile("|".join(f"(?:{regex.pattern})" for regex, _ in AMBIGUOUS))
MEANINGS = {
    "number": Text((("en", "a number"), ("sv", "ett tal"))),
    "date": Text((("en", "a date"), ("sv", "ett datum"))),
}
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

    def add(self, said: Message, route: Route, on_key: bool = False) -> Bad:
        place = Place(route, on_key)
        document = self._document
        if not document.unread or document.span(place)[0] not in document.unread:
            document.faults.append(Diagnostic(document.file, said, place))
        return BAD

    def tried(self, read: Decoder, node: Node, route: Route) -> Any:
        """A value read as a field that may be meant; where it does not fit that, BAD without a fault."""
        faults = self._document.faults
        before = len(faults)
        value = read(self, node, route)
        if any(it.message.key in MISFITS and it.place == Place(route) for it in faults[before:]):
            del faults[before:]
            return BAD
        return value

    def of_key(self, read: Decoder, node: Node, route: Route) -> Any:
        """A key read as a value is: its faults stand at the key."""
        faults = self._document.faults
        before = len(faults)
        value = read(self, node, route)
        if value is BAD:
            faults[before:] = [replace(it, place=Place(route, on_key=True)) for it in faults[before:]]
        return value

    def read_as(self, route: Route, part: str | int) -> None:
        """That the tree has this part where the model has the last of the route."""
        self._document.read_as[route] = part


def _scalar(faults: Faults, node: Node, route: Route, number: bool = False) -> str | Bad:
    """Text; what any other reader of YAML takes for something else must stand in quotes."""
    if not isinstance(node, Scalar):
        return faults.add(message("not-text"), route)
    if node.null or not node.text.strip():
        return faults.add(message("empty-text"), route)
    if node.plain and node.text[0] in TYPED_START and (TRUTH if number else TYPED).fullmatch(node.text):
        return faults.add(message("needs-quotes", text=node.text), route)
    return node.text


def ambiguous(node: Node) -> Message | None:
    """What other readers take a plain word for, where an id or level is meant."""
    if not isinstance(node, Scalar) or not node.plain or not ANY_AMBIGUOUS.fullmatch(node.text):
        return None
    meaning = next(meaning for regex, meaning in AMBIGUOUS if regex.fullmatch(node.text))
    return message("ambiguous-word", text=node.text, meaning=MEANINGS.get(meaning, meaning))


def words_decoder(mark: Words) -> Decoder:
    def read(faults: Faults, node: Node, route: Route) -> Any:
        if mark.number and (said := ambiguous(node)):
            return faults.add(said, route)
        text = _scalar(faults, node, route, mark.number)
        if isinstance(text, str) and len(text) > mark.longest > 0:
            return faults.add(message("text-too-long", limit=mark.longest), route)
        return text

    return read


read_words = words_decoder(Words())


def matching_decoder(mark: Pattern) -> Decoder:
    regex = re.compile(mark.regex)

    def read(faults: Faults, node: Node, route: Route) -> Any:
        if not mark.number and (said := ambiguous(node)):
            return faults.add(said, route)
        text = _scalar(faults, node, route, mark.number)
        if isinstance(text, str) and (len(text) > mark.longest or not regex.fullmatch(text)):
            return faults.add(message(f"not-{mark.what.replace(' ', '-')}", text=text), route)
        return text

    return read


def within_decoder(mark: Between) -> Decoder:
    def read(faults: Faults, node: Node, route: Route) -> Any:
        value = read_whole(faults, node, route)
        if isinstance(value, int) and not mark.low <= value <= mark.high:
            return faults.add(message("out-of-range", low=mark.low, high=mark.high), route)
        return value

    return read


def read_whole(faults: Faults, node: Node, route: Route) -> Any:
    if not isinstance(node, Scalar) or not WHOLE.fullmatch(node.text if node.plain else node.text.strip()):
        return faults.add(message("not-whole"), route)
    return int(node.text) if node.plain else faults.add(message("quoted-whole"), route)


def read_number(faults: Faults, node: Node, route: Route) -> Any:
    text = node.text if isinstance(node, Scalar) and not LEADING_ZERO.match(node.text) else ""
    quoted = isinstance(node, Scalar) and not node.plain and "/" not in text
    number = numbers.read_number(text.strip() if quoted else text)
    if number is None:
        return faults.add(message("not-number"), route)
    return faults.add(message("quoted-number"), route) if quoted else number


def read_truth(faults: Faults, node: Node, route: Route) -> Any:
    if isinstance(node, Scalar) and node.plain and node.text in ("true", "false"):
        return node.text == "true"
    return faults.add(message("not-truth"), route)


def choice_decoder(enum: type[StrEnum]) -> Decoder:
    members = {str(member.value): member for member in enum}

    def read(faults: Faults, node: Node, route: Route) -> Any:
        text = _scalar(faults, node, route)
        if not isinstance(text, str):
            return BAD
        if text not in members:
            near = nearest(text, tuple(members))
            said = message("not-choice", text=text, known=tuple(members))
            return faults.add(
                message("not-choice-near", text=text, near=near, known=tuple(members)) if near else said, route
            )
        return members[text]

    return read


def read_text(faults: Faults, node: Node, route: Route) -> Any:
    """One text, or one for each language."""
    if isinstance(node, Scalar):
        text = read_words(faults, node, route)
        return BAD if text is BAD else Text((("", text),))
    if not isinstance(node, Mapping) or not node.values:
        return faults.add(message("not-text"), route)
    entries: list[Any] = []
    for language, below in node.values.items():
        if not LANGUAGE.fullmatch(language):
            entries.append(faults.add(message("not-language", text=language), (*route, language), on_key=True))
            continue
        words = read_words(faults, below, (*route, language))
        entries.append(words if words is BAD else (language, words))
    return BAD if BAD in entries else Text(tuple(entries))
