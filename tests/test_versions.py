"""Two versions of a rubric: what is counted without being listed, held against listing it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from fractions import Fraction
from itertools import combinations_with_replacement, product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from goalcheck.checks import check_rubric
from goalcheck.core.attributes import Effect, Independence, SourceType, Strength
from goalcheck.core.scale import Level, Scale, ScaleKind
from goalcheck.core.text import Text
from goalcheck.core.value import Value, known, unknown
from goalcheck.engine.evaluate import evaluate
from goalcheck.engine.outline import outline
from goalcheck.engine.plan import Compiler
from goalcheck.engine.slot import Plan
from goalcheck.model.rubric import Axis, IndicatorMeasure, Judging, NodeKind, NodeRules, Rubric, Thresholds
from goalcheck.proof import bag_diff as bags
from goalcheck.proof import hierarchies
from goalcheck.proof import table_diff as listing
from goalcheck.proof.bag_diff import bag_diff
from goalcheck.proof.function import names
from goalcheck.proof.hierarchies import Uncountable, moves
from goalcheck.proof.kinds import OF_NODES
from goalcheck.proof.matching import matched
from goalcheck.proof.texts import reworded, wordless
from goalcheck.proof.versions import changes
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate
from goalcheck.rules.bag import Child, Parent
from goalcheck.rules.compiled import CompiledRule
from goalcheck.rules.cut import Cut
from goalcheck.rules.row import Row
from goalcheck.rules.table import DecisionTable
from tests.support.laws import examples
from tests.support.strategies import SCALE, rules

SMALL = Scale(id="s", levels=tuple(Level(id=f"l{i}") for i in range(3)))
NAMED = Text((("", "A"),))
SHAPES: tuple[dict[str, tuple[str, ...]], ...] = (
    {"top": ("a", "b")},
    {"top": ("m", "n"), "m": ("a", "b"), "n": ("c",)},
    {"top": ("m", "n"), "m": ("a", "b"), "n": ("b", "c")},
    {"top": ("m", "b"), "m": ("a", "b")},
    {"top": ("m", "n"), "m": ("x", "a"), "n": ("x",), "x": ("b", "c")},
)


@st.composite
def rubrics(draw: st.DrawFn) -> Rubric:
    shape = draw(st.sampled_from(SHAPES))
    ids = dict.fromkeys([*shape, *(child for children in shape.values() for child in children)])
    nodes = []
    for name in ids:
        below = shape.get(name, ())
        verdicts = ["l0", "l1", "l2", "not_assessable"] if name == "top" else ["l0", "l1", "l2"]
        rows = tuple(
            Row(when=tuple((it,) for it in levels), verdict=(draw(st.sampled_from(verdicts)),))
            for levels in product(SMALL.names, repeat=len(below))
        )
        rule = Rule(table=DecisionTable(inputs=below, rows=rows))
        nodes.append(NodeRules(id=name, children=below, rules=(("a", rule),) if below else ()))
    axes = (Axis(id="a", label=NAMED, scale="s"),)
    return Rubric(rubric="r", version="1", title=NAMED, scales=(SMALL,), axes=axes, nodes=tuple(nodes), closed=True)


def planned(rubric: Rubric) -> Plan:
    return outline(Compiler(rubric), rubric.axes[0], "top")


def listed(old: Plan, new: Plan) -> Counter[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Every combination of the leaves of both, judged one by one."""
    leaves = [{slot.id: i for i, slot in enumerate(plan.slots) if slot.rule is None} for plan in (old, new)]
    found: Counter[tuple[tuple[str, ...], tuple[str, ...]]] = Counter()
    ids = sorted({*leaves[0], *leaves[1]})
    for levels in product(range(3), repeat=len(ids)):
        at = dict(zip(ids, levels, strict=True))
        verdicts = []
        for plan, its in zip((old, new), leaves, strict=True):
            result = evaluate(plan, {i: (known(at[name]), None) for name, i in its.items()}).results[-1]
            assert result is not None
            verdicts.append(names(result, SMALL))
        found[verdicts[0], verdicts[1]] += 1
    return found


@examples(60)
@given(rubrics(), rubrics())
def test_combinations_of_leaves_are_counted_as_if_each_were_judged(one: Rubric, other: Rubric) -> None:
    """Whatever the two hierarchies have in common, shared nodes included."""
    old, new = planned(one), planned(other)
    assert moves(old, new) == listed(old, new)


