"""The catalogue: every diagnostic is declared whole, found in its bad example and nowhere else, and explained in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from goalcheck.catalogue.diagnostics import CATALOGUE, Descriptor
from goalcheck.catalogue.diagnostics.bases import BASES, SHORT_ASSIGNMENT, SHORT_RUBRIC
from goalcheck.catalogue.diagnostics.descriptor import DiagnosticExample
from goalcheck.catalogue.sentences import languages, word
from goalcheck.cli import run
from goalcheck.questions.explain.page import page
from tests.support.paths import ROOT

FOUND = re.compile(r"^.+?:\d+:\d+: (?:error|warning) (GC\d{3}): ", re.MULTILINE)
VALIDATED = [it for it in CATALOGUE.values() if it.example.command == "validate"]


def codes(example: DiagnosticExample, capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    beside = [name for name, _ in example.beside if "/" not in name and example.file]
    run(["validate", "--isolated", "--format", "concise", "--lang", "en", *arguments, *beside])
    written = capsys.readouterr()
    assert written.err == ""
    return FOUND.findall(written.out)


def lay_out(folder: Path, example: DiagnosticExample) -> None:
    for name, text in example.beside:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("kind", VALIDATED, ids=lambda kind: kind.name)
def test_the_bad_example_has_the_diagnostic_and_no_other(
    kind: Descriptor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    example = kind.example
    monkeypatch.chdir(tmp_path)
    lay_out(tmp_path, example)
    if example.file:
        Path(example.file).write_bytes(whole(example, example.bad).encode(example.encoding))
    found = codes(example, capsys, *example.options, *([example.file] if example.file else []))
    assert set(found) == {kind.code}


@pytest.mark.parametrize("kind", VALIDATED, ids=lambda kind: kind.name)
def test_the_good_example_has_no_diagnostic(
    kind: Descriptor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    example = kind.example
    monkeypatch.chdir(tmp_path)
    lay_out(tmp_path, example)
    Path("example.yaml").write_text(whole(example, example.good), encoding="utf-8")
    options = example.options if example.file else ()
    assert codes(example, capsys, *options, "example.yaml") == []


def whole(example: DiagnosticExample, text: str) -> str:
    if not example.base:
        return text
    at = example.at or example.good
    assert BASES[example.base].count(at) == 1, at
    return BASES[example.base].replace(at, text)


@pytest.mark.parametrize("text", [*filter(None, BASES.values()), SHORT_ASSIGNMENT, SHORT_RUBRIC])
def test_the_sound_files_are_sound(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sound.yaml").write_text(text, encoding="utf-8")
    assert run(["validate", "--isolated", "--strict", str(tmp_path / "sound.yaml")]) == 0
    capsys.readouterr()


@pytest.mark.parametrize("kind", CATALOGUE.values(), ids=lambda kind: kind.name)
def test_a_diagnostic_is_declared_whole(kind: Descriptor) -> None:
    assert re.fullmatch(r"GC[0-9]{3}", kind.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", kind.name)
    assert kind.messages


def test_codes_rise_and_names_are_different() -> None:
    assert list(CATALOGUE) == sorted(CATALOGUE)
    assert len({it.name for it in CATALOGUE.values()}) == len(CATALOGUE)


@pytest.mark.parametrize("language", languages())
def test_the_page_of_the_documentation_is_fresh(language: str) -> None:
    assert (ROOT / word("catalogue-page", language)).read_text(encoding="utf-8") == page(language), "run: make pages"


def test_a_diagnostic_is_explained_by_code_or_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "GC201", "--lang", "sv"]) == 0
    by_code = capsys.readouterr().out
    assert by_code.startswith("GC201 unknown-source (fel)\n")
    assert run(["explain", "unknown-source", "--lang", "sv"]) == 0
    assert capsys.readouterr().out == by_code
    assert run(["explain", "unknown-sauce", "--lang", "en"]) == 2
    assert capsys.readouterr().err == "goalcheck: There is no diagnostic unknown-sauce. Did you mean unknown-source?\n"


def test_all_diagnostics_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "--lang", "en"]) == 0
    assert [line.split()[:2] for line in capsys.readouterr().out.splitlines()[2:]] == [
        [it.code, it.name] for it in CATALOGUE.values()
    ]
