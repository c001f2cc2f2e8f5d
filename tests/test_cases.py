"""Case folders: files and arguments in, exit status and output beside them. Renew with `pytest --renew`, and read the diff."""

from __future__ import annotations

from pathlib import Path

import pytest

from goalcheck.cli import run

CASES = sorted(path.parent for path in (Path(__file__).parent / "cases").glob("*/args"))


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_case(folder: Path, renew: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    status = run((folder / "args").read_text(encoding="utf-8").split())
    written = capsys.readouterr()
    found = f"exit {status}\n--- stdout\n{written.out}--- stderr\n{written.err}"
    expected = folder / "expected"
    if renew:
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")
