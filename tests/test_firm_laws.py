"""How firm a judgement is, against judging changed files and against listing every error."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import combinations, product
from random import Random

from hypothesis import HealthCheck, assume, given
from hypothesis import strategies as st

from goalcheck import load
from goalcheck.core.value import Value, known_point
from goalcheck.engine.baseline import Baseline
from goalcheck.engine.slot import is_leaf
from goalcheck.engine.target import Purpose, Target
from goalcheck.engine.variables import one_level
from goalcheck.model.assignment import Assessor, Assignment, Evidence, Reply, Stance
from goalcheck.model.rubric import Rubric
from goalcheck.questions.firm.answer.chance import ErrorModel
from goalcheck.questions.firm.answer.firm import Firmness, firm
from goalcheck.questions.firm.answer.sample import DRAWS, sampled
from goalcheck.questions.firm.answer.trial import TrialKind
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate
from tests.support import strategies
from tests.support.laws import examples
from tests.support.paths import ROOT
from tests.support.trees import assignments, contested, rubric_of
from tests.support.variants import each_evidence, files, judged, leaving_out, rubrics

MEDIAN = Rule(aggregate=Aggregate(method="median"))
MODEL = ErrorModel(high=Fraction(1, 5), low=Fraction(1, 10))
small = examples(25, HealthCheck.filter_too_much)


def scored(baseline: Baseline) -> list[int]:
    """The leaves whose score can be a level better or worse."""
    leaves = [i for i, slot in enumerate(baseline.plan.slots) if is_leaf(slot)]
    return [i for i in leaves if one_level(baseline.plan.slots[i], 1) or one_level(baseline.plan.slots[i], -1)]


@small
@given(files(), rubrics())
def test_what_is_left_out_flips_what_the_file_without_it_would(whole: Assignment, rubric: Rubric) -> None:
    found = firm(whole, rubric)
    before = judged(rubric, whole)
    sources = {name: it.source for name, it in Baseline(whole, rubric).evidence.items()}
    trials = [(trial, {trial.subject}) for trial in found.by(TrialKind.EVIDENCE)]
    trials += [
        (trial, {name for name, source in sources.items() if source == trial.subject})
        for trial in found.by(TrialKind.SOURCE)
    ]
    for trial, names in trials:
        after = judged(rubric, leaving_out(whole, names))
        flipped = {(it.node, it.axis) for it in trial.flips}
        judged_there = [at for at in after if not at[0].startswith("e")]
        assert trial.pieces == len(names)
        assert {at for at in judged_there if after[at] != before[at]} == {at for at in flipped if at in after}


@small
@given(assignments(strategies.NAMES), rubrics())
def test_chances_are_those_of_listing_every_error(whole: Assignment, rubric: Rubric) -> None:
    baseline = Baseline(whole, rubric)
    leaves = scored(baseline)
    assume(len(leaves) <= 4)
    expected: dict[int, Fraction] = dict.fromkeys(baseline.judged, Fraction(0))
    options: list[list[tuple[Value | None, Fraction]]] = []
    for i in leaves:
        slot = baseline.plan.slots[i]
        moved = [(one_level(slot, 1), MODEL.low), (one_level(slot, -1), MODEL.high)]
        real: list[tuple[Value | None, Fraction]] = [(value, share) for value, share in moved if value is not None]
        options.append([(None, 1 - sum((share for _, share in real), Fraction(0))), *real])
    for way in product(*options):
        share = Fraction(1)
        changed: dict[int, Value] = {}
        for i, (value, chance) in zip(leaves, way, strict=True):
            share *= chance
            if value is not None:
                changed[i] = value
        values = baseline.replay.judged(baseline.replay.changed(changed)).values
        for i in baseline.judged:
            expected[i] += share * (values[i] == baseline.outcomes.values[i])
    for i, it in zip(baseline.judged, firm(whole, rubric, MODEL).firm, strict=True):
        if it.stands is not None:
            assert it.stands == expected[i]
        if it.sampled is not None:
            low, high = it.sampled.interval
            assert low <= it.sampled.stood / DRAWS <= high
            assert abs(it.sampled.stood / DRAWS - expected[i]) < 0.1


@small
@given(assignments(strategies.NAMES), rubrics())
def test_downgrades_are_those_of_trying_all(whole: Assignment, rubric: Rubric) -> None:
    baseline = Baseline(whole, rubric)
    leaves = [i for i in scored(baseline) if one_level(baseline.plan.slots[i], -1)]
    assume(len(leaves) <= 5)
    for i, it in zip(baseline.judged, firm(whole, rubric).firm, strict=True):
        if it.downgrades is None:
            continue
        target = Target(Purpose.LOSE, baseline.plan.slots[i].scale, known_point(baseline.outcomes.values[i]))
        lost = None
        for count in range(len(leaves) + 1):
            for chosen in combinations(leaves, count):
                worse = {j: one_level(baseline.plan.slots[j], -1) for j in chosen}
                variant = baseline.replay.changed({j: value for j, value in worse.items() if value is not None})
                if lost is None and target.met(baseline.replay.judged(variant).values[i]):
                    lost = count
        assert it.downgrades.survives == (None if lost is None else lost - 1)


@small
@given(files(), rubrics())
def test_idle_evidence_could_be_anything(whole: Assignment, rubric: Rubric) -> None:
    found = firm(whole, rubric)
    before = judged(rubric, whole)
    assert not set(found.idle) & set(found.decisive)
    for name in found.idle:
        for score in strategies.NAMES:
            other = each_evidence(whole, lambda it: replace(it, score=score) if it.id == name else it)  # noqa: B023 used at once
            after = judged(rubric, other)
            assert all(after[at] == before[at] for at in before if at[0] != name)


@examples(8, HealthCheck.filter_too_much)
@given(assignments(strategies.NAMES), rubrics(), st.integers(0, 9))
def test_draws_are_the_same_for_the_same_seed(whole: Assignment, rubric: Rubric, seed: int) -> None:
    baseline = Baseline(whole, rubric)
    targets = baseline.judged[:2]
    assert sampled(baseline, targets, MODEL, seed) == sampled(baseline, targets, MODEL, seed)
    assert firm(whole, rubric, MODEL, seed).trials == firm(whole, rubric, MODEL, seed + 1).trials


@examples(15, HealthCheck.filter_too_much)
@given(assignments(strategies.NAMES), rubrics(), st.randoms(use_true_random=False))
def test_the_order_of_the_file_changes_no_answer(whole: Assignment, rubric: Rubric, chance: Random) -> None:
    """A goal may name what an earlier one writes out; which of them writes it out has no meaning."""
    goals = list(whole.goals)
    chance.shuffle(goals)
    one, other = firm(whole, rubric, MODEL), firm(replace(whole, goals=tuple(goals)), rubric, MODEL)

    def trials(found: Firmness) -> set[object]:
        return {(it.trying, it.subject, it.score, it.pieces, frozenset(it.flips)) for it in found.trials}

    assert trials(one) == trials(other)
    assert (set(one.decisive), set(one.idle)) == (set(other.decisive), set(other.idle))
    exact = [{(it.node, it.axis): it for it in found.firm if it.sampled is None} for found in (one, other)]
    assert exact[0] == exact[1]


def test_a_reading_can_be_left_out() -> None:
    rubric = rubric_of(MEDIAN, MEDIAN, MEDIAN)
    found = firm(contested("l0", "l2"), rubric)
    flips = {
        trial.subject: {(it.node, it.after.name) for it in trial.flips if it.axis == "a"}
        for trial in found.by(TrialKind.READING)
    }
    assert flips == {"g/r0": {("g", "l2"), ("x", "l2")}, "g/r1": {("g", "l0"), ("x", "l0")}}


def test_replies_and_assessors_are_tried() -> None:
    loaded = load(ROOT / "assignments" / "heder.yaml")
    held = (Assessor(by="A", score="largely"), Assessor(by="B", score="partly"))
    said = (Reply(by="C", stance=Stance.PROPOSES, score="met"),)

    def disputed(it: Evidence) -> Evidence:
        return replace(it, assessors=held, reply=said) if it.id == "a3-fungerat" else it

    goals = each_evidence(loaded.assignment, disputed)
    trials = firm(goals, loaded.rubric).by(TrialKind.OTHER)
    told = {
        trial.score: {it.after.name for it in trial.flips if it.node == "heder" and it.axis == "attainment"}
        for trial in trials
    }
    assert told == {"partly": {"partly"}, "met": set()}


def test_leaving_out_what_the_body_says_of_itself_is_tried() -> None:
    loaded = load(ROOT / "assignments" / "medel-mot-vald.yaml")
    found = firm(loaded.assignment, loaded.rubric)
    (without,) = found.by(TrialKind.SELF_REPORTS)
    assert 0 < without.pieces < found.pieces
    assert {trial.subject for trial in found.by(TrialKind.INDEPENDENCE)} >= {"beneficiary"}
