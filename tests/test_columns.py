"""Grids in columns: as rich draws them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text as Rich

from goalcheck.document import Grid, Heading
from goalcheck.document.columns import columns, narrowed
from goalcheck.document.drawn import drawn, empty
from goalcheck.document.text import render
from goalcheck.phrases.view import View
from goalcheck.phrases.visible import finished
from tests.support.laws import examples

CELLS = st.lists(st.text(st.sampled_from("abcå漢-"), max_size=9), max_size=20).map(" ".join)
TEXTS = st.lists(CELLS, min_size=1, max_size=3).map("\n".join).filter(lambda it: not it.endswith("\n"))


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    row = st.lists(TEXTS, min_size=(count := draw(st.integers(1, 4))), max_size=count).map(tuple)
    return Grid(draw(row.filter(all)), tuple(draw(st.lists(row, max_size=4))), draw(st.booleans()))


@examples(60)
@given(grids(), st.integers(60, 100), st.booleans())
def test_a_grid_is_drawn_as_rich_draws_it(grid: Grid, width: int, unicode: bool) -> None:
    view = View("en", width, unicode=unicode)
    table = empty(view)
    table.leading = int(grid.apart)
    for head in grid.heads:
        table.add_column(Rich(head), overflow="fold")
    for row in grid.rows:
        table.add_row(*map(Rich, row))
    assert finished("\n".join(columns(grid, view))) == drawn([table], view)


@given(st.lists(st.integers(1, 40), min_size=1, max_size=5), st.integers(5, 120))
def test_only_the_widest_give_way_and_no_more_than_they_must(widths: list[int], most: int) -> None:
    found = narrowed(list(widths), most)
    assert sum(found) == min(sum(widths), most)
    touched = [new for old, new in zip(widths, found, strict=True) if new < old]
    assert max(touched, default=0) - min(touched, default=0) <= 1
    assert all(new <= old for old, new in zip(widths, found, strict=True))


def test_a_grid_is_never_wider_than_the_view() -> None:
    grid = Grid(("Del", "Från → till"), (("Stödet har fungerat väl", "uppfyllt → ej bedömt"), ("漢" * 30, "ab")))
    assert all(cell_len(line) <= width for width in range(8, 80) for line in columns(grid, View("sv", width)))


def test_a_terminal_with_colours_shows_heads_in_bold() -> None:
    shown = render([Heading("One", 1), Heading("Two"), Grid(("a", ""), (("b", "c"),))], View("en", 40, colour=True))
    assert shown.splitlines() == [
        "\x1b[1mOne\x1b[0m",
        "",
        "\x1b[1;4mTwo\x1b[0m",
        "\x1b[1ma\x1b[0m",
        "─" * 5,
        "b   c",
    ]
