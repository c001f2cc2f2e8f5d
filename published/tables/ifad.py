"""IFAD project performance; NR leaves the mean, NA leaves the question open."""

from __future__ import annotations

from pathlib import Path

from published.rubrics import shipped
from published.table import Row, Table
from published.tables.rows import records

OLD, NEW = "ifad-project-performance-2009", "ifad-project-performance-2015"
NEW_FROM = 2017
OLD_CRITERIA = ("relevance", "effectiveness", "efficiency")
NEW_CRITERIA = (*OLD_CRITERIA, "sustainability")
STATUSES = {"NR": "not_applicable", "NA": "not_assessed"}


def _read(folder: Path) -> tuple[Row, ...]:
    return tuple(_row(record) for record in records(folder / "ifad" / "ifad_2003_2009.csv"))


def _row(record: dict[str, str]) -> Row:
    new = int(record["arri_year"]) >= NEW_FROM
    given = tuple((name, _rating(record[name])) for name in (NEW_CRITERIA if new else OLD_CRITERIA))
    return Row(NEW if new else OLD, given, (("", _rating(record["project_performance"])),), record["arri_year"])


def _rating(cell: str) -> str:
    """A whole rating may be printed as `5.0`."""
    word = cell.strip()
    return STATUSES.get(word, word.removesuffix(".0"))


TABLE = Table(
    name="ifad",
    source="IFAD, project ratings of the annual report on results and impact (ARRI), 2003-2009",
    read=_read,
    rubrics=shipped(OLD, NEW),
)
