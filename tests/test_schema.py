"""The JSON Schemas: fresh, valid, and of one mind with the decoder."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator

from goalcheck import load
from goalcheck.document.view import View
from goalcheck.engine import assess
from goalcheck.questions.schema.answer import NAMES, schema
from goalcheck.runner.forms import form
from goalcheck.yaml import parse, read_assignment, read_rubric
from tests.support.laws import examples
from tests.support.parts import parts
from tests.support.paths import ROOT

ASSIGNMENTS = sorted((ROOT / "assignments").glob("*.yaml"))


@cache
def validator(name: str) -> Validator:
    return Draft202012Validator(schema(name))


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_is_valid_and_the_committed_one_is_fresh(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    assert json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")) == schema(name)


def test_the_committed_schema_for_the_default_rubric_is_fresh() -> None:
    rubric = load(ASSIGNMENTS[0]).rubric
    committed = (ROOT / "schemas" / f"assignment-{rubric.rubric}.schema.json").read_text(encoding="utf-8")
    assert json.loads(committed) == schema("assignment", rubric)


def test_a_choice_says_of_all_its_words_what_they_mean_or_of_none() -> None:
    for name in ("assignment", "rubric"):
        for container, key in parts(schema(name)):
            if key == "enumDescriptions":
                assert all(container[key]), container
                assert len(container[key]) == len(container["enum"])


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_the_assignments_fit_their_schema(path: Path) -> None:
    validator("assignment").validate(yaml.safe_load(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", sorted((ROOT / "rubrics").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_rubrics_fit_their_schema(path: Path) -> None:
    validator("rubric").validate(yaml.safe_load(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_the_json_fits_its_schema(path: Path) -> None:
    loaded = load(path)
    text = form("assess", "json").render(assess(loaded.assignment, loaded.rubric), View("sv"))
    assert text.isascii()
    validator("assessment").validate(json.loads(text))


WRONG = st.sampled_from(
    [True, "no such word", "", [], {}, {"sv": "ord"}, ["x"], -1, 99999, "2/3", 0.25, {"unknown": 1}]
)


@examples(200)
@given(st.sampled_from(["medel-mot-vald-2018.yaml", "../rubrics/maluppfyllelse.yaml"]), st.data())
def test_decoder_and_schema_accept_and_refuse_the_same_shapes(name: str, data: st.DataObject) -> None:
    """One part of a good file is replaced or removed. JSON is YAML, so both read the same text."""
    document = yaml.safe_load((ROOT / "assignments" / name).read_text(encoding="utf-8"))
    container, key = data.draw(st.sampled_from(parts(document)))
    if isinstance(container, dict) and data.draw(st.booleans()):
        del container[key]
    else:
        container[key] = data.draw(WRONG)
    parsed = parse("f", json.dumps(document, ensure_ascii=False).encode())
    kind = "rubric" if "rubrics" in name else "assignment"
    read = read_rubric(parsed) if kind == "rubric" else read_assignment(parsed)
    faults = [(fault.message.key, fault.place) for fault in read.faults]
    errors = [error.message[:200] for error in validator(kind).iter_errors(document)]
    assert bool(faults) == bool(errors), (faults, errors)
