"""What a search says of a rubric, against listing every case."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations_with_replacement, product

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from goalcheck.checks import check_rubric
from goalcheck.core.place import route_text
from goalcheck.core.scale import Scale
from goalcheck.core.severity import Severity
from goalcheck.core.text import Text
from goalcheck.core.verdict import Status
from goalcheck.model.rubric import Axis, Judging, NodeKind, Rubric
from goalcheck.proof.anomaly import Anomaly, Proof
from goalcheck.proof.examples import try_examples
from goalcheck.proof.kinds import kinds
from goalcheck.proof.prove import prove
from goalcheck.rules import Rule
from goalcheck.rules.bag import Child, Parent
from goalcheck.yaml import parse, read_rubric
from tests.support import oracle
from tests.support.laws import examples
from tests.support.strategies import SCALE, children, parents, rules

LEVELS = ("l0", "l1", "l2")
Values = frozenset[str]
"""The levels a node can have; several where the rubric leaves it open."""


def of(proof: Proof, key: str) -> list[Anomaly]:
    return [anomaly for anomaly in proof.anomalies if anomaly.message.key == key]


def rubric_of(document: dict[str, object]) -> Rubric:
    parsed = parse("f", yaml.safe_dump(document, sort_keys=False).encode())
    rubric = read_rubric(parsed).valid
    assert rubric is not None, parsed.faults
    return rubric


Tables = dict[str, list[tuple[tuple[str, ...], str]]]
"""Rows by node, each what it matches and its verdict; the first has the inputs instead."""
cells = st.sampled_from(["-", "l0", "l1", "l2", ">= l1", "<= l1", "-"])


@st.composite
def hierarchies(draw: st.DrawFn) -> Tables:
    """Tables by node: `left` over a, b; `right` over c and b or d; `top` over both, or over one and a leaf."""
    right = draw(st.sampled_from([("c", "d"), ("b", "c")]))
    top = draw(st.sampled_from([("left", "right"), ("left", "right", "e")]))
    inputs = {"left": ("a", "b"), "right": right, "top": top}
    found: Tables = {}
    for node, names in inputs.items():
        row = st.tuples(st.tuples(*[cells] * len(names)), st.sampled_from(LEVELS))
        rows = draw(st.lists(row, min_size=1, max_size=5))
        if draw(st.booleans()):
            rows.append((("-",) * len(names), draw(st.sampled_from(LEVELS))))
        found[node] = [(names, ""), *rows]
    return found


def written(tables: Tables) -> dict[str, object]:
    inputs = {node: rows[0][0] for node, rows in tables.items()}
    leaves = dict.fromkeys(name for names in inputs.values() for name in names if name not in tables)
    nodes: list[dict[str, object]] = [{"id": leaf} for leaf in leaves]
    for node, rows in tables.items():
        table = {
            "inputs": list(inputs[node]), "hit": "first",
            "rows": [{"when": list(when), "verdict": verdict} for when, verdict in rows[1:]],
        }  # fmt: skip
        nodes.append({"id": node, "children": list(inputs[node]), "rules": {"x": {"table": table}}})
    scale = {"id": "s", "levels": [{"id": level} for level in LEVELS]}
    axis = {"id": "x", "label": "X", "scale": "s"}
    return {"rubric": "r", "version": "1", "title": "R", "scales": [scale], "axes": [axis], "nodes": nodes}


def matches(cell: str, level: str) -> bool:
    if cell.startswith(">="):
        return level >= cell[3:]
    if cell.startswith("<="):
        return level <= cell[3:]
    return cell in ("-", level)


class Listed:
    """Every combination of leaves, judged the plain way."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.inputs = {node: rows[0][0] for node, rows in tables.items()}
        self.leaves = tuple(
            dict.fromkeys(name for names in self.inputs.values() for name in names if name not in tables)
        )
        self.worlds = [
            self._world(dict(zip(self.leaves, levels, strict=True)))
            for levels in product(LEVELS, repeat=len(self.leaves))
        ]

    def _world(self, leaves: dict[str, str]) -> dict[str, tuple[Values, frozenset[int]]]:
        """For each node its possible levels and the rows that fire (-1: none does), over all completions."""
        world = {leaf: (frozenset({level}), frozenset[int]()) for leaf, level in leaves.items()}
        for node in self.tables:
            found, fired = set[str](), set[int]()
            for levels in product(*(world[name][0] for name in self.inputs[node])):
                row = self.row(node, levels)
                fired.add(row)
                found |= set(LEVELS) if row < 0 else {self.tables[node][row + 1][1]}
            world[node] = frozenset(found), frozenset(fired)
        return world

    def row(self, node: str, levels: tuple[str, ...]) -> int:
        rows = self.tables[node][1:]
        met = (i for i, (when, _) in enumerate(rows) if all(map(matches, when, levels)))
        return next(met, -1)

    def fired(self, node: str) -> set[int]:
        return {row for world in self.worlds for row in world[node][1]}

    def levels(self, node: str) -> set[str]:
        return {self.tables[node][row + 1][1] for row in self.fired(node) if row >= 0}

    def matters(self, leaf: str, node: str) -> bool:
        """Whether changing this leaf alone ever changes the node."""
        seen: dict[tuple[Values, ...], set[Values]] = {}
        for world in self.worlds:
            rest = tuple(world[other][0] for other in self.leaves if other != leaf)
            seen.setdefault(rest, set()).add(world[node][0])
        return any(len(values) > 1 for values in seen.values())


