"""Rules with their places in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goalcheck.core.place import Place, Route
from goalcheck.core.scale import Scale
from goalcheck.rubric import Axis, Kind, Rubric
from goalcheck.rules import Rule
from goalcheck.rules.table import row_name


@dataclass(frozen=True, slots=True)
class Site:
    """A rule, where it stands, and the nodes that it judges: the one named, or any of the kind."""

    rule: Rule
    route: Route
    axis: Axis
    kind: Kind
    scale: Scale
    node: str | None = None

    def part(self, name: str) -> Place:
        """The place of a gate, case or row by its id or number."""
        rule, table = self.rule, self.rule.table
        named = {(*self.route, "table", "rows", i): row_name(table, i) for i in range(len(table.rows))} if table else {}
        named |= {(*self.route, key, i): it.id for key in ("gates", "cases") for i, it in enumerate(getattr(rule, key))}
        return Place(next(route for route, known in named.items() if known == name))

    def cap(self, name: str) -> Place:
        return Place(next((*self.route, "caps", i) for i, cap in enumerate(self.rule.caps) if cap.id == name))

    @property
    def whole(self) -> Place:
        """The place of the rule: its key, the axis."""
        return Place(self.route, on_key=True)

    @property
    def parts(self) -> tuple[str, ...]:
        """The gates, then the cases or rows, by id or number."""
        table = self.rule.table
        rows = [row_name(table, i) for i in range(len(table.rows))] if table else []
        return (*(gate.id for gate in self.rule.gates), *(case.id for case in self.rule.cases), *rows)


def sites(rubric: Rubric) -> Iterator[Site]:
    """Every rule of a rubric whose axes are sound, in the order of the file."""
    for kind in Kind:
        for name, rule in getattr(rubric.judge, kind.value):
            if axis := rubric.axis(name):
                yield Site(rule, ("judge", kind.value, name), axis, kind, rubric.scale_of("", axis))
    for i, node in enumerate(rubric.nodes):
        for name, rule in node.rules:
            if axis := rubric.axis(name):
                scale = rubric.scale_of(node.id, axis)
                yield Site(rule, ("nodes", i, "rules", name), axis, Kind.GOAL, scale, node.id)
