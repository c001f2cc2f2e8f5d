"""`goalcheck portfolio` as its users meet it: tables of every kind, good and bad, and what is written."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pyarrow as pa
import pytest
from pyarrow import parquet

from goalcheck.checks.cell import CellReader
from goalcheck.cli import run
from goalcheck.core.message import Message, message
from goalcheck.core.scale import Level, Scale
from goalcheck.core.text import Text
from goalcheck.core.value import known
from goalcheck.core.verdict import Status
from goalcheck.questions.portfolio import delimited, excel
from tests.support.paths import ROOT

RUBRIC = Path(__file__).parent / "cases" / "portfolio" / "rubrics" / "shelter.yaml"
Judge = Callable[..., tuple[int, str, str]]
HEADER = ["name", "staff", "training", "safety"]
ROWS = [
    ["Almen", "high", "high", "good"],
    ["Björken", "low", "medium", "good"],
    ["Cedern", "medium", "", "poor"],
    ["Dungen", "", "high", "good"],
]
VERDICTS = ["good", "fair", "poor", "no_overall_judgement"]


@pytest.fixture
def judge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Judge:
    """Run the command in a folder of its own: exit status, standard output, standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")

    def judged(table: str, *arguments: str | Path, rubric: Path | None = RUBRIC) -> tuple[int, str, str]:
        by = ["--rubric", str(rubric)] if rubric else []
        status = run(["portfolio", table, *by, "--lang", "en", *map(str, arguments)])
        written = capsys.readouterr()
        return status, written.out, written.err

    return judged


def write_csv(path: Path, rows: list[list[str]], header: list[str] | None = None, sign: str = ",") -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=sign).writerows([header or HEADER, *rows])


def write_parquet(path: Path, rows: list[list[str]]) -> None:
    columns = {name: [row[i] or None for row in rows] for i, name in enumerate(HEADER)}
    parquet.write_table(pa.table(columns), path)


def write_xlsx(path: Path, rows: list[list[str]]) -> None:
    book = openpyxl.Workbook()
    for row in [HEADER, *rows]:
        book.worksheets[0].append(row)
    book.save(path)


def read_rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize(
    ("name", "write", "numbers"),
    [
        ("t.csv", write_csv, ["2", "3", "4", "5"]),
        ("t.parquet", write_parquet, ["1", "2", "3", "4"]),
        ("t.xlsx", write_xlsx, ["2", "3", "4", "5"]),
    ],
)
def test_every_kind_of_table_is_judged_alike(
    tmp_path: Path, judge: Judge, name: str, write: Callable[[Path, list[list[str]]], None], numbers: list[str]
) -> None:
    write(tmp_path / name, ROWS)
    status, out, err = judge(name, "--id", "name", "-f", "csv")
    assert (status, err) == (0, "")
    rows = read_rows(out)
    assert [row["verdict"] for row in rows] == VERDICTS
    assert [row["id"] for row in rows] == [row[0] for row in ROWS]
    assert [row["row"] for row in rows] == numbers


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_the_header_tells_the_delimiter(tmp_path: Path, judge: Judge, sign: str) -> None:
    write_csv(tmp_path / "t.csv", ROWS, sign=sign)
    assert [row["verdict"] for row in read_rows(judge("t.csv", "-f", "csv")[1])] == VERDICTS


def test_the_three_written_forms_say_the_same(tmp_path: Path, judge: Judge) -> None:
    write_csv(tmp_path / "t.csv", ROWS)
    _, text, _ = judge("t.csv", "-f", "csv")
    _, lines, _ = judge("t.csv", "-f", "jsonl")
    status, summary, _ = judge("t.csv", "-f", "parquet", "-o", "out.parquet")
    assert status == 0
    assert "4 rows judged." in summary
    by_json = [json.loads(line) for line in lines.splitlines()]
    by_parquet = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    assert [{**row, "possible": "|".join(row["possible"])} for row in by_json] == by_parquet
    by_csv = [{name: cell or None for name, cell in row.items()} for row in read_rows(text)]
    assert by_csv == [{**row, "row": str(row["row"])} for row in by_parquet]
    assert lines.isascii()


