"""Completion by monotonicity, held against every monotone table there is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goalcheck.proof.completion import completed, contradictions, no_better
from goalcheck.proof.draft import Origin, from_entered, started
from goalcheck.proof.starting import Start

Grid = dict[tuple[int, ...], int]
SIZES = ((2,), (4,), (2, 2), (3, 2), (3, 3), (2, 2, 2))


@cache
def monotone_tables(sizes: tuple[int, ...], verdicts: int) -> tuple[Grid, ...]:
    combinations = list(product(*map(range, sizes)))
    return tuple(_extended({}, combinations, verdicts))


def _extended(table: Grid, left: list[tuple[int, ...]], verdicts: int) -> Iterator[Grid]:
    if not left:
        yield table
        return
    least = max((value for it, value in table.items() if no_better(it, left[0])), default=0)
    for verdict in range(least, verdicts):
        yield from _extended({**table, left[0]: verdict}, left[1:], verdicts)


@st.composite
def partial(draw: st.DrawFn) -> tuple[tuple[int, ...], int, Grid]:
    """Some rows of a monotone table."""
    sizes, verdicts = draw(st.sampled_from(SIZES)), draw(st.integers(2, 3))
    table = draw(st.sampled_from(monotone_tables(sizes, verdicts)))
    kept = draw(st.sets(st.sampled_from(sorted(table))))
    return sizes, verdicts, {it: table[it] for it in kept}


def test_every_monotone_table_is_tried() -> None:
    """Of the 81 tables of two inputs with two levels and three verdicts, 20 are monotone."""
    found = monotone_tables((2, 2), 3)
    assert len(found) == 20
    assert all(a[x] <= a[y] for a in found for x in a for y in a if no_better(x, y))


@given(partial())
def test_bounds_hold_just_the_verdicts_that_some_monotone_table_takes(drawn: tuple[tuple[int, ...], int, Grid]) -> None:
    sizes, verdicts, entered = drawn
    fitting = [
        table for table in monotone_tables(sizes, verdicts) if all(table[it] == value for it, value in entered.items())
    ]
    for combination, bounds in completed(sizes, verdicts, entered).items():
        assert {table[combination] for table in fitting} == set(range(bounds.low, bounds.high + 1))


@given(partial())
def test_the_rows_named_suffice_for_what_follows(drawn: tuple[tuple[int, ...], int, Grid]) -> None:
    sizes, verdicts, entered = drawn
    for combination, bounds in completed(sizes, verdicts, entered).items():
        if bounds.settled:
            alone = completed(sizes, verdicts, {it: entered[it] for it in bounds.rests_on})[combination]
            assert (alone.low, alone.high) == (bounds.low, bounds.high)


@given(partial())
def test_a_draft_keeps_entered_rows_on_top_and_as_they_are(drawn: tuple[tuple[int, ...], int, Grid]) -> None:
    sizes, verdicts, entered = drawn
    lines = from_entered(sizes, verdicts, entered)
    assert {it.levels: it.verdicts for it in lines[: len(entered)]} == {it: (v,) for it, v in entered.items()}
    assert all((it.origin is Origin.ENTERED) == (i < len(entered)) for i, it in enumerate(lines))
    assert sorted(it.levels for it in lines) == sorted(product(*map(range, sizes)))
    assert all((it.origin is Origin.OPEN) == (len(it.verdicts) > 1) for it in lines)


@given(partial())
def test_a_draft_is_monotone_in_its_worst_and_in_its_best_reading(drawn: tuple[tuple[int, ...], int, Grid]) -> None:
    lines = from_entered(*drawn)
    for a, b in product(lines, lines):
        if no_better(a.levels, b.levels):
            assert (a.verdicts[0], a.verdicts[-1]) <= (b.verdicts[0], b.verdicts[-1])
            assert a.verdicts[-1] <= b.verdicts[-1]


@given(st.sampled_from(SIZES), st.integers(1, 4), st.data())
def test_rows_contradict_each_other_just_where_no_monotone_table_has_them(
    sizes: tuple[int, ...], verdicts: int, data: st.DataObject
) -> None:
    combinations = st.tuples(*(st.integers(0, size - 1) for size in sizes))
    entered = data.draw(st.dictionaries(combinations, st.integers(0, verdicts - 1), max_size=4))
    fitting = [
        table for table in monotone_tables(sizes, verdicts) if all(table[it] == value for it, value in entered.items())
    ]
    assert bool(contradictions(entered)) == (not fitting)


@pytest.mark.parametrize("start", Start)
@given(st.lists(st.integers(1, 4), min_size=1, max_size=3), st.integers(1, 5))
def test_a_new_table_is_monotone_from_worst_to_best(start: Start, sizes: list[int], verdicts: int) -> None:
    lines = {it.levels: it.verdicts[0] for it in started(sizes, verdicts, start)}
    assert all(lines[a] <= lines[b] for a in lines for b in lines if no_better(a, b))
    assert lines[tuple(size - 1 for size in sizes)] == verdicts - 1
    if min(sizes) > 1:
        assert lines[(0,) * len(sizes)] == 0
