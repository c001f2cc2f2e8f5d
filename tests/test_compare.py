"""Examples of comparing two years: matching, kinds of change, causes, and the two real pairs."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goalcheck.checks import check_assignment
from goalcheck.core.scale import Level, Scale, ScaleKind
from goalcheck.core.text import Text
from goalcheck.core.value import NOT_APPLICABLE, known, unknown
from goalcheck.core.verdict import Status, Verdict
from goalcheck.engine import assess
from goalcheck.engine.trace import value_of
from goalcheck.files.load import load
from goalcheck.model.assignment import (
    Assessor,
    Assignment,
    Criterion,
    Evidence,
    Gap,
    Indicator,
    IndicatorTarget,
    Interpretation,
    Leverage,
    Observation,
    Override,
    Period,
    Published,
    Recommendation,
    Reply,
    Source,
    Stance,
)
from goalcheck.model.assignment.evidence import IndicatorDirection as Better
from goalcheck.model.assignment.fields import RecommendationStatus
from goalcheck.model.rubric import NodeRules
from goalcheck.questions.diff.answer.change import Added, Altered, Change, Rescored, Reworded, Subject, SubjectKind
from goalcheck.questions.diff.answer.comparison import Comparison, compare
from goalcheck.questions.diff.answer.direction import Direction, direction
from goalcheck.questions.diff.answer.minimal import MOST_EXACT, minimal, reduced
from goalcheck.questions.diff.answer.records import GapMove, Incomparable, Reason, RecommendationOutcome
from goalcheck.questions.diff.answer.separable import names_shared
from goalcheck.questions.diff.answer.wording import MOST_WORDS, Op, WordingPart, wording
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate
from goalcheck.rules.cases import Case
from goalcheck.rules.condition import Condition, Selection, Where
from tests.support.laws import examples
from tests.support.pairs import replayed
from tests.support.paths import ROOT
from tests.support.trees import assignments
from tests.support.variants import each_evidence
from tests.support.years import HEDER, MEDEL, asked, compared, found, goal, rubric, text, verdict, year

LEVELS = ("not_met", "partly", "largely", "met")


def ids(comparison: Comparison) -> list[str]:
    return [it.id for it in comparison.changes]


def sets(comparison: Comparison, node: str, axis: str = "attainment") -> list[list[str]]:
    return [[it.id for it in each] for each in comparison.cause(verdict(comparison, node, axis)).sets]


def test_parts_are_matched_by_the_ids_they_had_formerly_by_any_number_of_steps() -> None:
    old = year(goal("g", asked("c", found("e"))), goal("last", asked("z", found("y"))))
    new = year(
        goal("h", asked("d", found("f", formerly="e"), formerly="c"), formerly="g"),
        goal("last", asked("z", found("y"), found("e2", formerly="e1"), found("e1", formerly="y"))),
    )
    comparison = compared(old, new)
    renamed = ["renamed/goal/h", "renamed/criterion/d", "renamed/evidence/f"]
    assert [it for it in ids(comparison) if it.startswith("renamed")] == renamed
    assert [it for it in ids(comparison) if it.startswith(("added", "removed", "moved"))] == [
        "added/evidence/e2",
        "added/evidence/e1",
    ]
    assert [it for it in comparison.verdicts if it.subject.name in ("h", "d")] == []
    chained = year(goal("g", asked("c", found("e3", formerly="e2"), found("e2", None, formerly="e"))))
    kept = year(goal("g", asked("c", found("e"))))
    assert "renamed/evidence/e2" in ids(compared(kept, chained))
    assert [it.subject.before for it in compared(chained, kept).changes if it.id == "renamed/evidence/e"] == ["e2"]


def test_a_part_below_another_parent_has_moved() -> None:
    old = year(goal("g", asked("c", found("e"), found("f", "partly")), asked("d", found("h"))))
    new = year(goal("g", asked("c", found("e")), asked("d", found("h"), found("f", "partly"))))
    comparison = compared(old, new)
    assert ids(comparison) == ["moved/evidence/f"]
    assert sets(comparison, "c") == sets(comparison, "d") == [["moved/evidence/f"]]
    assert comparison.direction(verdict(comparison, "c")) is Direction.BETTER
    assert comparison.direction(verdict(comparison, "d")) is Direction.WORSE


def test_what_a_part_stood_below_is_in_the_same_order_the_other_way_round() -> None:
    old = year(goal("g", asked("c3", formerly="c1"), asked("c2")))
    new = year(goal("g", asked("c1", found("e")), asked("c2", "e")))
    there, back = compared(old, new), compared(new, old)
    assert {it.reverse() for it in there.changes} == set(back.changes)
    assert [it.name for it in there.of(Added)[0].parents] == ["c1", "c2"]


def test_a_part_of_the_same_words_is_only_suggested_to_be_the_same() -> None:
    old = year(goal("g", asked("c", found("e"))))
    new = year(goal("g", asked("c", replace(found("f"), claim=text("e")))))
    comparison = compared(old, new)
    assert ids(comparison) == ["added/evidence/f", "removed/evidence/e"]
    assert [it.reverse() for it in compared(new, old).suggestions] == list(comparison.suggestions)
    assert [it.subject for it in comparison.suggestions] == [Subject(SubjectKind.EVIDENCE, "e", "f")]
    twice = year(goal("g", asked("c", *(replace(found(it), claim=text("e")) for it in ("f", "h")))))
    assert compared(old, twice).suggestions == ()


def test_every_attribute_that_differs_is_told() -> None:
    old = year(
        goal("g", asked("c", found("e", "partly", period=Period(start="2019", end="2020")), found("f"), weight=2)),
        published=(Published(verdict="met"), Published(axis="trend", verdict="improving")),
    )
    more = found("e", conflicts_with=("f",), period=Period(start="2019", end="2021"))
    new = year(
        goal(
            "g",
            asked("c", replace(more, source="t", comparable=True), found("f"), axes=("attainment", "trend")),
            essential=True,
            leverage=Leverage.LIMITED,
            override=(Override(verdict="met", by="me", date="2021"),),
        ),
        published=(Published(verdict="largely"), Published(axis="trend", verdict="improving")),
        sources=(Source(id="s", title=text("S"), year=2019), Source(id="t", title=text("T again"))),
    )
    assert ids(compared(old, new)) == [
        "altered/assignment/x/published/attainment",
        "altered/goal/g/essential",
        "altered/goal/g/leverage",
        "overruled/goal/g/attainment",
        "altered/criterion/c/axes",
        "altered/criterion/c/weight",
        "rescored/evidence/e",
        "resourced/evidence/e",
        "altered/evidence/e/period",
        "altered/evidence/e/conflicts_with",
        "altered/source/s/year",
        "reworded/source/t/title/en",
    ]
    assert compared(old, new).of(Rescored)[0].direction is Direction.BETTER


def test_who_judged_whom_and_when_is_a_difference_too() -> None:
    same = goal("g", asked("c", found("e")))
    old = year(same, agency=text("A"), evaluator=text("E"), commissioner=text("C"))
    new = year(same, agency=text("B"), period=Period(start="2019", end="2020"), commissioner=text("C"))
    comparison = compared(old, new)
    assert ids(comparison) == [
        "altered/assignment/x/period",
        "reworded/assignment/x/agency/en",
        "reworded/assignment/x/evaluator/en",
    ]
    assert comparison.verdicts == ()
    assert not comparison.empty


def test_what_is_said_of_a_series_is_a_difference_too() -> None:
    def written(unit: str, basis: str, *observed: Observation) -> Assignment:
        series = Indicator(
            unit=text(unit),
            direction=Better.UP,
            observed=observed,
            target=IndicatorTarget(value=Fraction(9), basis=text(basis)),
        )
        return year(goal("g", asked("c", found("e", None, axis="trend", indicator=series))))

    first = Observation(year=2019, value=Fraction(1), note=text("a"), source="s")
    old = written("cases", "law", first, Observation(year=2020, value=Fraction(2), locator=text("p. 1")))
    new = written(
        "persons", "plan", replace(first, note=text("b"), source="t"), Observation(year=2020, value=Fraction(2))
    )
    comparison = compared(old, new)
    assert ids(comparison) == [
        "reworded/evidence/e/unit/en",
        "reworded/evidence/e/note/2019/en",
        "altered/evidence/e/source/2019",
        "reworded/evidence/e/locator/2020/en",
        "reworded/evidence/e/basis/en",
        "incomparable/evidence/e",
    ]
    assert comparison.incomparable[0].reasons == (Reason.UNIT,)
    assert ids(compared(written("cases", "law", first), written("cases", "law", first))) == []


SERIES = Indicator(
    unit=text("n"),
    direction=Better.UP,
    observed=(Observation(year=2019, value=Fraction(1)), Observation(year=2020, value=Fraction(2))),
    baseline_year=2019,
    target=IndicatorTarget(value=Fraction(9), year=2025),
)
FIRST, LAST = SERIES.observed
HELD = (Assessor(by="me", score="met"), Assessor(by="you", score="partly"))
DECIDED = Override(verdict="met", by="me", date="2021", reason=text("seen"))
OPEN = Gap(id="n", text=text("n"), concerns=("c",))


@pytest.mark.parametrize(
    "series",
    [
        replace(SERIES, direction=Better.DOWN),
        replace(SERIES, baseline_year=2020),
        replace(SERIES, target=None),
        replace(SERIES, target=IndicatorTarget(value=Fraction(8), year=2025)),
        replace(SERIES, target=IndicatorTarget(value=Fraction(9), year=2024)),
        replace(SERIES, observed=(FIRST,)),
        replace(SERIES, observed=(FIRST, replace(LAST, value=Fraction(3)))),
        replace(SERIES, observed=(FIRST, replace(LAST, year=2021))),
        replace(SERIES, observed=(FIRST, replace(LAST, breaks=text("new count")))),
    ],
)
def test_everything_that_a_series_is_judged_by_is_a_new_score(series: Indicator) -> None:
    old, new = (year(goal("g", asked("c", found("e", None, indicator=it)))) for it in (SERIES, series))
    assert "rescored/evidence/e" in ids(compared(old, new))


@pytest.mark.parametrize(
    "held", [HELD[:1], (HELD[0], replace(HELD[1], score="met")), (HELD[0], replace(HELD[1], by="she"))]
)
def test_every_assessor_and_every_score_of_theirs_is_a_new_score(held: tuple[Assessor, ...]) -> None:
    old, new = (year(goal("g", asked("c", found("e", "met", assessors=it)))) for it in (HELD, held))
    assert ids(compared(old, new)) == ["rescored/evidence/e"]
    assert ids(compared(old, year(goal("g", asked("c", found("e", "met", assessors=HELD[::-1])))))) == []


@pytest.mark.parametrize(
    "decided",
    [
        replace(DECIDED, verdict="partly"),
        replace(DECIDED, by="you"),
        replace(DECIDED, date="2022"),
        replace(DECIDED, reason=text("heard")),
    ],
)
def test_everything_that_a_deviation_says_is_a_difference(decided: Override) -> None:
    old, new = (year(goal("g", asked("c", found("e")), override=(it,))) for it in (DECIDED, decided))
    assert ids(compared(old, new)) == ["overruled/goal/g/attainment"]


@pytest.mark.parametrize(
    ("gap", "moves"),
    [
        (replace(OPEN, blocking=True), GapMove.BLOCKING),
        (replace(OPEN, concerns=("g",)), GapMove.CHANGED),
        (replace(OPEN, axes=("trend",)), GapMove.CHANGED),
    ],
)
def test_where_a_gap_stands_in_the_way_is_a_difference(gap: Gap, moves: GapMove) -> None:
    old, new = (year(goal("g", asked("c", found("e"))), gaps=(it,)) for it in (OPEN, gap))
    assert [it.move for it in compared(old, new).gaps] == [moves]


def test_a_gap_on_the_first_axis_is_the_same_where_it_names_it() -> None:
    old, new = (year(goal("g", asked("c", found("e"))), gaps=(replace(OPEN, axes=it),)) for it in ((), ("attainment",)))
    assert compared(old, new).gaps == ()


def test_a_reply_is_a_difference_and_no_cause() -> None:
    reply = Reply(by="A", stance=Stance.DISPUTES, reason=Text((("en", "no"), ("sv", "nej"))))
    old, new = (year(goal("g", asked("c", found("e", reply=it)))) for it in ((), (reply,)))
    comparison = compared(old, new)
    assert ids(comparison) == ["altered/evidence/e/reply"]
    assert comparison.of(Altered)[0].after == ("A: disputes no / nej",)
    assert comparison.verdicts == ()


def test_texts_are_compared_word_by_word() -> None:
    assert wording("one two three", "one 2 three four") == (
        WordingPart(Op.SAME, "one "),
        WordingPart(Op.GONE, "two"),
        WordingPart(Op.CAME, "2"),
        WordingPart(Op.SAME, " three"),
        WordingPart(Op.CAME, " four"),
    )
    long = "a " * MOST_WORDS
    assert wording(long, "b") == (WordingPart(Op.GONE, long), WordingPart(Op.CAME, "b"))
    old, new = (year(goal("g", asked("c", replace(found("e"), claim=text(it))))) for it in ("a b", "a c"))
    (change,) = compared(old, new).of(Reworded)
    assert (change.language, change.field) == ("en", "claim")


@given(st.text("ab ", max_size=12), st.text("ab ", max_size=12))
def test_the_words_of_both_texts_are_all_there(old: str, new: str) -> None:
    pieces = wording(old, new)
    assert "".join(it.words for it in pieces if it.op is not Op.CAME) == old
    assert "".join(it.words for it in pieces if it.op is not Op.GONE) == new


def test_gaps_open_close_and_block() -> None:
    gaps = {
        "kept": Gap(id="kept", text=text("kept")),
        "closed": Gap(id="closed", text=text("closed")),
        "blocks": Gap(id="blocks", text=text("b"), concerns=("c",)),
        "frees": Gap(id="frees", text=text("f"), blocking=True, axes=("trend",)),
        "moves": Gap(id="moves", text=text("m")),
    }
    old = year(goal("g", asked("c", found("e"))), gaps=tuple(gaps.values()))
    now = (
        gaps["kept"],
        replace(gaps["blocks"], blocking=True),
        replace(gaps["frees"], blocking=False),
        replace(gaps["moves"], concerns=("g",)),
        Gap(id="new", text=text("new")),
    )
    comparison = compared(old, replace(old, gaps=now))
    assert {it.subject.name: it.move for it in comparison.gaps} == {
        "blocks": GapMove.BLOCKING,
        "frees": GapMove.UNBLOCKED,
        "moves": GapMove.CHANGED,
        "new": GapMove.OPENED,
        "closed": GapMove.CLOSED,
    }
    assert sets(comparison, "c") == [["gap/gap/blocks"]]
    assert comparison.direction(verdict(comparison, "c")) is Direction.UNJUDGED


def test_recommendations_are_told_by_what_became_of_them() -> None:
    asked_for = [Recommendation(id=name, text=text(name)) for name in ("a", "b", "c")]
    old = year(goal("g", asked("c1", found("e"))), recommendations=tuple(asked_for))
    now = (
        replace(asked_for[0], status=RecommendationStatus.IMPLEMENTED, addressees=(text("all"),)),
        replace(asked_for[1], id="b2", formerly="b", concerns=("g",)),
        Recommendation(id="d", text=text("d")),
    )
    comparison = compared(old, replace(old, recommendations=now))
    assert {it.subject.name: it.became for it in comparison.recommendations} == {
        "a": RecommendationOutcome.IMPLEMENTED,
        "c": RecommendationOutcome.DROPPED,
        "d": RecommendationOutcome.NEW,
    }
    assert ids(comparison)[2:4] == ["renamed/recommendation/b2", "altered/recommendation/b2/concerns"]


def series(*observed: tuple[int, int, bool]) -> Indicator:
    seen = (
        Observation(year=year, value=Fraction(value), breaks=text("new count") if broken else Text())
        for year, value, broken in observed
    )
    return Indicator(unit=text("n"), direction=Better.UP, observed=tuple(seen))


@pytest.mark.parametrize(
    ("after", "reasons"),
    [
        ({"comparable": False}, (Reason.SAID,)),
        ({"indicator": series((2019, 1, False), (2020, 9, False), (2021, 5, True))}, (Reason.BROKEN,)),
        ({"indicator": series((2019, 1, False), (2020, 9, False))}, None),
    ],
)
def test_what_cannot_be_compared_is_shown(after: dict[str, object], reasons: tuple[Reason, ...] | None) -> None:
    before = replace(found("e", None), indicator=series((2019, 1, False), (2020, 2, False)))
    old, new = (year(goal("g", asked("c", it))) for it in (before, replace(before, **after)))  # type: ignore[arg-type]
    assert [it.reasons for it in compared(old, new).of(Incomparable)] == ([reasons] if reasons else [])


def test_a_break_that_both_files_tell_of_counts_where_it_lies_between_their_last_values() -> None:
    broken = (2020, 5, True)
    first = replace(found("e", None), indicator=series((2018, 1, False), broken))
    later = replace(first, indicator=series((2018, 1, False), broken, (2021, 9, False)))
    old, new = (year(goal("g", asked("c", it))) for it in (first, later))
    assert compared(old, new).incomparable == ()
    short = replace(first, indicator=series((2018, 1, False), broken, (2019, 3, False)))
    assert compared(year(goal("g", asked("c", short))), new).incomparable == ()


def test_a_verdict_that_rests_on_what_cannot_be_compared_has_no_direction_and_no_cause_but_certainty_has() -> None:
    old = year(goal("g", asked("c", found("e", "partly"), found("f", "partly"))))
    new = year(goal("g", asked("c", found("e", "met", comparable=False), found("f", "met"))))
    comparison = compared(old, new)
    change = verdict(comparison, "c")
    assert comparison.direction(change) is Direction.INCOMPARABLE
    cause = comparison.cause(change)
    assert [it.id for it in cause.background] == ["rescored/evidence/e", "altered/evidence/e/comparable"]
    assert [[it.id for it in each] for each in cause.sets] == [["rescored/evidence/f"]]


def test_an_effect_of_the_rubric_is_not_told_as_one_of_the_evidence() -> None:
    old = year(goal("g", asked("c", found("e", "met"), found("f", "partly"))))
    new = year(goal("g", asked("c", found("e", "met"), found("f", "largely"))))
    best = Rule(aggregate=Aggregate(method="best"))
    judge = rubric().judge
    criterion = tuple((axis, best if axis == "attainment" else rule) for axis, rule in judge.criterion)
    other = replace(rubric(), version="2", judge=replace(judge, criterion=criterion))
    comparison = compared(old, new, then=other)
    assert comparison.rubric is not None
    assert comparison.rubric.changed == ("criterion / attainment",)
    assert sets(comparison, "c") == [["rubric/assignment/"]]
    cells = comparison.cause(verdict(comparison, "c")).cells
    assert cells is not None
    levels = [it and it.level for it in (cells.old, cells.only_rubric, cells.only_evidence, cells.new)]
    assert levels == ["partly", "met", "largely", "met"]
    words = replace(rubric(), title=text("other words"))
    only_words = compared(old, new, then=words)
    assert only_words.rubric is not None
    assert only_words.rubric.changed == ()
    assert only_words.cause(only_words.verdicts[0]).cells is None


def test_evidence_that_does_not_fit_the_other_rubric_leaves_a_cell_empty() -> None:
    scales = tuple(
        replace(it, levels=(*it.levels, Level(id="beyond"))) if it.id == "attainment" else it for it in rubric().scales
    )
    wider = replace(rubric(), version="2", scales=scales)
    old = year(goal("g", asked("c", found("e", "met"))))
    comparison = compared(old, year(goal("g", asked("c", found("e", "beyond")))), then=wider)
    cells = comparison.cause(verdict(comparison, "c")).cells
    assert cells is not None
    assert (cells.fits, cells.only_evidence) == ((True, False), None)
    assert comparison.direction(verdict(comparison, "c")) is Direction.OTHER


def test_the_order_of_axes_is_a_difference_of_rubrics() -> None:
    axes = rubric().axes
    turned = replace(rubric(), axes=(*axes[1:], axes[0]))
    old = year(goal("g", asked("c", found("e", None))))
    comparison = compared(old, old, then=turned)
    assert comparison.rubric is not None
    assert comparison.rubric.changed == ("axes",)
    assert ids(comparison)[1:] == ["rescored/evidence/e"]


def test_what_names_no_axis_is_about_the_first_of_its_own_rubric() -> None:
    axes = rubric().axes
    turned = replace(rubric(), axes=(axes[1], axes[0], *axes[2:]))
    one, other = axes[0].id, axes[1].id
    old = year(
        goal("g", asked("c", found("e", None)), override=(replace(DECIDED, verdict="not_assessable"),)),
        published=(Published(verdict="not_assessable"),),
        gaps=(OPEN,),
    )
    comparison = compare(*(assess(old, it) for it in (rubric(), turned)))
    assert set(ids(comparison)) >= {
        "rescored/evidence/e",
        *(f"overruled/goal/g/{axis}" for axis in (one, other)),
        *(f"altered/assignment/x/published/{axis}" for axis in (one, other)),
        "gap/gap/n",
    }


def test_every_kind_of_change_has_a_reverse() -> None:
    decided = Override(verdict="met", by="me", date="2021")
    old = year(goal("g", asked("c", found("e", None), found("f", "partly")), asked("d", found("h"))))
    new = year(
        goal("g", asked("c", found("e", None)), asked("d", found("h"), found("f", "partly")), override=(decided,))
    )
    other = replace(rubric(), version="2.0", title=text("Another"))
    there, back = compared(old, new, rubric(), other), compared(new, old, other, rubric())
    assert [it.id for it in there.changes] == ["rubric/assignment/", "overruled/goal/g/attainment", "moved/evidence/f"]
    assert [it.reverse() for it in there.changes] == list(back.changes)


def test_a_deviation_that_stands_is_no_difference() -> None:
    decided = Override(verdict="met", by="me", date="2021")
    old, new = (year(goal("g", asked("c", found("e", it)), override=(decided,))) for it in ("partly", "largely"))
    comparison = compared(old, new)
    assert ids(comparison) == ["rescored/evidence/e"]
    assert "g" not in {it.subject.name for it in comparison.verdicts}


def test_a_part_that_only_the_rubric_names_is_no_part_of_either_file() -> None:
    by = replace(rubric(), nodes=(NodeRules(id="g", children=("c", "missing")),))
    old, new = (year(goal("g", asked("c", found("e", it)))) for it in ("partly", "met"))
    comparison = compared(old, new, by)
    assert {it.subject.name for it in comparison.verdicts} == {"c", "g", "x"}
    assert sets(comparison, "c") == [["rescored/evidence/e"]]


def test_a_change_that_says_nothing_of_its_reverse_has_none() -> None:
    with pytest.raises(NotImplementedError):
        Change(Subject(SubjectKind.GOAL, "g", "g")).reverse()


def test_changes_that_make_no_file_without_each_other_are_never_told_apart() -> None:
    """Two goals that change places, and an id that passes from one kind of part to another."""
    inner, outer = asked("c", found("e", "partly")), asked("d", found("f"))
    old = year(goal("a", inner, goals=(goal("b", outer),)))
    new = year(goal("b", outer, goals=(goal("a", inner),)))
    comparison = compared(old, new)
    assert sets(comparison, "b") == [["moved/goal/b", "moved/goal/a"]]
    reused = year(goal("a", asked("c", found("d", "partly")), goals=(goal("b", asked("e", found("f", "partly"))),)))
    first = year(goal("a", inner, goals=(goal("b", outer),)))
    both = year(goal("a", inner, goals=(goal("b", outer),)), "b")  # type: ignore[arg-type]
    turned = year(goal("b", outer, goals=(goal("a", inner),)), "a")  # type: ignore[arg-type]
    assert sets(compared(both, turned), "b") == [["moved/goal/b", "moved/goal/a"]]
    assert all(cause.sets and cause.exact for cause in compared(first, reused).causes)


def test_a_scale_of_its_own_makes_each_mixture_checked() -> None:
    named = replace(rubric(), nodes=(NodeRules(id="d", scales=(("attainment", "trend"),)),))
    old = year(goal("g", asked("c", found("e", "partly"))), goal("h", asked("d", found("f", "improving"))))
    new = year(goal("g", asked("c", found("f", "met"))), goal("h", asked("d", found("e", "worsening"))))
    rules = replace(
        named, judge=replace(named.judge, goal=(("attainment", Rule(aggregate=Aggregate(method="worst"))),))
    )
    comparison = compare(*(assess(it, rules) for it in (old, new)))
    (alone,) = sets(comparison, "c")
    assert {"moved/evidence/e", "moved/evidence/f", "rescored/evidence/f"} >= {*alone} - {"rescored/evidence/e"}


def test_a_rule_of_a_node_by_id_is_a_difference_of_rubrics() -> None:
    best = NodeRules(id="c", rules=(("attainment", Rule(aggregate=Aggregate(method="best"))),))
    old = year(goal("g", asked("c", found("e"), found("f", "partly"))))
    comparison = compared(old, old, then=replace(rubric(), version="2", nodes=(best,)))
    assert comparison.rubric is not None
    assert comparison.rubric.changed == ("node c",)
    assert sets(comparison, "c") == [["rubric/assignment/"]]


def test_another_id_is_a_cause_where_the_rubric_speaks_of_it() -> None:
    best = NodeRules(id="c", rules=(("attainment", Rule(aggregate=Aggregate(method="best"))),))
    by = replace(rubric(), nodes=(best,))
    old, new = (
        year(goal("g", asked(it, found("e"), found("f", "partly"), formerly=was)))
        for it, was in (("d", None), ("c", "d"))
    )
    comparison = compared(old, new, by, by)
    assert sets(comparison, "c") == [["renamed/criterion/c"]]
    assert comparison.direction(verdict(comparison, "c")) is Direction.BETTER
    assert comparison.verdicts[0].fingerprint == compared(old, new, by, by).verdicts[0].fingerprint


def test_a_decision_and_the_evidence_may_each_be_enough() -> None:
    by = (Override(verdict="met", by="me", date="2021"),)
    old = year(goal("g", asked("c", found("e", "partly"))))
    new = year(goal("g", asked("c", found("e")), override=by))
    assert sets(compared(old, new), "g") == [["overruled/goal/g/attainment"], ["rescored/evidence/e"]]


def test_what_stands_in_two_places_is_judged_with_all_that_uses_it() -> None:
    def twice(e: str, f: str) -> Assignment:
        reading = Interpretation(id="r", title=text("r"), criteria=(asked("d", found("f", f)),))
        contested = goal("g", asked("c", found("e", e)), interpretations=(reading,))
        return year(contested, replace(goal("h"), criteria=("c", asked("k", found("i")))))

    comparison = compared(twice("partly", "partly"), twice("met", "met"))
    both = [["rescored/evidence/e", "rescored/evidence/f"]]
    assert [sets(comparison, it) for it in ("x", "g", "g/r", "h")] == [both, both, both, [["rescored/evidence/e"]]]


def test_a_value_is_told_from_the_verdict_that_it_gives() -> None:
    levels = Scale(id="s", levels=tuple(Level(id=it) for it in LEVELS))
    assert value_of(Verdict("partly", None, ("partly",)), levels) == known(1)
    assert value_of(Verdict(None, Status.NOT_ASSESSED, ("partly", "met")), levels) == unknown([1, 3])
    assert value_of(Verdict(status=Status.NOT_APPLICABLE), levels) == NOT_APPLICABLE
    numbers = Scale(id="n", kind=ScaleKind.NUMERIC)
    half = Verdict(number=Fraction(1, 2), interval=(Fraction(1, 2), Fraction(1, 2)))
    assert value_of(half, numbers) == half.interval


@pytest.mark.parametrize(("kind", "together"), [("assignment", False), ("goal", True), ("criterion", True)])
def test_what_the_whole_names_is_named_once_and_what_any_goal_names_by_several(kind: str, together: bool) -> None:
    naming = Rule(cases=(Case(id="k", when=Condition(any=Selection(where=Where(id=("g",)))), verdict="met"),))
    by = replace(rubric(), judge=replace(rubric().judge, **{kind: (("attainment", naming),)}))
    assert names_shared(by) is together
    assert not names_shared(rubric())
    twice = tuple(NodeRules(id=it, children=("c",)) for it in ("a", "b"))
    assert names_shared(replace(rubric(), nodes=twice))
    assert not names_shared(replace(rubric(), nodes=twice[:1]))


def test_a_criterion_that_all_readings_of_a_goal_share_is_one() -> None:
    readings = tuple(Interpretation(id=it, title=text(it), criteria=(asked(it, found(f"e{it}")),)) for it in ("p", "q"))
    old, new = (year(goal("g", asked("c", found("e", it)), interpretations=readings)) for it in (None, "partly"))
    comparison = compared(old, new)
    assert sets(comparison, "c") == sets(comparison, "g/p") == sets(comparison, "g") == [["rescored/evidence/e"]]


def test_a_criterion_that_another_reading_has_now_has_moved() -> None:
    a, b, c = (asked(it, found(f"e-{it}", score)) for it, score in (("a", "met"), ("b", "met"), ("c", "not_met")))

    def contested(*criteria: tuple[Criterion, ...]) -> Assignment:
        named = zip(("p", "q"), criteria, strict=True)
        readings = (Interpretation(id=it, title=text(it), criteria=them) for it, them in named)
        return year(goal("g", interpretations=tuple(readings)))

    comparison = compared(contested((a, c), (b,)), contested((a,), (c, b)))
    assert ids(comparison) == ["moved/criterion/c"]
    assert [it.subject.name for it in comparison.verdicts] == ["g/p", "g/q"]
    assert sets(comparison, "g/p") == sets(comparison, "g/q") == [["moved/criterion/c"]]


def test_assessors_who_agree_later_rescore() -> None:
    held = (Assessor(by="a", score="met"), Assessor(by="b", score="partly"))
    old = year(goal("g", asked("c", replace(found("e", None), assessors=held))))
    new = year(goal("g", asked("c", replace(found("e", "met"), assessors=held))))
    comparison = compared(old, new)
    assert sets(comparison, "c") == [["rescored/evidence/e"]]
    assert comparison.of(Rescored)[0].direction is Direction.JUDGED


def test_a_goal_that_is_renamed_takes_its_readings_along() -> None:
    readings = (Interpretation(id="r", title=text("r"), criteria=(asked("c", found("e")),)),)
    old = year(goal("g", interpretations=readings))
    new = year(goal("h", interpretations=readings, formerly="g"))
    comparison = compared(old, new)
    assert ids(comparison) == ["renamed/goal/h", "reworded/goal/h/title/en"]
    assert comparison.verdicts == ()
    other = year(
        goal("h", interpretations=(*readings, replace(readings[0], id="q", criteria=(asked("d"),))), formerly="g")
    )
    assert "added/interpretation/h/q" in ids(compared(old, other))


def test_a_new_reading_of_a_renamed_goal_is_there_whether_or_not_the_goal_has_its_new_id() -> None:
    def reading(name: str, score: str) -> Interpretation:
        return Interpretation(id=name, title=text(name), criteria=(asked(f"c{name}", found(f"e{name}", score)),))

    spoken_of = replace(rubric(), nodes=(NodeRules(id="g", children=("cp",)),))
    old = year(goal("g", interpretations=(reading("p", "met"), reading("r", "met"))))
    several = tuple(reading(name, "met") for name in ("p", "r", "q"))
    new = year(goal("h", interpretations=several, formerly="g"))
    comparison = compared(old, new, spoken_of)
    assert "renamed/goal/h" in ids(comparison)
    assert sets(comparison, "h/q", "sufficiency") == [["added/interpretation/h/q"]]


def test_a_verdict_that_was_not_found_by_replay_has_no_sets_and_is_not_called_exact() -> None:
    old, new = (year(goal("g", asked("c", found("e", it)))) for it in ("partly", "met"))
    comparison = compared(old, new)
    other = replace(verdict(comparison, "c"), after=Verdict(level="largely", possible=("largely",)))
    cause = replayed(comparison).cause("criterion:c", other)
    assert (cause.sets, cause.exact) == ((), False)


ORDERED = Scale(id="s", levels=(Level(id="a"), Level(id="b")))
NUMBERS = Scale(id="n", kind=ScaleKind.NUMERIC)


@pytest.mark.parametrize(
    ("before", "after", "scales", "way"),
    [
        (Verdict("a"), Verdict("b"), (ORDERED, ORDERED), Direction.BETTER),
        (Verdict("a"), Verdict("b"), (ORDERED, replace(ORDERED, levels=ORDERED.levels[::-1])), Direction.OTHER),
        (Verdict("a"), Verdict("b"), (replace(ORDERED, kind=ScaleKind.NOMINAL),) * 2, Direction.OTHER),
        (Verdict(number=2), Verdict(number=1), (NUMBERS, NUMBERS), Direction.WORSE),  # type: ignore[arg-type]
        (Verdict("a"), Verdict(status=Status.NOT_ASSESSED), (ORDERED, ORDERED), Direction.UNJUDGED),
        (
            Verdict(status=Status.NOT_ASSESSED),
            Verdict(status=Status.NOT_ASSESSABLE),
            (ORDERED, ORDERED),
            Direction.OTHER,
        ),
        (None, Verdict("a"), (None, ORDERED), Direction.APPEARED),
    ],
)
def test_the_direction_of_a_verdict(
    before: Verdict | None, after: Verdict, scales: tuple[Scale | None, Scale], way: Direction
) -> None:
    assert direction(before, after, *scales) is way
    assert direction(after, before, *scales[::-1]) is way.reverse()


def test_what_remains_possible_narrows_and_widens() -> None:
    wide, narrow, other = (Verdict(status=Status.NOT_ASSESSABLE, possible=it) for it in (("a", "b"), ("a",), ("c",)))
    assert direction(wide, narrow, ORDERED, ORDERED) is Direction.NARROWED
    assert direction(narrow, wide, ORDERED, ORDERED) is Direction.WIDENED
    assert direction(narrow, other, ORDERED, ORDERED) is Direction.OTHER


GRADED = Scale(id="attainment", levels=tuple(Level(id=it) for it in LEVELS))
SCORED = Scale(id="attainment", kind=ScaleKind.NUMERIC, min=Fraction(0), max=Fraction(9))


@pytest.mark.parametrize(
    ("scale", "before", "after", "way"),
    [
        (GRADED, "met", "partly", Direction.NARROWED),
        (GRADED, "partly", "met", Direction.WIDENED),
        (GRADED, "met", "met", None),
        (SCORED, "7", "2", Direction.OTHER),
        (SCORED, "7", "7", None),
    ],
)
def test_a_verdict_that_stays_unknown_changes_where_what_remains_possible_does(
    scale: Scale, before: str, after: str, way: Direction | None
) -> None:
    """By the worst of three findings, of which nobody has scored one and another never is the worst."""
    scales = (scale, *(it for it in rubric().scales if it.id != scale.id))
    worst = Rule(aggregate=Aggregate(method="worst"))
    judge = replace(rubric().judge, criterion=(("attainment", worst),))
    by = replace(rubric(), scales=scales, judge=judge)
    best = "met" if scale is GRADED else "9"
    old, new = (year(goal("g", asked("c", found("e", None), found("f", it)))) for it in (before, after))
    new = replace(new, goals=(goal("g", asked("c", found("e", None), found("f", after), found("h", best))),))
    comparison = compare(*(assess(it, by) for it in (old, new)))
    moved = [it for it in comparison.verdicts if (it.subject.name, it.axis) == ("c", "attainment")]
    assert [comparison.direction(it) for it in moved] == ([way] if way else [])
    assert [sets(comparison, it.subject.name) for it in moved] == ([[["rescored/evidence/f"]]] if way else [])


BITS = [1 << i for i in range(40)]


def test_of_many_changes_all_small_sets_are_found_and_larger_ones_by_delta_debugging() -> None:
    pair = minimal(BITS, lambda mask: mask & 3 == 3 or mask & 4 == 4)
    assert (pair.sets, pair.exact, pair.pieces) == ((4, 3), False, 2)
    assert minimal(BITS, lambda mask: True).sets == (0,)
    wanted = sum(BITS[i] for i in (0, 7, 15, 31, 39))
    assert minimal(BITS, lambda mask: mask & wanted == wanted).sets == (wanted,)
    many = sum(BITS[: MOST_EXACT + 3])
    assert minimal(BITS, lambda mask: mask & many == many).sets == (many,)
    assert reduced(BITS[:1], bool) == (1,)


def test_fewer_trials_find_all_small_sets_and_one_larger() -> None:
    wanted = sum(BITS[i] for i in (0, 2, 4, 5))
    found = minimal(BITS[:6], lambda mask: mask & wanted == wanted or mask & 8 == 8, most=10)
    assert (found.sets, found.exact, found.pieces) == ((8,), False, 1)
    assert minimal(BITS[:6], lambda mask: mask & wanted == wanted, most=10).sets == (wanted,)
    assert minimal(BITS[:6], lambda mask: mask & wanted == wanted).exact


def test_where_each_trial_judges_a_whole_file_fewer_are_made_and_that_is_said() -> None:
    """A node with a scale of its own may not fit every subset, so that each is checked: of fourteen changes not all are."""

    def scored(score: str) -> Assignment:
        pieces = ([found(f"e{n}{i}", score) for i in range(7)] for n in range(2))
        return year(*(goal(f"g{n}", asked(f"c{n}", *them)) for n, them in enumerate(pieces)))

    nodes = (NodeRules(id="g0", scales=(("attainment", rubric().axes[0].scale),)),)
    careful = replace(rubric(), nodes=nodes)
    quick, slow = (
        {it.verdict.id: it for it in compared(scored("met"), scored("not_met"), by).causes}
        for by in (rubric(), careful)
    )
    assert quick.keys() == slow.keys()
    assert (quick["verdict/goal/g0/attainment"].exact, slow["verdict/goal/g0/attainment"].exact) == (True, False)
    for name, cause in slow.items():
        pieces = cause.pieces or 0
        assert cause.candidates == 14
        assert {it for it in quick[name].sets if len(it) <= pieces} == {it for it in cause.sets if len(it) <= pieces}


def test_what_delta_debugging_finds_is_made_as_small_as_can_be() -> None:
    """Five of the changes do it, and so do any four of the last eight, which it meets later."""
    odd = sum(BITS[i] for i in (0, 1, 2, 20, 21))
    few = sum(BITS[i] for i in (0, 20, 21))

    def works(mask: int) -> bool:
        return mask & odd == odd or (mask == few) or mask == sum(BITS)

    assert minimal(BITS, works).sets == (few,)


SETTINGS = examples(80)


@SETTINGS
@given(assignments(LEVELS), st.data())
def test_evidence_whose_score_is_withdrawn_widens_what_is_possible_and_improves_nothing(
    whole: Assignment, data: st.DataObject
) -> None:
    """By the rubric that comes with goalcheck, on every axis that is not about another."""
    names: list[str] = []

    def seen(it: Evidence) -> Evidence:
        names.append(it.id)
        return it

    each_evidence(whole, seen)
    if not names:
        return
    gone = data.draw(st.sampled_from(names))
    shorter = each_evidence(whole, lambda it: replace(it, score=None) if it.id == gone else it)
    if any(check_assignment(it, rubric()) for it in (whole, shorter)):
        return
    comparison = compare(assess(whole, rubric()), assess(shorter, rubric()))
    scored = next(it for it in assess(whole, rubric()).root.walk() if it.id == gone).judgements[0].verdict.known
    for change in comparison.verdicts if scored else ():
        assert change.before is not None
        assert change.after is not None
        if change.axis != "certainty":
            assert set(change.before.possible) <= set(change.after.possible), change
        assert change.direction not in (Direction.BETTER, Direction.JUDGED, Direction.NARROWED)


def test_evidence_that_is_removed_can_improve_a_verdict_where_it_spoke_against() -> None:
    """The median of what is left; so the law is one of withdrawn scores, not of removed findings."""
    old = year(goal("g", asked("c", found("e", "not_met"), found("f", "met"))))
    comparison = compared(old, year(goal("g", asked("c", found("f", "met")))))
    assert comparison.direction(verdict(comparison, "c")) is Direction.BETTER
    assert sets(comparison, "c") == [["removed/evidence/e"]]


@pytest.mark.parametrize("pair", [HEDER, MEDEL])
def test_the_real_pairs_are_explained_and_reversed(pair: tuple[str, str]) -> None:
    old, new = (load(ROOT / it) for it in pair)
    there, back = compare(old, new), compare(new, old)
    assert {it.reverse() for it in there.changes} == set(back.changes)
    assert {it.reverse() for it in there.verdicts} == set(back.verdicts)
    assert all(cause.exact and cause.sets for cause in (*there.causes, *back.causes))


def test_what_was_judged_of_heder_in_2020_was_not_judged_again() -> None:
    comparison = compare(*(load(ROOT / it) for it in HEDER))
    assert {comparison.direction(it) for it in comparison.verdicts} == {Direction.UNJUDGED}
    assert {it.subject.name: it.became for it in comparison.recommendations} == {
        "kunskapsstod": RecommendationOutcome.UNKNOWN,
        "langsiktigt-uppdrag": RecommendationOutcome.IMPLEMENTED,
        "dela-uppdraget": RecommendationOutcome.UNKNOWN,
    }
    helpline = {it.subject.name for it in comparison.incomparable}
    assert helpline >= {"a3-arenden", "a3-personer"}
    assert not [it for it in comparison.verdicts if it.axis == "trend"]
