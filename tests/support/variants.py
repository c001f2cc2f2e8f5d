"""Assignments with evidence on several axes, rubrics for them, and the same assignment with other evidence."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from hypothesis import strategies as st

from goalcheck.core.value import Value
from goalcheck.core.verdict import Status
from goalcheck.engine.evaluate import evaluate
from goalcheck.engine.plan import Compiler, plan
from goalcheck.model.assignment import Assignment, Criterion, Evidence, Goal, Independence, Interpretation, Strength
from goalcheck.model.rubric import Axis, Judging, Rubric
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate
from goalcheck.rules.cases import Case
from tests.support import strategies
from tests.support.trees import TITLE, assignments

WORST = Rule(aggregate=Aggregate(method="worst"))


@st.composite
def rubrics(draw: st.DrawFn) -> Rubric:
    """Two axes, and a third about the first, by rules of any kind."""
    scale = strategies.SCALE
    axes = (
        Axis(id="a", label=TITLE, scale=scale.id),
        Axis(id="b", label=TITLE, scale=scale.id),
        Axis(id="sure", label=TITLE, scale=scale.id, about="a"),
    )
    base = Rule(cases=(Case(id="base", verdict=scale.names[-1]),), caps=draw(strategies.rules()).caps)
    rules = strategies.rules()
    judge = Judging(
        assignment=(("a", draw(rules)), ("b", draw(rules)), ("sure", WORST)),
        goal=(("a", draw(rules)), ("b", draw(rules)), ("sure", WORST)),
        criterion=(("a", draw(rules)), ("b", draw(rules)), ("sure", base)),
    )
    return Rubric(rubric="r", version="1", title=TITLE, scales=(scale,), axes=axes, judge=judge)


@st.composite
def files(draw: st.DrawFn) -> Assignment:
    """Evidence on several axes, of several sources; its ids are such that rules name some of it."""
    whole = draw(assignments(strategies.NAMES))

    def scored(evidence: Evidence) -> Evidence:
        return replace(
            evidence,
            axis=draw(st.sampled_from([None, "a", "b"])),
            source=draw(st.sampled_from([None, "x", "y"])),
            strength=draw(st.sampled_from(Strength)),
            independence=draw(st.sampled_from([None, *Independence])),
        )

    return each_evidence(whole, scored)


def each_evidence(whole: Assignment, change: object) -> Assignment:
    """The assignment with every piece of evidence changed, or left out where `change` gives None."""

    def in_criterion(item: Criterion | str) -> Criterion | str:
        if isinstance(item, str):
            return item
        found = [it if isinstance(it, str) else change(it) for it in item.evidence]  # type: ignore[operator]
        return replace(item, evidence=tuple(it for it in found if it is not None))

    def in_goal(goal: Goal) -> Goal:
        return replace(
            goal,
            criteria=tuple(map(in_criterion, goal.criteria)),
            interpretations=tuple(
                replace(it, criteria=tuple(map(in_criterion, it.criteria))) for it in goal.interpretations
            ),
        )

    return replace(whole, goals=tuple(in_goal(goal) for goal in whole.goals))


def leaving_out(whole: Assignment, names: Collection[str]) -> Assignment:
    """The file without this evidence: neither written out nor named."""
    shorter = each_evidence(whole, lambda it: None if it.id in names else it)

    def in_criterion(item: Criterion | str) -> Criterion | str:
        if isinstance(item, str):
            return item
        return replace(item, evidence=tuple(it for it in item.evidence if it not in names))

    def in_reading(it: Interpretation) -> Interpretation:
        return replace(it, criteria=tuple(map(in_criterion, it.criteria)))

    return replace(
        shorter,
        goals=tuple(
            replace(
                goal,
                criteria=tuple(map(in_criterion, goal.criteria)),
                interpretations=tuple(map(in_reading, goal.interpretations)),
            )
            for goal in shorter.goals
        ),
    )


def judged(rubric: Rubric, whole: Assignment) -> dict[tuple[str, str], tuple[Value, Status | None]]:
    ready = plan(whole, Compiler(rubric))
    outcomes = evaluate(ready)
    return {at: (outcomes.values[i], outcomes.statuses[i]) for at, i in ready.at.items()}
