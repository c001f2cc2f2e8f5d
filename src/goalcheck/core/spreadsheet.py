"""Cells of a table that a spreadsheet opens: none of them is run."""

from __future__ import annotations

import re

FORMULA = "^[=+\\-@\t\r]"
"""How a text begins that a spreadsheet takes for a formula."""
NUMBER = r"^[-+]?[0-9][0-9.,]*$"
"""What may begin like a formula and is none."""


def inert(text: str) -> str:
    """A cell with an apostrophe in front where a spreadsheet would run it as a formula."""
    return f"'{text}" if re.match(FORMULA, text) and not re.fullmatch(NUMBER, text) else text
