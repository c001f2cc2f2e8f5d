"""The rubric's verdicts against published ones: what is paired, what is counted, and that nothing else matters."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from goalcheck.core.scale import Level, Scale, ScaleKind
from goalcheck.core.verdict import Status, Verdict
from goalcheck.document.view import View
from goalcheck.engine import Assessment, assess
from goalcheck.model.assignment import Assignment, Criterion, Evidence, Goal, Published
from goalcheck.model.rubric import Rubric
from goalcheck.questions.agree.answer.agree import agree, matched, read
from goalcheck.questions.agree.answer.agreement import BELOW, Agreement, Match, NoKappa, NotComparedReason, class_of
from goalcheck.questions.agree.answer.deviations import without_overrides
from goalcheck.questions.agree.collect import judged
from goalcheck.questions.schema.answer import schema
from goalcheck.runner.forms import form
from tests.support.forms import forms_of
from tests.support.laws import examples
from tests.support.paths import CASES
from tests.support.published import (
    FIRST,
    NAMES,
    RUBRIC,
    SECOND,
    assignments,
    name,
    rubric,
    said,
)

FORMS = forms_of("agree")

collections = st.tuples(*(assignments(name) for name in "abc")).map(
    lambda several: tuple(assess(it, RUBRIC) for it in several)
)


def every_form(agreement: Agreement) -> list[str]:
    views = [View(language, width) for language in ("sv", "en") for width in (80, 200)]
    return [form("agree", name).render(agreement, replace(view, explain=True)) for name in FORMS for view in views]


@examples(10)
@given(collections, st.permutations(range(3)))
def test_the_order_of_the_files_does_not_matter(several: tuple[Assessment, ...], order: list[int]) -> None:
    found, again = agree(several), agree(several[i] for i in order)
    assert again == found
    assert every_form(again) == every_form(found)


@examples(40)
@given(collections)
def test_every_published_verdict_is_paired_once_or_left_out_with_a_reason(several: tuple[Assessment, ...]) -> None:
    written = Counter(
        (it.assignment.assignment, node, verdict.axis or FIRST, verdict.verdict)
        for it in several
        for node, on in on_nodes(it.assignment)
        for verdict in on
    )
    found = agree(several)
    pairs = Counter(
        (pair.assessment.assignment.assignment, pair.node.id, group.axis, pair.said.verdict)
        for group in found.scales
        for pair in group.pairs
    )
    left = Counter((it.assignment.assignment, it.node, it.axis, it.verdict) for it in found.left_out)
    assert pairs + left == written
    assert {it.why for it in found.left_out} <= {NotComparedReason.NOT_JUDGED}
    assert found.compared == pairs.total()
    assert found.silent == sum(not any(on for _, on in on_nodes(it.assignment)) for it in several)


def on_nodes(assignment: Assignment) -> list[tuple[str, tuple[Published, ...]]]:
    """The published verdicts of each node of an assignment drawn here, written out by hand."""
    g, i, k = assignment.goals
    h = k.goals[0]
    assert isinstance(h, Goal)
    parts = [g, g.criteria[0], i, i.interpretations[0].criteria[0], k, h, h.criteria[1], assignment.criteria[0]]
    found = [(it.id, it.published) for it in parts if not isinstance(it, str)]
    return [(assignment.assignment, assignment.published), *found]


@examples(40)
@given(collections)
def test_the_counts_are_those_of_the_pairs(several: tuple[Assessment, ...]) -> None:
    for group in agree(several).scales:
        names = [(name(pair.published), name(pair.by_rule)) for pair in group.pairs]
        assert list(group.classes[:4]) == list(NAMES)
        assert set(group.classes[4:]) == {it for pair in names for it in pair} - set(NAMES)
        for row, counts in zip(group.classes, group.matrix, strict=True):
            assert list(counts) == [names.count((row, column)) for column in group.classes]
        levels = [(NAMES.index(a), NAMES.index(b)) for a, b in names if a in NAMES and b in NAMES]
        assert len(group.matching(Match.AGREES)) == sum(a == b for a, b in names)
        assert len(group.matching(Match.ADJACENT)) == sum(abs(a - b) == 1 for a, b in levels)
        assert sum(len(group.matching(match)) for match in Match) == len(group.pairs)
        assert group.on_levels == len(levels)
        crossed = sum(abs(a - b) for a, _ in levels for _, b in levels)
        if not crossed:
            assert group.no_kappa is (NoKappa.ONE_CLASS if levels else NoKappa.NO_PAIRS)
        else:
            assert group.kappa is not None
            assert group.kappa.value == 1 - Fraction(sum(abs(a - b) for a, b in levels) * len(levels), crossed)


@examples(40)
@given(assignments())
def test_what_is_compared_is_what_the_rules_say_without_deviations(assignment: Assignment) -> None:
    given_, alone = assess(assignment, RUBRIC), assess(without_overrides(assignment), RUBRIC)
    by_rule = {(it.id, on.axis): on for it in given_.root.walk() for on in it.judgements}
    assert all(by_rule[it.id, on.axis].by_rule == on.verdict for it in alone.root.walk() for on in it.judgements)
    assert not any(on.override for it in alone.root.walk() for on in it.judgements)
    for group in agree([given_]).scales:
        for pair in group.pairs:
            found = by_rule[pair.node.id, group.axis]
            assert pair.by_rule == found.by_rule
            assert (pair.in_force is not None) == (found.verdict != found.by_rule)
            assert pair.in_force is None or pair.in_force.verdict == found.verdict


@examples(40)
@given(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), min_size=1, max_size=12))
def test_a_scale_turned_round_on_both_sides_leaves_the_figures_as_they_are(pairs: list[tuple[str, str]]) -> None:
    mirror = dict(zip(NAMES, NAMES[::-1], strict=True))
    one = agree([one_of(pairs, RUBRIC)]).scales[0]
    other = agree([one_of([(mirror[a], mirror[b]) for a, b in pairs], RUBRIC)]).scales[0]
    turned = agree([one_of(pairs, rubric(NAMES[::-1]))]).scales[0]
    for found in (other, turned):
        assert found.kappa == one.kappa
        assert found.no_kappa == one.no_kappa
        assert [row[::-1] for row in found.matrix[::-1]] == list(one.matrix)
        assert all(len(found.matching(match)) == len(one.matching(match)) for match in Match)


def one_of(pairs: list[tuple[str, str]], by: Rubric) -> Assessment:
    """An assignment with a criterion for each pair of a score, which is the rubric's verdict, and a published verdict."""
    parts = tuple(
        Criterion(
            id=f"c{i}", title=said("C"), published=(Published(verdict=verdict),),
            evidence=(Evidence(id=f"e{i}", claim=said("E"), score=score),),
        )
        for i, (score, verdict) in enumerate(pairs)
    )  # fmt: skip
    return assess(Assignment(assignment="a", year=2024, title=said("A"), rubric="r", criteria=parts), by)


