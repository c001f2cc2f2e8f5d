"""A cell's value as the text that a person would have written."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

DECIMALS = 12
"""Decimals of a number that is stored in binary; what a rubric's numbers can have."""


def text_of(value: object) -> str | None:
    """None for nothing; 6.0 as 6, since a table that has blanks stores whole numbers so; dates as 2024-03-01."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        if value != value:  # not a number: how some programs store a blank
            return None
        return _shortest(f"{value:.{DECIMALS}f}")
    if isinstance(value, Decimal):
        return _shortest(f"{value:f}")
    if isinstance(value, date):
        return value.isoformat().removesuffix("T00:00:00")
    return str(value)


def _shortest(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text