@examples(300)
@given(hierarchies())
def test_a_hierarchy_is_searched_as_if_every_combination_were_listed(
    tables: Tables,
) -> None:
    listed = Listed(tables)
    rubric = rubric_of(written(tables))
    proof = prove(rubric, check_rubric(rubric))
    at = {i: node.id for i, node in enumerate(rubric.nodes)}
    for node in tables:
        here = [it for it in proof.anomalies if it.place.route[1:] and at.get(int(it.place.route[1])) == node]
        gaps = [anomaly for anomaly in here if anomaly.message.key == "uncovered"]
        assert bool(gaps) == (-1 in listed.fired(node))
        dead = {
            int(str(dict(it.message.values)["name"])) - 1
            for it in here
            if it.message.key in ("shadowed-row", "never-met-row")
        }
        assert dead == set(range(len(tables[node]) - 1)) - listed.fired(node)
        never = [texts(it, "levels") for it in here if it.message.key == "level-never-comes-out"]
        assert set(never[0] if never else ()) == set(LEVELS) - listed.levels(node)
        for gap in gaps:
            assert listed.row(node, tuple(part.partition("=")[2] for part in gap.witness)) == -1 or "[" in str(
                gap.witness
            )
    masked = {dict(it.message.values)["name"] for it in of(proof, "leaf-never-matters")}
    for leaf in listed.leaves:
        user = next(node for node in tables if leaf in listed.inputs[node])
        if user != "top" and leaf not in listed.inputs["top"]:
            assert (leaf in masked) == (listed.matters(leaf, user) and not listed.matters(leaf, "top"))


@examples(200)
@given(hierarchies())
def test_a_fall_is_found_where_a_better_child_makes_a_combination_worse(
    tables: Tables,
) -> None:
    listed = Listed(tables)
    rubric = rubric_of(written(tables))
    proof = prove(rubric, check_rubric(rubric))
    names = {node.id: i for i, node in enumerate(rubric.nodes)}
    for node in tables:
        together = {tuple(world[name][0] for name in listed.inputs[node]): world[node][0] for world in listed.worlds}
        for n, name in enumerate(listed.inputs[node]):
            falls = sum(
                1
                for low, high in product(together, together)
                if low[:n] == high[:n]
                and low[n + 1 :] == high[n + 1 :]
                and all(len(it) == 1 for it in (low[n], high[n], together[low], together[high]))
                and min(low[n]) < min(high[n])
                and min(together[high]) < min(together[low])
            )
            said = [
                dict(it.message.values)["count"]
                for it in of(proof, "non-monotone")
                if it.place.route[1] == names[node] and dict(it.message.values)["name"] == name
            ]
            assert said == ([falls] if falls else [])


