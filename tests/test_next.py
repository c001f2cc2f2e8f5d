"""What it would take, as it is told: groups stand for just their ways, what stands in the way does, and forms are safe."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from goalcheck import load
from goalcheck.core.misuse import Misuse
from goalcheck.core.scale import Level, Scale, ScaleKind
from goalcheck.core.text import Text
from goalcheck.core.value import known_point
from goalcheck.document.view import View
from goalcheck.engine import assess
from goalcheck.engine.adjustment import Adjustment
from goalcheck.engine.baseline import Baseline
from goalcheck.engine.plan import Compiler, plan
from goalcheck.engine.search import Search
from goalcheck.engine.target import Purpose, Target
from goalcheck.model.assignment import Assignment
from goalcheck.model.rubric import Axis, Rubric
from goalcheck.questions.next.answer.grouped import grouped, ways_of
from goalcheck.questions.next.answer.next import NextSteps, SettlingInput, next_steps
from goalcheck.questions.next.words import NextQuestion
from goalcheck.questions.schema.answer import schema
from goalcheck.runner.demand import level_of
from goalcheck.runner.forms import form
from tests.support.forms import forms_of
from tests.support.laws import examples
from tests.support.paths import CASES, ROOT
from tests.support.searches import small, tries
from tests.support.strategies import NAMES
from tests.support.strategies import SCALE as SCALE_OF_FILES
from tests.support.trees import assignments
from tests.support.variants import files, rubrics

FORMS = forms_of("next")

LIMIT = 60


def change(name: str, to: int = 1) -> Adjustment:
    return Adjustment(name, "score", "x", "s", "l0", f"l{to}", to)


changes = st.builds(change, st.sampled_from("abcdefgh"), st.integers(1, 2))
some_ways = st.lists(
    st.lists(changes, min_size=1, max_size=4, unique_by=lambda it: it.id).map(tuple), max_size=14, unique_by=frozenset
)


def parent(of: Adjustment) -> bool:
    return of.id < "e"


@examples(300)
@given(some_ways)
def test_groups_stand_for_just_their_ways_each_once(ways: list[tuple[Adjustment, ...]]) -> None:
    found = [way for group in grouped(ways, parent) for way in ways_of(group)]
    assert sorted(map(sorted_ids, found)) == sorted(map(sorted_ids, map(frozenset, ways)))
    assert len(found) == len(set(found))


def sorted_ids(way: frozenset[Adjustment]) -> list[tuple[str, str | None]]:
    return sorted((it.id, it.after) for it in way)


@given(some_ways)
def test_groups_come_in_the_order_of_their_first_ways(ways: list[tuple[Adjustment, ...]]) -> None:
    place = {frozenset(way): n for n, way in enumerate(ways)}
    firsts = [min(place[way] for way in ways_of(group)) for group in grouped(ways, parent)]
    assert firsts == sorted(firsts)


@given(st.integers(1, 7), st.integers(1, 7), st.integers(0, 2))
def test_any_so_many_of_these_is_one_group(size: int, pick: int, common: int) -> None:
    assume(pick <= size)
    always = tuple(change(f"always{n}") for n in range(common))
    ways = [(*always, *chosen) for chosen in combinations([change(f"e{n}") for n in range(size)], pick)]
    assert len(grouped(ways, parent)) == 1


@given(st.integers(1, 4), st.integers(1, 4), st.integers(1, 3))
def test_choices_under_different_parents_are_one_group(one: int, other: int, pick: int) -> None:
    assume(pick <= other)
    under = combinations([change(f"z{n}") for n in range(other)], pick)
    ways = [(change(f"a{n}"), *chosen) for n, chosen in product(range(one), under)]
    assert len(grouped(ways, lambda it: it.id[0])) == 1


def test_ways_that_share_all_but_one_change_are_one_group() -> None:
    ways = [(change("a"), change("b")), (change("a"), change("c")), (change("d"), change("e"))]
    groups = grouped(ways, lambda it: it.id)
    assert [[(choice.pick, len(choice.among)) for choice in group] for group in groups] == [[(1, 1), (1, 2)], [(2, 2)]]


def questions(whole: Assignment, rubric: Rubric) -> Iterator[tuple[str, str, str | None]]:
    assessment = assess(whole, rubric)
    for node in {
        node.id: node for node in map(assessment.find, [it.id for it in assessment.root.walk()]) if node
    }.values():
        for judgement in node.judgements if node.kind != "evidence" else ():
            scale = rubric.scale(judgement.scale)
            assert scale is not None
            yield from ((node.id, judgement.axis, to) for to in (None, *scale.names))


def any_steps(whole: Assignment, rubric: Rubric, data: st.DataObject) -> NextSteps:
    asked = sorted(questions(whole, rubric), key=str)
    node, axis, to = data.draw(st.sampled_from(asked))
    baseline = Baseline(whole, rubric)
    top = baseline.plan.at[node, axis]
    target = Target(Purpose.SETTLE, baseline.plan.slots[top].scale)
    assume(tries(Search(baseline.replay, top, target, lambda it: True)) <= 100)
    return next_steps(whole, rubric, node, axis, to, LIMIT)


def hold(whole: Assignment, rubric: Rubric, data: st.DataObject) -> None:
    ready = plan(whole, Compiler(rubric))
    assume(len(ready.at) == len(ready.slots))  # a rule may name a child that is called as another node
    steps = any_steps(whole, rubric, data)
    blocked_is_true(whole, rubric, steps)
    together_is_all(whole, rubric, steps)
    judged = assess(whole, rubric)
    for name, language in product(FORMS, ("sv", "en")):
        shown = form("next", name).render(NextQuestion(judged, steps, 3), View(language))
        assert name == "json" or "{" not in shown


def blocked_is_true(whole: Assignment, rubric: Rubric, steps: NextSteps) -> None:
    """Where a level cannot be reached, the best that can be can, and nothing better."""
    scale = rubric.scale(steps.scale)
    assert scale is not None
    if steps.best is None or not steps.best.known or scale.kind is ScaleKind.NUMERIC:
        return
    assert steps.to is not None
    best, to = scale.index(steps.best.level or ""), scale.index(steps.to)
    assert best is not None
    assert to is not None
    assert best < to
    assert steps.obstacles
    again = [next_steps(whole, rubric, steps.node, steps.axis, scale.names[n], 1) for n in (best, best + 1)]
    assert again[0].there or (again[0].up and again[0].up.total)
    assert again[1].up is not None
    assert not again[1].up.total


def together_is_all(whole: Assignment, rubric: Rubric, steps: NextSteps) -> None:
    """The sets are the smallest that can settle the verdict; none is missing."""
    if steps.settle is None or not steps.settle.exact or steps.settle.total > LIMIT:
        return
    baseline = Baseline(whole, rubric)
    top = baseline.plan.at[steps.node, steps.axis]
    baseline = baseline.by_rule(top)
    slot = baseline.plan.slots[top]
    search = Search(baseline.replay, top, Target(Purpose.SETTLE, slot.scale), lambda it: it.kind != "score")
    things = {
        SettlingInput(it[0][1].change.id, it[0][1].change.kind, it[0][1].change.axis): it for it in search.things if it
    }
    own = SettlingInput(steps.node, "judgement", steps.axis)
    things.pop(own, None)
    if len(things) > 3:
        return
    settling: dict[frozenset[SettlingInput], tuple[int, int]] = {}
    for size in range(1, len(things) + 1):
        for chosen in combinations(things, size):
            values = [search.value(options) for options in product(*(things[it] for it in chosen))]
            settled = sum(known_point(value) is not None for value in values)
            if settled and not any(less <= {*chosen} for less in settling):
                settling[frozenset(chosen)] = settled, len(values)
    found = {frozenset(it.things): (it.settles, it.outcomes) for it in steps.together if own not in it.things}
    assert set(found) == set(settling)
    assert all(counted in ((0, 0), settling[things]) for things, counted in found.items())


def small_enough(whole: Assignment) -> bool:
    return small(whole, SCALE_OF_FILES)


@examples(12, HealthCheck.filter_too_much)
@given(assignments(NAMES).filter(small_enough), rubrics(), st.data())
def test_what_is_told_is_true_by_any_rule(whole: Assignment, rubric: Rubric, data: st.DataObject) -> None:
    hold(whole, rubric, data)


@examples(6, HealthCheck.filter_too_much)
@given(files().filter(small_enough), rubrics(), st.data())
def test_what_is_told_is_true_on_several_axes(whole: Assignment, rubric: Rubric, data: st.DataObject) -> None:
    hold(whole, rubric, data)


def one(axis: Axis | None) -> Axis:
    assert axis is not None
    return axis


FILES = [
    *sorted((ROOT / "assignments").glob("*.yaml")),
    *(CASES / name / "assignment.yaml" for name in ("numeric", "override", "bounds", "rubric-car", "next-nominal")),
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_question_about_a_file_has_an_answer_in_every_form(path: Path) -> None:
    loaded = load(path)
    judged = assess(loaded.assignment, loaded.rubric)
    validator = Draft202012Validator(schema("next"))
    for node, axis, to in set(questions(loaded.assignment, loaded.rubric)):
        on = one(loaded.rubric.axis(axis))
        levels = loaded.rubric.scale_of(node.partition("/")[0], on).names
        if (on.about and node != judged.root.id) or to not in (None, *levels[-1:]):
            continue  # the levels between have the same forms, and searches take their time
        steps = next_steps(loaded.assignment, loaded.rubric, node, axis, to, 50)
        asked = NextQuestion(judged, steps, 3)
        document = json.loads(form("next", "json").render(asked, View("en")))
        validator.validate(document)
        for name, language in product(("text", "markdown"), ("sv", "en")):
            shown = form("next", name).render(asked, View(language, width=60))
            assert "{" not in shown
            assert name == "markdown" or all(len(line) <= 60 for line in shown.splitlines())
        for found in (steps.up, steps.down, steps.settle):
            if found is not None and found.total > len(found.ways):
                assert len(found.ways) == 50


def steps_of(whole: Assignment, rubric: Rubric, node: str, to: str | None = None) -> NextSteps:
    return next_steps(whole, rubric, node, rubric.axes[0].id, to)


def test_what_would_have_been_needed_to_judge_the_goal_stands_in_the_answer() -> None:
    loaded = load(ROOT / "assignments" / "medel-mot-vald.yaml")
    judged = assess(loaded.assignment, loaded.rubric)
    for node, wanted in (
        ("valdet-ska-upphora", "vad underlaget än visar: inte uppfyllt, delvis uppfyllt, till"),
        ("medel-mot-vald", "Utfallet skulle då bli delvis uppfyllt, vad underlaget än visar."),
    ):
        asked = NextQuestion(judged, steps_of(loaded.assignment, loaded.rubric, node), 10)
        text = form("next", "text").render(asked, View("sv", width=200))
        assert "Dessa 2 tillsammans:" in text
        assert "Datakällor och indikatorer saknas" in text
        assert "Nytt underlag om ”Genomförandet bidrar till delmålet”" in text
        assert wanted in text


SCALE = Scale(
    id="s",
    levels=(
        Level(id="bad", label=Text((("sv", "dåligt"), ("en", "poor")))),
        Level(id="good", label=Text((("sv", "bra"), ("en", "fine")))),
        Level(id="best", label=Text((("sv", "bra"), ("en", "great")))),
    ),
)
NUMBERS = Scale(id="n", kind=ScaleKind.NUMERIC)


@pytest.mark.parametrize("name", ["good", "fine", "FINE", " Fine "])
def test_a_level_is_known_by_its_id_and_by_its_words_in_any_language(name: str) -> None:
    assert level_of(name, SCALE) == "good"
    assert level_of("dåligt", SCALE) == "bad"


@pytest.mark.parametrize(
    ("name", "scale", "key"),
    [
        ("bra", SCALE, "usage-no-level-near"),  # two levels are called so
        ("grate", SCALE, "usage-no-level-near"),
        ("xyzzy", SCALE, "usage-no-level"),
        ("much", NUMBERS, "usage-no-number"),
    ],
)
def test_what_is_no_level_is_said_with_the_levels_there_are(name: str, scale: Scale, key: str) -> None:
    with pytest.raises(Misuse) as misuse:
        level_of(name, scale)
    assert misuse.value.said.key == key


def test_a_number_is_a_level_of_a_numeric_scale() -> None:
    assert level_of("0.5", NUMBERS) == "0.5"
