"""Sides of a comparison, read by real git from real repositories."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PurePosixPath

import pytest

from goalcheck.catalogue.diagnostics import CATALOGUE, code_of
from goalcheck.catalogue.diagnostics.bases import SHORT_ASSIGNMENT
from goalcheck.catalogue.sentences import say
from goalcheck.core.message import Message
from goalcheck.core.misuse import Misuse
from goalcheck.files.git import command, repository
from goalcheck.files.invalid import InvalidInput
from goalcheck.questions.diff.between import between
from goalcheck.questions.diff.pairs import Changed, RevisionPair, previous, two
from goalcheck.questions.diff.revisions import revision_and_path
from tests.support.repository import Written, assignment, git

RUBRIC = (Path(__file__).parent.parent / "rubrics" / "maluppfyllelse.yaml").read_text(encoding="utf-8")
REWORDED = RUBRIC.replace("en: Goal attainment of", "en: Reworded goal attainment of", 1)


def fault_lines(raised: pytest.ExceptionInfo[InvalidInput]) -> list[str]:
    """The faults, as `file: sentence`."""
    return [f"{it.spot.file}: {say(it.message, 'en')}" for it in raised.value.faults]


def keys(notes: tuple[Message, ...]) -> list[str]:
    return [it.key for it in notes]


def names(pair: RevisionPair) -> tuple[str, str]:
    return pair.old.name, pair.new.name


def pairs(changed: Changed) -> list[tuple[str, str]]:
    return [names(it) for it in changed.pairs]


def test_a_side_is_a_file_of_a_revision_from_the_top_or_from_here(at: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    at.write("a/mandate.yaml", assignment(score="met"))
    at.commit()
    at.write("a/mandate.yaml", assignment(score="partly"))
    monkeypatch.chdir(at.top / "a")
    for text in ("HEAD:a/mandate.yaml", "HEAD:./mandate.yaml", "main:../a/mandate.yaml", "HEAD@{0}:a//mandate.yaml"):
        pair = two(text, "mandate.yaml")
        assert names(pair) == (f"{text.partition(':')[0]}:a/mandate.yaml", "mandate.yaml")
        (old, new) = (it.loaded.assignment.goals[0] for it in (pair.old, pair.new))
        assert old != new
        assert pair.notes == ()


def test_a_rubric_is_that_of_the_revision_and_else_that_which_comes_with_goalcheck(at: Written) -> None:
    at.write("a/mandate.yaml", assignment())
    at.commit()
    at.write("rubrics/maluppfyllelse.yaml", RUBRIC)
    at.commit()
    at.write("rubrics/maluppfyllelse.yaml", REWORDED)
    pair = two("HEAD:a/mandate.yaml", "a/mandate.yaml")
    assert [it.loaded.rubric_file for it in (pair.old, pair.new)] == [
        "HEAD:rubrics/maluppfyllelse.yaml",
        str(Path("rubrics/maluppfyllelse.yaml")),
    ]
    assert [it.loaded.rubric.title.say("en")[:4] for it in (pair.old, pair.new)] == ["Goal", "Rewo"]
    assert keys(pair.notes) == ["compare-same-text"]
    before = two("HEAD~1:a/mandate.yaml", "a/mandate.yaml").old.loaded
    assert not before.rubric_file.startswith("HEAD")
    assert before.rubric.rubric == "maluppfyllelse"


def test_a_file_that_is_there_is_meant_before_a_revision(at: Written) -> None:
    at.write("HEAD:a.yaml", assignment(2023))
    at.write("a.yaml", assignment(2024))
    at.commit()
    assert revision_and_path("HEAD:a.yaml") is None
    assert two("HEAD:a.yaml", "a.yaml").old.identity[1] == 2023
    assert revision_and_path("HEAD@{12:00}:b:c.yaml") == ("HEAD@{12:00}", "b:c.yaml")
    assert revision_and_path(":b.yaml") is None


def test_the_faults_of_both_sides_are_told(at: Written) -> None:
    at.write("a.yaml", assignment().replace("year: 2024\ntitle", "yaer: 2024\ntitle"))
    at.commit()
    with pytest.raises(InvalidInput) as raised:
        two("HEAD:a.yaml", "b.yaml")
    assert fault_lines(raised)[-1] == "b.yaml: There is no such file."
    spot = raised.value.faults[0].spot
    assert (spot.file, spot.line, spot.column) == ("HEAD:a.yaml", 2, 1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nothing:a.yaml", "The repository has no revision “nothing”."),
        ("mian:a.yaml", "The repository has no revision “mian”. Did you mean “main”?"),
        ("other:a.yaml", "The repository has no revision “other”. Did you mean “origin/other”?"),
        ("--output=x:a.yaml", "The repository has no revision “--output=x”."),
        (
            "HEAD:b.yaml",
            "There is no such file in HEAD. Did you mean “a.yaml”, as seen from the top of the repository?",
        ),
        ("HEAD:a", "This is a folder, not a file."),
        ("HEAD:", "This is a folder, not a file."),
        ("HEAD:link.yaml", "This is not a regular file."),
        (
            "HEAD:../../a.yaml",
            "There is no such file in HEAD. Did you mean “a.yaml”, as seen from the top of the repository?",
        ),
        ("HEAD^{tree}:a.yaml", "The repository has no revision “HEAD^{tree}”."),
        ("HEAD\n:a.yaml", "The repository has no revision “HEAD\n”."),
    ],
)
def test_what_cannot_be_read_is_told_with_what_comes_nearest(at: Written, text: str, said: str) -> None:
    at.write("a.yaml", assignment())
    at.write("a/c.yaml", assignment(2020))
    (at.top / "link.yaml").symlink_to("/etc/passwd")
    at.commit()
    at.git("update-ref", "refs/remotes/origin/other", "HEAD")
    with pytest.raises(InvalidInput) as raised:
        two(text, "a.yaml")
    assert fault_lines(raised) == [f"{text}: {said}"]
    assert code_of("unreadable-revision") == "GC006"


def test_the_example_of_the_catalogue_is_found(at: Written) -> None:
    kind = CATALOGUE["GC006"]
    at.write("example.yaml", SHORT_ASSIGNMENT)
    at.commit()
    at.commit()
    with pytest.raises(InvalidInput) as raised:
        two(kind.example.options[0], kind.example.options[1])
    assert [it.message.key in kind.messages for it in raised.value.faults] == [True]
    assert names(two("HEAD~1:example.yaml", "example.yaml")) == ("HEAD~1:example.yaml", "example.yaml")


def test_where_there_is_no_repository_it_is_said(tmp_path: Path, at: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yaml").write_text(assignment(), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InvalidInput) as raised:
        two("HEAD:a.yaml", "a.yaml")
    assert fault_lines(raised) == ["HEAD:a.yaml: This is not in the working tree of a git repository."]
    git(tmp_path, "init", "--bare", "--quiet", "bare.git")
    monkeypatch.chdir(tmp_path / "bare.git")
    with pytest.raises(InvalidInput) as raised:
        two("HEAD:a.yaml", "../a.yaml")
    assert fault_lines(raised) == ["HEAD:a.yaml: This is not in the working tree of a git repository."]


def test_settings_that_move_the_working_tree_elsewhere_are_not_followed(tmp_path: Path, at: Written) -> None:
    at.write("a.yaml", assignment())
    at.commit()
    (tmp_path / "other").mkdir()
    at.git("config", "core.worktree", str(tmp_path / "other"))
    with pytest.raises(InvalidInput) as raised:
        two("HEAD:a.yaml", "a.yaml")
    assert fault_lines(raised) == ["HEAD:a.yaml: This is not in the working tree of a git repository."]


def test_where_git_is_not_installed_or_lies_in_the_folder_it_is_said(
    at: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    at.write("a.yaml", assignment())
    at.commit()
    at.write("git", "#!/bin/sh\ntouch ran\n").chmod(0o755)
    for path in ("", "."):
        monkeypatch.setenv("PATH", path)
        with pytest.raises(InvalidInput) as raised:
            two("HEAD:a.yaml", "a.yaml")
        assert fault_lines(raised) == ["HEAD:a.yaml: git is not installed, and revisions are read with it."]
    assert not (at.top / "ran").exists()


def test_a_shallow_clone_says_how_to_fetch_the_rest(
    tmp_path: Path, at: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    at.write("a.yaml", assignment())
    at.commit()
    at.commit()
    at.git("branch", "apart", at.git("commit-tree", "HEAD^{tree}", "-m", "apart"))
    git(tmp_path, "clone", "--quiet", "--depth", "1", "--no-single-branch", f"file://{at.top}", "shallow")
    monkeypatch.chdir(tmp_path / "shallow")
    with pytest.raises(InvalidInput) as raised:
        two("HEAD~1:a.yaml", "a.yaml")
    assert "git fetch --unshallow" in fault_lines(raised)[0]
    with pytest.raises(InvalidInput) as raised:
        between("main...origin/apart")
    assert fault_lines(raised)[0].startswith("main...origin/apart: ")
    assert "git fetch --unshallow" in fault_lines(raised)[0]
    monkeypatch.chdir(at.top)
    with pytest.raises(InvalidInput) as raised:
        between("main...apart")
    assert "have no revision in common." in fault_lines(raised)[0]


def test_a_partial_clone_fetches_nothing(tmp_path: Path, at: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    at.write("a.yaml", assignment())
    at.write("b/c.yaml", assignment(2020))
    at.commit()
    at.git("config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "--quiet", "--filter=blob:none", "--no-checkout", f"file://{at.top}", "partial")
    partial = tmp_path / "partial"
    git(partial, "config", "remote.origin.uploadpack", f"touch {tmp_path}/ran; git-upload-pack")
    monkeypatch.chdir(partial)
    with pytest.raises(InvalidInput) as raised:
        two("HEAD:a.yaml", "HEAD:b/c.yaml")
    assert [it.partition(": ")[2] for it in fault_lines(raised)] == [
        "The content is not here: the repository is a partial clone, and nothing is fetched."
    ] * 2
    assert not (tmp_path / "ran").exists()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="gives the repository to somebody else")
def test_the_repository_of_somebody_else_is_not_read(at: Written) -> None:
    at.write("a.yaml", assignment())
    at.commit()
    for path in (at.top, at.top / ".git"):
        os.chown(path, 12345, 12345)
    with pytest.raises(InvalidInput) as raised:
        two("HEAD:a.yaml", "a.yaml")
    assert "safe.directory" in fault_lines(raised)[0]


def test_different_assignments_are_compared_only_by_force(at: Written) -> None:
    at.write("a.yaml", assignment(2024))
    at.write("b.yaml", assignment(2023, name="other"))
    with pytest.raises(Misuse) as raised:
        two("a.yaml", "b.yaml")
    assert "support-to-municipalities and other. --force" in say(raised.value.said, "en")
    assert keys(two("a.yaml", "b.yaml", force=True).notes) == ["compare-other-assignment", "compare-years"]


def test_the_same_file_twice_and_the_same_text_are_noted(at: Written) -> None:
    at.write("a.yaml", assignment())
    at.write("b.yaml", assignment())
    at.commit()
    assert keys(two("a.yaml", "./a.yaml").notes) == ["compare-same-file"]
    assert keys(two("HEAD:a.yaml", "HEAD:./a.yaml").notes) == ["compare-same-file"]
    assert keys(two("a.yaml", "b.yaml").notes) == ["compare-same-text"]


def test_one_file_is_compared_with_the_year_before_beside_it(at: Written) -> None:
    at.write("a/now.yaml", assignment(2024))
    for year in (2019, 2021, 2025):
        at.write(f"a/of-{year}.yaml", assignment(year))
    at.write("a/below/of-2023.yaml", assignment(2023))
    at.write("a/other.yaml", assignment(2023, name="other"))
    at.write("a/unrelated.yaml", "a: [\n")
    at.write("a/broken.yaml", assignment(2022).replace("year: 2022", "year: [2022"))
    at.commit()
    for text, start in (("a/now.yaml", ""), ("HEAD:a/now.yaml", "HEAD:")):
        pair = previous(text)
        assert names(pair) == (f"{start}a/of-2021.yaml", text)
        assert [say(it, "en") for it in pair.notes] == [
            f"{start}a/broken.yaml may be about this assignment too, but cannot be read. goalcheck validate shows why."
        ]


def test_two_files_of_the_year_before_are_refused_by_name(at: Written) -> None:
    at.write("now.yaml", assignment(2024))
    at.write("a.yaml", assignment(2023))
    at.write("b.yaml", assignment(2023))
    with pytest.raises(Misuse) as raised:
        previous("now.yaml")
    assert "2023 is in more than one file: a.yaml, b.yaml." in say(raised.value.said, "en")


def test_where_no_year_is_before_it_is_said_which_there_are_and_what_is_committed(at: Written) -> None:
    at.write("a b.yaml", assignment(2024))
    at.write("b.yaml", assignment(2023, name="other"))
    with pytest.raises(Misuse) as raised:
        previous("a b.yaml")
    alone = (
        "No file beside this one has an earlier year of support-to-municipalities than 2024. There are: "
        "support-to-municipalities 2024, other 2023."
    )
    assert say(raised.value.said, "en") == alone
    at.commit()
    with pytest.raises(Misuse) as raised:
        previous("a b.yaml")
    assert say(raised.value.said, "en") == alone
    at.write("a b.yaml", assignment(2024, "met"))
    with pytest.raises(Misuse) as raised:
        previous("a b.yaml")
    assert say(raised.value.said, "en") == (
        f"{alone} To compare it with what was last committed: goalcheck diff 'HEAD:a b.yaml' 'a b.yaml'"
    )


def test_where_no_year_is_before_it_is_taken_from_what_the_file_held(at: Written) -> None:
    at.write("now.yaml", assignment(2019))
    at.commit()
    at.write("now.yaml", assignment(2021, "met"))
    at.commit()
    at.write("now.yaml", assignment(2021))
    last = at.commit()[:7]
    at.write("now.yaml", assignment(2022, "splendid"))
    faulty = at.commit()[:7]
    at.write("now.yaml", assignment(2025))
    at.commit()
    at.write("now.yaml", assignment(2023))
    then = at.commit()[:7]
    at.write("now.yaml", assignment(2024))
    for text, year in (("now.yaml", last), ("HEAD:now.yaml", last)):
        pair = previous(text)
        assert names(pair) == (f"{year if text != 'now.yaml' else then}:now.yaml", text)
    assert [say(it, "en") for it in pair.notes] == [
        f"No file beside has an earlier year. The file itself was about 2021 at an earlier revision, {last}:now.yaml, and is "
        "compared with that.",
        f"{faulty}:now.yaml has faults, so a year that the file held before may be missing.",
    ]
    at.write("beside.yaml", assignment(2020))
    at.write("broken.yaml", assignment(2020).replace("year: 2020", "year: [2020"))
    assert names(previous("now.yaml")) == ("beside.yaml", "now.yaml")
    (at.top / "beside.yaml").unlink()
    assert keys(previous("now.yaml").notes) == ["compare-unread", "compare-held", "compare-held-faulty"]


def test_a_folder_is_no_side(at: Written) -> None:
    at.write("a b/a.yaml", assignment())
    for sides in (("a b",), ("a b/a.yaml", "a b"), ("a b", "nothing.yaml")):
        with pytest.raises(Misuse) as raised:
            previous(*sides) if len(sides) == 1 else two(*sides)
        assert say(raised.value.said, "en") == (
            "a b is a folder. To compare all of it with a revision: goalcheck diff --git BASE 'a b'. To see every year: "
            "goalcheck trend 'a b'"
        )


def test_a_folder_is_compared_with_a_revision(at: Written) -> None:
    at.write("a/kept.yaml", assignment(2020, name="kept"))
    at.write("a/scored.yaml", assignment(2020, name="scored"))
    at.write("a/moved.yaml", assignment(2020, name="moved"))
    at.write("a/gone.yaml", assignment(2020, name="gone"))
    at.write("a/written-over.yaml", assignment(2020, name="written-over"))
    at.write("a/settings.yaml", "colour: blue\n")
    at.commit()
    at.write("a/scored.yaml", assignment(2020, "not_met", name="scored"))
    at.write("a/kept-2021.yaml", assignment(2021, "met", name="kept"))
    at.write("a/new.yaml", assignment(2020, name="new"))
    at.write("a/written-over.yaml", assignment(2022, name="written-over"))
    at.write(".gitignore", "left-out/\n")
    at.write("a/left-out/x.yaml", assignment(2020, name="x"))
    at.git("mv", "a/moved.yaml", "a/elsewhere.yaml")
    (at.top / "a/gone.yaml").unlink()
    changed = between("HEAD", Path("a"))
    assert pairs(changed) == [
        ("a/kept.yaml", "a/kept-2021.yaml"),
        ("HEAD:a/scored.yaml", "a/scored.yaml"),
        ("HEAD:a/written-over.yaml", "a/written-over.yaml"),
    ]
    assert [keys(it.notes) for it in changed.pairs] == [["compare-new-year"], [], ["compare-new-year"]]
    assert (changed.added, changed.removed, changed.faulty) == (("a/new.yaml",), ("HEAD:a/gone.yaml",), ())
    assert [say(it, "en") for it in changed.notes] == [
        "Changes that are not committed are part of this. Files: 7.",
        "Assignments without any difference: 2.",
    ]
    at.commit()
    clean = between("HEAD~1", Path("a"))
    assert pairs(clean) == [(old.replace("HEAD:", "HEAD~1:"), new) for old, new in pairs(changed)]
    assert keys(clean.notes) == ["compare-equal"]
    between_two = between("HEAD~1..HEAD")
    assert pairs(between_two)[0] == ("HEAD:a/kept.yaml", "HEAD:a/kept-2021.yaml")
    assert (between_two.added, between_two.removed) == (("HEAD:a/new.yaml",), ("HEAD~1:a/gone.yaml",))
    assert pairs(between("HEAD~1..", Path("a/scored.yaml"))) == [("HEAD~1:a/scored.yaml", "HEAD:a/scored.yaml")]


def test_a_branch_is_compared_from_where_it_parted(at: Written) -> None:
    at.write("a.yaml", assignment(2020, "met"))
    base = at.commit()[:7]
    at.git("checkout", "--quiet", "-b", "draft")
    at.write("a.yaml", assignment(2020, "partly"))
    at.commit()
    at.git("checkout", "--quiet", "main")
    at.write("a.yaml", assignment(2020, "not_met"))
    at.commit()
    changed = between("main...draft")
    assert pairs(changed) == [(f"{base}:a.yaml", "draft:a.yaml")]
    assert [say(it, "en") for it in changed.notes] == [f"The old side is {base}, where draft parted from main."]


def test_a_changed_rubric_makes_every_assignment_judged_by_it_a_pair(at: Written) -> None:
    at.write("rubrics/maluppfyllelse.yaml", RUBRIC)
    at.write("a/a.yaml", assignment(2020, name="a"))
    at.write("a/b.yaml", assignment(2020, name="b"))
    at.commit()
    at.write("rubrics/maluppfyllelse.yaml", REWORDED)
    assert pairs(between("HEAD")) == [("HEAD:a/a.yaml", "a/a.yaml"), ("HEAD:a/b.yaml", "a/b.yaml")]


def test_a_rubric_outside_of_the_folder_is_counted_where_it_is_not_committed(at: Written, tmp_path: Path) -> None:
    at.write("rubrics/maluppfyllelse.yaml", RUBRIC)
    at.write("rubrics/unused.yaml", RUBRIC)
    at.write("a/a.yaml", assignment(2020))
    at.commit()
    at.write("rubrics/unused.yaml", REWORDED)
    assert keys(between("HEAD", Path("a")).notes) == ["compare-equal"]
    at.write("rubrics/maluppfyllelse.yaml", REWORDED)
    for path in ("a", "a/a.yaml"):
        changed = between("HEAD", Path(path))
        assert pairs(changed) == [("HEAD:a/a.yaml", "a/a.yaml")]
        assert [say(it, "en") for it in changed.notes] == ["Changes that are not committed are part of this. Files: 1."]
    assert keys(between("HEAD..", Path("a")).notes) == ["compare-equal"]
    given = at.write("strict.yaml", REWORDED)
    at.write("rubrics/maluppfyllelse.yaml", RUBRIC)
    at.write("a/a.yaml", assignment(2020, "met"))
    inside = between("HEAD", Path("a"), given)
    outside = between("HEAD", Path("a"), given.rename(tmp_path / "strict.yaml"))
    assert [dict(it.notes[0].values)["count"] for it in (inside, outside)] == [2, 1]


def test_a_broken_file_keeps_no_other_from_being_compared(at: Written) -> None:
    at.write("a.yaml", assignment(2020, name="a"))
    at.write("b.yaml", assignment(2020, name="b"))
    at.write("c.yaml", assignment(2020, name="c").replace("year: 2020", "year: [2020"))
    at.commit()
    at.write("a.yaml", assignment(2020, name="a").replace("year: 2020", "year: [2020"))
    at.write("b.yaml", assignment(2020, "met", name="b"))
    at.write("c.yaml", assignment(2020, name="c"))
    changed = between("HEAD")
    assert pairs(changed) == [("HEAD:b.yaml", "b.yaml")]
    assert [it.document.file for it in changed.faulty] == ["HEAD:c.yaml", "a.yaml"]
    assert (changed.added, changed.removed) == ((), ())
    assert [say(it, "en") for it in changed.notes] == [
        "Changes that are not committed are part of this. Files: 3.",
        "c 2020 is not compared, since HEAD:c.yaml has faults.",
    ]


def test_where_the_old_version_is_broken_the_year_before_does_not_stand_in_for_it(at: Written) -> None:
    unlike = "colour: blue\nassignment: [\n"
    at.write("before.yaml", assignment(2022))
    at.write("now.yaml", assignment(2023, "splendid"))
    at.write("later.yaml", assignment(2024).replace("goals:", "gaols: [", 1))
    at.write("moved.yaml", assignment(2021, "splendid", name="moved"))
    at.write("written-over.yaml", assignment(2020, "splendid", name="written-over"))
    at.write("unlike.yaml", unlike)
    at.commit()
    for file, year in (("now", 2023), ("later", 2024)):
        at.write(f"{file}.yaml", assignment(year))
    at.write("unlike.yaml", assignment(name="unlike"))
    at.write("written-over.yaml", assignment(2021, name="written-over"))
    at.git("mv", "moved.yaml", "elsewhere.yaml")
    at.write("elsewhere.yaml", assignment(2021, name="moved"))
    at.commit()
    for range_, file in (("HEAD~1", "unlike.yaml"), ("HEAD~1..HEAD", "HEAD:unlike.yaml")):
        changed = between(range_)
        assert (pairs(changed), changed.added, changed.removed) == ([], (file,), ())
        assert [say(it, "en") for it in changed.notes] == [
            "moved 2021 is not compared, since HEAD~1:moved.yaml has faults.",
            "support-to-municipalities 2024 is not compared, since HEAD~1:later.yaml has faults.",
            "support-to-municipalities 2023 is not compared, since HEAD~1:now.yaml has faults.",
            "written-over 2021 is not compared, since HEAD~1:written-over.yaml has faults.",
            "Assignments without any difference: 1.",
        ]


def test_an_old_rubric_with_faults_keeps_what_it_judged_from_being_compared(at: Written) -> None:
    at.write("rubrics/maluppfyllelse.yaml", RUBRIC.replace("scales:", "scalse:", 1))
    at.write("a.yaml", assignment(2023))
    at.write("b.yaml", assignment(2022))
    at.commit()
    at.write("rubrics/maluppfyllelse.yaml", RUBRIC)
    changed = between("HEAD")
    assert (pairs(changed), [it.document.file for it in changed.faulty]) == ([], ["HEAD:rubrics/maluppfyllelse.yaml"])
    assert [say(it, "sv") for it in changed.notes[1:]] == [
        f"support-to-municipalities {year} jämförs inte, eftersom HEAD:rubrics/maluppfyllelse.yaml innehåller fel."
        for year in (2023, 2022)
    ]


def test_what_is_not_there_or_not_in_the_repository_is_said(tmp_path: Path, at: Written) -> None:
    at.commit()
    for path, said in (
        (Path("nothing"), "There is no such file."),
        (Path(), "There are no assignment files in this folder."),
        (tmp_path, "This is not in the working tree of a git repository."),
    ):
        with pytest.raises(InvalidInput) as raised:
            between("HEAD", path)
        assert fault_lines(raised) == [f"{path}: {said}"]


@pytest.mark.skipif(sys.platform != "linux", reason="names that other systems do not take")
def test_any_name_of_a_file_or_branch_will_do(at: Written) -> None:
    hostile = [
        "new\nline.yaml",
        "esc\x1b[31m.yaml",
        "co:lon.yaml",
        "-dash.yaml",
        " blank .yaml",
        "*.yaml",
        os.fsdecode(b"\xff.yaml"),
    ]
    for index, name in enumerate(hostile):
        at.write(name, assignment(2000 + index))
    at.commit()
    at.git("update-ref", "refs/heads/--output=x", "HEAD")
    for index, name in enumerate(hostile):
        side = two(f"refs/heads/--output=x:{name}", name).old
        assert (side.identity[1], side.name) == (2000 + index, f"refs/heads/--output=x:{name}")
    at.write("*.yaml", assignment(2005, "met"))
    assert pairs(between("HEAD")) == [("HEAD:*.yaml", "*.yaml")]
    assert not (at.top / "x").exists()


def test_nothing_that_a_repository_says_is_run(at: Written) -> None:
    script = at.write(".git/run", f"#!/bin/sh\ntouch {at.top}/ran\ncat\n")
    script.chmod(0o755)
    at.write(".gitattributes", "*.yaml diff=evil filter=evil\n")
    at.write("a.yaml", assignment(2020))
    at.commit()
    at.write("a.yaml", assignment(2020, "met"))
    at.commit()
    for name in (
        *("core.fsmonitor", "diff.external", "diff.evil.textconv", "diff.evil.command", "core.pager", "pager.log"),
        *("filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "gpg.program", "core.sshCommand"),
    ):
        at.git("config", name, str(script))
    at.git("config", "log.showSignature", "true")
    at.git("config", "alias.log", f"!{script}")
    for hook in ("post-index-change", "reference-transaction", "pre-commit"):
        (at.top / ".git/hooks").mkdir(exist_ok=True)
        (at.top / ".git/hooks" / hook).symlink_to(script)
    os.utime(at.top / "a.yaml", (0, 0))
    assert len(between("HEAD~1").pairs) == 1
    assert names(two("HEAD~1:a.yaml", "a.yaml"))[0] == "HEAD~1:a.yaml"
    around = repository(at.top)
    assert len(around.history(PurePosixPath("a.yaml"))) == 2
    assert not (at.top / "ran").exists()
    at.git("diff", "HEAD~1")
    assert (at.top / "ran").exists(), "the trap is set"


def test_large_files_are_refused_before_they_are_read(at: Written) -> None:
    at.write("a.yaml", assignment(2020) + "#" * (1 << 20))
    at.write("b.yaml", assignment(2021))
    at.commit()
    with pytest.raises(InvalidInput) as raised:
        two("HEAD:a.yaml", "HEAD:b.yaml")
    assert fault_lines(raised) == ["HEAD:a.yaml: The file is larger than 1048576 bytes."]
    assert [it.document.file for it in between("HEAD..").faulty] == []
    at.write("b.yaml", assignment(2021, "met"))
    assert pairs(between("HEAD", Path("b.yaml"))) == [("HEAD:b.yaml", "b.yaml")]


def test_a_single_file_that_was_moved_is_found_where_it_was(at: Written) -> None:
    at.write("a.yaml", assignment(2020))
    at.write("other.yaml", assignment(2021))
    at.commit()
    at.git("mv", "a.yaml", "b.yaml")
    at.write("b.yaml", assignment(2020, "met"))
    changed = between("HEAD", Path("b.yaml"))
    assert pairs(changed) == [("HEAD:a.yaml", "b.yaml")]
    assert (changed.added, changed.removed) == ((), ())
    at.write("c.yaml", assignment(2020, name="c"))
    assert between("HEAD", Path("c.yaml")).added == ("c.yaml",)


@pytest.mark.skipif(sys.platform == "win32", reason="the program is a script")
def test_git_is_not_waited_for_without_end(tmp_path: Path, at: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "bin" / "git"
    script.parent.mkdir()
    script.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{script.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(command, "SECONDS", 0.2)
    with pytest.raises(InvalidInput) as raised:
        two("HEAD:a.yaml", "a.yaml")
    assert fault_lines(raised)[0] == "HEAD:a.yaml: git has not answered in 0 seconds."


def test_a_file_has_its_revisions_through_renames(at: Written) -> None:
    at.write("a.yaml", assignment(2020))
    first = at.commit(date="2020-05-01T12:00:00Z")
    at.write("a.yaml", assignment(2021))
    at.commit(date="2021-05-01T12:00:00Z")
    at.write("other.yaml", "a: 1\n")
    at.commit()
    at.git("mv", "a.yaml", "b\nc.yaml")
    at.commit(date="2021-06-01T12:00:00Z")
    past = repository(at.top).history(PurePosixPath("b\nc.yaml"))
    assert [(it.date, it.path) for it in past] == [
        ("2021-06-01", "b\nc.yaml"),
        ("2021-05-01", "a.yaml"),
        ("2020-05-01", "a.yaml"),
    ]
    assert (past[-1].commit, past[-1].short) == (first, first[:7])
    at.write("new.yaml", assignment(2022))
    assert repository(at.top).history(PurePosixPath("new.yaml")) == ()
