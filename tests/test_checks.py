"""Every fault that the cross-checks know, each with its place; and no other place for it."""

from __future__ import annotations

import re

import pytest

from goalcheck.checks import check_assignment, check_quality, check_rubric, doubtful
from goalcheck.core.place import route_text
from goalcheck.yaml import parse, read_assignment, read_rubric
from tests.support.paths import ROOT

RUBRIC = """\
rubric: base
version: "1"
title: Base
scales:
  - id: grade
    levels: [{id: low}, {id: mid}, {id: high}]
  - id: other
    levels: [{id: bad}, {id: good}]
  - id: colour
    kind: nominal
    levels: [{id: red}, {id: blue}]
  - id: share
    kind: numeric
    min: 0
    max: 1
    levels: [{id: little}, {id: much, at_least: 0.5}]
axes:
  - {id: merit, label: Merit, scale: grade}
  - {id: need, label: Need, scale: other}
  - {id: hue, label: Hue, scale: colour}
  - {id: part, label: Part, scale: share}
  - {id: sure, label: Sure, scale: grade, about: merit}
judge:
  assignment:
    merit: ASSIGNMENT
  goal:
    merit: {aggregate: {method: worst}}
  criterion:
    merit: CRITERION
    hue: HUE
    part: PART
nodes: NODES
indicators: INDICATORS
"""
DEFAULTS = {
    "ASSIGNMENT": "{aggregate: {method: worst}}",
    "CRITERION": "{aggregate: {method: median}}",
    "HUE": "{cases: [{id: a, when: {all: {is: red}}, verdict: red}, {id: b, verdict: blue}]}",
    "PART": "{aggregate: {method: mean}}",
    "NODES": "[]",
    "INDICATORS": "[]",
}
POINTS = "points: {low: 0, mid: 1, high: 2}"
CUTS = "cuts: [{at_least: 1, verdict: high}, {verdict: low}]"
ASSIGNMENT = """\
assignment: whole
year: 2024
title: Whole
rubric: base
sources: [{id: s, title: S}]
goals:
  - id: g
    title: G
    criteria:
      - id: c
        title: C
        evidence:
          - {id: e, claim: E, score: low}
"""


def rubric_faults(text: str = RUBRIC, **parts: str) -> list[tuple[str, str]]:
    for name, default in DEFAULTS.items():
        text = text.replace(name, parts.get(name, default))
    found = read_rubric(parse("rubric", text.encode()))
    rubric = found.valid
    assert rubric is not None, found.faults
    return [(it.message.key, route_text(it.place.route)) for it in check_rubric(rubric)]


def assignment_faults(text: str, **parts: str) -> list[tuple[str, str]]:
    rubric_text = RUBRIC
    for name, default in DEFAULTS.items():
        rubric_text = rubric_text.replace(name, parts.get(name, default))
    if parts.get("closed"):
        rubric_text += "closed: true\n"
    rubric = read_rubric(parse("rubric", rubric_text.encode())).valid
    assignment = read_assignment(parse("assignment", text.encode())).valid
    assert rubric is not None
    assert assignment is not None
    return [(it.message.key, route_text(it.place.route)) for it in check_assignment(assignment, rubric)]


def test_the_base_files_are_sound() -> None:
    assert rubric_faults() == []
    assert assignment_faults(ASSIGNMENT) == []


@pytest.mark.parametrize(
    ("old", "new", "key", "route"),
    [
        ("id: other\n", "id: grade\n", "duplicate-id", "scales[1].id"),
        ("{id: mid}", "{id: low}", "duplicate-id", "scales[0].levels[1].id"),
        ("{id: mid}", "{id: not_assessed}", "level-is-status", "scales[0].levels[1].id"),
        ("[{id: bad}, {id: good}]", "[]", "scale-without-levels", "scales[1]"),
        ("at_least: 0.5", "label: Much", "levels-not-ascending", "scales[3].levels"),
        ("max: 1", "max: -1", "empty-range", "scales[3].min"),
        ("{id: need,", "{id: merit,", "duplicate-id", "axes[1].id"),
        ("scale: other", "scale: othr", "unknown-scale-near", "axes[1].scale"),
        ("scale: other", "scale: x", "unknown-scale", "axes[1].scale"),
        ("about: merit", "about: merits", "unknown-axis-near", "axes[4].about"),
        ("about: merit", "about: sure", "about-itself", "axes[4].about"),
        ("label: Need, scale: other", "label: Need, scale: grade, about: sure", "about-itself", "axes[1].about"),
        ("  goal:\n    merit", "  goal:\n    mrit", "unknown-axis-near", "judge.goal.mrit"),
    ],
)
def test_faults_of_scales_and_axes(old: str, new: str, key: str, route: str) -> None:
    assert old in RUBRIC
    assert (key, route) in rubric_faults(RUBRIC.replace(old, new, 1))


