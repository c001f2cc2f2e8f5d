"""What a search finds in rubrics, and what the catalogue says of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from goalcheck.catalogue.diagnostics import Descriptor, descriptor_of, proofs
from goalcheck.catalogue.diagnostics.bases import BASES
from goalcheck.cli import run
from goalcheck.questions.rubric.prove import prove_files
from tests.support.paths import ROOT

RUBRICS = sorted((ROOT / "bench" / "faults").glob("*.yaml"))


@pytest.mark.parametrize("path", RUBRICS, ids=lambda path: path.stem)
def test_an_anomaly_is_as_bad_as_the_catalogue_says(path: Path) -> None:
    (proved,), unreadable = prove_files([path])
    assert not unreadable
    keys = {it.message.key: it.severity for it in proved.proof.anomalies}
    assert keys == {key: descriptor_of(key).severity for key in keys}


@pytest.mark.parametrize("kind", proofs.DESCRIPTORS, ids=lambda kind: kind.name)
def test_a_search_finds_what_an_example_is_for_and_nothing_else(
    kind: Descriptor, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    example, file = kind.example, tmp_path / "rubric.yaml"
    base, at = BASES[example.base], example.at or example.good
    assert not base or base.count(at) == 1
    for text, wanted in ((example.bad, [(kind.code, kind.severity)]), (example.good, [])):
        file.write_text(base.replace(at, text) if base else text, encoding="utf-8")
        run(["rubric", "check", str(file), "--format", "json"])
        (checked,) = json.loads(capsys.readouterr().out)["rubrics"]
        assert [(descriptor_of(it["key"]).code, it["severity"]) for it in checked["anomalies"]] == wanted


def test_a_comment_in_the_rubric_keeps_what_a_search_finds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (ROOT / "bench" / "faults" / "shadowed.yaml").read_text(encoding="utf-8")
    file = tmp_path / "rubric.yaml"
    file.write_text(text, encoding="utf-8")
    assert run(["rubric", "check", str(file), "--lang", "en"]) == 1
    shown = next(line for line in capsys.readouterr().out.splitlines() if "GC502" in line)
    line = int(shown.removeprefix(f"{file}:").split(":")[0])
    lines = text.splitlines()
    lines.insert(line - 1, "# goalcheck: ignore[GC502] kept until the next version")
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert run(["rubric", "check", str(file), "--lang", "en"]) == 0
    assert "GC502" not in capsys.readouterr().out
    assert run(["validate", "--isolated", "--strict", str(file)]) == 0
    capsys.readouterr()
