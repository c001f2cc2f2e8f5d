"""Which pieces of evidence are alike to all rules: what a change of one of them does, the same change of another does too."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable
from dataclasses import replace

from goalcheck.engine.slot import Plan, Slot


def alike(plan: Plan) -> dict[int, Hashable]:
    """For each leaf that is evidence a key that it shares with those that are alike.

    They lie under the same nodes, with the same score, and differ in nothing that a rule asks of one by itself. Sources are
    only ever counted, so which one it is does not matter. What matters is whether a piece speaks for its source alone, and,
    if it does or has no say yet, for what else the source speaks.
    """
    users: list[list[int]] = [[] for _ in plan.slots]
    for i, slot in enumerate(plan.slots):
        for j in slot.inputs:
            users[j].append(i)
    leaves = {i: slot for i, slot in enumerate(plan.slots) if slot.child.kind == "evidence"}
    numbers: dict[Hashable, int] = {}
    kinds = {i: numbers.setdefault(_seen(plan, users[i], slot), len(numbers)) for i, slot in leaves.items()}
    by_source = Counter((slot.child.source, kinds[i]) for i, slot in leaves.items())
    spoken: defaultdict[str | None, set[int]] = defaultdict(set)
    for source, kind in by_source:
        spoken[source].add(kind)
    found: dict[int, Hashable] = {}
    for i, slot in leaves.items():
        source = slot.child.source
        alone = source is not None and by_source[source, kinds[i]] == 1
        matters = alone or (source is not None and slot.leaf_status is not None)
        found[i] = kinds[i], alone, frozenset(spoken[source]) if matters else None
    return found


def _seen(plan: Plan, users: list[int], slot: Slot) -> Hashable:
    """What rules see of evidence, but for its source."""
    named = any(slot.id in plan.slots[k].named for k in users)
    child = replace(slot.child, id=slot.id if named else "", source=None)
    return tuple(users), child, slot.leaf, slot.leaf_status