def test_a_rubric_needs_an_axis() -> None:
    text = re.sub(r"axes:\n(  - .*\n)+", "axes: []\n", RUBRIC)
    assert ("no-axes", "axes") in rubric_faults(text)


@pytest.mark.parametrize(
    ("part", "text", "key", "route"),
    [
        ("NODES", "[{id: n, title: N}, {id: n, title: N}]", "duplicate-id", "nodes[1].id"),
        ("NODES", "[{id: n, scales: {x: grade}}]", "unknown-axis", "nodes[0].scales.x"),
        ("NODES", "[{id: n, scales: {merit: grad}}]", "unknown-scale-near", "nodes[0].scales.merit"),
        ("NODES", "[{id: n, children: [m]}]", "unknown-node", "nodes[0].children[0]"),
        ("NODES", "[{id: n, children: [m]}, {id: m, children: [n]}]", "cycle", "nodes[0].children"),
        ("NODES", "[{id: n, rules: {x: {aggregate: {method: worst}}}}]", "unknown-axis", "nodes[0].rules.x"),
        (
            "NODES",
            "[{id: n, children: [a, b], rules: {merit: {aggregate: {method: worst}}}}, {id: a}, {id: b, scales: {merit: other}}]",
            "children-on-different-scales",
            "nodes[0].rules.merit.aggregate",
        ),
        (
            "NODES",
            "[{id: n, rules: {merit: {cases: [{id: a, when: {child: {id: m, is: low}}, verdict: low}]}}}, {id: m, scales: {merit: other}}]",
            "unknown-level",
            "nodes[0].rules.merit.cases[0].when.child.is",
        ),
        ("INDICATORS", "[{axis: x, measure: value, cuts: [{verdict: low}]}]", "unknown-axis", "indicators[0].axis"),
        (
            "INDICATORS",
            "[{axis: hue, measure: value, cuts: [{verdict: red}]}]",
            "indicator-on-unordered-scale",
            "indicators[0].axis",
        ),
        (
            "INDICATORS",
            "[{axis: merit, measure: value, cuts: [{verdict: lo}]}]",
            "unknown-level-near",
            "indicators[0].cuts[0].verdict",
        ),
        ("INDICATORS", "[{axis: merit, measure: value, cuts: []}]", "cuts-missing", "indicators[0].cuts"),
    ],
)
def test_faults_of_nodes_and_indicators(part: str, text: str, key: str, route: str) -> None:
    assert (key, route) in rubric_faults(**{part: text})


