"""Leaves that change what is judged from them, and yet never what is judged at the top."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from goalcheck.assessment.slot import Plan
from goalcheck.proof.reach import Reached, tried
from goalcheck.rules.bag import Value

Pair = tuple[Value, Value]
"""What a slot is before and after one leaf alone changes."""


def masked(plan: Plan, reached: list[Reached]) -> Iterator[tuple[int, int]]:
    """Each such leaf, with the slot above it that it does change. Needs every combination to have been listed."""
    top = len(plan.slots) - 1
    if not all(it.complete for it in reached):
        return
    for leaf, slot in enumerate(plan.slots):
        users = [i for i, user in enumerate(plan.slots) if leaf in user.inputs]
        if slot.rule is None and users and top not in users:
            changes = _changes(plan, reached, leaf)
            if top not in changes and users[0] in changes:
                yield leaf, users[0]


def _changes(plan: Plan, reached: list[Reached], leaf: int) -> set[int]:
    """The slots whose value can change when this leaf alone does; shared nodes are tried one change at a time."""
    fixed = tried(plan)
    found: set[int] = set()

    def walk(start: int, before: list[set[Pair]]) -> None:
        for i in range(start, len(plan.slots)):
            slot = plan.slots[i]
            if i == leaf:
                values = list(reached[i].values)
                possible = {(a, b) for a in values for b in values if a != b}
            elif slot.rule is None:
                possible = {(value, value) for value in reached[i].values}
            else:
                rule, ways = slot.rule, [before[j] for j in slot.inputs]
                possible = set()
                for chosen in product(*ways):
                    first, second = tuple(a for a, _ in chosen), tuple(b for _, b in chosen)
                    value = rule.result(slot.start, slot.columns, first).value
                    other = value if first == second else rule.result(slot.start, slot.columns, second).value
                    possible.add((value, other))
            if any(a != b for a, b in possible):
                found.add(i)
            if i in fixed and len(possible) > 1:
                for pair in possible:
                    walk(i + 1, [*before, {pair}])
                return
            before = [*before, possible]

    walk(0, [])
    return found