def open_rubric(rule: Rule) -> Rubric:
    axis = Axis(id="x", label=Text(), scale="s")
    return Rubric(
        rubric="r", version="1", title=Text(), scales=(SCALE,), axes=(axis,), judge=Judging(criterion=(("x", rule),))
    )


@examples(80)
@given(rules())
def test_an_open_rule_is_searched_as_if_every_bag_were_listed(rule: Rule) -> None:
    assume(not any(condition.sources for condition in rule.conditions) and rule.body.kind != "table")
    rubric = open_rubric(rule)
    proof = prove(rubric)
    (searched,) = proof.searched
    assume((searched.children or 0) <= 3)
    outcomes = listed_bags(rule, NodeKind.CRITERION, SCALE, searched.children or 0)
    assume(outcomes)
    levels = {outcome for outcome in outcomes if not isinstance(outcome, Status)}
    never = [texts(it, "levels") for it in of(proof, "level-never-comes-out")]
    assert set(never[0] if never else ()) == {name for i, name in enumerate(SCALE.names) if i not in levels}


@given(rules(), children(), st.lists(st.integers(0, 3), min_size=5, max_size=5), parents)
def test_no_bag_has_a_verdict_that_the_search_rules_out(
    rule: Rule, members: tuple[Child, ...], given_levels: list[int], parent: Parent
) -> None:
    weights = rule.aggregate.weights if rule.aggregate else None
    assume(rule.body.kind != "table" and not (weights and weights.own))
    proof = prove(open_rubric(rule))
    bag: list[tuple[Child, list[int], bool]] = [
        (replace(child, essential=False, leverage=None), [level], True)
        for child, level in zip(members[: proof.searched[0].children], given_levels, strict=False)
    ]
    never = {name for it in of(proof, "level-never-comes-out") for name in texts(it, "levels")}
    gaps = of(proof, "uncovered")
    for outcome in oracle.outcomes(rule, SCALE, bag, parent):
        assert isinstance(outcome, Status) or SCALE.names[outcome] not in never
        covered = rule.body.kind != "cases" or rule.cases[-1].when is None or outcome is not Status.NOT_ASSESSABLE
        statuses = {case.verdict for case in rule.cases} | {gate.status for gate in rule.gates}
        assert covered or gaps or Status.NOT_ASSESSABLE in statuses


def texts(anomaly: Anomaly, name: str) -> tuple[str, ...]:
    """A list of names in an anomaly's message."""
    value = dict(anomaly.message.values)[name]
    assert isinstance(value, tuple)
    return value


def listed_bags(rule: Rule, of: NodeKind, scale: Scale, most: int) -> set[oracle.Outcome]:
    """The verdicts of all bags of children, unknown ones too where that matters, by the plain reading of the rule."""
    judged = (True, False) if rule.asks_judged else (True,)
    members = [
        (kind.one, level, it)
        for kind in kinds([rule], of, scale)
        for level in range(len(scale.levels))
        for it in judged
    ]
    found: set[oracle.Outcome] = set()
    asks = any(condition.self_ for condition in rule.conditions)
    owners = [Parent(*it) for it in product((None, "limited"), (False, True), (False, True))] if asks else [Parent()]
    for size in range(1, most + 1):
        for chosen in combinations_with_replacement(members, size):
            named = [child.id for child, _, _ in chosen if child.id]
            if len(named) == len(set(named)):
                bag: list[tuple[Child, list[int], bool]] = [(child, [level], it) for child, level, it in chosen]
                for parent in owners:
                    found |= oracle.outcomes(rule, scale, bag, parent)
    return found


