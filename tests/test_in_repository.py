"""Where services show findings: by a path from the top of the repository, from whatever folder the check was run."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from goalcheck.catalogue.diagnostics.bases import SHORT_ASSIGNMENT
from goalcheck.cli import run

PATH = "work/assignments/a.yaml"
PLACES = {
    "gitlab": lambda text: {it["location"]["path"] for it in json.loads(text)},
    "sarif": lambda text: set(re.findall(r'"uri": ?"([^"]*\.yaml)"', text)),
    "github": lambda text: set(re.findall(r"file=([^,]*\.yaml)", text)),
}


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """A repository with a file at fault, in a folder, which another file in it contradicts."""
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    folder = tmp_path / "repository" / "work" / "assignments"
    folder.mkdir(parents=True)
    (folder / "a.yaml").write_text(SHORT_ASSIGNMENT + "x: 1\n", encoding="utf-8")
    return tmp_path / "repository"


def starts(top: Path) -> Iterator[tuple[Path, str]]:
    """Folders to start in, and what to name there."""
    yield top, PATH
    yield top, f"./{PATH}"
    yield top, str(top / PATH)
    yield top / "work", "assignments"
    yield top / "work", "."
    yield top / "work" / "assignments", "a.yaml"
    yield top / "work" / "assignments", "../assignments/a.yaml"
    yield top.parent, f"repository/{PATH}"


@pytest.mark.parametrize("form", PLACES)
def test_a_path_starts_at_the_top_of_the_repository(
    top: Path, form: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = set()
    for folder, name in starts(top):
        monkeypatch.chdir(folder)
        assert run(["validate", name, "--format", form, "--lang", "en"]) == 1
        text = capsys.readouterr().out
        assert PLACES[form](text) == {PATH}, (folder, name)
        texts.add(text)
    if form == "gitlab":
        assert len(texts) == 1, "one fingerprint too, else each folder would open its findings anew"


def test_a_worktree_has_a_file_for_its_git_folder(
    top: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (top / ".git").rmdir()
    (top / ".git").write_text("gitdir: elsewhere\n", encoding="utf-8")
    monkeypatch.chdir(top / "work")
    run(["validate", ".", "--format", "gitlab"])
    assert PLACES["gitlab"](capsys.readouterr().out) == {PATH}


def test_a_file_in_no_repository_keeps_its_name(
    top: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (top / ".git").rmdir()
    monkeypatch.chdir(top / "work")
    run(["validate", "assignments", "--format", "gitlab"])
    assert PLACES["gitlab"](capsys.readouterr().out) == {"assignments/a.yaml"}
