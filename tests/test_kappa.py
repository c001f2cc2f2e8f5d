"""Kappa: published worked examples, brute force from its definition, and laws."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, composite

from goalcheck.questions.agree.answer.kappa import Kappa, kappa

Table = list[list[int]]

SKIN = [[10, 4, 1, 0], [5, 10, 12, 2], [2, 4, 12, 5], [0, 2, 6, 13]]
"""SAS/STAT User's Guide, The FREQ Procedure, "Agreement Study": two dermatologists, 88 patients, with what SAS prints."""
PRINTED = [[0, 4, 1], [0, 8, 0], [0, 1, 5]]
"""A printout of SAS that statsmodels 0.14 quotes in statsmodels/stats/inter_rater.py and its tests hold its values against."""
PSYCHIATRISTS = [[106, 10, 4], [22, 28, 10], [2, 12, 6]]
"""Fleiss, Cohen and Everitt 1969: 200 patients; kappa 0.429. The rest is statsmodels 0.15.0, `cohens_kappa(table)` and
`cohens_kappa(table, weights=[0, 1, 2], wt="linear")`."""
DIAGNOSES = [[75, 1, 4], [5, 4, 1], [0, 0, 10]]
"""Fleiss, Statistical Methods for Rates and Proportions, 2nd ed. (1981), page 213: kappa 0.68. The rest as above."""


@pytest.mark.parametrize(
    ("table", "ordered", "expected"),
    [
        (SKIN, False, (0.3449, 0.0724, 0.2030, 0.4868)),
        (SKIN, True, (0.5082, 0.0655, 0.3798, 0.6366)),
        (PRINTED, False, (0.4842, 0.1380, 0.2137, 0.7547)),
        (PRINTED, True, (0.4701, 0.1457, 0.1845, 0.7558)),
        (PSYCHIATRISTS, False, (0.4286, 0.0537, 0.3233, 0.5338)),
        (PSYCHIATRISTS, True, (0.4923, 0.0507, 0.3929, 0.5917)),
        (DIAGNOSES, False, (0.6765, 0.0877, 0.5046, 0.8484)),
        (DIAGNOSES, True, (0.7222, 0.0843, 0.5570, 0.8874)),
    ],
)
def test_published_examples_come_out(table: Table, ordered: bool, expected: tuple[float, ...]) -> None:
    found = kappa(table, ordered)
    assert found is not None
    assert found.interval is not None
    assert tuple(round(it, 4) for it in (float(found.value), found.standard_error, *found.interval)) == expected


@composite
def tables(draw: DrawFn) -> Table:
    size = draw(st.integers(1, 5))
    row = st.lists(st.integers(0, 3), min_size=size, max_size=size)
    return draw(st.lists(row, min_size=size, max_size=size))


def listed(table: Table) -> list[tuple[int, int]]:
    """Every pair of a table, one by one."""
    return [(i, j) for i, row in enumerate(table) for j, count in enumerate(row) for _ in range(count)]


def by_brute_force(table: Table, ordered: bool) -> tuple[Fraction, Fraction] | None:
    """Kappa as 1 - (mean distance within pairs) / (mean distance of every first from every second), and its variance as the
    mean square of what each pair adds (its influence), over the number of pairs."""

    def distance(a: int, b: int) -> int:
        return abs(a - b) if ordered else int(a != b)

    pairs = listed(table)
    crossed = [distance(a, b) for (a, _), (_, b) in product(pairs, pairs)]
    if not sum(crossed):
        return None
    seen = Fraction(sum(distance(a, b) for a, b in pairs), len(pairs))
    chance = Fraction(sum(crossed), len(crossed))
    influences = []
    for a, b in pairs:
        as_first = Fraction(sum(distance(a, other) for _, other in pairs), len(pairs))
        as_second = Fraction(sum(distance(other, b) for other, _ in pairs), len(pairs))
        moved = as_first + as_second - 2 * chance
        influences.append((seen * moved / chance - (distance(a, b) - seen)) / chance)
    return 1 - seen / chance, sum((it**2 for it in influences), Fraction()) / len(pairs) ** 2


@given(tables(), st.booleans())
def test_it_is_what_brute_force_finds(table: Table, ordered: bool) -> None:
    found = kappa(table, ordered)
    expected = by_brute_force(table, ordered)
    assert (found and (found.value, found.variance)) == expected


@given(tables(), st.booleans())
def test_it_is_not_defined_where_there_is_one_class_on_both_sides(table: Table, ordered: bool) -> None:
    seen = {level for pair in listed(table) for level in pair}
    assert (kappa(table, ordered) is None) == (len(seen) < 2)


@given(tables(), st.booleans())
def test_a_mirrored_scale_changes_nothing(table: Table, ordered: bool) -> None:
    assert kappa([row[::-1] for row in table[::-1]], ordered) == kappa(table, ordered)


@given(tables(), st.booleans())
def test_it_does_not_matter_who_is_first(table: Table, ordered: bool) -> None:
    assert kappa([list(column) for column in zip(*table, strict=True)], ordered) == kappa(table, ordered)


@given(tables(), st.booleans())
def test_levels_that_nobody_uses_at_the_end_of_a_scale_change_nothing(table: Table, ordered: bool) -> None:
    assert kappa([*([*row, 0] for row in table), [0] * (len(table) + 1)], ordered) == kappa(table, ordered)


@given(tables(), st.booleans(), st.integers(2, 9))
def test_more_of_the_same_is_as_much_agreement_and_surer(table: Table, ordered: bool, times: int) -> None:
    found, again = kappa(table, ordered), kappa([[times * count for count in row] for row in table], ordered)
    assert again == (found and Kappa(found.value, found.variance / times))


@given(tables(), st.booleans())
def test_it_and_its_interval_lie_between_minus_one_and_one(table: Table, ordered: bool) -> None:
    found = kappa(table, ordered)
    if found is None:
        return
    assert -1 <= found.value <= 1
    assert (found.value == 1) == all(a == b for a, b in listed(table))
    assert (found.interval is None) == (found.variance == 0)
    if found.interval is not None:
        low, high = found.interval
        assert -1 <= low < found.value < high <= 1


@given(tables(), st.randoms(use_true_random=False))
def test_without_order_the_names_of_the_classes_do_not_matter(table: Table, draw: object) -> None:
    order = list(range(len(table)))
    draw.shuffle(order)  # type: ignore[attr-defined]
    assert kappa([[table[i][j] for j in order] for i in order], ordered=False) == kappa(table, ordered=False)
