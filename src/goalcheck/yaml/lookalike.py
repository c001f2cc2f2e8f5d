"""Characters that look like YAML's own and are letters to it: the blank, dash, colon or quotation mark that was meant.

That such a character is to blame is proved: with the plain one in its place, the text can be read further.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

import yaml

from goalcheck.core.characters import BLANKS, COLONS, DASHES, QUOTES, UNSEEN, called, composed, not_as_seen
from goalcheck.core.diagnostic import Fault
from goalcheck.core.message import Message, message
from goalcheck.core.place import Place
from goalcheck.yaml import loader

if TYPE_CHECKING:
    from goalcheck.yaml.document import SourceText

NAMED = frozenset({"name", "text", "key"})
"""The values of messages that are names as the file writes them."""
MOST_LOOKALIKES = 3
MOST_LINES = 40
"""Lines above the place where the parser gave up that are tried."""
START = re.compile(rf"[ \t{BLANKS}{UNSEEN}]*(?:[-{DASHES}][ {BLANKS}{UNSEEN}]+)*")
"""The indentation of a line and the dashes of its list items."""
COLON = re.compile(rf"(?<=\w)[:{COLONS}](?:[ {BLANKS}{UNSEEN}]|$)")
QUOTE = re.compile(rf"(?<=[:,\[{{-] )[{QUOTES}]|[{QUOTES}](?= *(?:[,\]}}]|$))")
PLAIN = (
    (BLANKS, " ", "space"),
    (UNSEEN, "", "nothing"),
    (DASHES, "-", "dash"),
    (COLONS, ":", "colon"),
    (QUOTES, '"', "quote"),
)
"""The plain character for each that looks like it, and what it is called."""


def lookalike(text: str, index: int) -> Fault | None:
    """Find the character that is to blame for the parser giving up at `index`: on that line, else on one above it."""
    end = index
    for _ in range(MOST_LINES):
        start = max(text.rfind("\n", 0, end), text.rfind("\r", 0, end)) + 1
        stop = next((it.start() for it in re.finditer(r"[\r\n]|$", text[start:])), 0) + start
        line = text[start:stop]
        found = {} if line.isascii() else dict(_found(line))
        if found and _reads_further("".join((text[:start], _mended(line, found), text[stop:])), stop, index):
            at, (_, wanted) = next(iter(sorted(found.items())))
            said = message("lookalike", what=called(line[at]), wanted=message(f"wanted-{wanted}"))
            return Fault(said, Place(index=start + at))
        if not start:
            return None
        end = start - 1
    return None


def lookalikes(document: SourceText, fault: Fault) -> Iterator[tuple[Message, Place]]:
    """The characters in the name at fault that are not what they look like, each once, with what they are."""
    names = [value for key, value in fault.message.values if key in NAMED and isinstance(value, str)]
    odd = dict.fromkeys(composed(name)[i] for name in names for i in not_as_seen(composed(name)))
    start, end = document.span(fault.place) if odd else (0, 0)
    for character in islice(odd, MOST_LOOKALIKES):
        index = document.text.find(character, start, end + MOST_LOOKALIKES)
        if index >= 0:
            yield message("lookalike-here", what=called(character)), Place(index=index)


def _found(line: str) -> Iterator[tuple[int, tuple[str, str]]]:
    """Where such characters stand in the place of YAML's own, each with the plain one and what it is called."""
    for regex in (START, COLON, QUOTE):
        for part in [regex.match(line)] if regex is START else [*regex.finditer(line)]:
            for i in range(part.start(), part.end()) if part else ():
                kind = next((it for it in PLAIN if re.match(f"[{it[0]}]", line[i])), None)
                if kind is not None:
                    yield i, kind[1:]


def _mended(line: str, found: dict[int, tuple[str, str]]) -> str:
    return "".join(found[i][0] if i in found else character for i, character in enumerate(line))


def _reads_further(text: str, stop: int, index: int) -> bool:
    """Whether the parser reads a mended text to its end, or beyond the place where it gave up and the line that was mended."""
    parser = loader.loader_for(text)(text)
    try:
        while parser.check_event():
            parser.get_event()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        return mark is not None and mark.index > max(stop, index)
    except (ValueError, OverflowError, RecursionError):
        return False
    finally:
        parser.dispose()
    return True
