"""`why`: what came nearest is true, what it failed on decides, and no file's text becomes markup in a chart."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goalcheck import load
from goalcheck.catalogue.sentences import languages
from goalcheck.core.scale import Level, Scale, ScaleKind
from goalcheck.core.value import Levels, Value, known, levels_of, unknown
from goalcheck.core.verdict import Status
from goalcheck.document.view import View
from goalcheck.engine import assess
from goalcheck.engine.result import ExcludedChild
from goalcheck.model.assignment import Strength
from goalcheck.phrases.written import written
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate, Coverage, Weights
from goalcheck.rules.bag import Child, Parent
from goalcheck.rules.cases import Case
from goalcheck.rules.compiled import CompiledRule
from goalcheck.rules.condition import Condition, Count, NamedChild, Own, Selection, Share, Sources
from goalcheck.rules.cut import Cut
from goalcheck.rules.nearest import Nearest, nearest
from goalcheck.rules.row import HitPolicy, Row
from goalcheck.rules.rule import Cap, Gate
from goalcheck.rules.table import DecisionTable
from goalcheck.rules.unmet import Unmet, failing, opposite
from goalcheck.runner.forms import form
from tests.support.forms import forms_of
from tests.support.hostile import PAYLOADS, hostile
from tests.support.laws import examples
from tests.support.paths import ROOT
from tests.support.strategies import CUTS, NAMES, POINTS, SCALE, children, conditions, parents, rules, values

FORMS = forms_of("why")

Bag = list[tuple[Child, Value]]


@st.composite
def bags(draw: st.DrawFn, of: st.SearchStrategy[Value] = values) -> Bag:
    return [(child, draw(of)) for child in draw(children())]


def near(rule: Rule, bag: Bag, parent: Parent, scale: Scale = SCALE) -> tuple[Nearest | None, CompiledRule, int]:
    compiled = CompiledRule(rule, scale, bag[0][0].scale)
    speaking = tuple(child for child, value in bag if value)
    start, columns = compiled.start(parent, speaking), [compiled.column(child) for child, _ in bag]
    codes = [value for _, value in bag]
    total = start + sum(column[value][0] for column, value in zip(columns, codes, strict=True))
    result = compiled.result(start, columns, codes)
    return nearest(compiled, start, columns, codes, result, speaking), compiled, total


@given(conditions(depth=3), bags(st.integers(0, 3).map(known)), parents, st.booleans())
def test_a_condition_is_as_wanted_just_where_nothing_fails(
    condition: Condition, bag: Bag, parent: Parent, wanted: bool
) -> None:
    rule = Rule(cases=(Case(id="k", when=condition, verdict="l3"), Case(id="rest", verdict="l0")))
    _, compiled, total = near(rule, bag, parent)
    missing = failing(condition, lambda leaf: compiled.holds(leaf, total), wanted)
    assert (not missing) is (compiled.holds(condition, total) is wanted)


@given(conditions(depth=0, gate=True), bags(), parents)
def test_the_opposite_of_a_condition_holds_just_where_it_does_not(
    condition: Condition, bag: Bag, parent: Parent
) -> None:
    turned = opposite(condition)
    both = Rule(cases=(Case(id="a", when=condition, verdict="l3"), Case(id="b", when=turned, verdict="l0")))
    bag = [
        (child, known(levels_of(value)[0]) if isinstance(value, Levels) and value else value) for child, value in bag
    ]
    _, compiled, total = near(both, bag, parent)
    assert compiled.holds(condition, total) is not compiled.holds(turned, total)


@examples(400)
@given(rules(), bags(st.integers(0, 3).map(known)), parents)
def test_the_nearest_is_better_and_fails_on_what_does_not_hold(rule: Rule, bag: Bag, parent: Parent) -> None:
    found, compiled, total = near(rule, bag, parent)
    now = compiled.at(total)
    best = max((it.level for it in now.findings if it.level is not None), default=-1)
    if found is None:
        assert best == len(NAMES) - 1 or not rule.cases or not _reachable_better(rule, best)
        return
    assert all(NAMES.index(name) > best for name in found.verdicts)
    assert found.unmet
    for unmet in found.unmet:
        if unmet.condition is None:
            assert unmet.number is not None
            assert unmet.at_least is not None
            assert unmet.number < unmet.at_least
        elif found.part != "aggregate" and not rule.table:
            leaf = unmet.condition
            turned = [leaf, opposite(leaf)]
            parts = [part for when in rule.conditions for part in when.parts()]
            asked = [part for part in parts if part in turned or opposite(part) in turned]
            assert asked, leaf


def _reachable_better(rule: Rule, best: int) -> bool:
    """Whether a case that is not shadowed by one without a condition gives more than the best, whatever the caps."""
    return any(
        case.verdict in NAMES and NAMES.index(case.verdict) > best
        for n, case in enumerate(rule.cases)
        if all(before.when is not None for before in rule.cases[:n])
        if all(NAMES.index(cap.at_most) > best for cap in rule.caps)
    )


CHILDREN = tuple(Child(f"c{i}", "criterion", SCALE, source="x") for i in range(3))
NOBODY = Parent()


def of(*levels: int, weights: tuple[int, ...] = (1, 1, 1)) -> Bag:
    return [
        (replace(child, weight=Fraction(weight)), known(level))
        for child, level, weight in zip(CHILDREN, levels, weights, strict=False)
    ]


TWO_THIRDS = Condition(share=Share(at_least="l2", min=Fraction(2, 3)))
NONE_BAD = Condition(none=Selection(at_most="l0"))
CASES = (
    Case(id="all", when=Condition(all=Selection(at_least="l3")), verdict="l3"),
    Case(id="most", when=Condition(and_=(TWO_THIRDS, NONE_BAD)), verdict="l2"),
    Case(id="some", when=Condition(any=Selection(at_least="l1")), verdict="l1"),
    Case(id="rest", verdict="l0"),
)


def test_of_cases_that_fail_on_as_many_conditions_the_smallest_step_up_is_nearest() -> None:
    found, _, _ = near(Rule(cases=CASES), of(2, 1, 1), NOBODY)
    assert found is not None
    assert (found.part, found.id, found.verdicts) == ("case", "most", ("l2",))
    (unmet,) = found.unmet
    assert unmet == Unmet(TWO_THIRDS, part=Fraction(1), whole=Fraction(3))


def test_fewest_conditions_come_before_the_smallest_step() -> None:
    found, _, _ = near(Rule(cases=CASES), of(2, 0, 1), NOBODY)
    assert found is not None
    assert found.id == "all"


def test_at_the_top_nothing_is_nearer() -> None:
    assert near(Rule(cases=CASES), of(3, 3, 3), NOBODY)[0] is None


def test_what_is_unknown_leaves_the_nearest_unsaid() -> None:
    bag = [*of(2, 1), (CHILDREN[2], unknown(range(4)))]
    assert near(Rule(cases=CASES), bag, NOBODY)[0] is None


def test_a_case_behind_another_fails_on_that_one() -> None:
    low = Case(id="low", when=Condition(any=Selection(at_most="l0")), verdict="l0")
    found, _, _ = near(Rule(cases=(low, Case(id="rest", verdict="l2"))), of(0, 2), NOBODY)
    assert found is not None
    assert found.id == "rest"
    assert found.unmet[0].condition == Condition(none=Selection(at_most="l0"))


def test_a_case_behind_one_that_always_holds_is_never_nearest() -> None:
    behind = Case(id="never", when=Condition(any=Selection(at_least="l3")), verdict="l3")
    assert near(Rule(cases=(*CASES[2:], behind)), of(1, 1), NOBODY)[0] is None


def test_a_cap_in_force_is_what_stands_in_the_way() -> None:
    cap = Cap(id="cap", when=Condition(sources=Sources(max=1)), at_most="l1")
    lower = Cap(id="lower", when=Condition(self_=Own(essential=True)), at_most="l2")
    for rule in (
        Rule(cases=CASES, caps=(cap, lower)),
        Rule(aggregate=Aggregate(method="best"), caps=(cap, lower)),
    ):
        found, _, _ = near(rule, of(3, 3, 3), Parent(essential=True))
        assert found is not None
        assert (found.part, found.id, found.verdicts) == ("cap", "cap", ("l2",))
        assert found.unmet[0].condition == Condition(sources=Sources(min=2))
        assert found.unmet[0].part == 1


def test_a_better_case_under_a_cap_takes_both() -> None:
    cap = Cap(id="cap", when=Condition(self_=Own(blocking_gap=True)), at_most="l1")
    found, _, _ = near(Rule(cases=CASES, caps=(cap,)), of(1, 1, 1), Parent(blocking_gap=True))
    assert found is not None
    assert (found.id, len(found.unmet)) == ("most", 2)
    assert found.unmet[1].condition == Condition(self_=Own(blocking_gap=False))


def test_a_cap_that_always_holds_leaves_nothing_nearer() -> None:
    cap = Cap(id="cap", when=Condition(any=Selection(at_least="l0")), at_most="l0")
    second = Cap(id="second", when=Condition(none=Selection(at_most="l0")), at_most="l0")
    found, _, _ = near(Rule(aggregate=Aggregate(method="worst"), caps=(cap, second)), of(0), NOBODY)
    assert found is not None
    assert found.part == "aggregate"


@pytest.mark.parametrize(
    ("method", "weights", "levels", "part", "whole", "weighed"),
    [
        ("median", (1, 1, 1), (1, 1, 2), 1, 3, False),
        ("median", (2, 2, 2), (1, 1, 2), 1, 3, False),
        ("median", (3, 2, 1), (1, 1, 2), 1, 6, True),
        ("worst", (1, 1, 1), (0, 1, 2), 2, 3, False),
        ("best", (1, 1, 1), (0, 1, 2), 0, 3, False),
    ],
)
def test_an_aggregate_says_how_much_reaches_the_next_level(
    method: str, weights: tuple[int, ...], levels: tuple[int, ...], part: int, whole: int, weighed: bool
) -> None:
    rule = Rule(aggregate=Aggregate(method=method, weights=Weights(own=True)))
    found, compiled, total = near(rule, of(*levels, weights=weights), NOBODY)
    now = compiled.at(total).findings[0].level
    assert found is not None
    assert now is not None
    assert found.verdicts == (NAMES[now + 1],)
    (unmet,) = found.unmet
    assert (unmet.part, unmet.whole) == (Fraction(part), Fraction(whole))
    assert (unmet.weighed, unmet.verdict) == (weighed, NAMES[now])


@examples(300)
@given(
    st.sampled_from(["median", "worst", "best"]),
    st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4)), min_size=1, max_size=3),
)
def test_the_next_level_is_reached_by_all_more_than_half_or_any_of_the_weight(
    method: str, parts: list[tuple[int, int]]
) -> None:
    """The sentence is true: raising children until what it asks is met reaches the level, and one less does not."""
    rule = Rule(aggregate=Aggregate(method=method, weights=Weights(own=True)))
    levels, weights = tuple(level for level, _ in parts), tuple(weight for _, weight in parts)
    found, _, _ = near(rule, of(*levels, weights=weights), NOBODY)
    if found is None:
        return
    wanted = NAMES.index(found.verdicts[0])
    for raised in range(1 << len(parts)):
        tried = tuple(max(level, wanted) if raised >> i & 1 else level for i, level in enumerate(levels))
        reach = sum(weight for level, weight in zip(tried, weights, strict=True) if level >= wanted)
        needed = {
            "median": reach * 2 > sum(weights), "worst": reach == sum(weights), "best": reach > 0
        }[method]  # fmt: skip
        _, compiled, total = near(rule, of(*tried, weights=weights), NOBODY)
        level = compiled.at(total).findings[0].level
        assert level is not None
        assert (level >= wanted) is needed


def test_a_mean_says_which_cut_off_it_misses() -> None:
    rule = Rule(aggregate=Aggregate(method="mean", points=POINTS, cuts=CUTS))
    found, _, _ = near(rule, of(1, 1, 2), NOBODY)
    assert found is not None
    assert (found.verdicts, found.unmet[0].at_least, found.unmet[0].number) == (("l2",), Fraction(3, 2), Fraction(4, 3))
    assert near(rule, of(3, 3, 3), NOBODY)[0] is None
    assert near(Rule(aggregate=Aggregate(method="best")), of(3), NOBODY)[0] is None


NUMBERS = Scale(
    id="n", kind=ScaleKind.NUMERIC, min=Fraction(0), max=Fraction(10),
    levels=(Level(id="low"), Level(id="high", at_least=Fraction(5))),
)  # fmt: skip
ONE = Child("c0", "criterion", NUMBERS)
TWO = Child("c1", "criterion", NUMBERS)
THREE = (Fraction(3), Fraction(3))


def test_numbers_have_the_next_cut_off_above_them() -> None:
    rule = Rule(aggregate=Aggregate(method="mean"))
    found, _, _ = near(rule, [(ONE, THREE)], NOBODY, NUMBERS)
    assert found is not None
    assert (found.verdicts, found.unmet[0].at_least) == (("high",), Fraction(5))
    levels = Rule(
        aggregate=Aggregate(method="worst", cuts=(Cut(verdict="l2", at_least=Fraction(4)), Cut(verdict="l0")))
    )
    found, _, _ = near(levels, [(ONE, THREE), (TWO, (Fraction(7), Fraction(7)))], NOBODY)
    assert found is not None
    assert found.verdicts == ("l2",)
    assert near(rule, [(ONE, (Fraction(1), Fraction(9)))], NOBODY, NUMBERS)[0] is None


def test_a_cap_on_a_number() -> None:
    rule = Rule(
        aggregate=Aggregate(method="mean"),
        caps=(Cap(id="cap", when=Condition(child=NamedChild(id="c0", below="high")), at_most="2"),),
    )
    found, _, _ = near(rule, [(ONE, THREE), (TWO, (Fraction(9), Fraction(9)))], NOBODY, NUMBERS)
    assert found is not None
    assert (found.part, found.verdicts, found.unmet[0].verdict) == ("cap", ("6",), "3")


def test_too_few_known_children_is_what_is_missing() -> None:
    for coverage, key in ((Coverage(count=2), "count"), (Coverage(share=Fraction(1, 2)), "share")):
        rule = Rule(aggregate=Aggregate(method="median", coverage=coverage))
        bag: Bag = [*of(1), (CHILDREN[1], unknown(range(4))), (CHILDREN[2], unknown(range(4)))]
        found, _, _ = near(rule, bag, NOBODY)
        assert found is not None
        assert (found.part, found.verdicts) == ("aggregate", ())
        assert getattr(found.unmet[0].condition, key)
        assert (found.unmet[0].part, found.unmet[0].whole) == (Fraction(1), Fraction(3))
    weightless = Rule(aggregate=Aggregate(method="median", weights=Weights(own=True)))
    assert near(weightless, of(1, weights=(0,)), NOBODY)[0] is None
    bag = [*of(1, 1), (CHILDREN[2], unknown(range(4)))]
    found, _, _ = near(Rule(aggregate=Aggregate(method="worst", coverage=Coverage(count=2))), bag, NOBODY)
    assert found is not None
    assert (found.unmet[0].part, found.unmet[0].whole) == (Fraction(0), Fraction(2))


def test_a_gate_says_what_would_lift_it_whatever_is_unknown() -> None:
    asks = Gate(
        id="g",
        when=Condition(not_=Condition(share=Share(judged=True, min=Fraction(2, 3)))),
        status=Status.NOT_ASSESSABLE,
    )
    bag: Bag = [*of(1), (CHILDREN[1], unknown(range(4))), (CHILDREN[2], unknown(range(4)))]
    found, _, _ = near(Rule(gates=(asks,), cases=CASES), bag, NOBODY)
    assert found is not None
    assert (found.part, found.id, found.verdicts) == ("gate", "g", ())
    assert (found.unmet[0].part, found.unmet[0].whole) == (Fraction(1), Fraction(3))
    turns = Gate(id="h", when=Condition(any=Selection(at_least="l0")), status=Status.NOT_ASSESSABLE)
    assert near(Rule(gates=(turns,), cases=CASES), bag, NOBODY)[0] is None
    assert near(Rule(gates=(turns,), cases=CASES), of(1), NOBODY)[0] is not None


def test_a_row_says_which_cell_failed() -> None:
    table = DecisionTable(
        inputs=("c0", "c1"),
        hit=HitPolicy.FIRST,
        rows=(
            Row(id="good", when=((">= l2",), ("l2", "l3")), verdict=("l3",)),
            Row(when=(("l1",), ("-",)), verdict=("l1",)),
            Row(when=(("-",), ("-",)), verdict=("l0",)),
            Row(id="never", when=(("-",), ("-",)), verdict=("l3",)),
        ),
    )
    found, _, _ = near(Rule(table=table), of(1, 3), NOBODY)
    assert found is not None
    assert (found.part, found.id, found.verdicts) == ("row", "good", ("l3",))
    (unmet,) = found.unmet
    assert (unmet.condition, unmet.verdict) == (Condition(child=NamedChild(id="c0", at_least="l2")), "l1")
    found, _, _ = near(Rule(table=table), [(CHILDREN[1], known(3))], NOBODY)
    assert found is not None
    assert found.unmet[0].verdict is None


def test_on_a_scale_without_order_any_other_case_may_be_nearest() -> None:
    scale = Scale(id="nominal", kind=ScaleKind.NOMINAL, levels=SCALE.levels)
    found, _, _ = near(Rule(cases=CASES[1:]), of(2, 2, 0), NOBODY, scale)
    assert found is not None
    assert found.id == "most"


def test_the_extreme_that_was_seen() -> None:
    for kind, seen in (("worst", "l0"), ("best", "l2"), ("median", "l1")):
        when = Condition(**{kind: Selection(at_least="l3")})  # type: ignore[arg-type]
        found, _, _ = near(
            Rule(cases=(Case(id="k", when=when, verdict="l3"), Case(id="r", verdict="l0"))), of(0, 1, 2), NOBODY
        )
        assert found is not None
        assert found.unmet[0].verdict == seen


@pytest.mark.parametrize(
    ("condition", "turned"),
    [
        (Condition(count=Count(at_least="l1", max=0)), Condition(count=Count(at_least="l1", min=1))),
        (Condition(count=Count(at_least="l1", min=2)), Condition(count=Count(at_least="l1", max=1))),
        (Condition(sources=Sources(min=2)), Condition(sources=Sources(max=1))),
        (Condition(self_=Own(essential=True)), Condition(self_=Own(essential=False))),
    ],
)
def test_what_must_not_hold_is_said_plainly(condition: Condition, turned: Condition) -> None:
    assert opposite(condition) == turned
    assert opposite(turned) == condition


def test_a_condition_is_written_as_in_a_rubric_file() -> None:
    rubric = load(ROOT / "assignments" / "heder.yaml").rubric
    rule = rubric.rule_of("", "goal", rubric.axes[0])
    assert rule is not None
    assert written(rule.cases[1].when or Condition()) == {
        "and": [{"share": {"at_least": "largely", "min": "2/3"}}, {"none": {"at_most": "not_met"}}]
    }
    assert written(rule.gates[0].when) == {"self": {"blocking_gap": True}}


NODE = re.compile(r'  n\d+\["(?:[^\W_]| |#\d+;)*"\]')
ARROW = re.compile(r'  n\d+ (?:==>|-->|-\.->\|"(?:[^\W_]| |#\d+;)*"\|) n\d+')


@given(
    st.one_of(
        st.sampled_from(PAYLOADS),
        st.text(max_size=40),
        st.sampled_from(['"]', "`", "#quot;", "<b>", "%%{init: {}}%%", "end"]),
    )
)
@examples(60)
def test_no_text_of_a_file_is_markup_in_a_chart(text: str) -> None:
    chart = form("why", "mermaid").render(hostile(text), View("sv"))
    first, *lines = chart.splitlines()
    assert first == "flowchart BT"
    assert [line for line in lines if not NODE.fullmatch(line) and not ARROW.fullmatch(line)] == []


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("file", ["heder.yaml", "medel-mot-vald.yaml"])
def test_every_form_can_be_narrowed_to_a_node_and_an_axis(name: str, language: str, file: str) -> None:
    loaded = load(ROOT / "assignments" / file)
    assessment = assess(loaded.assignment, loaded.rubric, nearest=True)
    for node in assessment.root.walk():
        for judgement in node.judgements[:2]:
            assert form("why", name).render(assessment, View(language, node=node.id, axis=judgement.axis))


def test_json_says_what_came_nearest_in_every_language() -> None:
    loaded = load(ROOT / "assignments" / "medel-mot-vald.yaml")
    whole = json.loads(
        form("why", "json").render(
            assess(loaded.assignment, loaded.rubric, nearest=True), View("sv", axis="attainment")
        )
    )
    (judgement,) = whole["node"]["judgements"]
    near = judgement["trace"]["nearest"]
    assert (near["part"], near["id"], near["verdicts"]) == ("gate", "quorum", [])
    (unmet,) = near["unmet"]
    assert unmet["condition"] == {"share": {"judged": True, "min": "2/3"}}
    assert unmet["text"] == {
        "sv": "minst 2/3 av målen har ett känt utfall (här 1 av 3)",
        "en": "at least 2/3 of the goals are judged (here 1 of 3)",
    }


def test_nothing_is_worked_out_that_was_not_asked_for() -> None:
    loaded = load(ROOT / "assignments" / "heder.yaml")
    nodes = assess(loaded.assignment, loaded.rubric).root.walk()
    assert not [it for node in nodes for it in node.judgements if it.trace.nearest]


def test_what_has_no_weight_is_told_to_be_left_out() -> None:
    loaded = load(ROOT / "assignments" / "heder.yaml")
    rubric = loaded.rubric
    (axis, rule), *rest = rubric.judge.criterion
    assert rule.aggregate is not None
    light = replace(
        rule, aggregate=replace(rule.aggregate, weights=Weights(strength=((Strength.STRONG, Fraction(1)),)))
    )
    changed = replace(rubric, judge=replace(rubric.judge, criterion=((axis, light), *rest)))
    node = assess(loaded.assignment, changed).find("a3-stodtelefon")
    assert node is not None
    judgement = node.on(axis)
    assert judgement is not None
    reasons = {left.id: left.reason.key for left in judgement.trace.left_out if isinstance(left, ExcludedChild)}
    assert reasons["a3-fungerat"] == "no-weight"


def test_a_case_that_gives_no_verdict_is_no_better_one() -> None:
    """Both cases fail on one condition; the one that gives a status, though first, is not told."""
    unclear = Case(id="unclear", when=Condition(any=Selection(at_least="l3")), verdict="not_assessable")
    good = Case(id="good", when=Condition(all=Selection(at_least="l2")), verdict="l2")
    rest = Case(id="rest", verdict="l0")
    found, _, _ = near(Rule(cases=(unclear, good, rest)), of(1, 1), NOBODY)
    assert found is not None
    assert (found.id, [it.condition for it in found.unmet]) == ("good", [good.when])
    assert near(Rule(cases=(unclear, rest)), of(1, 1), NOBODY)[0] is None
