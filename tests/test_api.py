"""From Python the same as from the command line: each answer is written as its command writes it."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import FunctionType
from typing import Any

import pyarrow as pa
import pytest

import goalcheck as gc
from goalcheck.api.result import Result
from tests.support.paths import CASES, ROOT

HEDER, YEAR_AFTER = "assignments/heder.yaml", "assignments/heder-2023.yaml"
RUBRIC = "rubrics/maluppfyllelse.yaml"

ANSWERS: list[tuple[Callable[[], Result[Any]], str]] = [
    (lambda: gc.assess(HEDER), f"assess {HEDER}"),
    (lambda: gc.assess(gc.load(HEDER)), f"assess {HEDER}"),
    (lambda: gc.assess(HEDER, RUBRIC), f"assess {HEDER} --rubric {RUBRIC}"),
    (lambda: gc.assess(HEDER).why(), f"why {HEDER}"),
    (lambda: gc.assess(HEDER).why("a1-bidrag", "contribution"), f"why {HEDER} a1-bidrag --axis contribution"),
    (lambda: gc.assess(HEDER).firm(), f"firm {HEDER}"),
    (
        lambda: gc.assess(HEDER).firm("starka-myndigheter", "attainment", 0.1, 3),
        f"firm {HEDER} --node starka-myndigheter --axis attainment --error 0.1 --seed 3",
    ),
    (lambda: gc.assess(HEDER).next(), f"next {HEDER}"),
    (
        lambda: gc.assess(HEDER).next("starka-myndigheter", "uppfyllt", "attainment", 2),
        f"next {HEDER} starka-myndigheter --to uppfyllt --axis attainment --most 2",
    ),
    (lambda: gc.compare(HEDER, YEAR_AFTER), f"diff {HEDER} {YEAR_AFTER}"),
    (lambda: gc.compare(YEAR_AFTER, HEDER, RUBRIC), f"diff {YEAR_AFTER} {HEDER} --rubric {RUBRIC}"),
    (lambda: gc.trend(HEDER), f"trend {HEDER}"),
    (
        lambda: gc.trend(["assignments"], assignment="heder", axis="attainment"),
        "trend assignments --assignment heder --axis attainment",
    ),
    (lambda: gc.validate(), "validate"),
    (lambda: gc.validate(HEDER, ignore=["GC3"]), f"validate {HEDER} --ignore GC3"),
    (lambda: gc.check(RUBRIC), f"rubric check {RUBRIC}"),
    (lambda: gc.agree("assignments"), "agree assignments"),
    (lambda: gc.agree([HEDER], RUBRIC, axis="attainment"), f"agree {HEDER} --rubric {RUBRIC} --axis attainment"),
    (lambda: gc.portfolio(HEDER), f"portfolio {HEDER}"),
]
SHELTERS = CASES / "portfolio"


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")


def printed(command: str, *more: str) -> str:
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    line = [sys.executable, "-m", "goalcheck", *command.split(), *more]
    return subprocess.run(line, env=environment, capture_output=True, encoding="utf-8", check=True).stdout


@pytest.mark.parametrize(("asked", "command"), ANSWERS, ids=[command for _, command in ANSWERS])
def test_an_answer_is_written_as_its_command_writes_it(
    asked: Callable[[], Result[Any]], command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = asked()
    answer.show()
    assert capsys.readouterr().out == answer.to_text() == printed(command)
    language = "en" if command.startswith("portfolio") else "sv"  # reasons of a portfolio are written as it is judged
    assert answer.to_markdown(language) == printed(command, "--format", "markdown", "--lang", language)
    assert answer.to_json() == printed(command, "--format", "jsonl" if command.startswith("portfolio") else "json")
    page = answer._repr_html_()
    assert page.startswith('<section class="goalcheck" lang="en">')
    assert page.endswith("</section>\n")
    assert len(repr(answer)) < 120


def test_all_detail_is_shown_where_it_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    gc.assess(HEDER).show("sv", all=True, width=60)
    assert capsys.readouterr().out == printed(f"assess {HEDER} --explain --lang sv --width 60")


def test_rows_are_a_table_of_every_verdict() -> None:
    judgement = gc.assess(HEDER)
    rows = judgement.rows("sv")
    nodes = list(judgement.answer.root.walk())
    assert len(rows) == sum(len(node.judgements) for node in nodes)
    for row in rows:
        verdict = judgement.verdict(row["axis"], row["node"])
        assert (row["level"], row["status"], row["possible"]) == (verdict.level, verdict.status, list(verdict.possible))
        assert (row["level"] is None) != (row["status"] is None)
        assert row["parent"] is None or row["parent"] in {node.id for node in nodes}
    whole = rows[0]
    assert (whole["node"], whole["kind"], whole["depth"], whole["words"]) == (
        "heder", "assignment", 0, "till stor del uppfyllt",
    )  # fmt: skip
    assert (whole["certainty"], whole["published"], whole["agrees"]) == ("low", "largely", True)
    assert json.loads(json.dumps(rows)) == rows
    assert pa.Table.from_pylist(rows).num_rows == len(rows)


def test_rows_bound_what_is_a_number() -> None:
    rows = {row["node"]: row for row in gc.assess(CASES / "numeric" / "assignment.yaml").rows()}
    bounds = {name: (row["number"], row["low"], row["high"]) for name, row in rows.items()}
    assert (bounds["full"], bounds["water"]) == ((0.375, 0.375, 0.375), (None, 0.1875, 0.6875))


def test_a_verdict_is_that_of_the_whole_on_the_first_axis_unless_another_is_named() -> None:
    judgement = gc.assess(HEDER)
    assert judgement.verdict() == judgement.verdict("attainment") == judgement.verdict("attainment", "heder")
    assert judgement.verdict("sufficiency").level == "insufficient"
    assert judgement.verdict(node="starka-myndigheter").level == "partly"


def test_rows_of_every_other_answer() -> None:
    moved = gc.compare(HEDER, YEAR_AFTER)
    assert len(moved.rows()) == len(moved.answer.verdicts)
    assert moved.rows()[0]["before"] == "largely"
    table = csv.DictReader(io.StringIO(printed(f"trend {HEDER} --format csv")))
    assert [{name: str(cell) for name, cell in row.items()} for row in gc.trend(HEDER).rows()] == list(table)
    found = gc.validate()
    assert found.ok
    assert [row["code"] for row in found.rows()] == [it.code for it in found.findings]
    agreed = gc.agree(HEDER).rows()
    assert {(row["axis"], row["published"], row["match"]) for row in agreed} >= {("attainment", "largely", "agrees")}
    assert gc.portfolio(HEDER).rows()[0]["verdict"] == "largely"
    assert gc.portfolio("assignments/heder-2023.yaml").rows()[0]["possible"]


def test_what_is_wrong_with_a_rubric_has_a_row(tmp_path: Path) -> None:
    rubric = tmp_path / "r.yaml"
    text = (ROOT / RUBRIC).read_text(encoding="utf-8")
    rubric.write_text(text.replace("else: partly", "", 1), encoding="utf-8")
    found = gc.check(rubric)
    shown = json.loads(found.to_json())["rubrics"][0]["anomalies"]
    assert [(row["code"], row["line"]) for row in found.rows()] == [(it["code"], it["line"]) for it in shown]
    assert found.sound == all(it["severity"] == "info" for it in shown)


def test_years_that_are_loaded_or_judged_are_compared_as_files_are() -> None:
    files = gc.compare(HEDER, YEAR_AFTER)
    loaded = gc.compare(gc.load(HEDER), gc.assess(YEAR_AFTER))
    assert loaded.to_text() == files.to_text() == gc.compare(HEDER, gc.load(YEAR_AFTER)).to_text()


def test_models_are_judged_as_their_files_are() -> None:
    loaded = gc.load(HEDER)
    assert gc.assess(loaded.assignment, loaded.rubric).to_json() == gc.assess(HEDER).to_json()


def test_a_model_needs_its_rubric() -> None:
    loaded = gc.load(HEDER)
    with pytest.raises(TypeError, match="Rubric"):
        gc.assess(loaded.assignment)  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="path"):
        gc.assess(HEDER, loaded.rubric)  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (lambda: gc.assess(HEDER).verdict("attainmnt"), "Did you mean “attainment”?"),
        (lambda: gc.assess(HEDER).verdict(node="behv"), "Did you mean “behov”?"),
        (lambda: gc.assess(HEDER).why("behv"), "Did you mean “behov”?"),
        (lambda: gc.assess(HEDER).verdict(node="starka"), "Did you mean “starka-myndigheter”?"),
        (lambda: gc.assess(HEDER).verdict("behov"), "“behov” is a part of the assignment, not an axis"),
        (lambda: gc.assess(HEDER).firm("heders"), "heders"),
        (lambda: gc.assess(HEDER).firm(error=2), "`error` takes a chance"),
        (lambda: gc.assess(HEDER).next(to="largly"), "Did you mean “largely”?"),
        (lambda: gc.compare(HEDER, "assignments/medel-mot-vald.yaml"), "heder and medel-mot-vald. `force` compares"),
        (lambda: gc.compare("assignments", HEDER), "goalcheck diff --git BASE"),
        (lambda: gc.trend("assignments", assignment="hedr"), "Did you mean “heder”?"),
        (lambda: gc.trend(HEDER, axis="attainmnt"), "Did you mean “attainment”?"),
        (lambda: gc.validate(select=["GC999"]), "GC999"),
        (lambda: gc.agree("assignments", axis="attainmnt"), "Did you mean “attainment”?"),
        (lambda: gc.portfolio("x.csv"), "name it with `rubric`."),
    ],
)
def test_what_is_not_there_is_a_value_error_with_what_may_have_been_meant(
    asked: Callable[[], object], said: str
) -> None:
    with pytest.raises(ValueError, match=r"\w") as raised:
        asked()
    assert said in str(raised.value)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text((ROOT / HEDER).read_text(encoding="utf-8").replace("score: met", "score: mett", 1), "utf-8")
    return path


def test_every_function_raises_invalid_input_for_a_file_with_faults(faulty: Path) -> None:
    for asked in (
        lambda: gc.assess(faulty),
        lambda: gc.compare(HEDER, faulty),
        lambda: gc.compare(gc.load(HEDER), faulty),
        lambda: gc.trend([HEDER, faulty]),
        lambda: gc.agree([HEDER, faulty]),
        lambda: gc.portfolio(faulty.parent),
    ):
        with pytest.raises(gc.InvalidInput, match="GC120") as raised:
            asked()
        assert [it.code for it in raised.value.faults] == ["GC120"]
        assert "mett" in raised.value.text("sv")
    assert not gc.validate(faulty).ok


def test_what_is_no_rubric_and_what_is_not_there_is_invalid_input(tmp_path: Path) -> None:
    nothing = tmp_path / "none.yaml"
    for asked in (lambda: gc.check(nothing), lambda: gc.assess(nothing), lambda: gc.portfolio(nothing)):
        with pytest.raises(gc.InvalidInput):
            asked()


def test_rows_of_a_table_are_judged_and_those_with_faults_told() -> None:
    table, rubric = SHELTERS / "shelters.csv", SHELTERS / "rubrics" / "shelter.yaml"
    found = gc.portfolio(
        table, rubric, id="name", group="county", year="year", published="published", codes={"NR": "not_assessed"}
    )
    expected = (SHELTERS / "expected").read_text(encoding="utf-8")
    assert found.to_text(width=80) in expected
    assert [f"{it.line}:{it.column}:" in expected for it in found.faults] == [True] * found.answer.left_out
    assert found.rows()[0]["id"] == "Almen"
    with pytest.raises(gc.InvalidInput) as raised:
        gc.portfolio(CASES / "portfolio-does-not-fit" / "t.csv", rubric)
    lines = (CASES / "portfolio-does-not-fit" / "expected").read_text(encoding="utf-8")
    assert raised.value.text("sv").replace(f"{CASES / 'portfolio-does-not-fit'}/", "") in lines


def test_what_one_looks_at_in_a_session_says_in_a_line_what_it_is() -> None:
    judgement = gc.assess(HEDER)
    whole = "attainment=largely, sufficiency=insufficient, certainty=low"
    assert repr(judgement) == f"<AssessResult heder 2020: {whole}>"
    assert repr(judgement.answer) == f"<Assessment heder 2020: {whole}>"
    assert repr(judgement.why().answer) == f"<Judged heder (assignment): {whole}>"
    assert repr(judgement.loaded) == "<Loaded heder 2020 by maluppfyllelse>"
    assert repr(judgement.firm()) == "<FirmResult heder: attainment stands 0.65, sufficiency stands 1.00>"
    assert repr(judgement.firm(axis="certainty", error=0)).startswith("<FirmResult heder: attainment stands 1.00")
    assert repr(judgement.next()) == "<NextResult heder: attainment=largely, ways to met: 1>"
    assert (
        repr(judgement.next("a6-anvandning", "met")) == "<NextResult a6-anvandning: attainment=largely, ways to met: 1>"
    )
    moved = gc.compare(HEDER, YEAR_AFTER).answer
    assert repr(moved) == (
        f"<Comparison of {moved.old!r} with {moved.new!r}: {len(moved.verdicts)} verdicts, {len(moved.changes)} changes>"
    )


def test_every_method_of_an_answer_is_documented() -> None:
    kinds = {*(getattr(gc, name) for name in gc.__all__ if name[0].isupper()), *(type(asked()) for asked, _ in ANSWERS)}
    methods = [
        (f"{kind.__name__}.{name}", it)
        for kind in kinds
        for name, it in vars(kind).items()
        if not name.startswith("_") and isinstance(it, FunctionType | property)
    ]
    assert [name for name, it in methods if not it.__doc__] == []
    assert {"AssessResult.verdict", "Judged.on", "Verdict.known"} <= {name for name, _ in methods}


def test_importing_the_package_imports_nothing_of_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import goalcheck, sys; print([it for it in sys.modules if it.startswith('goalcheck.')])"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == "[]\n"


def test_every_public_name_is_listed_and_documented() -> None:
    assert [name for name in dir(gc) if not name.startswith("__")] == sorted(gc.__all__)
    assert [name for name in gc.__all__ if name[0].islower() and f"{name}(" not in gc.__doc__] == []
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    assert [name for name in gc.__all__ if name[0].islower() and f"gc.{name}(" not in page] == []
    assert [name for name in gc.__all__ if not getattr(gc, name).__doc__] == []


@pytest.mark.client
def test_the_notebook_runs() -> None:
    nbclient, nbformat = pytest.importorskip("nbclient"), pytest.importorskip("nbformat")
    notebook = nbformat.read(ROOT / "docs" / "python.ipynb", as_version=4)
    nbclient.NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(ROOT)}}).execute()
    shown = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert [it for it in shown if it.output_type in ("error", "stream")] == []
    pages = [it["data"]["text/html"] for it in shown if "text/html" in it.get("data", {})]
    assert "largely met" in pages[1]
    assert sum("<section" in it for it in pages) == 4
