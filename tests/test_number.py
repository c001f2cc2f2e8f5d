"""Numbers: exact in, named roundings, shown on the right side of every limit."""

from __future__ import annotations

import decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goalcheck.core.number import Rounding, read_number, rounded, shown

PEERS = {
    Rounding.HALF_EVEN: decimal.ROUND_HALF_EVEN,
    Rounding.UP: decimal.ROUND_CEILING,
    Rounding.DOWN: decimal.ROUND_FLOOR,
}
positive = st.decimals(0, 1000, places=3).map(Fraction)


@pytest.mark.parametrize("text", ["0.5", "2/3", "-1.25", "+7", ".5", "0.1"])
def test_decimals_and_fractions_are_read_exactly(text: str) -> None:
    assert read_number(text) == Fraction(text)


@pytest.mark.parametrize(
    "text",
    ["1e400", "nan", ".inf", "0x1F", "1_000", "0,5", "1/0", "2**9", "٣", "1" * 10, "0." + "1" * 13, "", "1:30", "1."],
)
def test_anything_else_is_no_number(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("rounding", "expected"),
    [
        (Rounding.HALF_UP, [1, 2, 3, 0, -1]),
        (Rounding.HALF_DOWN, [0, 1, 2, -1, -2]),
        (Rounding.HALF_EVEN, [0, 2, 2, 0, -2]),
        (Rounding.UP, [1, 2, 3, 0, -1]),
        (Rounding.DOWN, [0, 1, 2, -1, -2]),
    ],
)
def test_roundings_differ_at_the_half(rounding: Rounding, expected: list[int]) -> None:
    assert [rounded(Fraction(n, 2), rounding) for n in (1, 3, 5, -1, -3)] == expected


@given(positive, st.sampled_from(list(PEERS)))
def test_rounding_agrees_with_decimal(number: Fraction, rounding: Rounding) -> None:
    peer = decimal.Decimal(number.numerator) / decimal.Decimal(number.denominator)
    assert rounded(number, rounding) == int(peer.quantize(decimal.Decimal(1), rounding=PEERS[rounding]))


def test_rounding_to_a_step() -> None:
    assert rounded(Fraction("3.1415"), Rounding.HALF_UP, Fraction(1, 4)) == Fraction(13, 4)


@given(st.fractions(), st.lists(st.decimals(-100, 100, places=3).map(Fraction), max_size=3))
def test_a_number_shown_never_contradicts_its_limits(number: Fraction, limits: list[Fraction]) -> None:
    text = shown(number, limits)
    for limit in limits:
        assert (Fraction(text) >= limit) == (number >= limit)


@pytest.mark.parametrize(
    ("number", "limits", "text"),
    [
        (Fraction("0.749"), [Fraction("0.75")], "0.749"),
        (Fraction("0.749"), [], "0.75"),
        (Fraction(1, 3), [], "0.33"),
        (Fraction(2), [], "2"),
        (Fraction(-1, 2), [], "-0.5"),
        (Fraction(3, 4) - Fraction(1, 10**12), [Fraction(3, 4)], "0.749999999999"),
        (Fraction(3, 4) - Fraction(1, 10**13), [Fraction(3, 4)], "7499999999999/10000000000000"),
        (Fraction(3, 4) - Fraction(1, 10**15), [Fraction(3, 4)], "749999999999999/1000000000000000"),
    ],
)
def test_numbers_as_shown(number: Fraction, limits: list[Fraction], text: str) -> None:
    assert shown(number, limits) == text
