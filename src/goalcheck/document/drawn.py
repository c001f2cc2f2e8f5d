"""Parts that rich draws, as text of a width."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO

from rich import box
from rich.console import Console, RenderableType
from rich.table import Table

from goalcheck.phrases.view import View
from goalcheck.phrases.visible import finished


def drawn(parts: Iterable[RenderableType], view: View) -> str:
    """Parts as text of the view's width, with colour only where it asks for it. A string is in lines already."""
    out = StringIO()
    console = Console(
        file=out, width=view.width, force_terminal=view.colour, color_system="standard" if view.colour else None,
        no_color=not view.colour, markup=False, emoji=False, highlight=False, legacy_windows=False,
    )  # fmt: skip
    for part in parts:
        if isinstance(part, str):
            out.write(f"{part}\n")
        else:
            console.print(part)
    return finished(out.getvalue())


def empty(view: View) -> Table:
    """A table without columns, as every form for a terminal draws it."""
    return Table(
        box=box.SIMPLE_HEAD if view.unicode else box.ASCII,
        show_edge=False,
        pad_edge=False,
        header_style="bold",
        padding=(0, 2, 0, 0),
    )
