"""The years of an assignment found on disk, and by real git in what a file held before."""

from __future__ import annotations

from pathlib import Path

import pytest

from goalcheck.cli import run
from goalcheck.questions.trend.collect import Years, years
from tests.support.repository import Written, assignment, git

WIDE = Path(__file__).parent / "cases" / "trend-wide"


def found(years: Years) -> list[tuple[str, int, str]]:
    return [(name, it.year, it.file) for name, them in years.assignments for it in them]


def keys(years: Years) -> list[str]:
    return [it.key for it in years.notes]


def test_one_file_stands_for_the_years_of_its_assignment_beside_it(at: Written) -> None:
    at.write("a/2022.yaml", assignment(2022, "partly"))
    at.write("a/2024.yml", assignment(2024))
    at.write("a/other.yaml", assignment(2023, name="other"))
    at.write("a/below/2023.yaml", assignment(2023))
    at.write(
        "a/of-another.yaml",
        assignment(2021, name="other").replace("title:", "note: |\n  assignment: support-to-municipalities\ntitle:", 1),
    )
    name = "support-to-municipalities"
    assert found(years([Path("a/2024.yml")])) == [(name, 2022, "a/2022.yaml"), (name, 2024, "a/2024.yml")]
    assert [it[:2] for it in found(years([Path("a")]))] == [
        ("other", 2021), ("other", 2023), (name, 2022), (name, 2023), (name, 2024),
    ]  # fmt: skip


def test_a_year_beside_that_cannot_be_read_is_told_and_the_others_are_shown(
    at: Written, capsys: pytest.CaptureFixture[str]
) -> None:
    at.write("2023.yaml", assignment(2023))
    at.write("2024.yaml", assignment(2024))
    at.write("2022.yaml", assignment(2022) + "\t- [")
    at.write("unlike.yaml", "a: [")
    assert run(["trend", "2024.yaml", "--lang", "en"]) == 3
    written = capsys.readouterr()
    assert "2023–2024" in written.out
    assert "2022.yaml:" in written.err
    assert "unlike.yaml" not in written.err


def test_a_file_alone_has_the_years_that_it_held_before(at: Written, capsys: pytest.CaptureFixture[str]) -> None:
    at.write("old name.yaml", assignment(2021, name="another-altogether"))
    at.commit()
    at.write("old name.yaml", assignment(2022, "met"))
    at.commit()
    at.write("old name.yaml", assignment(2022, "partly"))
    last = at.commit()
    at.write("old name.yaml", "no: assignment\n")
    at.commit()
    at.write("old name.yaml", assignment(2023))
    at.commit()
    at.git("mv", "old name.yaml", "mandate.yaml")
    moved = at.commit()
    at.write("mandate.yaml", assignment(2024))
    done = years([Path("mandate.yaml")])
    assert [it[1:] for it in found(done)] == [
        (2022, f"{last[:7]}:old name.yaml"), (2023, f"{moved[:7]}:mandate.yaml"), (2024, "mandate.yaml"),
    ]  # fmt: skip
    assert (keys(done), done.faulty) == (["trend-revisions"], ())
    assert run(["trend", "mandate.yaml", "--lang", "en"]) == 0
    shown = capsys.readouterr().out
    assert "The years come from the history of the file in git" in shown
    assert f"2022: {last[:7]}:old name.yaml" in shown


