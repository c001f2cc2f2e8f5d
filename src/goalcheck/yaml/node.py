"""A YAML document as a tree of nodes with their places. Offsets count characters of the text."""

from __future__ import annotations


class Scalar:
    """A scalar; `plain` if the author wrote no quotes."""

    __slots__ = ("end", "plain", "start", "text")

    def __init__(self, text: str, plain: bool, start: int, end: int) -> None:
        self.text, self.plain, self.start, self.end = text, plain, start, end


class Sequence:
    __slots__ = ("end", "items", "start")

    def __init__(self, start: int) -> None:
        self.start, self.end = start, start
        self.items: list[Node] = []


class Mapping:
    """Keys and values by the text of the key. Of two equal keys the first is kept; the second is a fault."""

    __slots__ = ("end", "keys", "start", "values")

    def __init__(self, start: int) -> None:
        self.start, self.end = start, start
        self.keys: dict[str, Scalar] = {}
        self.values: dict[str, Node] = {}


Node = Scalar | Sequence | Mapping
