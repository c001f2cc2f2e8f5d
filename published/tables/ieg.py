"""World Bank: quality at entry, quality of supervision and outcome with the rating of the bank's performance."""

from __future__ import annotations

from pathlib import Path

from goalcheck.core.verdict import Verdict
from published.rubrics import shipped
from published.table import Again, Row, Table
from published.tables.rows import ident, records

RUBRIC = "bank-performance"
COLUMNS = {
    "quality_at_entry": "Quality at Entry",
    "quality_of_supervision": "Quality of Supervision",
    "outcome": "Outcome",
}
SCALE = ("highly_unsatisfactory", "unsatisfactory", "moderately_unsatisfactory", "moderately_satisfactory",
         "satisfactory", "highly_satisfactory")  # fmt: skip


def _read(folder: Path) -> tuple[Row, ...]:
    return tuple(_row(record) for record in records(folder / "ieg" / "ieg_bank_performance_fy2007_2015.csv"))


def _row(record: dict[str, str]) -> Row:
    given = tuple((node, _rating(record[column])) for node, column in COLUMNS.items())
    return Row(RUBRIC, given, (("", _rating(record["Bank Performance"])),), record["Evaluation FY"])


def _rating(words: str) -> str:
    return "not_assessed" if words == "Not Rated" else ident(words)


def _explain(row: Row, node: str, ours: Verdict, again: Again) -> str:
    given = dict(row.given)
    two = sorted(SCALE.index(given[name]) for name in ("quality_at_entry", "quality_of_supervision"))
    published = SCALE.index(row.published[0][1])
    across = two[0] < len(SCALE) // 2 <= two[1]
    where = "across the middle" if across else "on one side"
    if given["outcome"] == "not_assessed":
        return f"{where}: the outcome is not rated"
    if published == two[1]:
        return f"{where}: the better of the two"
    if published == two[0]:
        return f"{where}: the worse of the two"
    if across and published in (2, 3):
        return f"{where}: the middle, but not on the outcome's side"
    return f"{where}: neither of the two"


TABLE = Table(
    name="ieg",
    source="World Bank, IEG project performance ratings, fiscal years 2007-2015, CC BY 4.0",
    read=_read,
    rubrics=shipped(RUBRIC),
    explain=_explain,
)
