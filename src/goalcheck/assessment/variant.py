"""Plans of files that differ a little from one that is planned already: less evidence, other scores, closed gaps."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from goalcheck.assessment.slot import Plan, Slot, counting, missing
from goalcheck.rubric import Rubric
from goalcheck.rules.bag import Value


def without(plan: Plan, gone: Collection[int], rubric: Rubric) -> Plan:
    """The plan without these slots: leaves, or readings of a goal that has others.

    A criterion that is judged on an axis only for its evidence goes with the last of it. Slots that nothing of this
    touches are the same objects as before.
    """
    slots = list(plan.slots)
    left = set(gone)
    for i, slot in enumerate(plan.slots):
        if i in left:
            slots[i] = Slot(slot.id, slot.axis, slot.scale, slot.child)
        elif not left.isdisjoint(slot.inputs):
            kept = [j for j in slot.inputs if j not in left]
            if slot.by_evidence and not any(slots[j].child.kind == "evidence" for j in kept):
                left.add(i)
                slots[i] = Slot(slot.id, slot.axis, slot.scale, slot.child)
                continue
            for j in slot.inputs:
                if j in left and slots[j].id in slot.named:
                    slots[j] = _missing(slots[j], rubric)
                    kept.append(j)
            slots[i] = _with_inputs(slots, slot, tuple(kept))
        elif slot.about is not None and slots[slot.about] is not plan.slots[slot.about]:
            slots[i] = replace(slot, decisive={})
    return Plan(tuple(slots), plan.at)


def changed(plan: Plan, leaves: Mapping[int, Value], closed: Collection[str] = ()) -> Plan:
    """The plan with these known values at leaves, and without these gaps."""
    slots = list(plan.slots)
    for i, slot in enumerate(plan.slots):
        if i in leaves:
            slots[i] = replace(slot, leaf=leaves[i], leaf_status=None)
        elif not set(slot.gaps).isdisjoint(closed) or any(slots[j] is not plan.slots[j] for j in slot.inputs):
            gaps = tuple(gap for gap in slot.gaps if gap not in closed)
            parent = replace(slot.parent, blocking_gap=bool(gaps))
            slots[i] = _with_inputs(slots, replace(slot, gaps=gaps, parent=parent), slot.inputs)
        elif slot.about is not None and slots[slot.about] is not plan.slots[slot.about]:
            slots[i] = replace(slot, decisive={})
    return Plan(tuple(slots), plan.at)


def _missing(slot: Slot, rubric: Rubric) -> Slot:
    axis = rubric.axis(slot.axis)
    assert axis is not None, "a slot is on an axis of its rubric"
    return missing(slot.id, slot.axis, rubric.scale_of(slot.id, axis))


def _with_inputs(slots: list[Slot], slot: Slot, inputs: tuple[int, ...]) -> Slot:
    if slot.rule is None:
        return replace(slot, inputs=inputs)
    return replace(
        slot,
        inputs=inputs,
        columns=tuple(slot.rule.column(slots[j].child) for j in inputs),
        start=slot.rule.start(slot.parent, counting(slots, inputs)),
        decisive={},
    )
