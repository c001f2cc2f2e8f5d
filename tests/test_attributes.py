"""What the file says of a node and of its children is what rules see: one row for each attribute."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from goalcheck.core.verdict import Status
from goalcheck.engine import assess
from goalcheck.engine.plan import Compiler, plan
from goalcheck.engine.slot import blocking
from goalcheck.model.assignment import Assignment, Criterion, Evidence, Gap, Goal, Independence, Leverage, Source
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate
from goalcheck.rules.cases import Case
from goalcheck.rules.condition import Condition, Own, Selection, Share, Where
from goalcheck.rules.rule import Gate
from tests.support.trees import SCALE, TITLE, rubric_of

WORST = Rule(aggregate=Aggregate(method="worst"))
LOW, HIGH = SCALE.names[0], SCALE.names[-1]
FOUND = Evidence(id="e", claim=TITLE, score=HIGH, source="s")
ASKED = Criterion(id="c", title=TITLE, evidence=(FOUND,))
GOAL = Goal(id="g", title=TITLE, criteria=(ASKED,))
SOURCE = Source(id="s", title=TITLE, independence=Independence.INDEPENDENT)


def level_by(condition: Condition) -> Rule:
    """The best level where the condition holds, else the worst."""
    return Rule(cases=(Case(id="yes", when=condition, verdict=HIGH), Case(id="no", verdict=LOW)))


def levels(criterion: Rule, goal: Rule, whole: Rule, of: Goal, *gaps: Gap) -> dict[str, str | None]:
    file = Assignment(assignment="x", year=2024, title=TITLE, rubric="r", goals=(of,), gaps=gaps, sources=(SOURCE,))
    nodes = assess(file, rubric_of(criterion, goal, whole)).root.walk()
    return {node.id: node.judgements[0].verdict.level for node in nodes}


def the(goal: dict[str, Any], criterion: dict[str, Any], evidence: dict[str, Any]) -> Goal:
    asked = replace(ASKED, evidence=(replace(FOUND, **evidence),), **criterion)
    return replace(GOAL, criteria=(asked,), **goal)


@pytest.mark.parametrize(
    ("own", "of", "seen"),
    [
        (Own(essential=True), the({"essential": True}, {}, {}), {"g"}),
        (Own(essential=True), the({}, {"essential": True}, {}), {"c"}),
        (Own(leverage=(Leverage.LIMITED,)), the({"leverage": Leverage.LIMITED}, {}, {}), {"g"}),
        (Own(essential=False), the({}, {}, {}), {"x", "g", "c"}),
    ],
)
def test_a_rule_sees_what_is_said_of_its_own_node_alone(own: Own, of: Goal, seen: set[str]) -> None:
    rule = level_by(Condition(self_=own))
    found = levels(rule, rule, rule, of)
    assert {name for name in ("x", "g", "c") if found[name] == HIGH} == seen


@pytest.mark.parametrize(
    ("concerns", "seen"), [((), {"x"}), (("g",), {"g"}), (("c",), {"c"}), (("g", "c"), {"g", "c"})]
)
def test_a_gap_blocks_the_nodes_that_it_concerns_and_else_the_whole(concerns: tuple[str, ...], seen: set[str]) -> None:
    rule = level_by(Condition(self_=Own(blocking_gap=True)))
    for blocks in (True, False):
        found = levels(rule, rule, rule, GOAL, Gap(id="n", text=TITLE, blocking=blocks, concerns=concerns))
        assert {name for name in ("x", "g", "c") if found[name] == HIGH} == (seen if blocks else set())


@pytest.mark.parametrize(
    ("where", "of"),
    [
        ({"strength": ("strong",)}, the({}, {}, {"strength": "strong"})),
        ({"effect": ("activity",)}, the({}, {}, {"effect": "activity"})),
        ({"type": ("register",)}, the({}, {}, {"type": "register"})),
        ({"independence": ("independent",)}, the({}, {}, {"independence": "independent"})),
        ({"comparable": False}, the({}, {}, {"comparable": False})),
    ],
)
def test_a_rule_sees_what_is_said_of_evidence(where: dict[str, Any], of: Goal) -> None:
    rule = level_by(Condition(any=Selection(where=Where(**where), at_least=LOW)))
    assert levels(rule, WORST, WORST, of)["c"] == HIGH
    bare = replace(of, criteria=(replace(ASKED, evidence=(replace(FOUND, source=None),)),))
    assert levels(rule, WORST, WORST, bare)["c"] == LOW


def test_evidence_is_as_independent_as_its_source_unless_it_says_so_itself() -> None:
    rule = level_by(Condition(any=Selection(where=Where(independence=(Independence.INDEPENDENT,)), at_least=LOW)))
    assert levels(rule, WORST, WORST, GOAL)["c"] == HIGH
    assert levels(rule, WORST, WORST, the({}, {}, {"independence": "evaluated_body"}))["c"] == LOW


@pytest.mark.parametrize(
    ("where", "of", "node"),
    [
        ({"essential": True}, the({"essential": True}, {}, {}), "x"),
        ({"leverage": (Leverage.LIMITED,)}, the({"leverage": Leverage.LIMITED}, {}, {}), "x"),
        ({"essential": True}, the({}, {"essential": True}, {}), "g"),
    ],
)
def test_a_rule_sees_what_is_said_of_goals_and_criteria(where: dict[str, Any], of: Goal, node: str) -> None:
    rule = level_by(Condition(any=Selection(where=Where(**where), at_least=LOW)))
    assert levels(WORST, rule, rule, of)[node] == HIGH
    assert levels(WORST, rule, rule, GOAL)[node] == LOW


@pytest.mark.parametrize(
    ("condition", "asks"),
    [
        (Condition(self_=Own(blocking_gap=True)), True),
        (Condition(self_=Own(blocking_gap=False)), True),
        (Condition(not_=Condition(self_=Own(blocking_gap=True))), True),
        (Condition(self_=Own(essential=True)), False),
        (Condition(any=Selection(at_least=HIGH)), False),
    ],
)
def test_a_gap_only_stands_in_the_way_of_a_rule_that_asks_about_gaps(condition: Condition, asks: bool) -> None:
    gap = Gap(id="n", text=TITLE, blocking=True, concerns=("c",))
    file = Assignment(assignment="x", year=2024, title=TITLE, rubric="r", goals=(GOAL,), gaps=(gap,), sources=(SOURCE,))
    slots = plan(file, Compiler(rubric_of(level_by(condition), WORST, WORST))).slots
    (slot,) = (it for it in slots if (it.id, it.axis) == ("c", "a"))
    assert slot.gaps == ("n",)
    assert blocking(slot) == (("n",) if asks else ())


def test_what_is_judged_whatever_a_shared_finding_says_stays_judged_to_gates() -> None:
    """The best of two findings is known from one of them; the other, unknown, is all that a second criterion has."""
    best = Rule(aggregate=Aggregate(method="best"))
    unseen = replace(FOUND, id="u", score=None)
    both = replace(ASKED, evidence=(FOUND, unseen))
    of = replace(GOAL, criteria=(both, replace(ASKED, id="d", evidence=("u",))))
    file = Assignment(assignment="x", year=2024, title=TITLE, rubric="r", goals=(of,), sources=(SOURCE,))
    for least, status in ((Fraction(1, 2), Status.NOT_ASSESSABLE), (Fraction(1), Status.NOT_ASSESSED)):
        few = Condition(not_=Condition(share=Share(judged=True, min=least)))
        gated = replace(WORST, gates=(Gate(id="few", when=few, status=Status.NOT_ASSESSED),))
        judged = {
            node.id: node.judgements[0].verdict for node in assess(file, rubric_of(best, gated, WORST)).root.walk()
        }
        assert judged["c"].level == HIGH
        assert judged["g"].status is status
