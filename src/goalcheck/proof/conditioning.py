"""What the nodes of a hierarchy can be together where some have several parents: one value of each of those at a time.

Nodes below which nothing is shared are independent of each other, so that each can be taken by itself (conditioning on
a cut set, as in Pearl 1988, section 4.4.1). Nodes stand in an order in which children come before their parents.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TypeVar

Value = TypeVar("Value")
Weight = TypeVar("Weight")


def shared(inputs: Sequence[Sequence[int]]) -> frozenset[int]:
    """The nodes with more than one parent; `inputs` are the children of each node."""
    parents = Counter(child for children in inputs for child in children)
    return frozenset(node for node, count in parents.items() if count > 1)


def conditioned(
    inputs: Sequence[Sequence[int]],
    cut: Collection[int],
    possible: Callable[[int, list[dict[Value, Weight]]], dict[Value, Weight]],
) -> Iterator[list[dict[Value, Weight]]]:
    """What every node can be, for each combination of values of the nodes in `cut`, which then have just that one.

    `possible` tells the values of a node from those of the nodes before it, each with what the caller wants to know of it.
    """
    free: list[bool] = []
    for children in inputs:
        free.append(all(free[child] and child not in cut for child in children))
    kept: dict[int, dict[Value, Weight]] = {}

    def below(before: list[dict[Value, Weight]]) -> Iterator[list[dict[Value, Weight]]]:
        for node in range(len(before), len(inputs)):
            found = kept[node] if node in kept else possible(node, before)
            if free[node]:
                kept[node] = found
            if node in cut and len(found) > 1:
                for value, weight in found.items():
                    yield from below([*before, {value: weight}])
                return
            before.append(found)
        yield before

    return below([])
