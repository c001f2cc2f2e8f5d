"""Decision tables of the DMN compatibility kit: those with the hit policies unique, first and any.

`any` allows rows that overlap with the same output, and so does our `unique`. A table with several outputs is a rubric for
each.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from published.model import Attribute, rubric_text
from published.rubrics import brought
from published.table import Row, Table

HITS = {"UNIQUE": "unique", "ANY": "unique", "FIRST": "first"}
TOP = "decision"
SOURCE = "DMN technology compatibility kit, compliance level 2, Apache-2.0"
BOOLEANS = ("false", "true")


def _carried(folder: Path) -> Iterator[tuple[str, int, Any, Any]]:
    """Name of the rubric, number of the output, the table and its tests."""
    cases = json.loads((folder / "dmn" / "tables.json").read_text(encoding="utf-8"))["cases"]
    for case in cases:
        for table in case["tables"]:
            if table["hit_policy"] not in HITS:
                continue
            for number, output in enumerate(table["outputs"]):
                name = "-".join(["dmn", case["case"][:4], *([output["name"].lower()] if output["name"] else [])])
                yield name, number, table, case["tests"]


def _models(folder: Path) -> Mapping[str, str]:
    return {name: rubric_text(name, SOURCE, _attributes(table, n)) for name, n, table, _ in _carried(folder)}


def _attributes(table: Any, output: int) -> tuple[Attribute, ...]:
    inputs = tuple(_input(it) for it in table["inputs"])
    rows = tuple((tuple(_cell(cell) for cell in rule["if_parsed"]), (rule["then"][output],)) for rule in table["rules"])
    verdicts = tuple(dict.fromkeys(verdict for _, (verdict,) in rows))
    names = tuple(it.id for it in inputs)
    return (Attribute(TOP, verdicts, False, names, rows, HITS[table["hit_policy"]]), *inputs)


def _input(given: Any) -> Attribute:
    allowed = tuple(json.loads(f"[{given['allowed']}]")) if given["allowed"] else ()
    levels = BOOLEANS if given["type"] == "boolean" else allowed
    return Attribute(given["expression"], levels, ordered=False)


def _cell(test: Any) -> str | list[str]:
    if "any" in test:
        return "-"
    if "or" in test:
        return [_text(part["value"]) for part in test["or"]]
    value = _text(test["value"])
    return value if test["op"] == "=" else f"{test['op']} {value}"


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _read(folder: Path) -> tuple[Row, ...]:
    return tuple(row for name, number, table, tests in _carried(folder) for row in _rows(name, number, table, tests))


def _rows(name: str, number: int, table: Any, tests: Any) -> Iterator[Row]:
    output = table["outputs"][number]["name"]
    for test in tests:
        expected = test["expected"][output] if output else test["expected"]
        given = tuple((node, _text(value)) for node, value in test["inputs"].items())
        yield Row(name, given, ((TOP, expected),), table["hit_policy"].lower())


TABLE = Table(
    name="dmn",
    source="Decision Model and Notation, technology compatibility kit, compliance level 2, Apache-2.0",
    read=_read,
    rubrics=brought,
    models=_models,
    notes=(
        "Not carried: 0006 (priority: rows ranked by their outputs) and 0114 (collect: the least of several outputs); "
        "here one row gives the verdict.",
    ),
)
