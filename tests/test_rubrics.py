"""The rubrics that come with goalcheck: nothing to object to, and they say what their examples say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from goalcheck.catalogue.diagnostics import descriptor_of
from goalcheck.cli import run
from goalcheck.core.severity import Severity
from goalcheck.questions.rubric.prove import prove_files, try_files
from tests.support.paths import ROOT

RUBRICS = sorted((ROOT / "rubrics").glob("*.yaml"))


@pytest.mark.parametrize("path", RUBRICS, ids=lambda path: path.stem)
def test_a_rubric_has_no_fault_that_search_can_find(path: Path) -> None:
    (proved,), unreadable = prove_files([path])
    assert not unreadable
    assert [it.message for it in proved.proof.anomalies if it.severity is not Severity.INFO] == []
    keys = {it.message.key: it.severity for it in proved.proof.anomalies}
    assert keys == {key: descriptor_of(key).severity for key in keys}, "as bad as the catalogue says"


@pytest.mark.parametrize("path", RUBRICS, ids=lambda path: path.stem)
def test_a_rubric_says_what_its_examples_say(path: Path) -> None:
    (tested,), faulty = try_files([path])
    assert not faulty
    assert tested.trial.tried
    assert [(it.example.id, it.verdict.name) for it in tested.trial.failed] == []


@pytest.mark.parametrize("path", RUBRICS, ids=lambda path: path.stem)
def test_a_rubric_says_where_it_comes_from_and_how_sure_that_is(path: Path) -> None:
    (tested,), _ = try_files([path])
    rubric = tested.rubric
    assert rubric.basis is not None
    assert rubric.source
    assert {"sv", "en"} <= set(rubric.title.languages)


def test_the_examples_of_the_default_rubric_use_every_part_of_it() -> None:
    (tested,), _ = try_files([ROOT / "rubrics" / "maluppfyllelse.yaml"])
    assert [use for use in tested.trial.uses if not use.examples] == []


@pytest.mark.parametrize("command", ["check", "test"])
def test_json_of_a_rubric_is_as_its_schema_says(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(path) for path in (*RUBRICS, ROOT / "tests" / "cases" / "rubric-check-seeded" / "faulty.yaml")]
    run(["rubric", command, *files, "--format", "json"])
    schema: Any = json.loads((ROOT / "schemas" / f"rubric-{command}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(capsys.readouterr().out))


@pytest.mark.parametrize("case", ["rubric-diff-json", "rubric-diff-open-json", "rubric-diff-structure-en"])
def test_json_of_two_versions_is_as_its_schema_says(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    folder = ROOT / "tests" / "cases" / case
    assert run(["rubric", "diff", str(folder / "old.yaml"), str(folder / "new.yaml"), "--format", "json"]) == 1
    schema: Any = json.loads((ROOT / "schemas" / "rubric-diff.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(capsys.readouterr().out))
