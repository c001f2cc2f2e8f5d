"""Read a YAML document as a tree of nodes, each with its place, and find what may not stand in a document.

Reads a stream of parser events and stops at the first limit, so that nothing is ever built from a bomb: libyaml's
composer dies of a signal at 20,000 levels, and merge keys take exponential time inside the loader.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from goalcheck.core.characters import composed
from goalcheck.core.diagnostic import ANY_FIELD, Fault, Related
from goalcheck.core.message import Message, message
from goalcheck.core.place import Place
from goalcheck.yaml import loader
from goalcheck.yaml.limits import Limits
from goalcheck.yaml.node import Mapping, Node, Scalar, Sequence
from goalcheck.yaml.syntax import ERRORS, syntax_fault

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class YamlTree:
    """The tree of the only document in a text, as far as it could be read, and what is wrong with it.

    `unread`: where scalars start whose values are not known, since they are aliases or have tags.
    """

    root: Node | None
    faults: tuple[Fault, ...]
    unread: frozenset[int]


def read_tree(text: str, limits: Limits) -> YamlTree:
    """Read the only document in `text`; never raises."""
    reader = _TreeReader()
    root = None
    try:
        root = reader.read(text, limits)
    except ERRORS as error:
        reader.faults.append(syntax_fault(text, error))
    return YamlTree(root, tuple(reader.faults), frozenset(reader.unread))


def forbidden_character(character: str, index: int) -> Fault:
    return Fault(message("forbidden-character", code=f"U+{ord(character):04X}"), Place(index=index))


class _TreeReader:
    """Builds a tree, and collects what is wrong with it."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.unread: set[int] = set()

    def read(self, text: str, limits: Limits) -> Node | None:
        """The root, or None where there is none or a limit was passed. Raises what the parser raises."""
        parser = loader.loader_for(text)(text)
        get_event = parser.get_event
        longest, most = limits.text, limits.nodes
        root: Node | None = None
        stack: list[Sequence | Mapping] = []
        keys: list[Scalar | None] = []
        parent: Sequence | Mapping | None = None
        key: Scalar | None = None
        node: Node
        count = 0
        try:
            while True:
                event = get_event()
                kind = type(event)
                inner: Sequence | Mapping | None = None
                if kind is ScalarEvent:
                    value, start = composed(event.value), event.start_mark.index
                    node = Scalar(value, event.implicit[0] and not event.style, start, event.end_mark.index)
                    if len(value) > longest or (event.style == '"' and not value.isprintable()):
                        self._bounded(value, start, longest)
                elif kind is MappingEndEvent or kind is SequenceEndEvent:
                    stack.pop().end = event.end_mark.index
                    key = keys.pop()
                    parent = stack[-1] if stack else None
                    continue
                elif kind is MappingStartEvent or kind is SequenceStartEvent:
                    start = event.start_mark.index
                    node = inner = Mapping(start) if kind is MappingStartEvent else Sequence(start)
                    if len(stack) >= limits.depth:
                        self.fault(message("too-deep", limit=limits.depth), Place(index=start))
                        return None
                elif kind is AliasEvent:
                    start, end = event.start_mark.index, event.end_mark.index
                    node = Scalar(text[start:end], False, start, end)
                elif kind is StreamEndEvent or self._another(event, root):
                    return root
                else:
                    continue
                if event.anchor or event.tag:
                    self._refuse(event, node)
                count += 1
                if count > most:
                    self.fault(message("too-many-nodes", limit=most), Place(index=start))
                    return None
                if type(parent) is Mapping:
                    if key is None:
                        if type(node) is not Scalar:
                            self.fault(message("key-not-text"), Place(index=start))
                            return None
                        key = node
                        continue
                    self._put(parent, key, node)
                    key = None
                elif type(parent) is Sequence:
                    parent.items.append(node)
                else:
                    root = node
                if inner is not None:
                    stack.append(inner)
                    keys.append(key)
                    parent, key = inner, None
        finally:
            parser.dispose()

    def fault(self, said: Message, place: Place, related: tuple[Related, ...] = (), lost: tuple[str, ...] = ()) -> None:
        self.faults.append(Fault(said, place, related, lost=lost))

    def _bounded(self, value: str, start: int, longest: int) -> None:
        """Reject a text that is too long, or has an escape for a character that may not stand in a file."""
        if len(value) > longest:
            self.fault(message("too-long", limit=longest), Place(index=start))
        elif found := FORBIDDEN.search(value):
            self.faults.append(forbidden_character(found[0], start))

    def _put(self, parent: Mapping, key: Scalar, node: Node) -> None:
        if key.text in parent.values:
            first = parent.keys[key.text]
            before = Related(message("first-here"), Place(index=first.start, length=first.end - first.start))
            place = Place(index=key.start, length=key.end - key.start)
            self.fault(message("duplicate-key", key=key.text), place, (before,), (key.text,))
        else:
            parent.keys[key.text], parent.values[key.text] = key, node

    def _another(self, event: Event, root: Node | None) -> bool:
        """Whether a second document starts here, which is a fault, as are directives before the first."""
        if not isinstance(event, DocumentStartEvent):
            return False
        assert event.start_mark is not None, "a parser marks its events"
        if root is not None:
            self.fault(message("several-documents"), Place(index=event.start_mark.index, length=3))
        elif event.version or event.tags:
            self.fault(message("directive"), Place(index=event.start_mark.index))
        return root is not None

    def _refuse(self, event: NodeEvent, node: Node) -> None:
        """Report an alias, an anchor or a tag. What stands behind an anchor or a tag is read all the same; the value of an
        alias is not known, nor what a tag makes of a scalar."""
        if isinstance(event, AliasEvent):
            self.fault(message("alias"), Place(index=node.start, length=node.end - node.start), lost=(ANY_FIELD,))
        else:
            self.fault(message("anchor" if event.anchor else "tag"), Place(index=node.start))
        if isinstance(node, Scalar):
            self.unread.add(node.start)
