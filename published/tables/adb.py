"""Asian Development Bank: self-ratings of completed projects.

Which version of the guidelines a report followed is not in the table. The version is that in force in the year the project
was approved, for no project is completed before it; projects approved before 2006 are judged by the older version.
"""

from __future__ import annotations

from pathlib import Path

from goalcheck.core.verdict import Verdict
from published.rubrics import shipped
from published.table import Again, Row, Table
from published.tables.rows import ident, records

OLD, NEW = "development-bank-2006", "development-bank-2016"
NEW_FROM = 2016
CRITERIA = ("relevance", "effectiveness", "efficiency", "sustainability")


def _read(folder: Path) -> tuple[Row, ...]:
    return tuple(_row(record) for record in records(folder / "adb" / "adb_self_ratings.csv"))


def _row(record: dict[str, str]) -> Row:
    approved = int(float(record["approval_year"]))
    given = tuple((name, ident(record[name]).removesuffix("_sustainable")) for name in CRITERIA)
    return Row(NEW if approved >= NEW_FROM else OLD, given, (("", ident(record["overall"])),), str(approved))


def _explain(row: Row, node: str, ours: Verdict, again: Again) -> str:
    other = again(OLD if row.rubric == NEW else NEW)
    if other.level == row.published[0][1]:
        return "the other version of the rules gives the published rating"
    return "neither version gives it; why, the table does not say"


TABLE = Table(
    name="adb",
    source="Asian Development Bank, success rates database: self-ratings in completion reports",
    read=_read,
    rubrics=shipped(OLD, NEW),
    explain=_explain,
    notes=(
        "The version is that in force when the project was approved; before 2006, the older one.",
        "Either version alone agrees with as many ratings.",
    ),
)
