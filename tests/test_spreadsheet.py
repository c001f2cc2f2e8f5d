"""Cells of tables: a spreadsheet runs none, and whatever writes them agrees on which it would."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goalcheck.core.spreadsheet import inert
from goalcheck.core.visible import harmless
from goalcheck.questions.portfolio.write import writer
from tests.support.laws import examples

PIECES = st.sampled_from([*"=+-@\t\r\n'\",;: 09ax", "::", "##["])
TEXTS = st.lists(PIECES, max_size=5).map("".join)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"), ("+ some", "'+ some"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), ("-", "'-"),
        ("-8", "-8"), ("+1.5", "+1.5"), ("-1+1", "'-1+1"), ("-8\n", "'-8\n"), ("a=1", "a=1"), ("'=1", "'=1"), ("", ""),
    ],
)  # fmt: skip
def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(text: str, cell: str) -> None:
    assert inert(text) == cell


@given(TEXTS)
def test_what_is_inert_stays_as_it_is(text: str) -> None:
    assert inert(inert(text)) == inert(text)


@examples(100)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_a_portfolio_writes_its_cells_alike(texts: list[str]) -> None:
    file = BytesIO()
    writer("csv", file).write(pa.record_batch({"text": texts, "n": list(range(len(texts)))}))
    rows = list(csv.DictReader(StringIO(file.getvalue().decode(), newline="")))
    assert [row["text"] for row in rows] == [inert(harmless(text)) for text in texts]
