"""A document as a fragment of HTML, to stand in a notebook or another page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

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
from goalcheck.document.view import View

ADDRESS = re.compile(r"https?://\S+")
"""An address that may be followed."""
DEEPEST = 6
"""The lowest heading that HTML has."""


def render(document: Document, view: View) -> str:
    """Write one `<section>` in the language of the document. Ignore `view`, since HTML has no width."""
    language = escape(document.language)
    return harmless(f'<section class="goalcheck" lang="{language}">\n{_blocks(document.blocks)}</section>\n')


def _blocks(blocks: Iterable[Block]) -> str:
    return "".join(f"{_block(it)}\n" for it in blocks)


def _block(block: Block) -> str:
    match block:
        case Heading(text, depth):
            name = f"h{min(depth + 1, DEEPEST)}"
            return f"<{name}>{_inline(text)}</{name}>"
        case Paragraph(text, note):
            return f"<p><small>{_inline(text)}</small></p>" if note else f"<p>{_inline(text)}</p>"
        case List(items, numbered):
            return _list(items, "ol" if numbered else "ul")
        case Tree(root):
            return _list((root,), "ul")
        case Figure(caption, _, said, _):
            return f"<p><strong>{escape(caption)}:</strong> {escape(said)}</p>"
        case Table():
            return "\n".join(_table(block))
        case Sample(text):
            return f"<pre><code>{escape(text)}</code></pre>"
        case Details(summary, blocks):
            return f"<details><summary>{escape(summary)}</summary>\n{_blocks(blocks)}</details>"


def _list(items: Iterable[Item], name: str) -> str:
    inside = "".join(f"<li>{_inline(it.text)}{_list(it.below, 'ul') if it.below else ''}</li>\n" for it in items)
    return f"<{name}>\n{inside}</{name}>"


def _table(table: Table) -> Iterator[str]:
    yield "<table>"
    if table.caption:
        yield f"<caption>{escape(table.caption)}</caption>"
    heads = "".join(f'<th scope="col">{_inline(it)}</th>' for it in table.heads)
    yield f"<thead><tr>{heads}</tr></thead>\n<tbody>"
    yield from (_row(row, table.figures) for row in table.rows)
    yield "</tbody>\n</table>"
    yield from (f"<p><small>{escape(it)}</small></p>" for it in table.notes)


def _row(row: TableRow, figures: bool) -> str:
    name, *cells = map(_inline, row.cells)
    side, indent = "right" if figures else "left", f"text-align:left;padding-left:{0.5 + 1.5 * row.depth}em"
    inside = "".join(f'<td style="text-align:{side}">{it}</td>' for it in cells)
    return f'<tr><th scope="row" style="{indent}">{name}</th>{inside}</tr>'


def _inline(text: Inline) -> str:
    return "".join(map(_part, parts(text)))


def _part(part: Part) -> str:
    text = escape(words(part)).replace("\n", "<br>")
    match part:
        case Strong() | VerdictPart():
            return f"<strong>{text}</strong>"
        case Code():
            return f"<code>{text}</code>"
        case Link(_, url) if ADDRESS.fullmatch(url):
            return f'<a href="{escape(url)}">{text}</a>'
        case _:
            return text
