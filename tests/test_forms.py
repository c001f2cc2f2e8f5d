"""Documents → text: every word of a document is there in every form, at any width, and no word is broken."""

from __future__ import annotations

import re
from fractions import Fraction
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from goalcheck.document import (
    FORMS,
    Abbreviation,
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
    nested,
    plain,
    render,
)
from goalcheck.document.view import View
from tests.support.laws import examples

WORD = st.text(st.sampled_from("abcåäö漢"), min_size=1, max_size=9)
WORDS = st.lists(WORD, min_size=1, max_size=5).map(" ".join)
PARTS: st.SearchStrategy[Part] = st.one_of(
    WORDS,
    st.builds(Strong, WORDS),
    st.builds(Code, WORDS),
    st.builds(Link, WORDS, st.just("https://example.org/a")),
    st.builds(VerdictPart, st.sampled_from(["", "◑"]), WORDS, st.none() | st.fractions(0, 1, max_denominator=3)),
)
INLINES: st.SearchStrategy[Inline] = PARTS | st.lists(PARTS, min_size=1, max_size=3).map(
    lambda found: tuple(it for part in found for it in (part, " "))[:-1]
)
ITEMS = st.recursive(
    st.builds(Item, INLINES),
    lambda below: st.builds(Item, INLINES, st.lists(below, max_size=2).map(tuple)),
    max_leaves=4,
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    count = draw(st.integers(1, 5))
    cells = st.lists(INLINES, min_size=count, max_size=count).map(tuple)
    rows = st.lists(st.builds(TableRow, cells, st.integers(0, 2)), max_size=4).map(tuple)
    notes = draw(st.lists(WORDS, max_size=2).map(tuple))
    return Table(draw(cells), draw(rows), draw(st.just("") | WORDS), notes, draw(st.booleans()), draw(st.booleans()))


BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, INLINES, st.integers(1, 3)),
    st.builds(Paragraph, INLINES, st.booleans()),
    st.builds(List, st.lists(ITEMS, min_size=1, max_size=3).map(tuple), st.booleans()),
    st.builds(Tree, ITEMS),
    st.builds(Figure, WORDS, st.just((("a", Fraction(1)),)), WORDS),
    st.builds(Sample, WORDS, st.just("yaml")),
    tables(),
)
DOCUMENTS = st.builds(
    Document,
    st.lists(BLOCKS | st.builds(Details, WORDS, st.lists(BLOCKS, max_size=2).map(tuple)), min_size=1, max_size=4).map(
        tuple
    ),
    st.just("sv"),
)


def words_of(block: Block) -> list[str]:
    """Every word that a form has to show; heads of columns without cells to name them may be left out."""
    match block:
        case Heading(text) | Paragraph(text):
            found = [plain(text)]
        case List(items):
            found = [word for item in items for word in words_below(item)]
        case Tree(root):
            found = words_below(root)
        case Sample(text):
            found = [text]
        case Figure(caption, _, said):
            found = [caption, said]
        case Table(_, rows, caption, notes):
            found = [caption, *notes, *(plain(cell) for row in rows for cell in row.cells)]
        case Details(_, blocks):
            found = [word for it in blocks for word in words_of(it)]
    return [word for text in found for word in text.split()]


def words_below(item: Item) -> list[str]:
    return [plain(item.text), *(word for it in item.below for word in words_below(it))]


@pytest.mark.parametrize("form", FORMS)
@examples(80)
@given(DOCUMENTS, st.integers(40, 130), st.booleans())
def test_no_word_of_a_document_is_lost_or_broken(form: str, document: Document, width: int, unicode: bool) -> None:
    shown = render(document, form, View("sv", width, unicode=unicode))
    found = set(re.split(r"[\s*`:.,|│├└─+]+|\[|\]\(<https://example.org/a>\)", shown))
    assert [word for block in document.blocks for word in words_of(block) if word not in found] == []


