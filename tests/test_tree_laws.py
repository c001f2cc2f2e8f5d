"""Laws of whole assignments: trees with shared parts, unknown evidence, readings and deviations."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goalcheck.checks import check_assignment, check_rubric
from goalcheck.checks.walk import nodes_of, walk
from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.core.text import Text
from goalcheck.core.value import Levels, Value, is_known, levels_of, unknown
from goalcheck.core.verdict import Status
from goalcheck.engine import assess
from goalcheck.engine.evaluate import evaluate
from goalcheck.engine.plan import Compiler, plan
from goalcheck.engine.result import Fired
from goalcheck.engine.slot import Plan
from goalcheck.model.assignment import Assignment, Criterion, Evidence, Goal, Override
from goalcheck.model.assignment.nodes import definitions
from goalcheck.model.rubric import Axis, Judging, NodeRules, Rubric
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate
from goalcheck.rules.cases import Case
from goalcheck.rules.condition import Condition, Count, Selection
from tests.support import strategies
from tests.support.laws import examples
from tests.support.trees import (
    NAMES,
    TITLE,
    assignments,
    contested,
    plain_rules,
    rubric_of,
)


def completions(ready: Plan) -> list[dict[int, tuple[Value, Status | None]]]:
    """Every way to suppose a level for each piece of evidence that has none."""
    unknowns = [
        (i, levels_of(slot.leaf))
        for i, slot in enumerate(ready.slots)
        if slot.rule is None
        and not slot.united
        and isinstance(slot.leaf, Levels)
        and slot.leaf
        and not is_known(slot.leaf)
    ]
    ways = product(*(levels for _, levels in unknowns))
    return [{i: (unknown([level]), None) for (i, _), level in zip(unknowns, way, strict=True)} for way in ways]


@examples(300)
@given(assignments(plain=True), plain_rules(), plain_rules(), plain_rules())
def test_sets_are_exact_even_where_parents_share_an_unknown(
    assignment: Assignment, criterion: Rule, goal: Rule, whole: Rule
) -> None:
    ready = plan(assignment, Compiler(rubric_of(criterion, goal, whole)))
    outcome = evaluate(ready)
    reached: list[set[int]] = [set() for _ in ready.slots]
    for supposed in completions(ready):
        values = evaluate(ready, supposed).values
        for i, value in enumerate(values):
            assert isinstance(value, Levels)
            reached[i].update(levels_of(value))
    for i, slot in enumerate(ready.slots):
        value = outcome.values[i]
        assert isinstance(value, Levels)
        if slot.axis == "a" and slot.rule is not None and slot.inputs:
            assert set(levels_of(value)) == reached[i], slot.id


@given(assignments(strategies.NAMES), strategies.rules(), strategies.rules(), strategies.rules())
def test_judging_a_valid_assignment_never_raises(
    assignment: Assignment, criterion: Rule, goal: Rule, whole: Rule
) -> None:
    rubric = rubric_of(criterion, goal, whole, strategies.SCALE)
    if check_rubric(rubric) or check_assignment(assignment, rubric):
        return
    assessment = assess(assignment, rubric)
    for node in assessment.root.walk():
        for judgement in node.judgements:
            verdict = judgement.verdict
            assert verdict.known == (verdict.level is not None)
            assert not verdict.known or verdict.possible == (verdict.level,)


@given(assignments(), plain_rules(), plain_rules(), plain_rules(), st.randoms(use_true_random=False))
def test_the_order_of_goals_and_evidence_is_irrelevant(
    assignment: Assignment, criterion: Rule, goal: Rule, whole: Rule, chance: object
) -> None:
    rubric = rubric_of(criterion, goal, whole)
    goals = list(assignment.goals)
    chance.shuffle(goals)  # type: ignore[attr-defined]
    # a goal may name what an earlier one writes out; which of them writes it out has no meaning
    first, second = assess(assignment, rubric), assess(replace(assignment, goals=tuple(goals)), rubric)
    for node in first.root.walk():
        other = second.find(node.id)
        assert other is not None
        assert [it.verdict for it in node.judgements] == [it.verdict for it in other.judgements]


@given(assignments())
def test_the_checks_and_the_engine_find_the_same_nodes(assignment: Assignment) -> None:
    assert list(nodes_of(walk(assignment)).items()) == list(definitions(assignment).items())


def shared(essential: bool = False) -> Assignment:
    """Two goals that both rest on one unknown piece of evidence."""
    unknown_evidence = Evidence(id="e", claim=TITLE)
    first = Goal(id="g0", title=TITLE, criteria=(Criterion(id="c0", title=TITLE, evidence=(unknown_evidence,)),))
    second = Goal(id="g1", title=TITLE, criteria=(Criterion(id="c1", title=TITLE, evidence=("e",)),))
    return Assignment(assignment="x", year=2024, title=TITLE, rubric="r", goals=(first, second))


def test_one_unknown_under_two_parents_is_one_unknown() -> None:
    """The two goals always agree, so of the two verdicts that differ the rule can give only the one for agreement."""
    median = Rule(aggregate=Aggregate(method="median"))
    apart = Condition(and_=(Condition(any=Selection(at_most="l0")), Condition(any=Selection(at_least="l1"))))
    whole = Rule(cases=(Case(id="apart", when=apart, verdict="l0"), Case(id="together", verdict="l2")))
    rubric = rubric_of(median, median, whole)
    judgement = assess(shared(), rubric).root.on("a")
    assert judgement is not None
    assert judgement.verdict.level == "l2"
    separate = shared()
    second = Goal(
        id="g1", title=TITLE, criteria=(Criterion(id="c1", title=TITLE, evidence=(Evidence(id="f", claim=TITLE),)),)
    )
    judgement = assess(replace(separate, goals=(separate.goals[0], second)), rubric).root.on("a")
    assert judgement is not None
    assert judgement.verdict.possible == ("l0", "l2")


def test_evidence_under_two_criteria_counts_once_under_each() -> None:
    evidence = Evidence(id="e", claim=TITLE, score="l1")
    goal = Goal(
        id="g",
        title=TITLE,
        criteria=(
            Criterion(id="c0", title=TITLE, evidence=(evidence,)),
            Criterion(id="c1", title=TITLE, evidence=("e",)),
        ),
    )
    two = Rule(
        cases=(
            Case(id="two", when=Condition(count=Count(is_=("l1",), min=2, max=2)), verdict="l2"),
            Case(id="rest", verdict="l0"),
        )
    )
    one = Rule(
        cases=(Case(id="one", when=Condition(count=Count(min=1, max=1)), verdict="l1"), Case(id="rest", verdict="l0"))
    )
    assignment = Assignment(assignment="x", year=2024, title=TITLE, rubric="r", goals=(goal,))
    judgement = assess(assignment, rubric_of(one, two, Rule(aggregate=Aggregate(method="worst")))).goals[0].on("a")
    assert judgement is not None
    assert judgement.verdict.level == "l2"


NUMBERS = Scale(id="n", kind=ScaleKind.NUMERIC, min=Fraction(0), max=Fraction(10))


@pytest.mark.parametrize(
    ("scores", "verdict", "possible"),
    [
        (("l1", "l1"), "l1", ("l1",)),
        (("l0", "l2"), "interpretation_dependent", ("l0", "l2")),
        (("l1", None), "not_assessable", NAMES),
        ((None, None), "not_assessed", NAMES),
        (("not_applicable", "l1"), "not_assessable", NAMES),
    ],
)
def test_a_contested_goal_has_a_verdict_where_its_readings_agree(
    scores: tuple[str | None, ...], verdict: str, possible: tuple[str, ...]
) -> None:
    median = Rule(aggregate=Aggregate(method="median"))
    goal = assess(contested(*scores, published="l1"), rubric_of(median, median, median)).goals[0]
    judgement = goal.on("a")
    assert judgement is not None
    assert (judgement.verdict.name, judgement.verdict.possible) == (verdict, possible)
    assert judgement.agreement is not None
    assert judgement.agreement.agrees == (verdict == "l1")
    sure = goal.on("sure")
    assert sure is not None
    assert sure.verdict.known == judgement.verdict.known


@pytest.mark.parametrize(("scores", "status"), [(("2", "3"), "interpretation_dependent"), (("2", "2"), None)])
def test_readings_on_a_numeric_scale(scores: tuple[str, str], status: str | None) -> None:
    mean = Rule(aggregate=Aggregate(method="mean"))
    axis = Axis(id="a", label=TITLE, scale="n")
    judge = Judging(goal=(("a", mean),), criterion=(("a", mean),), assignment=(("a", mean),))
    rubric = Rubric(rubric="r", version="1", title=TITLE, scales=(NUMBERS,), axes=(axis,), judge=judge)
    judgement = assess(contested(*scores, published="2"), rubric).goals[0].on("a")
    assert judgement is not None
    assert judgement.verdict.status == status
    assert judgement.agreement is not None
    assert judgement.agreement.agrees == (status is None)


def test_a_kind_without_a_rule_is_not_judged() -> None:
    median = Rule(aggregate=Aggregate(method="median"))
    rubric = rubric_of(median, median, median)
    assignment = replace(shared(), criteria=(Criterion(id="own", title=TITLE),))
    without_goals = replace(rubric, judge=Judging(assignment=rubric.judge.assignment))
    assessment = assess(assignment, without_goals)
    assert [judgement.verdict.name for judgement in assessment.root.judgements] == ["not_assessed", "not_applicable"]
    assert all(not node.judgements for node in assessment.root.walk() if node.kind != "assignment")
    assert assessment.find("nowhere") is None


def test_a_contested_goal_of_which_no_reading_applies_does_not_apply() -> None:
    """It leaves the bag of the whole, which rests on the other goal."""
    away = Override(verdict="not_applicable", reason=TITLE, by="somebody", date="2024")
    goal = contested("l1", "l1").goals[0]
    readings = tuple(
        replace(
            it, criteria=tuple(replace(item, override=(away,)) for item in it.criteria if isinstance(item, Criterion))
        )
        for it in goal.interpretations
    )
    other = Goal(
        id="h",
        title=TITLE,
        criteria=(Criterion(id="c", title=TITLE, evidence=(Evidence(id="e", claim=TITLE, score="l2"),)),),
    )
    worst = Rule(aggregate=Aggregate(method="worst"))
    whole = replace(shared(), goals=(replace(goal, interpretations=readings), other))
    assessment = assess(whole, rubric_of(worst, worst, worst))
    verdicts = [(node.id, it.verdict.name) for node in (*assessment.goals, assessment.root) if (it := node.on("a"))]
    assert verdicts == [("g", "not_applicable"), ("h", "l2"), ("x", "l2")]


def test_where_no_case_holds_there_is_no_verdict_and_nothing_is_said_to_have_given_it() -> None:
    worst = Rule(aggregate=Aggregate(method="worst"))
    only = Rule(cases=(Case(id="good", when=Condition(all=Selection(at_least="l2")), verdict="l2"),))
    goal = Goal(
        id="g",
        title=TITLE,
        criteria=(Criterion(id="c", title=TITLE, evidence=(Evidence(id="e", claim=TITLE, score="l1"),)),),
    )
    judgement = assess(replace(shared(), goals=(goal,)), rubric_of(worst, only, worst)).goals[0].on("a")
    assert judgement is not None
    assert (judgement.verdict.name, judgement.verdict.possible) == ("not_assessable", NAMES)
    assert judgement.trace.fired == (Fired("nothing", "", "not_assessable", Text()),)


def test_a_child_that_two_goals_lack_is_one_unknown() -> None:
    """Each goal is just as c, which the rubric names and the file does not have: the two always agree."""
    median = Rule(aggregate=Aggregate(method="median"))
    apart = Condition(and_=(Condition(any=Selection(at_most="l0")), Condition(any=Selection(at_least="l1"))))
    whole = Rule(cases=(Case(id="apart", when=apart, verdict="l0"), Case(id="together", verdict="l2")))
    nodes = tuple(NodeRules(id=name, children=("c",)) for name in ("g0", "g1"))
    goals = tuple(Goal(id=name, title=TITLE) for name in ("g0", "g1"))
    assessment = assess(replace(shared(), goals=goals), replace(rubric_of(median, median, whole), nodes=nodes))
    verdicts = [(node.id, it.verdict.name) for node in (*assessment.goals, assessment.root) if (it := node.on("a"))]
    assert verdicts == [("g0", "not_assessed"), ("g1", "not_assessed"), ("x", "l2")]


def test_a_child_that_another_goal_has_is_missing_where_the_rubric_names_it() -> None:
    median = Rule(aggregate=Aggregate(method="median"))
    evidence = (Evidence(id="e", claim=TITLE, score="l1"),)
    first = Goal(id="g0", title=TITLE, criteria=(Criterion(id="c", title=TITLE, evidence=evidence),))
    whole = replace(shared(), goals=(first, Goal(id="g1", title=TITLE)))
    rubric = replace(rubric_of(median, median, median), nodes=(NodeRules(id="g1", children=("c",)),))
    assessment = assess(whole, rubric)
    verdicts = [(node.id, it.verdict.name) for node in assessment.goals if (it := node.on("a"))]
    assert verdicts == [("g0", "l1"), ("g1", "not_assessed")]
    judgement = assessment.goals[1].on("a")
    assert judgement is not None
    assert [(it.id, it.verdict.name) for it in judgement.trace.seen] == [("c", "not_assessed")]
    assert [(it.id, it.kind, it.judgements[0].verdict.name) for it in assessment.goals[1].children] == [
        ("c", "missing", "not_assessed")
    ]
    turned = assess(replace(whole, goals=whole.goals[::-1]), rubric).find("c")
    assert turned is not None
    assert (turned.kind, turned.judgements[0].verdict.name) == ("criterion", "l1")
