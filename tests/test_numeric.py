"""Rules over numbers: exact values, coverage, bounds from intervals."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from goalcheck.core.number import Rounding
from goalcheck.core.scale import Level, Scale, ScaleKind
from goalcheck.core.value import NOT_APPLICABLE, Value
from goalcheck.core.verdict import Interval, Status
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate, Coverage, RoundTo, Weights
from goalcheck.rules.bag import Child, Parent
from goalcheck.rules.cases import Case
from goalcheck.rules.compiled import CompiledRule, RuleResult
from goalcheck.rules.condition import Condition, Count, LevelTest, Selection, Share
from goalcheck.rules.cut import Cut
from goalcheck.rules.rule import Cap, Gate

F = Fraction
SHARE = Scale(id="share", kind=ScaleKind.NUMERIC, min=F(0), max=F(10))
FREE = Scale(id="free", kind=ScaleKind.NUMERIC)
NAMED = Scale(
    id="named",
    kind=ScaleKind.NUMERIC,
    min=F(0),
    max=F(10),
    levels=(Level(id="little"), Level(id="much", at_least=F(5))),
)
GRADE = Scale(id="grade", levels=(Level(id="low"), Level(id="mid"), Level(id="high")))
CUTS = (Cut(verdict="high", at_least=F(7)), Cut(verdict="mid", at_least=F(4)), Cut(verdict="low"))


def judged(rule: Rule, values: list[Value], scale: Scale = SHARE, child_scale: Scale = SHARE) -> RuleResult:
    compiled = CompiledRule(rule, scale, child_scale)
    children = [Child(f"c{i}", "criterion", child_scale, F(i + 1)) for i in range(len(values))]
    return compiled.result(
        compiled.start(Parent(), tuple(children)), [compiled.column(child) for child in children], values
    )


def exactly(number: object) -> Interval:
    return F(str(number)), F(str(number))


def mean(**more: object) -> Rule:
    return Rule(aggregate=Aggregate(method="mean", **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("method", "more", "expected"),
    [
        ("mean", {}, F(5)),
        ("worst", {}, F(2)),
        ("best", {}, F(9)),
        ("median", {}, F(4)),
        ("mean_of_worst", {"worst": 2}, F(3)),
        ("mean", {"weights": Weights(own=True)}, F(2 * 1 + 9 * 2 + 4 * 3, 6)),
        ("mean", {"round": RoundTo(rounding=Rounding.UP, step=F(3))}, F(6)),
    ],
)
def test_methods_over_known_numbers(method: str, more: dict[str, object], expected: Fraction) -> None:
    result = judged(Rule(aggregate=Aggregate(method=method, **more)), [exactly(2), exactly(9), exactly(4)])  # type: ignore[arg-type]
    assert result.value == (expected, expected)
    assert result.status is None


def test_the_lower_median_of_an_even_number_is_the_lower_of_the_two() -> None:
    rule = Rule(aggregate=Aggregate(method="median"))
    assert judged(rule, [exactly(2), exactly(9), exactly(4), exactly(3)]).value == (F(3), F(3))


def test_cut_offs_turn_a_number_into_a_level_exactly_at_the_bound() -> None:
    rule = mean(cuts=CUTS)
    assert [judged(rule, [exactly(x)], GRADE).value for x in ("6.999999999999", "7", "4", "3.9")] == [5, 9, 5, 3]


def test_an_unknown_number_leaves_the_levels_that_it_can_reach() -> None:
    rule = mean(cuts=CUTS)
    result = judged(rule, [exactly(9), (F(0), F(10))], GRADE)
    assert {finding.level for finding in result.findings} == {1, 2}
    assert result.status is Status.NOT_ASSESSABLE
    assert judged(rule, [exactly(10), exactly(9), (F(5), F(10))], GRADE).status is None


def test_bounds_may_be_open() -> None:
    assert judged(mean(), [exactly(1), (None, F(3))], FREE, FREE).value == (None, F(2))
    assert judged(mean(), [exactly(1), (None, None)], FREE, FREE).value == (None, None)
    result = judged(mean(cuts=CUTS), [exactly(1), (None, None)], GRADE, FREE)
    assert {finding.level for finding in result.findings} == {0, 1, 2}
    upper = judged(mean(cuts=CUTS), [exactly(8), (F(0), None)], GRADE, FREE)
    assert {finding.level for finding in upper.findings} == {1, 2}
    lower = judged(mean(cuts=CUTS), [exactly(8), (None, F(1))], GRADE, FREE)
    assert {finding.level for finding in lower.findings} == {0, 1}


@pytest.mark.parametrize(
    ("coverage", "known"),
    [
        (Coverage(count=2), True),
        (Coverage(count=3), False),
        (Coverage(share=F(2, 3)), True),
        (Coverage(share=F(3, 4)), False),
    ],
)
def test_with_enough_coverage_the_unknown_is_left_out_else_there_is_no_verdict(coverage: Coverage, known: bool) -> None:
    result = judged(mean(coverage=coverage), [exactly(2), exactly(4), (F(0), F(10))])
    assert (result.status is None) == known
    assert result.value == (exactly(3) if known else (F(0), F(10)))


def test_weights_that_add_up_to_nothing_give_no_verdict() -> None:
    rule = mean(weights=Weights(id=(("other", F(1)),)))
    assert judged(rule, [exactly(2)]).status is Status.NOT_ASSESSABLE


def test_a_child_that_does_not_apply_leaves_the_bag() -> None:
    assert judged(mean(), [exactly(2), NOT_APPLICABLE]).value == (F(2), F(2))


def test_conditions_compare_numbers_with_numbers_and_with_the_cut_offs_of_levels() -> None:
    case = Case(id="a", when=Condition(all=Selection(at_least="much")), verdict="high")
    rule = Rule(cases=(case, Case(id="b", verdict="low")))
    assert judged(rule, [exactly(5), exactly(6)], GRADE, NAMED).value == 9
    assert judged(rule, [exactly(5), exactly("4.9")], GRADE, NAMED).value == 3
    assert judged(rule, [exactly(5), (F(0), F(10))], GRADE, NAMED).value == 0b1010
    assert judged(rule, [exactly(5), (F(5), F(10))], GRADE, NAMED).value == 9
    open_ended = Rule(
        cases=(Case(id="a", when=Condition(any=Selection(above="7")), verdict="high"), Case(id="b", verdict="low"))
    )
    assert judged(open_ended, [(None, None)], GRADE, FREE).value == 0b1010
    assert judged(open_ended, [(F(8), None)], GRADE, FREE).value == 9
    assert judged(open_ended, [(None, F(7))], GRADE, FREE).value == 3


def test_the_verdicts_that_numbers_leave_open_are_told_from_the_worst_on() -> None:
    cuts = (Cut(verdict="high", at_least=F(16)), Cut(verdict="mid", at_least=F(8)), Cut(verdict="low"))
    result = judged(mean(cuts=cuts), [(F(-1), F(20))], GRADE, FREE)
    assert [GRADE.names[it.level or 0] for it in result.findings] == ["low", "mid", "high"]


@pytest.mark.parametrize(
    ("ends", "known"),
    [((F(5), F(5)), True), ((F(5), F(6)), False), ((F(5), None), False), ((None, F(5)), False), ((None, None), False)],
)
def test_a_number_is_judged_where_both_its_ends_are_the_same(ends: Interval, known: bool) -> None:
    case = Case(id="a", when=Condition(all=Selection(judged=True)), verdict="high")
    rule = Rule(cases=(case, Case(id="b", verdict="low")))
    assert judged(rule, [exactly(1), ends], GRADE, FREE).value == (9 if known else 3)


def test_cases_can_give_numbers_and_caps_hold_them_down() -> None:
    cap = Cap(id="p", when=Condition(any=Selection(at_most="2")), at_most="4")
    rule = Rule(cases=(Case(id="a", verdict="8"),), caps=(cap,))
    assert judged(rule, [exactly(1)]).value == (F(4), F(4))
    assert judged(rule, [exactly(3)]).value == (F(8), F(8))
    assert judged(rule, [(F(0), F(10))]).value == (F(4), F(8))
    low = Rule(cases=(Case(id="a", verdict="3"),), caps=(cap,))
    assert judged(low, [exactly(1)]).findings[0].caps == ()


def test_a_cap_on_an_interval_holds_its_upper_end_down() -> None:
    cap = Cap(id="p", when=Condition(count=Count(min=1)), at_most="4")
    rule = Rule(aggregate=Aggregate(method="mean"), caps=(cap,))
    assert judged(rule, [(F(2), F(10))]).value == (F(2), F(4))
    assert judged(rule, [(F(6), F(10))]).value == (F(4), F(4))
    open_cap = Rule(aggregate=Aggregate(method="mean"), caps=(cap,))
    assert judged(open_cap, [(None, None)], FREE, FREE).value == (None, F(4))


def test_a_gate_asks_how_many_numbers_are_known() -> None:
    gate = Gate(id="g", when=Condition(share=Share(judged=True, max=F(1, 2))), status=Status.NOT_ASSESSED)
    rule = Rule(gates=(gate,), aggregate=Aggregate(method="mean"))
    assert judged(rule, [exactly(1), (F(0), F(10))]).status is Status.NOT_ASSESSED
    assert judged(rule, [exactly(1), exactly(2), (F(0), F(10))]).status is Status.NOT_ASSESSABLE
    assert judged(rule, [exactly(1), exactly(2)]).status is None


numbers = st.integers(0, 10).map(exactly)
intervals = st.tuples(st.integers(0, 10), st.integers(0, 10)).map(lambda it: (F(min(it)), F(max(it))))
methods = st.sampled_from(["mean", "median", "worst", "best"])


@given(methods, st.lists(numbers | intervals, min_size=1, max_size=3), st.booleans())
def test_the_bounds_are_those_of_every_combination(method: str, values: list[Interval], to_levels: bool) -> None:
    """Whole numbers between the bounds of each child, one by one; the bounds themselves are among them."""
    rule = Rule(aggregate=Aggregate(method=method, cuts=CUTS if to_levels else ()))
    scale = GRADE if to_levels else SHARE
    result = judged(rule, list(values), scale)
    reached = []
    for chosen in product(*(range(int(low or 0), int(high or 0) + 1) for low, high in values)):
        reached.append(judged(rule, [exactly(number) for number in chosen], scale).findings[0])
    if to_levels:
        assert {finding.level for finding in reached} <= {finding.level for finding in result.findings}
    else:
        lows = [finding.interval[0] for finding in reached if finding.interval]
        assert result.value == (min(lows), max(lows))  # type: ignore[type-var]


@given(methods, st.lists(numbers, min_size=1, max_size=4), st.data())
def test_a_larger_number_never_lowers_the_result(method: str, values: list[Interval], data: st.DataObject) -> None:
    rule = Rule(aggregate=Aggregate(method=method))
    i = data.draw(st.integers(0, len(values) - 1))
    low = values[i][0]
    assume(low is not None)
    larger = [*values[:i], exactly((low or 0) + data.draw(st.integers(0, 5))), *values[i + 1 :]]
    assert judged(rule, list(larger)).value >= judged(rule, list(values)).value  # type: ignore[operator]


def added(*weights: object, offset: object = 0) -> Rule:
    by_id = tuple((f"c{i}", F(str(weight))) for i, weight in enumerate(weights))
    return Rule(aggregate=Aggregate(method="sum", weights=Weights(id=by_id), offset=F(str(offset))))


def test_a_sum_adds_weighted_numbers_and_an_offset() -> None:
    assert judged(added(50, -50, offset=50), [exactly("0.6"), exactly("0.3")]).value == (F(65), F(65))
    half_up = Rule(
        aggregate=Aggregate(
            method="sum",
            weights=Weights(id=(("c0", F(1)), ("c1", F(1, 2)))),
            round=RoundTo(rounding=Rounding.HALF_UP),
        )
    )
    assert judged(half_up, [exactly(2), exactly(1)]).value == (F(3), F(3))


def test_a_sum_falls_with_a_number_of_negative_weight() -> None:
    assert judged(added(1, -2), [exactly(4), (F(1), F(3))]).value == (F(-2), F(2))
    assert judged(added(1, -2), [(F(4), None), (F(1), F(3))], FREE, FREE).value == (F(-2), None)


def test_a_sum_is_no_verdict_unless_every_term_is_there() -> None:
    """A missing term is not zero, whatever its weight; one that weighs nothing is not missed."""
    assert judged(added(1, 1), [exactly(4), NOT_APPLICABLE]).status is Status.NOT_ASSESSABLE
    assert judged(added(1, 0), [exactly(4), NOT_APPLICABLE]).value == (F(4), F(4))
    assert judged(added(1, 1, 1), [exactly(4), exactly(1)]).status is Status.NOT_ASSESSABLE


@given(st.lists(st.tuples(intervals | numbers, st.integers(-2, 2)), min_size=1, max_size=3), st.integers(-3, 3))
def test_the_bounds_of_a_sum_are_reached_and_never_passed(terms: list[tuple[Interval, int]], offset: int) -> None:
    assume(any(weight for _, weight in terms))
    result = judged(added(*(weight for _, weight in terms), offset=offset), [value for value, _ in terms])
    corners = [
        sum((F(end or 0) * weight for end, (_, weight) in zip(ends, terms, strict=True)), F(offset))
        for ends in product(*(value for value, _ in terms))
    ]
    assert result.value == (min(corners), max(corners))


def test_scales_know_their_levels_and_numbers() -> None:
    assert [NAMED.level_of(F(x)) for x in (0, 5, 10)] == [0, 1, 1]
    assert Scale(id="x", kind=ScaleKind.NUMERIC, levels=(Level(id="a", at_least=F(1)),)).level_of(F(0)) is None
    assert [NAMED.has(name) for name in ("much", "little", "3", "11", "x")] == [True, False, True, False, False]
    assert [NAMED.has(name) for name in ("-1", "0", "10", "21/2")] == [False, True, True, False]
    assert [FREE.has(name) for name in ("-1", "99")] == [True, True]
    assert [GRADE.has(name) for name in ("mid", "3")] == [True, False]


@pytest.mark.parametrize(
    ("number", "is_much", "at_most_some", "above_some", "below_some"),
    [("0", False, True, False, True), ("2.5", False, True, False, False), ("4", False, True, False, False), ("5", True, False, True, False), ("9", True, False, True, False)],
)  # fmt: skip
def test_a_level_s_name_means_all_its_numbers(
    number: str, is_much: bool, at_most_some: bool, above_some: bool, below_some: bool
) -> None:
    levels = (Level(id="none"), Level(id="some", at_least=Fraction(5, 2)), Level(id="much", at_least=Fraction(5)))
    scale = Scale(id="n", kind=ScaleKind.NUMERIC, levels=levels)
    point = Fraction(number)

    def passes(**test: Any) -> bool:
        return LevelTest(**test).passes(scale, point, judged=True)

    assert passes(is_=("much",)) is is_much
    assert passes(at_most="some") is at_most_some
    assert passes(above="some") is above_some
    assert passes(below="some") is below_some
    assert passes(is_=("none", "some", "much"))
    assert not LevelTest(is_=("some",)).passes(
        Scale(id="n", kind=ScaleKind.NUMERIC, levels=levels[1:]), Fraction(0), True
    )
