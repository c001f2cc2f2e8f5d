"""Read a YAML document as values: plain text is `str`, text in quotes `Quoted`, a list `list` and a mapping `dict`.

Scalars stay text: what a word means is for the field that reads it, not for YAML. Where everything stands is in the tree of
nodes, which is read from the same text when somebody asks.
"""

from __future__ import annotations

from typing import Any

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from goalcheck.core.characters import composed
from goalcheck.yaml import loader
from goalcheck.yaml.limits import Limits
from goalcheck.yaml.node import Node, Scalar, Sequence
from goalcheck.yaml.tree import FORBIDDEN


class Quoted(str):
    """Text that the author put in quotes or in a block: never null, a number or a truth value."""

    __slots__ = ()


Value = str | list["Value"] | dict[str, "Value"]
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
MARKS = ("&", "*", "!", "\\")
"""A text without any of these has no anchors, aliases, tags or escapes."""


def is_null(value: Value) -> bool:
    return type(value) is str and value in NULLS


def read_value(text: str, limits: Limits) -> Value | None:
    """The value of the only document in `text`; None if there is no document or anything is wrong, which `read_tree` then
    finds. This is the innermost loop of loading: one pass, with an explicit stack."""
    careful = any(mark in text for mark in MARKS)
    parser = loader.loader_for(text)(text)
    get_event = parser.get_event
    longest, most, deepest = limits.text, limits.nodes, limits.depth
    root: Value | None = None
    stack: list[list[Value] | dict[str, Value] | None] = []
    parent: list[Value] | dict[str, Value] | None = None
    key: str | None = None
    value: Any
    count = 0
    try:
        while True:
            event = get_event()
            kind = type(event)
            if kind is ScalarEvent:
                value = event.value if event.value.isascii() else composed(event.value)
                if event.style:
                    value = Quoted(value)
                if len(value) > longest:
                    return None
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                parent = stack.pop()
                continue
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                value = {} if kind is MappingStartEvent else []
                if len(stack) >= deepest:
                    return None
            elif kind is StreamEndEvent:
                return root
            elif _barred(event, root):
                return None
            else:
                continue
            count += 1
            if count > most or (careful and _odd(event)):
                return None
            if type(parent) is dict:
                if key is None:
                    if kind is not ScalarEvent or value in parent:
                        return None
                    key = value
                    continue
                parent[key] = value
                key = None
            elif type(parent) is list:
                parent.append(value)
            else:
                root = value
            if kind is not ScalarEvent:
                stack.append(parent)
                parent = value
    finally:
        parser.dispose()


def _barred(event: Event, root: Value | None) -> bool:
    """Whether an event is an alias, a second document or a directive."""
    if isinstance(event, DocumentStartEvent):
        return root is not None or bool(event.version or event.tags)
    return isinstance(event, AliasEvent)


def _odd(node: Any) -> bool:
    """Whether a node has an anchor, a tag or a forbidden character."""
    return bool(node.anchor or node.tag or (isinstance(node, ScalarEvent) and FORBIDDEN.search(node.value)))


def value_of(node: Node) -> Value:
    """The value of a node, as `read_value` reads it."""
    if isinstance(node, Scalar):
        return _text(node)
    if isinstance(node, Sequence):
        return [value_of(item) for item in node.items]
    return {_text(node.keys[key]): value_of(below) for key, below in node.values.items()}


def _text(scalar: Scalar) -> str:
    return scalar.text if scalar.plain else Quoted(scalar.text)