@pytest.mark.parametrize(
    ("rule", "key", "route"),
    [
        (
            "{gates: [{id: a, when: {any: {is: low}}, status: not_applicable}], aggregate: {method: worst}}",
            "status-not-for-rules",
            "gates[0].status",
        ),
        ("{cases: [{id: a, verdict: not_applicable}]}", "status-not-for-rules", "cases[0].verdict"),
        ("{cases: [{id: a, verdict: lo}]}", "unknown-level-near", "cases[0].verdict"),
        ("{cases: [{id: a, verdict: zzz}]}", "unknown-level", "cases[0].verdict"),
        (
            "{cases: [{id: a, when: {any: {is: low}}, verdict: low}, {id: a, verdict: low}]}",
            "duplicate-id",
            "cases[1].id",
        ),
        ("{cases: [{id: a, verdict: low}, {id: b, verdict: low}]}", "case-hides-rest", "cases[0]"),
        ("{cases: [{id: a, when: {all: {}}, verdict: low}]}", "condition-without-level", "cases[0].when.all"),
        (
            "{cases: [{id: a, when: {count: {is: low}}, verdict: low}]}",
            "condition-without-bound",
            "cases[0].when.count",
        ),
        (
            "{cases: [{id: a, when: {share: {is: low}}, verdict: low}]}",
            "condition-without-bound",
            "cases[0].when.share",
        ),
        (
            "{cases: [{id: a, when: {any: {judged: true}}, verdict: low}]}",
            "judged-outside-gate",
            "cases[0].when.any.judged",
        ),
        (
            "{gates: [{id: g, when: {worst: {judged: true}}, status: not_assessed}], cases: [{id: a, verdict: low}]}",
            "judged-of-extreme",
            "gates[0].when.worst.judged",
        ),
        (
            "{cases: [{id: a, when: {and: [{or: [{not: {any: {above: hgh}}}]}]}, verdict: low}]}",
            "unknown-level-near",
            "cases[0].when.and[0].or[0].not.any.above",
        ),
        (
            "{cases: [{id: a, verdict: low}], caps: [{id: a, when: {best: {below: mid}}, at_most: bad}]}",
            "unknown-level",
            "caps[0].at_most",
        ),
        (
            "{cases: [{id: a, verdict: low}], caps: [{id: a, when: {best: {is: [mid, x]}}, at_most: low}]}",
            "unknown-level",
            "caps[0].when.best.is",
        ),
        ("{table: {inputs: [], rows: []}}", "table-inputs", "table.inputs"),
        ("{table: {inputs: [a, a], rows: []}}", "table-inputs", "table.inputs"),
        ("{table: {inputs: [a], rows: [{when: [low, low], verdict: low}]}}", "row-length", "table.rows[0].when"),
        (
            "{table: {inputs: [a], rows: [{when: ['>= lo'], verdict: low}]}}",
            "unknown-level-near",
            "table.rows[0].when[0].at_least",
        ),
        ("{table: {inputs: [a], rows: [{when: [low], verdict: lo}]}}", "unknown-level-near", "table.rows[0].verdict"),
        ("{table: {inputs: [a], rows: [{when: [low], verdict: []}]}}", "row-without-verdict", "table.rows[0].verdict"),
        (
            "{table: {inputs: [a], rows: [{id: r, when: [low], verdict: low}, {id: r, when: [mid], verdict: low}]}}",
            "duplicate-id",
            "table.rows[1].id",
        ),
        (
            "{table: {inputs: [a], rows: [{when: ['<= mid'], verdict: low}, {when: ['> low'], verdict: high}]}}",
            "rows-conflict",
            "table.rows[1]",
        ),
        ("{aggregate: {method: mean, points: {low: 0, high: 1}, " + CUTS + "}}", "points-missing", "aggregate"),
        (
            "{aggregate: {method: mean, points: {low: 0, mid: 1, high: 2, top: 3}, " + CUTS + "}}",
            "unknown-level",
            "aggregate.points.top",
        ),
        ("{aggregate: {method: mean, " + POINTS + "}}", "cuts-missing", "aggregate.cuts"),
        (
            "{aggregate: {method: mean, "
            + POINTS
            + ", cuts: [{at_least: 1, verdict: low}, {at_least: 2, verdict: high}, {verdict: low}]}}",
            "cuts-not-descending",
            "aggregate.cuts",
        ),
        ("{aggregate: {method: mean_of_worst, " + POINTS + ", " + CUTS + "}}", "worst-count", "aggregate"),
        ("{aggregate: {method: worst, worst: 2}}", "worst-count", "aggregate"),
        ("{aggregate: {method: t_score, rho: 2, " + POINTS + ", " + CUTS + "}}", "rho-range", "aggregate.rho"),
        (
            "{aggregate: {method: mean, round: {rounding: up, step: 0}, " + POINTS + ", " + CUTS + "}}",
            "step-range",
            "aggregate.round.step",
        ),
        (
            "{cases: [{id: a, when: {share: {is: low, min: 3/2}}, verdict: low}]}",
            "bounds-impossible",
            "cases[0].when.share",
        ),
        (
            "{cases: [{id: a, when: {count: {is: low, min: 3, max: 1}}, verdict: low}]}",
            "bounds-impossible",
            "cases[0].when.count",
        ),
        ("{cases: [{id: a, when: {sources: {min: -1}}, verdict: low}]}", "bounds-impossible", "cases[0].when.sources"),
        ("{cases: [{id: a, when: {sources: {}}, verdict: low}]}", "condition-without-bound", "cases[0].when.sources"),
        ("{cases: [{id: a, when: {self: {}}, verdict: low}]}", "condition-without-level", "cases[0].when.self"),
        ("{aggregate: {method: median, coverage: {share: 3/2}}}", "bounds-impossible", "aggregate.coverage"),
        (
            "{aggregate: {method: median, weights: {strength: {strong: -1}}}}",
            "negative-weight",
            "aggregate.weights.strength.strong",
        ),
    ],
)
def test_faults_of_rules(rule: str, key: str, route: str) -> None:
    assert rubric_faults(CRITERION=rule) == [(key, f"judge.criterion.merit.{route}")]