def test_a_declared_fall_is_no_anomaly() -> None:
    tables: Tables = {"top": [(("a",), ""), (("l0",), "l2"), (("l1",), "l1"), (("l2",), "l0")]}
    document = written(tables)
    assert [it.severity for it in of(prove(rubric_of(document)), "non-monotone")] == [Severity.WARNING]
    document["nodes"][1]["rules"]["x"]["non_monotone"] = "On purpose."  # type: ignore[index]
    assert of(prove(rubric_of(document)), "non-monotone") == []


def document(nodes: str, judge: str = "{}", axes: str = "[{id: x, label: X, scale: s}]", more: str = "") -> Rubric:
    text = f"""
rubric: r
version: "1"
title: R
scales:
  - {{id: s, levels: [{{id: l0}}, {{id: l1}}, {{id: l2}}]}}
  - {{id: n, kind: numeric, min: 0, max: 10, levels: [{{id: few}}, {{id: many, at_least: 5}}]}}
  - {{id: hue, kind: nominal, levels: [{{id: red}}, {{id: blue}}]}}
axes: {axes}
judge: {judge}
nodes: {nodes}
{more}
"""
    parsed = parse("f", text.encode())
    rubric = read_rubric(parsed).valid
    assert rubric is not None, parsed.faults
    return rubric


def said(rubric: Rubric) -> dict[str, list[str]]:
    """The places of the anomalies other than notes, by message."""
    found: dict[str, list[str]] = {}
    for anomaly in prove(rubric, check_rubric(rubric)).anomalies:
        if anomaly.severity is not Severity.INFO:
            found.setdefault(anomaly.message.key, []).append(route_text(anomaly.place.route))
    return found


AGE = "{id: age, scales: {x: n}}"


@pytest.mark.parametrize(("scale", "key"), [("hu", "unknown-scale-near"), ("other", "unknown-scale")])
def test_a_node_on_an_unknown_scale_keeps_the_rubric_from_being_searched(scale: str, key: str) -> None:
    assert said(document(f"[{{id: age, scales: {{x: {scale}}}}}]")) == {key: ["nodes[0].scales.x"]}


def test_numbers_are_searched_by_the_pieces_that_rules_cut() -> None:
    rows = "[{when: ['>= 3'], verdict: l2}, {when: ['< 2'], verdict: l0}, {when: ['> 9'], verdict: l1}]"
    top = f"{{id: top, children: [age], rules: {{x: {{table: {{inputs: [age], hit: first, rows: {rows}}}}}}}}}"
    rubric = document(f"[{AGE}, {top}]")
    assert said(rubric) == {
        "uncovered": ["nodes[1].rules.x"],
        "shadowed-row": ["nodes[1].rules.x.table.rows[2]"],
        "level-never-comes-out": ["nodes[1].rules.x"],
    }
    assert of(prove(rubric), "uncovered")[0].witness == ("age=2",)


def test_what_an_aggregate_over_numbers_gives_is_taken_as_the_rule_allows_it() -> None:
    cuts = "[{at_least: 6, verdict: l2}, {verdict: l0}]"
    mean = f"{{id: mean, children: [age], rules: {{x: {{aggregate: {{method: mean, cuts: {cuts}}}}}}}}}"
    cases = "[{id: dead, when: {child: {id: mean, is: l1}}, verdict: l1}, {id: rest, verdict: l0}]"
    top = f"{{id: top, children: [mean], rules: {{x: {{cases: {cases}}}}}}}"
    rubric = document(f"[{AGE}, {mean}, {top}]")
    assert said(rubric)["never-met"] == ["nodes[2].rules.x.cases[0]"]
    assert [it.skipped is not None for it in prove(rubric).searched] == [True, False]