def test_scales_are_never_mixed() -> None:
    found = agree([one_of([("bad", "bad")], RUBRIC), one_of([("bad", "bad")], rubric(("bad", "good")))])
    assert [(group.scale.names, len(group.pairs)) for group in found.scales] == [(NAMES, 1), (("bad", "good"), 1)]
    again = agree([one_of([("bad", "bad")], RUBRIC), one_of([("good", "bad")], rubric(method="worst"))])
    assert [len(group.pairs) for group in again.scales] == [2]
    assert again.repeated == (("a", 2024),)


def test_one_axis_alone_is_compared_where_it_is_asked_for() -> None:
    part = Criterion(
        id="c", title=said("C"), axes=(FIRST, SECOND), published=(Published(verdict="bad"), Published(axis=SECOND, verdict="bad"))
    )  # fmt: skip
    assessment = assess(Assignment(assignment="a", year=2024, title=said("A"), rubric="r", criteria=(part,)), RUBRIC)
    assert [group.axis for group in agree([assessment]).scales] == [FIRST, SECOND]
    assert [group.axis for group in agree([assessment], SECOND).scales] == [SECOND]
    assert agree([assessment], "other").silent == 1


def test_what_another_rubric_does_not_know_is_left_out() -> None:
    part = Criterion(
        id="c", title=said("C"), published=(Published(verdict="best"), Published(axis="gone", verdict="bad"), Published(axis=SECOND, verdict="bad"))
    )  # fmt: skip
    assessment = assess(
        Assignment(assignment="a", year=2024, title=said("A"), rubric="r", criteria=(part,)), rubric(NAMES[:3])
    )
    found = agree([assessment])
    assert [(it.axis, it.why) for it in found.left_out] == [
        (FIRST, NotComparedReason.NO_LEVEL), ("gone", NotComparedReason.NO_AXIS), (SECOND, NotComparedReason.NOT_JUDGED),
    ]  # fmt: skip
    assert found.scales == ()


