"""The two real evaluations come out as they must, by evidence and rubric alone: other evidence, other verdict."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from goalcheck import Assessment, Assignment, load
from goalcheck.checks import check_assignment
from goalcheck.core.verdict import Status
from goalcheck.engine import assess
from goalcheck.model.assignment import Evidence, Gap, Independence
from goalcheck.yaml import parse, read_assignment, read_rubric
from tests.support.parts import changed, without
from tests.support.paths import ROOT

FILES = sorted((ROOT / "assignments").glob("*.yaml"))


def judged(name: str, change: Callable[[Assignment], Assignment] = lambda it: it) -> Assessment:
    loaded = load(ROOT / "assignments" / f"{name}.yaml")
    return assess(change(loaded.assignment), loaded.rubric)


def verdict(assessment: Assessment, node: str, axis: str = "attainment") -> str:
    found = assessment.find(node)
    assert found is not None
    judgement = found.on(axis)
    assert judgement is not None
    return judgement.verdict.name


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_assignment_in_the_repository_is_valid_and_bilingual(path: Path) -> None:
    loaded = load(path)
    assert loaded.assignment.languages == ("sv", "en")
    assert assess(loaded.assignment, loaded.rubric).root.judgements


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_claim_has_a_source(path: Path) -> None:
    nodes = assess(load(path).assignment, load(path).rubric).root.walk()
    assert [node.id for node in nodes if node.evidence and not node.evidence.source] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_score_has_a_reason(path: Path) -> None:
    nodes = assess(load(path).assignment, load(path).rubric).root.walk()
    scored = [it.evidence for it in nodes if it.evidence and it.evidence.score and it.evidence.score not in set(Status)]
    assert [evidence.id for evidence in scored if not evidence.reason] == []


def test_heder_is_largely_met_and_insufficient_as_published() -> None:
    root = judged("heder").root
    attainment, sufficiency = root.on("attainment"), root.on("sufficiency")
    assert attainment is not None
    assert sufficiency is not None
    assert (attainment.verdict.level, sufficiency.verdict.level) == ("largely", "insufficient")
    assert attainment.agreement is not None
    assert sufficiency.agreement is not None
    assert attainment.agreement.agrees
    assert sufficiency.agreement.agrees


def test_heder_rests_on_second_hand_findings_and_says_so() -> None:
    assessment = judged("heder")
    assert verdict(assessment, "heder", "certainty") == "low"
    known = {source.id: source.independence for source in assessment.assignment.sources}
    assert known["lst-sammanfattning"] is Independence.SECOND_HAND


@pytest.mark.parametrize("score", ["not_met", "partly"])
def test_heder_falls_if_the_material_were_not_used(score: str) -> None:
    assessment = judged("heder", lambda it: changed(it, "a6-anvands", score=score))
    assert verdict(assessment, "vagledning") == "partly"
    assert verdict(assessment, "heder") == "partly"


def test_heder_would_suffice_if_the_evaluator_had_found_that_needs_are_met() -> None:
    def enough(assignment: Assignment) -> Assignment:
        for name in ("behov-racker-inte", "behov-dagens", "behov-efterfragan", "struktur-saknas"):
            assignment = changed(assignment, name, score="sufficient")
        return assignment

    assert verdict(judged("heder"), "behov", "sufficiency") == "insufficient"
    assert verdict(judged("heder", enough), "behov", "sufficiency") == "sufficient"


def test_the_calls_to_the_helpline_say_nothing_of_attainment() -> None:
    """More calls can mean more need as well as more reach, and opening hours changed."""
    assessment = judged("heder")
    assert verdict(assessment, "a3-stodtelefon", "trend") == "not_assessable"
    fewer = judged("heder", lambda it: without(it, lambda evidence: evidence.indicator is not None))
    assert verdict(fewer, "heder") == verdict(assessment, "heder")


def test_the_later_heder_carries_nothing_forward() -> None:
    assessment = judged("heder-2023")
    assert {verdict(assessment, goal.id) for goal in assessment.goals} == {"not_assessed"}
    assert verdict(assessment, "heder") == "no_overall_judgement"
    status = {asked.id: asked.status.value for asked in assessment.recommendations}
    assert status == {"kunskapsstod": "unknown", "langsiktigt-uppdrag": "implemented", "dela-uppdraget": "unknown"}


def test_the_later_heder_would_be_judged_if_somebody_had_looked() -> None:
    def looked(assignment: Assignment) -> Assignment:
        for i, name in enumerate(
            (
                "a1-lansstyrelser",
                "a2-nationella",
                "a4-samverkan-telefon",
                "a5-samverkan-material",
                "a6-anvandning",
                "a7-uppfoljning",
            )
        ):
            finding = Evidence(id=f"new-{i}", claim=assignment.title, score="met")
            assignment = changed(assignment, name, evidence=(finding,))
        return changed(assignment, "a3-stodtelefon", axes=("trend",))

    assert verdict(judged("heder-2023", looked), "heder") != "no_overall_judgement"


def test_medel_mot_vald_comes_out_as_the_evaluator_wrote() -> None:
    assessment = judged("medel-mot-vald")
    assert verdict(assessment, "sjalvforsorjning") == "interpretation_dependent"
    assert verdict(assessment, "likvardighet") in ("partly", "not_met")
    assert verdict(assessment, "likvardighet", "contribution") == "weak"
    assert verdict(assessment, "valdet-ska-upphora") == "not_assessable"
    assert verdict(assessment, "medel-mot-vald") == "no_overall_judgement"


def test_limited_leverage_caps_the_contribution_and_not_the_attainment() -> None:
    free = judged("medel-mot-vald", lambda it: changed(it, "likvardighet", leverage=None))
    assert verdict(free, "likvardighet", "contribution") == "some"
    assert verdict(free, "likvardighet") == verdict(judged("medel-mot-vald"), "likvardighet")


def test_self_sufficiency_no_longer_depends_on_the_reading_where_both_agree() -> None:
    def agree(assignment: Assignment) -> Assignment:
        return changed(changed(assignment, "b1-drar-ned", strength="strong"), "b1-inte-annars", score="partly")

    assert verdict(judged("medel-mot-vald", agree), "sjalvforsorjning") == "partly"


def test_the_violence_goal_needs_both_outcomes_and_data_to_be_judged() -> None:
    def with_outcome(assignment: Assignment) -> Assignment:
        return changed(assignment, "b3-fokus", effect="impact")

    def without_gap(assignment: Assignment) -> Assignment:
        gaps: tuple[Gap, ...] = tuple(gap for gap in assignment.gaps if not gap.blocking)
        return replace(assignment, gaps=gaps)

    assert verdict(judged("medel-mot-vald", with_outcome), "valdet-ska-upphora") == "not_assessable"
    assert verdict(judged("medel-mot-vald", without_gap), "valdet-ska-upphora") == "not_assessable"
    both = judged("medel-mot-vald", lambda it: without_gap(with_outcome(it)))
    assert verdict(both, "valdet-ska-upphora") == "largely"


def test_recipients_praise_lifts_nothing() -> None:
    """That the grants mattered greatly is the recipients' own word: with or without it, the same verdicts."""
    praise = {"b1-stor-betydelse", "b2-stor-betydelse", "b2-upplever"}
    before = judged("medel-mot-vald")
    after = judged("medel-mot-vald", lambda it: without(it, lambda evidence: evidence.id in praise))
    assert not praise & {node.id for node in after.root.walk()}
    for goal in before.goals:
        assert verdict(after, goal.id) == verdict(before, goal.id), goal.id
    more = judged("medel-mot-vald", lambda it: changed(it, "b2-stor-betydelse", strength="strong"))
    assert verdict(more, "likvardighet", "contribution") == "weak"


