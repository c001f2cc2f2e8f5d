"""A plan judged again where a little is otherwise: less evidence, other scores, closed gaps.

Only what depends on a difference is judged anew, so that leaving out each of many pieces of evidence in turn costs little
more than judging once.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush

from goalcheck.core.value import Value
from goalcheck.core.verdict import Status
from goalcheck.engine.evaluate import Outcomes, evaluate, settle
from goalcheck.engine.slot import Plan, Slot, counting, missing
from goalcheck.model.rubric import Rubric

Given = Mapping[int, tuple[Value, Status | None]]


@dataclass(frozen=True, slots=True)
class Variant:
    """A plan that differs from the one replayed in these slots."""

    slots: list[Slot]
    touched: set[int]


class Replay:
    """A plan with its outcomes, to be judged again in variants."""

    def __init__(self, plan: Plan, rubric: Rubric, outcomes: Outcomes | None = None) -> None:
        self.plan, self.rubric = plan, rubric
        self.outcomes = outcomes or evaluate(plan)
        self._followers = _followers(plan)

    def by_rule(self, i: int) -> Replay:
        """Without a person's deviation at one slot."""
        if self.plan.slots[i].override is None:
            return self
        slots = list(self.plan.slots)
        slots[i] = replace(slots[i], override=None)
        return Replay(Plan(tuple(slots), self.plan.at), self.rubric)

    def without(self, gone: Collection[int]) -> Variant:
        """The plan without these slots: leaves, or readings of a goal that has others.

        A criterion that is judged on an axis only for its evidence goes with the last of it.
        """
        slots, left, touched = list(self.plan.slots), set(gone), set(gone)
        for i in gone:
            slots[i] = _gone(slots[i])
        todo = [k for i in gone for k in self._followers[i]]
        heapify(todo)
        while todo:
            i = heappop(todo)
            slot = slots[i]
            if i in touched or left.isdisjoint(slot.inputs):
                continue
            touched.add(i)
            kept = [j for j in slot.inputs if j not in left]
            if slot.by_evidence and not any(slots[j].child.kind == "evidence" for j in kept):
                left.add(i)
                slots[i] = _gone(slot)
                for k in self._followers[i]:
                    heappush(todo, k)
                continue
            for j in slot.inputs:
                if j in left and slots[j].id in slot.named:
                    slots[j] = self._missing(slots[j])
                    kept.append(j)
            slots[i] = _with_inputs(slots, slot, tuple(kept))
        return self._fresh(slots, touched)

    def changed(self, leaves: Mapping[int, Value], closed: Collection[str] = ()) -> Variant:
        """The plan with these known values at leaves, and without these gaps."""
        slots, touched = list(self.plan.slots), set(leaves)
        for i, value in leaves.items():
            slots[i] = replace(slots[i], leaf=value, leaf_status=None)
        spoken = {i for i in leaves if self.plan.slots[i].leaf_status is not None}
        todo = {k for i in spoken for k in self._followers[i] if i in slots[k].inputs}
        if closed:
            todo |= {i for i, slot in enumerate(slots) if not set(slot.gaps).isdisjoint(closed)}
        for i in sorted(todo):
            gaps = tuple(gap for gap in slots[i].gaps if gap not in closed)
            parent = replace(slots[i].parent, blocking_gap=bool(gaps))
            slots[i] = _with_inputs(slots, replace(slots[i], gaps=gaps, parent=parent), slots[i].inputs)
        return self._fresh(slots, touched | todo)

    def judged(self, variant: Variant, given: Given | None = None) -> Outcomes:
        """What `evaluate` gives for a variant, where some values may be given beforehand."""
        slots, before = variant.slots, self.outcomes
        again = Outcomes(list(before.values), list(before.statuses), list(before.results))
        todo = [*variant.touched, *(given or ())]
        heapify(todo)
        last = -1
        while todo:
            i = heappop(todo)
            if i == last:
                continue
            last = i
            settle(slots, i, given, True, again)
            same = again.values[i] == before.values[i] and again.statuses[i] == before.statuses[i]
            if not same or again.results[i] is not before.results[i]:
                for k in self._followers[i]:
                    heappush(todo, k)
        return again

    def _fresh(self, slots: list[Slot], touched: set[int]) -> Variant:
        """Slots about others that differ forget what they have worked out of them."""
        for i in sorted({k for j in touched for k in self._followers[j]} - touched):
            about = slots[i].about
            if about is not None and about in touched:
                slots[i] = replace(slots[i], decisive={})
                touched.add(i)
        return Variant(slots, touched)

    def _missing(self, slot: Slot) -> Slot:
        axis = self.rubric.axis(slot.axis)
        assert axis is not None, "a slot is on an axis of its rubric"
        return missing(slot.id, slot.axis, self.rubric.scale_of(slot.id, axis))


def _followers(plan: Plan) -> list[list[int]]:
    """For each slot those that may come out otherwise when it does."""
    found: list[dict[int, None]] = [{} for _ in plan.slots]
    rests: dict[int, set[int]] = {}
    for i, slot in enumerate(plan.slots):
        looked_at = {*slot.inputs}
        if slot.about is not None:
            looked_at |= {slot.about, *plan.slots[slot.about].inputs}
        if slot.shared:
            looked_at |= _below(plan, i, rests)
        for j in looked_at:
            found[j][i] = None
    return [list(it) for it in found]


def _below(plan: Plan, i: int, known: dict[int, set[int]]) -> set[int]:
    if i not in known:
        inputs = plan.slots[i].inputs
        known[i] = {*inputs}.union(*(_below(plan, j, known) for j in inputs))
    return known[i]


def _gone(slot: Slot) -> Slot:
    return Slot(slot.id, slot.axis, slot.scale, slot.child)


def _with_inputs(slots: list[Slot], slot: Slot, inputs: tuple[int, ...]) -> Slot:
    if slot.rule is None:
        return replace(slot, inputs=inputs)
    had = dict(zip(slot.inputs, slot.columns, strict=True))
    columns = tuple(
        column if (column := had[j]).child is slots[j].child else slot.rule.column(slots[j].child) for j in inputs
    )
    return replace(
        slot,
        inputs=inputs,
        columns=columns,
        start=slot.rule.start(slot.parent, counting(slots, inputs)),
        decisive={},
    )