@given(rubrics())
def test_a_rubric_is_not_moved_from_itself(rubric: Rubric) -> None:
    assert all(before == after for before, after in moves(planned(rubric), planned(rubric)))
    found = changes(rubric, replace(rubric, version="2"))
    assert (found.moved, found.structure, found.rules, found.wholes, found.words) == (False, (), (), (), ())


def test_numbers_and_too_many_shared_combinations_are_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    worst = Rule(aggregate=Aggregate(method="worst"))
    nodes = (
        NodeRules(id="a"),
        NodeRules(id="m", children=("a",), rules=(("a", worst),)),
        NodeRules(id="top", children=("a", "m"), rules=(("a", worst),)),
    )
    axes = (Axis(id="a", label=NAMED, scale="s"),)
    rubric = Rubric(rubric="r", version="1", title=NAMED, scales=(SMALL,), axes=axes, nodes=nodes)
    assert moves(planned(rubric), planned(rubric)).total() == 3
    with monkeypatch.context() as patch:
        patch.setattr(hierarchies, "MOST", 2)
        with pytest.raises(Uncountable):
            moves(planned(rubric), planned(rubric))
    numbers = replace(rubric, scales=(Scale(id="s", kind=ScaleKind.NUMERIC),))
    with pytest.raises(Uncountable):
        moves(planned(numbers), planned(numbers))


def children_of_every_sort(kind: NodeKind, both: tuple[Rule, Rule]) -> list[tuple[Child, Value]]:
    """Every child that the rules could tell from another, one by one; attributes told by the rules' own text."""
    said = repr(both)
    values: dict[str, tuple[object, ...]] = {"strength": tuple(Strength), "independence": (*Independence, None)}
    if kind is NodeKind.CRITERION:
        values |= {"type": tuple(SourceType), "effect": tuple(Effect), "comparable": (True, False)}
    else:
        values = dict(OF_NODES)
    asked = {
        name: them
        for name, them in values.items()
        if f"{name}=(<" in said
        or f"{name}=True" in said.replace("Own(leverage=(), essential=True", "").replace("essential=True, blocking", "")
        or (name == "strength" and "strength=((" in said)
    }
    sources = (None, "own", "shared") if "sources=Sources" in said else (None,)
    levels: list[Value] = [known(i) for i in range(4)]
    if "judged=True" in said or "judged=False" in said or "coverage=Coverage" in said:
        levels.append(unknown(range(4)))
    return [
        (Child("", "", SCALE, **dict(zip(asked, chosen, strict=True)), source=source), level)  # type: ignore[arg-type]
        for chosen in product(*asked.values())
        for source in sources
        for level in levels
    ]


@examples(60)
@given(rules(), rules(), st.sampled_from([NodeKind.CRITERION, NodeKind.GOAL]))
def test_bags_are_counted_as_if_each_were_judged(one: Rule, other: Rule, kind: NodeKind) -> None:
    said = repr((one, other))
    assume("self_=Own" not in said)
    found = bag_diff(CompiledRule(one, SCALE, SCALE), CompiledRule(other, SCALE, SCALE), kind, 2)
    assert found is not None
    compiled = [CompiledRule(it, SCALE, SCALE) for it in (one, other)]
    sorts = children_of_every_sort(kind, (one, other))
    total, counts = 0, Counter[tuple[tuple[str, ...], tuple[str, ...]]]()
    for size in (1, 2):
        for bag in combinations_with_replacement(sorts, size):
            if [child.source for child, _ in bag].count("shared") == 1:
                continue
            children = [
                replace(child, source=f"own-{i}") if child.source == "own" else child
                for i, (child, _) in enumerate(bag)
            ]
            values = [value for _, value in bag]
            before, after = (
                names(
                    rule.result(rule.start(Parent(), tuple(children)), [rule.column(it) for it in children], values),
                    SCALE,
                )
                for rule in compiled
            )
            total += 1
            counts[before, after] += before != after
    assert found.total == total
    assert {(it.before, it.after): it.count for it in found.found} == {key: n for key, n in counts.items() if n}


