"""The minimal changes that bring a verdict about, against trying every change to the file."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from hypothesis import HealthCheck, assume, given
from hypothesis import strategies as st

from goalcheck.core.scale import Scale
from goalcheck.core.value import Value, known_point
from goalcheck.engine.evaluate import evaluate
from goalcheck.engine.plan import Compiler, plan
from goalcheck.engine.replay import Replay
from goalcheck.engine.search import find
from goalcheck.engine.target import Purpose, Target
from goalcheck.model.assignment import Assignment
from goalcheck.model.rubric import Rubric
from tests.support import strategies
from tests.support.laws import examples
from tests.support.searches import Changes, evidence_of, small, steps_of
from tests.support.trees import assignments
from tests.support.variants import each_evidence, files, rubrics

NO_LIMIT = 100_000


def value_of(whole: Assignment, rubric: Rubric, at: tuple[str, str]) -> Value:
    ready = plan(whole, Compiler(rubric))
    slot = ready.at[at]
    slots = list(ready.slots)
    slots[slot] = replace(slots[slot], override=None)
    return evaluate(replace(ready, slots=tuple(slots))).values[slot]


def by_trying(whole: Assignment, rubric: Rubric, scale: Scale, at: tuple[str, str], target: Target) -> set[Changes]:
    """Every minimal change of the file that meets the target."""
    evidence = evidence_of(whole)
    options = [list(steps_of(it, scale, target.purpose)) for it in evidence]
    gaps = [it.id for it in whole.gaps if it.blocking]
    meeting: set[Changes] = set()
    for scores in product(*options):
        changed = dict(zip((it.id for it in evidence), (score for score, _ in scores), strict=True))
        file = each_evidence(whole, lambda it: replace(it, score=changed[it.id]))  # noqa: B023 used at once
        for closed in product((False, True), repeat=len(gaps)):
            shut = {gap for gap, is_closed in zip(gaps, closed, strict=True) if is_closed}
            less = replace(file, gaps=tuple(it for it in file.gaps if it.id not in shut))
            if target.met(value_of(less, rubric, at)):
                meeting.add(frozenset((gap, "closed", 0) for gap in shut).union(*(steps for _, steps in scores)))
    return {it for it in meeting if not any(other < it for other in meeting)}


def as_steps(way: object, whole: Assignment, purpose: Purpose) -> Changes:
    found: set[tuple[str, str, int]] = set()
    written = {it.id: it for it in evidence_of(whole)}
    for change in way:  # type: ignore[attr-defined]
        if change.kind == "gap":
            found.add((change.id, "closed", 0))
            continue
        options = dict(steps_of(written[change.id], strategies.SCALE, purpose))
        found |= options[change.after]
    return frozenset(found)


def targets(scale: Scale, value: Value) -> list[Target]:
    found = [Target(Purpose.REACH, scale, n) for n in range(len(scale.levels))] + [Target(Purpose.SETTLE, scale)]
    point = known_point(value)
    return found if point is None else [*found, Target(Purpose.LOSE, scale, point)]


def check(whole: Assignment, rubric: Rubric, scale: Scale, data: st.DataObject) -> None:
    assume(small(whole, scale))
    ready = plan(whole, Compiler(rubric))
    axis = data.draw(st.sampled_from([it for it in rubric.axes if it.about is None])).id
    judged = [at for at, i in ready.at.items() if at[1] == axis and (ready.slots[i].rule or ready.slots[i].united)]
    at = data.draw(st.sampled_from(sorted(judged)))
    target = data.draw(st.sampled_from(targets(scale, value_of(whole, rubric, at))))
    expected = by_trying(whole, rubric, scale, at, target)
    found = find(Replay(ready, rubric), ready.at[at], target, lambda change: change.kind != "judgement", most=NO_LIMIT)
    assert found.exact
    assert {as_steps(way, whole, target.purpose) for way in found.ways} == expected
    assert found.total == len(expected)


@examples(50, HealthCheck.filter_too_much)
@given(assignments(strategies.NAMES), rubrics(), st.data())
def test_ways_are_all_the_minimal_changes_by_any_rule(whole: Assignment, rubric: Rubric, data: st.DataObject) -> None:
    check(whole, rubric, strategies.SCALE, data)


@examples(20, HealthCheck.filter_too_much)
@given(files(), rubrics(), st.data())
def test_ways_are_all_the_minimal_changes_on_several_axes(
    whole: Assignment, rubric: Rubric, data: st.DataObject
) -> None:
    check(whole, rubric, strategies.SCALE, data)
