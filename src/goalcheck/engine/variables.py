"""The things of a plan that could be otherwise, and how far each can move.

A move is a chain of steps away from what the file says, so that less of a change is a subset of it: of a score two
levels up, the first step up. What is unknown moves from the level that helps least to the one that helps most.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.core.value import NOT_APPLICABLE, Levels, Value, known, levels_of, worst
from goalcheck.core.verdict import Status
from goalcheck.engine.adjustment import Adjustment, ChangeKind
from goalcheck.engine.family import Cost
from goalcheck.engine.slot import Slot, is_leaf


@dataclass(frozen=True, slots=True)
class Option:
    """One place that a thing can move to: the steps that lead there, the value it then has, and the change it is."""

    elements: tuple[int, ...]
    value: Value
    change: Adjustment


class Variables:
    """Options by what they are of, and the steps they are made of."""

    def __init__(self, upwards: bool) -> None:
        self._upwards = upwards
        self._costs: list[Cost] = []
        self._changes: dict[tuple[int, ...], Adjustment] = {}
        self._whose: list[str] = []

    def of_leaf(self, slot: Slot) -> tuple[Option, ...]:
        """Every other value that a leaf could have; none where it does not apply."""
        if not slot.leaf:
            return ()
        if slot.child.kind == "missing":
            return self.of_judgement(slot, Status.NOT_ASSESSED)
        kind: ChangeKind = "score" if slot.leaf_status is None else "unknown"
        before = slot.leaf_status.value if slot.leaf_status else name_of(slot.scale, _point(slot.leaf))
        return tuple(self._moves(slot, kind, before, None if slot.leaf_status else _point(slot.leaf)))

    def of_judgement(self, slot: Slot, status: Status) -> tuple[Option, ...]:
        """Every level that a node could have that nothing in the file can give one."""
        return tuple(self._moves(slot, "judgement", status.value, None))

    def of_gap(self, gap: str) -> Option:
        return self._option(("gap", gap), Adjustment(gap, "gap", "", "", None, None), (), NOT_APPLICABLE)

    def cost(self, element: int) -> Cost:
        return self._costs[element]

    def changes(self, elements: Sequence[int]) -> tuple[Adjustment, ...]:
        """What a set of steps changes, in the order of the plan."""
        chains: dict[str, list[int]] = {}
        for element in elements:
            chains.setdefault(self._whose[element], []).append(element)
        return tuple(self._changes[tuple(chain)] for chain in chains.values())

    def _moves(self, slot: Slot, kind: ChangeKind, before: str, at: int | Fraction | None) -> Iterator[Option]:
        points = [it for it in points_of(slot) if at is not None or possible(slot, it)]
        if slot.scale.kind is ScaleKind.NOMINAL:
            chains = [[point] for point in points if point != at]
        elif at is None:
            chains = [points if self._upwards else points[::-1]]
        else:
            chains = [[it for it in points if it > at], [it for it in points[::-1] if it < at]]
        for number, chain in enumerate(chains):
            elements: tuple[int, ...] = ()
            for steps, point in enumerate(chain, 1):
                change = Adjustment(slot.id, kind, slot.axis, slot.scale.id, before, name_of(slot.scale, point), steps)
                option = self._option((slot.id, number), change, elements, of_point(slot.scale, point))
                elements = option.elements
                yield option

    def _option(self, whose: tuple[str, object], change: Adjustment, before: tuple[int, ...], value: Value) -> Option:
        """One step further than `before`."""
        element = len(self._costs)
        self._costs.append((0, 1) if before else (1, 1))
        self._whose.append(f"{whose[0]} {change.axis} {whose[1]}")
        elements = (*before, element)
        self._changes[elements] = change
        return Option(elements, value, change)

    @property
    def count(self) -> int:
        return len(self._costs)


def points_of(slot: Slot) -> list[int | Fraction]:
    """The levels of a slot's scale; of a numeric one its ends, its cut-offs and a number between each two of them."""
    scale = slot.scale
    if not scale.numeric:
        return list(range(len(scale.levels)))
    cuts = sorted({it for it in (scale.min, scale.max, *(level.at_least for level in scale.levels)) if it is not None})
    between = [(low + high) / 2 for low, high in pairwise(cuts)]
    return sorted({*cuts, *between})


def possible(slot: Slot, point: int | Fraction) -> bool:
    """Whether what is known of an unknown leaf leaves this open."""
    if not is_leaf(slot):
        return True
    if isinstance(slot.leaf, Levels):
        return point in levels_of(slot.leaf)
    low, high = slot.leaf
    return (low is None or point >= low) and (high is None or point <= high)


def _point(value: Value) -> int | Fraction:
    point = worst(value)
    assert point is not None, "a known number has no open end"
    return point


def of_point(scale: Scale, point: int | Fraction) -> Value:
    return (Fraction(point), Fraction(point)) if scale.numeric else known(int(point))


def name_of(scale: Scale, point: int | Fraction) -> str:
    return str(point) if scale.numeric else scale.names[int(point)]


def one_level(slot: Slot, step: int) -> Value | None:
    """The value of a leaf whose known score were one level better (1) or worse (-1); None where there is none such."""
    if slot.leaf_status is not None or not isinstance(slot.leaf, Levels) or slot.scale.kind is ScaleKind.NOMINAL:
        return None
    level = levels_of(slot.leaf)[0] + step
    return known(level) if 0 <= level < len(slot.scale.levels) else None


def end_of(slot: Slot, best: bool) -> Value | None:
    """The worst or the best that a slot can be, an unknown leaf as far as it is open; None on a scale without order."""
    if slot.scale.kind is ScaleKind.NOMINAL:
        return None
    known_leaf = is_leaf(slot) and slot.leaf_status is None
    points = [point for point in points_of(slot) if known_leaf or possible(slot, point)]
    return of_point(slot.scale, points[-1 if best else 0]) if points else None


def point_named(scale: Scale, name: str) -> int | Fraction:
    """A level of a scale, or the number that a name stands for. Raises ValueError."""
    found = scale.number(name) if scale.numeric else scale.index(name)
    if found is None:
        raise ValueError(name)
    return found
