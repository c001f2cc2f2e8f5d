"""What an author meets in an editor: the language server that editors run for YAML, with the schemas of this project."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from goalcheck import load
from goalcheck.checks.assignment import SCORE_STATUSES
from goalcheck.core.verdict import Status
from goalcheck.model.rubric import Rubric
from goalcheck.questions.schema.answer import schema
from tests.support.editor import Editor
from tests.support.paths import CASES, ROOT
from tests.support.rubrics import NUMBERED, read

SERVER = ROOT / ".node" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
NODE = shutil.which("node")
pytestmark = [
    pytest.mark.client,
    pytest.mark.skipif(NODE is None, reason="Node.js is not installed"),
    pytest.mark.skipif(not SERVER.exists(), reason="make node has not fetched the language server"),
]
HEDER = ROOT / "assignments" / "heder.yaml"
START = """\
# yaml-language-server: $schema=SCHEMA
assignment: a
year: 2024
title: T
rubric: maluppfyllelse@1.0
goals:
  - id: g
    title: G
    criteria:
      - id: c
        title: C
        evidence:
          - id: e
            claim: X
"""
CARS = """\
# yaml-language-server: $schema=SCHEMA
assignment: a
year: 2024
title: T
rubric: cars
criteria:
  - id: safety
    title: Safety
    evidence: [{id: s, claim: X, score: high}]
  - id: buying
    title: Price
    evidence:
      - id: b
        claim: X
        score: ^
"""
MARKS = """\
# yaml-language-server: $schema=SCHEMA
assignment: a
year: 2024
title: T
rubric: numbered
criteria:
  - id: c
    title: C
    axes: mark
    evidence:
      - {id: e, axis: mark, claim: X, score: 1}
      - {id: f, axis: mark, claim: X, score: "1"}
      - {id: g, axis: mark, claim: X, score: 1.10}
      - {id: h, axis: mark, claim: X, score: 1e2}
      - {id: i, axis: mark, claim: X, score: "no"}
      - {id: j, axis: mark, claim: X, score: 2}
"""


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    assert NODE
    with Editor([NODE, str(SERVER), "--stdio"], tmp_path_factory.mktemp("project")) as running:
        yield running


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder laid out as this one is, with the committed schemas."""
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    (tmp_path / "assignments").mkdir()
    return tmp_path


def draft(project: Path, text: str, rubric: str = "") -> tuple[Path, int, int]:
    """An assignment file in the project, and where the ^ in its text stood."""
    name = "assignment-maluppfyllelse"
    if rubric:
        name = "assignment-own"
        (project / "schemas" / f"{name}.schema.json").write_text(json.dumps(schema("assignment", read(rubric))))
    text = text.replace("SCHEMA", f"../schemas/{name}.schema.json")
    before = text.partition("^")[0]
    path = project / "assignments" / "draft.yaml"
    path.write_text(text.replace("^", ""), encoding="utf-8")
    return path, before.count("\n"), len(before) - before.rfind("\n") - 1


def offered(editor: Editor, project: Path, text: str, rubric: str = "") -> dict[str, str]:
    """What is offered at the ^, each with what is said of it."""
    path, line, column = draft(project, text, rubric)
    editor.open(path)
    return {item["label"]: str(item.get("documentation", "")) for item in editor.complete(path, line, column)}


def problems(editor: Editor, project: Path, text: str, rubric: str = "") -> list[tuple[int, str]]:
    """Lines, from 1, and what is said there."""
    path, _, _ = draft(project, text, rubric)
    return sorted((it["range"]["start"]["line"] + 1, it["message"]) for it in editor.open(path))


def words(rubric: Rubric, axis: str) -> set[str]:
    found = rubric.axis(axis)
    assert found
    return {*rubric.scale_of("", found).names, *SCORE_STATUSES}


@pytest.mark.parametrize("axis", ["attainment", "sufficiency", "contribution", "trend"])
def test_a_score_is_offered_the_levels_of_its_axis_and_what_they_mean(editor: Editor, project: Path, axis: str) -> None:
    rubric = load(HEDER).rubric
    found = offered(editor, project, f"{START}            score: ^\n            axis: {axis}\n")
    assert set(found) == words(rubric, axis)
    scale = rubric.scale(axis)
    assert scale
    for level in scale.levels:
        assert level.label.say("sv") in found[level.id]