NUMBERS = Scale(id="n", kind=ScaleKind.NUMERIC, min=Fraction(0))
CUT = replace(
    NUMBERS, levels=(Level(id="low", at_least=Fraction(1)), Level(id="mid", at_least=Fraction(2)), Level(id="high", at_least=Fraction(3)))
)  # fmt: skip
HUES = Scale(id="h", kind=ScaleKind.NOMINAL, levels=(Level(id="red"), Level(id="blue")))


@pytest.mark.parametrize(
    ("scale", "one", "other", "match"),
    [
        (CUT, "1.2", "1.9", Match.AGREES),
        (CUT, "low", "1.9", Match.AGREES),
        (CUT, "1.9", "2", Match.ADJACENT),
        (CUT, "1", "3", Match.DIFFERS),
        (CUT, "0.1", "0.2", Match.AGREES),
        (CUT, "0.9", "1", Match.DIFFERS),
        (NUMBERS, "2", "2.0", Match.AGREES),
        (NUMBERS, "2", "2.1", Match.DIFFERS),
        (NUMBERS, "2", "not_assessed", Match.DIFFERS),
        (NUMBERS, "not_assessed", "not_assessed", Match.AGREES),
        (HUES, "red", "blue", Match.DIFFERS),
        (RUBRIC.scales[0], "fair", "good", Match.ADJACENT),
        (RUBRIC.scales[0], "not_assessable", "not_assessed", Match.DIFFERS),
        (RUBRIC.scales[0], "bad", "not_assessable", Match.DIFFERS),
    ],
)
def test_what_counts_as_agreeing(scale: Scale, one: str, other: str, match: Match) -> None:
    first, second = read(one, scale), read(other, scale)
    assert first is not None
    assert second is not None
    assert matched(first, second, scale) is matched(second, first, scale) is match


def test_what_is_no_level_is_not_read() -> None:
    assert read("-1", CUT) is None
    assert read("green", HUES) is None
    assert read("not_applicable", HUES) == Verdict(status=Status.NOT_APPLICABLE)
    below = read("0.5", CUT)
    assert below is not None
    assert class_of(below) == BELOW


@pytest.mark.parametrize("folder", ["agree/assignments", "agree-scales/services.yaml", "agree-tried/assignments"])
@pytest.mark.parametrize("tried", [None, CASES / "agree-tried" / "rubrics" / "strict.yaml"])
def test_the_json_fits_its_schema(folder: str, tried: Path | None) -> None:
    agreement = agree(judged([CASES / folder], tried).assessments)
    text = form("agree", "json").render(agreement, View("sv"))
    assert text.isascii()
    Draft202012Validator(schema("agree")).validate(json.loads(text))


def test_no_kappa_is_said_and_never_a_number_that_is_none() -> None:
    for pairs in ([("bad", "bad")], [("bad", "bad")] * 7, [("not_assessable", "bad")]):
        assert not any("nan" in text.lower() for text in every_form(agree([one_of(pairs, RUBRIC)])))


HOSTILE = st.sampled_from(
    ["[bold]", "[/quote]", "::error::x", "##[group]", "|", "\u202e", "\x1b[31m", "\n", "\r\n", "<b>", "{0}", "`", "\ud800", "](x)", "\u2028"]
)  # fmt: skip
texts = st.lists(HOSTILE | st.text(max_size=8), min_size=1, max_size=5).map("".join)


@examples(15)
@given(texts, st.data())
def test_hostile_text_moves_no_cursor_and_commands_no_runner(text: str, data: st.DataObject) -> None:
    level = replace(RUBRIC.scales[0].levels[0], label=said(text))
    scale = replace(RUBRIC.scales[0], levels=(level, *RUBRIC.scales[0].levels[1:]))
    hostile = replace(
        RUBRIC, title=said(text), scales=(scale,), axes=tuple(replace(it, label=said(text)) for it in RUBRIC.axes)
    )
    drawn = data.draw(assignments())
    held = Published(verdict="good", explanation=said(text), quote=said(text))
    off = Published(axis=SECOND, verdict=text.strip() or "x")
    goal = replace(drawn.goals[0], title=said(text), published=(held, off))
    assessment = assess(replace(drawn, title=said(text), goals=(goal, *drawn.goals[1:])), hostile)
    for shown in every_form(agree([assessment])):
        lines = [line.strip() for line in shown.splitlines()]
        assert not any(line.startswith("::") or "##[" in line or "##vso" in line for line in lines), shown
        assert not {"\x1b", "\r", "\u202e", "\u2028", "\ud800", "\x00"} & set(shown)
