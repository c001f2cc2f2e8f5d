"""A plan judged again gives what the changed file would give: without some evidence, with other scores, without gaps."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from goalcheck.core.value import known, unknown
from goalcheck.core.verdict import Status
from goalcheck.engine.evaluate import evaluate
from goalcheck.engine.plan import Compiler, plan
from goalcheck.engine.replay import Replay
from goalcheck.model.assignment import Assignment, Criterion, Evidence, Goal
from goalcheck.model.rubric import Rubric
from goalcheck.rules import Rule
from goalcheck.rules.cases import Case
from goalcheck.rules.condition import Condition, Selection, Where
from tests.support import strategies
from tests.support.laws import examples
from tests.support.trees import TITLE, rubric_of
from tests.support.variants import WORST, each_evidence, files, judged, leaving_out, rubrics


@examples(100)
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


@examples(60)
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


@examples(60)
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
    assert (outcomes.values[i], outcomes.statuses[i]) == (unknown([1, 3]), Status.NOT_ASSESSABLE)
    assert judged(rubric, leaving_out(whole, {"e1"}))["c", "a"] == (outcomes.values[i], outcomes.statuses[i])
