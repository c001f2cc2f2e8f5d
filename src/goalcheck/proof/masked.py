"""Leaves that change what is judged from them, and yet never what is judged at the top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from goalcheck.core.value import Value
from goalcheck.engine.slot import Plan
from goalcheck.proof.conditioning import conditioned, shared
from goalcheck.proof.reach import ReachableValues

Changes = dict[tuple[Value, Value], None]
"""What a slot can be before and after one leaf alone changes."""


@dataclass(frozen=True, slots=True)
class MaskedLeaf:
    """A leaf, the slot above it that it does change, and two combinations there that differ only in the leaf."""

    leaf: int
    user: int
    before: tuple[Value, ...]
    after: Value


def masked(plan: Plan, reached: list[ReachableValues]) -> Iterator[MaskedLeaf]:
    """Each such leaf. Needs every combination to have been listed."""
    top = len(plan.slots) - 1
    if not all(it.complete for it in reached):
        return
    for leaf, slot in enumerate(plan.slots):
        users = [i for i, user in enumerate(plan.slots) if leaf in user.inputs]
        if slot.rule is None and users and top not in users:
            changed = _changed(plan, reached, leaf)
            if top not in changed and users[0] in changed:
                yield _shown(plan, reached, leaf, users[0])


def _shown(plan: Plan, reached: list[ReachableValues], leaf: int, user: int) -> MaskedLeaf:
    slot, n = plan.slots[user], plan.slots[user].inputs.index(leaf)
    assert slot.rule is not None
    results = {key: slot.rule.result(slot.start, slot.columns, key).value for key in reached[user].combinations}
    return next(
        MaskedLeaf(leaf, user, key, value)
        for key, result in results.items()
        for value in reached[leaf].values
        if results.get((*key[:n], value, *key[n + 1 :]), result) != result
    )


def _changed(plan: Plan, reached: list[ReachableValues], leaf: int) -> set[int]:
    """The slots whose value can change when this leaf alone does; shared nodes are tried one change at a time."""
    found: set[int] = set()

    def possible(i: int, before: Sequence[Changes]) -> Changes:
        slot, values = plan.slots[i], reached[i].values
        if i == leaf:
            changes = {(a, b): None for a in values for b in values if a != b}
        elif slot.rule is None:
            changes = {(value, value): None for value in values}
        else:
            changes = {}
            for chosen in product(*(before[j] for j in slot.inputs)):
                one, other = (
                    slot.rule.result(slot.start, slot.columns, side).value for side in zip(*chosen, strict=True)
                )
                changes[one, other] = None
        if any(a != b for a, b in changes):
            found.add(i)
        return changes

    inputs = [slot.inputs for slot in plan.slots]
    for _ in conditioned(inputs, shared(inputs), possible):
        pass
    return found
