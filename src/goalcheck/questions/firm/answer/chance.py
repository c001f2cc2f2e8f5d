"""How likely a verdict stands when scores err, exactly: each score by itself, by a model that is said with the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from goalcheck.core.value import Value
from goalcheck.engine.slot import Slot
from goalcheck.engine.variables import one_level


@dataclass(frozen=True, slots=True)
class ErrorModel:
    """Each score on an ordinal scale is, independently of the others, one level too high with the chance `high` and one
    level too low with the chance `low`; at an end of its scale it can err only inwards. Other scores do not err."""

    high: Fraction = Fraction(1, 10)
    low: Fraction = Fraction(1, 10)

    @property
    def error(self) -> Fraction:
        """The chance that a score errs, either way."""
        return self.high + self.low


class Chances:
    """Chances as whole numbers: the chance of an event is its weight by the sum of all weights."""

    none, unit = 0, 1

    def __init__(self, model: ErrorModel) -> None:
        self._model = model
        self._whole = lcm(model.high.denominator, model.low.denominator)

    def either(self, a: int, b: int) -> int:
        return a + b

    def both(self, a: int, b: int) -> int:
        return a * b

    def of_leaf(self, i: int, slot: Slot) -> Mapping[Value, int]:
        found = {value: int(share * self._whole) for value, share in erring(slot, self._model).items()}
        return {slot.leaf: self._whole - sum(found.values()), **found}

    def gaps(self) -> Sequence[str]:
        return ()

    def without_gap(self, gap: str) -> int:
        raise AssertionError("scores err, gaps do not")

    def supposed(self, i: int, slot: Slot) -> Mapping[Value, int]:
        return {}


def erring(slot: Slot, model: ErrorModel) -> dict[Value, Fraction]:
    """What the score of a leaf would be if it did not err as it does, with the chance of each: a score that is too high
    would be worse, and the other way about."""
    moved = {one_level(slot, 1): model.low, one_level(slot, -1): model.high}
    return {value: share for value, share in moved.items() if value is not None and share}


def shares(weights: Mapping[Value, int]) -> dict[Value, Fraction]:
    """Weights as shares of their sum."""
    total = sum(weights.values())
    return {value: Fraction(weight, total) for value, weight in weights.items()}
