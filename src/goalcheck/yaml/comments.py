"""Comments that ignore a diagnostic, `# goalcheck: ignore[GC302] reason`, and the faults that they silence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from goalcheck.catalogue.diagnostics import BY_SEARCH, CATALOGUE, code_of, descriptor_of, unknown_code
from goalcheck.core.diagnostic import Fault, Repair
from goalcheck.core.message import message
from goalcheck.core.place import Place
from goalcheck.core.severity import Severity
from goalcheck.yaml.document import SourceText
from goalcheck.yaml.node import Mapping, Node, Scalar
from goalcheck.yaml.node import Sequence as Items

NAME = "goalcheck"
MARK = f"{NAME}:"
COMMENT = re.compile(
    "#(?:(?<=^#)|(?<=[ \t\r\x85\u2028\u2029]#))[ \t]*(goalcheck[ \t]*:|goalcheck(?=[ \t]+ignore))([^\r\n\x85\u2028\u2029]*)",
    re.MULTILINE | re.IGNORECASE,
)
"""The search starts at the sign, which few lines have. A comment ends where the parser ends a line, which an editor may show
as the middle of one."""
CUT = re.compile(r"#(?!goalcheck)[^\s#!]\S*")
BODY = re.compile(r"[ \t]*(ignore|ignore-file)\[([^\]]*)\][ \t]*(.*?)[ \t]*")
WORD = re.compile(r"\w")
ONE = re.compile(r"[^,\s]+")
MOST = 1_000
"""Comments of a file that are read; those beyond silence nothing."""
FAR = 100
"""Lines below a comment on a line of its own among which the line that it applies to is sought."""


@dataclass(frozen=True, slots=True)
class Comment:
    """One code of one comment that is in force. `line` is the line that it applies to; None: the whole file."""

    code: str
    line: int | None
    place: Place


def silence(
    document: SourceText, faults: Sequence[Fault], selected: Callable[[str], bool]
) -> tuple[list[Fault], list[Fault]]:
    """The faults of a document that no comment silences; and what is wrong with its comments, such as one that silences
    nothing, if its code is selected."""
    comments, wrong = read_comments(document)
    if not comments:
        return list(faults), wrong
    meant: dict[tuple[str, int | None], list[Comment]] = {}
    for comment in comments:
        meant.setdefault((comment.code, comment.line), []).append(comment)
    left: list[Fault] = []
    used: set[Comment] = set()
    for fault in faults:
        code, line = descriptor_of(fault.message.key).code, document.position(fault.place)[0]
        hits = [*meant.get((code, line), ()), *meant.get((code, None), ())]
        used.update(hits)
        left += [] if hits else [fault]
    if any(descriptor_of(fault.message.key).severity is Severity.ERROR for fault in faults):
        return left, wrong  # in a file with errors not everything that a comment may mean is looked for
    unused = (it for it in comments if it not in used and selected(it.code) and it.code not in BY_SEARCH)
    wrong += [Fault(message("ignore-unused", code=it.code), it.place, repair=Repair.REMOVE) for it in unused]
    return left, wrong


def read_comments(document: SourceText) -> tuple[list[Comment], list[Fault]]:
    """The codes that comments of a document ignore, and what is wrong with the comments."""
    comments: list[Comment] = []
    wrong: list[Fault] = []
    for found in _comments(document) if document.root is not None else ():
        if isinstance(found, Comment):
            comments.append(found)
        else:
            wrong.append(found)
    return comments, wrong


def cut_short(document: SourceText) -> Iterator[Fault]:
    """Every text that ends where a comment starts without a blank after its “#”: the comment may have been meant as text."""
    text = document.text
    found = [cut for cut in islice(CUT.finditer(text), MOST) if text[cut.start() - 1 : cut.start()] in (" ", "\t")]
    ends = {node.end for node in _scalars(document.nodes) if node.plain} if found else set()
    for cut in found:
        end = cut.start()
        while end and text[end - 1] in " \t":
            end -= 1
        if end in ends:
            yield Fault(message("text-cut-short"), Place(index=cut.start(), length=len(cut[0])))


def _comments(document: SourceText) -> Iterator[Comment | Fault]:
    """Every code in a comment that may be ignored; a fault for each of the others."""
    hits = list(islice(COMMENT.finditer(document.text), MOST))
    inside = sorted((node.start, node.end) for node in _scalars(document.nodes)) if hits else []
    for found in hits:
        before = bisect_left(inside, (found.start(), 0)) - 1
        if before >= 0 and found.start() < inside[before][1]:
            continue
        place = Place(index=found.start(), length=len(found[0].rstrip()))
        body = BODY.fullmatch(found[2])
        if not body or found[1] != MARK:
            yield Fault(message("ignore-malformed"), place)
        elif not WORD.search(body[3]):
            yield Fault(message("ignore-without-reason"), place)
        else:
            line = None if body[1] == "ignore-file" else _line_meant(document, found.start())
            yield from _codes(document, found.start(2) + body.start(2), body[2], line, place)


def _codes(document: SourceText, start: int, words: str, line: int | None, whole: Place) -> Iterator[Comment | Fault]:
    named = list(ONE.finditer(words))
    if not named:
        yield Fault(message("ignore-malformed"), whole)
    for word in named:
        place = Place(index=start + word.start(), length=len(word[0]))
        code = code_of(word[0])
        if code is None:
            yield Fault(unknown_code(word[0]), place)
        elif CATALOGUE[code].severity is Severity.ERROR:
            yield Fault(message("ignore-of-error", code=code), place)
        else:
            yield Comment(code, line, whole if len(named) == 1 else place)


def _line_meant(document: SourceText, index: int) -> int:
    """The line a comment stands on; if it stands alone there, the next line that holds more than a comment."""
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
        elif isinstance(node, Items):
            todo += node.items
        elif isinstance(node, Mapping):
            todo += [*node.keys.values(), *node.values.values()]