def test_a_number_from_a_rule_is_searched_by_pieces_too() -> None:
    number = "{id: number, children: [age], scales: {x: n}, rules: {x: {cases: [{id: one, verdict: 7}]}}}"
    mean = "{id: mean, children: [number], scales: {x: n}, rules: {x: {aggregate: {method: mean}}}}"
    rows = "[{when: ['>= 5'], verdict: l2}, {when: ['< 5'], verdict: l0}]"
    top = f"{{id: top, children: [mean, number], rules: {{x: {{table: {{inputs: [mean], rows: {rows}}}}}}}}}"
    rubric = document(f"[{AGE}, {number}, {mean}, {top}]")
    assert "never-met-row" not in said(rubric)


def test_a_gate_over_the_unknown_is_searched_with_unknown_leaves() -> None:
    gate = "{id: unknown, when: {count: {judged: false, min: 2}}, status: not_assessable}"
    top = f"{{id: top, children: [a, b], rules: {{x: {{gates: [{gate}], aggregate: {{method: worst}}}}}}}}"
    rubric = document(f"[{{id: a}}, {{id: b}}, {top}]")
    assert said(rubric) == {}
    assert prove(rubric).searched[0].states == 16


def test_too_many_combinations_are_said_to_be_so() -> None:
    names = [f"a{i}" for i in range(13)]
    leaves = ", ".join(f"{{id: {name}}}" for name in names)
    gate = "{id: unknown, when: {count: {judged: false, min: 13}}, status: not_assessable}"
    rule = f"{{gates: [{gate}], aggregate: {{method: worst}}}}"
    wide = f"{{id: wide, children: [{', '.join(names)}], rules: {{x: {rule}}}}}"
    top = "{id: top, children: [wide], rules: {x: {aggregate: {method: best}}}}"
    rubric = document(f"[{leaves}, {wide}, {top}]")
    skipped = [it.node for it in prove(rubric).searched if it.skipped]
    assert skipped == ["wide"]
    assert said(rubric) == {"rule-not-searched": ["nodes[13].rules.x"]}
    assert not prove(rubric).sound, "nothing was found, but not everything was searched"


def test_too_many_shared_nodes_are_said_to_be_so() -> None:
    names = [f"a{i}" for i in range(12)]
    leaves = ", ".join(f"{{id: {name}}}" for name in names)
    half = "{{id: {}, children: [{}], rules: {{x: {{aggregate: {{method: worst}}}}}}}}"
    nodes = [half.format(f"p{n}", ", ".join(names[n : n + 6])) for n in (0, 6)] + [
        half.format(f"q{n}", ", ".join(names[n::2])) for n in (0, 1)
    ]
    top = half.format("top", "p0, p6, q0, q1")
    rubric = document(f"[{leaves}, {', '.join(nodes)}, {top}]")
    assert all(it.skipped for it in prove(rubric).searched)


def test_an_open_rule_over_numbers_or_with_too_many_kinds_is_not_searched() -> None:
    axes = "[{id: x, label: X, scale: n}]"
    rubric = document("[]", "{criterion: {x: {aggregate: {method: mean}}}}", axes)
    assert [it.skipped is not None for it in prove(rubric).searched] == [True]
    ids = ", ".join(f"c{i}" for i in range(7000))
    where = "{strength: strong, independence: independent}"
    cases = f"[{{id: a, when: {{any: {{where: {{id: [{ids}]}}, is: l0}}}}, verdict: l0}}, {{id: b, when: {{any: {{where: {where}, is: l0}}}}, verdict: l1}}]"
    rubric = document("[]", f"{{criterion: {{x: {{cases: {cases}}}}}}}")
    assert [it.skipped is not None for it in prove(rubric).searched] == [True]


def test_scales_without_order_have_no_better_and_no_veto() -> None:
    axes = "[{id: x, label: X, scale: hue}, {id: idle, label: Idle, scale: s}]"
    rows = "[{when: [red], verdict: blue}, {when: [blue], verdict: red}]"
    top = f"{{id: top, children: [a], rules: {{x: {{table: {{inputs: [a], rows: {rows}}}}}}}}}"
    rubric = document(f"[{{id: a}}, {top}]", axes=axes)
    assert said(rubric) == {"axis-never-judged": ["axes[1].id"]}
    assert [it.message.key for it in prove(rubric).anomalies] == ["leaves-not-judged", "axis-never-judged"]


