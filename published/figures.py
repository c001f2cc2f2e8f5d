"""The compact figures: distinct combinations, their published ratings, and how often, as CSV files of our own."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from published.table import Pair, Row, Table

FIXED = ("rubric", "group", "count")
BAG = "bag"
ONLY = "# rubric: "
RATING = "="
"""Marks a column with published ratings."""


def merged(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Each distinct row once, with its count."""
    counts: Counter[Row] = Counter()
    for row in rows:
        counts[replace(row, count=1)] += row.count
    ordered = sorted(counts, key=lambda row: (row.rubric, row.group, row.given, row.published))
    return tuple(replace(row, count=counts[row]) for row in ordered)


def files(table: Table, rows: Iterable[Row], models: Mapping[str, str]) -> dict[str, str]:
    """The table's file, and a rubric file for each model that it brings, by name."""
    return {f"{table.name}.csv": text(table, merged(rows)), **{f"{name}.yaml": model for name, model in models.items()}}


def text(table: Table, rows: tuple[Row, ...]) -> str:
    """A file's text: the source, the rubric where there is only one, and a line for each row."""
    out = io.StringIO()
    out.write(f"# {table.source}\n")
    rubrics = {row.rubric for row in rows}
    if len(rubrics) == 1:
        out.write(f"{ONLY}{next(iter(rubrics))}\n")
    fixed = [name for name in FIXED if name != "rubric" or len(rubrics) > 1]
    ratings = tuple(dict.fromkeys(node for row in rows for node, _ in row.published))
    inputs = (BAG,) if table.bag else tuple(dict.fromkeys(node for row in rows for node, _ in row.given))
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*fixed, *(RATING + node for node in ratings), *inputs])
    for row in rows:
        published, given = dict(row.published), dict(row.given)
        cells = [_packed(row.given)] if table.bag else [given.get(node, "") for node in inputs]
        writer.writerow(
            [*(getattr(row, name) for name in fixed), *(published.get(node, "") for node in ratings), *cells]
        )
    return out.getvalue()


def read(table: Table, folder: Path) -> tuple[tuple[Row, ...], dict[str, str]]:
    """The rows of a table's file, and the models beside it."""
    lines = (folder / f"{table.name}.csv").read_text(encoding="utf-8").splitlines()
    said = [line for line in lines if line.startswith("# ")]
    only = said[-1].removeprefix(ONLY)
    rows = tuple(_row(record, only, table.bag) for record in csv.DictReader(lines[len(said) :]))
    models = {name for name in dict.fromkeys(row.rubric for row in rows) if (folder / f"{name}.yaml").is_file()}
    return rows, {name: (folder / f"{name}.yaml").read_text(encoding="utf-8") for name in sorted(models)}


def _row(record: dict[str, str], only: str, bag: bool) -> Row:
    published = [(name[1:], cell) for name, cell in record.items() if name.startswith(RATING) and cell]
    inputs = [(name, cell) for name, cell in record.items() if name not in FIXED and not name.startswith(RATING)]
    given = _unpacked(record[BAG]) if bag else tuple((name, cell) for name, cell in inputs if cell)
    return Row(record.get("rubric", only), given, tuple(published), record["group"], int(record["count"]))


def _packed(members: tuple[Pair, ...]) -> str:
    """Members of a bag, as `2*red 1*green`; one that weighs other than 1 as `1*red@3`."""
    counted = [(len(list(alike)), member) for member, alike in groupby(members)]
    return " ".join(f"{n}*{verdict}" + (f"@{weight}" if weight != "1" else "") for n, (weight, verdict) in counted)


def _unpacked(cell: str) -> tuple[Pair, ...]:
    found: list[Pair] = []
    for part in cell.split():
        count, _, member = part.partition("*")
        verdict, _, weight = member.partition("@")
        found += [(weight or "1", verdict)] * int(count)
    return tuple(found)
