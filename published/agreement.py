"""Whether a verdict is the published one, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from goalcheck.core.number import shown
from goalcheck.core.scale import Scale
from goalcheck.core.verdict import Verdict
from goalcheck.model.rubric import Rubric
from published.judge import Judge
from published.table import NO_VERDICT, Pair, Row, Table


@dataclass(frozen=True, slots=True)
class Difference:
    """A combination that came out otherwise than published."""

    kind: str
    rubric: str
    given: tuple[Pair, ...]
    node: str
    published: str
    ours: str
    group: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """Cells that agree, and all cells, by rubric, node and group; what differs, and how often."""

    table: Table
    cells: Mapping[tuple[str, str, str], tuple[int, int]]
    differences: Counter[Difference]

    def count(self, rubric: str | None = None, node: str | None = None, group: str | None = None) -> tuple[int, int]:
        """How many cells agree, of how many; of one rubric, node or group where one is named."""
        wanted = (rubric, node, group)
        chosen = [
            counts
            for key, counts in self.cells.items()
            if all(want in (None, part) for want, part in zip(wanted, key, strict=True))
        ]
        return sum(agree for agree, _ in chosen), sum(cells for _, cells in chosen)

    def parts(self, place: int) -> tuple[str, ...]:
        """The rubrics (0), nodes (1) or groups (2), in order."""
        found = dict.fromkeys(key[place] for key in self.cells)
        return tuple(sorted(found)) if place == 2 else tuple(found)


def agreement(table: Table, rubrics: Mapping[str, Rubric], rows: Iterable[Row]) -> Agreement:
    judges = {name: Judge(table, rubric) for name, rubric in rubrics.items()}
    agree: Counter[tuple[str, str, str]] = Counter()
    cells: Counter[tuple[str, str, str]] = Counter()
    differences: Counter[Difference] = Counter()
    for row in rows:
        judge = judges[row.rubric]
        for node, published in row.published:
            ours = judge.verdict(row.given, node)
            key = (row.rubric, node, row.group)
            cells[key] += row.count
            if agrees(published, ours, judge.scale(node), table.within(node, published)):
                agree[key] += row.count
                continue
            kind = table.explain(row, node, ours, partial(_again, judges, row, node))
            differences[Difference(kind, row.rubric, row.given, node, published, words(ours), row.group)] += row.count
    return Agreement(table, {key: (agree[key], count) for key, count in cells.items()}, differences)


def _again(judges: Mapping[str, Judge], row: Row, node: str, rubric: str) -> Verdict:
    return judges[rubric].verdict(row.given, node)


def agrees(published: str, ours: Verdict, scale: Scale, within: Fraction) -> bool:
    if published == NO_VERDICT:
        return not ours.known
    if "|" in published:
        return set(published.split("|")) == set(ours.possible)
    if scale.index(published) is not None:
        return ours.level == published
    return ours.number is not None and abs(ours.number - Fraction(published)) <= within


def words(verdict: Verdict) -> str:
    if not verdict.known:
        return "|".join(verdict.possible) or NO_VERDICT
    return verdict.level or (shown(verdict.number, decimals=10) if verdict.number is not None else NO_VERDICT)
