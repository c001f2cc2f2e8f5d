"""Tables as CSV: what is read, and what is wrong with them, by line."""

from __future__ import annotations

import pytest

from goalcheck.yaml.limits import LIMITS
from goalcheck.yaml.rows import Entry, read_rows

INPUTS = (("price", ("high", "low")), ("safety", ("low", "high")))


def read(data: bytes) -> tuple[list[Entry], list[tuple[str, int]]]:
    entries, faults = read_rows("f.csv", data, INPUTS, ("bad", "good"))
    return entries, [(it.message.key, it.line) for it in faults]


@pytest.mark.parametrize(
    "data",
    [
        b"price,safety,verdict\nhigh,low,bad\nlow,high,good\n",
        b"\xef\xbb\xbfverdict;price;safety\r\nbad;high;low\r\n;low;low\r\n\r\ngood;low;high",
        b'safety,price,verdict\n"low", high ,bad\nhigh,low,good\n',
    ],
)
def test_columns_stand_in_any_order_with_commas_or_semicolons(data: bytes) -> None:
    entries, faults = read(data)
    assert [(it.levels, it.verdict) for it in entries] == [((0, 0), 0), ((1, 1), 1)]
    assert faults == []


@pytest.mark.parametrize(
    ("data", "faults"),
    [
        (b"", [("rows-columns", 1)]),
        (b"price,price,verdict\n", [("rows-columns", 1)]),
        (b"price,safety,verdict\nlow,huge,\n\nlow\n", [("rows-level", 2), ("row-length", 4)]),
        (b'price,safety,verdict\n"lo\nw",low,bad\nlow,low,best\n', [("rows-level", 2), ("rows-level", 4)]),
        ("price,safety,verdict\nlåg".encode("latin-1"), [("not-utf8", 1)]),
        (b'price,safety,verdict\n"low', [("rows-not-csv", 1)]),
        (b"x" * (LIMITS.size + 1), [("too-large", 1)]),
    ],
)
def test_every_fault_is_told_with_its_line(data: bytes, faults: list[tuple[str, int]]) -> None:
    assert read(data)[1] == faults
