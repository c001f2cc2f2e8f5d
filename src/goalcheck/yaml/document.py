"""Bytes → document: strict UTF-8, one YAML document, no aliases, anchors, tags or directives, within limits."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from io import StringIO
from itertools import accumulate, islice

import yaml

from goalcheck.core.diagnostic import Diagnostic, Related
from goalcheck.core.message import Message, message
from goalcheck.core.place import Place, Route
from goalcheck.yaml import loader
from goalcheck.yaml.limits import LIMITS, Limits
from goalcheck.yaml.node import Mapping, Node, Scalar, Sequence
from goalcheck.yaml.syntax import told
from goalcheck.yaml.tree import FORBIDDEN, Tree
from goalcheck.yaml.value import Value, is_null, read_value, value_of

MOST_CHARACTERS = 100
"""Forbidden characters that are told one by one."""
LINE_END = re.compile("\r\n|\n|\r")


@dataclass(slots=True)
class Document:
    """A file's text and its value; `root` is None where that cannot be read. `file` is the name as the user gave it; of a file
    that comes with goalcheck its id and version, with `page`, the address where anybody can read it.

    `unread`: where scalars stand whose values are not known, since they are aliases or have tags.
    `read_as`: where a model was built otherwise than the tree stands, the key or index of the tree: by a route of the tree
    whose last part is the field meant by a misspelt key, or the index in a list of which items could not be read.
    """

    file: str
    text: str = ""
    root: Value | None = None
    faults: list[Diagnostic] = field(default_factory=list)
    unread: set[int] = field(default_factory=set)
    read_as: dict[Route, str | int] = field(default_factory=dict)
    page: str = ""
    _limits: Limits = LIMITS
    _nodes: Node | None = None
    _lines: list[int] | None = None

    @property
    def nodes(self) -> Node | None:
        """The tree of nodes, each with its place: read when first asked for, since most files have nothing to tell."""
        if self._nodes is None and self.root is not None:
            tree = Tree()
            tree.read(self.text, self._limits)
            self._nodes = tree.root
        return self._nodes

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
        node, key = self.nodes, None
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
    document = Document(file, _limits=limits)
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
        document.root = _value(document)
    except yaml.YAMLError as error:
        document.fault(*told(text, error, loader.loader_for(text)))
    except (ValueError, OverflowError, RecursionError):
        document.fault(message("syntax-range"), Place(index=0))
    if document.faults:
        document.root = document.root if isinstance(document.root, dict) else None
    elif document.root is None or is_null(document.root):
        document.fault(message("empty-file"))
    return document


def _value(document: Document) -> Value | None:
    """What stands in the text; what is wrong with it is noted."""
    value = read_value(document.text, document._limits)
    if value is not None:
        return value
    tree = Tree()
    try:
        tree.read(document.text, document._limits)
    finally:
        document.faults += [Diagnostic(document.file, it.message, it.place, it.related) for it in tree.faults]
    document.unread, document._nodes = tree.unread, tree.root
    return None if tree.root is None else value_of(tree.root)


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