def test_every_row_of_a_table_is_checked_whatever_those_before_it_are() -> None:
    rows = "{when: [low, low], verdict: low}, {when: [], verdict: low}, {when: [low], verdict: lo}"
    assert rubric_faults(CRITERION=f"{{table: {{inputs: [a], rows: [{rows}]}}}}") == [
        ("row-length", "judge.criterion.merit.table.rows[0].when"),
        ("row-length", "judge.criterion.merit.table.rows[1].when"),
        ("unknown-level-near", "judge.criterion.merit.table.rows[2].verdict"),
    ]


@pytest.mark.parametrize(
    "when",
    [
        "share: {is: low, min: 1}",
        "share: {is: low, min: 0, max: 1}",
        "share: {is: low, min: 1/2, max: 1/2}",
        "count: {is: low, min: 1, max: 1}",
        "count: {is: low, min: 0}",
        "sources: {max: 0}",
        "sources: {min: 0}",
    ],
)
def test_a_bound_may_be_as_large_or_small_as_what_it_bounds(when: str) -> None:
    assert (
        rubric_faults(CRITERION=f"{{cases: [{{id: a, when: {{{when}}}, verdict: low}}, {{id: b, verdict: low}}]}}")
        == []
    )


@pytest.mark.parametrize(
    ("part", "rule", "key"),
    [
        ("HUE", "{aggregate: {method: worst}}", "needs-order"),
        ("HUE", "{cases: [{id: a, when: {any: {at_least: red}}, verdict: red}]}", "needs-order"),
        ("HUE", "{cases: [{id: a, verdict: red}], caps: [{id: a, when: {any: {is: red}}, at_most: red}]}", "needs-order"),
        ("PART", "{aggregate: {method: t_score}}", "t-score-needs-points"),
        ("PART", "{aggregate: {method: sum}}", "sum-parts"),
        ("PART", "{aggregate: {method: sum, weights: {own: true}}}", "sum-parts"),
        ("PART", "{aggregate: {method: sum, weights: {id: {e: 1}}, coverage: {count: 1}}}", "sum-parts"),
        ("PART", "{aggregate: {method: mean, offset: 1}}", "sum-parts"),
        ("PART", "{cases: [{id: a, verdict: '1.5'}]}", "not-a-number-of-scale"),
        ("PART", "{cases: [{id: a, when: {any: {at_least: '2'}}, verdict: much}]}", "not-a-number-of-scale"),
    ],
)  # fmt: skip
def test_faults_of_rules_on_scales_without_order_and_of_numbers(part: str, rule: str, key: str) -> None:
    assert [fault[0] for fault in rubric_faults(**{part: rule})] == [key]


@pytest.mark.parametrize(
    ("cells", "faults"),
    [
        (("'>= 0.5'", "'< 0.5'"), []),
        (("'> 0.5'", "'< 0.5'", "'0.5'"), []),
        (("'>= 0.5'", "'<= 0.5'"), ["rows-conflict"]),
        (("'> 0.2'", "'< 0.3'"), ["rows-conflict"]),
        (("'<= 0'", "'> 0'"), []),
        (("much", "'-'"), ["rows-conflict"]),
    ],
)
def test_rows_over_numbers_conflict_only_where_a_number_matches_both(cells: tuple[str, ...], faults: list[str]) -> None:
    rows = ", ".join(f"{{when: [{cell}], verdict: '0.{i}'}}" for i, cell in enumerate(cells))
    found = rubric_faults(PART=f"{{table: {{inputs: [e], rows: [{rows}]}}}}")
    assert [key for key, _ in found] == faults


def test_a_level_cannot_pass_from_one_scale_to_another() -> None:
    node = "[{id: n, children: [m], rules: {merit: {aggregate: {method: worst}}}}, {id: m, scales: {merit: other}}]"
    assert rubric_faults(NODES=node) == [("level-from-other-scale", "nodes[0].rules.merit.aggregate")]


