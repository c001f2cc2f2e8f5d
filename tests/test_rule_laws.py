"""Laws that hold for every rule, whatever its kind."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from goalcheck.core.scale import Level, Scale
from goalcheck.core.value import NOT_APPLICABLE, Levels, Value, is_known, known, levels_of
from goalcheck.core.verdict import Status
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate, Weights
from goalcheck.rules.bag import Child, Parent
from goalcheck.rules.cases import Case
from goalcheck.rules.compiled import CompiledRule, RuleResult
from goalcheck.rules.condition import Condition, NamedChild, Selection, Share
from goalcheck.rules.cut import Cut
from goalcheck.rules.row import Row
from goalcheck.rules.rule import Gate
from goalcheck.rules.table import DecisionTable
from tests.support import oracle
from tests.support.strategies import (
    CUTS,
    NAMES,
    OF_LEVELS,
    POINTS,
    SCALE,
    aggregates,
    children,
    levels,
    parents,
    rules,
    values,
    wheres,
)

FULL = {0, 1, 2, 3}


def judged(rule: Rule, bag: Sequence[tuple[Child, Value]], parent: Parent) -> RuleResult:
    compiled = CompiledRule(rule, SCALE, SCALE)
    start = compiled.start(parent, tuple(child for child, value in bag if value))
    return compiled.result(start, [compiled.column(child) for child, _ in bag], [value for _, value in bag])


def found(result: RuleResult) -> set[int | Status]:
    return {finding.status if finding.level is None else finding.level for finding in result.findings}  # type: ignore[misc]


@st.composite
def bags(draw: st.DrawFn) -> list[tuple[Child, Value]]:
    return [(child, draw(values)) for child in draw(children())]


@given(rules(), bags(), parents)
def test_the_set_of_verdicts_is_that_of_every_combination(
    rule: Rule, bag: list[tuple[Child, Value]], parent: Parent
) -> None:
    present = [
        (child, levels_of(value), is_known(value)) for child, value in bag if isinstance(value, Levels) and value
    ]
    assume(present)
    assert found(judged(rule, bag, parent)) == oracle.outcomes(rule, SCALE, present, parent)


@given(rules(), bags(), parents, st.randoms(use_true_random=False))
def test_the_order_of_children_is_irrelevant(
    rule: Rule, bag: list[tuple[Child, Value]], parent: Parent, chance: object
) -> None:
    shuffled = list(bag)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    first, second = judged(rule, bag, parent), judged(rule, shuffled, parent)
    assert (first.value, first.status, set(first.findings)) == (second.value, second.status, set(second.findings))


@given(rules(), bags(), parents)
def test_a_child_that_does_not_apply_changes_nothing(
    rule: Rule, bag: list[tuple[Child, Value]], parent: Parent
) -> None:
    extra = Child("extra", "criterion", SCALE)
    assert found(judged(rule, bag, parent)) == found(judged(rule, [*bag, (extra, NOT_APPLICABLE)], parent))


@given(rules(), bags(), parents)
def test_a_set_holds_the_verdict_of_every_completion(
    rule: Rule, bag: list[tuple[Child, Value]], parent: Parent
) -> None:
    """Completed by knowing, not by supposing: a gate or coverage that missing knowledge tripped may open, and so
    the rule's own set is all there is to compare with; a coverage rule leaves the unknown out by its author's wish."""
    assume(rule.aggregate is None or rule.aggregate.coverage is None)
    before = judged(rule, bag, parent)
    possible = set(levels_of(before.value)) if isinstance(before.value, Levels) else set()
    i = next(
        (i for i, (_, value) in enumerate(bag) if isinstance(value, Levels) and value and not is_known(value)), None
    )
    assume(i is not None)
    assert i is not None
    value = bag[i][1]
    assert isinstance(value, Levels)
    for level in levels_of(value):
        after = judged(rule, [*bag[:i], (bag[i][0], known(level)), *bag[i + 1 :]], parent)
        assert {it for it in found(after) if not isinstance(it, Status)} <= possible


@st.composite
def monotone_rules(draw: st.DrawFn) -> Rule:
    """Rules in which nothing asks for a bad child: aggregates with rising points, and cases from the best down."""
    if draw(st.booleans()):
        return Rule(aggregate=draw(aggregates(tuple(method for method in OF_LEVELS if method != "t_score"))))
    kinds = st.sampled_from(["all", "any", "worst", "best", "median", "share", "child"])
    cases = []
    for verdict in reversed(NAMES[1:]):
        kind, level, where = draw(kinds), draw(levels), draw(wheres)
        if kind == "share":
            when = Condition(share=Share(where=where, at_least=level, min=Fraction(2, 3)))
        elif kind == "child":
            when = Condition(child=NamedChild(id="c0", at_least=level))
        else:
            when = Condition(**{kind: Selection(where=where, at_least=level)})  # type: ignore[arg-type]
        cases.append(Case(id=verdict, when=when, verdict=verdict))
    return Rule(cases=(*cases, Case(id="rest", verdict=NAMES[0])))


@given(monotone_rules(), children(), st.data())
def test_a_better_child_never_lowers_the_verdict_of_a_monotone_rule(
    rule: Rule, bag: tuple[Child, ...], data: st.DataObject
) -> None:
    points = [data.draw(st.integers(0, 3)) for _ in bag]
    i = data.draw(st.integers(0, len(bag) - 1))
    better = [*points[:i], data.draw(st.integers(points[i], 3)), *points[i + 1 :]]
    before = judged(rule, [(child, known(level)) for child, level in zip(bag, points, strict=True)], Parent())
    after = judged(rule, [(child, known(level)) for child, level in zip(bag, better, strict=True)], Parent())
    if before.status is None:
        assert after.value >= before.value  # type: ignore[operator]
    else:
        assert after.status is before.status


@given(rules(), bags(), parents)
def test_a_known_verdict_has_one_level_and_an_unknown_one_says_which_remain(
    rule: Rule, bag: list[tuple[Child, Value]], parent: Parent
) -> None:
    result = judged(rule, bag, parent)
    assert isinstance(result.value, Levels)
    possible = set(levels_of(result.value))
    assert (result.status is None) == is_known(result.value)
    assert (len(possible) == 1 and not any(isinstance(it, Status) for it in found(result))) == (result.status is None)
    if any(isinstance(it, Status) for it in found(result)):
        assert possible == FULL


@given(rules(), bags(), parents)
def test_what_decides_is_among_what_was_known(rule: Rule, bag: list[tuple[Child, Value]], parent: Parent) -> None:
    compiled = CompiledRule(rule, SCALE, SCALE)
    result = judged(rule, bag, parent)
    points = [(child, levels_of(value)[0]) for child, value in bag if isinstance(value, Levels) and is_known(value)]
    decisive = compiled.decisive(result, points)
    assert set(decisive) <= set(points)
    assert bool(decisive) == bool(points)


@pytest.mark.parametrize(
    ("weights", "scores", "expected"),
    [
        # computed by hand from the formula of Kiresuk & Sherman 1968, rho = 0.3
        ((1, 1), (0, -1), "43.80"),
        ((1, 1, 1), (1, 0, -1), "50.00"),
        ((3, 1, 1), (-2, 1, 1), "39.74"),
        ((2, 2, 1), (0, 0, -2), "44.62"),
        ((1, 1, 1), (-2, -2, -2), "22.61"),
        # published: gasr's example and README, PhysioClinical's tests
        ((3, 5, 1, 4, 2, 6), (-2, 0, -1, 2, 0, 1), "55.00"),
        ((1, 1, 1, 1, 1), (-1, -1, 0, 0, -1), "40.95"),
        ((1, 1, 1), (0, -1, 0), "45.44"),
        ((1, 1, 1), (1, 1, 1), "63.69"),
        ((1,), (1,), "60.00"),
        ((6, 6), (1, 0), "56.20"),
    ],
)
def test_the_t_score_is_the_published_one(weights: tuple[int, ...], scores: tuple[int, ...], expected: str) -> None:
    points = tuple((name, Fraction(i - 2)) for i, name in enumerate(("a", "b", "c", "d", "e")))
    five = Scale(id="five", levels=tuple(Level(id=name) for name, _ in points))
    rule = Rule(
        aggregate=Aggregate(method="t_score", weights=Weights(own=True), points=points, cuts=(Cut(verdict="c"),))
    )
    compiled = CompiledRule(rule, five, five)
    bag = [Child(f"c{i}", "criterion", five, Fraction(weight)) for i, weight in enumerate(weights)]
    result = compiled.result(0, [compiled.column(child) for child in bag], [known(score + 2) for score in scores])
    number = result.findings[0].number
    assert number is not None
    assert f"{float(number):.2f}" == expected


def test_tenths_add_up_exactly() -> None:
    """(0.1 + 0.7) / 2 is 0.4, not 0.39999999999999997, and so reaches a cut-off of 0.4."""
    points = (("l0", Fraction("0.1")), ("l1", Fraction("0.7")), ("l2", Fraction(1)), ("l3", Fraction(2)))
    cuts = (Cut(verdict="l3", at_least=Fraction("0.4")), Cut(verdict="l0"))
    rule = Rule(aggregate=Aggregate(method="mean", points=points, cuts=cuts))
    bag = [(Child("c0", "criterion", SCALE), known(0)), (Child("c1", "criterion", SCALE), known(1))]
    assert found(judged(rule, bag, Parent())) == {3}


def test_points_and_cuts_fit_the_scale() -> None:
    assert [name for name, _ in POINTS] == list(NAMES)
    assert CUTS[-1].at_least is None


def known_bag(*points: int) -> list[tuple[Child, Value]]:
    return [(Child(f"c{i}", "criterion", SCALE), known(level)) for i, level in enumerate(points)]


@pytest.mark.parametrize(("key", "most"), [("worst", "l0"), ("median", "l1"), ("best", "l3")])
def test_an_extreme_is_at_most_itself_and_not_at_most_less(key: str, most: str) -> None:
    """Of l0, l1 and l3 the worst is l0, the middle one l1, the best l3."""
    for level in NAMES:
        when = Condition(**{key: Selection(at_most=level)})  # type: ignore[arg-type]
        rule = Rule(cases=(Case(id="low", when=when, verdict="l0"), Case(id="rest", verdict="l3")))
        assert judged(rule, known_bag(0, 3, 1), Parent()).value == known(0 if level >= most else 3), level


def test_of_an_aggregate_only_a_gate_is_met() -> None:
    """An aggregate has no cases or rows that a bag could meet."""
    gate = Gate(id="bad", when=Condition(any=Selection(is_=("l0",))), status=Status.NOT_ASSESSABLE)
    compiled = CompiledRule(Rule(gates=(gate,), aggregate=Aggregate(method="worst")), SCALE, SCALE)
    for points, met in (((0, 2), ("bad",)), ((1, 2), ())):
        bag = known_bag(*points)
        total = compiled.start(Parent(), tuple(child for child, _ in bag))
        assert compiled.met(total + sum(compiled.column(child)[value][0] for child, value in bag)) == met


def test_where_no_row_covers_the_children_the_outcome_rests_on_all_of_them() -> None:
    rows = (Row(when=(("l0",), ("-",)), verdict=("l0",)),)
    rule = Rule(table=DecisionTable(inputs=("c0", "c1"), rows=rows))
    points = [(child, levels_of(value)[0]) for child, value in known_bag(0, 3) if isinstance(value, Levels)]
    compiled = CompiledRule(rule, SCALE, SCALE)
    assert compiled.decisive(judged(rule, known_bag(0, 3), Parent()), points) == points[:1]
    uncovered = judged(rule, known_bag(2, 3), Parent())
    assert (uncovered.status, compiled.decisive(uncovered, points)) == (Status.NOT_ASSESSABLE, points)
