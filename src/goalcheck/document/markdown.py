"""A document as GitHub-flavoured Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from goalcheck.core.visible import harmless
from goalcheck.document import (
    Block,
    Code,
    Details,
    Document,
    Figure,
    Heading,
    Inline,
    Item,
    Link,
    List,
    Paragraph,
    Part,
    Sample,
    Strong,
    Table,
    TableRow,
    Tree,
    VerdictPart,
    parts,
    words,
)
from goalcheck.document.escape import escaped
from goalcheck.document.view import View

INDENT = "\u2003"
"""What stands before the name of a row, once for each row that it is below."""
ADDRESS = re.compile(r"https?://[!-;=?-\[\]_a-z~]+")
"""An address that can stand between angle brackets."""


def render(document: Document, view: View) -> str:
    """Ignore `view`, since Markdown has no width."""
    return of_blocks(document.blocks)


def of_blocks(blocks: Iterable[Block]) -> str:
    """Write some blocks; "" for none."""
    text = "\n".join(line for block in blocks for line in (*_lines(block), "")).rstrip("\n")
    return harmless(f"{text}\n") if text else ""


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, depth):
            yield f"{'#' * depth} {_inline(text)}"
        case Paragraph(text):
            yield _inline(text)
        case List(items, numbered):
            for number, item in enumerate(items, 1):
                yield from _item(item, f"{number}." if numbered else "-", 0)
        case Tree(root):
            yield from _item(root, "-", 0)
        case Figure(caption, _, said, _):
            yield f"**{escaped(caption)}:** {escaped(said)}"
        case Table():
            yield from _table(block)
        case Sample(text, kind):
            fence = "`" * (2 + max(map(len, re.findall("`+", f"{text}`"))))
            yield from (f"{fence}{kind}", *text.split("\n"), fence)
        case Details(summary, blocks):
            yield from (f"<details><summary>{escaped(summary)}</summary>", "", of_blocks(blocks), "</details>")


def _item(item: Item, mark: str, indent: int) -> Iterator[str]:
    yield f"{' ' * indent}{mark} {_inline(item.text)}"
    for below in item.below:
        yield from _item(below, "-", indent + len(mark) + 1)


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield from (f"*{escaped(table.caption)}*", "")
    yield _row(table.heads)
    yield _joined(["---", *(["--:" if table.figures else "---"] * (len(table.heads) - 1))])
    yield from (_row(_indented(row)) for row in table.rows)
    for note in table.notes:
        yield from ("", escaped(note))


def _indented(row: TableRow) -> tuple[Inline, ...]:
    first, *rest = row.cells
    return ((INDENT * row.depth, *parts(first)), *rest)


def _row(cells: Iterable[Inline]) -> str:
    return _joined(_inline(cell, verdict="{}").replace("\n", "<br>") for cell in cells)


def _joined(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _inline(text: Inline, verdict: str = "**{}**") -> str:
    """`verdict`: what a verdict stands in."""
    return "".join(_part(part, verdict) for part in parts(text))


def _part(part: Part, verdict: str) -> str:
    text = _escaped(words(part))
    match part:
        case Strong():
            return f"**{text}**"
        case VerdictPart():
            return verdict.format(text)
        case Code() if "`" not in part.text:
            return f"`{part.text}`"
        case Link(_, url) if ADDRESS.fullmatch(url):
            return f"[{text}](<{url}>)"
        case _:
            return text


def _escaped(text: str) -> str:
    """The blanks between two parts stay; those at the start of a line would make it code."""
    blank = text[: len(text) - len(text.lstrip(" "))]
    return blank + escaped(text)
