"""The years of an assignment: examples of what is followed and told, and laws."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from fractions import Fraction
from io import StringIO
from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, assume, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from goalcheck.core.text import NOTHING
from goalcheck.document.view import View
from goalcheck.engine import Assessment, assess
from goalcheck.files.load import load
from goalcheck.model.assignment import (
    Assignment,
    Evidence,
    Indicator,
    IndicatorTarget,
    Interpretation,
    Observation,
    Recommendation,
)
from goalcheck.model.assignment.evidence import IndicatorDirection as Better
from goalcheck.model.assignment.fields import RecommendationStatus
from goalcheck.model.rubric import Rubric
from goalcheck.questions.diff.answer.change import Subject
from goalcheck.questions.diff.answer.comparison import compare
from goalcheck.questions.diff.answer.direction import Direction
from goalcheck.questions.schema.answer import schema
from goalcheck.questions.trend.answer.series import BreakReason, Series
from goalcheck.questions.trend.answer.trend import AxisYears, NodeYears, Point, Span, Trend, direction_of, trend
from goalcheck.questions.trend.named import NamedTrend
from goalcheck.questions.trend.spark import spark
from goalcheck.runner.forms import form
from tests.support.forms import forms_of
from tests.support.laws import examples
from tests.support.pairs import EDITS, rubrics, sourced, valid
from tests.support.variants import files
from tests.support.years import asked, found, goal, rubric, text, year

FORMS = forms_of("trend")

FEW = examples(15, HealthCheck.filter_too_much)


def followed(*years: Assignment, by: Rubric | None = None) -> Trend:
    return trend(assess(it, by or rubric()) for it in years)


def node(whole: Trend, name: str) -> NodeYears:
    return next(it for it in whole.nodes if it.name == name)


def on(whole: Trend, name: str, axis: str = "attainment") -> AxisYears:
    return next(it for it in node(whole, name).axes if it.axis == axis)


def verdicts(whole: Trend, name: str) -> list[str | None]:
    return [it.judgement.verdict.name if it.judgement else None for it in on(whole, name).points]


def directions(whole: Trend, name: str) -> list[str | None]:
    return [direction_of(it) for it in on(whole, name).points]


def met(name: str, score: str | None = "met", at: int = 2020, **more: object) -> Assignment:
    return year(goal(name, asked(f"{name}-c", found(f"{name}-e", score)), **more), year=at)


def counted(
    observed: dict[int, int | str], breaks: tuple[int, ...] = (), unit: str = "cases", **more: object
) -> Evidence:
    target = more.pop("target", None)
    seen = tuple(
        Observation(year=at, value=Fraction(value), breaks=text(f"Counted anew in {at}") if at in breaks else NOTHING)
        for at, value in observed.items()
    )
    indicator = Indicator(unit=text(unit), direction=Better.UP, observed=seen, target=target)  # type: ignore[arg-type]
    return replace(found("n", None, **more), indicator=indicator)


def measured(*pieces: Evidence) -> Series:
    years = [year(goal("g", asked("c", it)), year=2018 + 2 * i) for i, it in enumerate(pieces)]
    (series,) = followed(*years).series
    return series


def test_a_year_without_a_file_is_a_gap_and_has_no_verdict() -> None:
    whole = followed(met("g", at=2024), met("g", "partly", at=2020), met("g", "partly", at=2021))
    assert whole.spans == (Span(2020, 2020, 0), Span(2021, 2021, 1), Span(2022, 2023, None), Span(2024, 2024, 2))
    assert [it.year for it in on(whole, "g").points] == [2020, 2021, 2024]
    assert [it.step and it.step.since for it in on(whole, "g").points] == [None, 2020, 2021]
    assert directions(whole, "g") == [None, "same", Direction.BETTER]


def test_one_year_has_no_direction() -> None:
    whole = followed(met("g"))
    assert (directions(whole, "g"), whole.spans, whole.remade) == ([None], (Span(2020, 2020, 0),), ())


def test_a_node_that_comes_and_goes_is_one_node() -> None:
    other = goal("h", asked("h-c", found("h-e")))
    whole = followed(
        year(goal("g", asked("c", found("e"))), other, year=2020), year(other, year=2021),
        year(other, goal("g", asked("c", found("e", "partly"))), year=2022),
    )  # fmt: skip
    assert [it.name for it in whole.nodes] == ["x", "h", "h-c", "g", "c"]
    assert [it.id for it in on(whole, "g").points] == ["g", None, "g"]
    assert verdicts(whole, "g") == ["met", None, "partly"]
    assert directions(whole, "g") == [None, Direction.VANISHED, Direction.APPEARED]


def test_what_only_older_files_have_stands_below_its_parent_with_its_own_words() -> None:
    old = year(goal("g", asked("c", found("e")), asked("gone", found("f"))), goal("last", asked("z", found("y"))))
    new = year(goal("g", asked("c", found("e"))), year=2022)
    whole = followed(old, new)
    assert [(it.name, it.above, it.depth) for it in whole.nodes] == [
        ("x", None, 0), ("g", "x", 1), ("c", "g", 2), ("gone", "g", 2), ("last", "x", 1), ("z", "last", 2),
    ]  # fmt: skip


def test_a_node_is_followed_through_its_ids_also_past_a_year_that_lacks_it() -> None:
    other = goal("h", asked("h-c", found("h-e")))
    whole = followed(
        met("a", "not_met", 2018), met("b", "partly", 2019, formerly="a"), year(other, year=2020),
        met("c", "met", 2021, formerly="b"),
    )  # fmt: skip
    assert [it.id for it in on(whole, "c").points] == ["a", "b", None, "c"]
    assert verdicts(whole, "c") == ["not_met", "partly", None, "met"]
    assert directions(whole, "c") == [None, Direction.BETTER, Direction.VANISHED, Direction.APPEARED]


def test_an_id_used_anew_where_the_old_node_lives_on_is_another_node() -> None:
    """In the last year both name the first goal's id: the one that kept it until then is followed no further back."""
    whole = followed(
        met("a", "not_met", 2018), met("b", "partly", 2019, formerly="a"),
        year(*met("b").goals, *met("a").goals, year=2020),
    )  # fmt: skip
    assert [it.id for it in on(whole, "b").points] == ["a", "b", "b"]
    assert [it.id for it in on(whole, "a").points] == [None, None, "a"]