def test_columns_are_matched_by_title_and_by_map_and_levels_by_label(tmp_path: Path, judge: Judge) -> None:
    header = ["namn", "Personal", "kurser", "Säkerhet"]
    write_csv(tmp_path / "t.csv", [["Almen", "hög", " medel ", "god"]], header, ";")
    status, out, _ = judge("t.csv", "--map", "training=kurser", "-f", "csv")
    assert status == 0
    assert read_rows(out)[0]["verdict"] == "good"


def test_a_bad_cell_is_located_and_the_rest_judged(tmp_path: Path, judge: Judge) -> None:
    write_csv(tmp_path / "t.csv", [*ROWS, ["Eken", "High", "NR", "good"], ["Furan", "low", "low", "good"]])
    status, out, err = judge("t.csv", "--id", "name", "-f", "csv")
    assert status == 1
    assert err.splitlines() == [
        "t.csv:6:2: error: staff: “High” is not a level here. Did you mean “high”? What it means is said with --code.",
        "t.csv:6:3: error: training: “NR” is not one of low, medium, high. What it means is said with --code.",
    ]
    assert [row["id"] for row in read_rows(out)] == ["Almen", "Björken", "Cedern", "Dungen", "Furan"]


def test_codes_mean_what_is_said_and_only_that(tmp_path: Path, judge: Judge) -> None:
    write_csv(tmp_path / "t.csv", [["a", "NR", "H", "good"], ["b", "n/a", "high", "good"]])
    codes = ("--code", "NR=not_assessed", "--code", "n/a=not_applicable", "--code", "H=high")
    status, out, _ = judge("t.csv", *codes, "-f", "jsonl")
    first, second = (json.loads(line) for line in out.splitlines())
    assert status == 0
    assert first["possible"] == ["fair", "good"]
    assert second["verdict"] == "no_overall_judgement"
    assert judge("t.csv", "--code", "NR=nothing")[0] == 2


def test_case_is_ignored_only_when_asked(tmp_path: Path, judge: Judge) -> None:
    write_csv(tmp_path / "t.csv", [["a", "High", "HÖG", "Good"]])
    assert judge("t.csv", "-f", "csv")[0] == 1
    status, out, _ = judge("t.csv", "-f", "csv", "--ignore-case")
    assert status == 0
    assert read_rows(out)[0]["verdict"] == "good"


def test_letters_put_together_in_another_way_are_the_same(tmp_path: Path, judge: Judge) -> None:
    write_csv(tmp_path / "t.csv", [["a", "ho\u0308g", "high", "good"]])
    assert judge("t.csv", "-f", "csv")[0] == 0


def test_a_blank_is_what_is_said(tmp_path: Path, judge: Judge) -> None:
    write_csv(tmp_path / "t.csv", [["a", "", "", ""]])
    verdicts = [
        json.loads(judge("t.csv", "-f", "jsonl", *blank)[1])["verdict"]
        for blank in ((), ("--blank", "not_assessable"), ("--blank", "not_applicable"))
    ]
    assert verdicts == ["not_assessed", "no_overall_judgement", "not_applicable"]


def test_a_rubric_that_does_not_fit_is_refused_and_the_nearest_column_offered(tmp_path: Path, judge: Judge) -> None:
    write_csv(tmp_path / "t.csv", [["a", "high", "good"]], ["name", "staf", "safety"])
    status, out, err = judge("t.csv", "-f", "csv", "-o", "out.csv")
    assert (status, out) == (3, "")
    assert err.splitlines() == [
        "t.csv:1:1: error: No column is called “training”. Say --map training=COLUMN, or with --missing what it then is.",
        't.csv:1:2: error: No column is called “staff”. Did you mean --map "staff=staf"?',
    ]
    assert not (tmp_path / "out.csv").exists()
    status, out, _ = judge("t.csv", "--missing", "not_assessed", "-f", "csv")
    assert status == 0
    assert read_rows(out)[0]["possible"] == "fair|good"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--map", "stuff=staff"], "Did you mean “staff”?"),
        (["--map", "shelter=staff"], "is not a node that a column can be for"),
        (["--map", "staff=stafff"], "There is no column “stafff”. Did you mean “staff”?"),
        (["--map", "staff"], "--map takes two things"),
        (["--id", "nome"], "There is no column “nome”. Did you mean “name”?"),
        (["--axis", "worth"], "There is no axis “worth”; there are quality."),
        (["--keep", "verdict"], "The result has a column “verdict” of its own"),
        (["-f", "parquet"], "Parquet is written to a file"),
        (["-o", "t.csv", "-f", "csv"], "t.csv is one of the files that are read"),
    ],
)
def test_options_that_name_what_is_not_there_are_usage_errors(
    tmp_path: Path, judge: Judge, arguments: list[str], said: str
) -> None:
    write_csv(tmp_path / "t.csv", ROWS, [*HEADER])
    status, out, err = judge("t.csv", *arguments)
    assert (status, out) == (2, "")
    assert said in err


