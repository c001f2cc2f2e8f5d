"""A file in two versions, as git hands it to an external diff."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from goalcheck.questions.diff.called import is_driven
from goalcheck.questions.diff.driver import DriverResult, driven, plain
from tests.support.repository import Written, assignment, git

SEEN = """\
import os, sys
from goalcheck.questions.diff.called import is_driven
from goalcheck.questions.diff.driver import driven, plain
assert is_driven(sys.argv[1:], os.environ), sys.argv
shown = driven(sys.argv[1:])
if shown.pair is None:
    sys.stdout.write(plain(shown, "en"))
else:
    print(f"{shown.path}: {shown.pair.old.name} → {shown.pair.new.name}, {shown.pair.new.loaded.rubric_file}")
"""


@pytest.fixture
def at(at: Written, tmp_path: Path) -> Written:
    """A repository whose YAML files are compared by a program that says what it is given."""
    seen = tmp_path / "seen.py"
    seen.write_text(SEEN, encoding="utf-8")
    at.git("config", "diff.goalcheck.command", f"'{sys.executable}' '{seen}'")
    at.write(".gitattributes", "*.yaml diff=goalcheck\n")
    return at


def shown(at: Written, *arguments: str) -> list[str]:
    return at.git("--no-pager", "diff", *arguments).splitlines()


def test_git_shows_a_comparison_of_a_file_with_the_rubric_of_its_place(at: Written) -> None:
    at.write(
        "rubrics/maluppfyllelse.yaml", (Path(__file__).parent.parent / "rubrics/maluppfyllelse.yaml").read_text("utf-8")
    )
    at.write("a/b c.yaml", assignment(2020))
    at.commit()
    at.write("a/b c.yaml", assignment(2020, "met"))
    ids = [at.git("rev-parse", "HEAD:a/b c.yaml")[:7], at.git("hash-object", "a/b c.yaml")[:7]]
    rubric = Path("rubrics/maluppfyllelse.yaml")
    assert shown(at) == [f"a/b c.yaml: a/b c.yaml@{ids[0]} → a/b c.yaml, {rubric}"]
    (at.top / "a/below").mkdir()
    assert shown(at) == git(at.top / "a/below", "--no-pager", "diff").splitlines()
    at.commit()
    assert shown(at, "HEAD~1", "HEAD") == [f"a/b c.yaml: a/b c.yaml@{ids[0]} → a/b c.yaml@{ids[1]}, {rubric}"]


def test_git_shows_the_text_of_what_cannot_be_compared_and_goes_on(at: Written) -> None:
    at.write("a.yaml", assignment(2020))
    at.write("b.yaml", assignment(2020))
    at.write("c.yaml", "colour: blue\n")
    at.write("d.yaml", assignment(2020, name="d"))
    at.write("e.yaml", "a: [\n")
    at.write("gone.yaml", "colour: red\n")
    at.commit()
    at.write("a.yaml", assignment(2020).replace("year: 2020", "year: [2020 # \x1b[31m::error::"))
    at.write("b.yaml", assignment(2020).replace("year: 2020", "yaer: 2020"))
    at.write("c.yaml", "colour: green\n")
    at.write("d.yaml", assignment(2020, name="e"))
    at.write("e.yaml", "a: {\n")
    at.write("new.yaml", "colour: white\n")
    (at.top / "gone.yaml").unlink()
    at.git("add", "--intent-to-add", "new.yaml")
    out = shown(at)
    said = [it for it in out if ".yaml: " in it]
    assert [it.partition(": ")[0] for it in said] == [
        "a.yaml",
        "b.yaml",
        "c.yaml",
        "d.yaml",
        "e.yaml",
        "gone.yaml",
        "new.yaml",
    ]
    assert said[0].startswith("a.yaml: There are faults, so the text is compared. The first: a.yaml:2:15: GC011: ")
    assert said[2:] == [
        "c.yaml: This is not an assignment on both sides, so the text is compared.",
        "d.yaml: These are two assignments, d and e. --force compares them all the same.",
        "e.yaml: This is not an assignment on both sides, so the text is compared.",
        "gone.yaml: The file is gone; there is nothing to compare with it.",
        "new.yaml: A new file; there is nothing to compare it with.",
    ]
    assert "+colour: green" in out
    assert "-colour: red" in out
    assert "+colour: white" in out
    assert "+year: [2020 # \\x1b[31m: :error: :" in out


def test_git_shows_a_renamed_file_by_both_its_names(at: Written) -> None:
    at.write("a.yaml", assignment(2020))
    old = at.commit()
    at.git("mv", "a.yaml", "b.yaml")
    at.write("b.yaml", assignment(2020, "met"))
    at.commit()
    content = at.git("rev-parse", f"{old}:a.yaml")[:7]
    assert shown(at, "--find-renames", "HEAD~1")[0].startswith(f"b.yaml: a.yaml@{content} → b.yaml, ")


def test_git_shows_that_a_file_has_conflicts(at: Written) -> None:
    at.write("a.yaml", assignment(2020))
    at.commit()
    for branch, score in (("one", "met"), ("other", "partly")):
        at.git("checkout", "--quiet", "-b", branch, "main")
        at.write("a.yaml", assignment(2020, score))
        at.commit()
    with pytest.raises(Exception, match="exit status 1"):
        at.git("merge", "one")
    assert shown(at, "--cached")[0] == "a.yaml: The file has conflicts that are not resolved."


def test_only_git_gives_so_many_arguments() -> None:
    seven = ("a.yaml", "/tmp/x", "1234567", "100644", "a.yaml", "0000000", "100644")
    assert is_driven(seven, {})
    assert is_driven((*seven, "b.yaml", "similarity index 90%\n"), {})
    assert is_driven(("a.yaml", "/dev/null", ".", ".", *seven[4:]), {})
    assert is_driven(("a.yaml",), {"GIT_DIFF_PATH_COUNTER": "1"})
    assert not is_driven(("a.yaml",), {})
    assert not is_driven(("a", "b", "c", "d", "e", "f", "g"), {})
    assert not is_driven(seven[:2], {})


def test_long_texts_are_cut(at: Written) -> None:
    at.write("a.yaml", "- 1\n" * 3_000)
    arguments = ("a.yaml", "/dev/null", ".", ".", "a.yaml", "0" * 40, "100644")
    assert len(driven(arguments).lines) == 2_001
    at.write("a.yaml", "- 1\n" * 20_001)
    assert driven(arguments).lines == ("…",)
    assert plain(DriverResult("a\n::b"), "en") == ""
