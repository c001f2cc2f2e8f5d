"""Bytes → input: strict UTF-8, one YAML document, no aliases, anchors, tags or directives, within limits."""

from __future__ import annotations

from itertools import islice

from goalcheck.core.diagnostic import Fault
from goalcheck.core.message import message
from goalcheck.core.place import WHOLE_FILE, Place
from goalcheck.yaml.document import SourceText
from goalcheck.yaml.input import Input
from goalcheck.yaml.limits import LIMITS, Limits
from goalcheck.yaml.syntax import ERRORS, syntax_fault
from goalcheck.yaml.tree import FORBIDDEN, YamlTree, forbidden_character, read_tree
from goalcheck.yaml.value import Value, is_null, read_value, value_of

MOST_CHARACTERS = 100
"""Forbidden characters that are reported one by one."""


def parse(file: str, data: bytes, limits: Limits = LIMITS) -> Input[Value]:
    """Read the YAML document in `data`; never raises."""
    if len(data) > limits.size:
        return Input(SourceText(file), None, (Fault(message("too-large", limit=limits.size), unreadable=True),))
    text, faults = _decoded(data)
    if not faults:
        found = islice(FORBIDDEN.finditer(text), MOST_CHARACTERS)
        faults = tuple(forbidden_character(it[0], it.start()) for it in found)
    if faults:
        return Input(SourceText(file, text), None, faults)
    try:
        value = read_value(text, limits)
    except ERRORS as error:
        return Input(SourceText(file, text), None, (syntax_fault(text, error),))
    if value is None:
        return _from_tree(file, text, limits, read_tree(text, limits))
    return _whole(SourceText(file, text, value, limits=limits))


def _from_tree(file: str, text: str, limits: Limits, tree: YamlTree) -> Input[Value]:
    """The input of a text that has something wrong with it, or has no document."""
    root = None if tree.root is None else value_of(tree.root)
    if not tree.faults:
        return _whole(SourceText(file, text, root, unread=tree.unread, tree=tree.root, limits=limits))
    root = root if isinstance(root, dict) else None
    return Input(SourceText(file, text, root, unread=tree.unread, tree=tree.root, limits=limits), root, tree.faults)


def _whole(document: SourceText) -> Input[Value]:
    """The input of a text with nothing wrong in it, unless it is empty."""
    empty = document.root is None or is_null(document.root)
    return Input(document, document.root, (Fault(message("empty-file"), WHOLE_FILE),) if empty else ())


def _decoded(data: bytes) -> tuple[str, tuple[Fault, ...]]:
    """The text, as far as it could be decoded."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "", (Fault(message("not-utf8", hint="UTF-16")),)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        text = data[: error.start].decode("utf-8-sig", "replace")
        return text, (Fault(message("not-utf8", hint="Latin-1 / Windows-1252"), Place(index=len(text))),)