def test_an_id_may_come_once_or_once_a_year(tmp_path: Path, judge: Judge) -> None:
    rows = [
        ["a", "high", "high", "good", "2023"],
        ["a", "low", "low", "good", "2024"],
        ["", "low", "low", "good", "2024"],
    ]
    write_csv(tmp_path / "t.csv", rows, [*HEADER, "year"])
    status, out, err = judge("t.csv", "--id", "name", "-f", "csv")
    assert status == 1
    assert err.splitlines() == [
        "t.csv:3:1: error: The id “a” is already that of row 2.",
        "t.csv:4:1: error: The row has no id.",
    ]
    assert len(read_rows(out)) == 1
    assert len(read_rows(judge("t.csv", "--id", "name", "--year", "year", "-f", "csv")[1])) == 2


def test_agreement_is_counted_by_group_and_year_with_statuses_as_classes(tmp_path: Path, judge: Judge) -> None:
    more = [["x", "2023", "good"], ["x", "2024", "good"], ["y", "2024", "poor"], ["y", "2024", "no_overall_judgement"]]
    write_csv(
        tmp_path / "t.csv",
        [[*row, *extra] for row, extra in zip(ROWS, more, strict=True)],
        [*HEADER, "county", "year", "said"],
    )
    arguments = ("--published", "said", "--group", "county", "--year", "year")
    _, out, _ = judge("t.csv", *arguments)
    assert "Agreement with the published verdict: 3 of 4 (75 %)." in out
    table = {line.split()[0]: line.split()[1:] for line in out.splitlines() if line.startswith(("x ", "y ", "20"))}
    assert table["x"] == ["2", "1", "1", "0", "0", "100", "%", "50", "%"]
    assert table["y"] == ["2", "0", "0", "1", "1", "50", "%", "100", "%"]
    assert table["2024"] == ["3", "0", "1", "1", "1", "66.7", "%", "66.7", "%"]
    _, lines, _ = judge("t.csv", *arguments, "-f", "jsonl")
    assert [json.loads(line)["agrees"] for line in lines.splitlines()] == [True, False, True, True]


def test_injected_cells_are_written_as_text(tmp_path: Path, judge: Judge) -> None:
    formula, command = "=HYPERLINK(1)", "::error::x"
    write_csv(
        tmp_path / "t.csv",
        [[formula, "high", "high", "good"], [command, "high", "high", "good"], ["-3", "low", "low", "good"]],
    )
    _, out, _ = judge("t.csv", "--id", "name", "-f", "csv")
    assert [row["id"] for row in read_rows(out)] == ["'" + formula, ": :error: :x", "-3"]
    _, out, _ = judge("t.csv", "--id", "name")
    assert "::" not in out


def test_control_characters_are_refused_in_cells_that_are_shown(tmp_path: Path, judge: Judge) -> None:
    write_csv(tmp_path / "t.csv", [["\x1b[2J", "high", "high", "good"], ["b", "hi\x1bgh", "high", "good"]])
    status, _, err = judge("t.csv", "--id", "name", "-f", "csv")
    assert status == 1
    assert "\x1b" not in err
    assert "t.csv:2:1: error: name: the cell holds a character that may not be shown." in err


def test_formulas_in_workbooks_are_bad_cells(tmp_path: Path, judge: Judge) -> None:
    write_xlsx(tmp_path / "t.xlsx", [*ROWS, ["x", "=A1", "high", "good"]])
    status, out, err = judge("t.xlsx", "-f", "csv")
    assert status == 1
    assert err == "t.xlsx:6:2: error: staff: the cell holds a formula. Paste its value instead.\n"
    assert len(read_rows(out)) == 4


