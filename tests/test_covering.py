"""Rules as functions, and functions as tables: exact, and the same however the source was written."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from math import prod

from hypothesis import given
from hypothesis import strategies as st

from goalcheck.checks import check_rubric
from goalcheck.core.scale import Level, Scale, ScaleKind
from goalcheck.core.value import known
from goalcheck.core.verdict import Status
from goalcheck.engine.outline import outline
from goalcheck.engine.plan import Compiler
from goalcheck.model.rubric import Rubric
from goalcheck.proof.covering import merged
from goalcheck.proof.function import MOST, Function, function_at, function_of
from goalcheck.proof.rule_location import rule_locations
from goalcheck.rules import Rule
from goalcheck.rules.bag import Child, Parent
from goalcheck.rules.compiled import CompiledRule
from goalcheck.rules.condition import Condition, NamedChild, Own, Selection, Where
from goalcheck.rules.row import ANY, HitPolicy, Row
from goalcheck.rules.rule import Gate
from goalcheck.rules.table import DecisionTable
from tests.support.rubrics import INPUTS, node_rubric
from tests.support.strategies import SCALE, rules


def scale(name: str, count: int, kind: ScaleKind = ScaleKind.ORDINAL) -> Scale:
    return Scale(id=name, kind=kind, levels=tuple(Level(id=f"{name}{i}") for i in range(count)))


@st.composite
def functions(draw: st.DrawFn) -> Function:
    kinds = st.sampled_from([ScaleKind.ORDINAL, ScaleKind.ORDINAL, ScaleKind.NOMINAL])
    inputs = INPUTS[: draw(st.integers(1, 3))]
    scales = tuple(scale(name, draw(st.integers(1, 4)), draw(kinds)) for name in inputs)
    verdicts = st.sampled_from([("l0",), ("l1",), ("l2", "l3"), ("not_assessed",)])
    total = prod(len(it.levels) for it in scales)
    return Function(inputs, scales, SCALE, tuple(draw(st.lists(verdicts, min_size=total, max_size=total))))


def read_back(table: DecisionTable, function: Function) -> Function:
    """What the table says of each combination of the same inputs."""
    rule = CompiledRule(Rule(table=table), function.scale, function.scales[0])
    children = [Child(name, "goal", it) for name, it in zip(function.inputs, function.scales, strict=True)]
    columns, start = [rule.column(child) for child in children], rule.start(Parent(), tuple(children))
    found = []
    for levels in function.combinations():
        findings = rule.result(start, columns, [known(level) for level in levels]).findings
        found.append(
            tuple(function.scale.names[it.level] if it.level is not None else str(it.status) for it in findings)
        )
    return replace(function, verdicts=tuple(found))


def function(rubric: Rubric) -> Function | None:
    (location,) = rule_locations(rubric)
    return function_at(Compiler(rubric), location)


@given(functions())
def test_the_table_says_the_same_of_every_combination(drawn: Function) -> None:
    assert read_back(merged(drawn), drawn) == drawn


@given(functions())
def test_no_row_can_be_spared(drawn: Function) -> None:
    table = merged(drawn)
    for i in range(len(table.rows) if len(table.rows) > 1 else 0):
        fewer = replace(table, rows=(*table.rows[:i], *table.rows[i + 1 :]))
        assert read_back(fewer, drawn) != drawn


@given(functions())
def test_rows_of_a_merged_table_never_contradict_each_other(drawn: Function) -> None:
    """Shown rows are a unique table: in any order of them the verdicts are the same."""
    table = merged(drawn)
    assert table.hit is HitPolicy.UNIQUE
    assert read_back(replace(table, rows=table.rows[::-1]), drawn) == drawn


@given(functions(), st.randoms(use_true_random=False))
def test_the_order_of_the_source_rows_changes_nothing(drawn: Function, chance: object) -> None:
    rows = [
        Row(when=tuple((it.names[level],) for it, level in zip(drawn.scales, levels, strict=True)), verdict=verdict)
        for levels, verdict in zip(drawn.combinations(), drawn.verdicts, strict=True)
    ]
    chance.shuffle(rows)  # type: ignore[attr-defined]
    assert merged(read_back(DecisionTable(inputs=drawn.inputs, rows=tuple(rows)), drawn)) == merged(drawn)


@given(rules())
def test_a_rule_is_a_function_just_where_it_asks_for_levels_only(rule: Rule) -> None:
    """Told by asking: two sets of children that differ in everything but their levels get the same verdicts."""
    found = function(node_rubric(rule))
    if found is None:
        return
    children = [
        Child(
            name,
            "goal",
            SCALE,
            essential=True,
            strength="strong",
            leverage="limited",
            source="x",
            independence="beneficiary",
        )
        for name in found.inputs
    ]
    compiled = CompiledRule(rule, SCALE, SCALE)
    start = compiled.start(Parent("limited", True, True), tuple(children))
    for levels, verdict in zip(found.combinations(), found.verdicts, strict=True):
        result = compiled.result(start, [compiled.column(it) for it in children], [known(level) for level in levels])
        named = {SCALE.names[it.level] if it.level is not None else str(it.status) for it in result.findings}
        assert set(verdict) == named


def test_rules_that_ask_for_more_than_levels_are_no_functions() -> None:
    table = DecisionTable(inputs=("c0",), rows=(Row(when=((ANY,),), verdict=("l0",)),))
    gap = Gate(id="g", when=Condition(self_=Own(blocking_gap=True)), status=Status.NOT_ASSESSED)
    marked = Gate(
        id="g", when=Condition(any=Selection(where=Where(essential=True), is_=("l0",))), status=Status.NOT_ASSESSED
    )
    named = Gate(id="g", when=Condition(child=NamedChild(id="c0", is_=("l0",))), status=Status.NOT_ASSESSED)
    assert function(node_rubric(Rule(gates=(gap,), table=table))) is None
    assert function(node_rubric(Rule(gates=(marked,), table=table))) is None
    assert function(node_rubric(Rule(gates=(named,), table=table))) is not None


def test_numbers_and_too_many_combinations_are_not_written_out() -> None:
    table = DecisionTable(inputs=INPUTS, rows=(Row(when=((ANY,),) * 3, verdict=("l0",)),))
    rubric = node_rubric(Rule(table=table))
    plan = outline(Compiler(rubric), rubric.axes[0], "top")
    inputs = tuple(plan.slots[i] for i in plan.slots[-1].inputs)
    assert function_of(plan.slots[-1], inputs) is not None
    assert function_of(inputs[0], ()) is None
    wide = tuple(replace(it, scale=scale("w", 17)) for it in inputs)
    assert MOST < 17**3
    assert function_of(plan.slots[-1], wide) is None
    number = replace(inputs[0], scale=Scale(id="n", kind=ScaleKind.NUMERIC))
    assert function_of(plan.slots[-1], (number,)) is None


def test_the_rubric_of_these_tests_is_valid() -> None:
    table = DecisionTable(inputs=INPUTS, rows=(Row(when=((ANY,),) * 3, verdict=("l0",)),))
    assert check_rubric(node_rubric(Rule(table=table))) == []


def test_a_row_that_the_others_make_superfluous_is_left_out() -> None:
    """The consensus of two rows: (1, -, 0) holds nothing that (1, 0, -) and (-, 1, 0) do not."""
    better = {(0, 1, 0), (1, 0, 0), (1, 0, 1), (1, 1, 0)}
    scales = tuple(scale(name, 2) for name in INPUTS)
    levels = product(range(2), repeat=3)
    table = merged(Function(INPUTS, scales, SCALE, tuple(("l1",) if it in better else ("l0",) for it in levels)))
    assert [(row.when, row.verdict) for row in table.rows] == [
        ((("c01",), ("c10",), (ANY,)), ("l1",)),
        (((ANY,), ("c11",), ("c20",)), ("l1",)),
        (((ANY,), ("c11",), ("c21",)), ("l0",)),
        ((("c00",), ("c10",), (ANY,)), ("l0",)),
    ]
