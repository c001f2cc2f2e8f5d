"""Comparisons in every form: all that changed is told, nothing twice in the summary, and nobody is misled by it."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from urllib.parse import unquote

import pytest
from cmarkgfm import github_flavored_markdown_to_html
from hypothesis import HealthCheck, assume, given

from goalcheck.core.message import message
from goalcheck.core.scale import Level, Scale
from goalcheck.core.text import Text
from goalcheck.core.verdict import Verdict
from goalcheck.document.view import View
from goalcheck.engine import assess
from goalcheck.files.load import load
from goalcheck.model.assignment import (
    Assessor,
    Assignment,
    Evidence,
    Goal,
    Independence,
    Indicator,
    IndicatorTarget,
    Observation,
    Override,
    Reply,
    Source,
    Stance,
    Strength,
)
from goalcheck.model.assignment.evidence import IndicatorDirection as Better
from goalcheck.model.rubric import NodeRules, Rubric
from goalcheck.phrases.annotation import MOST
from goalcheck.questions.diff import markdown
from goalcheck.questions.diff.answer.change import Added, Moved, Removed, Reworded, SubjectKind
from goalcheck.questions.diff.answer.comparison import Comparison, compare
from goalcheck.questions.diff.answer.direction import Direction
from goalcheck.questions.diff.answer.wording import wording
from goalcheck.questions.diff.moves import MoveDirection, blank, rows, way
from goalcheck.questions.diff.named import FolderComparison, NamedComparison
from goalcheck.questions.diff.texts import worded
from goalcheck.questions.diff.words import ComparisonWords
from goalcheck.questions.diff.year import YearWords
from goalcheck.runner.forms import form
from tests.support.forms import forms_of
from tests.support.laws import examples
from tests.support.pairs import open_rubrics, valid, years
from tests.support.paths import ROOT
from tests.support.variants import each_evidence
from tests.support.years import asked, compared, found, goal, rubric, text, verdict, year

FORMS = forms_of("diff")

PAIRS = (("heder", "heder-2023"), ("medel-mot-vald-2018", "medel-mot-vald"))
WIDE = 100_000
DRAWN = examples(25, HealthCheck.filter_too_much)


def real(pair: tuple[str, str]) -> Comparison:
    return compare(*(load(ROOT / f"assignments/{it}.yaml") for it in pair))


def rendered(comparison: Comparison, name: str = "table", language: str = "en", explain: bool = True) -> str:
    return form("diff", name).render(
        NamedComparison(comparison, "old.yaml", "new.yaml"), View(language, WIDE, explain=explain)
    )


def flowing(text: str) -> str:
    """A text with nothing of how its lines were broken."""
    return " ".join(text.split())


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("pair", PAIRS)
def test_every_change_of_the_real_pairs_is_told(pair: tuple[str, str], language: str) -> None:
    comparison = real(pair)
    text = flowing(rendered(comparison, language=language))
    said = ComparisonWords(comparison, language)
    for change in comparison.changes:
        if isinstance(change, Reworded) and change.language != language and change.field != "quote":
            continue
        if change.subject.kind is SubjectKind.SOURCE:
            continue
        assert flowing(said.predicate(change)) in text, change.id
    for source in comparison.new.assignment.sources:
        if any(it.subject.name == source.id for it in comparison.of(Added)):
            assert flowing(f": {said.new.source(source.id)}") in text
    assert "{" not in re.sub(r"\{\+.*?\+\}", "", text), "a placeholder was left"


@DRAWN
@given(years(), open_rubrics())
def test_every_form_tells_what_moved(pair: tuple[Assignment, Assignment], drawn: Rubric) -> None:
    assume(valid(pair, drawn))
    comparison = compared(*pair, drawn)
    said = ComparisonWords(comparison, "en")
    for name in FORMS:
        if name != "json":
            text = rendered(comparison, name)
            assert rendered(comparison, name) == text
            for row in rows(said, every=True):
                assert said.word(f"way-{row.way.value}") in unquote(text), (name, row)
    table = flowing(rendered(comparison))
    for change in comparison.changes:
        if not isinstance(change, Reworded) or change.language in ("en", ""):
            assert flowing(said.predicate(change)) in table, change.id
    assert ("There is no difference" in table) is comparison.empty


@DRAWN
@given(years(), open_rubrics())
def test_a_row_is_left_out_only_where_its_goal_moved_alike(pair: tuple[Assignment, Assignment], drawn: Rubric) -> None:
    assume(valid(pair, drawn))
    comparison = compared(*pair, drawn)
    said = ComparisonWords(comparison, "en")
    every, few = rows(said, every=True), rows(said, every=False)
    kept = [row.change for row in few]
    assert kept == [row.change for row in every if row.change in kept]
    assert len(every) + sum(len(row.along) for row in every) == len(comparison.verdicts)
    gone = [row for row in every if row.change not in kept and not blank(row)]
    assert sum(row.likewise for row in few) == len(gone)
    assert all(any(above.way is row.way and above.change.axis == row.change.axis for above in every) for row in gone)
    assert {row.way for row in gone} <= {row.way for row in few}
    assert all(row.likewise == 0 for row in every)


def within(*names: str, score: str) -> Goal:
    """Goals, each within the one before; the last has the criterion."""
    first, *rest = names
    if not rest:
        return goal(first, asked("c", found("e", score)))
    return replace(goal(first), goals=(within(*rest, score=score),))


def test_parts_of_parts_are_counted_at_the_goal_that_is_told() -> None:
    comparison = compared(year(within("g", "h", score="partly")), year(within("g", "h", score="met")))
    counted = {it.change.subject.name: it.likewise for it in rows(ComparisonWords(comparison, "en"), every=False)}
    assert counted == {"x": 0, "g": 2}


def test_two_goals_that_changed_places_are_not_both_told_at_the_other() -> None:
    comparison = compared(year(within("g", "h", score="partly")), year(within("h", "g", score="met")))
    counted = {it.change.subject.name: it.likewise for it in rows(ComparisonWords(comparison, "en"), every=False)}
    assert counted == {"x": 0, "h": 2}


@pytest.mark.parametrize(("hue", "counted"), [("mixed", {"paint": 0, "g": 1}), ("blue", {"paint": 0, "g": 0, "c": 0})])
def test_a_part_without_direction_is_counted_at_its_goal_where_it_came_to_the_same(
    hue: str, counted: dict[str, int]
) -> None:
    loaded = load(ROOT / "tests/cases/next-nominal/assignment.yaml")
    ((axis, rule),) = loaded.rubric.judge.goal
    other = replace(rule, cases=(rule.cases[0], replace(rule.cases[1], verdict=hue)))
    by = replace(loaded.rubric, judge=replace(loaded.rubric.judge, goal=((axis, other),)))
    new = each_evidence(loaded.assignment, lambda it: replace(it, score="mixed"))
    told_rows = rows(ComparisonWords(compared(loaded.assignment, new, by), "en"), every=False)
    assert {it.change.subject.name: it.likewise for it in told_rows} == counted


def test_a_verdict_that_is_only_judged_more_surely_is_not_told_as_better() -> None:
    comparison = real(("medel-mot-vald-2018", "medel-mot-vald"))
    surer = [it for it in comparison.verdicts if way(comparison, it) is MoveDirection.SURER]
    assert surer
    assert {it.axis for it in surer} == {"certainty"}
    assert all(comparison.direction(it) is Direction.BETTER for it in surer)


def test_what_nobody_looked_at_is_neither_better_nor_worse() -> None:
    text = rendered(real(("heder", "heder-2023")), explain=False)
    brief = text[: text.index("What is judged")]
    assert re.search(r"^Better +nothing$", brief, re.MULTILINE)
    assert re.search(r"^Worse +nothing$", brief, re.MULTILINE)
    assert re.search(
        "Not judged now +Attainment: Strengthen other authorities' ability; Support professionals; ", brief
    )
    assert re.search("No level any more +Attainment: Overall judgement$", brief, re.MULTILINE)


def test_a_word_is_marked_where_it_went_and_where_it_came() -> None:
    old, new = (
        year(goal("g", asked("c", replace(found("e"), claim=text(words)))))
        for words in ("One two three four five six seven eight nine ten eleven twelve thirteen old end.",
                      "One two three four five six seven eight nine ten eleven twelve thirteen new end.")
    )  # fmt: skip
    (change,) = compared(old, new).of(Reworded)
    assert worded(change.wording).endswith("eleven twelve thirteen [-old-]{+new+} end.")
    assert worded(change.wording).startswith("One two three four five six … ")


def test_blanks_stay_outside_of_the_marks() -> None:
    for before, after, marked in (
        ("Raise quality", "Raise quality in schools", "Raise quality {+in schools+}"),
        ("a b c", "a c", "a [-b-] c"),
        ("a b", "x b", "[-a-]{+x+} b"),
        ("a.", "b.", "[-a.-]{+b.+}"),
        ("a  b", "a b", "a b"),
    ):
        assert worded(wording(before, after)) == marked


def series(*values: tuple[int, int], **more: object) -> Evidence:
    observed = tuple(Observation(year=at, value=Fraction(value)) for at, value in values)
    indicator = Indicator(unit=text("cases"), direction=Better.UP, observed=observed)
    return found("e", None, axis="trend", indicator=replace(indicator, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (series((2019, 10), (2020, 13), (2021, 15)), "2020: 12 → 13"),
        (series((2019, 10), (2020, 12), (2021, 15), (2022, 9)), "new: 9 (2022)"),
        (series((2021, 15)), "no longer given: 10 (2019), 12 (2020)"),
        (series((2019, 10), (2020, 12), (2021, 15), direction=Better.DOWN), "less is now better"),
        (series((2019, 10), (2020, 12), (2021, 15), direction=Better.AMBIGUOUS), "more can now mean either"),
        (series((2019, 10), (2020, 12), (2021, 15), baseline_year=2020), "baseline year – → 2020"),
        (
            series((2019, 10), (2020, 12), (2021, 15), target=IndicatorTarget(value=Fraction(50), year=2025)),
            "target – → 50 (2025)",
        ),
        (series((2019, 10), (2020, 12), (2021, 15), target=IndicatorTarget(value=Fraction(50))), "target – → 50"),
        (
            series(*((at, at - 2000) for at in range(2001, 2012))),
            "new: 2001–2011; no longer given: 10 (2019), 12 (2020), 15 (2021)",
        ),
    ],
)
def test_of_a_series_it_is_told_what_differs(after: Evidence, said: str) -> None:
    before = series((2019, 10), (2020, 12), (2021, 15))
    comparison = compared(year(goal("g", asked("c", before))), year(goal("g", asked("c", after))))
    assert f"series (cases): {said}" in rendered(comparison)


def test_a_break_that_came_or_went_is_told() -> None:
    def broken(at: int) -> Assignment:
        observed = (Observation(year=2019, value=Fraction(1)), Observation(year=2020, value=Fraction(2)))
        marked = tuple(replace(it, breaks=text("why")) if it.year == at else it for it in observed)
        series = Indicator(unit=text("cases"), direction=Better.UP, observed=marked)
        return year(goal("g", asked("c", found("e", None, axis="trend", indicator=series))))

    assert "series (cases): break in the series: 2020" in rendered(compared(broken(0), broken(2020)))
    assert "series (cases): no longer a break in the series: 2020" in rendered(compared(broken(2020), broken(0)))


def test_what_is_better_only_since_evidence_is_left_out_is_told_as_that() -> None:
    old = year(goal("g", asked("c", found("e", "met"), found("f", "not_met"), found("h", "not_met"))))
    new = year(goal("g", asked("c", found("e", "met"))))
    assert "Only since evidence is no longer there:" in rendered(compared(old, new))
    assert "Only since evidence" not in rendered(compared(new, new))
    assert "Only since evidence" not in rendered(compared(year(goal("g", asked("c", found("e", "not_met")))), new))


def test_what_only_the_rubric_did_is_told_as_that() -> None:
    by = rubric()
    other = replace(by, version="2.0", judge=replace(by.judge, goal=by.judge.criterion))
    same = year(goal("g", asked("c", found("e", "met")), asked("d", found("f", "not_met"))))
    assert "Only by the new rubric; the evidence gives the same verdict as then." in rendered(
        compared(same, same, by, other)
    )


def test_what_a_person_set_is_marked() -> None:
    decided = Override(verdict="met", by="me", date="2021")
    old, new = (year(goal("g", asked("c", found("e", "partly")), override=it)) for it in ((), (decided,)))
    assert "g (attainment): partly met → met (deviation)" in rendered(compared(old, new), explain=False)


def test_assessors_that_come_beside_the_same_score_are_told() -> None:
    held = (Assessor(by="A", score="partly"), Assessor(by="B", score="met"))
    old, new = (year(goal("g", asked("c", found("e", "partly", assessors=it)))) for it in ((), held))
    assert "score: partly met → partly met (A (partly met), B (met))" in rendered(compared(old, new))


def test_a_reply_is_told_in_words() -> None:
    reply = Reply(by="A", stance=Stance.PROPOSES, score="met", reason=text("we did it"))
    old, new = (year(goal("g", asked("c", found("e", "partly", reply=it)))) for it in ((), (reply,)))
    assert "replies: not said → Reply from A: proposes another score, met; Reason given: we did it" in rendered(
        compared(old, new)
    )


def test_why_a_verdict_is_surer_is_told_beside_why_it_is_better() -> None:
    old = year(goal("g", asked("c", found("e", "partly"), replace(found("f", "partly"), source="t"))))
    one, more = found("e", "met"), replace(found("f", "met", independence=Independence.EVALUATED_BODY), source="t")
    sources = (Source(id="s", title=text("S")), Source(id="t", title=text("T")))
    new = year(goal("g", asked("c", one, more)), sources=sources)
    comparison = compared(old, new)
    assert re.search("Certainty: .*independence: not said → self-reported", rendered(comparison))


def test_a_part_that_the_year_has_by_another_id_is_told_on_its_own_scale() -> None:
    own = Scale(id="own", levels=(Level(id="lo", label=text("low")), Level(id="hi", label=text("high"))))
    by = rubric()
    named = NodeRules(id="c", scales=(("attainment", "own"),))
    by = replace(by, scales=(*by.scales, own), nodes=(named,))
    new = YearWords(assess(year(goal("g", asked("d", found("e"), formerly="c"))), by), "en")
    assert new.verdict_of("c", SubjectKind.CRITERION, "attainment", Verdict("hi")) == "high"
    assert new.verdict_of("d", SubjectKind.CRITERION, "attainment", Verdict("met")) == "met"


def test_what_is_between_two_changed_words_is_told_with_them() -> None:
    old, new = (year(goal("g", asked("c", replace(found("e"), claim=text(it))))) for it in ("a b c.", "x y c."))
    (change,) = compared(old, new).of(Reworded)
    assert worded(change.wording) == "[-a b-]{+x y+} c."


def test_a_commentin_another_language_alone_is_told() -> None:
    both = Text((("en", "same"), ("sv", "samma")))
    old, new = (
        year(goal("g", asked("c", replace(found("e"), claim=it))))
        for it in (both, Text((("en", "same"), ("sv", "ny"))))
    )
    assert "[-samma-]{+ny+}" in rendered(compared(old, new))


def test_the_four_cells_are_told_where_the_rubric_changed_too() -> None:
    by = rubric()
    judge = replace(by.judge, goal=tuple((axis, rule) for axis, rule in by.judge.criterion))
    other = replace(by, judge=judge, version="2.0")
    old = year(goal("g", asked("c", found("e", "met")), asked("d", found("f", "not_met"))))
    new = year(goal("g", asked("c", found("e", "met")), asked("d", found("f", "partly"))))
    comparison = compared(old, new, by, other)
    text = rendered(comparison)
    assert "another version of the rubric, maluppfyllelse@1.0 → maluppfyllelse@2.0" in text
    heads = next(line for line in text.splitlines() if "New rubric alone" in line)
    assert heads.split("  ")[0] == "What is judged"
    assert (
        heads.index("Then") < heads.index("New rubric alone") < heads.index("New evidence alone") < heads.rindex("Now")
    )
    assert verdict(comparison, "d").direction is Direction.BETTER


def test_a_rubric_of_which_only_words_changed_moves_nothing() -> None:
    by = rubric()
    other = replace(by, title=text("Another title"))
    same = year(goal("g", asked("c", found("e"))))
    assert "Only its words differ" in rendered(compared(same, same, by, other))
    assert "though it is still called maluppfyllelse@1.0" in rendered(compared(same, same, by, other))


def test_a_rename_is_only_suggested() -> None:
    old, new = (
        year(goal("g", asked("c", found("e")))),
        year(goal("g", asked("c", replace(found("f"), claim=text("e"))))),
    )
    comparison = compared(old, new)
    assert {type(it) for it in comparison.changes} == {Added, Removed}
    assert "write formerly: e at f" in rendered(comparison)


def test_a_part_that_moved_is_not_told_as_gone_and_new() -> None:
    old = year(goal("g", asked("c", found("e"), found("f", "partly")), asked("d", found("h"))))
    new = year(goal("g", asked("c", found("e")), asked("d", found("h"), found("f", "partly"))))
    comparison = compared(old, new)
    assert [type(it) for it in comparison.changes] == [Moved]
    text = rendered(comparison)
    assert "moved from c to d" in text
    assert "no longer there" not in text


@pytest.mark.parametrize("pair", PAIRS)
def test_github_reads_the_comment_and_folds_the_details(pair: tuple[str, str]) -> None:
    text = rendered(real(pair), "markdown", explain=False)
    assert text.startswith(markdown.MARK)
    html = github_flavored_markdown_to_html(text, options=1 << 17)
    assert html.count("<details>") == html.count("</details>") == 1
    folded = html[html.index("<details>") :]
    assert "<li>" in folded
    assert "<table>" in html[: html.index("<details>")]
    assert "\\" not in re.sub(r"<[^>]*>", "", html)


def test_a_comment_is_never_longer_than_github_takes() -> None:
    comparison = real(("heder", "heder-2023"))
    named = NamedComparison(comparison, "old.yaml", "new.yaml")
    for count in (2, 4, 60):
        text = markdown.overview(FolderComparison((named,) * count), View("sv"))
        assert len(text) <= markdown.MOST
    assert "Fler uppdrag, som inte får plats här" in text
    assert "<details>" not in text


def test_a_comment_is_never_longer_than_github_takes_whatever_is_in_it() -> None:
    titled = (text(f"{i} {'x' * 3000}") for i in range(30))
    goals = [replace(goal(f"g{i}", asked(f"c{i}", found(f"e{i}"))), title=it) for i, it in enumerate(titled)]
    comparison = compared(year(*goals), each_evidence(year(*goals), lambda it: replace(it, score="partly")))
    paths = tuple(f"assignments/{'a' * 40}-{i}.yaml" for i in range(2000))
    named = NamedComparison(comparison, "old.yaml", "new.yaml")
    assert len(markdown.render(named, View("en"))) <= markdown.MOST
    assert len(markdown.overview(FolderComparison((named,), paths), View("en"))) <= markdown.MOST
    comment = markdown.overview(FolderComparison((), paths), View("en"))
    assert len(comment) <= markdown.MOST
    assert comment.endswith("…\n")
    assert "New assignment" in comment


def test_annotations_are_ten_of_a_kind_and_the_worst_come_first() -> None:
    goals = [goal(f"g{i}", asked(f"c{i}", found(f"e{i}", "met")), essential=True) for i in range(12)]
    worse = [goal(f"g{i}", asked(f"c{i}", found(f"e{i}", "partly")), essential=True) for i in range(12)]
    comparison = compared(year(*goals), year(*worse))
    lines = rendered(comparison, "github", explain=False).splitlines()
    commands = [it for it in lines if it.startswith("::")]
    assert len(commands) == MOST
    assert all(it.startswith("::warning file=new.yaml,line=1,title=Worse%3A ") for it in commands)
    assert len(lines) == 13


@pytest.mark.parametrize("name", FORMS)
def test_every_form_tells_what_has_to_be_known_first(name: str) -> None:
    old, new = (year(goal("g", asked("c", found("e", it)))) for it in ("partly", "met"))
    named = NamedComparison(compared(old, new), "old.yaml", "new.yaml", (message("compare-years", old=2021, new=2020),))
    text = flowing(form("diff", name).render(named, View("en", WIDE)))
    assert ("compare-years" if name == "json" else "the comparison runs backwards in time") in text


def test_an_annotation_tells_what_moved_with_the_verdict() -> None:
    old, new = (year(goal("g", asked("c", *them))) for them in ([found("e"), found("f")], [found("e", None)]))
    lines = rendered(compared(old, new), "github", explain=False).splitlines()
    assert (
        "Attainment: met → not assessable (Certainty: moderate → not applicable) (likewise parts below: 1)." in lines[1]
    )


def test_an_axis_that_only_the_old_rubric_has_is_told_by_its_title() -> None:
    by = rubric()
    rules = {it: tuple(them for them in getattr(by.judge, it) if them[0] != "trend") for it in ("goal", "criterion")}
    other = replace(by, axes=tuple(it for it in by.axes if it.id != "trend"), judge=replace(by.judge, **rules))
    old = year(goal("g", asked("c", found("e"), found("t", "improving", axis="trend"))))
    new = year(goal("g", asked("c", found("e"))))
    for name in ("table", "markdown", "github"):
        text = rendered(compared(old, new, by, other), name, "sv")
        assert "utveckling" in text.lower()
        assert not re.search(r"\btrend\b", re.sub("(goal|criterion|axis) (/ )?trend", "", text))


def test_another_reason_for_a_deviation_is_told() -> None:
    decided = (
        Override(verdict="met", by="me", date="2020", reason=text(it)) for it in ("an old reason", "a new reason")
    )
    old, new = (year(goal("g", asked("c", found("e")), override=(it,))) for it in decided)
    assert "another reason for the deviation (attainment): [-an old-]{+a new+} reason" in rendered(compared(old, new))


def test_what_nobody_looked_at_in_either_year_is_told_by_whatever_id() -> None:
    old = year(goal("g", asked("c", found("e"))), goal("n", asked("o")))
    new = year(goal("g", asked("c", found("e", "partly"))), goal("m", asked("p", formerly="o"), formerly="n"))
    assert re.search("Still not judged +m; p$", rendered(compared(old, new), explain=False), re.MULTILINE)


def test_a_cause_that_is_told_again_is_not_told_by_nothing() -> None:
    by = rubric()
    other = replace(by, version="2.0", judge=replace(by.judge, goal=by.judge.criterion))
    old = year(goal("g", asked("c", found("e", "met"), found("f", "met")), asked("d", found("h"))))
    new = year(goal("g", asked("c", found("e", "not_met", strength=Strength.WEAK), found("f", "met")), asked("d")))
    said = ComparisonWords(compared(old, new, by, other), "en")
    short = {it.id: said.cited(it, short=True) for it in said.comparison.changes}
    assert short["rubric/assignment/"] == "another version of the rubric, maluppfyllelse@1.0 → maluppfyllelse@2.0"
    assert short["rescored/evidence/e"] == "e: score: met → not met"
    assert short["altered/evidence/e/strength"] == "e: strength: moderate → weak"
    assert short["removed/evidence/h"] == "h"


def test_files_that_only_one_side_has_are_told() -> None:
    gathered = FolderComparison((), ("new/a.yaml",), ("old/b.yaml",))
    for name in ("table", "markdown", "github"):
        text = form("diff", name).overview(gathered, View("en", WIDE))
        assert "No assignment that could be compared has changed" in text
        assert "new/a" in text
        assert "old/b" in text
