"""Readings of a contested goal: what holds under which, and the smallest difference that decides."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import goalcheck.questions.assess.answer.readings as module
from goalcheck import load
from goalcheck.core.scale import Scale, ScaleKind
from goalcheck.core.verdict import Status
from goalcheck.document.view import View
from goalcheck.engine import Assessment, assess
from goalcheck.model.assignment import Assignment, Criterion, Evidence, Goal, Interpretation, Override
from goalcheck.model.rubric import Axis, Judging, Rubric
from goalcheck.questions.assess.answer.readings import readings
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate
from goalcheck.runner.forms import form
from tests.support.laws import examples
from tests.support.paths import ROOT
from tests.support.trees import NAMES, SCALE, TITLE, plain_rules, rubric_of

Parts = dict[str, list[Criterion | str]]
WORST = Rule(aggregate=Aggregate(method="worst"))
MEDIAN = Rule(aggregate=Aggregate(method="median"))


def criterion(name: str, score: str | None, override: str | None = None) -> Criterion:
    said = (Override(verdict=override, reason=TITLE, by="somebody", date="2024"),) if override else ()
    return Criterion(
        id=name, title=TITLE, evidence=(Evidence(id=f"e-{name}", claim=TITLE, score=score),), override=said
    )


def contested(parts: Parts, shared: tuple[Criterion, ...] = ()) -> Assignment:
    read = tuple(Interpretation(id=name, title=TITLE, criteria=tuple(own)) for name, own in parts.items())
    goal = Goal(id="g", title=TITLE, criteria=shared, interpretations=read)
    return Assignment(assignment="x", year=2024, title=TITLE, rubric="r", goals=(goal,))


def judged(assignment: Assignment, rule: Rule = WORST, scale: Scale = SCALE) -> Assessment:
    return assess(assignment, rubric_of(MEDIAN, rule, WORST, scale))


def test_what_holds_under_all_some_and_no_readings() -> None:
    (found,) = readings(judged(contested({"a": [criterion("p", "l2")], "b": [criterion("q", "l1")]})))
    on = found.on("a")
    assert on is not None
    assert [(it.level, it.under, it.readings) for it in on.holds] == [
        ("l0", "all", ("g/a", "g/b")), ("l1", "all", ("g/a", "g/b")), ("l2", "some", ("g/a",))
    ]  # fmt: skip
    assert found.on("other") is None


def test_what_is_unknown_in_a_reading_leaves_it_open() -> None:
    parts: Parts = {"a": [criterion("p", None), criterion("q", "l1")], "b": [criterion("r", "l0")]}
    (found,) = readings(judged(contested(parts), rule=WORST))
    on = found.on("a")
    assert on is not None
    assert [it.under for it in on.holds] == ["all", "open", "none"]
    assert on.deciding is None


def test_the_criterion_that_sets_readings_apart_is_found() -> None:
    shared = (criterion("s", "l1"),)
    parts: Parts = {"a": [criterion("p", "l2"), criterion("q", "l0")], "b": [criterion("r", "l2"), "p"]}
    (found,) = readings(judged(contested(parts, shared)))
    assert [it.criterion for it in found.differing] == ["q", "r"]
    on = found.on("a")
    assert on is not None
    assert (on.deciding, on.tried) == ((("q",),), True)


def test_two_may_be_needed_together() -> None:
    shared = (criterion("s", "l1"),)
    parts: Parts = {
        "a": [criterion("p", "l0"), criterion("q", "l0")],
        "b": [criterion("r", "l2")],
    }
    (found,) = readings(judged(contested(parts, shared)))
    on = found.on("a")
    assert on is not None
    assert on.deciding == (("p", "q"),)


def test_readings_that_share_nothing_are_not_reconciled_by_emptying_one() -> None:
    (found,) = readings(judged(contested({"a": [criterion("p", "l2")], "b": [criterion("q", "l0")]})))
    on = found.on("a")
    assert on is not None
    assert on.deciding == ()


def test_a_deviation_is_left_out_with_its_criterion() -> None:
    shared = (criterion("s", "l1"),)
    parts: Parts = {"a": [criterion("p", "l2", override="l0")], "b": []}
    (found,) = readings(judged(contested(parts, shared)))
    on = found.on("a")
    assert on is not None
    assert on.deciding == (("p",),)


def test_a_search_over_the_bound_is_given_up_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_JUDGED", 10)
    shared = (criterion("s", "l1"),)
    parts: Parts = {
        "a": [criterion(f"p{i}", "l0") for i in range(4)],
        "b": [criterion("r", "l2")],
    }
    assessment = judged(contested(parts, shared))
    (found,) = readings(assessment)
    on = found.on("a")
    assert on is not None
    assert (on.deciding, on.tried) == (None, False)
    assert "differ in too much" in form("assess", "table").render(assessment, View("en"))


def test_on_a_scale_without_order_each_level_stands_for_itself() -> None:
    nominal = replace(SCALE, kind=ScaleKind.NOMINAL)
    parts: Parts = {"a": [criterion("p", "l2")], "b": [criterion("q", "l1")]}
    (found,) = readings(judged(contested(parts), scale=nominal))
    on = found.on("a")
    assert on is not None
    assert [(it.level, it.under) for it in on.holds] == [("l0", "none"), ("l1", "some"), ("l2", "some")]


def test_a_file_without_contested_goals_has_no_readings() -> None:
    loaded = load(ROOT / "assignments" / "heder.yaml")
    assert readings(assess(loaded.assignment, loaded.rubric)) == ()


@st.composite
def goals(draw: st.DrawFn) -> Assignment:
    scores = st.sampled_from(NAMES)
    pool = [criterion(f"c{i}", draw(scores)) for i in range(draw(st.integers(2, 5)))]
    written: set[str] = set()
    parts: Parts = {}
    for name in ("a", "b", "c")[: draw(st.integers(2, 3))]:
        chosen = draw(st.lists(st.sampled_from(pool), min_size=1, unique_by=lambda it: it.id))
        parts[name] = [it.id if it.id in written else it for it in chosen]
        written |= {it.id for it in chosen}
    return contested(parts)


@examples(200)
@given(goals(), plain_rules())
def test_what_decides_is_what_the_file_without_it_would_say(assignment: Assignment, rule: Rule) -> None:
    """Against brute force over files: take criteria out of the file, judge it anew, and see which readings agree."""
    assessment = judged(assignment, rule)
    (found,) = readings(assessment)
    on = found.on("a")
    assert on is not None
    judgement = assessment.goals[0].on("a")
    assert judgement is not None
    assume(judgement.verdict.status is Status.INTERPRETATION_DEPENDENT)
    names = [it.criterion for it in found.differing]
    smallest: list[tuple[str, ...]] = []
    for size in range(1, len(names) + 1):
        smallest = [chosen for chosen in combinations(names, size) if agree(assignment, chosen, rule)]
        if smallest:
            break
    assert on.deciding is not None
    assert sorted(map(sorted, on.deciding)) == sorted(map(sorted, smallest))


def agree(assignment: Assignment, gone: tuple[str, ...], rule: Rule) -> bool:
    goal = assignment.goals[0]
    assert isinstance(goal, Goal)
    nodes = {it.id: it for read in goal.interpretations for it in read.criteria if isinstance(it, Criterion)}
    written: set[str] = set()
    left = []
    for read in goal.interpretations:
        kept = [name for it in read.criteria if (name := it if isinstance(it, str) else it.id) not in gone]
        own = tuple(name if name in written else nodes[name] for name in kept)
        written |= set(kept)
        left.append(replace(read, criteria=own))
    if not all(read.criteria for read in left):
        return False
    judgement = judged(replace(assignment, goals=(replace(goal, interpretations=tuple(left)),)), rule).goals[0].on("a")
    assert judgement is not None
    return judgement.verdict.known


@pytest.mark.parametrize("name", ["table", "markdown", "json"])
def test_assess_shows_the_readings(name: str) -> None:
    loaded = load(ROOT / "assignments" / "medel-mot-vald.yaml")
    text = (
        form("assess", name).render(assess(loaded.assignment, loaded.rubric), View("en", width=200)).replace("\\", "")
    )
    if name == "json":
        assert '"under": "some"' in text
        return
    assert "Readings of Self-sufficiency in basic knowledge" in text
    assert "Attainment: at least partly met under “Reading 1: staff have the basic knowledge”" in text
    assert "share no criterion" in text


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"a": [criterion("p", "l2")], "b": ["p"]}, "rest on the same criteria"),
        ({"a": [criterion("p", "l2"), criterion("q", "l0")], "b": ["p"]}, "what sets the readings apart is Title"),
    ],
)
def test_the_difference_is_said(parts: Parts, said: str) -> None:
    assert said in form("assess", "table").render(judged(contested(parts)), View("en", width=200))


def test_numbers_have_no_levels_to_hold() -> None:
    scale = Scale(id="s", kind=ScaleKind.NUMERIC, min=Fraction(0), max=Fraction(10))
    parts: Parts = {"a": [criterion("p", "2")], "b": [criterion("q", "3")]}
    judge = Judging(assignment=(("a", WORST),), goal=(("a", WORST),), criterion=(("a", MEDIAN),))
    axes = (Axis(id="a", label=TITLE, scale="s"),)
    rubric = Rubric(rubric="r", version="1", title=TITLE, scales=(scale,), axes=axes, judge=judge)
    (found,) = readings(assess(contested(parts), rubric))
    on = found.on("a")
    assert on is not None
    assert (on.holds, on.deciding) == ((), ())