@pytest.mark.parametrize(
    ("old", "new", "key", "route"),
    [
        ("id: g\n", "id: whole\n", "duplicate-id", "goals[0].id"),
        ("id: e,", "id: c,", "duplicate-id", "goals[0].criteria[0].evidence[0].id"),
        ("[{id: s, title: S}]", "[{id: s, title: S}, {id: s, title: T}]", "duplicate-id", "sources[1].id"),
        ("claim: E", "claim: E, source: t", "unknown-source", "goals[0].criteria[0].evidence[0].source"),
        ("claim: E", "claim: E, conflicts_with: [f]", "unknown-evidence", "goals[0].criteria[0].evidence[0].conflicts_with[0]"),
        ("claim: E", "claim: E, weight: -1", "negative-weight", "goals[0].criteria[0].evidence[0].weight"),
        ("claim: E", "claim: E, axis: meri", "unknown-axis-near", "goals[0].criteria[0].evidence[0].axis"),
        ("claim: E", "claim: E, axis: sure", "evidence-on-about-axis", "goals[0].criteria[0].evidence[0].axis"),
        ("score: low", "score: lo", "unknown-level-near", "goals[0].criteria[0].evidence[0].score"),
        ("score: low", "score: zzz", "unknown-level", "goals[0].criteria[0].evidence[0].score"),
        ("score: low", "score: bad", "level-of-other-axis", "goals[0].criteria[0].evidence[0].score"),
        ("score: low", "score: 2, axis: part", "not-a-number-of-scale", "goals[0].criteria[0].evidence[0].score"),
        ("score: low", "score: no_overall_judgement", "status-not-for-scores", "goals[0].criteria[0].evidence[0].score"),
        ("score: low", "score: low, indicator: {unit: u, direction: up, observed: []}", "score-and-indicator", "goals[0].criteria[0].evidence[0].score"),
        ("score: low", "indicator: {unit: u, direction: up, baseline_year: 2000, observed: []}", "baseline-not-observed", "goals[0].criteria[0].evidence[0].indicator.baseline_year"),
        ("score: low", "indicator: {unit: u, direction: up, observed: [{year: 2000, value: 1}, {year: 2000, value: 1}]}", "duplicate-year", "goals[0].criteria[0].evidence[0].indicator.observed[1].year"),
        ("score: low", "indicator: {unit: u, direction: up, observed: [{year: 2000, value: 1, source: t}]}", "unknown-source", "goals[0].criteria[0].evidence[0].indicator.observed[0].source"),
        ("title: C\n", "title: C\n        axes: [x]\n", "unknown-axis", "goals[0].criteria[0].axes[0]"),
        ("title: C\n", "title: C\n        weight: -1\n", "negative-weight", "goals[0].criteria[0].weight"),
        ("title: G\n", "title: G\n    published: [{verdict: lo}]\n", "unknown-level-near", "goals[0].published[0].verdict"),
        ("title: G\n", "title: G\n    published: [{verdict: low, source: t}]\n", "unknown-source", "goals[0].published[0].source"),
        ("title: G\n", "title: G\n    override: [{axis: x, verdict: low, reason: R, by: B, date: 2024}]\n", "unknown-axis-of-level", "goals[0].override[0].axis"),
        ("title: G\n", "title: G\n    published: [{verdict: low}, {axis: merit, verdict: mid}]\n", "second-verdict", "goals[0].published[1]"),
        ("title: G\n", "title: G\n    goals: [h]\n", "unknown-goal", "goals[0].goals[0]"),
        ("title: G\n", "title: G\n    goals: [g]\n", "cycle", "goals[0].goals[0]"),
        ("title: G\n", "title: G\n    interpretations: [{id: r, title: R}, {id: r, title: R}]\n", "duplicate-id", "goals[0].interpretations[1].id"),
        ("goals:\n", "criteria: [e]\ngoals:\n", "unknown-criterion", "criteria[0]"),
        ("goals:\n", "gaps: [{id: a, text: A, concerns: [x], axes: [y], source: z}]\ngoals:\n", "unknown-node", "gaps[0].concerns[0]"),
        ("goals:\n", "gaps: [{id: a, text: A}, {id: a, text: A}]\ngoals:\n", "duplicate-id", "gaps[1].id"),
        ("goals:\n", "recommendations: [{id: a, text: A, addressees: [B], concerns: [x], source: s, status_source: y}]\ngoals:\n", "unknown-source", "recommendations[0].status_source"),
    ],
)  # fmt: skip
def test_faults_of_assignments(old: str, new: str, key: str, route: str) -> None:
    assert old in ASSIGNMENT
    assert (key, route) in assignment_faults(ASSIGNMENT.replace(old, new, 1))


