"""Repair a fault that has exactly one safe repair, by an edit of the text that keeps what the author meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from goalcheck.core.diagnostic import Fault, Repair
from goalcheck.core.number import read_number
from goalcheck.yaml.document import LINE_END, SourceText

APART = re.compile(r"[\s_\-]+")
COMMA = re.compile(r"[ \t]*,[ \t]*")


@dataclass(frozen=True, slots=True)
class Edit:
    """Write `text` in place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


def repair(document: SourceText, fault: Fault) -> Edit | None:
    """The edit that repairs a fault; None if there is none, or more than one."""
    if fault.repair is None:
        return None
    start, end = document.span(fault.place)
    if fault.repair is Repair.REMOVE:
        return _removed(document.text, start, end)
    text = REWRITES[fault.repair](document.text[start:end], dict(fault.message.values))
    return None if text is None else Edit(start, end, text)


def mended(text: str, edits: Iterable[Edit]) -> str:
    """The text after its edits; of two that overlap, the first is made."""
    parts: list[str] = []
    done = 0
    for edit in sorted(set(edits), key=lambda it: (it.start, it.end)):
        if edit.start >= done:
            parts += [text[done : edit.start], edit.text]
            done = edit.end
    return "".join([*parts, text[done:]])


Values = dict[str, object]


def _quoted(written: str, values: Values) -> str | None:
    """Put a word that other readers take for something else in quotes."""
    return f'"{written}"' if written == values.get("text") and '"' not in written and "\\" not in written else None


def _respelt(written: str, values: Values) -> str | None:
    """The one known word that differs only in capitals, hyphens, underscores and blanks, if there is one."""
    known, near = values.get("known", ()), str(values.get("near", ""))
    alike = [word for word in known if _folded(str(word)) == _folded(near)] if isinstance(known, tuple) else []
    word = str(values.get("text") or values.get("name") or values.get("key") or "")
    if _folded(word) != _folded(near) or len(alike) > 1 or written.strip("\"'") != word:
        return None
    return near


def _removed(text: str, start: int, end: int) -> Edit:
    """Remove a comment, with its line if it stands alone; or one of its codes, with a comma."""
    if text[start] != "#":
        after = COMMA.match(text, end)
        before = text.rfind(",", 0, start)
        return Edit(start, after.end(), "") if after else Edit(before, end, "")
    while start and text[start - 1] in " \t":
        start -= 1
    if start == 0 or text[start - 1] in "\r\n":
        line = LINE_END.match(text, end)
        end = line.end() if line else end
    return Edit(start, end, "")


def _folded(word: str) -> str:
    return APART.sub("_", word.strip().lower())


def _unquoted_number(written: str, values: Values) -> str | None:
    bare = _bare(written)
    return bare if bare is not None and read_number(bare) is not None and "/" not in bare else None


def _unquoted_whole(written: str, values: Values) -> str | None:
    bare = _bare(written)
    return bare if bare is not None and re.fullmatch(r"-?(0|[1-9][0-9]{0,8})", bare, re.ASCII) else None


def _truth(written: str, values: Values) -> str | None:
    word = _bare(written) or written
    return word.lower() if word.lower() in ("true", "false") else None


def _bare(written: str) -> str | None:
    """What stands between quotes; None if there are none."""
    quoted = len(written) > 2 and written[0] == written[-1] and written[0] in "\"'"
    return written[1:-1].strip() if quoted else None


REWRITES: dict[Repair, Callable[[str, Values], str | None]] = {
    Repair.QUOTE: _quoted,
    Repair.RESPELL: _respelt,
    Repair.UNQUOTE_NUMBER: _unquoted_number,
    Repair.UNQUOTE_WHOLE: _unquoted_whole,
    Repair.TRUTH: _truth,
}
"""What is written now, and the values of the message → what to write instead."""
