"""Bytes → document: strict UTF-8, one YAML document, no aliases, anchors, tags or directives, within limits.

Reads a stream of parser events and stops at the first limit, so that nothing is ever built from a bomb: libyaml's
composer dies of a signal at 20,000 levels, and merge keys take exponential time inside the loader.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from io import StringIO
from itertools import accumulate, islice

import yaml
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

from goalcheck.core.diagnostic import Diagnostic, Related
from goalcheck.core.message import Message, message
from goalcheck.core.place import Place, Route
from goalcheck.source.limits import LIMITS, Limits
from goalcheck.source.node import Mapping, Node, Scalar, Sequence
from goalcheck.source.pure import PureLoader
from goalcheck.source.syntax import told

Loader = getattr(yaml, "CSafeLoader", PureLoader)
"""libyaml where PyYAML was built with it. The parser in Python reads the same, but for what hardly anyone writes: a tab next
to U+0085, U+2028 or U+2029, these as ends of lines within a word, and `|#`, which only libyaml takes. Of a text that both
refuse they may name another fault, and where nothing stands they may place it otherwise."""
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
MOST_CHARACTERS = 100
"""Forbidden characters that are told one by one."""
LINE_END = re.compile("\r\n|\n|\r")


@dataclass(slots=True)
class Document:
    """A file's text and its tree; `root` is None where that cannot be read. `file` is the name as the user gave it.

    `unread`: where scalars stand whose values are not known, since they are aliases or have tags.
    `read_as`: where a model was built otherwise than the tree stands, the key or index of the tree: by a route of the tree
    whose last part is the field meant by a misspelt key, or the index in a list of which items could not be read.
    """

    file: str
    text: str = ""
    root: Node | None = None
    faults: list[Diagnostic] = field(default_factory=list)
    unread: set[int] = field(default_factory=set)
    read_as: dict[Route, str | int] = field(default_factory=dict)
    _lines: list[int] | None = None

    def position(self, place: Place | None) -> tuple[int, int]:
        """Line and column of a place, from 1, the column in characters."""
        return self.line_and_column(self.span(place)[0])

    def line_and_column(self, index: int) -> tuple[int, int]:
        lines = self._starts()
        line = bisect_right(lines, index)
        return line, index - lines[line - 1] + 1

    def line(self, number: int) -> str:
        """A line of the text, from 1, without its end."""
        lines = self._starts()
        end = lines[number] if number < len(lines) else len(self.text)
        return self.text[lines[number - 1] : end].rstrip("\r\n")

    @property
    def last_line(self) -> int:
        return len(self._starts())

    def _starts(self) -> list[int]:
        if self._lines is None:
            self._lines = [0, *accumulate(map(len, StringIO(self.text, newline="")))]
            if self.text[-1:] not in "\r\n":
                self._lines.pop()
        return self._lines

    def span(self, place: Place | None) -> tuple[int, int]:
        """The characters from where a place starts to where it ends: the whole scalar, or the first line of a list or
        mapping; of the nearest node above it that is there."""
        if place is None:
            return 0, 0
        if place.index is not None:
            return place.index, min(place.index + place.length, len(self.text))
        node, key = self.root, None
        for part in place.route:
            below, found = _step(node, part)
            if found is None:
                break
            node, key = found, below
        else:
            if not place.on_key:
                key = None
        shown = key or node
        return (0, 0) if shown is None else (shown.start, self._end(shown))

    def written(self, route: Route) -> Route:
        """A route of the model as the tree stands."""
        if not self.read_as:
            return route
        way: Route = ()
        for part in route:
            way = (*way, self.read_as.get((*way, part), part))
        return way

    def misread(self, fault: Diagnostic) -> bool:
        """Whether a fault keeps something from being read: any but a misspelt key that was read as the field meant."""
        if fault.message.key != "unknown-key-near" or fault.place is None:
            return True
        *above, key = fault.place.route
        return self.read_as.get((*above, str(dict(fault.message.values)["near"]))) != key

    def _end(self, node: Node) -> int:
        end = node.end
        if not isinstance(node, Scalar) and (line := LINE_END.search(self.text, node.start, end)):
            end = line.start()
        while end > node.start and self.text[end - 1].isspace():
            end -= 1
        return end

    def fault(self, said: Message, place: Place | None = None, related: tuple[Related, ...] = ()) -> None:
        self.faults.append(Diagnostic(self.file, said, place, related))


def _step(node: Node | None, part: str | int) -> tuple[Scalar | None, Node | None]:
    if isinstance(node, Mapping) and isinstance(part, str):
        return node.keys.get(part), node.values.get(part)
    if isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
        return None, node.items[part]
    return None, None


def parse(file: str, data: bytes, limits: Limits = LIMITS) -> Document:
    """The document in `data`, or its faults; never raises."""
    document = Document(file)
    if len(data) > limits.size:
        document.fault(message("too-large", limit=limits.size))
        return document
    text = _decoded(document, data)
    if text is None:
        return document
    document.text = text
    for found in islice(FORBIDDEN.finditer(text), MOST_CHARACTERS):
        document.fault(message("forbidden-character", code=f"U+{ord(found[0]):04X}"), Place(index=found.start()))
    if document.faults:
        return document
    try:
        document.root = _tree(document, text, limits)
    except yaml.YAMLError as error:
        document.fault(*told(text, error, Loader))
    except (ValueError, OverflowError, RecursionError):
        document.fault(message("syntax-range"), Place(index=0))
    if document.faults:
        document.root = document.root if isinstance(document.root, Mapping) else None
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


def _tree(document: Document, text: str, limits: Limits) -> Node | None:
    """The tree of the only document in `text`. The innermost loop of loading: one pass, an explicit stack."""
    loader = Loader(text)
    get_event = loader.get_event
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
                value, start = event.value, event.start_mark.index
                node = Scalar(value, event.implicit[0] and not event.style, start, event.end_mark.index)
                if len(value) > longest or (event.style == '"' and not value.isprintable()):
                    _bounded(document, value, start, longest)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                stack.pop().end = event.end_mark.index
                key = keys.pop()
                parent = stack[-1] if stack else None
                continue
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                start = event.start_mark.index
                node = inner = Mapping(start) if kind is MappingStartEvent else Sequence(start)
                if len(stack) >= limits.depth:
                    document.fault(message("too-deep", limit=limits.depth), Place(index=start))
                    return None
            elif kind is AliasEvent:
                start, end = event.start_mark.index, event.end_mark.index
                node = Scalar(text[start:end], False, start, end)
            elif kind is StreamEndEvent or _another(document, event, root):
                return root
            else:
                continue
            if event.anchor or event.tag:
                _refuse(document, event, node)
            count += 1
            if count > most:
                document.fault(message("too-many-nodes", limit=most), Place(index=start))
                return None
            if type(parent) is Mapping:
                if key is None:
                    if type(node) is not Scalar:
                        document.fault(message("key-not-text"), Place(index=start))
                        return None
                    key = node
                    continue
                _put(document, parent, key, node)
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
        loader.dispose()


def _bounded(document: Document, value: str, start: int, longest: int) -> None:
    """Refuse a text that is too long, or has an escape for a character that may not stand in a file."""
    if len(value) > longest:
        document.fault(message("too-long", limit=longest), Place(index=start))
    elif found := FORBIDDEN.search(value):
        document.fault(message("forbidden-character", code=f"U+{ord(found[0]):04X}"), Place(index=start))


def _put(document: Document, parent: Mapping, key: Scalar, node: Node) -> None:
    if key.text in parent.values:
        first = parent.keys[key.text]
        before = Related(message("first-here"), Place(index=first.start, length=first.end - first.start))
        place = Place(index=key.start, length=key.end - key.start)
        document.fault(message("duplicate-key", key=key.text), place, (before,))
    else:
        parent.keys[key.text], parent.values[key.text] = key, node


def _another(document: Document, event: Event, root: Node | None) -> bool:
    """Whether a second document starts here, which is a fault, as are directives before the first."""
    if not isinstance(event, DocumentStartEvent):
        return False
    assert event.start_mark is not None, "a parser marks its events"
    if root is not None:
        document.fault(message("several-documents"), Place(index=event.start_mark.index, length=3))
    elif event.version or event.tags:
        document.fault(message("directive"), Place(index=event.start_mark.index))
    return root is not None


def _refuse(document: Document, event: NodeEvent, node: Node) -> None:
    """An alias, an anchor or a tag. What stands behind an anchor or tag is read all the same; the value of an alias is not
    known, nor what a tag makes of a scalar."""
    if isinstance(event, AliasEvent):
        document.fault(message("alias"), Place(index=node.start, length=node.end - node.start))
    else:
        document.fault(message("anchor" if event.anchor else "tag"), Place(index=node.start))
    if isinstance(node, Scalar):
        document.unread.add(node.start)
