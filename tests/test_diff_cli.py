"""`goalcheck diff` as it is called: by people, in CI, and by git."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from goalcheck.cli import run
from goalcheck.runner.status import Exit
from tests.support.repository import Written, git

FORMS = ("table", "json", "markdown", "github")
FILE = """
assignment: {name}
year: {year}
title: {{sv: Trygghet, en: Safety}}
rubric: maluppfyllelse@1.0
sources: [{{id: s, title: Enkät}}]
goals:
  - id: trygga
    title: {{sv: Alla är trygga, en: Everybody is safe}}
    criteria:
      - {{id: ute, title: {{sv: Ute, en: Outdoors}}, evidence: [{{id: matt, claim: Mätt., source: s, score: {score}}}]}}
"""
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def at(at: Written, monkeypatch: pytest.MonkeyPatch) -> Written:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "200")
    return at


def assignment(year: int = 2024, score: str = "largely", name: str = "safety") -> str:
    return FILE.format(year=year, score=score, name=name)


def called(capsys: Captured, *arguments: str) -> tuple[int, str, str]:
    status = run(["diff", *arguments])
    written = capsys.readouterr()
    return status, written.out, written.err


def test_a_pull_request_is_compared_with_its_base(at: Written, capsys: Captured) -> None:
    at.write("a/kept.yaml", assignment(name="kept"))
    at.write("a/worse.yaml", assignment(name="worse"))
    at.write("a/gone.yaml", assignment(name="gone"))
    at.commit()
    at.git("tag", "base")
    at.write("a/worse.yaml", assignment(name="worse", score="not_met"))
    at.write("a/next.yaml", assignment(2025, "met", "kept"))
    at.write("a/first.yaml", assignment(name="first"))
    (at.top / "a/gone.yaml").unlink()
    at.commit()
    for name in FORMS:
        status, out, _ = called(capsys, "--git", "base", "a", "--format", name, "--lang", "en")
        assert status == Exit.DONE
        for file in ("worse", "next", "first", "gone"):
            assert f"a/{file}.yaml" in out.replace("\\", ""), (name, file)
    document = json.loads(called(capsys, "--git", "base", "a", "--format", "json")[1])
    pairs = [(it["old"]["name"], it["new"]["name"]) for it in document["comparisons"]]
    assert pairs == [("a/kept.yaml", "a/next.yaml"), ("base:a/worse.yaml", "a/worse.yaml")]
    assert called(capsys, "--git", "base", "a", "--fail-on", "worse")[0] == Exit.MISSED
    assert called(capsys, "--git", "base..HEAD", "a", "--fail-on", "incomparable")[0] == Exit.DONE
    assert called(capsys, "--git", "HEAD", "--fail-on", "any")[0] == Exit.DONE


def test_a_verdict_that_is_lost_can_be_failed_on(at: Written, capsys: Captured) -> None:
    at.write("a.yaml", assignment(2023))
    at.write("b.yaml", assignment(2024, "not_assessable"))
    asked = ("--fail-on", "unjudged", "--lang", "en")
    status, _, err = called(capsys, "a.yaml", "b.yaml", *asked, "--fail-on", "worse")
    assert (status, err) == (Exit.MISSED, "No longer judged: Overall judgement; Everybody is safe; Outdoors\n")
    assert called(capsys, "b.yaml", "a.yaml", *asked)[0] == Exit.DONE
    assert called(capsys, "a.yaml", "b.yaml", "--fail-on", "worse")[0] == Exit.DONE


def test_a_rubric_of_another_version_than_asked_for_is_told(at: Written, capsys: Captured) -> None:
    at.write("a.yaml", assignment(2023).replace("@1.0", "@0.9"))
    at.commit()
    at.write("b.yaml", assignment(2024, "met").replace("@1.0", "@1.1"))
    told = [
        "asks for version 0.9 of the rubric maluppfyllelse, but the one here is version 1.0.",
        "asks for version 1.1 of the rubric maluppfyllelse, but the one here is version 1.0.",
    ]
    for arguments in (("a.yaml", "b.yaml"), ("b.yaml",), ("--git", "HEAD")):
        out = called(capsys, *arguments, "--lang", "en")[1]
        assert (out.count(f"a.yaml {told[0]}"), out.count(f"b.yaml {told[1]}")) == (1, 1)
    assert called(capsys, "a.yaml", "a.yaml", "--lang", "en")[1].count("asks for version") == 1
    assert run(["trend", ".", "--lang", "en"]) == Exit.DONE
    out = capsys.readouterr().out
    assert (out.count(f"a.yaml {told[0]}"), out.count(f"b.yaml {told[1]}")) == (1, 1)


def test_a_new_or_removed_file_alone_is_a_difference(at: Written, capsys: Captured) -> None:
    at.write("a.yaml", assignment())
    at.commit()
    at.write("b.yaml", assignment(name="other"))
    assert called(capsys, "--git", "HEAD", "--fail-on", "any")[0] == Exit.MISSED
    at.commit()
    (at.top / "b.yaml").unlink()
    status, out, err = called(capsys, "--git", "HEAD", "--fail-on", "any", "--lang", "en")
    assert status == Exit.MISSED
    assert "Assignment file removed: HEAD:b.yaml" in out
    assert err == "Something differs.\n"


def test_a_broken_file_is_told_and_the_others_are_compared(at: Written, capsys: Captured) -> None:
    at.write("a.yaml", assignment())
    at.write("b.yaml", assignment(name="other"))
    at.commit()
    at.write("a.yaml", assignment(score="not_met"))
    at.write("b.yaml", assignment(name="other", score="lots"))
    status, out, err = called(capsys, "--git", "HEAD", "--lang", "en")
    assert status == Exit.INVALID
    assert "Worse" in out
    assert re.search(r"^b\.yaml:\d+:\d+: error GC120", err)
    assert called(capsys, "--git", "HEAD", "b.yaml")[:2] == (Exit.INVALID, "")


def test_a_new_file_is_told_beside_one_that_is_broken(at: Written, capsys: Captured) -> None:
    at.write("a.yaml", assignment())
    at.commit()
    at.write("a.yaml", assignment(score="lots"))
    at.write("b.yaml", assignment(name="other"))
    status, out, err = called(capsys, "--git", "HEAD", "--lang", "en", "--fail-on", "any")
    assert (status, "GC120" in err) == (Exit.INVALID, True)
    assert "New assignment file, with no earlier year to compare with: b.yaml" in out
    assert "No assignment that could be compared has changed." in out


def test_an_old_version_with_faults_is_told_and_no_other_year_is_taken_for_it(at: Written, capsys: Captured) -> None:
    at.write("a.yaml", assignment(2022))
    at.write("b.yaml", assignment(2023, score="lots"))
    at.commit()
    at.write("b.yaml", assignment(2023))
    status, out, err = called(capsys, "--git", "HEAD", "--lang", "en")
    assert (status, out) == (Exit.INVALID, "")
    assert re.search(r"^HEAD:b\.yaml:\d+:\d+: error GC120", err)
    assert err.endswith("\nsafety 2023 is not compared, since HEAD:b.yaml has faults.\n")
    at.write("a.yaml", assignment(2022, score="met"))
    status, out, _ = called(capsys, "--git", "HEAD", "--lang", "en")
    assert status == Exit.INVALID
    assert "safety 2023 is not compared, since HEAD:b.yaml has faults." in out


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("--git", "nosuch"), Exit.INVALID, "no revision “nosuch”"),
        (("--git", "HEAD", "a.yaml", "b.yaml"), Exit.USAGE, "at most one folder"),
        (("nosuch:a.yaml", "a.yaml"), Exit.INVALID, "no revision “nosuch”"),
        (("HEAD:b.yaml", "a.yaml"), Exit.INVALID, "GC"),
        ((), Exit.USAGE, "two sides"),
    ],
)
def test_what_cannot_be_compared_is_said(
    at: Written, capsys: Captured, arguments: tuple[str, ...], status: Exit, said: str
) -> None:
    at.write("a.yaml", assignment())
    at.commit()
    found, out, err = called(capsys, *arguments, "--lang", "en")
    assert (found, out) == (status, "")
    assert said in err


def test_a_shallow_clone_says_how_to_fetch_what_is_missing(
    at: Written, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    at.write("a.yaml", assignment())
    first = at.commit()
    at.write("a.yaml", assignment(score="met"))
    at.commit()
    git(tmp_path, "clone", "--quiet", "--depth", "1", at.top.as_uri(), "clone")
    monkeypatch.chdir(tmp_path / "clone")
    status, _, err = called(capsys, "--git", first, "--lang", "en")
    assert status == Exit.INVALID
    assert "git fetch --unshallow" in err


def test_a_shallow_clone_may_lack_the_year_before(
    at: Written, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    at.write("a.yaml", assignment(2022))
    at.commit()
    at.write("a.yaml", assignment(2023))
    at.commit()
    assert called(capsys, "a.yaml", "--lang", "en")[0] == Exit.DONE
    git(tmp_path, "clone", "--quiet", "--depth", "1", at.top.as_uri(), "clone")
    monkeypatch.chdir(tmp_path / "clone")
    status, _, err = called(capsys, "a.yaml", "--lang", "en")
    assert status == Exit.USAGE
    assert "The history of the repository is cut off: `git fetch --unshallow`" in err


def test_annotations_name_the_file_of_the_working_tree(at: Written, capsys: Captured) -> None:
    at.write("b/a.yaml", assignment())
    at.commit()
    at.write("b/a.yaml", assignment(score="not_met"))
    at.commit()
    for names in (("--git", "HEAD~1..HEAD"), ("--git", "HEAD~1"), ("HEAD~1:b/a.yaml", "HEAD:b/a.yaml")):
        _, out, _ = called(capsys, *names, "--format", "github")
        assert "::warning file=b/a.yaml,line=" in out, names


def test_revisions_the_wrong_way_round_are_said_and_compared(at: Written, capsys: Captured) -> None:
    at.write("a.yaml", assignment(2022))
    at.commit()
    at.write("a.yaml", assignment(2023, "not_met"))
    at.commit()
    status, out, _ = called(capsys, "--git", "HEAD..HEAD~1", "--lang", "en", "--fail-on", "any")
    assert status == Exit.MISSED
    assert "runs backwards in time" in " ".join(out.split())
    assert re.search("^Better +Overall judgement", out, re.MULTILINE)


def test_a_new_year_whose_year_before_is_in_doubt_is_not_called_the_first(at: Written, capsys: Captured) -> None:
    at.write("a.yaml", assignment(2022))
    at.write("b.yaml", assignment(2022, "met"))
    at.commit()
    at.write("c.yaml", assignment(2023))
    status, out, _ = called(capsys, "--git", "HEAD", "--lang", "en")
    assert status == Exit.DONE
    assert "safety 2022 is in more than one file: a.yaml, b.yaml." in out
    assert "no earlier year" not in out
    for name in ("b.yaml", "c.yaml"):
        (at.top / name).unlink()
    at.write("a.yaml", assignment(2022, "lots"))
    at.commit()
    at.write("c.yaml", assignment(2023))
    status, out, err = called(capsys, "--git", "HEAD", "--lang", "en")
    assert (status, out) == (Exit.INVALID, "")
    assert re.search(r"^a\.yaml:\d+:\d+: error GC120", err)
    assert "safety 2023 is not compared, since a.yaml has faults." in err


def test_uncommitted_changes_are_said_to_be_part_of_it(at: Written, capsys: Captured) -> None:
    at.write("a.yaml", assignment())
    at.commit()
    at.write("a.yaml", assignment(score="not_met"))
    _, out, _ = called(capsys, "--git", "HEAD", "--lang", "en")
    assert "not committed" in out


def test_the_result_never_replaces_what_is_compared(at: Written, capsys: Captured) -> None:
    file = at.write("a.yaml", assignment())
    at.commit()
    before = file.read_bytes()
    at.write("b.yaml", assignment(2025, "met"))
    for output in ("a.yaml", "b.yaml"):
        assert called(capsys, "a.yaml", "b.yaml", "-o", output)[0] == Exit.USAGE
    assert file.read_bytes() == before
    assert called(capsys, "HEAD:a.yaml", "b.yaml", "-o", "c.txt", "--lang", "en")[0] == Exit.DONE
    assert "Better" in (at.top / "c.txt").read_text(encoding="utf-8")


def test_git_shows_a_comparison_where_it_would_show_lines(at: Written) -> None:
    """As docs/diff.md has it: an attribute and one line of configuration."""
    at.write("assignments/a.yaml", assignment())
    at.write(".gitattributes", "assignments/*.yaml diff=goalcheck\n")
    at.commit()
    at.git("config", "diff.goalcheck.command", f"'{sys.executable}' -m goalcheck diff --lang en")
    at.write("assignments/a.yaml", assignment(score="not_met"))
    shown = at.git("--no-pager", "diff")
    assert "assignments/a.yaml@" in shown
    assert re.search(r"^Worse ", shown, re.MULTILINE)
    assert "diff --git" not in shown
    at.write("assignments/a.yaml", "assignment: [")
    broken = at.git("--no-pager", "diff")
    assert "+assignment: [" in broken
    at.commit()
    assert "There are faults" in at.git("--no-pager", "log", "-1", "-p", "--ext-diff")


def test_git_sets_the_files_apart_that_it_shows(at: Written) -> None:
    at.git("config", "diff.goalcheck.command", f"'{sys.executable}' -m goalcheck diff --lang en")
    at.write(".gitattributes", "*.yaml diff=goalcheck\n")
    for name in ("a", "b", "c"):
        at.write(f"{name}.yaml", assignment(name=name))
    at.commit()
    for name in ("a", "b"):
        at.write(f"{name}.yaml", assignment(name=name, score="met"))
    at.write("c.yaml", "assignment: [")
    at.commit()
    shown = at.git("--no-pager", "log", "-1", "-p", "--ext-diff", "--format=%s").splitlines()
    heads = [(shown[index - 1], line) for index, line in enumerate(shown) if line.startswith("diff ")]
    assert heads == [("", f"diff --goalcheck {name}.yaml") for name in ("a", "b", "c")]
    at.git("config", "diff.goalcheck.command", f"'{sys.executable}' -m goalcheck diff --format json")
    assert json.loads(at.git("--no-pager", "diff", "HEAD~1", "--", "a.yaml"))


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe that is closed is told otherwise there")
def test_a_reader_that_has_seen_enough_does_not_stop_git(at: Written) -> None:
    at.write("a.yaml", assignment())
    arguments = ("a.yaml", "/dev/null", ".", ".", "a.yaml", "0" * 40, "100644")
    read, written = os.pipe()
    os.close(read)
    with os.fdopen(written, "wb") as out:
        done = subprocess.run(
            [sys.executable, "-m", "goalcheck", "diff", *arguments], stdout=out, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (Exit.DONE, b"")
