"""Several assessors and replies: what is agreed counts, what differs stays open, and a reply changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from goalcheck.catalogue.diagnostics.bases import ASSIGNMENT
from goalcheck.catalogue.sentences import say
from goalcheck.checks import check_assignment, check_quality
from goalcheck.core.place import route_text
from goalcheck.core.scale import Level, Scale, ScaleKind
from goalcheck.core.text import Text
from goalcheck.core.verdict import Status, Verdict
from goalcheck.engine import assess
from goalcheck.model.assignment import (
    Assessor,
    Assignment,
    Criterion,
    Evidence,
    Goal,
    Reply,
    Stance,
    agreed,
    disputed,
    dissenters,
)
from goalcheck.model.rubric import Axis, Judging, Rubric
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate
from goalcheck.yaml import parse, read_assignment, read_rubric
from tests.support.paths import ROOT
from tests.support.trees import NAMES, TITLE, assignments, levels, plain_rules, rubric_of

statuses = st.sampled_from(["not_assessable", "not_applicable"])
replies = st.one_of(
    st.builds(Reply, by=st.just("body"), stance=st.sampled_from([Stance.AGREES, Stance.DISPUTES])),
    st.builds(Reply, by=st.just("body"), stance=st.just(Stance.PROPOSES), score=levels | statuses),
)


def assessors(scores: list[str]) -> tuple[Assessor, ...]:
    return tuple(Assessor(by=f"assessor {i}", score=score) for i, score in enumerate(scores))


def with_evidence(assignment: Assignment, change: Callable[[Evidence], Evidence]) -> Assignment:
    """The assignment with every piece of evidence changed, wherever it is written out."""

    def of_criterion(criterion: Criterion | str) -> Criterion | str:
        if isinstance(criterion, str):
            return criterion
        return replace(
            criterion, evidence=tuple(it if isinstance(it, str) else change(it) for it in criterion.evidence)
        )

    def of_goal(goal: Goal) -> Goal:
        readings = tuple(replace(it, criteria=tuple(map(of_criterion, it.criteria))) for it in goal.interpretations)
        return replace(goal, criteria=tuple(map(of_criterion, goal.criteria)), interpretations=readings)

    return replace(assignment, goals=tuple(of_goal(it) for it in assignment.goals if isinstance(it, Goal)))


def only(name: str, **changes: object) -> Callable[[Evidence], Evidence]:
    return lambda evidence: replace(evidence, **changes) if evidence.id == name else evidence  # type: ignore[arg-type]


def verdicts(assignment: Assignment, rubric: Rubric) -> dict[tuple[str, str], Verdict]:
    nodes = assess(assignment, rubric).root.walk()
    return {(node.id, judgement.axis): judgement.verdict for node in nodes for judgement in node.judgements}


@given(assignments(), plain_rules(), plain_rules(), plain_rules(), levels | statuses, st.integers(1, 3))
def test_what_all_assessors_say_is_the_score(
    assignment: Assignment, criterion: Rule, goal: Rule, whole: Rule, score: str, count: int
) -> None:
    rubric = rubric_of(criterion, goal, whole)
    written = with_evidence(assignment, only("e0", score=score))
    held = with_evidence(assignment, only("e0", score=None, assessors=assessors([score] * count)))
    assert verdicts(held, rubric) == verdicts(written, rubric)


@given(
    assignments(plain=True), plain_rules(), plain_rules(), plain_rules(),
    st.lists(levels | st.just("not_assessable"), min_size=2, max_size=3),
)  # fmt: skip
def test_where_assessors_differ_just_what_follows_from_one_of_them_is_possible(
    assignment: Assignment, criterion: Rule, goal: Rule, whole: Rule, scores: list[str]
) -> None:
    assume(len(set(scores)) > 1)
    rubric = rubric_of(criterion, goal, whole)
    found = verdicts(with_evidence(assignment, only("e0", score=None, assessors=assessors(scores))), rubric)
    each = [verdicts(with_evidence(assignment, only("e0", score=score)), rubric) for score in scores]
    for (node, axis), verdict in found.items():
        if axis == "a":
            assert set(verdict.possible) == {level for one in each for level in one[node, axis].possible}, node


@given(
    assignments(), plain_rules(), plain_rules(), plain_rules(),
    st.lists(levels | st.just("not_assessable"), max_size=3), st.lists(replies, max_size=2),
)  # fmt: skip
def test_an_agreed_score_counts_whatever_anybody_else_says(
    assignment: Assignment, criterion: Rule, goal: Rule, whole: Rule, scores: list[str], said: list[Reply]
) -> None:
    rubric = rubric_of(criterion, goal, whole)
    heard = with_evidence(assignment, lambda it: replace(it, reply=tuple(said)))
    held = with_evidence(heard, lambda it: it if it.score is None else replace(it, assessors=assessors(scores)))
    assert verdicts(held, rubric) == verdicts(assignment, rubric)


@given(st.none() | levels | statuses, st.lists(levels | statuses, max_size=3), st.lists(replies, max_size=3))
def test_disputed_is_every_other_score_that_somebody_holds(
    score: str | None, scores: list[str], said: list[Reply]
) -> None:
    evidence = Evidence(id="e", claim=TITLE, score=score, assessors=assessors(scores), reply=tuple(said))
    counts, others = agreed(evidence), disputed(evidence)
    held = [*scores, *(it.score for it in said if it.score)]
    assert counts == (score or (scores[0] if len(set(scores)) == 1 else None))
    assert len(set(others)) == len(others)
    assert {*others} == {*held} - {counts}
    assert [held.index(it) for it in others] == sorted(held.index(it) for it in others)
    objects = any(it.stance is not Stance.AGREES for it in said) or any(it != counts for it in scores)
    assert bool(dissenters(evidence)) == (counts is not None and objects)


MEDIAN = Rule(aggregate=Aggregate(method="median"))
AXIS = Axis(id="a", label=TITLE, scale="n", statuses=((Status.NOT_ASSESSABLE, Text((("en", "Unclear"),))),))


def numeric(low: Fraction | None = None, high: Fraction | None = None) -> Rubric:
    scale = Scale(id="n", kind=ScaleKind.NUMERIC, levels=(Level(id="top", at_least=Fraction(9)),), min=low, max=high)
    mean = Rule(aggregate=Aggregate(method="mean"))
    judge = Judging(goal=(("a", mean),), criterion=(("a", mean),), assignment=(("a", mean),))
    return Rubric(rubric="r", version="1", title=TITLE, scales=(scale,), axes=(AXIS,), judge=judge)


def of(*scores: str) -> Assignment:
    evidence = Evidence(id="e", claim=TITLE, assessors=assessors([*scores]))
    criterion = Criterion(id="c", title=TITLE, evidence=(evidence,))
    return Assignment(assignment="x", year=2024, title=TITLE, rubric="r", criteria=(criterion,))


@given(st.lists(st.fractions(0, 10, max_denominator=9), min_size=1, max_size=4))
def test_of_numbers_everything_between_the_lowest_and_the_highest_is_possible(numbers: list[Fraction]) -> None:
    verdict = verdicts(of(*map(str, numbers)), numeric(Fraction(0), Fraction(10)))["c", "a"]
    assert verdict.interval == (min(numbers), max(numbers))
    assert verdict.status == (Status.NOT_ASSESSABLE if len(set(numbers)) > 1 else None)


def test_the_same_number_written_in_two_ways_is_one_score() -> None:
    assert verdicts(of("1/2", "0.5"), numeric())["c", "a"].number == Fraction(1, 2)


@pytest.mark.parametrize("low", [None, Fraction(0)])
@pytest.mark.parametrize("high", [None, Fraction(9)])
def test_an_open_scale_stays_open_where_an_assessor_cannot_tell(low: Fraction | None, high: Fraction | None) -> None:
    assert verdicts(of("not_assessable", "3"), numeric(low, high))["c", "a"].interval == (low, high)


def test_the_trace_says_who_says_what() -> None:
    root = assess(of("3.5", "top", "not_assessable"), numeric()).root
    (note,) = root.children[0].children[0].judgements[0].trace.notes
    said = "assessor 0 (3,5), assessor 1 (top), assessor 2 (Unclear)"
    assert say(note, "sv") == f"Bedömarna är inte överens, och det finns ingen gemensam bedömning: {said}."
    plain = rubric_of(MEDIAN, MEDIAN, MEDIAN)
    root = assess(of("l0", "not_assessable"), plain).root
    (note,) = root.children[0].children[0].judgements[0].trace.notes
    said = "assessor 0 (l0), assessor 1 (not assessable)"
    assert say(note, "en") == f"The assessors differ and have agreed on no score: {said}."
    assert root.children[0].children[0].judgements[0].verdict.possible == NAMES


SURVEY = "            locator: p. 12\n            score: largely\n"
REASON = "            reason: Nine in ten.\n"
WHERE = "goals[0].criteria[0].evidence[0]"


def faults(text: str, at: str = SURVEY) -> list[tuple[str, str]]:
    assert ASSIGNMENT.count(at) == 1
    assignment = read_assignment(parse("a", ASSIGNMENT.replace(at, text).encode())).valid
    rubric = read_rubric(parse("r", (ROOT / "rubrics" / "maluppfyllelse.yaml").read_bytes())).valid
    assert assignment is not None
    found = check_assignment(assignment, rubric) or check_quality(assignment, rubric)
    return [(it.message.key, route_text(it.place.route)) for it in found]


@pytest.mark.parametrize(
    ("reply", "key", "place"),
    [
        ("{by: B, stance: agrees}", None, None),
        ("{by: B, stance: disputes, source: annual-report, locator: p. 1, date: 2024-05}", None, None),
        ("{by: B, stance: proposes, score: not_applicable}", None, None),
        ("{by: B, stance: proposes}", "reply-without-score", "stance"),
        ("{by: B, stance: agrees, score: met}", "reply-with-score", "score"),
        ("{by: B, stance: disputes, score: met}", "reply-with-score", "score"),
        ("{by: B, stance: proposes, score: largely}", "reply-proposes-same", "score"),
        ("{by: B, stance: proposes, score: mett}", "unknown-level-near", "score"),
        ("{by: B, stance: proposes, score: insufficient}", "level-of-other-axis", "score"),
        ("{by: B, stance: proposes, score: not_assessed}", "status-not-for-scores-held", "score"),
        ("{by: B, stance: proposes, score: no_overall_judgement}", "status-not-for-scores", "score"),
        ("{by: B, stance: agrees, source: raport}", "unknown-source-near", "source"),
        ("{by: B, stance: agrees, date: 2024-02-30}", "date-not-in-calendar", "date"),
    ],
)
def test_a_reply_is_checked(reply: str, key: str | None, place: str | None) -> None:
    expected = [(key, f"{WHERE}.reply[0].{place}")] if key else []
    assert faults(f"{SURVEY}{REASON}            reply: [{reply}]\n") == expected


@pytest.mark.parametrize(
    ("score", "held", "expected"),
    [
        ("", "{by: A, score: largely}, {by: B, score: met}", None),
        ("", "{by: A, score: not_applicable}, {by: B, score: not_applicable}", None),
        ("largely", "{by: A, score: not_applicable}, {by: B, score: met}", None),
        ("", "{by: A, score: met}, {by: A, score: met}", ("duplicate-assessor", ".assessors[1].by")),
        ("", "{by: A, score: not_applicable}, {by: B, score: met}", ("applicability-not-agreed", ".assessors")),
        ("", "{by: A, score: zzz}", ("unknown-level", ".assessors[0].score")),
        ("met", "{by: A, score: not_assessed}", ("status-not-for-scores-held", ".assessors[0].score")),
    ],
)
def test_assessors_are_checked(score: str, held: str, expected: tuple[str, str] | None) -> None:
    written = f"            score: {score}\n" if score else ""
    found = faults(f"            locator: p. 12\n{REASON}{written}            assessors: [{held}]\n")
    assert found == ([(expected[0], WHERE + expected[1])] if expected else [])


def test_a_score_that_cannot_be_read_is_not_held_against_a_scale() -> None:
    held = "[{by: A, score: [met]}, {by: B, score: not_applicable}]"
    found = read_assignment(parse("a", ASSIGNMENT.replace(SURVEY, f"            assessors: {held}\n").encode()))
    rubric = read_rubric(parse("r", (ROOT / "rubrics" / "maluppfyllelse.yaml").read_bytes())).valid
    assert found.value is not None
    assert [it.message.key for it in found.faults] == ["not-text"]
    assert check_assignment(found.value, rubric) == []


def test_an_indicator_has_no_assessors() -> None:
    found = faults(
        "                source: register\n                assessors: [{by: A, score: met}]\n                indicator:\n",
        at="                source: register\n                indicator:\n",
    )
    place = "goals[1].interpretations[1].criteria[0].evidence[1].assessors"
    assert found == [("score-and-indicator-assessors", place)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("score: met\n            assessors: [{by: A, score: largely}, {by: B, score: met}]", "score"),
        ("score: met\n            reply: [{by: A, stance: disputes}]", "score"),
        ("assessors: [{by: A, score: largely}]\n            reply: [{by: A, stance: disputes}]", "id"),
        ("assessors: [{by: A, score: largely}, {by: B, score: met}]", None),
        (
            "score: met\n            assessors: [{by: B, score: met}]\n            reply: [{by: A, stance: agrees}]",
            None,
        ),
    ],
)
def test_a_score_that_somebody_does_not_accept_needs_a_reason(text: str, place: str | None) -> None:
    expected = [("dissent-without-reason", f"{WHERE}.{place}")] if place else []
    assert faults(f"            locator: p. 12\n            {text}\n") == expected


def test_the_scores_of_named_evidence_are_held_against_the_scale_of_each_criterion() -> None:
    rubric = rubric_of(MEDIAN, MEDIAN, MEDIAN)
    evidence = Evidence(
        id="e", claim=TITLE, assessors=assessors(["x", "x"]),
        reply=(Reply(by="B", stance=Stance.PROPOSES, score="y"),),
    )  # fmt: skip
    criteria = (
        Criterion(id="c", title=TITLE, evidence=(evidence,)),
        Criterion(id="d", title=TITLE, evidence=("e",)),
    )
    assignment = Assignment(assignment="a", year=2024, title=TITLE, rubric="r", criteria=criteria)
    found = [route_text(it.place.route) for it in check_assignment(assignment, rubric)]
    inner = "criteria[0].evidence[0]"
    places = ["assessors[0].score", "assessors[1].score", "reply[0].score"]
    assert found == [*(f"{inner}.{place}" for place in places), *["criteria[1].evidence[0]"] * 2]
