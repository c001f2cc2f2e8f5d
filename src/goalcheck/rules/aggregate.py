"""Aggregates: one verdict of many by a method, with weights, points for levels, and cut-offs back to levels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, ClassVar

from goalcheck.core.attributes import Strength
from goalcheck.core.diagnostic import Fault
from goalcheck.core.field import ChoiceField, Id
from goalcheck.core.message import message
from goalcheck.core.number import Rounding
from goalcheck.core.place import Route
from goalcheck.core.scale import Scale
from goalcheck.rules.aggregate_faults import aggregate_faults
from goalcheck.rules.bag import Child
from goalcheck.rules.body import Body, ChildScale, CompiledBody
from goalcheck.rules.condition import EVERYTHING, Where
from goalcheck.rules.cut import Cut
from goalcheck.rules.finding import RuleFinding
from goalcheck.rules.methods import METHODS, Method
from goalcheck.rules.sentence import Numbers, Sentence, Steps, sentence
from goalcheck.rules.tally import Tally
from goalcheck.rules.weighing import CompiledAggregate

if TYPE_CHECKING:
    from goalcheck.rules.nearest import JudgedBag, Nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How heavy a child is: its own weight, or by its strength, or by its id. Exactly one of the fields."""

    ONE_OF: ClassVar[tuple[str, ...]] = ("own", "strength", "id")
    own: bool = False
    strength: tuple[tuple[Strength, Fraction], ...] = ()
    id: tuple[tuple[Id, Fraction], ...] = ()

    def of(self, child: Child) -> Fraction:
        if self.own:
            return child.weight
        key = child.id if self.id else child.strength
        return dict(self.id or self.strength).get(key or "", Fraction(0))

    @property
    def sentence(self) -> Sentence:
        if self.own:
            return sentence("sum-own-weights")
        if self.strength:
            return sentence("sum-strength-weights", weights=Numbers("strength", self.strength))
        return sentence("sum-weights", weights=Numbers("node", self.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How many children, or which share of them, must be known; then the unknown ones are left out, else no verdict."""

    count: int | None = None
    share: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundTo:
    rounding: Rounding
    step: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Aggregate(Body):
    """`points` turn levels into numbers for the means, which no scale does by itself; `cuts` turn the result back.

    Children on different scales may so be added up, where a level of each has its points.
    """

    method: Annotated[str, ChoiceField(METHODS)]
    where: Where = EVERYTHING
    weights: Weights | None = None
    points: tuple[tuple[Id, Fraction], ...] = ()
    worst: int | None = None
    offset: Fraction = Fraction(0)
    rho: Fraction = Fraction(3, 10)
    coverage: Coverage | None = None
    round: RoundTo | None = None
    cuts: tuple[Cut, ...] = ()
    kind = "aggregate"
    part = "aggregate"

    @property
    def how(self) -> Method:
        return METHODS[self.method]

    @property
    def named_children(self) -> tuple[str, ...]:
        return (*(name for name, _ in (self.weights.id if self.weights else ())), *self.where.id)

    @property
    def wheres(self) -> tuple[Where, ...]:
        return (self.where,)

    @property
    def weighing(self) -> Weights | None:
        return self.weights

    @property
    def summing(self) -> str:
        return self.method

    @property
    def limits(self) -> tuple[Fraction, ...]:
        return tuple(cut.at_least for cut in self.cuts if cut.at_least is not None)

    @property
    def fewest(self) -> int:
        return (self.coverage.count or 0) + 1 if self.coverage else 0

    @property
    def leaves_out_unknown(self) -> bool:
        return self.coverage is not None

    def over_numbers(self, child_scale: Scale) -> bool:
        return child_scale.numeric

    def counts(self, child: Child) -> bool:
        return self.where.selects(child)

    def weighs(self, child: Child) -> bool:
        return self.counts(child) and bool(self.weight_of(child))

    def weight_of(self, child: Child) -> Fraction:
        return self.weights.of(child) if self.weights else Fraction(1)

    def covered(self, known: int, members: int) -> bool:
        """Whether enough of the members are known."""
        asked = self.coverage
        return asked is None or (known >= (asked.count or 0) and known >= (asked.share or 0) * members)

    def compiled(self, tally: Tally, scale: Scale, child_scale: Scale) -> CompiledBody:
        return CompiledAggregate(self, tally, scale, child_scale)

    def faults(self, route: Route, scale: Scale, child_scale: ChildScale, children: tuple[str, ...]) -> Iterator[Fault]:
        weighed = tuple(name for name, _ in self.weights.id) if self.weights else ()
        counted = dict.fromkeys(child_scale(name) for name in weighed or self.where.id or children or ("",))
        return aggregate_faults(self, (*route, "aggregate"), scale, tuple(counted))

    def near(self, bag: JudgedBag, findings: Sequence[RuleFinding]) -> Iterator[Nearest | None]:
        from goalcheck.rules.step import step

        yield step(self, bag, findings)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[Sentence]:
        yield self.how.sentence(self)
        if self.weights:
            yield self.weights.sentence
        if self.points and self.how.arithmetic and self.how.of_levels:
            yield sentence("sum-points", points=Numbers("level", self.points))
        if self.round:
            yield sentence("sum-rounding", rounding=message(f"rounding-{self.round.rounding}"), step=self.round.step)
        if self.cuts:
            yield sentence("sum-cuts", cuts=Steps(tuple((cut.verdict, cut.at_least) for cut in self.cuts)))
        for number in (self.coverage.count, self.coverage.share) if self.coverage else ():
            if number is not None:
                yield sentence("sum-coverage", number=str(number))
