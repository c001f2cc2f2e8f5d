"""Rows through goalcheck's own engine: a rubric laid out and compiled once, each combination judged once."""

from __future__ import annotations

from fractions import Fraction

from goalcheck.core.scale import Scale
from goalcheck.core.value import Value, unknown
from goalcheck.core.verdict import STATUSES, Status, Verdict
from goalcheck.engine.evaluate import evaluate
from goalcheck.engine.outline import outline
from goalcheck.engine.plan import Compiler
from goalcheck.engine.slot import Plan, leaf_value
from goalcheck.engine.trace import verdict_of
from goalcheck.model.rubric import NodeKind, Rubric
from goalcheck.rules.bag import Child
from published.table import Pair, Table


class Judge:
    """One rubric on its first axis."""

    def __init__(self, table: Table, rubric: Rubric) -> None:
        self._rubric, self._axis, self._kind, self._bag = rubric, rubric.axes[0], table.kind, table.bag
        self._compiler = Compiler(rubric)
        self._plans: dict[tuple[str, ...], Plan] = {}
        self._verdicts: dict[tuple[Pair, ...], dict[str, Verdict]] = {}

    def verdict(self, given: tuple[Pair, ...], node: str) -> Verdict:
        """The verdict of a node; "" is the whole."""
        if given not in self._verdicts:
            self._verdicts[given] = self._judged(given)
        return self._verdicts[given][node]

    def scale(self, node: str) -> Scale:
        return self._rubric.scale_of(node, self._axis)

    def _judged(self, given: tuple[Pair, ...]) -> dict[str, Verdict]:
        names = tuple(f"member-{i}" for i in range(len(given))) if self._bag else tuple(node for node, _ in given)
        plan = self._plan(tuple(weight for weight, _ in given) if self._bag else ())
        values = {}
        for name, (_, written) in zip(names, given, strict=True):
            slot = plan.at[name, self._axis.id]
            values[slot] = value_of(written, plan.slots[slot].scale)
        outcomes = evaluate(plan, values)
        found = {slot.id: verdict_of(slot, i, outcomes) for i, slot in enumerate(plan.slots)}
        return {**found, "": found[plan.slots[-1].id]}

    def _plan(self, weights: tuple[str, ...]) -> Plan:
        if weights not in self._plans:
            scale = self._rubric.scale_of("", self._axis)
            kind = NodeKind.CRITERION if self._kind is NodeKind.GOAL else NodeKind.GOAL
            bag = [Child(f"member-{i}", kind.value, scale, Fraction(weight)) for i, weight in enumerate(weights)]
            self._plans[weights] = outline(self._compiler, self._axis, kind=self._kind, bag=bag)
        return self._plans[weights]


def value_of(written: str, scale: Scale) -> tuple[Value, Status | None]:
    """What is written as a value; a number with all its digits, which may be more than a file can hold."""
    if scale.numeric and written not in STATUSES:
        number = Fraction(written)
        return (number, number), None
    levels = [scale.index(name) for name in written.split("|")]
    if len(levels) == 1:
        return leaf_value(written, scale)
    return unknown(level for level in levels if level is not None), Status.NOT_ASSESSABLE