@examples(60)
@given(rules(), rules())
def test_a_smallest_bag_shows_the_move_it_stands_for(one: Rule, other: Rule) -> None:
    found = bag_diff(CompiledRule(one, SCALE, SCALE), CompiledRule(other, SCALE, SCALE), NodeKind.GOAL, 2)
    assert found is not None
    compiled = [CompiledRule(it, SCALE, SCALE) for it in (one, other)]
    for move in found.found:
        parent = Parent(
            next(iter(move.parent.leverage), None), bool(move.parent.essential), bool(move.parent.blocking_gap)
        )
        bag = [(member, n) for member in move.witness for n in range(member.count)]
        children = [
            Child(
                "", "", SCALE, essential=member.essential, leverage=member.leverage,
                source=f"{member}-{n}" if member.source == "own" else member.source,
            )
            for member, n in bag
        ]  # fmt: skip
        values = [
            known(SCALE.names.index(it.verdict[0])) if len(it.verdict) == 1 else unknown(range(4)) for it, _ in bag
        ]
        said = [
            names(rule.result(rule.start(parent, tuple(children)), [rule.column(it) for it in children], values), SCALE)
            for rule in compiled
        ]
        assert said == [move.before, move.after]


def test_bags_are_made_smaller_until_there_are_not_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    worst, best = (Rule(aggregate=Aggregate(method=it)) for it in ("worst", "best"))
    found = bag_diff(CompiledRule(worst, SCALE, SCALE), CompiledRule(best, SCALE, SCALE), NodeKind.GOAL, 5)
    assert found is not None
    assert (found.children, found.total) == (5, 125)
    monkeypatch.setattr(bags, "MOST", 50)
    found = bag_diff(CompiledRule(worst, SCALE, SCALE), CompiledRule(best, SCALE, SCALE), NodeKind.GOAL, 5)
    assert found is not None
    assert (found.children, found.total) == (3, 34)
    number = Scale(id="n", kind=ScaleKind.NUMERIC)
    assert bag_diff(CompiledRule(worst, number, SCALE), CompiledRule(best, SCALE, SCALE), NodeKind.GOAL, 2) is None


def test_levels_match_by_id_and_else_by_place() -> None:
    def scale(*ids: str) -> Scale:
        return Scale(id="s", levels=tuple(Level(id=it) for it in ids))

    assert matched(scale("a", "b", "c"), scale("a", "x", "c")) == ((0, 0), (1, 1), (2, 2))
    assert matched(scale("a", "b"), scale("a", "x", "b")) == ((0, 0), (1, 2))
    assert matched(scale("a", "b", "c"), scale("b", "a", "x")) == ((0, 1), (1, 0), (2, 2))
    assert matched(scale("a", "b"), scale("b", "x")) == ((1, 0),)


def test_words_are_told_apart_from_rules() -> None:
    old = NodeRules(id="n", title=Text((("sv", "a"),)), children=("x",))
    new = replace(old, title=Text((("sv", "b"),)))
    assert wordless(old) == wordless(new)
    assert reworded((old,), (new,)) == ("n.title",)
    level = Level(id="l", sign="+")
    assert wordless(level) == wordless(replace(level, sign="-"))


