"""UCI car evaluation: every combination of six attributes with its class."""

from __future__ import annotations

from pathlib import Path

from published.rubrics import shipped
from published.table import Row, Table
from published.tables.rows import records

RUBRIC = "car-acceptability"
INPUTS = ("buying", "maint", "doors", "persons", "lug_boot", "safety")


def _read(folder: Path) -> tuple[Row, ...]:
    return tuple(
        Row(RUBRIC, tuple((name, record[name]) for name in INPUTS), (("car", record["class"]),))
        for record in records(folder / "car" / "car.csv")
    )


TABLE = Table(
    name="car",
    source="Car Evaluation, UCI Machine Learning Repository, CC BY 4.0",
    read=_read,
    rubrics=shipped(RUBRIC),
)
