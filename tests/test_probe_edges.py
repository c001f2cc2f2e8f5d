"""Where walks do not apply, and what is asked seldom: bounds, numbers without cut-offs, what several nodes share."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goalcheck.checks import check_assignment
from goalcheck.core.scale import Level, Scale, ScaleKind
from goalcheck.core.value import NOT_APPLICABLE, Value, known, unknown
from goalcheck.core.verdict import Status
from goalcheck.engine import assess, family, propagate, variables, ways
from goalcheck.engine.baseline import Baseline
from goalcheck.engine.family import NONE, Families
from goalcheck.engine.search import Search, find
from goalcheck.engine.slot import is_leaf
from goalcheck.engine.target import Purpose, Target
from goalcheck.engine.variables import point_named
from goalcheck.model.assignment import Criterion, Evidence, Gap, Goal, Interpretation
from goalcheck.model.rubric import Axis, Judging, Rubric
from goalcheck.model.rubric.fields import NodeRules
from goalcheck.questions.next.answer.next import next_steps
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate, Coverage
from goalcheck.rules.condition import Condition, Count, Own, Selection, Sources
from goalcheck.rules.effort import Effort, EffortSpent, reached
from goalcheck.rules.row import HitPolicy, Row
from goalcheck.rules.rule import Cap, Gate
from goalcheck.rules.table import DecisionTable
from tests.support.searches import file, step_sets
from tests.support.trees import SCALE, TITLE, contested, rubric_of

MEDIAN = Rule(aggregate=Aggregate(method="median"))
WORST = Rule(aggregate=Aggregate(method="worst"))
PLAIN = rubric_of(MEDIAN, MEDIAN, MEDIAN)
sets = st.frozensets(st.integers(0, 5), max_size=4)


def minimal(them: set[frozenset[int]]) -> set[frozenset[int]]:
    return {it for it in them if not any(other < it for other in them)}


@given(st.sets(sets, max_size=5), st.sets(sets, max_size=5), st.sets(sets, max_size=4))
def test_families_are_sets_of_minimal_sets(
    one: set[frozenset[int]], two: set[frozenset[int]], more: set[frozenset[int]]
) -> None:
    families = Families()

    def of(them: set[frozenset[int]]) -> int:
        found = NONE
        for each in them:
            found = families.either(found, families.of(each))
        return found

    def listed(found: int) -> set[frozenset[int]]:
        return set(map(frozenset, families.cheapest(found, lambda element: (1, element))))

    apart = {frozenset(10 + it for it in each) for each in more}
    a, b, c = of(one), of(two), of(apart)
    assert listed(families.either(a, b)) == minimal(one | two)
    both = minimal({x | y for x in minimal(one) for y in minimal(apart)})
    assert listed(families.both(a, c)) == listed(families.both(c, a)) == both
    assert families.count(families.both(a, c)) == len(both)


@pytest.mark.parametrize(
    ("module", "name"),
    [(family, "MOST_NODES"), (ways, "MOST_STEPS"), (propagate, "MOST_STEPS"), (propagate, "MOST_WORLDS")],
)
def test_beyond_every_bound_a_search_finds_the_same(monkeypatch: pytest.MonkeyPatch, module: object, name: str) -> None:
    gate = Gate(id="gap", when=Condition(self_=Own(blocking_gap=True)), status=Status.NOT_ASSESSABLE)
    gaps = tuple(Gap(id=f"gap{n}", text=TITLE, concerns=("g",), blocking=True) for n in range(2))
    readings = tuple(
        Interpretation(
            id=f"r{n}",
            title=TITLE,
            criteria=(Criterion(id=f"k{n}", title=TITLE, evidence=(Evidence(id=f"f{n}", claim=TITLE, score="l0"),)),),
        )
        for n in range(2)
    )
    contested = Goal(id="h", title=TITLE, interpretations=readings)
    whole = file("l0", "l0", gaps=gaps)
    whole = replace(whole, goals=(*whole.goals, contested))
    sources = Cap(id="one", when=Condition(sources=Sources(max=0)), at_most="l1")
    rubric = rubric_of(replace(MEDIAN, caps=(sources,)), replace(MEDIAN, gates=(gate,)), WORST)
    exact = next_steps(whole, rubric, "x", "a", "l1")
    monkeypatch.setattr(module, name, 2)
    searched = next_steps(whole, rubric, "x", "a", "l1")
    assert step_sets(searched.up) == step_sets(exact.up)


def test_unknown_evidence_that_becomes_known_brings_its_source() -> None:
    """A cap for want of sources is lifted by evidence that says something."""
    cap = Cap(id="one", when=Condition(sources=Sources(max=0)), at_most="l0")
    whole = file("l2")
    (goal,) = whole.goals
    evidence = (Evidence(id="e0", claim=TITLE, score="l2"), Evidence(id="e1", claim=TITLE, source="s"))
    criterion = Criterion(id="c0", title=TITLE, evidence=evidence)
    whole = replace(whole, goals=(replace(goal, criteria=(criterion,)),))
    rubric = rubric_of(replace(MEDIAN, caps=(cap,)), MEDIAN, MEDIAN)
    assert step_sets(next_steps(whole, rubric, "c0", "a", "l2").up) == [{("e1", "unknown", "l2")}]


def test_too_many_unknown_sources_are_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    cap = Cap(id="one", when=Condition(sources=Sources(max=0)), at_most="l0")
    evidence = tuple(Evidence(id=f"e{n}", claim=TITLE, source="s") for n in range(2))
    criterion = Criterion(id="c0", title=TITLE, evidence=evidence)
    whole = replace(file(), goals=(Goal(id="g", title=TITLE, criteria=(criterion,)),))
    rubric = rubric_of(replace(WORST, caps=(cap,)), MEDIAN, MEDIAN)
    exact = step_sets(next_steps(whole, rubric, "c0", "a", "l1").up)
    monkeypatch.setattr(propagate, "MOST_WORLDS", 3)
    assert step_sets(next_steps(whole, rubric, "c0", "a", "l1").up) == exact


def test_a_criterion_without_a_level_is_supposed_in_every_world() -> None:
    """Two criteria share their evidence, which can give neither a level."""
    gate = Gate(id="never", when=Condition(count=Count(max=9)), status=Status.NOT_ASSESSABLE)
    one = Criterion(id="c0", title=TITLE, evidence=(Evidence(id="e", claim=TITLE, score="l0"),))
    two = Criterion(id="c1", title=TITLE, evidence=("e",))
    whole = replace(file(), goals=(Goal(id="g", title=TITLE, criteria=(one, two)),))
    found = next_steps(whole, rubric_of(replace(MEDIAN, gates=(gate,)), WORST, MEDIAN), "g", "a", "l1")
    assert step_sets(found.up) == [{("c0", "judgement", "l1"), ("c1", "judgement", "l1")}]


def test_what_stands_in_the_way_of_two_parents_is_told_once() -> None:
    cap = Cap(id="low", when=Condition(count=Count(min=0)), at_most="l0")
    one = Criterion(id="c0", title=TITLE, evidence=(Evidence(id="e", claim=TITLE, score="l2"),))
    goals = (Goal(id="g0", title=TITLE, criteria=(one,)), Goal(id="g1", title=TITLE, criteria=("c0",)))
    found = next_steps(
        replace(file(), goals=goals), rubric_of(replace(MEDIAN, caps=(cap,)), WORST, WORST), "x", "a", "l1"
    )
    assert [(it.node, it.id) for it in found.obstacles] == [("c0", "low")]


def test_numbers_that_cannot_be_reached_have_a_best_one() -> None:
    numbers = Scale(
        id="n",
        kind=ScaleKind.NUMERIC,
        min=Fraction(0),
        max=Fraction(4),
        levels=(Level(id="some"), Level(id="high", at_least=Fraction(3))),
    )
    cap = Cap(id="low", when=Condition(count=Count(min=0)), at_most="2")
    mean = Rule(aggregate=Aggregate(method="mean"))
    judge = Judging(assignment=(("a", mean),), goal=(("a", mean),), criterion=(("a", replace(mean, caps=(cap,))),))
    axis = Axis(id="a", label=TITLE, scale="n")
    rubric = Rubric(rubric="r", version="1", title=TITLE, scales=(numbers,), axes=(axis,), judge=judge)
    found = next_steps(file("1"), rubric, "c0", "a", "high")
    assert found.best is not None
    assert found.best.number == 2
    assert next_steps(file("1"), rubric, "c0", "a", "some").there
    with pytest.raises(ValueError, match="much"):
        point_named(numbers, "much")


def test_where_the_best_is_not_proven_none_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    cap = Cap(id="low", when=Condition(count=Count(min=0)), at_most="l0")
    whole, rubric = file("l0", "l0", "l0"), rubric_of(MEDIAN, MEDIAN, replace(MEDIAN, caps=(cap,)))
    assert next_steps(whole, rubric, "x", "a", "l2").best is not None
    baseline = Baseline(whole, PLAIN)
    top = baseline.plan.at["x", "a"]
    assert find(baseline.replay, top, Target(Purpose.REACH, SCALE, 1)).exact
    assert NodeRules(id="x").children == ()
    monkeypatch.setattr("goalcheck.engine.search.MOST_TRIALS", 1)
    monkeypatch.setattr(ways, "MOST_STEPS", 1)
    found = next_steps(whole, rubric, "x", "a", "l2")
    assert found.up is not None
    assert (found.up.exact, found.best) == (False, None)


def test_sums_end_where_a_share_of_the_effort_does() -> None:
    effort = Effort()
    effort.divide(10, 1)
    assert reached(0, ((0, 1),) * 40, 1_000, effort) is None


def test_what_is_nearest_counts_only_what_a_coverage_rule_counts() -> None:
    bad = Condition(any=Selection(at_most="l1"))
    rule = Rule(
        aggregate=Aggregate(method="median", coverage=Coverage(count=1)),
        caps=(Cap(id="bad", when=bad, at_most="l0"),),
    )
    judgement = assess(file("l1", None), rubric_of(MEDIAN, rule, MEDIAN), nearest=True).goals[0].on("a")
    assert judgement is not None
    assert judgement.verdict.level == "l0"
    assert judgement.trace.nearest is not None
    assert [(it.part, it.whole) for it in judgement.trace.nearest.unmet] == [(Fraction(1), Fraction(1))]


def test_shared_evidence_on_an_axis_about_another_is_told_once() -> None:
    evidence = Evidence(id="e", claim=TITLE, axis="sure", score="l9")
    one = Criterion(id="c0", title=TITLE, evidence=(evidence,))
    whole = replace(
        file(), goals=(Goal(id="g", title=TITLE, criteria=(one, Criterion(id="c1", title=TITLE, evidence=("e",)))),)
    )
    assert [fault.message.key for fault in check_assignment(whole, PLAIN)] == ["evidence-on-about-axis"]


def test_readings_with_too_many_combinations_are_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = contested("l0", "l0")
    exact = step_sets(next_steps(whole, PLAIN, "g", "a", "l1").up)
    monkeypatch.setattr(propagate, "MOST_STEPS", 4)
    assert step_sets(next_steps(whole, PLAIN, "g", "a", "l1").up) == exact


def test_no_set_adds_nothing_and_the_order_of_two_families_does_not_matter() -> None:
    families = Families()
    one, two = families.of([1]), families.of([3])
    assert families.either(one, NONE) == families.either(NONE, one) == one
    assert families.both(one, two) == families.both(two, one) == families.of([1, 3])


def test_what_the_rubric_names_and_the_file_lacks_would_need_a_verdict() -> None:
    rubric = replace(rubric_of(MEDIAN, WORST, MEDIAN), nodes=(NodeRules(id="g", children=("c0", "c9")),))
    found = next_steps(file("l1"), rubric, "g", "a", "l1")
    assert step_sets(found.up) == [{("c9", "judgement", "l1")}]


def test_what_is_enough_by_itself_is_not_told_with_more() -> None:
    """The best of two scores rises with either; both together are no third way."""
    baseline = Baseline(file("l0", "l0"), rubric_of(MEDIAN, Rule(aggregate=Aggregate(method="best")), MEDIAN))
    search = Search(baseline.replay, baseline.plan.at["g", "a"], Target(Purpose.REACH, SCALE, 1), lambda change: True)
    found = search.found(100)
    assert (found.total, found.exact) == (2, True)
    assert step_sets(found) == [{("e0", "score", "l1")}, {("e1", "score", "l1")}]


def test_a_verdict_that_the_rubric_leaves_open_under_two_goals_is_searched() -> None:
    """No value of the criterion can be taken for both goals, where one row gives two."""
    rows = (Row(when=(("l0",),), verdict=("l0", "l1")), Row(when=(("-",),), verdict=("l2",)))
    rubric = rubric_of(Rule(table=DecisionTable(inputs=("e",), hit=HitPolicy.FIRST, rows=rows)), WORST, WORST)
    one = Criterion(id="c0", title=TITLE, evidence=(Evidence(id="e", claim=TITLE, score="l0"),))
    goals = (Goal(id="g0", title=TITLE, criteria=(one,)), Goal(id="g1", title=TITLE, criteria=("c0",)))
    whole = replace(file(), goals=goals)
    judgement = assess(whole, rubric).root.on("a")
    assert judgement is not None
    assert judgement.verdict.possible == ("l0", "l1")
    found = next_steps(whole, rubric, "x", "a", "l1").up
    assert found is not None
    assert (step_sets(found), found.exact) == ([{("e", "score", "l1")}], True)


NA, FIRST, EITHER = NOT_APPLICABLE, known(0), unknown([0, 1])


@pytest.mark.parametrize(
    ("value", "left_open"),
    [
        (NA, False),
        (FIRST, False),
        (unknown([0]), False),
        (EITHER, True),
        ((Fraction(3), Fraction(3)), False),
        ((Fraction(3), Fraction(4)), True),
        ((None, Fraction(4)), True),
    ],
)
def test_a_value_is_open_where_it_can_still_be_several_things(value: Value, left_open: bool) -> None:
    assert propagate.is_open(value) is left_open


@pytest.mark.parametrize(
    ("leaf", "point", "expected"),
    [
        (EITHER, 1, True),
        (FIRST, 1, False),
        ((Fraction(3), Fraction(4)), Fraction(3), True),
        ((Fraction(3), Fraction(4)), Fraction(4), True),
        ((Fraction(3), Fraction(4)), Fraction(2), False),
        ((Fraction(3), Fraction(4)), Fraction(5), False),
        ((None, Fraction(4)), Fraction(-9), True),
        ((Fraction(3), None), Fraction(9), True),
        ((Fraction(3), None), Fraction(2), False),
        ((None, Fraction(4)), Fraction(5), False),
    ],
)
def test_what_is_known_of_a_leaf_rules_out_points_beyond_its_ends(
    leaf: Value, point: int | Fraction, expected: bool
) -> None:
    slots = Baseline(file("not_assessable"), PLAIN).replay.plan.slots
    first = next(slot for slot in slots if is_leaf(slot))
    assert variables.possible(replace(first, leaf=leaf), point) is expected


@pytest.mark.parametrize(("essential", "before"), [(True, "not_assessable"), (False, None)])
def test_a_level_is_supposed_from_the_status_that_the_node_has(essential: bool, before: str | None) -> None:
    """A gate that depends on nothing in the file but the node itself: only a verdict by hand would change it."""
    gate = Gate(id="x", when=Condition(self_=Own(essential=True)), status=Status.NOT_ASSESSABLE)
    whole = file("l1")
    goal = whole.goals[0]
    criteria = tuple(replace(it, essential=essential) for it in goal.criteria if isinstance(it, Criterion))
    whole = replace(whole, goals=(replace(goal, criteria=criteria),))
    baseline = Baseline(whole, rubric_of(replace(WORST, gates=(gate,)), WORST, WORST))
    top = next(i for i, slot in enumerate(baseline.plan.slots) if slot.id == "g")
    target = Target(Purpose.REACH, SCALE, 2)
    things = Search(baseline.replay, top, target, lambda change: True).things
    supposed = {
        option.change.before for options in things for _, option in options if option.change.kind == "judgement"
    }
    assert supposed == ({before} if before else set())


def test_above_the_only_level_of_a_scale_there_is_none() -> None:
    scale = Scale(id="s", levels=(Level(id="only"),))
    found = next_steps(file("only"), rubric_of(WORST, WORST, WORST, scale), "c0", "a")
    assert found.up is None


def test_what_may_be_spent_may_be_spent_to_the_last_step() -> None:
    effort = Effort(3)
    effort.spend(2)
    effort.spend(1)
    with pytest.raises(EffortSpent):
        effort.spend(1)
