"""Decision tables over named children."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from goalcheck.core.diagnostic import Fault
from goalcheck.core.field import Id
from goalcheck.core.place import Route
from goalcheck.core.scale import Scale
from goalcheck.rules.bag import Child
from goalcheck.rules.body import Body, ChildScale, CompiledBody, RulePart
from goalcheck.rules.cases import finding_of
from goalcheck.rules.condition import Condition, LevelTest, NamedChild
from goalcheck.rules.finding import UNCOVERED, KnownChild, RuleFinding
from goalcheck.rules.row import ANY, HitPolicy, Row, cell_test
from goalcheck.rules.table_faults import table_faults
from goalcheck.rules.tally import Measure, Tally

if TYPE_CHECKING:
    from goalcheck.rules.nearest import JudgedBag, Nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionTable(Body):
    inputs: tuple[Id, ...]
    hit: HitPolicy = HitPolicy.UNIQUE
    rows: tuple[Row, ...]
    kind = "table"
    part = "row"
    lists_children = True

    @property
    def named_children(self) -> tuple[str, ...]:
        return self.inputs

    @property
    def parts(self) -> tuple[RulePart, ...]:
        rows = enumerate(self.rows)
        return tuple(RulePart(row_name(self, i), ("table", "rows", i), row.because, "-row") for i, row in rows)

    @property
    def cost(self) -> int:
        return len(self.rows)

    @property
    def decisions(self) -> DecisionTable:
        return self

    def counts(self, child: Child) -> bool:
        return child.id in self.inputs

    def compiled(self, tally: Tally, scale: Scale, child_scale: Scale) -> CompiledBody:
        return CompiledTable(self, tally, scale)

    def faults(self, route: Route, scale: Scale, child_scale: ChildScale, children: tuple[str, ...]) -> Iterator[Fault]:
        return table_faults(self, (*route, "table"), scale, {name: child_scale(name) for name in self.inputs})

    def near(self, bag: JudgedBag, findings: Sequence[RuleFinding]) -> Iterator[Nearest | None]:
        given = [
            tuple(finding_of(verdict, part.name, bag.scale) for verdict in row.verdict)
            for part, row in zip(self.parts, self.rows, strict=True)
        ]
        asked = [_asked(self.inputs, row) for row in self.rows]
        return bag.first_that_holds(self.part, self.parts, asked, given, findings)


def row_name(table: DecisionTable, number: int) -> str:
    """A row's id, or its number from 1."""
    return table.rows[number].id or str(number + 1)


class CompiledTable(CompiledBody):
    """Each row counts the inputs that match it; `-` needs nothing, not even a child that is there."""

    def __init__(self, table: DecisionTable, tally: Tally, scale: Scale) -> None:
        self._table = table
        self._rows = []
        for number, row in enumerate(table.rows):
            tests = {name: test for name, cell in zip(table.inputs, row.when, strict=True) if (test := cell_test(cell))}
            named = tuple(name for test in tests.values() for name in test.named)
            matches = tally.counter(("row", number), _matching(tests), named)
            findings = tuple(finding_of(verdict, row_name(table, number), scale) for verdict in row.verdict)
            self._rows.append((matches, len(tests), findings))

    def findings(self, total: int) -> tuple[RuleFinding, ...]:
        for matches, wanted, findings in self._rows:
            if matches(total) == wanted:
                return findings
        return (UNCOVERED,)

    def matching(self, total: int) -> tuple[str, ...]:
        met = [number for number, (matches, wanted, _) in enumerate(self._rows) if matches(total) == wanted]
        return tuple(row_name(self._table, number) for number in met)

    def decisive(self, finding: RuleFinding, points: Sequence[KnownChild]) -> Sequence[KnownChild]:
        """The inputs that the row does not leave open."""
        number = next((i for i in range(len(self._rows)) if row_name(self._table, i) == finding.fired), None)
        if number is None:
            return points
        cells = dict(zip(self._table.inputs, self._table.rows[number].when, strict=True))
        return [(child, point) for child, point in points if cells.get(child.id, (ANY,)) != (ANY,)]


def _matching(tests: dict[str, LevelTest]) -> Measure:
    def measure(child: Child, point: int | Fraction | None, judged: bool) -> int:
        test = tests.get(child.id)
        return int(test is not None and point is not None and test.passes(child.scale, point, judged))

    return measure


def _asked(inputs: Sequence[str], row: Row) -> Condition:
    """What a row asks, as a condition on named children."""
    tests = [(name, cell_test(cell)) for name, cell in zip(inputs, row.when, strict=True)]
    cells = tuple(Condition(child=_named_child(name, test)) for name, test in tests if test is not None)
    return Condition(and_=cells)


def _named_child(name: str, test: LevelTest) -> NamedChild:
    return NamedChild(
        id=name, is_=test.is_, at_least=test.at_least, at_most=test.at_most, above=test.above, below=test.below
    )