def other_shape() -> tuple[Rubric, Rubric]:
    """Two versions that differ in everything but what they judge."""
    worst = Rule(aggregate=Aggregate(method="worst"))
    leaf = Rule(aggregate=Aggregate(method="median"))
    number = Scale(
        id="n", kind=ScaleKind.NUMERIC, min=Fraction(0), levels=(Level(id="x"), Level(id="y", at_least=Fraction(1)))
    )
    old = Rubric(
        rubric="r",
        version="1",
        title=NAMED,
        scales=(SMALL, number, replace(SMALL, id="gone"), replace(SMALL, id="turned")),
        axes=(
            Axis(id="a", label=NAMED, scale="s"),
            Axis(id="b", label=NAMED, scale="s"),
            Axis(id="c", label=NAMED, scale="n"),
        ),
        judge=Judging(goal=(("a", worst),), criterion=(("a", leaf),)),
        nodes=(
            NodeRules(id="a"),
            NodeRules(id="side"),
            NodeRules(id="top", children=("a",), rules=(("a", worst), ("c", worst))),
            NodeRules(id="second", children=("a",), rules=(("a", worst),)),
            NodeRules(id="lost", children=("a",), rules=(("a", worst),)),
        ),
    )
    new = replace(
        old,
        scales=(
            replace(SMALL, levels=SMALL.levels[:2]),
            replace(number, levels=(Level(id="x"), Level(id="y", at_least=Fraction(2)))),
            replace(SMALL, id="come"),
            replace(SMALL, id="turned", levels=SMALL.levels[::-1]),
        ),
        axes=(replace(old.axes[0]), replace(old.axes[2], about="a"), Axis(id="d", label=NAMED, scale="s")),
        judge=Judging(goal=(("a", worst), ("d", worst)), assignment=(("a", worst),)),
        nodes=(
            NodeRules(id="a"),
            NodeRules(id="side", scales=(("a", "turned"),)),
            NodeRules(id="top", children=("a", "new"), rules=(("a", leaf), ("c", leaf))),
            NodeRules(id="second", children=("a",), rules=(("a", leaf),)),
            NodeRules(id="new"),
        ),
        indicators=(Thresholds(axis="a", measure=IndicatorMeasure.VALUE, cuts=(Cut(verdict="l0"),)),),
        closed=True,
    )
    return old, new


def test_every_change_of_shape_is_told() -> None:
    old, new = other_shape()
    assert (check_rubric(old), check_rubric(new)) == ([], [])
    assert [it.key for it in changes(old, new).structure] == [
        "removed-scale",
        "added-scale",
        "removed-level",
        "changed-cuts",
        "reordered-scale",
        "removed-axis",
        "added-axis",
        "changed-axis",
        "removed-node",
        "added-node",
        "changed-node-scale",
        "changed-children",
        "removed-rule",
        "added-rule",
        "added-rule",
        "changed-indicators",
        "changed-closed",
    ]
    back = [it.key for it in changes(new, old).structure]
    assert {"added-level", "changed-opened"} <= set(back)


def test_what_cannot_be_listed_is_said_to_be_so_and_matters() -> None:
    old, new = other_shape()
    found = changes(old, new)
    unlisted = [it for it in found.rules if it.shifts is None and it.moves is None]
    assert [(it.location.node, it.location.axis.id) for it in unlisted] == [("top", "c")]
    assert all(it.moved for it in unlisted)
    assert found.matters
    assert [(it.node, it.axis.id, it.counts is None) for it in found.wholes] == [
        ("top", "a", False),
        ("second", "a", False),
        ("top", "c", True),
    ]


WORST = Rule(aggregate=Aggregate(method="worst"))


def chained(children: dict[str, tuple[str, ...]], rule: Rule = WORST) -> Rubric:
    """A rubric of these nodes, each inner one judged by the same rule."""
    names = dict.fromkeys([*children, *(child for them in children.values() for child in them)])
    nodes = tuple(
        NodeRules(id=name, children=children.get(name, ()), rules=(("a", rule),) if name in children else ())
        for name in names
    )
    axes = (Axis(id="a", label=NAMED, scale="s"),)
    return Rubric(rubric="r", version="1", title=NAMED, scales=(SMALL,), axes=axes, nodes=nodes)


def test_versions_that_turn_a_node_upside_down_are_not_counted() -> None:
    old, new = chained({"top": ("m", "n"), "m": ("n",)}), chained({"top": ("m", "n"), "n": ("m",)})
    with pytest.raises(Uncountable):
        moves(planned(old), planned(new))


def test_too_many_shared_nodes_or_tallies_are_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    rubric = chained({"top": ("m", "a"), "m": ("a", "b")})
    assert moves(planned(rubric), planned(rubric)).total() == 9
    for limit in ("MOST_SHARED", "MOST_STATES"):
        with monkeypatch.context() as patch:
            patch.setattr(hierarchies, limit, 0)
            with pytest.raises(Uncountable):
                moves(planned(rubric), planned(rubric))


def test_a_function_with_too_many_combinations_of_both_versions_is_not_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = chained({"top": ("a", "b")}), chained({"top": ("c", "d")})
    found = changes(old, new)
    (change,) = found.rules
    assert change.shifts is not None
    assert change.shifts.total == 81
    monkeypatch.setattr(listing, "MOST", 80)
    (change,) = changes(old, new).rules
    assert change.shifts is None