def test_readings_of_a_contested_goal_are_followed_with_it() -> None:
    def contested(name: str, at: int, score: str, **more: object) -> Assignment:
        readings = tuple(
            Interpretation(id=it, title=text(it), criteria=(asked(f"c-{it}", found(f"e-{it}", its)),))
            for it, its in (("wide", "met"), ("narrow", score))
        )
        return year(goal(name, interpretations=readings, **more), year=at)

    whole = followed(contested("g", 2020, "met"), contested("h", 2021, "not_met", formerly="g"))
    assert verdicts(whole, "h") == ["met", "interpretation_dependent"]
    assert directions(whole, "h") == [None, Direction.UNJUDGED]
    assert [it.id for it in on(whole, "h/narrow").points] == ["g/narrow", "h/narrow"]
    assert (directions(whole, "h/narrow"), directions(whole, "h/wide")) == ([None, Direction.WORSE], [None, "same"])


def test_a_verdict_that_rests_on_what_cannot_be_compared_has_no_direction() -> None:
    old = year(goal("g", asked("c", found("e", "partly", comparable=False))))
    new = year(goal("g", asked("c", found("e", "met", comparable=False))), year=2021)
    assert directions(followed(old, new), "g") == [None, Direction.INCOMPARABLE]


def test_what_cannot_be_compared_is_said_so_in_columns_in_signs_and_in_the_list() -> None:
    years = [
        year(goal("g", asked("c", found("e", score, comparable=False))), year=2020 + i)
        for i, score in enumerate(("partly", "met", "met", "not_assessable"))
    ]
    wide, narrow = said("table", years, 200), said("table", years, 60)
    assert [it in wide for it in ("cannot be compared with 2020", "as in 2021", "cannot be compared with 2022")] == [
        True
    ] * 3
    assert [it in narrow for it in ("● /", "● =", "∅ /")] == [True] * 3
    told = " ".join(narrow.split())
    assert "/ cannot be compared with the previous judgement" in told
    assert "2020 → 2021, Attainment, the evidence cannot be compared: Overall judgement; g" in told


def test_verdicts_by_other_rules_are_marked_where_they_follow_from_what_changed() -> None:
    """Rules for the whole alone leave those of goals as they were; a scale or a rule for criteria bears on all."""
    old, new = met("g", "partly"), met("g", "met", 2021)
    judge = rubric().judge
    whole = replace(
        rubric(),
        version="2",
        judge=replace(judge, assignment=tuple((axis, judge.goal[0][1]) for axis, _ in judge.assignment)),
    )
    criteria = replace(rubric(), judge=replace(judge, criterion=judge.criterion[:1]))
    worded = replace(rubric(), title=text("Another title"))
    for other, marked in ((whole, [True, False, False]), (criteria, [True, True, True]), (worded, [False] * 3)):
        found = trend([assess(old, rubric()), assess(new, other)])
        steps = [on(found, name).points[1].step for name in ("x", "g", "g-c")]
        assert [it is not None and it.rules for it in steps] == marked
        assert [(it.old, it.new) for it in found.remade] == ([(2020, 2021)] if any(marked) else [])


