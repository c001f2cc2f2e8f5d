"""A finding with the lines it stands on, a mark below them, and where else to look."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from textwrap import wrap

from goalcheck.catalogue.diagnostics.finding import Finding, TextRange
from goalcheck.catalogue.sentences import say, word
from goalcheck.core.severity import Severity
from goalcheck.core.visible import visible
from goalcheck.document.view import View
from goalcheck.phrases.faults import LABELS

WIDEST = 120
"""Columns of an excerpt, even on a wider terminal."""
LONGEST_MARK = 80
COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
BOLD, BLUE = "1", "34"


def finding_lines(finding: Finding, view: View) -> Iterator[str]:
    language = view.language
    label = f"{word(LABELS[finding.severity], language)} {finding.code}:"
    said = visible(say(finding.message, language))
    first, *more = wrap(
        f"{label} {said}", max(view.width, len(label) + 20), subsequent_indent="  ", break_on_hyphens=False
    )
    yield f"{_painted(label, COLOURS[finding.severity], view)}{_painted(first[len(label) :], BOLD, view)}"
    yield from (_painted(line, BOLD, view) for line in more)
    spots = [finding.spot, *(spot for _, spot in finding.related)]
    gutter = len(str(max(spot.first + len(spot.excerpt) for spot in spots)))
    yield from _excerpt(finding.spot, "^", "", gutter, COLOURS[finding.severity], view)
    for said_of, spot in finding.related:
        yield from _excerpt(spot, "-", visible(say(said_of, language)), gutter, BLUE, view)


def _excerpt(spot: TextRange, mark: str, said: str, gutter: int, colour: str, view: View) -> Iterator[str]:
    """The place, then the lines around it with their numbers, and a mark under what is meant."""
    place = f"{visible(spot.file)}:{spot.line}:{spot.column}"
    yield f"{' ' * gutter}{_painted('-->', BLUE, view)} {place}{': ' + said if said else ''}"
    bar = _painted("│" if view.unicode else "|", BLUE, view)
    room = min(view.width, WIDEST) - gutter - 3
    cut = _cut(spot, room)
    for number, text in enumerate(spot.excerpt, spot.first):
        if cut and number != spot.line:
            continue
        shown = _shortened(_visible(text[cut:]), room)
        yield f"{_painted(f'{number:>{gutter}}', BLUE, view)} {bar} {shown}".rstrip()
        if number == spot.line:
            start = spot.column - 1 - spot.offset
            end = spot.end_column - 1 - spot.offset if spot.end_line == spot.line else len(text.rstrip())
            before = _width(_visible(text[cut:start]))
            length = min(max(1, _width(_visible(text[max(start, cut) : max(end, start + 1)]))), max(1, room - before))
            yield f"{' ' * gutter} {bar} {' ' * before}{_painted(mark * min(length, LONGEST_MARK), colour, view)}"


def _visible(text: str) -> str:
    """A line of a file, in which a blank that is none for YAML can be told from one that is."""
    return visible(text).replace("\xa0", "\\xa0")


def _cut(spot: TextRange, room: int) -> int:
    """How many characters of every line to leave out on the left, so that the place is in sight."""
    start = spot.column - 1 - spot.offset
    return 0 if start < room - 10 else start - room // 2


def _shortened(text: str, room: int) -> str:
    return text if _width(text) <= room else text[: max(0, room - 1)] + "…"


def _width(text: str) -> int:
    """The columns that a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(it) else 2 if unicodedata.east_asian_width(it) in "WF" else 1 for it in text)


def _painted(text: str, style: str, view: View) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if view.colour else text
