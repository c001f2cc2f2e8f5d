"""Columns through lookups say what the engine says of one row at a time."""

from __future__ import annotations

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goalcheck.checks import check_rubric
from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.core.text import Text
from goalcheck.core.verdict import Verdict
from goalcheck.engine.evaluate import evaluate
from goalcheck.engine.lookup import Lookups, Point
from goalcheck.engine.outline import outline
from goalcheck.engine.plan import Compiler
from goalcheck.engine.slot import Plan, leaf_value
from goalcheck.engine.trace import trace_of, verdict_of
from goalcheck.model.rubric import Axis, Judging, NodeRules, Rubric
from goalcheck.questions.portfolio import columnwise
from goalcheck.questions.portfolio.columnwise import Columnwise
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate
from goalcheck.rules.cases import Case
from goalcheck.rules.condition import Condition, Selection
from tests.support import strategies
from tests.support.laws import examples

TITLE = Text((("en", "Title"),))
SCORES = (*strategies.NAMES, "not_assessed", "not_assessable", "not_applicable")
FIRST, SECOND, ALL = ("c0", "c1", "c2"), ("c2", "c3", "c4"), strategies.CHILDREN


def closed(first: Rule, second: Rule, whole: Rule, scale: Scale = strategies.SCALE) -> Rubric:
    """Two goals that share the leaf c2; rules that speak of other leaves make those theirs too."""
    nodes = tuple(NodeRules(id=name) for name in ALL)
    goals = (
        NodeRules(id="g0", children=FIRST, rules=(("a", first),)),
        NodeRules(id="g1", children=SECOND, rules=(("a", second),)),
    )
    axis = Axis(id="a", label=TITLE, scale=scale.id)
    judge = Judging(assignment=(("a", whole),))
    return Rubric(
        rubric="r", version="1", title=TITLE, scales=(scale,), axes=(axis,), judge=judge, nodes=(*nodes, *goals), closed=True
    )  # fmt: skip


def by_columns(plan: Plan, rows: list[dict[int, Point]], batch: int = 1000) -> list[tuple[object, object]]:
    """Verdict and reason of each row, judged by column."""
    lookups = Lookups(plan)
    columns = Columnwise(lookups)
    found: list[tuple[object, object]] = []
    for start in range(0, len(rows), batch):
        columns.refresh()
        part = rows[start : start + batch]
        leaves = {i: pa.array([lookups.code(i, row[i]) for row in part], pa.int32()) for i in lookups.leaves.values()}
        judgements = [lookups.judgement(code) for code in columns.judge(leaves).to_pylist()]
        found += [(it.verdict, it.trace.fired) for it in judgements]
    return found


def one_by_one(plan: Plan, rows: list[dict[int, Point]]) -> list[tuple[object, object]]:
    found: list[tuple[object, object]] = []
    for row in rows:
        outcomes = evaluate(plan, row)
        top = len(plan.slots) - 1
        result = outcomes.results[top]
        verdict = verdict_of(plan.slots[top], top, outcomes)
        found.append((verdict, trace_of(plan.slots[top], result).fired if result else ()))
    return found


def rows_of(plan: Plan, scores: list[list[str]]) -> list[dict[int, Point]]:
    """Each row a score for each leaf, by the order of c0, c1, …"""
    leaves = sorted((slot.id, i) for i, slot in enumerate(plan.slots) if slot.rule is None)
    return [{i: leaf_value(row[int(name[1:])], plan.slots[i].scale) for name, i in leaves} for row in scores]


tables_of_scores = st.lists(st.lists(st.sampled_from(SCORES), min_size=5, max_size=5), min_size=1, max_size=12)


@examples(300)
@given(strategies.rules(), strategies.rules(), strategies.rules(), tables_of_scores, st.sampled_from([0, 16]))
def test_every_row_is_judged_as_the_engine_judges_it_alone(
    first: Rule, second: Rule, whole: Rule, scores: list[list[str]], dense: int
) -> None:
    rubric = closed(first, second, whole)
    if check_rubric(rubric):
        return
    plan = outline(Compiler(rubric), rubric.axes[0])
    rows = rows_of(plan, scores)
    before, columnwise.DENSE = columnwise.DENSE, dense
    try:
        assert by_columns(plan, rows, batch=5) == one_by_one(plan, rows)
    finally:
        columnwise.DENSE = before


NUMERIC = Scale(id="n", kind=ScaleKind.NUMERIC, min=strategies.POINTS[0][1], max=strategies.POINTS[3][1])


@given(
    st.sampled_from(["mean", "worst", "best", "median"]),
    st.lists(
        st.lists(st.sampled_from(["0", "1/3", "2.5", "3", *SCORES[4:]]), min_size=5, max_size=5), min_size=1, max_size=8
    ),
    st.sampled_from([0, 1 << 18]),
)
def test_numbers_too_however_little_is_remembered(method: str, scores: list[list[str]], most: int) -> None:
    rule = Rule(aggregate=Aggregate(method=method))
    rubric = closed(rule, rule, rule, NUMERIC)
    assert check_rubric(rubric) == []
    plan = outline(Compiler(rubric), rubric.axes[0])
    rows = rows_of(plan, scores)
    before, columnwise.MOST = columnwise.MOST, most
    try:
        assert by_columns(plan, rows, batch=2) == one_by_one(plan, rows)
    finally:
        columnwise.MOST = before


def test_a_leaf_that_two_nodes_share_is_one_unknown_to_lookups_too() -> None:
    """Each goal is as good as c2, which nobody assessed: they are never apart. With c2 known, what is there is told."""
    best = Rule(aggregate=Aggregate(method="best"))
    apart = Condition(and_=(Condition(any=Selection(at_most="l0")), Condition(any=Selection(at_least="l1"))))
    whole = Rule(cases=(Case(id="apart", when=apart, verdict="l0"), Case(id="together", verdict="l3")))
    rubric = closed(best, best, whole)
    plan = outline(Compiler(rubric), rubric.axes[0])
    rows = rows_of(plan, [["l0", "l0", "not_assessed", "l0", "l0"], ["l0", "l1", "l0", "l0", "l0"]])
    for dense in (0, 16):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(columnwise, "DENSE", dense)
            found = by_columns(plan, rows)
        assert [verdict.level for verdict, _ in found if isinstance(verdict, Verdict)] == ["l3", "l0"]


def test_the_engine_is_asked_of_a_combination_once() -> None:
    rule = Rule(aggregate=Aggregate(method="worst"))
    plan = outline(Compiler(closed(rule, rule, rule)), Axis(id="a", label=TITLE, scale=strategies.SCALE.id))
    lookups = Lookups(plan)
    (i, reads), *_ = lookups.judged
    codes = tuple(
        lookups.code(j, leaf_value(level, strategies.SCALE)) for j, level in zip(reads, ("l2", "l1", "l3"), strict=True)
    )
    found = lookups.find(i, reads, codes)
    assert (lookups.find(i, reads, codes), lookups.remembered) == (found, 1)
    lookups.forget()
    assert lookups.remembered == 0
