"""A document as text for a terminal, drawn by rich, at any width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from io import StringIO

from rich import box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text
from rich.tree import Tree as RichTree

from goalcheck.core.visible import finished
from goalcheck.document import (
    Abbreviation,
    Block,
    Code,
    Details,
    Document,
    Figure,
    Heading,
    Inline,
    Item,
    List,
    Paragraph,
    Part,
    Sample,
    Strong,
    Table,
    Tree,
    UnfoldedBlock,
    VerdictPart,
    parts,
    plain,
    words,
)
from goalcheck.document.view import View

WIDEST = 120
"""Columns of running text: longer lines are hard to read."""
STYLES = {1: "bold", 2: "bold", 3: "italic"}
"""Of headings, by depth."""
GAP = 3
"""Columns between two columns of a table: its padding, and what stands between them."""
LEAST = 16
"""Columns that verdicts keep before a table shows their signs alone."""
LABEL = 16
"""Columns that what names a row keeps, if it needs as many."""

Kinds = tuple[type[VerdictPart | Abbreviation], ...]
BY_SIGNS: Kinds = (Abbreviation, VerdictPart)


def render(document: Document, view: View) -> str:
    """Plain text of at most the view's width, with colour only where it asks for it; no blanks end a line."""
    out = StringIO()
    console = Console(
        file=out, width=view.width, force_terminal=view.colour, color_system="standard" if view.colour else None,
        no_color=not view.colour, markup=False, emoji=False, highlight=False, legacy_windows=False,
    )  # fmt: skip
    before: UnfoldedBlock | None = None
    for block in _flat(document.blocks):
        if before is not None and not _close(before, block):
            console.print()
        for part in _drawn(block, view):
            console.print(part, width=view.width if isinstance(block, Table) else min(view.width, WIDEST))
        before = block
    return finished(out.getvalue())


def _flat(blocks: Sequence[Block]) -> Iterator[UnfoldedBlock]:
    """Blocks, with those that another form may fold away."""
    for block in blocks:
        if isinstance(block, Details):
            yield from _flat(block.blocks)
        else:
            yield block


def _close(before: UnfoldedBlock, block: UnfoldedBlock) -> bool:
    """Whether no empty line stands between two blocks."""
    if isinstance(block, Heading):
        return False
    remark = isinstance(block, Paragraph) and (block.note or isinstance(before, Paragraph))
    return remark or isinstance(before, Heading)


def _drawn(block: UnfoldedBlock, view: View) -> Iterator[RenderableType]:
    match block:
        case Heading(text, depth):
            yield _text(text, view, STYLES.get(depth, "bold"))
        case Paragraph(text, note):
            yield _text(text, view, "italic" if note else "")
        case List(items, numbered):
            for number, item in enumerate(items, 1):
                yield from _item(item, f"{number}." if numbered else _dot(view), 2, view)
        case Tree(root):
            yield _tree(root, view)
        case Figure(caption, _, said, drawing):
            yield Text.assemble((f"{caption}: ", "bold"), *([f"{drawing} "] if drawing else []), said)
        case Sample(text):
            yield Padding(Text(text), (0, 0, 0, 2))
        case Table():
            yield from _table(block, view)


def _text(text: Inline, view: View, style: str = "", short: Kinds = ()) -> Text:
    """`short`: the kinds of parts that are in their short form."""
    found = Text(style=style)
    for part in parts(text):
        found.append(_said(part, view, short), _style(part))
    return found


def _said(part: Part, view: View, short: Kinds) -> str:
    if isinstance(part, short):
        return part.short
    if isinstance(part, Code):
        return f"`{part.text}`"
    plain = part.plain if isinstance(part, Abbreviation) and not view.unicode else None
    return words(part) if plain is None else plain


def _style(part: Part) -> str:
    match part:
        case Strong():
            return "bold"
        case Code():
            return "cyan"
        case VerdictPart(rank=Fraction() as rank):
            return "red" if rank == 0 else "green" if rank >= 0.6 else "magenta"
        case _:
            return ""


def _dot(view: View) -> str:
    return "·" if view.unicode else "*"


def _item(item: Item, mark: str, indent: int, view: View) -> Iterator[RenderableType]:
    grid = RichTable.grid(padding=(0, 1, 0, 0))
    grid.add_row(Text(mark), _text(item.text, view))
    yield Padding(grid, (0, 0, 0, indent))
    for below in item.below:
        yield from _item(below, _dot(view), indent + len(mark) + 1, view)


def _tree(item: Item, view: View) -> RichTree:
    found = RichTree(_text(item.text, view))
    found.children.extend(_tree(it, view) for it in item.below)
    return found