def test_evidence_named_under_another_criterion_must_fit_its_scale() -> None:
    text = ASSIGNMENT + "      - {id: d, title: D, evidence: [e]}\n"
    assert assignment_faults(text) == []
    nodes = "[{id: d, scales: {merit: other}}]"
    assert assignment_faults(text, NODES=nodes) == [("level-of-other-axis", "goals[0].criteria[1].evidence[0]")]
    assert assignment_faults(text.replace(", score: low", ""), NODES=nodes) == []


def test_a_closed_rubric_allows_only_the_nodes_it_names() -> None:
    assert assignment_faults(ASSIGNMENT, NODES="[{id: g}]", closed="yes") == [
        ("node-not-in-rubric", "goals[0].criteria[0].id")
    ]


def test_a_ring_of_three_goals_is_found_and_a_goal_under_two_parents_is_none() -> None:
    ring = "assignment: w\nyear: 2024\ntitle: W\nrubric: base\ngoals:\n  - {id: a, title: A, goals: [{id: b, title: B, goals: [{id: c, title: C, goals: [a]}]}]}\n"
    assert assignment_faults(ring) == [("cycle", "goals[0].goals[0].goals[0].goals[0]")]
    shared = "assignment: w\nyear: 2024\ntitle: W\nrubric: base\ngoals:\n  - {id: a, title: A, goals: [{id: c, title: C}]}\n  - {id: b, title: B, goals: [c, a]}\n"
    assert assignment_faults(shared) == []
    diamond = "assignment: w\nyear: 2024\ntitle: W\nrubric: base\ngoals:\n  - {id: a, title: A, goals: [{id: b, title: B, goals: [{id: d, title: D}]}, {id: c, title: C, goals: [d]}]}\n  - {id: e, title: E, goals: [a]}\n"
    assert assignment_faults(diamond) == []


def test_an_id_that_cannot_be_read_causes_no_further_faults() -> None:
    document = parse(
        "f",
        ASSIGNMENT.replace("id: c\n", "id: '!'\n")
        .replace("goals:\n", "gaps: [{id: x, text: X, concerns: [c]}]\ngoals:\n", 1)
        .encode(),
    )
    assignment, rubric = (
        read_assignment(document).value,
        read_rubric(parse("r", (ROOT / "rubrics" / "maluppfyllelse.yaml").read_bytes())).valid,
    )
    assert assignment is not None
    assert rubric is not None
    keys = [it.message.key for it in check_assignment(assignment, rubric)]
    assert keys == ["level-of-other-axis"], (
        "the score is on the wrong scale; the gap may well mean the criterion without id"
    )


@pytest.mark.parametrize(
    ("example", "key", "route"),
    [
        ("{id: a, axis: meri, verdict: low}", "unknown-axis-near", "examples[0].axis"),
        ("{id: a, node: x, verdict: low}", "unknown-node", "examples[0].node"),
        ("{id: a, axis: need, verdict: bad}", "example-without-rule", "examples[0]"),
        ("{id: a, children: {x: low}, verdict: low}", "unknown-node", "examples[0].children.x"),
        ("{id: a, bag: [{verdict: lo}], verdict: low}", "unknown-level-near", "examples[0].bag[0].verdict"),
        ("{id: a, bag: [{verdict: low, weight: -1}], verdict: low}", "negative-weight", "examples[0].bag[0].weight"),
        ("{id: a, bag: [{verdict: low}], verdict: good}", "unknown-level", "examples[0].verdict"),
        ("{id: a, bag: [{verdict: low}], verdict: []}", "empty-text", "examples[0].verdict"),
        ("{id: a, kind: criterion, axis: hue, bag: [{verdict: low}], verdict: red}", "unknown-level", "examples[0].bag[0].verdict"),
    ],
)  # fmt: skip
def test_faults_of_examples(example: str, key: str, route: str) -> None:
    assert (key, route) in rubric_faults(INDICATORS=f"[]\nexamples: [{example}]")


def test_an_example_may_name_a_child_that_only_a_rule_names() -> None:
    rule = "{table: {inputs: [x], rows: [{when: ['-'], verdict: low}]}}"
    assert rubric_faults(ASSIGNMENT=rule, INDICATORS="[]\nexamples: [{id: a, children: {x: high}, verdict: low}]") == []