@pytest.mark.parametrize(
    ("judge", "nodes", "told"),
    [
        ("{goal: {x: {aggregate: {method: worst}}}}", "[]", "criteria-not-judged"),
        ("{goal: {x: {aggregate: {method: worst}}}, criterion: {x: {aggregate: {method: median}}}}", "[]", None),
        ("{}", "[{id: a}, {id: top, children: [a], rules: {x: {aggregate: {method: best}}}}]", "leaves-not-judged"),
        (
            "{}",
            "[{id: a, rules: {x: {aggregate: {method: median}}}}, {id: top, children: [a], rules: {x: {aggregate: {method: best}}}}]",
            None,
        ),
    ],
)
def test_that_nothing_judges_what_evidence_stands_under_is_told(judge: str, nodes: str, told: str | None) -> None:
    found = [it.message.key for it in prove(document(nodes, judge)).anomalies if it.place.route == ("judge",)]
    assert found == ([] if told is None else [told])


def test_a_rubric_without_a_hierarchy_is_only_told_its_faults() -> None:
    ring = "{id: a, children: [b], rules: {x: {aggregate: {method: worst}}}}, {id: b, children: [a], rules: {x: {aggregate: {method: worst}}}}"
    rubric = document(f"[{ring}]")
    proof = prove(rubric, check_rubric(rubric))
    assert not proof.sound
    assert proof.searched == ()


def test_a_rule_with_a_fault_counts_as_a_leaf() -> None:
    broken = "{id: low, children: [a], rules: {x: {aggregate: {method: mean}}}}"
    top = "{id: top, children: [low], rules: {x: {aggregate: {method: worst}}}}"
    rubric = document(f"[{{id: a}}, {broken}, {top}]")
    assert [it.node for it in prove(rubric, check_rubric(rubric)).searched] == ["top"]


def test_several_nodes_on_top_are_searched_one_by_one() -> None:
    one = "{{id: {0}, children: [{1}], rules: {{x: {{aggregate: {{method: worst}}}}}}}}"
    rubric = document(f"[{{id: a}}, {{id: b}}, {one.format('p', 'a')}, {one.format('q', 'b')}, {{id: lone}}]")
    assert [it.node for it in prove(rubric).searched] == ["p", "q"]


TWO_AXES = "[{id: x, label: X, scale: s}, {id: y, label: Y, scale: n}]"
WORST = "{aggregate: {method: worst}}"


def test_an_axis_on_which_no_named_node_is_judged_has_only_its_open_rules_searched() -> None:
    top = f"{{id: top, children: [a], rules: {{x: {WORST}}}}}"
    rubric = document(f"[{{id: a}}, {top}]", "{criterion: {y: {cases: [{id: all, verdict: 3}]}}}", TWO_AXES)
    assert check_rubric(rubric) == []
    assert [(it.node, it.axis) for it in prove(rubric).searched] == [("top", "x"), ("criterion", "y")]


def test_a_node_that_has_the_rule_of_its_kind_is_searched_on_its_own_scale() -> None:
    axes = "[{id: x, label: X, scale: s}]"
    top = "{id: top, children: [a], scales: {x: hue}}"
    judge = "{goal: {x: {cases: [{id: known, when: {count: {min: 1}}, verdict: red}, {id: none, verdict: blue}]}}}"
    never = of(prove(document(f"[{{id: a}}, {top}]", judge, axes)), "level-never-comes-out")
    assert [texts(it, "levels") for it in never] == [("blue",)]


def test_a_node_and_a_kind_of_the_same_name_are_told_apart() -> None:
    goal = f"{{id: goal, children: [a], rules: {{x: {WORST}}}}}"
    rubric = document(f"[{{id: a}}, {goal}]", "{goal: {x: {aggregate: {method: best}}}}")
    assert [(it.node, it.children is None) for it in prove(rubric).searched] == [("goal", True), ("goal", False)]


