"""Exact numbers: read from their text, rounded by a named rule, shown without contradicting a verdict."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from fractions import Fraction

DECIMAL = re.compile(r"[-+]?(?:[0-9]{1,9}(?:\.[0-9]{1,12})?|\.[0-9]{1,12})", re.ASCII)
FRACTION = re.compile(r"([0-9]{1,9})/([1-9][0-9]{0,8})", re.ASCII)


def read_number(text: str) -> Fraction | None:
    """A decimal (at most 9 digits and 12 decimals) or a fraction such as 2/3; None for anything else."""
    if DECIMAL.fullmatch(text) or FRACTION.fullmatch(text):
        return Fraction(text)
    return None


class Rounding(StrEnum):
    """Named roundings to a multiple of a step; the half ones differ only exactly half-way."""

    HALF_UP = "half_up"
    HALF_DOWN = "half_down"
    HALF_EVEN = "half_even"
    UP = "up"
    DOWN = "down"


def rounded(number: Fraction, rounding: Rounding, step: Fraction = Fraction(1)) -> Fraction:
    """`number` as a multiple of `step`; up and down are towards larger and smaller numbers."""
    scaled = number / step
    below = scaled.numerator // scaled.denominator
    rest = scaled - below
    if rounding is Rounding.UP:
        up = rest > 0
    elif rounding is Rounding.DOWN:
        up = False
    elif rest != Fraction(1, 2):
        up = rest > Fraction(1, 2)
    else:
        up = rounding is Rounding.HALF_UP or (rounding is Rounding.HALF_EVEN and below % 2 == 1)
    return (below + up) * step


class Shown(str):
    """A number in decimals with a point; a locale writes its own decimal mark."""

    __slots__ = ()


def shown(number: Fraction, limits: Iterable[Fraction] = (), decimals: int = 2) -> Shown:
    """`number` in decimals, with as many as it takes to stand on the same side of every limit as it does.

    0.749 beside a limit of 0.75 is "0.749", not "0.75"; where 12 decimals do not suffice, the exact fraction.
    """
    for places in range(decimals, 13):
        scale = Fraction(10) ** places
        candidate = Fraction(round(number * scale)) / scale
        if all((candidate >= limit) == (number >= limit) for limit in limits):
            return Shown(_decimal(candidate, places))
    return Shown(f"{number.numerator}/{number.denominator}")


def _decimal(number: Fraction, places: int) -> str:
    digits = str(abs(number.numerator) * 10**places // number.denominator).rjust(places + 1, "0")
    whole, rest = (digits[:-places], digits[-places:].rstrip("0")) if places else (digits, "")
    sign = "-" if number < 0 else ""
    return f"{sign}{whole}.{rest}" if rest else f"{sign}{whole}"