def test_an_axis_that_only_an_older_rubric_has_comes_last() -> None:
    judge = rubric().judge
    kept = tuple(it for it in rubric().axes if it.id != "sufficiency")
    without = replace(
        rubric(), axes=kept,
        judge=replace(judge, **{
            it: tuple((axis, rule) for axis, rule in getattr(judge, it) if axis != "sufficiency")
            for it in ("assignment", "goal", "criterion")
        }),
    )  # fmt: skip
    found = trend([assess(met("g"), rubric()), assess(met("g", at=2021), without)])
    assert found.axes == (*(it.id for it in kept), "sufficiency")
    assert [it.judgement is not None for it in on(found, "g", "sufficiency").points] == [True, False]


def test_the_values_of_all_files_are_put_together_and_the_newest_file_wins() -> None:
    series = measured(counted({2016: 1, 2017: 2, 2018: 3}), counted({2017: 2, 2018: "7/2", 2020: 5}))
    assert [(it.year, it.value, it.file, it.others) for it in series.values] == [
        (2016, 1, 0, ()), (2017, 2, 1, ()), (2018, Fraction(7, 2), 1, ((0, Fraction(3)),)), (2020, 5, 1, ()),
    ]  # fmt: skip
    assert (series.missing, series.breaks, series.targets) == ((2019,), (), ())
    assert spark(series, True) == "▂▄▆·█"
    assert spark(series, False) == "246.8"


def test_a_series_is_cut_where_a_file_says_so_and_between_files_that_cannot_be_compared() -> None:
    said = measured(counted({2016: 8, 2017: 8}), counted({2017: 8, 2018: 4, 2019: 4}, breaks=(2018,)))
    assert [(it.year, it.cut, it.reason.say("en")) for it in said.breaks] == [
        (2018, BreakReason.SAID, "Counted anew in 2018")
    ]
    assert spark(said, True) == "██|▄▄"
    note = text("Other opening hours")
    apart = measured(counted({2016: 8}), counted({2018: 4}, comparable=False, comparable_note=note))
    assert [(it.year, it.cut, it.reason) for it in apart.breaks] == [(2018, BreakReason.FILES, note)]
    assert spark(apart, True) == "█·|▄"
    back = measured(counted({2016: 8}, comparable=False, comparable_note=note), counted({2018: 4}))
    assert [(it.cut, it.reason) for it in back.breaks] == [(BreakReason.FILES, note)]
    bare = measured(counted({2016: 8}, comparable=False), counted({2018: 4}))
    assert [it.reason for it in bare.breaks] == [NOTHING]
    inside = measured(counted({2016: 8, 2017: 4}, comparable=False))
    assert inside.breaks == ()


def test_files_that_count_different_things_cut_a_series() -> None:
    other = measured(counted({2016: 8}), counted({2018: 4}, unit="persons"))
    assert [(it.year, it.cut) for it in other.breaks] == [(2018, BreakReason.UNIT)]
    translated = counted({2018: 4})
    assert translated.indicator
    swedish = replace(
        translated, indicator=replace(translated.indicator, unit=replace(NOTHING, entries=(("sv", "fall"),)))
    )
    assert measured(counted({2016: 8}), swedish).breaks == ()


def test_csv_tells_every_reason_for_a_cut_and_every_number_of_a_verdict() -> None:
    apart = counted({2018: 4}, breaks=(2018,), unit="persons", comparable=False)
    years = [year(goal("g", asked("c", it)), year=at) for at, it in ((2017, counted({2016: 8})), (2018, apart))]
    cut = next(it for it in csv.DictReader(StringIO(said("csv", years))) if it["year"] == "2018" and it["unit"])
    assert cut["broken"] == "said|files|unit"
    loaded = load(Path(__file__).parent / "cases/numeric/assignment.yaml")
    named = NamedTrend(trend([assess(loaded.assignment, loaded.rubric)]), ("assignment.yaml",))
    rows = {it["id"]: it for it in csv.DictReader(StringIO(form("trend", "csv").render([named], View("en"))))}
    assert (rows["full"]["verdict"], rows["full"]["value"], rows["full"]["possible"]) == ("low", "0.375", "")
    assert (rows["thin"]["verdict"], rows["thin"]["value"], rows["thin"]["possible"]) == ("not_assessable", "", "0..1")


