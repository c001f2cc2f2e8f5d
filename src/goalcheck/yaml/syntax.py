"""Turn what a parser says of text that is not YAML into the slip that most likely led to it, at the place to mend."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

import yaml
from yaml.tokens import ScalarToken

from goalcheck.core.diagnostic import Fault, Related
from goalcheck.core.message import Message, message
from goalcheck.core.place import Place
from goalcheck.yaml import loader
from goalcheck.yaml.lookalike import lookalike

ERRORS = (yaml.YAMLError, ValueError, OverflowError, RecursionError)
"""What reading a text may raise."""
PROBLEMS = {
    "mapping values are not allowed": "colon",
    "could not find expected ':'": "no-colon",
    "did not find expected key": "indent",
    "did not find expected '-' indicator": "indent",
    "expected <block end>, but found": "indent",
    "found unexpected end of stream": "unclosed",
    "found unexpected document indicator": "unclosed",
    "did not find expected ',' or": "flow",
    "expected ',' or": "flow",
    "cannot start any token": "start",
    "mapping keys are not allowed": "start",
    "expected node content": "content",
    "expected the node content": "content",
    "sequence entries are not allowed": "dash",
    "unknown escape character": "escape",
    "hexdecimal number": "escape",
    "hexadecimal numbers": "escape",
    "found unexpected ':'": "glued",
    "expected <document start>": "second",
    "expected '<document start>'": "second",
}
"""What libyaml and PyYAML say in English, and what kind of slip it is."""
SCANNED = {
    "scanning an anchor": "start",
    "scanning an alias": "start",
    "a block scalar": "block",
    "parsing a tag": "start",
    "scanning a tag": "start",
    "scanning a directive": "start",
}
"""What they were reading when they gave up, where that says more than the problem."""
TAB_INDENT = re.compile("(?:^|[\n\r]) *(\t)")
MERGE = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|$)", re.MULTILINE)
MOST_MARKERS = 4
KEY_LINE = re.compile(r"^[ \t]*(?:- +)*[^\W\d][\w-]*:(?=[ \r\n]|$)", re.MULTILINE)
"""A line within quotes that looks like a field of the file."""
KEY_ALONE = re.compile(r"[ \t]*(?:- +)*[\w-]+")
NO_BLANK = re.compile(r"(?:- +)*[\w-]+(:)(?!//)[^\s:]")
DASH_GLUED = re.compile(r"[ \t]*-\S")
BARE_WORD = re.compile(r"[ \t]*(?:- +)*([\w-]+)[ \t]*")


def syntax_fault(text: str, error: Exception) -> Fault:
    """The fault behind one of ERRORS that reading `text` has raised."""
    if not isinstance(error, yaml.YAMLError):
        return Fault(message("syntax-range"), Place(index=0))
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    index = min(mark.index, len(text)) if mark is not None else 0
    before = getattr(error, "context_mark", None)
    opened = index if before is None else min(before.index, index)
    if found := _merge(text, opened):
        return found
    if "\t" in text[index : index + 1] or any(found.start(1) == index for found in TAB_INDENT.finditer(text)):
        return Fault(message("tab"), Place(index=index))
    if found := lookalike(text, index):
        return found
    kind = _kind(error)
    if found := _swallowed(text, opened if kind == "unclosed" else index):
        return found
    said, index = _slip(text, kind, index, opened)
    return Fault(said, Place(index=index))


def _kind(error: yaml.YAMLError) -> str:
    problem, context = str(getattr(error, "problem", "")), str(getattr(error, "context", ""))
    known = (kind for words, kind in SCANNED.items() if words in context)
    return next(known, None) or next((kind for words, kind in PROBLEMS.items() if words in problem), "other")


def _slip(text: str, kind: str, index: int, opened: int) -> tuple[Message, int]:
    """The message for a kind of slip, and the character it belongs to."""
    sign = text[opened : opened + 1] if kind in ("start", "block") else text[index : index + 1]
    line = _line_before(text, index)
    if kind == "colon":
        return _colon(text, line, index)
    if kind == "no-colon":
        glued = NO_BLANK.match(text, opened)
        return (message("syntax-no-blank"), glued.start(1)) if glued else (message("syntax-no-colon"), opened)
    if kind == "glued":
        return message("syntax-no-blank" if text[index + 1 : index + 2] in ("[", "{") else "syntax-flow"), index
    if kind == "unclosed" or (kind == "flow" and not text[index:].strip()):
        return message("syntax-unclosed"), opened
    if kind == "flow":
        return message("syntax-flow"), index
    if kind in ("indent", "second", "content") and sign in ("]", "}"):
        return message("syntax-extra-bracket", sign=sign), index
    if kind in ("indent", "second"):
        return message(_left_over(text, line, index)), index
    if kind == "content" and sign == "," and line.rstrip()[-1:] in (",", "[", "{"):
        return message("syntax-comma"), index
    if kind in ("start", "content") and sign.strip():
        return message("syntax-start", sign=sign), opened if kind == "start" else index
    if kind == "block":
        return message("syntax-block", sign=sign), opened
    return message({"dash": "syntax-dash", "escape": "syntax-escape"}.get(kind, "syntax")), index


def _colon(text: str, line: str, index: int) -> tuple[Message, int]:
    """Explain a colon where no key can be: in a text, or after a key that is indented too far."""
    if not KEY_ALONE.fullmatch(line):
        return message("syntax-colon"), index
    above = text[: index - len(line)].rstrip()
    item = _line_before(above, len(above))
    if DASH_GLUED.match(item):
        return message("syntax-no-blank-dash"), len(above) - len(item.lstrip())
    if word := BARE_WORD.fullmatch(item):
        return message("syntax-no-colon"), len(above) - len(word[1])
    return message("syntax-deeper"), index - len(line.lstrip())


def _left_over(text: str, line: str, index: int) -> str:
    """The key of the message why a line does not continue a list or a mapping."""
    if DASH_GLUED.match(text, index - len(line)):
        return "syntax-no-blank-dash"
    last = line.rstrip()[-1:]
    if last in ("'", '"'):
        return "syntax-after-quote"
    return "syntax-after-bracket" if last in ("]", "}") else "syntax-indent"


def _line_before(text: str, index: int) -> str:
    """What stands before a character on its line."""
    return text[max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1 : index]


def _merge(text: str, opened: int) -> Fault | None:
    """Find markers that a merge has left. A row of equals signs alone is one only where the parser gave up."""
    found = list(islice(MERGE.finditer(text), MOST_MARKERS))
    if not found or (all(it[0][0] == "=" for it in found) and found[0].start() != opened):
        return None
    first, *others = (Place(index=it.start(), length=len(it[0])) for it in found)
    return Fault(message("merge-conflict"), first, tuple(Related(message("merge-marker"), it) for it in others))


def _swallowed(text: str, index: int) -> Fault | None:
    """Find a quote that was never closed: it extends to the opening quote of a later text, and the parser gives up on what
    follows that quote on its line."""
    before = text[:index].rstrip(" ")
    if before[-1:] not in ("'", '"'):
        return None
    quoted = next(((start, end) for start, end in _quoted(text) if end >= len(before)), None)
    if quoted is None or quoted[1] != len(before):
        return None
    start, end = quoted
    goes_on = text.find("\n", start, end)
    if goes_on < 0 or not KEY_LINE.search(text, goes_on + 1, end):
        return None
    said = message("syntax-open-quote", sign=text[start], lines=text.count("\n", start, end) + 1)
    return Fault(said, Place(index=start), (Related(message("quote-ends-here"), Place(index=end - 1)),))


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each text in quotes, as far as the text can be split into tokens."""
    try:
        for token in yaml.scan(text, Loader=loader.loader_for(text)):
            if isinstance(token, ScalarToken) and token.style in ("'", '"'):
                yield token.start_mark.index, token.end_mark.index
    except yaml.YAMLError:
        return
