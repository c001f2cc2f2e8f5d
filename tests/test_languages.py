"""A language is a file: added to an installed package, it is offered and used, and English fills its gaps."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.paths import ROOT


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package, as a wheel installs it, to which Norwegian was added."""
    folder = tmp_path_factory.mktemp("norwegian")
    package = folder / "goalcheck"
    shutil.copytree(ROOT / "src" / "goalcheck", package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "rubrics", package / "rubrics")
    shutil.copy(ROOT / "tests" / "languages" / "nb.json", package / "catalogue" / "languages")
    text = (ROOT / "assignments" / "heder.yaml").read_text(encoding="utf-8")
    (folder / "heder.yaml").write_text(text, encoding="utf-8")
    (folder / "wrong.yaml").write_text(text.replace("source: ", "source: x", 1), encoding="utf-8")
    return folder


def printed(folder: Path, *arguments: str, locale: str = "C.UTF-8") -> str:
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(folder), "LC_ALL": locale, "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "goalcheck", *arguments]
    done = subprocess.run(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    )
    return done.stdout


def test_a_judgement_is_told_in_the_added_language_and_where_that_has_gaps_in_english(folder: Path) -> None:
    said = printed(folder, "assess", "heder.yaml", "--lang", "nb")
    assert [
        it for it in ("vurdert 2020", "Vurderingsmal: ", "Vurderte", "2 av 2", "Samlet vurdering") if it not in said
    ] == []
    assert [it for it in ("Rests on: ", "Recommendations\n") if it not in said] == []


def test_a_locale_chooses_the_added_language(folder: Path) -> None:
    said = printed(folder, "assess", "heder.yaml", locale="nb_NO.UTF-8")
    assert said == printed(folder, "assess", "heder.yaml", "--lang", "nb")


def test_the_added_language_is_offered_in_every_command(folder: Path) -> None:
    assert "Language: en, nb, sv;" in " ".join(printed(folder, "assess", "--help").split())
    assert "one of en, nb, sv" in printed(folder, "validate", "--lang", "xx")


def test_a_diagnostic_is_told_and_explained_in_the_added_language_and_where_that_has_gaps_in_english(
    folder: Path,
) -> None:
    said = printed(folder, "validate", "--isolated", "wrong.yaml", "--lang", "nb")
    assert "feil GC201" in said
    assert "There is no source “x" in said, "only the message without a near name is translated"
    explained = printed(folder, "explain", "GC201", "--lang", "nb").split("\n\n")
    assert explained[0].startswith("GC201 unknown-source (feil)\nEn `source` eller `status_source` viser til en kilde")
    assert explained[1].startswith("Hvorfor det betyr noe\nEvery finding is to be traceable")


def test_lines_are_joined_and_an_empty_one_starts_a_paragraph(folder: Path) -> None:
    page = printed(folder, "explain", "--markdown", "--lang", "nb").split("\n\n")
    assert page[2:4] == ["Alt som `goalcheck` kan finne.", "`goalcheck explain CODE` forklarer én kode."]


def test_machines_are_told_in_the_added_language_too(folder: Path) -> None:
    finding, *_ = json.loads(printed(folder, "validate", "--isolated", "wrong.yaml", "--format", "json"))["findings"]
    assert list(finding["message"]) == ["en", "nb", "sv"]
    sarif = json.loads(printed(folder, "validate", "--isolated", "wrong.yaml", "--format", "sarif", "--lang", "nb"))
    rule = next(it for it in sarif["runs"][0]["tool"]["driver"]["rules"] if it["id"] == "GC201")
    assert rule["helpUri"].endswith("/docs/diagnostics.md#gc201-unknown-source")
