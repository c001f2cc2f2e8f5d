"""Conditions on a bag of children: quantifiers, counts, shares, extremes, a named child, the node itself, and/or/not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, ClassVar

from goalcheck.core.attributes import Effect, Independence, Leverage, SourceType, Strength
from goalcheck.core.field import Id, Key, Line
from goalcheck.core.scale import Scale
from goalcheck.rules.bag import Child, Parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Which children: those that have one of the values for every attribute given."""

    id: tuple[Id, ...] = ()
    strength: tuple[Strength, ...] = ()
    type: tuple[SourceType, ...] = ()
    effect: tuple[Effect, ...] = ()
    independence: tuple[Independence, ...] = ()
    leverage: tuple[Leverage, ...] = ()
    comparable: bool | None = None
    essential: bool | None = None

    def selects(self, child: Child) -> bool:
        return (
            (not self.id or child.id in self.id)
            and (not self.strength or child.strength in self.strength)
            and (not self.type or child.type in self.type)
            and (not self.effect or child.effect in self.effect)
            and (not self.independence or child.independence in self.independence)
            and (not self.leverage or child.leverage in self.leverage)
            and (self.comparable is None or child.comparable is self.comparable)
            and (self.essential is None or child.essential is self.essential)
        )


EVERYTHING = Where()
"""Every child."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelTest:
    """A test of one verdict; all parts given must hold. Bounds need an order: a nominal scale allows only `is`.

    `judged` asks whether the verdict is known at all. Only gates may ask that: what a level is must not depend on it.
    """

    is_: Annotated[tuple[Line, ...], Key("is")] = ()
    at_least: Line | None = None
    at_most: Line | None = None
    above: Line | None = None
    below: Line | None = None
    judged: bool | None = None

    @property
    def bounds(self) -> tuple[str, ...]:
        """The levels that need an order."""
        return tuple(bound for bound in (self.at_least, self.at_most, self.above, self.below) if bound is not None)

    @property
    def named(self) -> tuple[str, ...]:
        """Every level the test names."""
        return self.is_ + self.bounds

    @property
    def asks(self) -> bool:
        """Whether the test asks anything."""
        return bool(self.named) or self.judged is not None

    def passes(self, scale: Scale, point: int | Fraction | None, judged: bool) -> bool:
        """Whether a verdict at `point` passes; None is an unknown verdict that a coverage rule leaves out."""
        if self.judged is not None and judged is not self.judged:
            return False
        return not self.named or (point is not None and self._reached(scale, point))

    def _reached(self, scale: Scale, point: int | Fraction) -> bool:
        def compare(bound: str | None, holds: Callable[[int | Fraction, int | Fraction], bool]) -> bool:
            if bound is None:
                return True
            limit, place = _placed(scale, bound, point)
            return limit is not None and holds(place, limit)

        return (
            (not self.is_ or any(compare(name, lambda a, b: a == b) for name in self.is_))
            and compare(self.at_least, lambda a, b: a >= b)
            and compare(self.at_most, lambda a, b: a <= b)
            and compare(self.above, lambda a, b: a > b)
            and compare(self.below, lambda a, b: a < b)
        )


def _placed(scale: Scale, bound: str, point: int | Fraction) -> tuple[int | Fraction | None, int | Fraction]:
    """What a test names, and the verdict it is held against: levels where a level is named, else numbers."""
    level = scale.index(bound)
    if not scale.numeric:
        return level, point
    if level is None:
        return scale.number(bound), point
    reached = scale.level_of(Fraction(point))
    return level, -1 if reached is None else reached


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection(LevelTest):
    """Children, and a test of their verdicts."""

    where: Where = EVERYTHING

    @property
    def test(self) -> LevelTest:
        return LevelTest(
            is_=self.is_,
            at_least=self.at_least,
            at_most=self.at_most,
            above=self.above,
            below=self.below,
            judged=self.judged,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Count(Selection):
    """How many of the children pass. Without a test every selected child counts."""

    min: int | None = None
    max: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share(Selection):
    """Which share of the selected children passes, as an exact fraction; false where none is selected."""

    min: Fraction | None = None
    max: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """How many different sources the selected evidence has."""

    where: Where = EVERYTHING
    min: int | None = None
    max: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedChild(LevelTest):
    id: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """Attributes of the judged node itself."""

    leverage: tuple[Leverage, ...] = ()
    essential: bool | None = None
    blocking_gap: bool | None = None

    def holds(self, parent: Parent) -> bool:
        return (
            (not self.leverage or parent.leverage in self.leverage)
            and (self.essential is None or parent.essential is self.essential)
            and (self.blocking_gap is None or parent.blocking_gap is self.blocking_gap)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Exactly one of its fields.

    `all` is false on an empty selection: nothing missing is vacuously true. `none` is true there: nothing speaks against.
    `worst`, `best` and `median` (the lower one) test the extreme or middle verdict of the selected children.
    """

    ONE_OF: ClassVar[tuple[str, ...]] = (
        *("all", "any", "none", "count", "share", "sources", "worst", "best", "median", "child", "self_"),
        *("and_", "or_", "not_"),
    )
    all: Selection | None = None
    any: Selection | None = None
    none: Selection | None = None
    count: Count | None = None
    share: Share | None = None
    sources: Sources | None = None
    worst: Selection | None = None
    best: Selection | None = None
    median: Selection | None = None
    child: NamedChild | None = None
    self_: Annotated[Own | None, Key("self")] = None
    and_: Annotated[tuple[Condition, ...], Key("and")] = ()
    or_: Annotated[tuple[Condition, ...], Key("or")] = ()
    not_: Annotated[Condition | None, Key("not")] = None

    def parts(self) -> tuple[Condition, ...]:
        """This condition and all within it."""
        inner = (*self.and_, *self.or_, *((self.not_,) if self.not_ else ()))
        return (self, *(part for condition in inner for part in condition.parts()))

    @property
    def selection(self) -> Selection | None:
        """The children this condition itself speaks of, with their test."""
        if self.child:
            test = self.child
            return Selection(
                where=Where(id=(test.id,)),
                is_=test.is_,
                at_least=test.at_least,
                at_most=test.at_most,
                above=test.above,
                below=test.below,
                judged=test.judged,
            )  # fmt: skip
        return self.all or self.any or self.none or self.count or self.share or self.worst or self.best or self.median
