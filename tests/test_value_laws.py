"""Sets of levels do what sets of numbers do, and nobody sees their bits."""

from __future__ import annotations

import operator
from collections.abc import Callable
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goalcheck.core.value import (
    NOT_APPLICABLE,
    Levels,
    as_unknown,
    contains,
    disjoint,
    hull,
    is_known,
    known,
    known_point,
    levels_of,
    several,
    union,
    unknown,
    worst,
)

level = st.integers(0, 70)
sets = st.frozensets(level)
verdicts = st.one_of(st.tuples(level.map(lambda it: frozenset({it})), st.just(True)), st.tuples(sets, st.just(False)))
numbers = st.fractions(-5, 5)
OPERATORS = [
    operator.and_, operator.or_, operator.xor, operator.lshift, operator.rshift,
    lambda a, b: b & a, lambda a, b: b | a, lambda a, b: b ^ a, lambda a, b: b << a, lambda a, b: b >> a,
    lambda a, b: ~a, lambda a, b: a.bit_length(), lambda a, b: a.bit_count(),
]  # fmt: skip


def value(levels: frozenset[int], judged: bool) -> Levels:
    return known(*levels) if judged else unknown(levels)


@given(verdicts)
def test_a_value_holds_its_levels_worst_first(verdict: tuple[frozenset[int], bool]) -> None:
    levels, judged = verdict
    found = value(*verdict)
    assert levels_of(found) == sorted(levels)
    assert is_known(found) is judged
    assert known_point(found) == (min(levels) if judged else None)
    assert several(found) is (len(levels) > 1)
    assert bool(found) is bool(levels) is (found != NOT_APPLICABLE)
    assert not levels or worst(found) == min(levels)


@given(verdicts, verdicts)
def test_values_are_equal_where_levels_and_knowledge_are(
    a: tuple[frozenset[int], bool], b: tuple[frozenset[int], bool]
) -> None:
    assert (value(*a) == value(*b)) is (a == b)
    assert len({value(*a), value(*b)}) == len({a, b})


@given(verdicts, level)
def test_a_value_contains_its_levels_and_no_others(verdict: tuple[frozenset[int], bool], one: int) -> None:
    assert contains(value(*verdict), one) is (one in verdict[0])


@given(verdicts)
def test_what_is_no_longer_known_has_the_same_levels(verdict: tuple[frozenset[int], bool]) -> None:
    assert as_unknown(value(*verdict)) == unknown(verdict[0])


@given(st.lists(verdicts, max_size=4))
def test_a_union_is_unknown_and_has_the_levels_of_all(each: list[tuple[frozenset[int], bool]]) -> None:
    assert union(value(*it) for it in each) == unknown(frozenset().union(*(levels for levels, _ in each)))


@given(verdicts, verdicts)
def test_values_are_disjoint_where_their_levels_are(
    a: tuple[frozenset[int], bool], b: tuple[frozenset[int], bool]
) -> None:
    assert disjoint(value(*a), value(*b)) is a[0].isdisjoint(b[0])


@given(st.lists(st.tuples(st.none() | numbers, st.none() | numbers), min_size=1, max_size=4), numbers)
def test_a_hull_is_the_smallest_interval_with_all_others(
    intervals: list[tuple[Fraction | None, Fraction | None]], number: Fraction
) -> None:
    low, high = hull(intervals)
    lows, highs = {it for it, _ in intervals}, {it for _, it in intervals}
    assert low in lows
    assert high in highs
    assert all(low is None or (it is not None and low <= it) for it in lows)
    assert all(high is None or (it is not None and high >= it) for it in highs)
    assert known_point((number, number)) == number == worst((number, None))
    assert not several((number, None))


@pytest.mark.parametrize(("use", "other"), list(product(OPERATORS, [1, known(1)])))
def test_the_bits_of_a_value_are_out_of_reach(use: Callable[[Any, Any], Any], other: int) -> None:
    with pytest.raises(TypeError):
        use(known(0), other)
