"""Whether a decision table is sound."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from goalcheck.core.diagnostic import Fault, SearchImpact
from goalcheck.core.fault import at, duplicates, first
from goalcheck.core.place import Route
from goalcheck.core.scale import Scale
from goalcheck.rules.conflict import conflicts
from goalcheck.rules.fitting import level_test_faults, verdict_faults
from goalcheck.rules.row import cell_test

if TYPE_CHECKING:
    from goalcheck.rules.table import DecisionTable

MOST_CONFLICTS = 100
"""Pairs of rows of one table that are told to contradict each other."""


def table_faults(table: DecisionTable, route: Route, scale: Scale, scales: dict[str, Scale]) -> Iterator[Fault]:
    """Find what does not fit the scale of the verdicts or those of the inputs, and rows that contradict each other."""
    sound = bool(table.inputs) and len(scales) == len(table.inputs)
    if not sound:
        yield at((*route, "inputs"), "table-inputs")
    yield from duplicates(((*route, "rows", i), row.id) for i, row in enumerate(table.rows) if row.id)
    for i, row in enumerate(table.rows):
        if len(row.when) != len(table.inputs):
            yield at((*route, "rows", i, "when"), "row-length", wanted=len(table.inputs), given=len(row.when))
            sound = False
            continue
        for n, (name, cell) in enumerate(zip(table.inputs, row.when, strict=True)):
            test = cell_test(cell)
            for fault in level_test_faults(test, (*route, "rows", i, "when", n), scales[name]) if test else ():
                yield fault
                sound = False
        for verdict in row.verdict:
            yield from verdict_faults(verdict, (*route, "rows", i, "verdict"), scale)
        if not row.verdict:
            yield at((*route, "rows", i, "verdict"), "row-without-verdict")
    for found in islice(conflicts(table, scales), MOST_CONFLICTS) if sound else ():
        yield at(
            (*route, "rows", found.second), "rows-conflict", related=(first((*route, "rows", found.first)),),
            spoils=SearchImpact.NOTHING, first=found.first + 1, second=found.second + 1, combination=found.combination,
        )  # fmt: skip
