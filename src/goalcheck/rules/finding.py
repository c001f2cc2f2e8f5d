"""What a rule finds for one state of the bag."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from goalcheck.core.value import Point
from goalcheck.core.verdict import Interval, Status
from goalcheck.rules.bag import Child

KnownChild = tuple[Child, Point]
"""A child that stayed in the bag with a known verdict."""


@dataclass(frozen=True, slots=True)
class CapBite:
    """A cap that lowered the verdict, from one level (or number) to another."""

    cap: str
    before: Point
    after: Point


@dataclass(frozen=True, slots=True)
class RuleFinding:
    """A verdict and why. `fired` is the id of the gate, case or row; None for an aggregate, "" where none covers the bag.

    Exactly one of `level`, `interval` and `status` is given; `number` is what an aggregate computed before its cut-offs.
    """

    fired: str | None
    level: int | None = None
    status: Status | None = None
    interval: Interval | None = None
    number: Fraction | None = None
    caps: tuple[CapBite, ...] = ()


UNCOVERED = RuleFinding("", status=Status.NOT_ASSESSABLE)
UNTRIED = RuleFinding("?", status=Status.NOT_ASSESSABLE)
"""Any verdict may come out: the children leave more states open than are tried."""
MOST_STATES = 20_000
"""States of a bag that are tried: those of 47 unknown children with four levels, or of 198 with three."""
