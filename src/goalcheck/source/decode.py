"""Document → model, led by the model's own type hints. All faults in one run, each at its place.

The decoder of a type is built once and kept. What the hints cannot say stands in `goalcheck.core.field`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, cast, get_args, get_origin, get_type_hints

from goalcheck.core.diagnostic import Diagnostic
from goalcheck.core.field import Between, Key, Pattern, Words
from goalcheck.core.message import Message, message
from goalcheck.core.number import read_number
from goalcheck.core.place import Place, Route, route_text
from goalcheck.core.text import NOTHING, Text
from goalcheck.source.document import Document
from goalcheck.source.node import Mapping, Node, Scalar, Sequence

Decoder = Callable[["Faults", Node, Route], Any]
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)
WHOLE = re.compile(r"[-+]?[0-9]{1,9}", re.ASCII)

TRUTH = re.compile(r"true|True|TRUE|false|False|FALSE")
TYPED = re.compile(
    rf"{TRUTH.pattern}|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
)
"""Plain words that are no text in YAML 1.2's core schema."""


class Bad:
    """The value of a field that could not be read; its fault is noted."""


BAD = Bad()


class Faults:
    """The faults of one document, as they turn up."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def add(self, said: Message, route: Route, on_key: bool = False) -> Bad:
        self._document.faults.append(Diagnostic(self._document.file, said, Place(route, on_key)))
        return BAD


def decode(document: Document, model: type[Any]) -> Any:
    """An instance of `model`; None where there is nothing to build one from.

    Faults are added to the document. A field that could not be read has its default then, or stands empty, so that the
    rest can still be checked: a model from a document with faults is good for that only.
    """
    if document.root is None:
        return None
    value = decoder(cast(Hashable, model))(Faults(document), document.root, ())
    return None if value is BAD else value


@cache
def decoder(hint: Hashable) -> Decoder:
    """The function that reads a node as a value of this type."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _annotated(args[0], args[1:])
    if origin in (Union, UnionType):
        return _union(tuple(arg for arg in args if arg is not NoneType))
    if origin is tuple:
        return (
            _mapping(args[0])
            if get_origin(args[0]) is tuple and args[0].__args__[-1] is not Ellipsis
            else _many(args[0])
        )
    if hint is Text:
        return _text
    assert isinstance(hint, type), hint
    if is_dataclass(hint):
        return _model(hint)
    if issubclass(hint, Enum):
        return _choice(hint)
    return {bool: _truth, int: _whole, Fraction: _number, str: _words(Words())}[hint]


def model_fields(model: type[Any]) -> dict[str, tuple[str, Any, Any]]:
    """YAML key → (attribute, type, default) of every field; the default is MISSING where the key is required."""
    hints = get_type_hints(model, include_extras=True)
    found = {}
    for field in fields(model):
        hint = hints[field.name]
        marks = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
        key = next((mark.name for mark in marks if isinstance(mark, Key)), field.name)
        found[key] = (field.name, hint, field.default)
    return found


def one_of(model: type[Any]) -> tuple[str, ...]:
    """The keys of which exactly one must be given; () where the model does not ask that."""
    attributes = getattr(model, "ONE_OF", ())
    return tuple(key for key, (name, _, _) in model_fields(model).items() if name in attributes)


def _model(model: type[Any]) -> Decoder:
    shape: dict[str, tuple[str, Decoder]] | None = None
    required: dict[str, tuple[str, Any]] = {}
    exclusive: tuple[str, ...] = ()

    def read(faults: Faults, node: Node, route: Route) -> Any:
        nonlocal shape, required, exclusive
        if shape is None:
            found = model_fields(model)
            shape = {key: (name, decoder(hint)) for key, (name, hint, _) in found.items()}
            required = {key: (name, _empty(hint)) for key, (name, hint, default) in found.items() if default is MISSING}
            exclusive = one_of(model)
        if not isinstance(node, Mapping):
            return faults.add(message("not-a-mapping"), route)
        values: dict[str, Any] = {}
        meant: set[str] = set()
        for key, below in node.values.items():
            if key not in shape:
                near = nearest(key, tuple(name for name in shape if name not in node.values))
                meant.add(near)
                said = message("unknown-key-near", key=key, near=near) if near else message("unknown-key", key=key)
                faults.add(said, (*route, key), on_key=True)
            elif type(below) is Scalar and below.null:
                faults.add(message("empty-value", key=key), (*route, key))
            else:
                name, read_field = shape[key]
                value = read_field(faults, below, (*route, key))
                if value is not BAD:
                    values[name] = value
        for key, (name, empty) in required.items():
            if key not in node.values and key not in meant:
                faults.add(message("missing-key", key=key, where=route_text(route)), route)
            values.setdefault(name, empty)
        if exclusive and sum(key in node.values for key in exclusive) != 1:
            return faults.add(message("not-one-of", keys=exclusive), route)
        return BAD if BAD in values.values() else model(**values)

    return read


def _empty(hint: Any) -> Any:
    """What stands for a required field that could not be read; BAD where nothing can."""
    base = get_args(hint)[0] if get_origin(hint) is Annotated else hint
    if get_origin(base) is tuple:
        return ()
    return {str: "", int: 0, Fraction: Fraction(0), Text: NOTHING}.get(base, BAD)


def nearest(word: str, known: tuple[str, ...]) -> str:
    """The known word most like this one; "" where none is."""
    from difflib import get_close_matches

    lowered = {name.lower(): name for name in known}
    found = get_close_matches(word[:64].lower(), list(lowered), n=1, cutoff=0.6)
    return lowered[found[0]] if found else ""


