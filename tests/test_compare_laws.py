"""Laws of comparing two years of an assignment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from hypothesis import HealthCheck, assume, given
from hypothesis import strategies as st

from goalcheck.core.verdict import Verdict
from goalcheck.engine import Assessment, assess
from goalcheck.model.assignment import Assignment, Goal
from goalcheck.model.rubric import Rubric
from goalcheck.questions.diff.answer.cause import Causes
from goalcheck.questions.diff.answer.change import Change, Renamed, VerdictChange
from goalcheck.questions.diff.answer.comparison import Comparison
from goalcheck.questions.diff.answer.flat import key_of
from goalcheck.questions.diff.answer.mixture import Unmixable
from tests.support.laws import examples
from tests.support.pairs import Pair, compared, open_rubrics, pairs, replayed, rubrics, valid

MANY = examples(15, HealthCheck.filter_too_much)


def key(change: VerdictChange) -> str:
    return key_of(change.subject.kind, change.subject.name)


def afresh(causes: Causes, comparison: Comparison, applied: int, change: VerdictChange) -> Verdict | None:
    """The verdict in a file that is written out with these changes, and assessed as any other. Raises Unfit."""
    rubric = next((unit.bit for unit in causes.mixture.units if unit.what == "rubric"), 0)
    by = comparison.new.rubric if applied & rubric else comparison.old.rubric
    file = causes.mixture.assignment(applied & ~rubric)
    if not valid((file, file), by):
        raise Unmixable
    name = causes.mixture.name(key(change), applied)
    node = next((it for it in assess(file, by).root.walk() if it.id == name and it.kind == change.subject.kind), None)
    judgement = node.on(change.axis) if node else None
    return judgement.verdict if judgement else None


def alike(verdict: Verdict | None, change: VerdictChange) -> bool:
    after = change.after
    if verdict is None or after is None:
        return verdict is after
    if change.before is None or change.before.name != after.name:
        return verdict.name == after.name
    return (verdict.name, verdict.possible) == (after.name, after.possible)


def subsets(bits: list[int]) -> Iterator[int]:
    for size in range(len(bits) + 1):
        yield from map(sum, combinations(bits, size))


def mask(causes: Causes, changes: tuple[Change, ...]) -> int:
    return sum(unit.bit for unit in causes.mixture.units if unit.change in changes)


@MANY
@given(pairs(), rubrics())
def test_a_file_does_not_differ_from_itself(pair: Pair, rubric: Rubric) -> None:
    assume(valid(pair, rubric))
    for one in pair:
        comparison = compared((one, one), rubric)
        assert comparison.empty
        assert (comparison.suggestions, comparison.causes) == ((), ())


@MANY
@given(pairs(), rubrics(), rubrics())
def test_the_other_way_round_everything_is_reversed(pair: Pair, rubric: Rubric, other: Rubric) -> None:
    assume(valid(pair, rubric, other))
    there, back = compared(pair, rubric, other), compared(pair[::-1], other, rubric)
    assert {it.reverse() for it in there.changes} == set(back.changes)
    assert {it.reverse() for it in there.verdicts} == set(back.verdicts)
    assert {it.reverse() for it in there.suggestions} == set(back.suggestions)
    assert [it.reverse().reverse() for it in there.changes] == list(there.changes)


@MANY
@given(pairs(), rubrics())
def test_every_change_has_an_id_of_its_own(pair: Pair, rubric: Rubric) -> None:
    assume(valid(pair, rubric))
    comparison = compared(pair, rubric)
    found = [*comparison.changes, *comparison.verdicts]
    assert len({it.id for it in found}) == len({it.fingerprint for it in found}) == len(found)
    assert [it.fingerprint for it in compared(pair, rubric).changes] == [it.fingerprint for it in comparison.changes]


@MANY
@given(pairs(), rubrics(), rubrics())
def test_the_direction_is_the_same_whether_the_cause_has_been_looked_for_or_not(
    pair: Pair, rubric: Rubric, other: Rubric
) -> None:
    assume(valid(pair, rubric, other))
    before, after = compared(pair, rubric, other), compared(pair, rubric, other)
    assert len(after.causes) == len(before.verdicts)
    for change in before.verdicts:
        assert before.direction(change) is after.direction(change)


@MANY
@given(pairs(5), rubrics(), st.data())
def test_a_mixture_is_judged_as_the_file_it_makes(pair: Pair, rubric: Rubric, data: st.DataObject) -> None:
    assume(valid(pair, rubric))
    comparison = compared(pair, rubric)
    causes = replayed(comparison)
    bits = [unit.bit for unit in causes.mixture.units]
    applied = sum(data.draw(st.sets(st.sampled_from(bits)))) if bits else 0
    for change in comparison.verdicts:
        try:
            expected = afresh(causes, comparison, applied, change)
        except Unmixable:
            continue
        assert causes.verdict(key(change), change.axis, applied) == expected, (change.id, applied)


@MANY
@given(pairs(5), rubrics(), rubrics(), st.booleans())
def test_what_both_files_came_to_need_not_be_judged_again(pair: Pair, rubric: Rubric, other: Rubric, two: bool) -> None:
    assume(valid(pair, rubric, other))
    comparison = compared(pair, rubric, other if two else rubric)
    causes = replayed(comparison)
    assert list(comparison.causes) == [causes.cause(key(it), it) for it in comparison.verdicts]


@MANY
@given(pairs(5), rubrics())
def test_all_changes_together_give_the_new_file(pair: Pair, rubric: Rubric) -> None:
    assume(valid(pair, rubric))
    comparison = compared(pair, rubric)
    causes = replayed(comparison)
    assume(not comparison.of(Renamed))
    for applied, side in ((0, comparison.old), (causes.mixture.whole, comparison.new)):
        made = assess(causes.mixture.assignment(applied), rubric)
        assert verdicts_above_evidence(made) == verdicts_above_evidence(side)


def verdicts_above_evidence(assessment: Assessment) -> set[tuple[str, str, str, Verdict]]:
    """Every verdict above evidence."""
    nodes = [node for node in assessment.root.walk() if node.kind != "evidence"]
    return {(node.kind, node.id, it.axis, it.verdict) for node in nodes for it in node.judgements}


@MANY
@given(pairs(5), rubrics())
def test_causes_are_complete_and_minimal(pair: Pair, rubric: Rubric) -> None:
    """Against brute force: every subset of all changes is written out as a file and assessed afresh."""
    assume(valid(pair, rubric))
    _against_brute_force(compared(pair, rubric), 6)


@examples(8, HealthCheck.filter_too_much)
@given(pairs(3), open_rubrics(), rubrics())
def test_causes_are_complete_with_a_change_of_rubric_too(pair: Pair, rubric: Rubric, other: Rubric) -> None:
    assume(valid(pair, rubric, other))
    comparison = compared(pair, rubric, other)
    _against_brute_force(comparison, 4)
    for cause in comparison.causes:
        assert (cause.cells is None) == (not comparison.rubric or not comparison.rubric.changed)


def _against_brute_force(comparison: Comparison, most: int) -> None:
    causes = replayed(comparison)
    bits = [unit.bit for unit in causes.mixture.units]
    if len(bits) > most:
        return
    for change in comparison.verdicts:
        cause = comparison.cause(change)
        about = next(it.about for it in comparison.new.rubric.axes if it.id == change.axis)
        apart = {unit.bit for unit in causes.mixture.units if unit.incomparable and not about}
        works = set()
        for applied in subsets(bits):
            try:
                if alike(afresh(causes, comparison, applied, change), change):
                    works.add(applied)
            except Unmixable:
                continue
        free = [bit for bit in bits if bit not in apart]
        base = mask(causes, cause.background)
        if sum(free) in works:
            assert not base
        minimal = [it for it in subsets(free) if it | base in works]
        minimal = [it for it in minimal if not any(less != it and less & it == less for less in minimal)]
        found = {mask(causes, changes) for changes in cause.sets}
        assert cause.exact
        assert found == set(minimal) - {0}, change.id
        whole = causes.mixture.whole
        needed = {mask(causes, (it.change,)) for it in cause.needed}
        lost = set()
        for bit in free:
            try:
                if not alike(afresh(causes, comparison, whole & ~bit, change), change):
                    lost.add(bit)
            except Unmixable:
                continue
        assert needed == lost, change.id


@MANY
@given(pairs(), rubrics(), st.randoms(use_true_random=False))
def test_order_is_no_difference(pair: Pair, rubric: Rubric, chance: object) -> None:
    assume(valid(pair, rubric))

    def shuffled(whole: Assignment) -> Assignment:
        goals = list(whole.goals)
        chance.shuffle(goals)  # type: ignore[attr-defined]

        def turned(goal: Goal) -> Goal:
            criteria, readings = list(goal.criteria), list(goal.interpretations)
            chance.shuffle(criteria)  # type: ignore[attr-defined]
            chance.shuffle(readings)  # type: ignore[attr-defined]
            return replace(goal, criteria=tuple(criteria), interpretations=tuple(readings))

        return replace(whole, goals=tuple(map(turned, goals)), sources=whole.sources[::-1])

    straight, other = compared(pair, rubric), compared((pair[0], shuffled(pair[1])), rubric)
    assert set(straight.changes) == set(other.changes)
    assert {it: {frozenset(found) for found in straight.cause(it).sets} for it in straight.verdicts} == {
        it: {frozenset(found) for found in other.cause(it).sets} for it in other.verdicts
    }