class Read(HTMLParser):
    """The words of a page, read as a browser reads them; its elements are closed in the order they were opened."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.open: list[str] = []
        self.names: set[str] = set()
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.names.add(tag)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += re.split(r"[\s:]+", data)


@examples(80)
@given(DOCUMENTS)
def test_no_word_is_lost_in_html(document: Document) -> None:
    page = Read(render(document, "html", View("sv")))
    assert page.open == []
    assert [word for block in document.blocks for word in words_of(block) if word not in page.words] == []


def test_an_author_writes_no_html() -> None:
    hostile = "<script>alert(1)</script>"
    link = Link(hostile, "javascript:alert(1)")
    blocks = (
        Heading((hostile, Strong(hostile), Code(hostile), link, VerdictPart("<", hostile))), Paragraph(hostile, note=True),
        Figure(hostile, (), hostile), Sample(hostile), Details(hostile, (Tree(Item(hostile, (Item(hostile),))),)),
        Table((hostile,), (TableRow((hostile, hostile), 2),), hostile, (hostile,)),
    )  # fmt: skip
    page = render(Document(blocks, '"><script>'), "html", View("en"))
    assert not Read(page).names & {"script", "a"}
    assert "javascript" not in page
    assert 'href="https://example.org/?a=1&amp;b=2"' in render(
        Document((Paragraph(Link("x", "https://example.org/?a=1&b=2")),), "en"), "html", View("en")
    )


@examples(80)
@given(DOCUMENTS, st.integers(40, 130))
def test_no_line_is_wider_than_the_view(document: Document, width: int) -> None:
    lines = render(document, "text", View("sv", width)).splitlines()
    assert max(map(cell_len, lines)) <= width


def test_a_table_that_does_not_fit_in_words_shows_signs_with_a_legend_where_it_may() -> None:
    cells = (
        "Kommunernas stöd",
        VerdictPart("◕", "till stor del uppfyllt"),
        (VerdictPart("●", "uppfyllt"), Abbreviation(" igen", " =", "som förut")),
    )
    table = Table(("Mål", "2020", "2024"), (TableRow(cells),), brief=True)
    shown = [render(Document((table,), "sv"), "text", View("sv", width)).splitlines() for width in (80, 44)]
    assert shown[0][-1].split("   ") == ["Kommunernas stöd", "◕ till stor del uppfyllt", "● uppfyllt igen"]
    assert shown[1][2:] == [
        "Kommunernas stöd   ◕      ● =",
        "◕ till stor del uppfyllt, ● uppfyllt, = som",
        "förut.",
    ]


def test_a_table_for_which_there_is_no_room_is_read_row_by_row() -> None:
    rows = (
        TableRow(("Mål ett", VerdictPart("◑", "delvis uppfyllt"), "utvecklingsarbete")),
        TableRow(("Delmål", "", "vidareutbildning"), 1),
    )
    table = Table(("Mål", "Måluppfyllelse", "Beskrivning"), rows)
    assert render(Document((table,), "sv"), "text", View("sv", 40)).splitlines() == [
        "Mål ett",
        "  Måluppfyllelse: ◑ delvis uppfyllt",
        "  Beskrivning: utvecklingsarbete",
        "  Delmål",
        "    Beskrivning: vidareutbildning",
    ]


def test_a_terminal_with_colours_shows_heads_in_bold_and_verdicts_by_rank() -> None:
    verdicts = [Paragraph(VerdictPart("x", "y", rank)) for rank in (Fraction(0), Fraction(1, 2), Fraction(1), None)]
    document = Document((Heading("One", 1), *verdicts), "en")
    assert render(document, "text", View("en", 40, colour=True)).splitlines() == [
        "\x1b[1mOne\x1b[0m",
        "\x1b[31mx y\x1b[0m",
        "\x1b[35mx y\x1b[0m",
        "\x1b[32mx y\x1b[0m",
        "x y",
    ]


def test_markdown_folds_details_and_indents_rows_by_their_depth() -> None:
    table = Table(("a", "b"), (TableRow(("c|", "d")), TableRow(("e", Strong("*f")), 1)), figures=True)
    assert render(
        Document((Details("more", (table, Paragraph("@user"))),), "en"), "markdown", View("en")
    ).splitlines() == [
        "<details><summary>more</summary>",
        "",
        "| a | b |",
        "| --- | --: |",
        "| c\\| | d |",
        "| \u2003e | **\\*f** |",
        "",
        "\\@&#8203;user",
        "",
        "</details>",
    ]


def test_lines_with_depths_are_a_list_in_lists() -> None:
    assert nested([(0, "a"), (1, "b"), (2, "c"), (1, "d"), (0, "e")]) == List(
        (Item("a", (Item("b", (Item("c"),)), Item("d"))), Item("e"))
    )
