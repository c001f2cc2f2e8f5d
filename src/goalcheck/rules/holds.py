"""Conditions, compiled: each a function of the tally it has entered its counters in."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from goalcheck.rules.bag import Child
from goalcheck.rules.condition import Condition, LevelTest, Selection, Sources, Where
from goalcheck.rules.sums import ALWAYS, Holds, Test, at_least, every, no, share_of, some
from goalcheck.rules.tally import Reader, Tally


def compile_condition(condition: Condition, tally: Tally) -> Holds:
    """`condition` as a function of the tally it has entered its counters in."""
    return test_of(condition, tally).holds


def test_of(condition: Condition, tally: Tally) -> Test:
    """`condition` as a test of sums, whose counters it enters in the tally."""
    if condition.and_:
        return every(*(test_of(part, tally) for part in condition.and_))
    if condition.or_:
        return some(*(test_of(part, tally) for part in condition.or_))
    if condition.not_:
        return no(test_of(condition.not_, tally))
    if condition.self_:
        return at_least((1, tally.own(condition.self_, condition.self_.holds)))
    if condition.sources:
        return _sources(condition.sources, tally)
    if condition.worst:
        return _extreme(condition.worst, tally, lower=_every, upper=_some)
    if condition.best:
        return _extreme(condition.best, tally, lower=_some, upper=_every)
    if condition.median:
        return _extreme(condition.median, tally, lower=_upper_half, upper=_lower_half)
    return _quantified(condition, tally)


def _quantified(condition: Condition, tally: Tally) -> Test:
    selection = condition.selection
    assert selection is not None
    passing, members = _counters(selection.where, selection.test, tally)
    if condition.all:
        return _every(passing, members)
    if condition.none:
        return no(at_least((1, passing)))
    if condition.count:
        low, high = condition.count.min or 0, condition.count.max
        return every(
            at_least((1, passing), least=low), ALWAYS if high is None else no(at_least((1, passing), least=high + 1))
        )
    if condition.share:
        least, most = condition.share.min, condition.share.max
        return every(
            at_least((1, members)),
            ALWAYS if least is None else share_of(least, passing, members),
            ALWAYS if most is None else at_least((-most.denominator, passing), (most.numerator, members), least=0),
        )
    return at_least((1, passing))


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


def _sources(wanted: Sources, tally: Tally) -> Test:
    low, high, where = wanted.min or 0, wanted.max, wanted.where

    def enough(children: tuple[Child, ...]) -> bool:
        count = len({child.source for child in children if child.source and where.selects(child)})
        return low <= count and (high is None or count <= high)

    return at_least((1, tally.overall(("sources", wanted), enough)))


def _extreme(
    selection: Selection, tally: Tally, lower: Callable[[Reader, Reader], Test], upper: Callable[[Reader, Reader], Test]
) -> Test:
    """A test of the worst, best or median verdict, said in counts: `worst >= L` holds where every verdict is `>= L`."""

    def bound(test: LevelTest, kind: Callable[[Reader, Reader], Test]) -> Test:
        return kind(*_counters(selection.where, test, tally))

    tests: list[Test] = []
    if selection.is_:
        exact = (
            every(bound(LevelTest(at_least=name), lower), bound(LevelTest(at_most=name), upper))
            for name in selection.is_
        )
        tests.append(some(*exact))
    if selection.at_least is not None:
        tests.append(bound(LevelTest(at_least=selection.at_least), lower))
    if selection.above is not None:
        tests.append(bound(LevelTest(above=selection.above), lower))
    if selection.at_most is not None:
        tests.append(bound(LevelTest(at_most=selection.at_most), upper))
    if selection.below is not None:
        tests.append(bound(LevelTest(below=selection.below), upper))
    return every(*tests)


def _every(part: Reader, whole: Reader) -> Test:
    return every(at_least((1, whole)), at_least((1, part), (-1, whole), least=0))


def _some(part: Reader, whole: Reader) -> Test:
    return at_least((1, part))


def _upper_half(part: Reader, whole: Reader) -> Test:
    """The lower median is among the upper `part` of `whole` verdicts: more than half of them."""
    return at_least((2, part), (-1, whole))


def _lower_half(part: Reader, whole: Reader) -> Test:
    """The lower median is among the lower `part` of `whole` verdicts: half of them."""
    return every(at_least((1, whole)), at_least((2, part), (-1, whole), least=0))
