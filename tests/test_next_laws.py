"""What it would take: the bounded search against the exact walk, missing things against supposing each, and what blocks."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, assume, given
from hypothesis import strategies as st

from goalcheck import load
from goalcheck.core.scale import Level, Scale, ScaleKind
from goalcheck.core.value import Levels, known, known_point, levels_of
from goalcheck.core.verdict import Status
from goalcheck.engine.adjustment import cost
from goalcheck.engine.baseline import Baseline
from goalcheck.engine.propagate import NotDecomposable
from goalcheck.engine.search import Found, Search
from goalcheck.engine.target import Purpose, Target
from goalcheck.engine.ways import Ways
from goalcheck.model.assignment import Assignment, Gap, Override
from goalcheck.model.rubric import Axis, Judging, Rubric
from goalcheck.model.rubric.fields import NodeRules
from goalcheck.questions.next.answer.next import next_steps
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate
from goalcheck.rules.cases import Case
from goalcheck.rules.condition import Condition, Own, Selection
from goalcheck.rules.cut import Cut
from goalcheck.rules.rule import Gate
from tests.support import strategies
from tests.support.laws import examples
from tests.support.paths import ROOT
from tests.support.searches import MEDIAN, file, step_sets, tries
from tests.support.trees import TITLE, assignments, rubric_of
from tests.support.variants import files, rubrics

MANY = 100_000
small = examples(25, HealthCheck.filter_too_much)


def targets(baseline: Baseline, top: int) -> list[Target]:
    scale = baseline.plan.slots[top].scale
    found = [Target(Purpose.REACH, scale, n) for n in range(len(scale.levels))] + [Target(Purpose.SETTLE, scale)]
    point = known_point(baseline.outcomes.values[top])
    return found if point is None else [*found, Target(Purpose.LOSE, scale, point)]


@small
@given(assignments(strategies.NAMES), rubrics(), st.data())
def test_searching_finds_what_the_walk_finds(whole: Assignment, rubric: Rubric, data: st.DataObject) -> None:
    baseline = Baseline(whole, rubric)
    top = data.draw(st.sampled_from([i for i in baseline.judged if baseline.plan.slots[i].about is None]))
    baseline = baseline.by_rule(top)
    target = data.draw(st.sampled_from(targets(baseline, top)))
    search = Search(baseline.replay, top, target, lambda change: change.kind != "judgement")
    assume(tries(search) <= 500)
    found = search.found(MANY)
    assert found.exact
    try:
        ways = Ways(baseline.plan, baseline.outcomes, top, target, lambda change: change.kind != "judgement")
        family = ways.family()
    except NotDecomposable:
        return
    walked = [ways.variables.changes(it) for it in ways.families.cheapest(family, ways.variables.cost)]
    assert {frozenset(way) for way in walked} == {frozenset(way) for way in found.ways}
    assert [cost(way) for way in walked] == [cost(way) for way in found.ways]


@small
@given(files(), rubrics(), st.data())
def test_what_is_missing_settles_what_supposing_it_settles(
    whole: Assignment, rubric: Rubric, data: st.DataObject
) -> None:
    baseline = Baseline(whole, rubric)
    top = data.draw(st.sampled_from([i for i in baseline.judged if baseline.plan.slots[i].about is None]))
    slot = baseline.plan.slots[top]
    assume(tries(Search(baseline.replay, top, Target(Purpose.SETTLE, slot.scale), lambda change: True)) <= 200)
    found = next_steps(whole, rubric, slot.id, slot.axis)
    assume(found.missing)
    leaves = {it.id: i for i, it in enumerate(baseline.plan.slots) if it.child.kind == "evidence"}
    own = baseline.by_rule(top).replay
    for missing in found.missing:
        if missing.kind != "unknown":
            continue
        i = leaves[missing.id]
        code = own.plan.slots[i].leaf
        assert isinstance(code, Levels)
        values = [own.judged(own.changed({i: known(level)})).values[top] for level in levels_of(code)]
        assert missing.outcomes == len(values)
        assert missing.settles == sum(known_point(value) is not None for value in values)
    shares = [Fraction(it.settles, it.outcomes) for it in found.missing]
    assert shares == sorted(shares, reverse=True)


def test_two_moves_that_are_needed_together_are_found_together() -> None:
    """Of three scores the median rises only where two of them do."""
    found = next_steps(file("l0", "l0", "l0"), rubric_of(MEDIAN, MEDIAN, MEDIAN), "g", "a")
    assert found.to == "l1"
    assert step_sets(found.up) == [
        {("e0", "score", "l1"), ("e1", "score", "l1")},
        {("e0", "score", "l1"), ("e2", "score", "l1")},
        {("e1", "score", "l1"), ("e2", "score", "l1")},
    ]


def test_a_criterion_that_nothing_speaks_of_would_need_a_verdict() -> None:
    worst = Rule(aggregate=Aggregate(method="worst"))
    found = next_steps(file("l2", None), rubric_of(MEDIAN, worst, MEDIAN), "g", "a", "l1")
    assert step_sets(found.up) == [{("c1", "judgement", "l1")}]
    assert [(it.id, it.kind, it.settles, it.outcomes) for it in found.missing] == [("c1", "judgement", 3, 3)]


def test_a_gap_would_have_to_be_closed() -> None:
    gate = Gate(id="gap", when=Condition(self_=Own(blocking_gap=True)), status=Status.NOT_ASSESSABLE)
    gap = Gap(id="why", text=TITLE, concerns=("g",), blocking=True)
    rubric = rubric_of(MEDIAN, replace(MEDIAN, gates=(gate,)), MEDIAN)
    found = next_steps(file("l0", gaps=(gap,)), rubric, "g", "a", "l1")
    assert step_sets(found.up) == [{("why", "gap", None), ("e0", "score", "l1")}]
    assert [(it.id, it.settles, it.outcomes, it.verdicts) for it in found.missing] == [("why", 1, 1, ("l0",))]
    assert step_sets(found.settle) == [{("why", "gap", None)}]


def test_what_stands_in_the_way_is_told() -> None:
    deviation = Override(axis="a", verdict="l0", reason=TITLE, by="somebody", date="2024")
    rubric = rubric_of(MEDIAN, MEDIAN, MEDIAN)
    found = next_steps(file("l0", override=(deviation,)), rubric, "x", "a")
    assert found.up == Found(0, ())
    assert found.best is not None
    assert found.best.level == "l0"
    assert ("g", "override") in [(it.node, it.part) for it in found.obstacles]
    own = next_steps(file("l0", override=(deviation,)), rubric, "g", "a")
    assert own.overridden
    assert step_sets(own.up) == [{("e0", "score", "l1")}]


def test_a_verdict_that_is_there_already_can_be_lost() -> None:
    found = next_steps(file("l2"), rubric_of(MEDIAN, MEDIAN, MEDIAN), "g", "a", "l1")
    assert found.there
    assert found.up is None
    assert step_sets(found.down) == [{("e0", "score", "l1")}]
    best = next_steps(file("l2"), rubric_of(MEDIAN, MEDIAN, MEDIAN), "g", "a")
    assert (best.to, best.up) == (None, None)


def test_a_search_over_the_bound_says_so() -> None:
    loaded = load(ROOT / "assignments" / "heder.yaml")
    found = next_steps(loaded.assignment, loaded.rubric, "heder", "certainty", "high")
    assert found.up is not None
    assert not found.up.exact
    assert found.up.pieces == 3  # eight scores, three others each: 1,789 changes of up to three, 5,670 of four
    assert found.best is None  # nothing better was found, which proves nothing
    assert found.obstacles


@pytest.mark.parametrize(("rule", "after"), [("mean", "2"), ("cases", "3")])
def test_numbers_move_to_where_something_may_change(rule: str, after: str) -> None:
    numbers = Scale(
        id="n",
        kind=ScaleKind.NUMERIC,
        min=Fraction(0),
        max=Fraction(4),
        levels=(Level(id="low"), Level(id="high", at_least=Fraction(2))),
    )
    outcome = Scale(id="s", levels=(Level(id="l0"), Level(id="l1")))
    mean = Rule(aggregate=Aggregate(method="mean"))
    cuts = (Cut(verdict="l1", at_least=Fraction(2)), Cut(verdict="l0"))
    whole = Rule(aggregate=Aggregate(method="mean", cuts=cuts))
    if rule == "cases":
        high = Case(id="high", when=Condition(all=Selection(above="2")), verdict="l1")
        whole = Rule(cases=(high, Case(id="rest", verdict="l0")))
    axis = Axis(id="a", label=TITLE, scale="n")
    judge = Judging(goal=(("a", mean),), criterion=(("a", mean),), assignment=(("a", whole),))
    node = NodeRules(id="x", scales=(("a", "s"),))
    rubric = Rubric(
        rubric="r", version="1", title=TITLE, scales=(numbers, outcome), axes=(axis,), judge=judge, nodes=(node,)
    )
    found = next_steps(file("1"), rubric, "x", "a", "l1")
    assert found.up is not None
    assert [it.after for it in found.up.ways[0]] == [after]
