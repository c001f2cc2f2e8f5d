"""Ratings that others published come out the same, as often as the rubrics say. `make figures` writes the figures anew."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from published import figures, report
from published.__main__ import FIGURES, PAGE, from_figures
from published.agreement import Agreement, agreement
from published.table import Row, Table
from published.tables import TABLES, adb, car, gas, ieg, ifad, ndgain, sdg

COUNTED = {
    "car": (1728, 1728),
    "adb": (1170, 1246),
    "ieg": (2195, 2401),
    "ifad": (99, 99),
    "sdg": (609, 675),
    "ndgain": (1305, 1305),
    "gas": (11, 11),
    "dex": (92, 92),
    "dmn": (15, 15),
}


@pytest.fixture(scope="module")
def found() -> dict[str, Agreement]:
    return {it.table.name: it for it in from_figures()}


def judged(table: Table, *rows: Row) -> Agreement:
    return agreement(table, table.rubrics({}), rows)


def test_agreement_is_as_counted(found: dict[str, Agreement]) -> None:
    assert {name: it.count() for name, it in found.items()} == COUNTED


def test_every_colour_that_follows_from_the_colours_comes_out_and_no_other(found: dict[str, Agreement]) -> None:
    assert found["sdg"].count(group=sdg.FOLLOWS) == (609, 609)
    assert found["sdg"].count(group=sdg.OPEN) == (0, 66)


def test_every_score_of_every_node_agrees(found: dict[str, Agreement]) -> None:
    assert {node: found["ndgain"].count(node=node) for node in ndgain.SCORES} == dict.fromkeys(
        ndgain.SCORES, (145, 145)
    )


def test_agreement_with_the_bank_s_ratings_rises_over_the_years(found: dict[str, Agreement]) -> None:
    years = {year: found["ieg"].count(group=year) for year in found["ieg"].parts(2)}
    assert years == {
        "2007": (195, 241), "2008": (219, 261), "2009": (176, 209), "2010": (208, 231), "2011": (220, 230),
        "2012": (190, 196), "2013": (287, 304), "2014": (314, 330), "2015": (386, 399),
    }  # fmt: skip


@pytest.mark.parametrize("rubric", [adb.OLD, adb.NEW])
def test_either_version_alone_agrees_as_often(rubric: str) -> None:
    rows, models = figures.read(adb.TABLE, FIGURES)
    table = adb.TABLE
    found = agreement(table, table.rubrics(models), (replace(row, rubric=rubric) for row in rows))
    assert found.count() == (1170, 1246)


def test_a_rating_that_is_not_by_the_rule_is_counted_and_shown() -> None:
    given = (("relevance", "5"), ("effectiveness", "5"), ("efficiency", "4"))
    found = judged(ifad.TABLE, Row(ifad.OLD, given, (("", "5"),), count=3), Row(ifad.OLD, given, (("", "4"),)))
    assert found.count() == (3, 4)
    assert [(it.published, it.ours) for it in found.differences] == [("4", "5")]
    assert "1 × relevance 5, effectiveness 5, efficiency 4: published 4, here 5" in "\n".join(report.text([found]))


def test_what_was_not_evaluated_leaves_the_mean_and_what_is_missing_leaves_it_open() -> None:
    def case(status: str, published: str) -> Row:
        return Row(ifad.OLD, (("relevance", "6"), ("effectiveness", status), ("efficiency", "3")), (("", published),))

    assert judged(ifad.TABLE, case("not_applicable", "5")).count() == (1, 1)
    assert judged(ifad.TABLE, case("not_assessed", "5")).count() == (0, 1)
    assert judged(ifad.TABLE, case("not_assessed", "none")).count() == (1, 1)


def test_an_outcome_that_was_not_rated_matters_only_across_the_middle() -> None:
    def case(supervision: str, published: str) -> Row:
        given = (
            ("quality_at_entry", "satisfactory"),
            ("quality_of_supervision", supervision),
            ("outcome", "not_assessed"),
        )
        return Row(ieg.RUBRIC, given, (("", published),))

    assert judged(ieg.TABLE, case("highly_satisfactory", "satisfactory")).count() == (1, 1)
    across = case("unsatisfactory", "moderately_unsatisfactory|moderately_satisfactory")
    assert judged(ieg.TABLE, across).count() == (1, 1)


@pytest.mark.parametrize(("printed", "agrees"), [("40.95466", 1), ("41", 1), ("40.95467", 0), ("40.95465", 0)])
def test_a_printed_score_agrees_where_the_exact_one_rounds_to_it(printed: str, agrees: int) -> None:
    members = (("1", "expected"), ("1", "expected"), ("1", "less"), ("1", "less"), ("1", "less"))
    assert judged(gas.TABLE, Row(gas.RUBRIC, members, (("", printed),))).count() == (agrees, 1)


def test_a_printed_index_is_one_unit_off_at_most() -> None:
    assert ndgain.TABLE.within("gain", "66.39397222") == Fraction(1, 10**8)
    assert ndgain.TABLE.within("water", "0.3895474094") == Fraction(1, 10**10)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_figures_name_their_source_and_read_as_they_were_written(table: Table) -> None:
    written = (FIGURES / f"{table.name}.csv").read_text(encoding="utf-8")
    rows, models = figures.read(table, FIGURES)
    assert written.startswith(f"# {table.source}\n")
    assert figures.files(table, rows, models)[f"{table.name}.csv"] == written


def test_figures_are_distinct_combinations_and_small() -> None:
    for table in TABLES:
        rows, _ = figures.read(table, FIGURES)
        assert len({replace(row, count=1) for row in rows}) == len(rows)
    assert sum(path.stat().st_size for path in FIGURES.iterdir()) < 300_000


def test_the_page_in_the_documentation_is_that_of_the_figures(found: dict[str, Agreement]) -> None:
    assert PAGE.read_text(encoding="utf-8") == report.markdown(list(found.values()))


def test_a_share_is_never_shown_as_whole_where_something_differs() -> None:
    row = Row(car.RUBRIC, (("buying", "low"), ("safety", "low")), (("car", "unacc"),), count=99_999)
    lines = list(report.text([judged(car.TABLE, row, replace(row, published=(("car", "good"),), count=1))]))
    assert lines[0].startswith("car: 99,999 of 100,000 (99.9 %)")
