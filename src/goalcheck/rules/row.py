"""The rows of a decision table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from goalcheck.core.field import Id, Line
from goalcheck.core.text import NOTHING, Text
from goalcheck.rules.condition import LevelTest

CELL = re.compile(r"(>=|<=|>|<)\s*(\S.*)")
ANY = "-"


class HitPolicy(StrEnum):
    """`unique`: no two rows match the same children with different verdicts; `first`: the first row that matches."""

    UNIQUE = "unique"
    FIRST = "first"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`when` has a cell for each input: a level, `>= level` (or <=, >, <), a list of levels, or `-` for any.

    A list of verdicts leaves the choice open: the verdict is one of them.
    """

    when: tuple[tuple[Line, ...], ...]
    verdict: tuple[Line, ...]
    id: Id | None = None
    because: Text = NOTHING


def cell_test(cell: tuple[str, ...]) -> LevelTest | None:
    """A cell as a test; None for `-`."""
    if cell == (ANY,):
        return None
    bound = CELL.fullmatch(cell[0]) if len(cell) == 1 else None
    if bound is None:
        return LevelTest(is_=cell)
    sign, level = bound[1], bound[2]
    return LevelTest(
        at_least=level if sign == ">=" else None,
        at_most=level if sign == "<=" else None,
        above=level if sign == ">" else None,
        below=level if sign == "<" else None,
    )
