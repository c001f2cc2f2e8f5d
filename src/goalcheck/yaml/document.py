"""A file's text with its value, and where everything in it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from io import StringIO
from itertools import accumulate

from goalcheck.core.place import Place
from goalcheck.yaml.limits import LIMITS, Limits
from goalcheck.yaml.node import Mapping, Node, Scalar, Sequence
from goalcheck.yaml.tree import read_tree
from goalcheck.yaml.value import Value

LINE_END = re.compile("\r\n|\n|\r")


@dataclass(frozen=True, eq=False)
class SourceText:
    """A file's text and its value; `root` is None where that cannot be read.

    `file` is the name as the user gave it; of a file that comes with goalcheck its id and version, with `page`, the address
    where anybody can read it. `unread`: where scalars start whose values are not known, since they are aliases or have tags.
    `tree`: the tree of nodes, if it has been read already.
    """

    file: str
    text: str = ""
    root: Value | None = None
    page: str = ""
    unread: frozenset[int] = frozenset()
    tree: Node | None = None
    limits: Limits = LIMITS

    @cached_property
    def nodes(self) -> Node | None:
        """The tree of nodes, each with its place: read when first asked for, since most files have no faults."""
        if self.tree is None and self.root is not None:
            return read_tree(self.text, self.limits).root
        return self.tree

    def position(self, place: Place) -> tuple[int, int]:
        """The line and column of a place, from 1, the column in characters."""
        return self.line_and_column(self.span(place)[0])

    def line_and_column(self, index: int) -> tuple[int, int]:
        lines = self._starts
        line = bisect_right(lines, index)
        return line, index - lines[line - 1] + 1

    def line(self, number: int) -> str:
        """A line of the text, from 1, without its end."""
        lines = self._starts
        end = lines[number] if number < len(lines) else len(self.text)
        return self.text[lines[number - 1] : end].rstrip("\r\n")

    @property
    def last_line(self) -> int:
        return len(self._starts)

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0, *accumulate(map(len, StringIO(self.text, newline="")))]
        return starts if self.text[-1:] in "\r\n" else starts[:-1]

    def span(self, place: Place) -> tuple[int, int]:
        """The characters from where a place starts to where it ends: the whole scalar, or the first line of a list or
        mapping. If there is nothing at the place, those of the nearest node above it."""
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

    def _end(self, node: Node) -> int:
        end = node.end
        if not isinstance(node, Scalar) and (line := LINE_END.search(self.text, node.start, end)):
            end = line.start()
        while end > node.start and self.text[end - 1].isspace():
            end -= 1
        return end


def _step(node: Node | None, part: str | int) -> tuple[Scalar | None, Node | None]:
    if isinstance(node, Mapping) and isinstance(part, str):
        return node.keys.get(part), node.values.get(part)
    if isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
        return None, node.items[part]
    return None, None
