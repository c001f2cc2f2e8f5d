"""The one exception for input with faults: what it carries, and what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

import goalcheck
from goalcheck import InvalidInput, load
from goalcheck.document.view import View
from goalcheck.phrases.faults import MOST
from goalcheck.questions.validate.policy import Policy
from goalcheck.questions.validate.run import validate
from goalcheck.questions.validate.text import render
from tests.support.paths import ROOT

SOUND = (ROOT / "assignments" / "heder.yaml").read_text(encoding="utf-8")


def invalid(path: Path) -> InvalidInput:
    with pytest.raises(InvalidInput) as raised:
        load(path)
    return raised.value


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A file with a misspelt field, and a score that is no level of its scale."""
    path = tmp_path / "a.yaml"
    path.write_text(
        SOUND.replace("strength:", "strenght:", 1).replace("score: met", "score: mett", 1), encoding="utf-8"
    )
    return path


@pytest.mark.parametrize("language", ["en", "sv"])
def test_it_says_what_validate_prints(faulty: Path, language: str) -> None:
    printed = render(validate([faulty], Policy()), View(language)).split("\n\n")
    said = invalid(faulty).text(language).split("\n\n")
    assert len(said) == 2
    assert [block for block in printed if block in said] == said
    assert "\x1b" not in "".join(said)


def test_it_says_so_in_english_unless_asked(faulty: Path) -> None:
    error = invalid(faulty)
    assert str(error) == error.text("en") != error.text("sv")


def test_each_fault_has_its_code_and_its_place(faulty: Path) -> None:
    lines = faulty.read_text(encoding="utf-8").splitlines()
    error = invalid(faulty)
    assert {it.code for it in error.faults} == {"GC101", "GC120"}
    for fault in error.faults:
        word = "strenght" if fault.code == "GC101" else "mett"
        assert fault.spot.file == str(faulty)
        assert lines[fault.spot.line - 1][fault.spot.column - 1 :].startswith(word)
    assert [[it.document.file, len(it.faults)] for it in error.inputs] == [[str(faulty), 2]]


def test_the_faults_of_the_rubric_are_those_of_its_own_file(tmp_path: Path) -> None:
    (tmp_path / "rubrics").mkdir()
    rubric = (ROOT / "rubrics" / "maluppfyllelse.yaml").read_text(encoding="utf-8")
    (tmp_path / "rubrics" / "mine.yaml").write_text(rubric.replace("axes:", "axess:", 1), encoding="utf-8")
    path = tmp_path / "a.yaml"
    path.write_text(SOUND.replace("rubric: maluppfyllelse@1.0", "rubric: mine"), encoding="utf-8")
    assert {Path(it.spot.file).name for it in invalid(path).faults} == {"mine.yaml"}


def test_a_file_that_is_not_there_is_invalid_input_too(tmp_path: Path) -> None:
    error = invalid(tmp_path / "none.yaml")
    assert [(it.code, it.spot.line) for it in error.faults] == [("GC001", 1)]
    assert str(error).startswith("error GC001: ")


def test_of_a_file_with_many_faults_it_says_the_first(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(SOUND + "".join(f"strange{i}: 1\n" for i in range(MOST + 1)), encoding="utf-8")
    error = invalid(path)
    assert (len(error.faults), str(error).count("error GC101:")) == (MOST + 1, MOST)
    assert f"“strange{MOST - 1}”" in str(error)


def test_it_is_exported() -> None:
    assert goalcheck.InvalidInput is InvalidInput
    assert "InvalidInput" in goalcheck.__all__