def test_the_sheet_is_chosen_by_name(tmp_path: Path, judge: Judge) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["something", "else"])
    second = book.create_sheet("data")
    for row in [HEADER, *ROWS]:
        second.append(row)
    book.save(tmp_path / "t.xlsx")
    assert judge("t.xlsx", "--sheet", "data", "-f", "csv")[0] == 0
    status, _, err = judge("t.xlsx", "--sheet", "date")
    assert status == 3
    assert "there are Sheet, data" in err


def test_a_workbook_that_unpacks_to_too_much_is_not_unpacked(
    tmp_path: Path, judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_xlsx(tmp_path / "t.xlsx", ROWS)
    with zipfile.ZipFile(tmp_path / "t.xlsx", "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/bomb", bytes(1 << 20))
    monkeypatch.setattr(excel, "MOST_SHARED", 1 << 18)
    status, _, err = judge("t.xlsx")
    assert status == 3
    assert "larger than" in err


@pytest.mark.parametrize("name", ["t.xlsx", "t.parquet"])
@pytest.mark.parametrize("data", [b"", b"nonsense", b"PK\x03\x04nonsense", b"PAR1nonsensePAR1"])
def test_files_that_are_not_what_they_are_called_are_refused(
    tmp_path: Path, judge: Judge, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)
    status, out, err = judge(name, "-f", "csv")
    assert (status, out) == (3, "")
    assert err.startswith(f"{name}:1:1: error")
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("data", "place", "said"),
    [
        (b"", "1:1", "The file is empty."),
        (b"staff,training,safety\n", "1:1", "The table has no rows."),
        ("staff,training,safety\nhigh,high,good\n".encode("utf-16"), "1:1", "it looks like UTF-16"),
        (b"staff,training,safety\nhigh,\"high,good\nlow,low,poor\n", "2:1", "is not closed as it should"),
        (b"staff,staff,training,safety\nhigh,high,high,good\n", "1:2", "There are two columns “staff”."),
    ],
)  # fmt: skip
def test_tables_that_cannot_be_judged_are_refused_with_nothing_written(
    tmp_path: Path, judge: Judge, data: bytes, place: str, said: str
) -> None:
    (tmp_path / "t.csv").write_bytes(data)
    (tmp_path / "out.csv").write_text("as it was")
    status, out, err = judge("t.csv", "-f", "csv", "-o", "out.csv")
    assert (status, out) == (3, "")
    assert err.startswith(f"t.csv:{place}: error")
    assert said in err
    assert (tmp_path / "out.csv").read_text() == "as it was"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.csv", "t.csv"]


def test_rows_that_are_broken_by_themselves_leave_the_rest_whole(tmp_path: Path, judge: Judge) -> None:
    good, latin = b"Almen,high,high,good\n", "Björken,högt,high,good\n".encode("latin-1")
    rows = [b"name,staff,training,safety\n", good, latin, b"x,high\n", b'"a"b,high,high,good\n', b"\n", good]
    (tmp_path / "t.csv").write_bytes(b"".join(rows))
    status, out, err = judge("t.csv", "-f", "csv")
    assert status == 1
    places = [line.split(": error: ") for line in err.splitlines()]
    assert [place for place, _ in places] == ["t.csv:3:2", "t.csv:4:3", "t.csv:5:1"]
    assert "not utf-8" in places[0][1]
    assert [row["row"] for row in read_rows(out)] == ["2", "7"]
    assert judge("t.csv", "-f", "csv", "--encoding", "latin-1", "--code", "högt=high")[2].count("\n") == 2


def test_rows_are_numbered_by_the_line_they_start_on(tmp_path: Path, judge: Judge) -> None:
    (tmp_path / "t.csv").write_text('note,staff,training,safety\n"two\nlines",high,high,good\nx,hgh,high,good\n')
    status, out, err = judge("t.csv", "-f", "csv")
    assert status == 1
    assert err.startswith("t.csv:4:2: ")
    assert read_rows(out)[0]["row"] == "2"


def test_a_line_without_end_does_not_fill_the_memory(
    tmp_path: Path, judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delimited, "LONGEST_LINE", 1000)
    (tmp_path / "t.csv").write_text("staff,training,safety\nhigh,high,good\n" + "x" * 5000)
    status, out, err = judge("t.csv", "-f", "csv")
    assert (status, out, err) == (3, "", "t.csv:3:1: error: The line is longer than 1000 bytes.\n")