def test_the_predecessor_has_no_overall_judgement_for_want_of_independent_evidence() -> None:
    assessment = judged("medel-mot-vald-2018")
    assert verdict(assessment, "medel-mot-vald") == "no_overall_judgement"
    assert verdict(assessment, "likvardighet") == "partly"
    assert verdict(assessment, "likvardighet", "certainty") == "very_low"
    better = judged("medel-mot-vald-2018", lambda it: changed(it, "b2-upptackt", score="not_met"))
    assert verdict(better, "likvardighet") == "not_met"


def test_self_report_alone_caps_the_verdict() -> None:
    praised = judged("medel-mot-vald-2018", lambda it: changed(it, "b2-upptackt", score="met"))
    assert verdict(praised, "b2-kvalitet") == "partly"


def test_both_years_of_an_assignment_share_its_id() -> None:
    ids = [load(path).assignment.assignment for path in FILES]
    assert sorted(ids) == ["heder", "heder", "medel-mot-vald", "medel-mot-vald"]


def grown(evidence: str, more: str = "") -> Assessment:
    """A small assignment under the default rubric: one goal, one criterion, with this evidence."""
    text = f"""
assignment: x
year: 2024
title: X
rubric: maluppfyllelse
sources: [{{id: i, title: I}}, {{id: j, title: J}}, {{id: own, title: O, independence: evaluated_body}}]
{more}
goals:
  - id: g
    title: G
    criteria: [{{id: c, title: C, essential: true, evidence: [{evidence}]}}]
"""
    assignment = read_assignment(parse("x", text.encode())).valid
    rubric = read_rubric(parse("r", (ROOT / "rubrics" / "maluppfyllelse.yaml").read_bytes())).valid
    assert assignment is not None
    assert rubric is not None
    assert check_assignment(assignment, rubric) == []
    return assess(assignment, rubric)


