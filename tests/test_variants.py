"""A plan judged again gives what the changed file would give: without some evidence, with other scores, without gaps."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from goalcheck.assessment.evaluate import evaluate
from goalcheck.assessment.plan import Compiler, plan
from goalcheck.assessment.replay import Replay
from goalcheck.assignment import Assignment, Criterion, Evidence, Goal, Independence, Interpretation, Strength
from goalcheck.core.verdict import Status
from goalcheck.rubric import Axis, Judging, Rubric
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate, Method
from goalcheck.rules.bag import Value, known, unknown
from goalcheck.rules.cases import Case
from goalcheck.rules.condition import Condition, Selection, Where
from tests import strategies
from tests.test_tree_laws import TITLE, assignments, rubric_of

WORST = Rule(aggregate=Aggregate(method=Method.WORST))


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


@settings(max_examples=100)
@given(files(), rubrics(), st.data())
def test_leaving_evidence_out_of_a_plan_equals_judging_the_file_without_it(
    whole: Assignment, rubric: Rubric, data: st.DataObject
) -> None:
    ready = plan(whole, Compiler(rubric))
    replay = Replay(ready, rubric)
    names = sorted({slot.id for slot in ready.slots if slot.child.kind == "evidence"})
    if not names:
        return
    left = data.draw(st.sets(st.sampled_from(names), min_size=1, max_size=3))
    gone = {i for i, slot in enumerate(ready.slots) if slot.id in left and slot.child.kind == "evidence"}
    outcomes = replay.judged(replay.without(gone))
    for at, expected in judged(rubric, leaving_out(whole, left)).items():
        found = ready.at[at]
        assert (outcomes.values[found], outcomes.statuses[found]) == expected, at


@settings(max_examples=60)
@given(files(), rubrics(), st.data())
def test_judging_again_equals_judging(whole: Assignment, rubric: Rubric, data: st.DataObject) -> None:
    ready = plan(whole, Compiler(rubric))
    leaves = [i for i, slot in enumerate(ready.slots) if slot.rule is None and not slot.united]
    if not leaves:
        return
    given_values = data.draw(
        st.dictionaries(st.sampled_from(leaves), strategies.values.map(lambda value: (value, None)), max_size=3)
    )
    replay = Replay(ready, rubric)
    again, afresh = replay.judged(replay.changed({}), given_values), evaluate(ready, given_values)
    assert (again.values, again.statuses) == (afresh.values, afresh.statuses)
    for one, other in zip(again.results, afresh.results, strict=True):
        assert (one and set(one.findings)) == (other and set(other.findings))


@settings(max_examples=60)
@given(files(), rubrics(), st.data())
def test_a_changed_score_equals_judging_the_file_with_it(
    whole: Assignment, rubric: Rubric, data: st.DataObject
) -> None:
    ready = plan(whole, Compiler(rubric))
    replay = Replay(ready, rubric)
    leaves = [i for i, slot in enumerate(ready.slots) if slot.child.kind == "evidence"]
    if not leaves:
        return
    chosen = data.draw(st.dictionaries(st.sampled_from(leaves), st.integers(0, 3), min_size=1, max_size=3))
    closed = {gap.id for gap in whole.gaps} if data.draw(st.booleans()) else set()
    scores = {(ready.slots[i].id, ready.slots[i].axis): strategies.NAMES[level] for i, level in chosen.items()}
    changed = each_evidence(whole, lambda it: replace(it, score=scores.get((it.id, it.axis or "a"), it.score)))
    changed = replace(changed, gaps=tuple(gap for gap in whole.gaps if gap.id not in closed))
    outcomes = replay.judged(replay.changed({i: known(level) for i, level in chosen.items()}, closed))
    for at, expected in judged(rubric, changed).items():
        found = ready.at[at]
        assert (outcomes.values[found], outcomes.statuses[found]) == expected, at


def test_evidence_that_the_rule_names_is_missing_when_it_is_left_out() -> None:
    """With both pieces at l2 the verdict is l3; without one of them that, or what the rest gives, may be right."""
    both = Condition(all=Selection(where=Where(id=("e0", "e1")), at_least="l2"))
    rule = Rule(cases=(Case(id="both", when=both, verdict="l3"), Case(id="rest", verdict="l1")))
    rubric = rubric_of(rule, WORST, WORST, strategies.SCALE)
    evidence = tuple(Evidence(id=f"e{i}", claim=TITLE, score="l2") for i in range(2))
    goal = Goal(id="g", title=TITLE, criteria=(Criterion(id="c", title=TITLE, evidence=evidence),))
    whole = Assignment(assignment="x", year=2024, title=TITLE, rubric="r", goals=(goal,))
    ready = plan(whole, Compiler(rubric))
    replay = Replay(ready, rubric)
    i = ready.at["c", "a"]
    assert (replay.outcomes.values[i], replay.outcomes.statuses[i]) == (known(3), None)
    outcomes = replay.judged(replay.without({ready.at["e1", "a"]}))
    assert (outcomes.values[i], outcomes.statuses[i]) == (unknown(0b1010), Status.NOT_ASSESSABLE)
    assert judged(rubric, leaving_out(whole, {"e1"}))["c", "a"] == (outcomes.values[i], outcomes.statuses[i])