def test_many_faults_are_counted_not_listed(tmp_path: Path, judge: Judge) -> None:
    write_csv(tmp_path / "t.csv", [["x", "y", "high", "good"]] * 250)
    status, out, err = judge("t.csv")
    assert status == 1
    assert "0 rows judged, 250 left out" in out
    assert err.splitlines()[-1] == "… and 150 more"
    assert len(err.splitlines()) == 101


NUMBERS = """
rubric: index
version: "1"
title: Index
closed: true
scales:
  - {id: share, kind: numeric, min: 0, max: 10, levels: [{id: low}, {id: high, at_least: 5}]}
axes: [{id: index, label: Index, scale: share}]
nodes:
  - {id: a}
  - {id: b}
  - {id: whole, children: [a, b], rules: {index: {aggregate: {method: mean}}}}
"""


def test_numbers_are_exact_and_a_decimal_comma_is_asked_for(tmp_path: Path, judge: Judge) -> None:
    (tmp_path / "index.yaml").write_text(NUMBERS)
    (tmp_path / "t.csv").write_text("a;b\n3,3;6,7\n3,3;6,69\n;4\n")
    index = tmp_path / "index.yaml"
    status, _, err = judge("t.csv", rubric=index)
    assert status == 1
    assert "a: “3,3” is a number only with --decimal-comma." in err
    (tmp_path / "high.csv").write_text("a;b\n11;much\n")
    assert "b: “much” is not a number of the scale share." in judge("high.csv", rubric=index)[2]
    status, out, _ = judge("t.csv", "--decimal-comma", "-f", "jsonl", rubric=index)
    assert status == 0
    rows = [json.loads(line) for line in out.splitlines()]
    assert [row["verdict"] for row in rows] == ["high", "low", "no_overall_judgement"]
    assert [row["number"] for row in rows] == [5, 4.995, None]
    assert rows[2]["possible"] == ["2..7"]


def test_parquet_numbers_and_blanks_are_read_as_a_person_writes_them(tmp_path: Path, judge: Judge) -> None:
    (tmp_path / "index.yaml").write_text(NUMBERS)
    a = pa.array([1.0, 0.1 + 0.2, None, float("nan")])
    parquet.write_table(pa.table({"a": a, "b": pa.array([9, 1, 2, 3])}), tmp_path / "t.parquet")
    _, out, _ = judge("t.parquet", "-f", "jsonl", rubric=tmp_path / "index.yaml")
    assert [json.loads(line)["number"] for line in out.splitlines()] == [5, 0.65, None, None]


def test_columns_of_lists_are_refused(tmp_path: Path, judge: Judge) -> None:
    parquet.write_table(
        pa.table({"staff": [["high"]], "training": ["low"], "safety": ["good"]}), tmp_path / "t.parquet"
    )
    status, _, err = judge("t.parquet")
    assert status == 3
    assert err.startswith("t.parquet:1:1: error: staff: cells of the type list")


OPEN = """
rubric: goals
version: "1"
title: Goals
scales: [{id: met, levels: [{id: "no"}, {id: partly}, {id: "yes"}]}]
axes: [{id: attainment, label: Attainment, scale: met}]
judge:
  goal:
    attainment: {aggregate: {method: median}}
"""


def test_columns_can_be_the_anonymous_parts_of_any_goal(tmp_path: Path, judge: Judge) -> None:
    (tmp_path / "goals.yaml").write_text(OPEN)
    (tmp_path / "t.csv").write_text("goal,c1,c2,c3\na,no,partly,yes\nb,yes,,\nc,,,\n")
    status, out, _ = judge("t.csv", "--bag", "c*", "--id", "goal", "-f", "csv", rubric=tmp_path / "goals.yaml")
    assert status == 0
    assert [row["verdict"] for row in read_rows(out)] == ["partly", "yes", "not_applicable"]
    status, _, err = judge("t.csv", rubric=tmp_path / "goals.yaml")
    assert status == 2
    assert "no rule on attainment" in err


TWO_AXES = """
rubric: two
version: "1"
title: Two
closed: true
scales: [{id: s, levels: [{id: bad}, {id: good}]}]
axes: [{id: reach, label: Reach, scale: s}, {id: need, label: Need, scale: s}]
nodes:
  - {id: a}
  - {id: b}
  - id: whole
    children: [a, b]
    rules: {reach: {aggregate: {method: worst}}, need: {aggregate: {method: best}}}
"""


