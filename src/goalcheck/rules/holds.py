"""Conditions, compiled: each a function of the tally it has entered its counters in."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from goalcheck.rules.bag import Child
from goalcheck.rules.condition import Condition, LevelTest, Selection, Sources, Where
from goalcheck.rules.tally import Reader, Tally

Holds = Callable[[int], bool]
"""Whether a condition holds for a tally."""


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