def test_a_break_at_the_first_value_cuts_nothing() -> None:
    assert spark(measured(counted({2018: 4, 2019: 8}, breaks=(2018,))), True) == "▄█"


def test_bars_stand_on_zero_or_on_the_lowest_value_where_that_is_below() -> None:
    assert spark(measured(counted({2016: 0, 2017: 1, 2018: 100})), True) == "▁▁█"
    assert spark(measured(counted({2016: -8, 2017: 0, 2018: 8})), True) == "▁▄█"
    assert spark(measured(counted({2016: 0, 2017: 0})), True) == "▁▁"


def test_values_are_shown_as_they_were_written() -> None:
    small = [year(goal("g", asked("c", counted({2016: "0.0012", 2017: "0.0009", 2018: "1/3"}))))]
    assert [it in said("table", small) for it in ("0.0012 (2016)", "0.33 (2018)")] == [True, True]


def test_a_target_that_moves_or_goes_is_told() -> None:
    ten, twenty = IndicatorTarget(value=Fraction(10)), IndicatorTarget(value=Fraction(20), year=2030)
    series = measured(*(counted({2016: 8}, target=it) for it in (None, ten, ten, twenty, None)))
    assert series.targets == ((1, ten), (3, twenty), (4, None))


def test_evidence_that_has_a_series_in_one_year_only_is_followed() -> None:
    series = measured(found("n"), counted({2016: 8}), found("n", "partly"))
    assert [(it.year, it.file) for it in series.values] == [(2016, 1)]
    assert (series.name, series.above, series.missing) == ("n", "c", ())


def test_a_series_without_values_is_kept_and_not_drawn() -> None:
    series = measured(counted({}))
    assert (series.values, series.missing) == ((), ())
    years = [year(goal("g", asked("c", counted({}))))]
    assert "Indicators" not in said("table", years)


def test_recommendations_are_followed_and_a_file_that_lacks_one_says_nothing_of_it() -> None:
    def asking(at: int, *them: Recommendation) -> Assignment:
        return replace(met("g", at=at), recommendations=them)

    weigh = Recommendation(id="weigh", text=text("Weigh it"))
    more = Recommendation(id="more", text=text("More"))
    done = replace(
        weigh, id="measure", formerly="weigh", status=RecommendationStatus.IMPLEMENTED, status_note=text("Done.")
    )
    whole = followed(asking(2018, more, weigh), asking(2019), asking(2020, done))
    assert [(it.name, [each and each.status.value for each in it.years]) for it in whole.recommendations] == [
        ("measure", ["open", None, "implemented"]),
        ("more", ["open", None, None]),
    ]
    assert [it.newest.id for it in whole.recommendations] == ["measure", "more"]


def said(name: str, years: list[Assignment], width: int = 80, **more: object) -> str:
    whole = followed(*years)
    files = tuple(f"{it}.yaml" for it in whole.years)
    return form("trend", name).render([NamedTrend(whole, files)], View("en", width, **more))  # type: ignore[arg-type]


def test_what_does_not_fit_in_columns_stands_in_signs_and_where_there_are_none_in_rows() -> None:
    years = [met("g", score, at) for at, score in ((2020, "partly"), (2021, "met"), (2022, "not_met"), (2024, None))]
    columns, signs, rows = (
        said("table", years, width, unicode=it) for width, it in ((120, True), (60, True), (50, False))
    )
    assert [it in columns for it in ("no file", "↑ better than in 2020")] == [True, True]
    assert [it in signs for it in ("● ↑", "○ ↓", "1/1", "↑ better than the")] == [True] * 4
    assert [it in rows for it in ("2021: ● met; better than in 2020", "judged: 1 of 1", "↑")] == [True, True, False]


def test_a_node_of_nothing_and_an_axis_of_nothing_are_left_out() -> None:
    shown = said("table", [met("g"), met("g", at=2021)])
    assert "Not assessed for any goal in any year" in shown
    assert [it for it in ("Trend\n", "Recommendations", "What cannot be compared") if it in shown] == []


def test_a_text_that_a_spreadsheet_would_run_is_harmless() -> None:
    one = year(replace(goal("g", asked("c", found("e"))), title=text("=SUM(A1)")))
    (row, *_) = [it for it in csv.DictReader(StringIO(said("csv", [one]))) if it["id"] == "g"]
    assert row["title"] == "'=SUM(A1)"
    minus = year(goal("g", asked("c", counted({2016: -8}))))
    assert [it["value"] for it in csv.DictReader(StringIO(said("csv", [minus]))) if it["row"] == "value"] == ["-8"]