def test_each_axis_has_columns_of_its_own(tmp_path: Path, judge: Judge) -> None:
    (tmp_path / "two.yaml").write_text(TWO_AXES)
    (tmp_path / "t.csv").write_text("a,b,a@need,b@need\ngood,bad,good,bad\n")
    _, out, _ = judge("t.csv", "-f", "csv", rubric=tmp_path / "two.yaml")
    assert [(row["verdict"], row["verdict@need"]) for row in read_rows(out)] == [("bad", "good")]
    _, out, _ = judge("t.csv", "-f", "csv", "--axis", "reach", rubric=tmp_path / "two.yaml")
    assert "verdict@need" not in out


def test_a_folder_of_assignment_files_gives_a_row_a_file(judge: Judge) -> None:
    status, out, err = judge(str(ROOT / "assignments"), "-f", "jsonl", rubric=None)
    assert (status, err) == (0, "")
    rows = {(row["id"], row["year"]): row for row in map(json.loads, out.splitlines())}
    assert rows["heder", "2020"]["verdict"] == "largely"
    assert rows["heder", "2020"]["verdict@sufficiency"] == "insufficient"
    assert rows["heder", "2020"]["agrees"] is True
    status, out, _ = judge(str(ROOT / "assignments"), rubric=None)
    assert status == 0
    assert "rows judged" in out


def test_without_the_extra_the_user_is_told_what_to_install(
    tmp_path: Path, judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    write_csv(tmp_path / "t.csv", ROWS)
    for name in [name for name in sys.modules if name.startswith("goalcheck.questions.portfolio")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    status, _, err = judge("t.csv")
    assert status == 2
    assert "pip install 'goalcheck[tables]'" in err


def test_spellings_that_mean_two_things_are_refused_but_an_id_is_always_itself() -> None:
    levels = (
        Level(id="mid", label=Text((("sv", "medel"),))),
        Level(id="MID", label=Text((("sv", "medel"), ("en", "Best")))),
    )
    scale = Scale(id="s", levels=levels)
    exact = CellReader("c", scale, {}, Status.NOT_ASSESSED)
    folded = CellReader("c", scale, {}, Status.NOT_ASSESSED, ignore_case=True)
    for cells in (exact, folded):
        assert cells.read("mid") == (known(0), None)
        assert cells.read("MID") == (known(1), None)
        assert isinstance(cells.read("Mid"), Message)
        assert cells.read("medel") == message("cell-ambiguous", column="c", name="medel")
    assert folded.read("BEST") == (known(1), None)
    assert isinstance(exact.read("BEST"), Message)


def test_weights_of_the_project_s_own_count_in_a_table_as_in_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ("relevance", "coherence", "effectiveness", "efficiency", "impact", "sustainability")
    levels = {name: "level_6" if name == "relevance" else "level_1" for name in names}
    criteria = "".join(
        f"  - id: {name}\n    title: T\n    weight: {5 if name == 'relevance' else 1}\n"
        f"    evidence: [{{id: e-{name}, claim: C, score: {level}}}]\n"
        for name, level in levels.items()
    )
    file = tmp_path / "a.yaml"
    file.write_text(
        f"assignment: a\nyear: 2024\ntitle: A\nrubric: six-criteria-hurdle\ncriteria:\n{criteria}", encoding="utf-8"
    )
    rubric = str(Path(__file__).parent.parent / "rubrics" / "six-criteria-hurdle.yaml")
    table = tmp_path / "a.csv"
    table.write_text(f"{','.join(names)}\n{','.join(levels.values())}\n", encoding="utf-8")
    assert run(["assess", str(file), "--rubric", rubric, "-f", "json"]) == 0
    judged = json.loads(capsys.readouterr().out)["node"]["judgements"][0]["verdict"]["level"]
    assert run(["portfolio", str(table), "--rubric", rubric, "-f", "jsonl", "--weight", "relevance=5"]) == 0
    assert json.loads(capsys.readouterr().out)["verdict"] == judged == "level_4"
    assert run(["portfolio", str(table), "--rubric", rubric, "-f", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["verdict"] == "level_2"
    for wrong in ("relevans=5", "relevance=-1", "relevance=much"):
        assert run(["portfolio", str(table), "--rubric", rubric, "--weight", wrong]) == 2
