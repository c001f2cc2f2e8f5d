"""Scales, children and rules of every kind, drawn at random."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy, composite

from goalcheck.core.number import Rounding
from goalcheck.core.scale import Level, Scale
from goalcheck.core.value import NOT_APPLICABLE, Value, known, unknown
from goalcheck.core.verdict import Status
from goalcheck.model.assignment import Independence, Leverage, Strength
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate, Coverage, RoundTo, Weights
from goalcheck.rules.bag import Child, Parent
from goalcheck.rules.cases import Case
from goalcheck.rules.condition import Condition, Count, NamedChild, Own, Selection, Share, Sources, Where
from goalcheck.rules.cut import Cut
from goalcheck.rules.methods import METHODS
from goalcheck.rules.row import HitPolicy, Row
from goalcheck.rules.rule import Cap, Gate
from goalcheck.rules.table import DecisionTable

SCALE = Scale(id="s", levels=tuple(Level(id=f"l{i}") for i in range(4)))
NAMES = SCALE.names
CHILDREN = ("c0", "c1", "c2", "c3", "c4")
POINTS = tuple((name, Fraction(i)) for i, name in enumerate(NAMES))
CUTS = (
    Cut(verdict="l3", at_least=Fraction(5, 2)),
    Cut(verdict="l2", at_least=Fraction(3, 2)),
    Cut(verdict="l1", at_least=Fraction(1, 2)),
    Cut(verdict="l0"),
)
levels = st.sampled_from(NAMES)
wheres = st.builds(
    Where,
    strength=st.sampled_from([(), (), (Strength.STRONG,), (Strength.STRONG, Strength.MODERATE)]),
    independence=st.sampled_from([(), (), (Independence.INDEPENDENT,)]),
    essential=st.sampled_from([None, None, True]),
    id=st.sampled_from([(), (), ("c0",), ("c0", "c1")]),
)


@composite
def tests(draw: DrawFn) -> dict[str, Any]:
    """The level test of a condition, at least one part given."""
    key = draw(st.sampled_from(["is_", "at_least", "at_most", "above", "below"]))
    if key == "is_":
        return {key: tuple(draw(st.lists(levels, min_size=1, max_size=2, unique=True)))}
    return {key: draw(levels)}


@composite
def conditions(draw: DrawFn, depth: int = 2, gate: bool = False) -> Condition:
    kinds = ["all", "any", "none", "count", "share", "worst", "best", "median", "child", "self_", "sources"]
    kind = draw(st.sampled_from([*kinds, *(["and_", "or_", "not_"] if depth else [])]))
    if kind in ("and_", "or_"):
        parts = draw(st.lists(conditions(depth - 1, gate), min_size=1, max_size=3))
        return Condition(and_=tuple(parts)) if kind == "and_" else Condition(or_=tuple(parts))
    if kind == "not_":
        return Condition(not_=draw(conditions(depth - 1, gate)))
    if kind == "self_":
        return Condition(
            self_=draw(
                st.builds(
                    Own,
                    leverage=st.sampled_from([(), (Leverage.LIMITED,)]),
                    essential=st.none() | st.booleans(),
                    blocking_gap=st.none() | st.booleans(),
                )
            )
        )
    if kind == "sources":
        return Condition(
            sources=Sources(
                where=draw(wheres), min=draw(st.none() | st.integers(0, 2)), max=draw(st.none() | st.integers(0, 2))
            )
        )
    test = draw(tests())
    if gate and kind not in ("worst", "best", "median") and draw(st.booleans()):
        test["judged"] = draw(st.booleans())
    if kind == "child":
        return Condition(child=NamedChild(id=draw(st.sampled_from(CHILDREN)), **test))
    where = draw(wheres)
    if kind == "count":
        return Condition(
            count=Count(where=where, min=draw(st.integers(0, 2)), max=draw(st.none() | st.integers(0, 3)), **test)
        )
    if kind == "share":
        shares = st.sampled_from([Fraction(1, 2), Fraction(2, 3), Fraction(1, 3)])
        return Condition(share=Share(where=where, min=draw(shares), max=draw(st.none() | shares), **test))
    return Condition(**{kind: Selection(where=where, **test)})  # type: ignore[arg-type]


@composite
def case_lists(draw: DrawFn) -> tuple[Case, ...]:
    whens = draw(st.lists(conditions(), min_size=1, max_size=3))
    verdicts = levels | st.just("not_assessable")
    cases = [Case(id=f"k{i}", when=when, verdict=draw(verdicts)) for i, when in enumerate(whens)]
    if draw(st.booleans()):
        cases.append(Case(id="rest", verdict=draw(levels)))
    return tuple(cases)


cells = st.one_of(
    st.just(("-",)),
    st.lists(levels, min_size=1, max_size=2, unique=True).map(tuple),
    st.builds(lambda sign, level: (f"{sign} {level}",), st.sampled_from([">=", "<=", ">", "<"]), levels),
)


@composite
def tables(draw: DrawFn) -> DecisionTable:
    inputs = tuple(draw(st.lists(st.sampled_from(CHILDREN[:3]), min_size=1, max_size=3, unique=True)))
    verdicts = st.lists(levels, min_size=1, max_size=2, unique=True).map(tuple)
    row = st.builds(Row, when=st.tuples(*[cells] * len(inputs)), verdict=verdicts)
    return DecisionTable(inputs=inputs, hit=HitPolicy.FIRST, rows=tuple(draw(st.lists(row, min_size=1, max_size=5))))


weights = st.sampled_from(
    [
        None,
        None,
        Weights(own=True),
        Weights(strength=tuple(zip(Strength, (Fraction(3), Fraction(2), Fraction(1)), strict=True))),
        Weights(id=(("c0", Fraction(1, 2)), ("c1", Fraction(2)))),
    ]
)
OF_LEVELS = tuple(method for method in METHODS if method != "sum")
"""The methods for children with levels; a sum is over numbers."""
coverages = st.sampled_from([None, None, Coverage(count=2), Coverage(share=Fraction(1, 2))])


@composite
def aggregates(draw: DrawFn, methods: tuple[str, ...] = OF_LEVELS) -> Aggregate:
    method = draw(st.sampled_from(methods))
    return Aggregate(
        method=method,
        where=draw(wheres),
        weights=None if method == "mean_of_worst" else draw(weights),
        points=POINTS,
        worst=draw(st.integers(1, 3)) if method == "mean_of_worst" else None,
        coverage=draw(coverages),
        round=draw(st.sampled_from([None, RoundTo(rounding=Rounding.HALF_UP)])),
        cuts=CUTS,
    )


@composite
def rules(draw: DrawFn) -> Rule:
    """A rule of any kind, with gates and caps."""
    statuses = st.sampled_from([Status.NOT_ASSESSABLE, Status.NOT_ASSESSED])
    gates = tuple(
        Gate(id=f"g{i}", when=draw(conditions(1, gate=True)), status=draw(statuses))
        for i in range(draw(st.integers(0, 1)))
    )
    caps = tuple(
        Cap(id=f"p{i}", when=draw(conditions(1)), at_most=draw(levels)) for i in range(draw(st.integers(0, 2)))
    )
    kind = draw(st.sampled_from(Rule.ONE_OF))
    if kind == "cases":
        return Rule(gates=gates, cases=draw(case_lists()), caps=caps)
    if kind == "table":
        return Rule(gates=gates, table=draw(tables()), caps=caps)
    return Rule(gates=gates, aggregate=draw(aggregates()), caps=caps)


@composite
def children(draw: DrawFn) -> tuple[Child, ...]:
    return tuple(
        Child(
            name,
            "criterion",
            SCALE,
            draw(st.sampled_from([Fraction(0), Fraction(1), Fraction(1, 3)])),
            essential=draw(st.booleans()),
            strength=draw(st.sampled_from(Strength)),
            independence=draw(st.sampled_from(Independence)),
            source=draw(st.sampled_from([None, "x", "y"])),
        )
        for name in CHILDREN[: draw(st.integers(1, 5))]
    )


values: SearchStrategy[Value] = st.one_of(
    st.integers(0, 3).map(known),
    st.integers(0, 3).map(known),
    st.sets(st.integers(0, 3), min_size=1).map(unknown),
    st.just(NOT_APPLICABLE),
)
parents = st.builds(
    Parent, leverage=st.sampled_from([None, "limited"]), essential=st.booleans(), blocking_gap=st.booleans()
)