def test_a_file_or_folder_of_a_revision_is_taken_as_one_on_disk(
    at: Written, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "support-to-municipalities"
    at.write("a/mandate.yaml", assignment(2021))
    first = at.commit()[:7]
    at.write("a/mandate.yaml", assignment(2022))
    at.commit()
    at.write("a/mandate.yaml", assignment(2024))
    at.write("a/rubrics/own.yaml", "scales: {}\n")
    alone = years([Path("HEAD:a/mandate.yaml")])
    assert found(alone) == [(name, 2021, f"{first}:a/mandate.yaml"), (name, 2022, "HEAD:a/mandate.yaml")]
    assert keys(alone) == ["trend-revisions"]
    at.write("a/other.yaml", assignment(2023, name="other"))
    at.write("a/of-2023.yaml", assignment(2023))
    at.commit()
    files = [(name, 2023, "HEAD:a/of-2023.yaml"), (name, 2024, "HEAD:a/mandate.yaml")]
    beside = years([Path("HEAD:a/mandate.yaml")])
    assert (found(beside), beside.notes) == (files, ())
    for folder in ("HEAD:a", "HEAD:", "HEAD:."):
        assert found(years([Path(folder)])) == [("other", 2023, "HEAD:a/other.yaml"), *files]
    several = years([Path(f"{first}:a/mandate.yaml"), Path("a/of-2023.yaml"), Path("HEAD:a/mandate.yaml")])
    assert [it[1] for it in found(several)] == [2021, 2023, 2024]
    monkeypatch.chdir(at.top / "a")
    assert run(["trend", "HEAD:./mandate.yaml", "--lang", "en"]) == 0
    assert "2023: HEAD:a/of-2023.yaml" in capsys.readouterr().out


def test_a_revision_that_is_not_there_is_told_and_the_others_are_shown(
    at: Written, capsys: pytest.CaptureFixture[str]
) -> None:
    at.write("mandate.yaml", assignment(2024, "splendid"))
    at.commit()
    at.write("mandate.yaml", assignment(2024))
    for text, said in (
        ("nope:mandate.yaml", "The repository has no revision “nope”."),
        ("HEAD:nope.yaml", "There is no such file in HEAD."),
        ("HEAD:mandate.yaml", "“splendid”"),
    ):
        assert run(["trend", "mandate.yaml", text, "--lang", "en"]) == 3
        written = capsys.readouterr()
        assert "2024: mandate.yaml" in written.out
        assert written.err.startswith(f"{text}:")
        assert said in written.err
        assert run(["trend", text]) == 3
        assert capsys.readouterr().out == ""


def test_what_is_on_disk_stands_for_its_year_whatever_was_committed(at: Written) -> None:
    at.write("mandate.yaml", assignment(2024, "met"))
    at.commit()
    at.write("mandate.yaml", assignment(2024, "partly"))
    assert found(years([Path("mandate.yaml")])) == [("support-to-municipalities", 2024, "mandate.yaml")]


def test_each_year_is_judged_by_the_rubric_as_it_was_then_unless_another_is_given(at: Written) -> None:
    rubric = (Path(__file__).parent.parent / "rubrics" / "maluppfyllelse.yaml").read_text(encoding="utf-8")
    at.write("rubrics/maluppfyllelse.yaml", rubric)
    at.write("mandate.yaml", assignment(2023))
    at.commit()
    at.write("rubrics/maluppfyllelse.yaml", rubric.replace("en: Goal attainment of", "en: Reworded attainment of", 1))
    at.write("mandate.yaml", assignment(2024))
    for given, titles in (
        (None, ["Goal", "Reworded"]),
        (Path("rubrics/maluppfyllelse.yaml"), ["Reworded", "Reworded"]),
    ):
        ((_, them),) = years([Path("mandate.yaml")], given).assignments
        assert [it.assessment.rubric.title.say("en").split()[0] for it in them] == titles


def test_a_revision_with_faults_is_told_and_the_others_are_shown(
    at: Written, capsys: pytest.CaptureFixture[str]
) -> None:
    at.write("mandate.yaml", assignment(2022, "splendid"))
    faulty = at.commit()
    at.write("mandate.yaml", assignment(2023))
    at.commit()
    at.write("mandate.yaml", assignment(2024))
    assert run(["trend", "mandate.yaml", "--lang", "en"]) == 3
    written = capsys.readouterr()
    assert "2023–2024" in written.out
    assert written.err.startswith(f"{faulty[:7]}:mandate.yaml:")


def test_a_history_that_is_cut_off_is_told(at: Written, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for year in (2022, 2023):
        at.write("mandate.yaml", assignment(year))
        at.commit()
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{at.top}", "shallow")
    monkeypatch.chdir(tmp_path / "shallow")
    done = years([Path("mandate.yaml")])
    assert ([it[1] for it in found(done)], keys(done)) == ([2023], ["trend-shallow"])


def test_without_a_repository_or_a_commit_there_is_one_year(
    at: Written, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = at.write("mandate.yaml", assignment(2024))
    assert (len(found(years([path]))), keys(years([path]))) == (1, [])
    outside = tmp_path / "mandate.yaml"
    outside.write_text(assignment(2024), encoding="utf-8")
    assert (len(found(years([outside]))), keys(years([outside]))) == (1, [])
    monkeypatch.setenv("PATH", str(tmp_path))
    assert keys(years([path])) == []


def test_a_history_that_cannot_be_read_is_told(at: Written) -> None:
    path = at.write("mandate.yaml", assignment(2022))
    first = at.commit()
    at.write("mandate.yaml", assignment(2023))
    at.commit()
    broken = at.top / ".git" / "objects" / first[:2] / first[2:]
    broken.chmod(0o600)
    broken.write_bytes(b"")
    assert keys(years([path])) == ["git-failed"]


@pytest.mark.parametrize(("width", "language"), [(200, "en"), (200, "sv"), (40, "en"), (40, "sv")])
def test_a_wide_terminal_has_a_column_a_year_and_a_narrow_one_a_line(
    width: int, language: str, renew: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(WIDE)
    monkeypatch.setenv("COLUMNS", str(width))
    assert run(["trend", "../trend/years", "--lang", language]) == 0
    written, expected = capsys.readouterr().out, WIDE / (language if width == 200 else f"{language}-{width}")
    if renew:
        expected.write_text(written, encoding="utf-8")
    assert written == expected.read_text(encoding="utf-8")
