"""Levels by sums of what children add, against following all that they could be; and evidence that is alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import reduce
from itertools import groupby
from operator import sub

import pytest
from hypothesis import HealthCheck, assume, given
from hypothesis import strategies as st

from goalcheck.core.value import Value, known, known_point
from goalcheck.core.verdict import Status
from goalcheck.engine import propagate, sum_propagation
from goalcheck.engine.alike import alike
from goalcheck.engine.baseline import Baseline
from goalcheck.engine.propagate import NotDecomposable, Walks
from goalcheck.engine.slot import is_leaf
from goalcheck.engine.sum_propagation import SumPropagation
from goalcheck.engine.target import Purpose, Target
from goalcheck.engine.ways import Fewest, Ways
from goalcheck.model.assignment import Assignment, Criterion, Evidence, Goal, Override, Strength
from goalcheck.model.rubric import Rubric
from goalcheck.model.rubric.fields import NodeRules
from goalcheck.questions.firm.answer.chance import Chances, ErrorModel
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate, Coverage, Weights
from goalcheck.rules.bag import Child, Parent
from goalcheck.rules.cases import Case
from goalcheck.rules.compiled import CompiledRule
from goalcheck.rules.condition import Condition, Count, Selection
from goalcheck.rules.rule import Gate
from tests.support import strategies
from tests.support.laws import examples
from tests.support.trees import TITLE, rubric_of
from tests.support.variants import files, rubrics

MODEL = ErrorModel(high=Fraction(1, 5), low=Fraction(1, 10))
SCALE = strategies.SCALE
DEVIATION = Override(verdict=strategies.NAMES[1], reason=TITLE, by="A", date="2024-01-01")
ORDERED = ("worst", "best", "median")
"""The methods that pick a level by the order of levels alone."""


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    """Mostly such as can be said by sums, with caps and now and then a gate."""
    rule = draw(strategies.rules())
    if draw(st.integers(0, 3)):
        rule = replace(rule, gates=())
    if draw(st.booleans()):
        method, coverage = draw(st.sampled_from(ORDERED)), draw(st.sampled_from([None, Coverage(count=1)]))
        return Rule(gates=rule.gates, aggregate=Aggregate(method=method, coverage=coverage), caps=rule.caps)
    return rule


@st.composite
def trees(draw: st.DrawFn) -> Assignment:
    """Known scores under one criterion each, criteria under one goal each."""
    numbers = iter(range(99))

    def evidence() -> Evidence:
        score, strength = draw(st.sampled_from(strategies.NAMES)), draw(st.sampled_from(Strength))
        return Evidence(id=f"e{next(numbers)}", claim=TITLE, score=score, strength=strength)

    def criterion() -> Criterion:
        return Criterion(
            id=f"c{next(numbers)}",
            title=TITLE,
            evidence=tuple(evidence() for _ in range(draw(st.integers(1, 4)))),
            override=draw(st.sampled_from([(), (), (), (DEVIATION,)])),
        )

    goals = tuple(
        Goal(id=f"g{i}", title=TITLE, criteria=tuple(criterion() for _ in range(draw(st.integers(1, 2)))))
        for i in range(draw(st.integers(1, 2)))
    )
    return Assignment(assignment="x", year=2024, title=TITLE, rubric="r@1", goals=goals)


def at_least(value: Value, level: int) -> bool:
    return (known_point(value) or 0) >= level


judged = st.builds(
    lambda whole, criterion, goal, top: Baseline(whole, rubric_of(criterion, goal, top, SCALE)),
    trees(), rules(), rules(), rules(),
)  # fmt: skip


@examples(100, HealthCheck.filter_too_much)
@given(judged)
def test_chances_and_fewest_downgrades_are_those_of_following_all(baseline: Baseline) -> None:
    chances, fewest = Chances(MODEL), Fewest()
    exact, least = SumPropagation(baseline.plan, chances, chances, sub), SumPropagation(baseline.plan, fewest, fewest)
    told = 0
    for i in (i for i in baseline.judged if baseline.plan.slots[i].about is None):
        try:
            all_told = exact.reached(i)
            followed = Walks(baseline.plan, chances).reached(i)
        except NotDecomposable:
            continue
        told += 1
        assert sum(all_told.values()) * sum(followed.values()) > 0
        for value, weight in followed.items():
            assert Fraction(weight, sum(followed.values())) == Fraction(all_told.get(value, 0), sum(all_told.values()))
        try:
            down = least.reached(i)
        except NotDecomposable:
            continue
        each = Walks(baseline.plan, fewest).reached(i)
        for level in range(len(SCALE.levels)):
            fewest_down = min((weight for value, weight in each.items() if not at_least(value, level + 1)), default=0.0)
            if fewest_down:
                assert down[known(level)] == fewest_down
    assume(told)


@examples(100, HealthCheck.filter_too_much)
@given(judged, st.data())
def test_minimal_changes_are_those_of_following_all(baseline: Baseline, data: st.DataObject) -> None:
    top = data.draw(st.sampled_from([i for i in baseline.judged if baseline.plan.slots[i].about is None]))
    scale, point = baseline.plan.slots[top].scale, known_point(baseline.outcomes.values[top])
    targets = [Target(Purpose.REACH, scale, level) for level in range(1, len(scale.levels))]
    target = data.draw(st.sampled_from([*targets, *([] if point is None else [Target(Purpose.LOSE, scale, point)])]))
    ways = Ways(baseline.plan, baseline.outcomes, top, target)
    try:
        found, reached = ways.family(), ways.reached()
    except NotDecomposable:
        assume(False)
    met = [family for value, family in reached.items() if target.met(value)]
    assert found == reduce(ways.families.either, met, ways.families.none)
    highest = max((it for value in reached if (it := known_point(value)) is not None), default=None)
    assert Ways(baseline.plan, baseline.outcomes, top, Target(Purpose.SETTLE, scale)).highest() == highest


@given(rules(), strategies.children(), strategies.parents, st.data())
def test_the_test_of_a_level_holds_where_the_rule_gives_it_or_a_better_one(
    rule: Rule, children: tuple[Child, ...], parent: Parent, data: st.DataObject
) -> None:
    compiled = CompiledRule(rule, SCALE, SCALE)
    levels = [data.draw(st.integers(0, len(SCALE.levels) - 1)) for _ in children]
    columns = [compiled.column(child) for child in children]
    start = compiled.start(parent, children)
    total = start + sum(column[known(level)][0] for column, level in zip(columns, levels, strict=True))
    result = compiled.at(total)
    for level in range(len(SCALE.levels)):
        test = compiled.reaching(level)
        if test is None:
            assert rule.aggregate is not None or rule.table is not None
            continue
        point = known_point(result.value)
        assert test.holds(total) is (point is not None and point >= level)


def broad(rule: Rule, scores: Sequence[str | None], criterion: Criterion | None = None) -> Baseline:
    """Pieces of evidence with these scores under one criterion, each of another weight."""
    evidence = tuple(Evidence(id=f"e{i}", claim=TITLE, score=it, weight=Fraction(i + 1)) for i, it in enumerate(scores))
    made = replace(criterion or Criterion(id="c", title=TITLE), evidence=evidence)
    goal = Goal(id="g", title=TITLE, criteria=(made,))
    whole = Assignment(assignment="x", year=2024, title=TITLE, rubric="r@1", goals=(goal,))
    return Baseline(whole, rubric_of(rule, WORST, WORST, SCALE))


BAD, POOR, FAIR, GOOD = strategies.NAMES
WORST, MEDIAN = (Rule(aggregate=Aggregate(method=method)) for method in ("worst", "median"))
GATED = replace(
    WORST, gates=(Gate(id="g", when=Condition(all=Selection(at_least=POOR)), status=Status.NOT_ASSESSABLE),)
)
SILENT = replace(
    WORST, gates=(Gate(id="g", when=Condition(none=Selection(at_least=POOR)), status=Status.NOT_ASSESSABLE),)
)
FALLING = Rule(
    cases=(
        Case(id="few", when=Condition(count=Count(max=1, at_least=POOR)), verdict=FAIR),
        Case(id="rest", verdict=BAD),
    )
)
MEAN = Rule(aggregate=Aggregate(method="mean", points=strategies.POINTS, cuts=strategies.CUTS))


def test_hundreds_of_pieces_are_told_exactly() -> None:
    """A hundred scores at each of three levels. The lower median is the 150th from below: the middle one. For it to be the
    worst level, 50 of the middle hundred must come down; a chance of this size is a fraction of 300 digits."""
    baseline = broad(MEDIAN, [BAD, POOR, FAIR] * 100)
    i, fewest, chances = baseline.plan.at["c", "a"], Fewest(), Chances(MODEL)
    assert baseline.outcomes.values[i] == known(1)
    assert SumPropagation(baseline.plan, fewest, fewest).reached(i)[known(0)] == 50
    weights = SumPropagation(baseline.plan, chances, chances, sub).reached(i)
    assert set(weights) == {known(level) for level in (0, 1, 2)}
    assert sum(weights.values()) == 10**300
    assert 1 - Fraction(1, 10**6) < Fraction(weights[known(1)], sum(weights.values())) < 1


COVERED = Coverage(count=2, share=Fraction(1, 2))


@pytest.mark.parametrize(("method", "least"), [("worst", BAD), ("best", POOR), ("median", BAD)])
def test_the_level_that_a_method_picks_is_told_by_sums(method: str, least: str) -> None:
    children = [Child(f"c{i}", "criterion", SCALE) for i in range(2)]
    compiled = CompiledRule(Rule(aggregate=Aggregate(method=method, coverage=COVERED)), SCALE, SCALE)
    start = compiled.start(Parent(), tuple(children))
    total = start + sum(compiled.column(child)[known(level)][0] for level, child in enumerate(children))
    tests = [compiled.reaching(level) for level in range(len(SCALE.levels))]
    reached = [name for name, test in zip(SCALE.names, tests, strict=True) if test is not None and test.holds(total)]
    assert reached[-1] == least
    alone = start + compiled.column(children[0])[known(3)][0]
    assert not any(test is not None and test.holds(alone) for test in tests), "one verdict is not two"


OWN = replace(MEDIAN, aggregate=Aggregate(method="median", weights=Weights(own=True)))


@pytest.mark.parametrize(
    ("baseline", "exact"),
    [
        pytest.param(broad(GATED, [POOR, BAD]), True, id="chances of a rule that does not always give a level"),
        pytest.param(broad(GATED, [POOR, BAD]), False, id="changes under a rule that does not always give a level"),
        pytest.param(broad(SILENT, [POOR, BAD]), False, id="worse levels down to none"),
        pytest.param(broad(FALLING, [POOR, BAD]), False, id="a worse level for better children"),
        pytest.param(broad(MEAN, [POOR, BAD]), True, id="points"),
        pytest.param(broad(WORST, [POOR, None]), False, id="an unknown score"),
        pytest.param(broad(OWN, [POOR] * 30), True, id="more steps than are taken"),
    ],
)
def test_what_sums_do_not_tell_is_left_to_others(
    baseline: Baseline, exact: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sum_propagation, "MOST_STEPS", 1_000)
    fewest, chances = Fewest(), Chances(MODEL)
    told: SumPropagation[int] | SumPropagation[float] = (
        SumPropagation(baseline.plan, chances, chances, sub) if exact else SumPropagation(baseline.plan, fewest, fewest)
    )
    with pytest.raises(NotDecomposable):
        told.reached(baseline.plan.at["c", "a"])


def test_whole_tallies_are_followed_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    baseline = broad(OWN, [POOR] * 8)
    i, chances = baseline.plan.at["c", "a"], Chances(MODEL)
    weights = Walks(baseline.plan, chances).reached(i)
    assert weights == SumPropagation(baseline.plan, chances, chances, sub).reached(i)
    monkeypatch.setattr(propagate, "MOST_STEPS", 100)
    with pytest.raises(NotDecomposable):
        Walks(baseline.plan, chances).reached(i)


def test_a_deviation_is_what_a_node_is_whatever_lies_below() -> None:
    criterion = Criterion(id="c", title=TITLE, override=(DEVIATION,))
    baseline, fewest = broad(MEDIAN, [GOOD, None], criterion), Fewest()
    i = baseline.plan.at["c", "a"]
    assert SumPropagation(baseline.plan, fewest, fewest).reached(i) == {known(1): 0}
    assert Walks(baseline.plan, fewest).reached(i) == {known(1): 0}


def test_a_whole_that_is_its_only_node_on_top_is_told_as_that_one() -> None:
    baseline = broad(MEDIAN, [POOR, POOR, FAIR])
    rubric = replace(baseline.rubric, judge=replace(baseline.rubric.judge, assignment=()), nodes=(NodeRules(id="g"),))
    whole, fewest = Baseline(baseline.assignment, rubric), Fewest()
    told = SumPropagation(whole.plan, fewest, fewest)
    assert told.reached(whole.plan.at["x", "a"]) == told.reached(whole.plan.at["g", "a"])


@examples(60, HealthCheck.filter_too_much)
@given(files(), rubrics())
def test_what_one_piece_changes_those_that_are_alike_do_too(whole: Assignment, rubric: Rubric) -> None:
    baseline = Baseline(whole, rubric)
    keys = alike(baseline.plan)
    groups = [list(group) for _, group in groupby(sorted(keys, key=lambda i: str(keys[i])), key=lambda i: keys[i])]
    assume(any(len(group) > 1 for group in groups))
    scale = strategies.SCALE
    for first, *others in groups:
        assert is_leaf(baseline.plan.slots[first])
        for i in others:
            assert baseline.flips(baseline.replay.without([i])) == baseline.flips(baseline.replay.without([first]))
            for level in range(len(scale.levels)):
                one, other = (baseline.replay.changed({j: known(level)}) for j in (i, first))
                assert baseline.flips(one) == baseline.flips(other)
