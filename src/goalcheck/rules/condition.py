"""Conditions on a bag of children: quantifiers, counts, shares, extremes, a named child, the node itself, and/or/not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, ClassVar

from goalcheck.assignment.model import Effect, Independence, Leverage, SourceType, Strength
from goalcheck.core.field import Id, Key, Line
from goalcheck.core.scale import Scale
from goalcheck.rules.bag import Child, Parent
from goalcheck.rules.tally import Reader, Tally

Holds = Callable[[int], bool]
"""A condition, compiled: whether it holds for a tally."""


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
        place = scale.number if scale.numeric else scale.index

        def compare(bound: str | None, holds: Callable[[int | Fraction, int | Fraction], bool]) -> bool:
            limit = None if bound is None else place(bound)
            return bound is None or (limit is not None and holds(point, limit))

        return (
            (not self.is_ or any(place(name) == point for name in self.is_))
            and compare(self.at_least, lambda a, b: a >= b)
            and compare(self.at_most, lambda a, b: a <= b)
            and compare(self.above, lambda a, b: a > b)
            and compare(self.below, lambda a, b: a < b)
        )


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


def compile_condition(condition: Condition, tally: Tally) -> Holds:
    """`condition` as a function of the tally it has entered its counters in."""
    if condition.and_:
        parts = [compile_condition(part, tally) for part in condition.and_]
        return lambda total: all(part(total) for part in parts)
    if condition.or_:
        parts = [compile_condition(part, tally) for part in condition.or_]
        return lambda total: any(part(total) for part in parts)
    if condition.not_:
        inner = compile_condition(condition.not_, tally)
        return lambda total: not inner(total)
    if condition.self_:
        own = condition.self_
        flag = tally.own(own, own.holds)
        return lambda total: flag(total) > 0
    if condition.sources:
        return _sources(condition.sources, tally)
    if condition.worst:
        return _extreme(condition.worst, tally, lower=_every, upper=_some)
    if condition.best:
        return _extreme(condition.best, tally, lower=_some, upper=_every)
    if condition.median:
        return _extreme(condition.median, tally, lower=_upper_half, upper=_lower_half)
    return _quantified(condition, tally)


def _quantified(condition: Condition, tally: Tally) -> Holds:
    selection = condition.selection
    assert selection is not None
    passing, members = _counters(selection.where, selection.test, tally)
    if condition.all:
        return lambda total: _every(passing(total), members(total))
    if condition.none:
        return lambda total: passing(total) == 0
    if condition.count:
        low, high = condition.count.min or 0, condition.count.max
        return lambda total: low <= passing(total) and (high is None or passing(total) <= high)
    if condition.share:
        least, most = condition.share.min, condition.share.max

        def share_holds(total: int) -> bool:
            part, whole = passing(total), members(total)
            return whole > 0 and (least is None or part >= least * whole) and (most is None or part <= most * whole)

        return share_holds
    return lambda total: passing(total) > 0


def _counters(where: Where, test: LevelTest, tally: Tally) -> tuple[Reader, Reader]:
    """How many selected children pass, and how many are selected.

    Under a coverage rule the unknown are left out here too, but for a test that asks whether they are judged.
    """
    left_out = tally.unknown_left_out and test.judged is None

    def member(child: Child, point: int | Fraction | None, judged: bool) -> int:
        return int((judged or not left_out) and where.selects(child))

    def passing(child: Child, point: int | Fraction | None, judged: bool) -> int:
        return int(member(child, point, judged) and test.passes(child.scale, point, judged))

    return tally.counter(("passing", where, test), passing, test.named), tally.counter(
        ("members", where, left_out), member
    )


def _sources(wanted: Sources, tally: Tally) -> Holds:
    low, high, where = wanted.min or 0, wanted.max, wanted.where

    def enough(children: tuple[Child, ...]) -> bool:
        count = len({child.source for child in children if child.source and where.selects(child)})
        return low <= count and (high is None or count <= high)

    flag = tally.overall(("sources", wanted), enough)
    return lambda total: flag(total) > 0


def _extreme(
    selection: Selection, tally: Tally, lower: Callable[[int, int], bool], upper: Callable[[int, int], bool]
) -> Holds:
    """A test of the worst, best or median verdict, said in counts: `worst >= L` holds where every verdict is `>= L`."""
    where = selection.where

    def bound(test: LevelTest, holds: Callable[[int, int], bool]) -> Holds:
        passing, members = _counters(where, test, tally)
        return lambda total: holds(passing(total), members(total))

    tests: list[Holds] = []
    if selection.is_:
        exact = [
            (bound(LevelTest(at_least=name), lower), bound(LevelTest(at_most=name), upper)) for name in selection.is_
        ]
        tests.append(lambda total: any(low(total) and high(total) for low, high in exact))
    if selection.at_least is not None:
        tests.append(bound(LevelTest(at_least=selection.at_least), lower))
    if selection.above is not None:
        tests.append(bound(LevelTest(above=selection.above), lower))
    if selection.at_most is not None:
        tests.append(bound(LevelTest(at_most=selection.at_most), upper))
    if selection.below is not None:
        tests.append(bound(LevelTest(below=selection.below), upper))
    return lambda total: all(test(total) for test in tests)


def _every(part: int, whole: int) -> bool:
    return 0 < whole == part


def _some(part: int, whole: int) -> bool:
    return part > 0


def _upper_half(part: int, whole: int) -> bool:
    """The lower median is among the upper `part` of `whole` verdicts."""
    return whole > 0 and part >= whole - (whole - 1) // 2


def _lower_half(part: int, whole: int) -> bool:
    """The lower median is among the lower `part` of `whole` verdicts."""
    return whole > 0 and part > (whole - 1) // 2
