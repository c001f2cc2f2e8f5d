"""Case folders: files and arguments in, exit status and output beside them. Renew with `pytest --renew`, and read the diff.

What a command says stands in `expected`, no longer than a person can review. Of a longer output stand there the lines that
the case is there to show, with a line `…` for those between; or all of it stands in several files, `expected-1` and so on.
"""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from goalcheck.cli import run
from goalcheck.questions.validate.in_repository import FORMS as IN_REPOSITORY
from tests.support.expected import missing, read, written
from tests.support.paths import CASES

FOLDERS = sorted(path.parent for path in CASES.glob("*/args"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_case(
    folder: Path, renew: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = (folder / "args").read_text(encoding="utf-8").split()
    # these forms name files from the top of the repository, and a source distribution lies in none
    monkeypatch.chdir(
        folder if IN_REPOSITORY.isdisjoint(arguments) else copytree(CASES, tmp_path / "cases") / folder.name
    )
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    status = run(arguments)
    output = capsys.readouterr()
    found = f"exit {status}\n--- stdout\n{output.out}--- stderr\n{output.err}"
    if renew:
        written(folder, found)
    expected = read(folder)
    if "\n…\n" in expected:
        assert missing(expected, found) is None
    else:
        assert found == expected
