"""Bytes → document: strict UTF-8, one YAML document, no aliases, anchors, tags or directives, within limits.

Reads a stream of parser events and stops at the first limit, so that nothing is ever built from a bomb: libyaml's
composer dies of a signal at 20,000 levels, and merge keys take exponential time inside the loader.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

import yaml
from yaml import events

from goalcheck.core.diagnostic import Diagnostic
from goalcheck.core.message import Message, message
from goalcheck.core.place import Place
from goalcheck.source.limits import MAX_BYTES, MAX_DEPTH, MAX_NODES, MAX_SCALAR
from goalcheck.source.node import Mapping, Node, Scalar, Sequence

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
LINE_END = re.compile("\r\n|\n|\r")
PROBLEMS = {
    "mapping values are not allowed": "syntax-colon",
    "could not find expected ':'": "syntax-no-colon",
    "did not find expected key": "syntax-indent",
    "did not find expected '-' indicator": "syntax-indent",
    "found unexpected end of stream": "syntax-unclosed",
    "did not find expected ',' or": "syntax-unclosed",
    "expected ',' or": "syntax-unclosed",
    "cannot start any token": "syntax-start",
}
"""What libyaml and PyYAML say, and the message that says it in the user's language."""
TAB_INDENT = re.compile("(?:^|[\n\r]) *(\t)")


@dataclass(slots=True)
class Document:
    """A file's text and its tree; `root` is None where it has faults. `file` is the name as the user gave it."""

    file: str
    text: str = ""
    root: Node | None = None
    faults: list[Diagnostic] = field(default_factory=list)
    _lines: list[int] | None = None

    def position(self, place: Place | None) -> tuple[int, int]:
        """Line and column of a place, from 1, the column in characters."""
        index = self.offset(place)
        if self._lines is None:
            self._lines = [0, *(end.end() for end in LINE_END.finditer(self.text))]
        line = bisect_right(self._lines, index)
        return line, index - self._lines[line - 1] + 1

    def offset(self, place: Place | None) -> int:
        """The character where a place starts; of the nearest node above it that is there."""
        if place is None:
            return 0
        if place.index is not None:
            return place.index
        node, start = self.root, 0
        for part in place.route:
            below, found = _step(node, part)
            if found is None:
                break
            node, start = found, (below.start if below else found.start)
        else:
            if node is not None and not place.on_key:
                return node.start
        return start

    def fault(self, said: Message, place: Place | None = None) -> None:
        self.faults.append(Diagnostic(self.file, said, place))


def _step(node: Node | None, part: str | int) -> tuple[Scalar | None, Node | None]:
    if isinstance(node, Mapping) and isinstance(part, str):
        return node.keys.get(part), node.values.get(part)
    if isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
        return None, node.items[part]
    return None, None


def parse(file: str, data: bytes) -> Document:
    """The document in `data`, or its faults; never raises."""
    document = Document(file)
    if len(data) > MAX_BYTES:
        document.fault(message("too-large", limit=MAX_BYTES))
        return document
    text = _decoded(document, data)
    if text is None:
        return document
    document.text = text
    if found := FORBIDDEN.search(text):
        document.fault(message("forbidden-character", code=f"U+{ord(found[0]):04X}"), Place(index=found.start()))
        return document
    try:
        document.root = _tree(document, text)
    except yaml.YAMLError as error:
        document.fault(*_syntax(text, error))
    except (ValueError, OverflowError, RecursionError):
        document.fault(message("syntax-range"), Place(index=0))
    if document.faults:
        document.root = None if not isinstance(document.root, Mapping) else document.root
    elif document.root is None or (isinstance(document.root, Scalar) and document.root.null):
        document.fault(message("empty-file"))
    return document


def _decoded(document: Document, data: bytes) -> str | None:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        document.fault(message("not-utf8", hint="UTF-16"))
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        document.text = data[: error.start].decode("utf-8-sig", "replace")
        document.fault(message("not-utf8", hint="Latin-1 / Windows-1252"), Place(index=len(document.text)))
        return None


def _syntax(text: str, error: yaml.YAMLError) -> tuple[Message, Place]:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    index = min(mark.index, len(text)) if mark is not None else 0
    if "\t" in text[index : index + 1] or any(found.start(1) == index for found in TAB_INDENT.finditer(text)):
        return message("tab"), Place(index=index)
    problem = str(getattr(error, "problem", None) or "?")
    known = next((key for words, key in PROBLEMS.items() if words in problem), None)
    opened = getattr(error, "context_mark", None)
    if known == "syntax-unclosed" and opened is not None:
        index = opened.index
    return message(known) if known else message("syntax", problem=problem[:200]), Place(index=index)


def _tree(document: Document, text: str) -> Node | None:
    """The tree of the only document in `text`. The innermost loop of loading: one pass, an explicit stack."""
    loader = Loader(text)
    get_event = loader.get_event
    root: Node | None = None
    stack: list[Sequence | Mapping] = []
    keys: list[Scalar | None] = []
    parent: Sequence | Mapping | None = None
    key: Scalar | None = None
    count = 0
    try:
        while True:
            event = get_event()
            kind = type(event)
            if kind is events.ScalarEvent:
                start = event.start_mark.index
                node: Node = Scalar(event.value, event.implicit[0] and not event.style, start, event.end_mark.index)
                if event.anchor or event.tag or len(event.value) > MAX_SCALAR:
                    document.fault(_refused(event), Place(index=start))
                    return None
            elif kind is events.MappingStartEvent or kind is events.SequenceStartEvent:
                start = event.start_mark.index
                node = Mapping(start) if kind is events.MappingStartEvent else Sequence(start)
                if event.anchor or event.tag:
                    document.fault(_refused(event), Place(index=start))
                    return None
                if len(stack) >= MAX_DEPTH:
                    document.fault(message("too-deep", limit=MAX_DEPTH), Place(index=start))
                    return None
            elif kind is events.MappingEndEvent or kind is events.SequenceEndEvent:
                stack.pop().end = event.end_mark.index
                key = keys.pop()
                parent = stack[-1] if stack else None
                continue
            elif kind is events.StreamEndEvent:
                return root
            else:
                if said := _unwanted(event, root):
                    document.fault(said, Place(index=event.start_mark.index))
                    return None
                continue
            count += 1
            if count > MAX_NODES:
                document.fault(message("too-many-nodes", limit=MAX_NODES), Place(index=node.start))
                return None
            if parent is None:
                root = node
            elif isinstance(parent, Sequence):
                parent.items.append(node)
            elif key is None:
                if not isinstance(node, Scalar):
                    document.fault(message("key-not-text"), Place(index=node.start))
                    return None
                key = node
                continue
            else:
                _put(document, parent, key, node)
                key = None
            if not isinstance(node, Scalar):
                stack.append(node)
                keys.append(key)
                parent, key = node, None
    finally:
        loader.dispose()


def _put(document: Document, parent: Mapping, key: Scalar, node: Node) -> None:
    if key.text in parent.values:
        document.fault(message("duplicate-key", key=key.text), Place(index=key.start))
    else:
        parent.keys[key.text], parent.values[key.text] = key, node


def _refused(event: events.NodeEvent) -> Message:
    if event.anchor:
        return message("anchor")
    return message("tag") if getattr(event, "tag", None) else message("too-long", limit=MAX_SCALAR)


def _unwanted(event: events.Event, root: Node | None) -> Message | None:
    if isinstance(event, events.AliasEvent):
        return message("alias")
    if isinstance(event, events.DocumentStartEvent):
        if root is not None:
            return message("several-documents")
        return message("directive") if event.version or event.tags else None
    return None