def test_an_example_of_what_no_rule_judges_is_not_assessed() -> None:
    examples = """examples:
  - {id: leaf, node: a, bag: [{verdict: l1}], verdict: not_assessed}
  - {id: whole, bag: [{verdict: l1}], verdict: l1}"""
    top = f"{{id: top, children: [a], rules: {{x: {WORST}}}}}"
    other = f"{{id: other, children: [a], rules: {{x: {WORST}}}}}"
    rubric = document(f"[{{id: a}}, {top}, {other}]", more=examples)
    assert check_rubric(rubric) == []
    assert [(it.passed, it.verdict.status) for it in try_examples(rubric).tried] == [
        (True, Status.NOT_ASSESSED),
        (False, Status.NOT_ASSESSED),
    ]


def test_a_number_is_not_what_came_out_where_it_is_not_known() -> None:
    examples = "examples: [{id: open, kind: goal, bag: [{verdict: 4}, {verdict: not_assessed}], verdict: 4}]"
    rubric = document("[]", "{goal: {x: {aggregate: {method: worst}}}}", "[{id: x, label: X, scale: n}]", examples)
    assert check_rubric(rubric) == []
    (tried,) = try_examples(rubric).tried
    assert (tried.passed, tried.verdict.known) == (False, False)


def test_a_fall_in_an_open_rule_is_found_unless_it_is_declared() -> None:
    cases = "[{id: odd, when: {any: {is: l2}}, verdict: l0}, {id: some, when: {any: {is: l1}}, verdict: l2}, {id: rest, verdict: l1}]"
    found = of(prove(document("[]", f"{{goal: {{x: {{cases: {cases}}}}}}}")), "non-monotone-bag")
    assert [(it.witness, it.severity) for it in found] == [(("1 × l0",), Severity.WARNING)]
    declared = document("[]", f"{{goal: {{x: {{non_monotone: On purpose., cases: {cases}}}}}}}")
    assert of(prove(declared), "non-monotone-bag") == []


def test_an_open_rule_is_searched_with_what_the_rules_below_can_give() -> None:
    lid = "{id: lid, when: {any: {at_least: l0}}, at_most: l1}"
    criterion = f"{{aggregate: {{method: median}}, caps: [{lid}]}}"
    goal = "{cases: [{id: best, when: {all: {at_least: l2}}, verdict: l2}, {id: rest, verdict: l0}]}"
    assignment = "{cases: [{id: some, when: {any: {is: l1}}, verdict: l1}, {id: rest, verdict: l0}]}"
    rubric = document("[]", f"{{criterion: {{x: {criterion}}}, goal: {{x: {goal}}}, assignment: {{x: {assignment}}}}}")
    assert said(rubric)["never-met"] == ["judge.goal.x.cases[0]"]
    alone = document("[]", f"{{goal: {{x: {goal}}}}}")
    assert "never-met" not in said(alone)


def test_sub_goals_may_have_what_their_own_rule_gives() -> None:
    low = "{cases: [{id: low, verdict: l0}]}"
    goal = "{cases: [{id: up, when: {any: {at_least: l1}}, verdict: l2}, {id: start, verdict: l1}]}"
    rubric = document("[]", f"{{criterion: {{x: {low}}}, goal: {{x: {goal}}}}}")
    assert "never-met" not in said(rubric)


def test_the_whole_keeps_its_own_rule_where_a_node_bears_the_rubric_s_name() -> None:
    rows = "[{when: ['>= l1'], verdict: l2}, {when: [l0], verdict: l0}]"
    named = f"{{id: r, children: [a], rules: {{x: {{table: {{inputs: [a], rows: {rows}}}}}}}}}"
    rubric = document(f"[{{id: a}}, {named}]", "{assignment: {x: {aggregate: {method: worst}}}}")
    assert [it.node for it in prove(rubric).searched] == ["r", "assignment:r"]
    assert "uncovered" not in said(rubric)