def test_nodes_under_nodes_are_bounded() -> None:
    nodes = ", ".join(f"{{id: n{i}, children: [n{i + 1}]}}" for i in range(70))
    assert ("too-many-levels", "nodes") in rubric_faults(NODES=f"[{nodes}, {{id: n70}}]")
    goals = "".join(f"  - {{id: g{i}, title: T, goals: [g{i + 1}]}}\n" for i in range(3000))
    text = f"assignment: w\nyear: 2024\ntitle: W\nrubric: base\ngoals:\n{goals}  - {{id: g3000, title: T}}\n"
    assert assignment_faults(text) == [("too-many-levels", "goals")]


def test_a_closed_rubric_is_told_of_children_that_it_does_not_have() -> None:
    rule = "{cases: [{id: a, when: {child: {id: lone, is: low}}, verdict: low}, {id: b, verdict: mid}]}"
    assert rubric_faults(ASSIGNMENT=rule, NODES="[{id: lonely}]") == []
    closed = rubric_faults(ASSIGNMENT=rule, NODES="[{id: lonely}]", INDICATORS="[]\nclosed: true")
    assert closed == [("unknown-node-near", "judge.assignment.merit")]


def test_shared_goals_are_counted_under_each_parent() -> None:
    """Sixty levels of two goals that share the two below make more ways down than anybody can follow."""
    goals = "".join(
        f"  - {{id: {side}{i}, title: T, goals: [a{i + 1}, b{i + 1}]}}\n" for i in range(60) for side in "ab"
    )
    text = f"assignment: w\nyear: 2024\ntitle: W\nrubric: base\ngoals:\n{goals}"
    text += "  - {id: a60, title: T}\n  - {id: b60, title: T}\n"
    assert assignment_faults(text) == [("too-many-ways", "goals")]
    nodes = ", ".join(f"{{id: {side}{i}, children: [a{i + 1}, b{i + 1}]}}" for i in range(60) for side in "ab")
    assert ("too-many-ways", "nodes") in rubric_faults(NODES=f"[{nodes}, {{id: a60}}, {{id: b60}}]")


@pytest.mark.parametrize(
    ("formerly", "faults"),
    [
        ({"a": "x", "b": "y"}, []),
        ({"a": "a"}, [("formerly-itself", "a")]),
        ({"a": "b", "b": "a"}, [("formerly-cycle", "a")]),
        ({"a": "b", "b": "c", "c": "b"}, [("formerly-cycle", "b")]),
        ({"a": "b", "b": "c", "c": "a", "d": "d"}, [("formerly-cycle", "a"), ("formerly-itself", "d")]),
    ],
)
def test_nothing_was_formerly_itself(formerly: dict[str, str], faults: list[tuple[str, str]]) -> None:
    goals = "".join(
        f"  - {{id: {name}, title: T{f', formerly: {formerly[name]}' if name in formerly else ''}}}\n"
        for name in "abcd"
    )
    found = assignment_faults(f"assignment: w\nyear: 2024\ntitle: W\nrubric: base\ngoals:\n{goals}")
    assert found == [(key, f"goals[{'abcd'.index(name)}].formerly") for key, name in faults]


def faults_without_a_rubric(text: str) -> list[tuple[str, str]]:
    assignment = read_assignment(parse("a", text.encode())).value
    assert assignment is not None
    return [(it.message.key, route_text(it.place.route)) for it in check_assignment(assignment, None)]


def test_without_a_rubric_everything_else_is_checked() -> None:
    text = ASSIGNMENT.replace("score: low}", "source: t, score: anything}").replace(
        "rubric: base", "rubric: base\ncriteria: [{id: d, title: D, evidence: [e, f]}]"
    )
    assert faults_without_a_rubric(text) == [
        ("unknown-source", "goals[0].criteria[0].evidence[0].source"),
        ("unknown-evidence", "criteria[0].evidence[1]"),
    ]


def test_a_source_whose_id_cannot_be_read_may_be_the_one_that_is_named() -> None:
    text = ASSIGNMENT.replace("{id: s, title: S}", "{id: -s, title: S}").replace("claim: E", "claim: E, source: s")
    assert faults_without_a_rubric(text) == []


def test_what_only_leads_to_a_ring_is_not_on_it() -> None:
    goals = "".join(f"  - {{id: {name}, title: T, goals: [{below}]}}\n" for name, below in ("ab", "bc", "cb"))
    text = f"assignment: w\nyear: 2024\ntitle: W\nrubric: base\ngoals:\n{goals}"
    assert assignment_faults(text) == [("cycle", "goals[1].goals[0]"), ("cycle", "goals[2].goals[0]")]
    nodes = ", ".join(f"{{id: {name}, children: [{below}]}}" for name, below in ("ab", "bc", "cb"))
    assert rubric_faults(NODES=f"[{nodes}]") == [("cycle", "nodes[1].children"), ("cycle", "nodes[2].children")]