def test_every_form_can_be_limited_to_one_axis() -> None:
    years = [met("g"), met("g", at=2022)]
    for name in FORMS:
        assert "certainty" in said(name, years).lower()
        limited = said(name, years, axis="attainment")
        axes = json.loads(limited)["assignments"][0]["nodes"] if name == "json" else []
        assert {on["axis"] for it in axes for on in it["axes"]} <= {"attainment"}
        assert name == "json" or "certainty" not in limited.lower()


@st.composite
def many(draw: st.DrawFn) -> list[Assignment]:
    """Some years, each the one before after some edits."""
    file = sourced(draw(files()))
    years = [replace(file, year=2010)]
    for _ in range(draw(st.integers(0, 3))):
        file = replace(years[-1], year=years[-1].year + draw(st.integers(1, 3)))
        for _ in range(draw(st.integers(0, 3))):
            file = draw(st.sampled_from(EDITS))(draw, file)
        years.append(file)
    return years


def judged(years: list[Assignment], rubric: Rubric) -> list[Assessment]:
    assume(valid((years[0], years[-1]), rubric) and all(valid((it, it), rubric) for it in years))
    return [assess(it, rubric) for it in years]


def points(whole: Trend) -> dict[tuple[str, str, int], Point]:
    """By id in its file, axis and year."""
    each = [(it, on.axis, point) for it in whole.nodes for on in it.axes for point in on.points]
    return {(point.id, axis, point.year): point for _, axis, point in each if point.id is not None}


@FEW
@given(many(), rubrics(), st.randoms(use_true_random=False))
def test_the_order_of_the_files_does_not_matter(years: list[Assignment], rubric: Rubric, chance: object) -> None:
    found = judged(years, rubric)
    shuffled = list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert trend(shuffled) == trend(found)


@FEW
@given(many(), rubrics())
def test_verdicts_and_coverage_are_those_of_assess(years: list[Assignment], rubric: Rubric) -> None:
    found = judged(years, rubric)
    whole = points(trend(found))
    for it in found:
        for node in it.root.walk():
            for judgement in node.judgements if node.kind not in ("evidence", "missing") else ():
                point = whole[node.id, judgement.axis, it.assignment.year]
                assert point.judgement is not None
                assert point.judgement.verdict == judgement.verdict
                assert point.judged == node.criteria_judged(judgement.axis)
    known = {it.assignment.year for it in found}
    assert {at for _, _, at in whole} <= known


@FEW
@given(many(), rubrics(), rubrics())
def test_directions_are_those_of_compare(years: list[Assignment], rubric: Rubric, other: Rubric) -> None:
    found = [*judged(years[:-1], rubric), *judged(years[-1:], other)] if len(years) > 1 else judged(years, rubric)
    whole = trend(found)
    for i, (old, new) in enumerate(pairwise(found)):
        comparison = compare(old, new)
        moved = {(it.subject, it.axis): comparison.direction(it) for it in comparison.verdicts}
        for it in whole.nodes:
            for on in it.axes:
                before, after = on.points[i : i + 2]
                direction = moved.pop((Subject(it.kind, before.id, after.id), on.axis), None)
                assert after.step is not None
                assert after.step.direction is direction
        assert moved == {}


@FEW
@given(many(), rubrics())
def test_every_form_tells_the_same_verdicts(years: list[Assignment], rubric: Rubric) -> None:
    whole = trend(judged(years, rubric))
    files = tuple(map(str, whole.years))
    told = {name: form("trend", name).render([NamedTrend(whole, files)], View("en")) for name in FORMS}
    Draft202012Validator(schema("trend")).validate(json.loads(told["json"]))
    (document,) = json.loads(told["json"])["assignments"]
    in_json = [
        (
            it["id"],
            on["axis"],
            point["year"],
            point["verdict"]["status"] or point["verdict"]["level"],
            point["direction"],
        )
        for it in document["nodes"]
        for on in it["axes"]
        for point in on["points"]
        if point["verdict"]
    ]
    rows = list(csv.DictReader(StringIO(told["csv"])))
    in_csv = [
        (it["id"], it["axis"], int(it["year"]), it["verdict"], it["direction"] or None)
        for it in rows
        if it["row"] == "verdict"
    ]
    assert sorted(in_csv, key=str) == sorted(in_json, key=str)
    assert document["missing"] == [int(it["year"]) for it in rows if it["row"] == "no-file"]
    assert not set(document["missing"]) & {int(it["year"]) for it in rows if it["verdict"]}
