"""What a way to sum up children says of itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar

from goalcheck.core.diagnostic import Fault
from goalcheck.core.message import Message, message
from goalcheck.core.place import Route
from goalcheck.core.scale import Scale
from goalcheck.core.text import Text
from goalcheck.rules.condition import Condition, Selection
from goalcheck.rules.sentence import Sentence, sentence
from goalcheck.rules.sums import Test
from goalcheck.rules.tally import Reader

if TYPE_CHECKING:
    from goalcheck.rules.aggregate import Aggregate

UNIT = 10**12
"""Weights are counted in units of 10^-12, as exact as a weight can be written."""


@dataclass(frozen=True, slots=True)
class ScoredWeights:
    """The weight on each number of points, fewest points first, in units; `squares` adds the squares of the weights.

    The points are `wholes` / `parts`.
    """

    weights: Sequence[int]
    wholes: Sequence[int]
    parts: int
    squares: int


class Method:
    """Either picks a level of the children's scale, or is `arithmetic`: makes a number that cut-offs turn into a level."""

    name: ClassVar[str]
    arithmetic: ClassVar[bool] = False
    of_levels: ClassVar[bool] = True
    """Whether the children may have levels; arithmetic needs points for them."""
    signed: ClassVar[bool] = False
    """Whether weights may be negative, and an offset is added."""
    counts_worst: ClassVar[bool] = False
    """Whether it takes only so many of the worst children."""

    @property
    def title(self) -> Message | Text:
        return message(f"trace-aggregate-{self.name}")

    def sentence(self, aggregate: Aggregate) -> Sentence:
        return sentence(
            f"method-{self.name}", children=aggregate.where, count=str(aggregate.worst or 1), rho=aggregate.rho
        )

    def level(self, weights: Sequence[int]) -> int:
        """Pick a level by the weight on each, worst first; some weight is there."""
        raise NotImplementedError

    def reaching(self, weights: Sequence[Reader], level: int) -> Test | None:
        """The test that the level picked is this or a better one, by the weight on each, of which some is there; None where
        there is no such test."""
        return None

    def score(self, scored: ScoredWeights, aggregate: Aggregate) -> Fraction:
        """Make a number of points; some weight is there."""
        raise NotImplementedError

    def number(self, members: Sequence[tuple[Fraction, Fraction]], aggregate: Aggregate) -> Fraction:
        """Make a number of numbers with their weights, lowest first."""
        raise NotImplementedError

    def terms(self, aggregate: Aggregate) -> int:
        """How many numbers must be there for it to have a result."""
        return 0

    def raised(self, test: Selection) -> Condition | None:
        """The condition under which the verdict passes `test`, where there is one."""
        return None

    def faults(self, aggregate: Aggregate, route: Route, child: Scale) -> Iterator[Fault]:
        """What it does not go with, for children on this scale."""
        yield from ()
