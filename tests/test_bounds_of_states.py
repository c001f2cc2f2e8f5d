"""What is left open beyond all trying: any verdict is then possible, and the trace says why."""

from __future__ import annotations

from fractions import Fraction

import pytest

from goalcheck.core.message import message
from goalcheck.core.scale import Level, Scale, ScaleKind
from goalcheck.core.value import unknown
from goalcheck.engine import assess, judge
from goalcheck.rules import Rule
from goalcheck.rules import compiled as compiling
from goalcheck.rules.aggregate import Aggregate
from goalcheck.rules.bag import Child, Parent
from goalcheck.rules.compiled import CompiledRule
from goalcheck.rules.condition import Condition
from goalcheck.rules.cut import Cut
from goalcheck.rules.finding import MOST_STATES, UNTRIED
from goalcheck.rules.rule import Cap
from goalcheck.yaml import parse, read_assignment, read_rubric
from goalcheck.yaml.decode import decode

ORDINAL = Scale(id="s", levels=tuple(Level(id=f"l{i}") for i in range(4)))
NOBODY = Parent(None, False, False)
TEXT = """
rubric: r
version: "1"
title: R
scales: [{id: s, levels: [{id: l0}, {id: l1}, {id: l2}, {id: l3}]}]
axes: [{id: a, label: A, scale: s}]
judge:
  assignment:
    a:
      cases:
        - {id: many, when: {share: {at_least: l2, min: 1/2}}, verdict: l3}
        - {id: some, when: {share: {at_least: l1, min: 1/2}}, verdict: l2}
        - {id: one, when: {any: {is: l3}}, verdict: l1}
        - {id: rest, verdict: l0}
  criterion: {a: {aggregate: {method: worst}}}
"""


def judged(count: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    criteria = "".join(f"  - {{id: c{i}, title: C}}\n" for i in range(count))
    assignment = read_assignment(
        parse("a", f"assignment: w\nyear: 2024\ntitle: W\nrubric: r\ncriteria:\n{criteria}".encode())
    ).valid
    rubric = read_rubric(parse("r", TEXT.encode())).valid
    assert assignment is not None
    assert rubric is not None
    judgement = assess(assignment, rubric).root.on("a")
    assert judgement is not None
    return judgement.verdict.possible, tuple(note.key for note in judgement.trace.notes)


def test_few_unknowns_are_tried_and_many_are_not() -> None:
    assert judged(5)[1] == ()
    assert judged(200) == (("l0", "l1", "l2", "l3"), ("too-many-states",))


def test_many_intervals_of_numbers_are_not_tried() -> None:
    scale = Scale(id="n", kind=ScaleKind.NUMERIC, min=Fraction(0), max=Fraction(1))
    condition = decode(parse("c", b"any: {at_least: '0.5'}"), Condition).valid
    assert condition is not None
    cap = Cap(id="cap", when=condition, at_most="0.2")
    compiled = CompiledRule(Rule(aggregate=Aggregate(method="mean"), caps=(cap,)), scale, scale)
    children = [Child(f"c{i}", "criterion", scale) for i in range(20)]
    columns = [compiled.column(child) for child in children]
    start = compiled.start(NOBODY, tuple(children))
    values = [(Fraction(0), Fraction(1))] * len(children)
    assert compiled.result(start, columns, values).findings == (UNTRIED,)
    assert 2 ** len(children) > MOST_STATES


def test_bags_worked_out_before_are_let_go_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiling, "MOST_BAGS", 2)
    aggregate = Aggregate(method="worst", cuts=(Cut(verdict="l0"),))
    compiled = CompiledRule(Rule(aggregate=aggregate), ORDINAL, ORDINAL)
    child = Child("c", "criterion", ORDINAL)
    start = compiled.start(NOBODY, (child,))
    for _ in range(2):
        found = [
            compiled.result(start, [compiled.column(child)], [unknown(levels)]).value
            for levels in ([0, 1], [1, 2], [2, 3], [0, 1, 2])
        ]
        assert found == [unknown([0, 1]), unknown([1, 2]), unknown([2, 3]), unknown([0, 1, 2])]


@pytest.mark.parametrize(
    ("deviation", "limit"), [("", 2), (", override: [{verdict: l3, reason: R, by: B, date: 2024-01-01}]", 1)]
)
def test_what_takes_more_steps_than_there_are_is_judged_in_equal_shares(
    monkeypatch: pytest.MonkeyPatch, deviation: str, limit: int
) -> None:
    """One criterion is l3, so that the whole is not l0; that is seen only where the four unknown ones are tried.

    35 combinations of them are states of 106 steps: 100, and 2 for each of three conditions. 1,272 steps do not suffice.
    Each of six bags then has 212, two states; with a deviation each is judged twice and has half of that.
    """
    unknown_ones = "".join(f"  - {{id: c{i}, title: C}}\n" for i in range(1, 5))
    one = f"  - {{id: c0, title: C, evidence: [{{id: e, claim: E, score: l3}}]{deviation}}}\n"
    text = f"assignment: w\nyear: 2024\ntitle: W\nrubric: r\ncriteria:\n{one}{unknown_ones}"
    assignment, rubric = read_assignment(parse("a", text.encode())).valid, read_rubric(parse("r", TEXT.encode())).valid
    assert assignment is not None
    assert rubric is not None
    exact = assess(assignment, rubric).root.on("a")
    assert exact is not None
    assert (exact.verdict.possible, exact.trace.notes) == (("l1", "l2", "l3"), ())
    monkeypatch.setattr(judge, "MOST_STEPS", 1_272)
    less = assess(assignment, rubric).root.on("a")
    assert less is not None
    assert less.verdict.possible == ("l0", "l1", "l2", "l3")
    assert less.trace.notes == (message("too-many-states", limit=limit),)
