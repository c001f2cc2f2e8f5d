"""Conditions at their bounds: one row for each side of each."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import Any

import pytest

from goalcheck.core.scale import Level, Scale
from goalcheck.core.value import NOT_APPLICABLE, Value, known
from goalcheck.model.assignment import Leverage
from goalcheck.rules import Rule
from goalcheck.rules.bag import Child, Parent
from goalcheck.rules.cases import Case
from goalcheck.rules.compiled import CompiledRule
from goalcheck.rules.condition import Condition, Count, Own, Selection, Share, Sources, Where
from goalcheck.rules.unmet import opposite

SCALE = Scale(id="s", levels=tuple(Level(id=name) for name in ("bad", "fair", "good")))
BAD, FAIR, GOOD = (known(level) for level in range(3))


def holds(condition: Condition, values: list[Value], sources: str = "", parent: Parent | None = None) -> bool:
    rule = CompiledRule(
        Rule(cases=(Case(id="a", when=condition, verdict="good"), Case(id="b", verdict="bad"))), SCALE, SCALE
    )
    names = sources.ljust(len(values))
    children = [Child(f"c{i}", "evidence", SCALE, source=name.strip() or None) for i, name in enumerate(names)]
    start = rule.start(parent or Parent(), tuple(children))
    return rule.result(start, [rule.column(it) for it in children], values).value == GOOD


@pytest.mark.parametrize(
    ("condition", "values", "expected"),
    [
        (Condition(all=Selection(at_least="fair")), [FAIR, GOOD], True),
        (Condition(all=Selection(at_least="fair")), [BAD, GOOD], False),
        (Condition(all=Selection(at_least="fair")), [NOT_APPLICABLE], False),
        (Condition(all=Selection(above="fair")), [FAIR, GOOD], False),
        (Condition(all=Selection(at_most="fair")), [BAD, FAIR], True),
        (Condition(all=Selection(below="fair")), [BAD, FAIR], False),
        (Condition(any=Selection(is_=("bad",))), [GOOD, BAD], True),
        (Condition(any=Selection(is_=("bad",))), [GOOD, FAIR], False),
        (Condition(none=Selection(is_=("bad",))), [NOT_APPLICABLE], True),
        (Condition(none=Selection(is_=("bad",))), [GOOD, BAD], False),
        (Condition(count=Count(at_least="fair", min=2)), [FAIR, GOOD], True),
        (Condition(count=Count(at_least="fair", min=2)), [BAD, GOOD], False),
        (Condition(count=Count(at_least="fair", max=1)), [BAD, GOOD], True),
        (Condition(count=Count(at_least="fair", max=1)), [FAIR, GOOD], False),
        (Condition(count=Count(at_least="fair", min=1, max=1)), [BAD, BAD], False),
        (Condition(share=Share(at_least="fair", min=Fraction(1, 2))), [BAD, GOOD], True),
        (Condition(share=Share(at_least="fair", min=Fraction(1, 2))), [BAD, BAD, GOOD], False),
        (Condition(share=Share(at_least="fair", max=Fraction(1, 2))), [BAD, GOOD], True),
        (Condition(share=Share(at_least="fair", max=Fraction(1, 2))), [FAIR, BAD, GOOD], False),
        (Condition(share=Share(at_least="fair", max=Fraction(1))), [NOT_APPLICABLE], False),
        (Condition(worst=Selection(is_=("fair",))), [FAIR, GOOD], True),
        (Condition(worst=Selection(is_=("fair",))), [BAD, FAIR], False),
        (Condition(worst=Selection(above="bad")), [FAIR, GOOD], True),
        (Condition(worst=Selection(below="fair")), [BAD, GOOD], True),
        (Condition(best=Selection(at_most="fair")), [BAD, FAIR], True),
        (Condition(best=Selection(at_least="good")), [BAD, FAIR], False),
        (Condition(median=Selection(is_=("fair",))), [BAD, FAIR, GOOD], True),
        (Condition(median=Selection(is_=("fair",))), [FAIR, GOOD], True),
        (Condition(median=Selection(is_=("good",))), [FAIR, GOOD], False),
        (Condition(median=Selection(at_least="bad")), [NOT_APPLICABLE], False),
    ],
)
def test_a_condition_on_verdicts_holds_up_to_its_bound(
    condition: Condition, values: list[Value], expected: bool
) -> None:
    assert holds(condition, values) is expected


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        (Sources(min=2), [False, False, True, True]),
        (Sources(max=1), [True, True, False, False]),
        (Sources(min=1, max=2), [False, True, True, False]),
        (Sources(), [True, True, True, True]),
    ],
)
def test_different_sources_are_counted_between_two_bounds(sources: Sources, expected: list[bool]) -> None:
    """A child without a source has none; two with the same have one."""
    condition = Condition(sources=sources)
    found = [holds(condition, [GOOD] * 4, names) for names in ("", "aa", "abab", "abca")]
    assert found == expected


@pytest.mark.parametrize(
    ("own", "parent", "expected"),
    [
        (Own(leverage=(Leverage.LIMITED,)), Parent(leverage="limited"), True),
        (Own(leverage=(Leverage.LIMITED,)), Parent(leverage="full"), False),
        (Own(essential=True), Parent(essential=True), True),
        (Own(essential=True), Parent(), False),
        (Own(essential=False), Parent(), True),
        (Own(blocking_gap=True), Parent(blocking_gap=True), True),
        (Own(blocking_gap=False), Parent(blocking_gap=True), False),
        (Own(essential=True, blocking_gap=True), Parent(essential=True), False),
    ],
)
def test_a_condition_on_the_node_itself_asks_all_that_it_names(own: Own, parent: Parent, expected: bool) -> None:
    assert holds(Condition(self_=own), [GOOD], parent=parent) is expected


CHILD = Child(
    id="c",
    kind="evidence",
    scale=SCALE,
    essential=True,
    leverage="limited",
    strength="strong",
    type="study",
    effect="activity",
    independence="independent",
    comparable=False,
)


@pytest.mark.parametrize(
    "where",
    [
        {"id": ("c",)},
        {"strength": ("strong",)},
        {"type": ("study",)},
        {"effect": ("activity",)},
        {"independence": ("independent",)},
        {"leverage": ("limited",)},
        {"comparable": False},
        {"essential": True},
    ],
)
def test_a_child_is_selected_by_each_attribute_alone(where: dict[str, Any]) -> None:
    other: dict[str, Any] = {
        name: not value if isinstance(value, bool) else ("other",) for name, value in where.items()
    }
    assert Where(**where).selects(CHILD)
    assert not Where(**other).selects(CHILD)
    assert not Where(**{"id": ("c",), "essential": True, **other}).selects(CHILD)
    assert Where().selects(CHILD)


@pytest.mark.parametrize(
    ("condition", "turned"),
    [
        (Condition(any=Selection(is_=("bad",))), Condition(none=Selection(is_=("bad",)))),
        (Condition(none=Selection(is_=("bad",))), Condition(any=Selection(is_=("bad",)))),
        (Condition(count=Count(is_=("bad",), max=1)), Condition(count=Count(is_=("bad",), min=2))),
        (Condition(count=Count(is_=("bad",), min=1)), Condition(count=Count(is_=("bad",), max=0))),
        (Condition(sources=Sources(max=1)), Condition(sources=Sources(min=2))),
        (Condition(sources=Sources(min=2)), Condition(sources=Sources(max=1))),
        (Condition(self_=Own(essential=True)), Condition(self_=Own(essential=False))),
        (Condition(self_=Own(blocking_gap=False)), Condition(self_=Own(blocking_gap=True))),
        (Condition(count=Count(is_=("bad",), min=1, max=1)), None),
        (Condition(self_=Own(blocking_gap=True, essential=True)), None),
        (Condition(self_=Own(essential=True, leverage=(Leverage.LIMITED,))), None),
        (Condition(all=Selection(is_=("bad",))), None),
    ],
)
def test_what_holds_where_a_condition_does_not_is_said_plainly_where_it_can_be(
    condition: Condition, turned: Condition | None
) -> None:
    found = opposite(condition)
    assert found == (turned or Condition(not_=condition))
    for values in product((NOT_APPLICABLE, BAD, GOOD), repeat=2):
        for parent in (Parent(), Parent(essential=True), Parent(blocking_gap=True), Parent("limited", True, True)):
            assert holds(found, list(values), "ab", parent) is not holds(condition, list(values), "ab", parent)
