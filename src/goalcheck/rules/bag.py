"""Children and the judged node, as a rule sees them apart from their verdicts."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from goalcheck.core.scale import Scale


@dataclass(frozen=True, slots=True)
class Child:
    """What a rule may ask of a child, apart from its verdict. Attributes that do not apply are None."""

    id: str
    kind: str
    scale: Scale
    weight: Fraction = Fraction(1)
    essential: bool = False
    leverage: str | None = None
    strength: str | None = None
    type: str | None = None
    effect: str | None = None
    independence: str | None = None
    comparable: bool | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Parent:
    """What a rule may ask of the node it judges."""

    leverage: str | None = None
    essential: bool = False
    blocking_gap: bool = False
