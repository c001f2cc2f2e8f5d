"""The schema narrowed by a rubric: of one mind with the checks about levels, axes and the nodes of a closed rubric."""

from __future__ import annotations

import json
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator

from goalcheck.checks import check_assignment
from goalcheck.core.verdict import STATUSES
from goalcheck.model.rubric import Rubric
from goalcheck.questions.schema.answer import schema
from goalcheck.yaml import parse, read_assignment
from tests.support.parts import parts
from tests.support.paths import CASES, ROOT
from tests.support.rubrics import NUMBERED, read

RUBRICS = sorted((ROOT / "rubrics").glob("*.yaml"))
ASSIGNMENTS = sorted((ROOT / "assignments").glob("*.yaml"))
LEVEL_FAULTS = (
    "unknown-level",
    "level-of-other-axis",
    "not-a-number-of-scale",
    "status-not-for-scores",
    "unknown-axis",
    "evidence-on-about-axis",
)
NUMBERS = [0, 1, 2, 0.5, 7, "0.5", "1/2", "1"]
"""Those in quotes lie within the bounds of the numeric scale here: a schema does not see how large they are."""


def document(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def with_verdicts(whole: Any, *verdicts: Any) -> Any:
    """The document with published and overridden verdicts on the whole, its first goal and that goal's first criterion."""
    goal = whole["goals"][0]
    for node, verdict in zip((whole, goal, goal["criteria"][0]), verdicts, strict=True):
        node["published"] = [{"verdict": verdict}]
        node["override"] = [{"verdict": verdict, "reason": "r", "by": "b", "date": "2024"}]
    return whole


CLOSED = with_verdicts(document(CASES / "closed-rubric" / "assignment.yaml"), "good", "good", "low")
NUMERIC = with_verdicts(document(CASES / "numeric" / "assignment.yaml"), 0.5, "high", 0)
BARE = {
    "assignment": "a", "year": 2024, "title": "t", "rubric": "numbered",
    "criteria": [{"id": "c", "title": "t", "axes": "mark", "evidence": [
        {"id": "e", "claim": "x", "axis": "mark", "score": 1},
        {"id": "f", "claim": "x", "axis": "mark", "score": "no"},
    ], "published": [{"verdict": "low"}, {"axis": "mark", "verdict": "1.10"}]}],
    "gaps": [{"id": "g", "text": "t", "axes": ["mark", "sureness"]}],
}  # fmt: skip
DEFAULT = (ROOT / "rubrics" / "maluppfyllelse.yaml").read_text(encoding="utf-8")
PAIRS: list[tuple[Any, str]] = [
    *((document(path), DEFAULT) for path in ASSIGNMENTS if path.stem in ("heder", "medel-mot-vald-2018")),
    (document(CASES / "dissent" / "assignment.yaml"), DEFAULT),
    (CLOSED, (CASES / "closed-rubric" / "rubrics" / "cars.yaml").read_text(encoding="utf-8")),
    (NUMERIC, (CASES / "numeric" / "rubrics" / "index.yaml").read_text(encoding="utf-8")),
    (BARE, NUMBERED),
]


@cache
def narrowed(text: str) -> tuple[Rubric, Validator]:
    rubric = read(text)
    return rubric, Draft202012Validator(schema("assignment", rubric))


def words(rubric: Rubric) -> list[Any]:
    """What a score, verdict, axis or id may be changed to."""
    levels = [level.id for scale in rubric.scales for level in scale.levels]
    axes = [axis.id for axis in rubric.axes]
    return [*levels, *axes, *STATUSES, *(node.id for node in rubric.nodes), "unheard-of", *NUMBERS]


def level_faults(whole: Any, rubric: Rubric) -> list[Any] | None:
    """What the checks say of levels, axes and closed ids; None where the file's shape is already at fault.

    A name in a list of evidence is held against the scale of a criterion it is not written under: a schema cannot see that.
    """
    assignment = read_assignment(parse("f", json.dumps(whole, ensure_ascii=False).encode())).valid
    if assignment is None:
        return None
    return [
        (fault.message.key, fault.place.route)
        for fault in check_assignment(assignment, rubric)
        if (fault.message.key.startswith(LEVEL_FAULTS) and fault.place.route[-2:-1] != ("evidence",))
        or (fault.message.key.startswith("node-not-in-rubric") and fault.place.route[-1] == "id")
    ]


@pytest.mark.parametrize("path", RUBRICS, ids=lambda path: path.stem)
def test_every_rubric_narrows_the_schema_to_a_valid_one(path: Path) -> None:
    Draft202012Validator.check_schema(schema("assignment", read(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_the_assignments_fit_the_schema_of_their_rubric(path: Path) -> None:
    narrowed(DEFAULT)[1].validate(document(path))


@pytest.mark.parametrize(
    ("whole", "text"), PAIRS, ids=["heder", "medel-mot-vald-2018", "dissent", "closed", "numeric", "numbered"]
)
def test_what_the_mutations_start_from_is_sound(whole: Any, text: str) -> None:
    rubric, validator = narrowed(text)
    assert level_faults(whole, rubric) == []
    validator.validate(whole)


@given(st.integers(0, len(PAIRS) - 1), st.data())
def test_schema_and_checks_find_the_same_wrong_levels(number: int, data: st.DataObject) -> None:
    start, text = PAIRS[number]
    rubric, validator = narrowed(text)
    whole = deepcopy(start)
    keys = ("score", "verdict", "axis", "axes", *(("id", "assignment") if rubric.closed else ()))
    places = [(container, key) for container, key in parts(whole) if key in keys]
    addable = [(container, "axis") for container, key in parts(whole) if key in ("score", "verdict")]
    places += addable
    known = words(rubric)
    changes = st.tuples(st.integers(0, len(places) - 1), st.integers(0, len(known) - 1))
    for place, word_at in data.draw(st.lists(changes, min_size=1, max_size=2)):
        (container, key), word = places[place], known[word_at]
        container[key] = [word] if key == "axes" else word
    faults = level_faults(whole, rubric)
    if faults is not None:
        errors = [(error.message[:200], list(error.absolute_path)) for error in validator.iter_errors(whole)]
        assert bool(faults) == bool(errors), (faults, errors)


def test_a_rubric_by_another_name_is_refused() -> None:
    whole = document(ASSIGNMENTS[0])
    for name, sound in (
        ("maluppfyllelse", True),
        ("maluppfyllelse@2", True),
        ("maluppfyllelse2", False),
        ("other", False),
    ):
        assert narrowed(DEFAULT)[1].is_valid(whole | {"rubric": name}) is sound, name