def _table(table: Table, view: View) -> Iterator[RenderableType]:
    """In columns where no word need be broken; else row by row. Where the table allows it and each sign has one meaning, first
    by short forms, then by signs alone."""
    if table.caption:
        yield Text(table.caption, "italic")
    signs = [sign for sign, _ in _marks(table, BY_SIGNS)]
    may_be_brief = table.brief and view.unicode and len(set(signs)) == len(signs)
    trials: tuple[tuple[Kinds, int], ...] = (
        (((), LEAST), ((Abbreviation,), LEAST), (BY_SIGNS, 0)) if may_be_brief else (((), 0),)
    )
    for short, least in trials:
        rows = [table.heads, *(row.cells for row in table.rows)]
        cells = [[_text(cell, view, "", short) for cell in row] for row in rows]
        whole = may_be_brief and not short and any(_shortens(row.cells[0]) for row in table.rows)
        if widths := _widths(table, cells, view.width, least, whole):
            yield _columns(table, cells, widths, view)
            if marks := _marks(table, short):
                yield Text(", ".join(f"{sign} {meaning}".strip() for sign, meaning in marks) + ".", "italic")
            break
    else:
        yield from _records(table, view)
    yield from (Text(note, "italic") for note in table.notes)


def _shortens(cell: Inline) -> bool:
    return any(isinstance(part, Abbreviation) and part.short != part.text for part in parts(cell))


def _widths(table: Table, cells: list[list[Text]], room: int, least: int, whole: bool) -> list[int]:
    """How wide each column is: no word broken, and none below `least` if it needs as much; [] where there is no room. `whole`:
    no line of what names a row is broken."""
    room -= GAP * (len(table.heads) - 1)
    indents = [2 * row.depth for row in table.rows]
    wanted, found, floors = [], [], []
    for i, (head, *column) in enumerate(zip(*cells, strict=True)):
        before = [0 if i else indent for indent in indents]
        widths = [_widest(cell) + indent for cell, indent in zip(column, before, strict=True)]
        words = [_longest(head), *(_longest(cell) + indent for cell, indent in zip(column, before, strict=True))]
        wanted.append(max([*widths, _widest(head)]))
        found.append(max([*widths, words[0]]))
        floors.append(found[i] if whole and not i else max([*words, min(found[i], least if i else LABEL)]))
    if sum(wanted) <= room:
        return wanted
    if sum(floors) > room:
        return []
    while sum(found) > room:
        widest = max((i for i in range(len(found)) if found[i] > floors[i]), key=lambda i: found[i])
        found[widest] -= 1
    return found


def _widest(cell: Text) -> int:
    return max((line.cell_len for line in cell.split("\n")), default=0)


def _longest(cell: Text) -> int:
    return max((Text(word).cell_len for word in cell.plain.split()), default=0)


def _columns(table: Table, cells: list[list[Text]], widths: list[int], view: View) -> RenderableType:
    """Rows stand apart where most have cells of several lines."""
    heads, *rows = cells
    several = sum(any("\n" in cell.plain for cell in row) for row in rows)
    found = RichTable(
        box=box.SIMPLE_HEAD if view.unicode else box.ASCII,
        show_edge=False,
        pad_edge=False,
        header_style="bold",
        padding=(0, GAP - 1, 0, 0),
        leading=1 if several * 2 > len(rows) else 0,
    )
    for i, head in enumerate(heads):
        found.add_column(head, width=widths[i], overflow="fold", justify="right" if table.figures and i else "left")
    for row, (first, *rest) in zip(table.rows, rows, strict=True):
        found.add_row(Padding(first, (0, 0, 0, 2 * row.depth)), *rest)
    return found


def _marks(table: Table, short: Kinds) -> list[tuple[str, str]]:
    """What a legend tells of parts in their short forms, each once: signs of verdicts, then marks beside them."""
    found = [part for row in table.rows for cell in row.cells for part in parts(cell) if isinstance(part, short)]
    signs = [(it.sign, it.name) for it in found if isinstance(it, VerdictPart) and it.sign]
    marks = [(it.short.strip(), it.meaning) for it in found if isinstance(it, Abbreviation) and it.meaning]
    return list(dict.fromkeys([*signs, *marks]))


def _records(table: Table, view: View) -> Iterator[RenderableType]:
    """What names a row, then each other cell on a line of its own, behind the head of its column."""
    for row in table.rows:
        first, *rest = row.cells
        yield Padding(_text(first, view, "bold"), (0, 0, 0, 2 * row.depth))
        for head, cell in zip(table.heads[1:], rest, strict=True):
            if plain(cell):
                label = plain(head).replace("\n", " ")
                said = Text(f"{label}: " if label else "").append_text(Text("; ").join(_text(cell, view).split("\n")))
                yield Padding(said, (0, 0, 0, 2 * row.depth + 2))
