"""ND-GAIN scores of the Nordic countries, printed with ten significant digits.

The parts are printed rounded too. A mean of them may so be one unit off in the tenth decimal: half a unit from the parts
and half from the printing; the index, which is a hundred times as large, one unit in the eighth.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from published.rubrics import shipped
from published.table import NO_VERDICT, Row, Table
from published.tables.rows import records

RUBRIC = "nd-gain"
INDEX = "gain"
SCORES = {"water": "water", "health": "health", "habitat": "habitat", "infrastructure": "infrastructure",
          "governance": "r_governance", "social": "r_social", "vulnerability": "vulnerability",
          "readiness": "readiness", INDEX: "gain"}  # fmt: skip
GIVEN = {"food": "food", "ecosystems": "ecosystems", "economic": "r_economic"}


def _read(folder: Path) -> tuple[Row, ...]:
    return tuple(_row(record) for record in records(folder / "ndgain" / "ndgain_nordic.csv"))


def _row(record: dict[str, str]) -> Row:
    parts = [(name, cell) for name, cell in record.items() if "_" in name and name[-1].isdigit()]
    parts += [(node, record[column]) for node, column in GIVEN.items()]
    given = tuple((node, cell or "not_assessed") for node, cell in parts)
    published = tuple((node, record[column] or NO_VERDICT) for node, column in SCORES.items())
    return Row(RUBRIC, given, published, record["year"])


def _within(node: str, printed: str) -> Fraction:
    return Fraction(1, 10**8) if node == INDEX else Fraction(1, 10**10)


TABLE = Table(
    name="ndgain",
    source="Notre Dame Global Adaptation Initiative, Country Index: Denmark, Finland, Iceland, Norway, Sweden 1995-2023",
    read=_read,
    rubrics=shipped(RUBRIC),
    within=_within,
    notes=(
        "Agreement is to one unit in the tenth decimal, for the index (0 to 100) in the eighth: parts are printed rounded.",
    ),
)
