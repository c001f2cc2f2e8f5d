"""Rows that contradict each other: those found at once are those found by trying every combination."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from goalcheck.core.scale import Level, Scale, ScaleKind
from goalcheck.rules.conflict import conflicts
from goalcheck.rules.row import Row, cell_test
from goalcheck.rules.table import DecisionTable

LEVELS = ("a", "b", "c", "d")
ORDINAL = Scale(id="s", levels=tuple(Level(id=name) for name in LEVELS))
NUMERIC = Scale(
    id="n", kind=ScaleKind.NUMERIC, min=Fraction(0), max=Fraction(9),
    levels=tuple(Level(id=name, at_least=Fraction(2 * i) if i else None) for i, name in enumerate(LEVELS)),
)  # fmt: skip
POINTS: dict[str, list[int | Fraction]] = {"s": [0, 1, 2, 3], "n": [Fraction(i, 4) for i in range(37)]}


def cells(names: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    name = st.sampled_from(names)
    bounds = st.builds(lambda sign, level: (f"{sign} {level}",), st.sampled_from([">=", "<=", ">", "<"]), name)
    return st.just(("-",)) | bounds | st.lists(name, min_size=1, max_size=3, unique=True).map(tuple)


@given(st.sampled_from([(ORDINAL, LEVELS), (NUMERIC, (*LEVELS[1:], "0", "3", "4.5", "9"))]), st.data())
def test_conflicts_are_found_as_by_trying_every_combination(
    kind: tuple[Scale, tuple[str, ...]], data: st.DataObject
) -> None:
    scale, names = kind
    row = st.builds(Row, when=st.tuples(cells(names), cells(names)), verdict=st.sampled_from([("a",), ("b",)]))
    table = DecisionTable(inputs=("p", "q"), rows=tuple(data.draw(st.lists(row, max_size=7))))

    def meet(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        tests = cell_test(one), cell_test(other)
        return any(all(it is None or it.passes(scale, point, True) for it in tests) for point in POINTS[scale.id])

    expected = {
        (i, j)
        for (i, one), (j, other) in combinations(enumerate(table.rows), 2)
        if one.verdict != other.verdict and all(map(meet, one.when, other.when))
    }
    assert {(it.first, it.second) for it in conflicts(table, {"p": scale, "q": scale})} == expected


def test_cells_that_leave_a_level_out_meet_only_where_both_have_it() -> None:
    """`[a, c]` meets `c` and not `b` between them, whichever of the rows comes first."""
    cells = (("a", "c"), ("b",), ("c",), ("b", "d"), ("a", "d"))
    verdicts = ("a", "b", "b", "a", "b")
    rows = tuple(Row(when=(cell,), verdict=(verdict,)) for cell, verdict in zip(cells, verdicts, strict=True))
    found = conflicts(DecisionTable(inputs=("p",), rows=rows), {"p": ORDINAL})
    assert [(it.first, it.second, it.combination) for it in found] == [
        (0, 2, ("p=c",)),
        (1, 3, ("p=b",)),
        (0, 4, ("p=a",)),
        (3, 4, ("p=d",)),
    ]


def test_a_cell_that_nothing_reaches_meets_nothing() -> None:
    rows = tuple(Row(when=((it,),), verdict=(verdict,)) for it, verdict in (("> d", "a"), ("b", "b"), ("b", "c")))
    found = conflicts(DecisionTable(inputs=("p",), rows=rows), {"p": ORDINAL})
    assert [(it.first, it.second) for it in found] == [(1, 2)]