MET = "{id: e, claim: E, source: i, score: met}"


@pytest.mark.parametrize("concerns", ["", "concerns: [g], ", "concerns: [c], "])
def test_nothing_is_judged_where_a_blocking_gap_is(concerns: str) -> None:
    assert verdict(grown(MET), "x") == "met"
    blocked = grown(MET, f"gaps: [{{id: gap, text: T, {concerns}blocking: true}}]")
    assert verdict(blocked, "x") == "no_overall_judgement"


def test_a_blocking_gap_can_concern_one_axis_alone() -> None:
    trend = "{id: t, claim: T, source: i, axis: trend, score: improving}"
    open_gap = "gaps: [{id: gap, text: T, concerns: [g], axes: [trend], blocking: true}]"
    assert verdict(grown(f"{MET}, {trend}"), "g", "trend") == "improving"
    blocked = grown(f"{MET}, {trend}", open_gap)
    assert (verdict(blocked, "g", "trend"), verdict(blocked, "g")) == ("not_assessable", "met")


def test_evidence_on_another_axis_does_not_hide_that_attainment_was_never_assessed() -> None:
    trend = "{id: t, claim: T, source: i, axis: trend, score: improving}"
    assert verdict(grown(""), "g") == verdict(grown(trend), "g") == "not_assessed"


def test_an_independent_activity_does_not_vouch_for_a_self_report() -> None:
    own = "{id: e, claim: E, source: own, score: met}"
    activity = "{id: a, claim: A, source: i, score: met, effect: activity}"
    assert verdict(grown(own), "c") == verdict(grown(f"{own}, {activity}"), "c") == "partly"
    assert verdict(grown(f"{own}, {activity}"), "c", "certainty") == "very_low"


def test_certainty_falls_with_each_shortcoming() -> None:
    second = "{id: f, claim: F, source: j, score: met}"
    against = "{id: f, claim: F, source: j, score: not_met, strength: weak}"
    assert verdict(grown(f"{MET}, {second}"), "c", "certainty") == "high"
    assert verdict(grown(MET), "c", "certainty") == "moderate"
    assert verdict(grown(f"{MET}, {against}"), "c", "certainty") == "low"


def test_how_sure_a_persons_deviation_is_no_evidence_says() -> None:
    override = "override: [{verdict: partly, reason: R, by: B, date: 2024}]"
    assessment = grown(MET, override)
    assert (verdict(assessment, "x"), verdict(assessment, "x", "certainty")) == ("partly", "not_applicable")