def test_names_under_a_shared_goal_are_reached_once() -> None:
    text = "assignment: w\nyear: 2024\ntitle: W\nrubric: base\ngoals:\n"
    for name, below in (("a", "b, c"), ("b", "d"), ("c", "d"), ("d", "e"), ("e", "d")):
        text += f"  - {{id: {name}, title: T, goals: [{below}]}}\n"
    assert [key for key, _ in assignment_faults(text)] == ["cycle", "cycle"]


def test_the_extremes_of_a_scale_without_order_and_empty_coverage_are_refused() -> None:
    rule = "{cases: [{id: a, when: {worst: {is: red}}, verdict: red}, {id: b, verdict: blue}]}"
    assert [key for key, _ in rubric_faults(HUE=rule)] == ["needs-order"]
    assert [key for key, _ in rubric_faults(CRITERION="{aggregate: {method: median, coverage: {}}}")] == [
        "condition-without-bound"
    ]


def test_a_deviation_that_is_explained_or_agrees_is_no_sign_of_weakness() -> None:
    published = "published: [{verdict: high, axis: merit, explanation: X}, {axis: need, verdict: bad}]\n"
    assignment = read_assignment(parse("a", (ASSIGNMENT + published).encode())).valid
    text = RUBRIC
    for name, default in DEFAULTS.items():
        text = text.replace(name, default)
    rubric = read_rubric(parse("r", text.encode())).valid
    assert assignment is not None
    keys = [it.message.key for it in check_quality(assignment, rubric)]
    assert "unexplained-deviation" not in keys
    nowhere = ASSIGNMENT.replace("evidence:\n", "evidence:\n          - nowhere\n")
    assignment = read_assignment(parse("a", nowhere.encode())).value
    assert assignment is not None
    signs = check_quality(assignment, rubric, sound=False)
    assert [it.message.key for it in signs if not doubtful(it, [("goals", 0)])] == ["unsourced-claim"]
    assert [
        it.message.key for it in signs if not doubtful(it, [("goals", 0, "criteria", 0, "evidence", 1, "claim")])
    ] == []


def test_what_a_part_was_formerly_is_no_other_part_of_its_kind() -> None:
    def found(text: str) -> list[tuple[str, str]]:
        source = parse("a.yaml", f"assignment: a\nyear: 2024\ntitle: T\nrubric: r\n{text}".encode())
        assignment = read_assignment(source).value
        assert assignment is not None, source.faults
        signs = [it for it in check_quality(assignment, None) if it.message.key == "formerly-in-use"]
        return [(route_text(it.place.route), route_text(it.related[0].place.route)) for it in signs]

    goals = "goals:\n  - {id: a, title: A, formerly: b}\n"
    assert found(f"{goals}  - {{id: b, title: B, formerly: c}}\n") == [("goals[0].formerly", "goals[1].id")]
    assert found(f"{goals}criteria: [{{id: b, title: B}}]\n") == []
    assert found("goals: [{id: a, title: A, formerly: a}]\n") == []
    asked = "recommendations:\n  - {id: r, text: R, formerly: a}\n  - {id: s, text: S, formerly: r}\n"
    assert found(goals + asked) == [("recommendations[1].formerly", "recommendations[0].id")]


@pytest.mark.parametrize(
    ("scores", "told"),
    [(("high", "high"), False), (("high", "high", "high"), True), (("mid", "high", "high", "high"), False)],
)
def test_three_pieces_of_evidence_that_are_all_good_are_a_sign(scores: tuple[str, ...], told: bool) -> None:
    found = "".join(f"          - {{id: e{i}, claim: E, score: {score}}}\n" for i, score in enumerate(scores))
    assignment = read_assignment(
        parse("a", ASSIGNMENT.replace("          - {id: e, claim: E, score: low}\n", found).encode())
    ).valid
    text = RUBRIC
    for name, default in DEFAULTS.items():
        text = text.replace(name, default)
    rubric = read_rubric(parse("rubric", text.encode())).valid
    assert assignment is not None
    keys = [it.message.key for it in check_quality(assignment, rubric)]
    assert ("all-positive" in keys) is told