def _many(item: Any) -> Decoder:
    """A list; where the items are plain words, one word stands for a list of one."""
    read_item = decoder(item)
    allows_word = _is_word(item)

    def read(faults: Faults, node: Node, route: Route) -> Any:
        if isinstance(node, Scalar) and allows_word and not node.null:
            value = read_item(faults, node, route)
            return BAD if value is BAD else (value,)
        if not isinstance(node, Sequence):
            return faults.add(message("not-a-list"), route)
        values = [read_item(faults, below, (*route, i)) for i, below in enumerate(node.items)]
        return tuple(value for value in values if value is not BAD)

    return read


def _is_word(item: Any) -> bool:
    base = get_args(item)[0] if get_origin(item) is Annotated else item
    if get_origin(base) is tuple:
        return _is_word(get_args(base)[0])
    return base is str or (isinstance(base, type) and issubclass(base, Enum))


def _mapping(pair: Any) -> Decoder:
    """A mapping, kept as pairs in the author's order."""
    key_hint, value_hint = get_args(pair)
    read_key, read_value = decoder(key_hint), decoder(value_hint)

    def read(faults: Faults, node: Node, route: Route) -> Any:
        if not isinstance(node, Mapping):
            return faults.add(message("not-a-mapping"), route)
        pairs = [
            (read_key(faults, node.keys[key], (*route, key)), read_value(faults, below, (*route, key)))
            for key, below in node.values.items()
        ]
        return tuple(pair for pair in pairs if BAD not in pair)

    return read


def _union(options: tuple[Any, ...]) -> Decoder:
    """A model where there is a mapping, else the plain type: a definition, or the id of one."""
    if len(options) == 1:
        return decoder(options[0])
    models = [option for option in options if is_dataclass(option) and option is not Text]
    words = [option for option in options if option not in models]

    def read(faults: Faults, node: Node, route: Route) -> Any:
        read_one = decoder(cast(Hashable, (words if isinstance(node, Scalar) else models)[0]))
        return read_one(faults, node, route)

    return read


def _annotated(base: Any, marks: tuple[Any, ...]) -> Decoder:
    for mark in marks:
        if isinstance(mark, Pattern):
            return _matching(mark)
        if isinstance(mark, Between):
            return _within(mark)
        if isinstance(mark, Words):
            return _words(mark)
    return decoder(base)


def _scalar(faults: Faults, node: Node, route: Route, number: bool = False) -> str | Bad:
    """Text; what any other reader of YAML takes for something else must stand in quotes."""
    if not isinstance(node, Scalar):
        return faults.add(message("not-text"), route)
    if node.null or not node.text.strip():
        return faults.add(message("empty-text"), route)
    if node.plain and (TRUTH if number else TYPED).fullmatch(node.text):
        return faults.add(message("needs-quotes", text=node.text), route)
    return node.text


def _words(mark: Words) -> Decoder:
    def read(faults: Faults, node: Node, route: Route) -> Any:
        text = _scalar(faults, node, route, mark.number)
        if isinstance(text, str) and len(text) > mark.longest:
            return faults.add(message("text-too-long", limit=mark.longest), route)
        return text

    return read


def _matching(mark: Pattern) -> Decoder:
    regex = re.compile(mark.regex)

    def read(faults: Faults, node: Node, route: Route) -> Any:
        text = _scalar(faults, node, route, mark.number)
        if isinstance(text, str) and (len(text) > mark.longest or not regex.fullmatch(text)):
            return faults.add(message(f"not-{mark.what.replace(' ', '-')}", text=text), route)
        return text

    return read


def _within(mark: Between) -> Decoder:
    def read(faults: Faults, node: Node, route: Route) -> Any:
        value = _whole(faults, node, route)
        if isinstance(value, int) and not mark.low <= value <= mark.high:
            return faults.add(message("out-of-range", low=mark.low, high=mark.high), route)
        return value

    return read


def _whole(faults: Faults, node: Node, route: Route) -> Any:
    if not isinstance(node, Scalar) or not node.plain or not WHOLE.fullmatch(node.text):
        return faults.add(message("not-whole"), route)
    return int(node.text)


def _number(faults: Faults, node: Node, route: Route) -> Any:
    fits = isinstance(node, Scalar) and (node.plain or "/" in node.text)
    number = read_number(node.text) if isinstance(node, Scalar) and fits else None
    return faults.add(message("not-number"), route) if number is None else number


def _truth(faults: Faults, node: Node, route: Route) -> Any:
    if isinstance(node, Scalar) and node.plain and node.text in ("true", "false"):
        return node.text == "true"
    return faults.add(message("not-truth"), route)


def _choice(enum: type[Enum]) -> Decoder:
    members = {str(member.value): member for member in enum}

    def read(faults: Faults, node: Node, route: Route) -> Any:
        text = _scalar(faults, node, route)
        if not isinstance(text, str):
            return BAD
        if text not in members:
            near = nearest(text, tuple(members))
            said = message("not-choice", text=text, known=tuple(members))
            return faults.add(message("not-choice-near", text=text, near=near) if near else said, route)
        return members[text]

    return read


def _text(faults: Faults, node: Node, route: Route) -> Any:
    """One text, or one for each language."""
    if isinstance(node, Scalar):
        text = _words(Words())(faults, node, route)
        return BAD if text is BAD else Text((("", text),))
    if not isinstance(node, Mapping) or not node.values:
        return faults.add(message("not-text"), route)
    entries: list[Any] = []
    for language, below in node.values.items():
        if not LANGUAGE.fullmatch(language):
            entries.append(faults.add(message("not-language", text=language), (*route, language), on_key=True))
            continue
        words = _words(Words())(faults, below, (*route, language))
        entries.append(words if words is BAD else (language, words))
    return BAD if BAD in entries else Text(tuple(entries))
