"""`goalcheck validate`: which files it checks, what counts, and what becomes of a run; with real files and a real git."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from goalcheck.catalogue.diagnostics.bases import ASSIGNMENT, RUBRIC, SHORT_ASSIGNMENT, SHORT_RUBRIC
from goalcheck.catalogue.diagnostics.finding import Report
from goalcheck.catalogue.sentences import say
from goalcheck.cli import run
from goalcheck.files.gitignore import patterns
from goalcheck.questions.validate.policy import Policy
from goalcheck.questions.validate.run import validate
from goalcheck.yaml.limits import Limits
from tests.support.paths import ROOT
from tests.support.repository import NEEDS_GIT

Run = Callable[..., tuple[int, str, str]]
FAULTY = SHORT_ASSIGNMENT.replace("year: ", "yaer: ")
LINE = re.compile(r"^(.+?):(\d+):(\d+): (error|warning) (GC\d{3}): ", re.MULTILINE)


@pytest.fixture
def goalcheck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in the temporary folder: exit status, standard output, standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def started(*arguments: str) -> tuple[int, str, str]:
        status = run(["validate", "--format", "concise", *arguments])
        written = capsys.readouterr()
        return status, written.out, written.err

    return started


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def found(out: str) -> list[tuple[str, str]]:
    """File and code of every finding."""
    return [(match[1], match[5]) for match in LINE.finditer(out)]


def checked(out: str) -> int:
    match = re.search(r"Files checked: (\d+)", out)
    assert match
    return int(match[1])


def test_the_folders_of_custom_are_checked_unless_others_are_named(tmp_path: Path, goalcheck: Run) -> None:
    assert goalcheck()[0] == 2
    write(tmp_path / "assignments" / "a.yaml", FAULTY)
    write(tmp_path / "rubrics" / "r.yml", SHORT_RUBRIC)
    write(tmp_path / "other" / "b.yaml", FAULTY)
    status, out, _ = goalcheck()
    assert (status, checked(out)) == (1, 2)
    assert {file for file, _ in found(out)} == {"assignments/a.yaml"}
    assert {file for file, _ in found(goalcheck("other")[1])} == {"other/b.yaml"}


def test_folders_are_searched_by_name_and_files_told_apart_by_content(tmp_path: Path, goalcheck: Run) -> None:
    for name in ("b/two.yaml", "a/one.yaml", "three.yml", ".hidden/four.yaml", "five.json"):
        write(tmp_path / name, FAULTY)
    write(tmp_path / "compose.yaml", "version: '3'\nservices: {web: {image: x}}\n")
    write(tmp_path / "list.yaml", "- 1\n- 2\n")
    status, out, _ = goalcheck(".")
    assert status == 1
    assert list(dict.fromkeys(file for file, _ in found(out))) == ["three.yml", "a/one.yaml", "b/two.yaml"]
    assert "Other YAML files, not checked: 2." in out


def test_a_file_that_is_named_is_never_skipped(tmp_path: Path, goalcheck: Run) -> None:
    write(tmp_path / "compose.yaml", "version: '3'\nservices: {web: {image: x}}\n")
    write(tmp_path / "list.yaml", "- 1\n")
    assert found(goalcheck("compose.yaml", "list.yaml")[1]) == [("compose.yaml", "GC005"), ("list.yaml", "GC005")]


@NEEDS_GIT
def test_what_git_ignores_is_left_out_of_folders(tmp_path: Path, goalcheck: Run) -> None:
    """The same files as `git ls-files` sees."""
    names = [
        "a.yaml",
        "draft.yaml",
        "keep/draft.yaml",
        "build/b.yaml",
        "x/build/c.yaml",
        "x/y/only.yaml",
        "x/y/z.yaml",
        "å ö.yaml",
    ]
    for name in names:
        write(tmp_path / name, FAULTY)
    write(tmp_path / ".gitignore", "draft.yaml\n!keep/draft.yaml\n/build/\n# x/\n")
    write(tmp_path / "x" / ".gitignore", "y/*\n!y/only.yaml\n")
    git = ["git", "-c", "core.quotepath=off"]
    subprocess.run([*git, "init", "-q"], check=True)
    listed = subprocess.run(
        [*git, "ls-files", "--others", "--exclude-standard", "*.yaml"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert {file for file, _ in found(goalcheck(".")[1])} == set(listed.stdout.split("\n")) - {""}
    assert {file for file, _ in found(goalcheck("x")[1])} == {"x/build/c.yaml", "x/y/only.yaml"}
    assert found(goalcheck("draft.yaml")[1]), "a file that is named is checked all the same"


def test_a_gitignore_from_a_stranger_does_no_harm(tmp_path: Path, goalcheck: Run) -> None:
    write(tmp_path / ("a" * 200 + ".yaml"), FAULTY)
    write(tmp_path / ".gitignore", "*a*a*a*a*a*a*a*a*b\n" * 500 + "[z-a]\n\\\n!\n" + "x" * 5000 + "\n\x00\n")
    assert len(found(goalcheck(".")[1])) > 0


@pytest.mark.parametrize(
    ("pattern", "path", "left_out"),
    [
        ("a**b**.yaml", "axbx.yaml", True),
        ("a**.yaml", "abc.yaml", True),
        ("***/a.yaml", "x/a.yaml", True),
        ("***/a.yaml", "x/y/a.yaml", False),
        ("**/y/**/a.yaml", "x/y/z/w/a.yaml", True),
        ("x/** ", "x/y/a.yaml", True),
        ("*a*.yaml", "bab.yaml", True),
        ("*a*b*.yaml", "xaxbx.yaml", True),
        ("*a*b*x*.yaml", "xaxbx.yaml", False),
        (r"\**.yaml", "*a.yaml", True),
        (r"\**.yaml", "a.yaml", False),
    ],
)
def test_stars_mean_what_they_mean_to_git(pattern: str, path: str, left_out: bool) -> None:
    assert patterns([pattern]).match_file(path) is left_out


def test_links_are_not_followed(tmp_path: Path, goalcheck: Run) -> None:
    inside = tmp_path / "repository"
    write(tmp_path / "outside" / "secret.yaml", FAULTY)
    write(inside / "a.yaml", SHORT_ASSIGNMENT)
    (inside / "link.yaml").symlink_to(tmp_path / "outside" / "secret.yaml")
    (inside / "folder").symlink_to(tmp_path / "outside")
    (inside / "round").symlink_to(inside)
    status, out, _ = goalcheck("repository")
    assert (status, checked(out)) == (0, 1)


def test_a_rubric_is_not_read_through_a_link(tmp_path: Path, goalcheck: Run) -> None:
    write(tmp_path / "outside.yaml", RUBRIC)
    write(tmp_path / "work" / "a.yaml", SHORT_ASSIGNMENT.replace("maluppfyllelse@1.0", "quality"))
    (tmp_path / "work" / "rubrics").mkdir()
    (tmp_path / "work" / "rubrics" / "quality.yaml").symlink_to(tmp_path / "outside.yaml")
    assert ("work/a.yaml", "GC202") in found(goalcheck("work/a.yaml")[1])


def test_special_files_are_not_read(tmp_path: Path, goalcheck: Run) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    status, out, _ = goalcheck("pipe.yaml", "/dev/zero", "missing.yaml")
    assert status == 3
    assert found(out) == [("/dev/zero", "GC001"), ("missing.yaml", "GC001"), ("pipe.yaml", "GC001")]
    assert goalcheck(".")[0] == 0, "in a folder it is no file to check"


def test_text_from_standard_input_is_checked_under_the_name_given(tmp_path: Path) -> None:
    command = [ROOT / ".venv" / "bin" / "goalcheck", "validate", "-", "--format", "concise"]
    (tmp_path / "rubrics").mkdir()
    done = subprocess.run(
        [*map(str, command), "--stdin-filename", "sub/a.yaml"],
        input=FAULTY, capture_output=True, encoding="utf-8", cwd=tmp_path, env={**os.environ, "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    assert done.returncode == 1
    assert {file for file, _ in found(done.stdout)} == {"sub/a.yaml"}
    assert done.stderr == ""


def test_standard_input_stands_alone(goalcheck: Run) -> None:
    assert goalcheck("-", "a.yaml")[0] == 2
    assert goalcheck("-", "--fix")[0] == 2
    assert goalcheck("--dry-run")[0] == 2


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        ((), {"GC101", "GC301", "GC312"}),
        (("--select", "GC1"), {"GC101"}),
        (("--select", "GC1,GC3", "--ignore", "unsourced-claim"), {"GC101", "GC312"}),
        (("--ignore", "GC3"), {"GC101"}),
        (("--ignore", "GC", "--select", "GC301"), {"GC301"}),
        (("--select", "GC301", "--ignore", "GC301"), set()),
    ],
)
def test_codes_are_chosen(arguments: tuple[str, ...], codes: set[str], tmp_path: Path, goalcheck: Run) -> None:
    text = ASSIGNMENT.replace(
        "            source: report\n            locator: p. 12\n", "            locater: p. 12\n"
    )
    write(tmp_path / "a.yaml", text.replace("https://example.org/report", "ftp://example.org/report"))
    (tmp_path / "a.yaml").write_text(
        ASSIGNMENT.replace("url: https:", "url: ftp:").replace("leverage: partial", "leverige: partial")
        .replace("            claim: Outcomes differ by half between counties.\n            source: report\n", "            claim: Outcomes differ by half between counties.\n")
        .replace("                claim: Outcomes differ by half between counties.\n                source: report\n", "                claim: Outcomes differ by half between counties.\n"),
        encoding="utf-8",
    )  # fmt: skip
    assert {code for _, code in found(goalcheck("a.yaml", *arguments)[1])} == codes


def test_an_unknown_code_is_refused(goalcheck: Run) -> None:
    status, _, err = goalcheck("a.yaml", "--ignore", "unsourced-clam")
    assert (status, err) == (2, "goalcheck: There is no diagnostic unsourced-clam. Did you mean unsourced-claim?\n")


def test_warnings_fail_only_where_asked(tmp_path: Path, goalcheck: Run) -> None:
    write(tmp_path / "a.yaml", ASSIGNMENT.replace("https://example.org/report", "ftp://example.org/report"))
    assert goalcheck("a.yaml")[0] == 0
    assert goalcheck("a.yaml", "--strict")[0] == 1
    assert goalcheck("a.yaml", "--strict", "--ignore", "GC312")[0] == 0


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("goalcheck.toml", 'strict = true\nignore = ["GC301"]\nexclude = ["old/"]\n'),
        ("pyproject.toml", '[tool.goalcheck]\nstrict = true\nignore = ["GC301"]\nexclude = ["old/"]\n'),
    ],
)
def test_settings_come_from_the_repository(name: str, text: str, tmp_path: Path, goalcheck: Run) -> None:
    write(tmp_path / name, text)
    write(tmp_path / "all" / "a.yaml", ASSIGNMENT.replace("https://example.org/report", "ftp://example.org/report"))
    write(tmp_path / "all" / "old" / "b.yaml", FAULTY)
    write(tmp_path / "old" / "b.yaml", FAULTY)
    assert found(goalcheck("all")[1]) == [("all/a.yaml", "GC312")]
    assert goalcheck("all")[0] == 1
    assert goalcheck("all", "--ignore", "GC312")[0] == 0, "the command line wins"
    assert {file for file, _ in found(goalcheck("all", "--isolated")[1])} == {"all/a.yaml", "all/old/b.yaml"}
    write(tmp_path / "trusted.toml", "")
    assert "all/old/b.yaml" in dict(found(goalcheck("all", "--config", "trusted.toml")[1]))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("strict = \n", "is not TOML"),
        ("a = " + "[\n" * 100_000, "is not TOML"),
        ("a = " + "[" * 100_000, "has a line of more than 2000 bytes"),
        ("strikt = true\n", "there is no setting “strikt”. Did you mean “strict”?"),
        ("plugins = ['x']\n", "there is no setting “plugins”."),
        ("strict = 'yes'\n", "strict has a value of the wrong type"),
        ("ignore = 'GC301'\n", "ignore has a value of the wrong type"),
        ("ignore = [1]\n", "ignore has a value of the wrong type"),
        ("strict = 'yes'\nplugins = ['x']\n", "strict has a value of the wrong type"),
        ("plugins = ['x']\nstrict = 'yes'\n", "there is no setting “plugins”."),
        ("ignore = ['GC999']\n", "There is no diagnostic GC999."),
    ],
)
def test_settings_that_cannot_be_used_are_refused(text: str, said: str, tmp_path: Path, goalcheck: Run) -> None:
    write(tmp_path / "goalcheck.toml", text)
    write(tmp_path / "a.yaml", SHORT_ASSIGNMENT)
    status, out, err = goalcheck("a.yaml")
    assert (status, out) == (2, "")
    assert said in err


def test_the_same_thing_defined_in_two_files_points_to_both(tmp_path: Path) -> None:
    one = write(tmp_path / "1.yaml", SHORT_ASSIGNMENT)
    two = write(tmp_path / "2.yaml", SHORT_ASSIGNMENT)
    (finding,) = validate([one, two], Policy()).findings
    assert (finding.code, finding.spot.file) == ("GC217", str(two))
    assert [spot.file for _, spot in finding.related] == [str(one)]


def test_a_level_that_is_unknown_points_to_the_scale_in_the_rubric(tmp_path: Path) -> None:
    path = write(tmp_path / "a.yaml", ASSIGNMENT.replace("score: not_met", "score: not_mat"))
    (finding,) = validate([path], Policy()).findings
    assert finding.code == "GC120"
    assert finding.spot.excerpt[finding.spot.line - finding.spot.first].strip() == "score: not_mat"
    ((_, scale),) = finding.related
    assert Path(scale.file).name == "maluppfyllelse.yaml"
    line = Path(scale.file).read_text(encoding="utf-8").splitlines()[scale.line - 1]
    assert line[scale.column - 1 : scale.end_column - 1] == "levels"
    shown = "\n".join(scale.excerpt)
    assert all(f"id: {name}" in shown for name in ("attainment", "not_met", "partly", "largely", "met"))
    assert "sufficiency" not in shown


def test_findings_are_bounded_and_the_rest_counted(tmp_path: Path) -> None:
    many = "".join(f"unknown{i}: 1\n" for i in range(300))
    for n in range(12):
        write(tmp_path / "in" / f"{n:02}.yaml", SHORT_ASSIGNMENT.replace("support", f"s{n}") + many)
    report = validate([tmp_path / "in"], Policy())
    assert len(report.findings) == 1_000
    assert dict(report.counts) == {"GC101": 3_600}
    assert report.left_out == 2_600


def test_the_number_and_size_of_files_are_bounded(tmp_path: Path) -> None:
    for n in range(5):
        write(tmp_path / "in" / f"{n}.yaml", SHORT_ASSIGNMENT.replace("support", f"s{n}") + f"note: {'x' * 9_000}\n")
    report = validate([tmp_path / "in"], Policy(), Limits(files=3))
    assert (report.files, dict(report.counts)) == (3, {"GC003": 1})
    for n in range(5):
        write(tmp_path / "in" / f"{n}.yaml", SHORT_ASSIGNMENT.replace("support", f"s{n}") + "# x\n" * 15_000)
    report = validate([tmp_path / "in"], Policy(), Limits(files=5))
    assert (report.files, dict(report.counts)) == (2, {"GC002": 1})


def test_a_result_never_replaces_an_input(tmp_path: Path, goalcheck: Run) -> None:
    path = write(tmp_path / "a.yaml", SHORT_ASSIGNMENT)
    assert goalcheck("a.yaml", "-o", "a.yaml")[0] == 2
    assert path.read_text(encoding="utf-8") == SHORT_ASSIGNMENT


def test_counts_by_code_come_instead_where_asked(tmp_path: Path, goalcheck: Run) -> None:
    write(tmp_path / "a.yaml", SHORT_ASSIGNMENT + "x1: 1\nx2: 2\nnote: [1]\n")
    words = goalcheck("a.yaml", "--statistics")[1].split()
    assert words == ["2", "GC101", "unknown-field", "1", "GC104", "wrong-type"]


def test_a_report_counts_what_it_leaves_out() -> None:
    report = Report(counts=(("GC101", 2), ("GC301", 3)))
    assert (report.errors, report.warnings) == (2, 3)


def test_this_repository_is_sound(goalcheck: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert goalcheck()[0] == 0


def test_an_unknown_name_in_a_list_of_evidence_is_told(tmp_path: Path) -> None:
    text = SHORT_ASSIGNMENT + "criteria: [{id: c, title: C, evidence: [nowhere]}]\n"
    report = validate([write(tmp_path / "a.yaml", text)], Policy())
    assert [it.code for it in report.findings] == ["GC205"]


def test_what_is_found_but_not_asked_for_is_counted(tmp_path: Path, goalcheck: Run) -> None:
    write(tmp_path / "a.yaml", FAULTY)
    status, out, _ = goalcheck("a.yaml", "--select", "GC3", "--lang", "en")
    assert (status, "Nothing is wrong" in out) == (0, False)
    assert "Found, but not asked for: 1." in out


def test_files_that_could_not_be_read_are_not_counted_as_checked(tmp_path: Path, goalcheck: Run) -> None:
    write(tmp_path / "a.yaml", SHORT_ASSIGNMENT)
    status, out, _ = goalcheck("a.yaml", "missing.yaml", "--lang", "en")
    assert (status, checked(out)) == (3, 1)
    assert goalcheck("a.yaml", "--max-size", "10")[0] == 3


def test_limits_of_an_assignment_do_not_make_its_rubric_faulty(tmp_path: Path, goalcheck: Run) -> None:
    write(tmp_path / "a.yaml", SHORT_ASSIGNMENT)
    assert goalcheck("a.yaml", "--max-values", "60", "--max-depth", "3", "--max-size", "4000")[0] == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("a.yaml", "--isolated", "--config", "x.toml"),
        ("a.yaml", "--stdin-filename", "b.yaml"),
        ("a.yaml", "--statistics", "--format", "json"),
    ],
)
def test_arguments_that_do_not_go_together_are_refused(arguments: tuple[str, ...], goalcheck: Run) -> None:
    status, _, err = goalcheck(*arguments)
    assert status == 2
    assert "go together" in err


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("period: {from: 2021, to: 2023}", "period: {from: 2021}", "GC102", "{from: 2021}"),
        ("{value: 10, year: 2023}", "{value: 10,5, year: 2023}", "GC101", "5"),
        ("{value: 10, year: 2023}", "{value: 10 year: 2023}", "GC016", ":"),
        ("locator: p. 12", 'locator: "12', "GC016", '"12'),
        ("commissioner: The Government", "commissioner The Government", "GC015", "commissioner"),
        ("claim: The agency held forty meetings.", 'claim: "a \\e[31m"', "GC011", '"'),
        (
            "axis: sufficiency\n            score: insufficient",
            "axis: x\n            score: insufficient",
            "GC208",
            "x",
        ),
    ],
)
def test_common_slips_are_told_where_they_are(old: str, new: str, code: str, place: str, tmp_path: Path) -> None:
    assert ASSIGNMENT.count(old) == 1
    report = validate([write(tmp_path / "a.yaml", ASSIGNMENT.replace(old, new))], Policy())
    first = report.findings[0]
    line = first.spot.excerpt[first.spot.line - first.spot.first]
    assert (first.code, line[first.spot.column - 1 :].startswith(place)) == (code, True), line


@pytest.mark.parametrize("locator", ["12:30", "1:30:05", "p. 3", "2024-03-12", "no", "3-4"])
def test_where_in_a_source_a_finding_stands_is_free_text(locator: str, tmp_path: Path) -> None:
    text = ASSIGNMENT.replace("locator: p. 12", f"locator: {locator}")
    assert validate([write(tmp_path / "a.yaml", text)], Policy()).findings == ()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("year: soon", "A whole number is wanted here."),
        ('year: "2024"', "A whole number without quotes is wanted here."),
        ('year: "soon"', "A whole number is wanted here."),
        ("weight: much", "A number such as 12, 0.5 or 2/3 is wanted here, at most 9 digits and 12 decimals."),
        ('weight: "1.5"', "A number without quotes is wanted here."),
    ],
)
def test_quotes_are_spoken_of_where_there_are_some(written: str, said: str, tmp_path: Path) -> None:
    old = "year: 2024\ntitle" if written.startswith("year") else "weight: 1"
    new = written + "\ntitle" if written.startswith("year") else written
    (finding,) = validate([write(tmp_path / "a.yaml", ASSIGNMENT.replace(old, new))], Policy()).findings
    assert (finding.code, say(finding.message, "en")) == ("GC105", said)


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("colour", "no node “colour”. Did you mean “color”? It has car, color, size."),
        ("xyz", "no node “xyz”; it has car, color, size."),
    ],
)
def test_a_node_that_a_closed_rubric_does_not_have_is_told_with_those_it_has(
    named: str, said: str, tmp_path: Path
) -> None:
    nodes = "closed: true\nnodes: [{id: car, title: Car}, {id: color, title: Colour}, {id: size, title: Size}]\n"
    write(tmp_path / "rubrics" / "service.yaml", SHORT_RUBRIC + nodes)
    text = SHORT_ASSIGNMENT.replace("maluppfyllelse@1.0", "service@1.0")
    text += f"goals:\n  - {{id: {named}, title: Colour}}\n"
    (finding,) = validate([write(tmp_path / "a.yaml", text)], Policy()).findings
    assert finding.code == "GC207"
    assert say(finding.message, "en") == f"The rubric service is closed and has {said}"


def test_a_rubric_whose_shape_is_at_fault_is_checked_where_it_is_not(tmp_path: Path) -> None:
    text = RUBRIC.replace("{aggregate: {method: median}}", "{aggregate: {method: medain}}")
    text = text.replace(
        "          verdict: mid\n          because: At least", "          verdict: middle\n          because: At least"
    )
    text = text.replace("    max: 1\n", "    max: -1\n")
    assert [it.code for it in validate([write(tmp_path / "r.yaml", text)], Policy()).findings] == ["GC407", "GC107"]
    text = text.replace("    max: -1\n", "    max: 1\n")
    assert [it.code for it in validate([write(tmp_path / "r.yaml", text)], Policy()).findings] == ["GC120", "GC107"]
    text = text.replace("scales:\n", "scalse:\n")
    assert [it.code for it in validate([write(tmp_path / "r.yaml", text)], Policy()).findings] == [
        "GC101", "GC120", "GC107",
    ]  # fmt: skip


@pytest.mark.parametrize("year", ['"20x4"', "2024.5", "[]", "null", "", '"2024"', "99999", "2024-01-01", "-5", "true"])
def test_files_whose_year_cannot_be_read_are_not_taken_for_one(goalcheck: Run, tmp_path: Path, year: str) -> None:
    for name in ("a.yaml", "b.yaml"):
        write(tmp_path / name, SHORT_ASSIGNMENT.replace("year: 2024", f"year: {year}"))
    status, out, _ = goalcheck("a.yaml", "b.yaml", "--format", "json")
    assert status == 1
    codes = [it["code"] for it in json.loads(out)["findings"]]
    assert len(codes) == 2
    assert "GC217" not in codes


def test_nor_are_files_without_a_year_or_an_id(goalcheck: Run, tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        write(tmp_path / name, SHORT_ASSIGNMENT.replace("year: 2024\n", ""))
    for name in ("c.yaml", "d.yaml"):
        write(tmp_path / name, SHORT_ASSIGNMENT.replace("assignment: support-to-municipalities", "assignment: []"))
    assert "GC217" not in goalcheck("a.yaml", "b.yaml", "c.yaml", "d.yaml")[1]
