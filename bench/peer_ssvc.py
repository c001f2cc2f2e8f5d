"""certcc-ssvc (CERT/CC): each table as a `DecisionTable`, which runs its checks when it is built.

It refuses a table at its first fault, so a fault is mended before the next one can be seen; one run builds all tables of a
rubric. Its other way in, `ssvc_csv_analyzer`, has two of the same checks. A row of its format is one combination, and no row
comes before another: `first` tables are resolved beforehand.

This file is its own child: with the peer's Python it reads tables as JSON from its input and writes what it was told.
"""

from __future__ import annotations

import ast
import json
import logging
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

from report import Report, Told

if TYPE_CHECKING:
    from tables import Table

BEYOND = ("shadowed",)
"""What its format cannot express: of rows that match the same combination none comes first."""
SPACE, VERSION = "x_example.test#rubric", "1.0.0"
Grid = dict[str, Any]
"""A table as JSON, with `mapping`: pairs of a combination and its verdict."""


class Ssvc:
    def __init__(self, python: Path) -> None:
        self._python = python

    def check(self, tables: tuple[Table, ...]) -> Report:
        given = json.dumps([asdict(table) | {"mapping": list(_mapping(table))} for table in tables])
        command = [str(self._python), "-W", "ignore", __file__]
        done = subprocess.run(command, input=given, capture_output=True, text=True, check=True, timeout=300)
        found = [[Told(**it) for it in told] for told in json.loads(done.stdout)]
        return Report(tuple(it for told in found for it in told), max(1, *map(len, found)))


def _mapping(table: Table) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every combination that a row matches with that row's verdict, worst first, for that is how the peer reads an order."""
    for combination in product(*(levels for _, levels in table.inputs)):
        matching = [
            row.verdict
            for row in table.rows
            if all(level in accepted for level, accepted in zip(combination, row.when, strict=True))
        ]
        for verdict in matching[:1] if table.first else matching:
            yield combination, verdict


def told_of(grid: Grid) -> Iterator[Told]:
    """What the peer says of a table, one fault after another, each mended before the next."""
    while (said := _refusal(grid)) is not None:
        told = _understood(grid, said)
        yield told
        _mend(grid, told)


def _refusal(grid: Grid) -> str | None:
    """The peer's error, with what it logged; None where it accepts the table."""
    from ssvc.decision_points.base import DecisionPoint  # type: ignore[import-not-found]
    from ssvc.decision_tables.base import DecisionTable  # type: ignore[import-not-found]

    def named(key: str) -> dict[str, object]:
        return {"key": key, "name": key, "definition": key}

    def placed(key: str) -> dict[str, object]:
        return named(key) | {"namespace": SPACE, "version": VERSION, "registered": False}

    columns = [*grid["inputs"], (grid["node"], grid["levels"])]
    points = [DecisionPoint(**placed(name), values=tuple(map(named, levels))) for name, levels in columns]
    ids = [point.id for point in points]
    mapping = [dict(zip(ids, [*combination, verdict], strict=True)) for combination, verdict in grid["mapping"]]
    logged = Logged()
    logging.getLogger("ssvc").addHandler(logged)
    try:
        DecisionTable(
            **placed(grid["node"]),
            decision_points=dict(zip(ids, points, strict=True)),
            outcome=ids[-1],
            mapping=mapping,
        )
    except Exception as error:  # its refusals are of many kinds, crashes among them; each is what it tells of the table
        return "\n".join([f"{type(error).__name__}: {error}", *logged.lines])
    finally:
        logging.getLogger("ssvc").removeHandler(logged)
    return None


class Logged(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def _understood(grid: Grid, said: str) -> Told:
    names = [name for name, _ in grid["inputs"]]

    def case(levels: list[str]) -> str:
        return ", ".join(f"{name}={level}" for name, level in zip(names, levels, strict=True))

    if found := re.search(r"Conflicting mappings found: ({.*?}) !=", said):
        return Told(grid["node"], ("overlap",), said, case=case(list(ast.literal_eval(found[1]).values())[:-1]))
    if found := re.search(r"No mapping found for decision point combination: (\(.*?\))", said):
        return Told(grid["node"], ("gap",), said, case=case(list(ast.literal_eval(found[1]))))
    if found := re.search(r"Problem: ({.*?})", said):
        low = zip(grid["inputs"], ast.literal_eval(found[1])["u"], strict=True)
        return Told(grid["node"], ("non-monotone",), said, case=case([levels[i] for (_, levels), i in low]))
    if "irrelevant features" in said:
        return Told(grid["node"], ("irrelevant-input",), said)
    if all(verdict in grid["levels"] for _, verdict in grid["mapping"]):
        raise RuntimeError(f"certcc-ssvc did not check {grid['node']}: {said}")
    return Told(grid["node"], ("undeclared-verdict",), said, named=False)


def _mend(grid: Grid, told: Told) -> None:
    mapping, levels = grid["mapping"], grid["levels"]
    match told.faults[0]:
        case "overlap":
            first: dict[tuple[str, ...], str] = {}
            for combination, verdict in mapping:
                first.setdefault(tuple(combination), verdict)
            mapping = list(first.items())
        case "gap":
            missing = tuple(pair.partition("=")[2] for pair in told.case.split(", "))
            mapping = [*mapping, (missing, max((it[1] for it in _below(grid, missing)), key=levels.index))]
        case "non-monotone":
            mapping = [(it, max((v for _, v in _below(grid, it)), key=levels.index)) for it, _ in mapping]
        case "irrelevant-input":
            n = next(i for i, (name, _) in enumerate(grid["inputs"]) if f"_rubric_{name}_1_" in told.said)
            del grid["inputs"][n]
            mapping = list(dict.fromkeys(((*it[:n], *it[n + 1 :]), verdict) for it, verdict in mapping))
        case _:
            mapping = [(it, verdict if verdict in levels else levels[-1]) for it, verdict in mapping]
    order = list(product(*(levels for _, levels in grid["inputs"])))
    grid["mapping"] = sorted(mapping, key=lambda it: order.index(tuple(it[0])))


def _below(grid: Grid, combination: tuple[str, ...]) -> list[tuple[tuple[str, ...], str]]:
    """The combinations that are nowhere better than this one, with their verdicts."""
    ranks = [levels.index for _, levels in grid["inputs"]]
    return [
        (it, verdict)
        for it, verdict in grid["mapping"]
        if all(rank(a) <= rank(b) for rank, a, b in zip(ranks, it, combination, strict=True))
    ]


if __name__ == "__main__":
    print(json.dumps([[asdict(told) for told in told_of(grid)] for grid in json.load(sys.stdin)]))