def test_without_an_axis_the_levels_are_those_of_the_first(editor: Editor, project: Path) -> None:
    assert set(offered(editor, project, f"{START}            score: ^\n")) == words(load(HEDER).rubric, "attainment")


def test_a_published_verdict_is_offered_every_status(editor: Editor, project: Path) -> None:
    found = offered(editor, project, f"{START}        published:\n          - verdict: ^\n")
    assert set(found) == {*load(HEDER).rubric.scales[0].names, *Status}


def test_evidence_is_not_offered_the_axis_that_is_about_another(editor: Editor, project: Path) -> None:
    assert "certainty" not in offered(editor, project, f"{START}            axis: ^\n")
    assert "certainty" in offered(editor, project, f"{START}        axes: [^]\n")


def test_a_new_key_is_offered_the_fields_once_each_with_its_meaning(editor: Editor, project: Path) -> None:
    path, line, column = draft(project, f"{START}            ^\n")
    editor.open(path)
    labels = [item["label"] for item in editor.complete(path, line, column)]
    assert sorted(labels) == sorted(set(schema("assignment")["$defs"]["Evidence"]["properties"]) - {"id", "claim"})
    assert offered(editor, project, f"{START}            ^\n")["strength"].startswith("How much")


def test_a_criterion_with_a_scale_of_its_own_is_offered_that(editor: Editor, project: Path) -> None:
    cars = (CASES / "closed-rubric" / "rubrics" / "cars.yaml").read_text(encoding="utf-8")
    assert set(offered(editor, project, CARS, cars)) == {"high", "low", *SCORE_STATUSES}
    nodes = offered(editor, project, CARS.replace("score: ^", "score: low").replace("id: buying", "id: ^"), cars)
    assert set(nodes) == {"buying", "maintenance", "safety", "price", "car"}
    told = problems(editor, project, CARS.replace("^", "medium").replace("id: safety", "id: comfort"), cars)
    assert [line for line, _ in told if line in (7, 15)] == [7, 15]


def test_levels_that_look_like_numbers_are_known_with_and_without_quotes(editor: Editor, project: Path) -> None:
    assert [line for line, _ in problems(editor, project, MARKS, NUMBERED)] == [16]


def test_faults_are_told_at_their_lines(editor: Editor, project: Path) -> None:
    told = dict(problems(editor, project, f"{START}            score: great\n            strenght: weak\n"))
    assert sorted(told) == [15, 16]
    assert '"largely"' in told[15]
    assert "strenght" in told[16]
    assert '"trend"' in dict(problems(editor, project, f"{START}            axis: certainty\n"))[15]
    assert dict(problems(editor, project, f"{START}            axis: trend\n            score: met\n")).keys() == {16}


@pytest.mark.parametrize("path", sorted((ROOT / "assignments").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_assignments_open_without_a_problem(editor: Editor, project: Path, path: Path) -> None:
    copied = project / "assignments" / path.name
    shutil.copy(path, copied)
    assert editor.open(copied) == []
    copied.write_text(re.sub(r"score: \w+", "score: great", copied.read_text(encoding="utf-8")), encoding="utf-8")
    assert editor.open(copied)


def test_the_default_rubric_opens_without_a_problem(editor: Editor, project: Path) -> None:
    (project / "rubrics").mkdir()
    copied = project / "rubrics" / "maluppfyllelse.yaml"
    shutil.copy(ROOT / "rubrics" / "maluppfyllelse.yaml", copied)
    assert editor.open(copied) == []


def test_hovering_shows_what_a_field_and_its_words_mean(editor: Editor, project: Path) -> None:
    path, line, column = draft(project, f"{START}            ^effect: output\n            score: largely\n")
    editor.open(path)
    assert "How far along the chain of effects" in editor.hover(path, line, column)
    assert "What was delivered." in editor.hover(path, line, column)
    assert "till stor del uppfyllt / largely met" in editor.hover(path, line + 1, column)
