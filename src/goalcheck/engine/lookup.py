"""A plan as lookups: what comes of a slot for each combination of what its rule reads, asked of the engine once each.

Made for many things judged by one plan. What can come of a slot has a small code, so that whole columns are judged by
looking codes up. The meaning stays in `evaluate`: a lookup only remembers what it said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goalcheck.core.message import message
from goalcheck.core.value import NOT_APPLICABLE, Value
from goalcheck.core.verdict import Status
from goalcheck.engine.evaluate import Outcomes, judge_slot
from goalcheck.engine.result import Judgement, Trace
from goalcheck.engine.slot import Plan, Slot
from goalcheck.engine.trace import trace_of, verdict_of
from goalcheck.rules.compiled import RuleResult
from goalcheck.rules.finding import RuleFinding

Point = tuple[Value, Status | None]
"""What a leaf or a judged node comes to: its value, and its status (None: known)."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """`findings` only of the slot on top, whose reason is told; below, what differs in its reason alone is the same."""

    point: Point
    findings: tuple[RuleFinding, ...] | None = None


class Lookups:
    """The slots of a plan made by `outline`: no deviations, no readings, no axis about another."""

    def __init__(self, plan: Plan) -> None:
        self._slots = plan.slots
        self.top = len(plan.slots) - 1
        self.leaves = {slot.id: i for i, slot in enumerate(plan.slots) if slot.rule is None}
        self.judged = tuple((i, _read_by(plan.slots, i)) for i, slot in enumerate(plan.slots) if slot.rule is not None)
        """Slots with a rule, each with the slots that its verdict follows from, all of which come before it."""
        self.forget()

    def forget(self) -> None:
        """Start anew: codes given so far mean nothing any more. For scales of numbers, which never run out of values."""
        self._codes: list[dict[_Outcome, int]] = [{} for _ in self._slots]
        self._points: list[list[Point]] = [[] for _ in self._slots]
        self._results: list[RuleResult | None] = []
        self._found: dict[tuple[int, tuple[int, ...]], int] = {}

    @property
    def remembered(self) -> int:
        """How many combinations have been asked for."""
        return len(self._found)

    def size(self, i: int) -> int:
        """How many codes slot `i` has so far: 0, 1, …"""
        return len(self._points[i])

    def code(self, i: int, point: Point) -> int:
        """The code of what is given for a leaf."""
        return self._code(i, _Outcome(point), None)

    def find(self, i: int, reads: Sequence[int], codes: tuple[int, ...]) -> int:
        """The code of what comes of slot `i` when the slots it reads have these codes."""
        key = (i, codes)
        if key not in self._found:
            self._found[key] = self._judge(i, reads, codes)
        return self._found[key]

    def judgement(self, code: int) -> Judgement:
        """What came of the top slot, in words of its scale, with what gave it."""
        i = self.top
        slot, (value, status), result = self._slots[i], self._points[i][code], self._results[code]
        verdict = verdict_of(slot, 0, Outcomes([value], [status], [result]))
        trace = trace_of(slot, result) if result else _nothing(slot)
        return Judgement(slot.axis, slot.scale.id, verdict, verdict, trace)

    def _judge(self, i: int, reads: Sequence[int], codes: tuple[int, ...]) -> int:
        values: list[Value] = [NOT_APPLICABLE] * len(self._slots)
        statuses: list[Status | None] = [None] * len(self._slots)
        results: list[RuleResult | None] = [None] * len(self._slots)
        for j, code in zip(reads, codes, strict=True):
            values[j], statuses[j] = self._points[j][code]
        judge_slot(self._slots, i, values, statuses, results)
        result, top = results[i], i == self.top
        return self._code(i, _Outcome((values[i], statuses[i]), result.findings if result and top else None), result)

    def _code(self, i: int, outcome: _Outcome, result: RuleResult | None) -> int:
        known = self._codes[i]
        if outcome not in known:
            known[outcome] = len(known)
            self._points[i].append(outcome.point)
            if i == self.top:
                self._results.append(result)
        return known[outcome]


def _read_by(slots: Sequence[Slot], i: int) -> tuple[int, ...]:
    """The slots whose values the verdict of slot `i` follows from.

    Its inputs; where an unknown reaches it by two ways, also that unknown and all that is judged anew when it is
    supposed to have a value.
    """
    below: set[int] = {i}
    for k in range(i, -1, -1):
        if k in below:
            below.update(slots[k].inputs)
    affected = set(slots[i].shared)
    reads = {*slots[i].inputs, *affected}
    for k in range(i):
        if k in below and not affected.isdisjoint(slots[k].inputs):
            affected.add(k)
            reads |= {k, *slots[k].inputs}
    return tuple(sorted(reads))


def _nothing(slot: Slot) -> Trace:
    assert slot.rule is not None
    return Trace(
        slot.rule.rule.body.kind, notes=(message("nothing-to-judge" if not slot.inputs else "nothing-applies"),)
    )
