"""Comments that ignore a diagnostic: `# goalcheck: ignore[GC302] reason`, and which findings they silence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from goalcheck.catalogue.diagnostics import CATALOGUE, code_of, descriptor_of, unknown_code
from goalcheck.core.diagnostic import Diagnostic
from goalcheck.core.message import message
from goalcheck.core.place import Place
from goalcheck.core.severity import Severity
from goalcheck.yaml.document import Document
from goalcheck.yaml.node import Mapping, Node, Scalar, Sequence

NAME = "goalcheck"
MARK = f"{NAME}:"
COMMENT = re.compile(
    "#(?:(?<=^#)|(?<=[ \t\r\x85\u2028\u2029]#))[ \t]*(goalcheck[ \t]*:|goalcheck(?=[ \t]+ignore))([^\r\n\x85\u2028\u2029]*)",
    re.MULTILINE | re.IGNORECASE,
)
"""It is looked for at its sign, which few lines have, and ends where the parser ends a line, which may be in what an editor
shows as the middle of one."""
CUT = re.compile(r"#(?!goalcheck)[^\s#!]\S*")
BODY = re.compile(r"[ \t]*(ignore|ignore-file)\[([^\]]*)\][ \t]*(.*?)[ \t]*")
WORD = re.compile(r"\w")
ONE = re.compile(r"[^,\s]+")
BY_SEARCH = "GC5"
"""Codes that only `goalcheck rubric check` finds, so that a comment for one is not known to be unused."""
MOST = 1_000
"""Comments of a file that are read; one beyond silences nothing."""
FAR = 100
"""Lines below a comment on a line of its own among which is the one it speaks of."""


@dataclass(slots=True)
class Comment:
    """One code of one comment that is in force. `line` is the line it speaks of; None: the whole file."""

    code: str
    line: int | None
    place: Place
    used: bool = False


def audible(document: Document, found: list[Diagnostic], selected: Callable[[str], bool]) -> list[Diagnostic]:
    """The faults of a document that no comment silences. What is wrong with the comments is added to the faults of the
    document: one that silences nothing too, where its code is selected."""
    comments = in_force(document)
    if not comments:
        return found
    meant: dict[tuple[str, int | None], list[Comment]] = {}
    for comment in comments:
        meant.setdefault((comment.code, comment.line), []).append(comment)
    left = []
    for fault in found:
        code, line = descriptor_of(fault.message.key).code, document.position(fault.place)[0]
        hits = [*meant.get((code, line), ()), *meant.get((code, None), ())]
        for comment in hits:
            comment.used = True
        left += [] if hits else [fault]
    if any(descriptor_of(fault.message.key).severity is Severity.ERROR for fault in found):
        return left  # in a file with errors not everything that a comment may mean is looked for
    for comment in comments:
        if not comment.used and selected(comment.code) and not comment.code.startswith(BY_SEARCH):
            document.fault(message("ignore-unused", code=comment.code), comment.place)
    return left


def in_force(document: Document) -> list[Comment]:
    """The codes that comments of a document ignore. What is wrong with the comments is added to its faults."""
    return [] if document.root is None else list(_comments(document))


def cut_short(document: Document) -> None:
    """Note every text that ends where a comment starts without a blank after its “#”: it may have been meant as text."""
    text = document.text
    found = [cut for cut in islice(CUT.finditer(text), MOST) if text[cut.start() - 1 : cut.start()] in (" ", "\t")]
    ends = {node.end for node in _scalars(document.nodes) if node.plain} if found else set()
    for cut in found:
        end = cut.start()
        while end and text[end - 1] in " \t":
            end -= 1
        if end in ends:
            document.fault(message("text-cut-short"), Place(index=cut.start(), length=len(cut[0])))


def _comments(document: Document) -> Iterator[Comment]:
    """Every code in a comment that may be ignored; what is wrong with the others becomes a fault."""
    hits = list(islice(COMMENT.finditer(document.text), MOST))
    inside = sorted((node.start, node.end) for node in _scalars(document.nodes)) if hits else []
    for found in hits:
        before = bisect_left(inside, (found.start(), 0)) - 1
        if before >= 0 and found.start() < inside[before][1]:
            continue
        place = Place(index=found.start(), length=len(found[0].rstrip()))
        body = BODY.fullmatch(found[2])
        if not body or found[1] != MARK:
            document.fault(message("ignore-malformed"), place)
        elif not WORD.search(body[3]):
            document.fault(message("ignore-without-reason"), place)
        else:
            line = None if body[1] == "ignore-file" else _line_meant(document, found.start())
            yield from _codes(document, found.start(2) + body.start(2), body[2], line, place)


def _codes(document: Document, start: int, words: str, line: int | None, whole: Place) -> Iterator[Comment]:
    named = list(ONE.finditer(words))
    if not named:
        document.fault(message("ignore-malformed"), whole)
    for word in named:
        place = Place(index=start + word.start(), length=len(word[0]))
        code = code_of(word[0])
        if code is None:
            document.fault(unknown_code(word[0]), place)
        elif CATALOGUE[code].severity is Severity.ERROR:
            document.fault(message("ignore-of-error", code=code), place)
        else:
            yield Comment(code, line, whole if len(named) == 1 else place)


def _line_meant(document: Document, index: int) -> int:
    """The line a comment stands on; where it stands alone, the next that holds more than a comment."""
    line, column = document.line_and_column(index)
    if document.line(line)[: column - 1].strip():
        return line
    after = range(line + 1, min(line + FAR, document.last_line) + 1)
    return next((it for it in after if document.line(it).split("#")[0].strip()), line)


def _scalars(root: Node | None) -> Iterator[Scalar]:
    todo = [root]
    while todo:
        node = todo.pop()
        if isinstance(node, Scalar):
            yield node
        elif isinstance(node, Sequence):
            todo += node.items
        elif isinstance(node, Mapping):
            todo += [*node.keys.values(), *node.values.values()]
