"""Changes to a file of which most leave it readable, so that what lies behind the parser is reached too."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Any, get_args

from goalcheck.catalogue.diagnostics import CATALOGUE
from goalcheck.model.assignment import Assignment
from goalcheck.model.rubric import Rubric
from goalcheck.yaml.decode import model_fields

YAML = (
    *"[]{},:-?!&*#|>%@`'\"~\t\r\n\\=<", "- ", ": ", "? ", "---\n", "...\n", "<<: ", "&a ", "*a", "!!str ", "!x ", "%YAML 1.2\n",
    "|-\n  ", ">+\n  ", "''", '""', '"\\x41"', '"\\u2028"', "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\ufeff", "\u00a0", "\u202e",
    "e\u0301\u0301\u0301\u0301", "\U0001d11e", "\x00", "\x1b[31m", "\x7f", "\ud7ff", "\ufffd", "\ufffe",
    "null", "~", "true", "True", "yes", "no", "on", "0", "-1", "010", "0x1F", "1_000", "1:30", "1e400", ".nan", "-.inf", "1/2", "1/0",
    "0.5", "999999999", "99999999999", "2024", "2024-02-31", "2024-12", "0000", "[]", "{}", "[a, b]", "{a: b}", "{sv: x, en: y}",
    "::error file=x::y", "##[error]", "https://example.org/a?b=<c>", "javascript:alert(1)", "=1+1", "<script>", "](http://x)", "a/b", "a@1",
)  # fmt: skip
COMMENTS = (
    *(f"# goalcheck: ignore[{code}] x\n" for code in CATALOGUE), "# goalcheck: ignore[GC302, GC303] x\n",
    "# goalcheck: ignore-file[GC303] x\n", "# goalcheck: ignore[GC302]\n", "# goalcheck: ignore[] x\n", "# goalcheck:\n",
    "#goalcheck:ignore[single-source,]x\n", "# GoalCheck: ignore[GC999] x\n", "# yaml-language-server: $schema=x\n",
)  # fmt: skip
WORDS = re.compile(r"[\w.@/+-]+")
WORD = re.compile(r"(?<=: )[^\s,{}\[\]#]+|(?<=- )\w+$", re.MULTILINE)


def names() -> tuple[str, ...]:
    """Every key and every word of a choice that the two models know."""
    found: dict[str, None] = {}
    seen: set[Any] = set()
    todo: list[Any] = [Assignment, Rubric]
    while todo:
        hint = todo.pop()
        if isinstance(hint, type) and hint not in seen:
            seen.add(hint)
            if is_dataclass(hint) and fields(hint):
                found |= dict.fromkeys(f"{key}: " for key in model_fields(hint))
                todo += (it for _, it, _ in model_fields(hint).values())
            elif issubclass(hint, StrEnum):
                found |= dict.fromkeys(str(it.value) for it in hint)
        else:
            todo += get_args(hint)
    return tuple(found)


NAMES = names()
LEVELS = (
    "met",
    "largely",
    "partly",
    "not_met",
    "Met",
    "low",
    "mid",
    "high",
    "attainment",
    "sufficiency",
    "insufficient",
    "not_assessed",
)
TOKENS = (*YAML, *COMMENTS, *NAMES, *LEVELS)
Change = Callable[[random.Random, str], str]


def mutated(data: bytes, seed: int, others: tuple[bytes, ...] = ()) -> bytes:
    """The file with one change or a few, always the same for a seed."""
    draw = random.Random(seed)
    if draw.random() < 0.1:
        return _bytes(draw, data)
    text = data.decode("utf-8", "replace")
    for _ in range(draw.choice((1, 1, 1, 2, 3, 8))):
        if others and draw.random() < 0.1:
            text = _spliced(draw, text, draw.choice(others).decode("utf-8", "replace"))
        else:
            text = draw.choice(CHANGES)(draw, text)
    return text.encode("utf-8", "surrogatepass")


def _bytes(draw: random.Random, data: bytes) -> bytes:
    at = draw.randint(0, len(data))
    return data[:at] + draw.randbytes(draw.randint(0, 4)) + data[at + draw.randint(0, 4) :]


def _token(draw: random.Random, text: str) -> str:
    at = draw.randint(0, len(text))
    return str(text[:at] + draw.choice(TOKENS) + text[at + draw.choice((0, 0, 1, 4)) :])


def _value(draw: random.Random, text: str) -> str:
    """Another word where a value stands: any, or one that stands elsewhere in the file."""
    values = list(WORD.finditer(text))
    if not values:
        return _token(draw, text)
    old = draw.choice(values)
    new = draw.choice(values)[0] if draw.random() < 0.5 else draw.choice(TOKENS).strip("\n")
    return text[: old.start()] + _written(draw, new) + text[old.end() :]


def _written(draw: random.Random, word: str) -> str:
    """A word as people write it: in capitals, in quotes, with a slip."""
    comment = "  # goalcheck: ignore[GC302] x"
    slips = (word, word, word.upper(), word.capitalize(), word.replace("_", "-"), f'"{word}"', f"'{word}'", word[:-1])
    return draw.choice((*slips, word + word[-1:], word + comment))


def _misspelt(draw: random.Random, text: str) -> str:
    words = list(WORDS.finditer(text))
    if not words:
        return _token(draw, text)
    old = draw.choice(words)
    return text[: old.start()] + _written(draw, old[0]) + text[old.end() :]


def _lines(draw: random.Random, text: str) -> str:
    """Lines removed, doubled, moved, or moved in or out."""
    lines = text.splitlines(keepends=True)
    if not lines:
        return _token(draw, text)
    start = draw.randrange(len(lines))
    end = min(len(lines), start + draw.choice((1, 1, 1, 2, 5)))
    block = lines[start:end]
    kind = draw.randrange(6)
    if kind == 0:
        lines[start:end] = []
    elif kind == 1:
        lines[start:start] = block * draw.choice((1, 1, 1, 50))
    elif kind == 2:
        del lines[start:end]
        at = draw.randint(0, len(lines))
        lines[at:at] = block
    elif kind == 3:
        lines[start:end] = [draw.choice(("  ", "    ", " ", "\t", "- ")) + line for line in block]
    elif kind == 4:
        lines[start:end] = [line[draw.choice((1, 2, 4)) :] for line in block]
    else:
        lines[start:start] = [draw.choice(COMMENTS)]
    return "".join(lines)


def _ends(draw: random.Random, text: str) -> str:
    return text.replace(
        "\n", draw.choice(("\r\n", "\r", "\n\n", "\u0085", " \n", "\t\n", "  # x\n")), draw.choice((1, 5, -1))
    )


def _cut(draw: random.Random, text: str) -> str:
    return text[: draw.randint(0, len(text))]


def _spliced(draw: random.Random, text: str, other: str) -> str:
    lines, donated = text.splitlines(keepends=True), other.splitlines(keepends=True)
    start = draw.randint(0, len(donated))
    at = draw.randint(0, len(lines))
    return "".join([*lines[:at], *donated[start : start + draw.choice((1, 5, 20))], *lines[at:]])


CHANGES: tuple[Change, ...] = (
    _token,
    _token,
    _value,
    _value,
    _value,
    _misspelt,
    _misspelt,
    _lines,
    _lines,
    _lines,
    _ends,
    _cut,
)
