"""Every rule can be said, in every language, and drawn at any width."""

from __future__ import annotations

import csv
import re
from contextlib import redirect_stdout
from io import StringIO
from itertools import chain, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goalcheck.catalogue.sentences import languages
from goalcheck.cli import run
from goalcheck.document import render
from goalcheck.document.view import View
from goalcheck.engine import assess
from goalcheck.files.load import load
from goalcheck.files.rubric import load_rubric
from goalcheck.model.rubric import Judging, Rubric
from goalcheck.questions.rubric.show import mermaid
from goalcheck.questions.rubric.show.layout import document
from goalcheck.rules import Rule
from tests.support.laws import examples
from tests.support.paths import ROOT
from tests.support.rubrics import node_rubric
from tests.support.strategies import rules

WIDTHS = (40, 80, 200)


def rubric_with(rule: Rule) -> Rubric:
    return Rubric(
        rubric="r",
        version="1",
        title=node_rubric(rule).title,
        scales=node_rubric(rule).scales,
        axes=node_rubric(rule).axes,
        judge=Judging(assignment=(("a", rule),), goal=(("a", rule),), criterion=(("a", rule),)),
    )


@pytest.mark.parametrize("language", languages())
@examples(60)
@given(rules(), st.sampled_from(WIDTHS))
def test_every_rule_is_said_within_the_width(language: str, rule: Rule, width: int) -> None:
    for rubric in (node_rubric(rule), rubric_with(rule)):
        said = render(document(rubric, View(language, width)), "text", View(language, width))
        assert all(len(line) <= width for line in said.splitlines())
        assert not re.search(r"[{}]|\bNone\b", said)
        assert render(document(rubric, View(language)), "markdown", View(language)).count("\n#") > 3


@pytest.mark.parametrize("language", languages())
def test_a_sheet_of_the_default_rubric_says_every_reason_it_has(language: str) -> None:
    rubric = load_rubric(ROOT / "rubrics" / "maluppfyllelse.yaml").valid
    assert rubric is not None
    said = render(document(rubric, View(language, 4000)), "text", View(language, 4000))
    rules = [rule for kind in (rubric.judge.assignment, rubric.judge.goal, rubric.judge.criterion) for _, rule in kind]
    reasons = [it.because for rule in rules for it in rule.gates]
    reasons += [it.because for rule in rules for it in rule.cases]
    reasons += [it.because for rule in rules for it in rule.caps]
    assert [because for because in reasons if because.say(language) not in said] == []


def test_a_flowchart_has_no_character_that_could_be_markup() -> None:
    for path in (ROOT / "rubrics").glob("*.yaml"):
        rubric = load_rubric(path).valid
        assert rubric is not None
        first, *lines = mermaid.render(rubric, View("sv")).splitlines()
        assert first == "flowchart BT"
        assert all(re.fullmatch(r'  n\d+(\["(?:[\w ]|#\d+;)*"\]| --> n\d+)', line) for line in lines)


NAMES = st.from_regex(r"[a-z][a-z0-9.\-]{0,5}", fullmatch=True) | st.sampled_from(
    ["no", "yes", "true", "null", "1", "0x1"]
)
LEVELS = st.lists(NAMES, min_size=1, max_size=4, unique=True)


def judged(folder: Path, started: str, inputs: list[str], chosen: dict[str, str]) -> str | None:
    """The verdict of an assignment file under a started rubric, with a score for each input."""
    (folder / "rubric.yaml").write_text(started, encoding="utf-8")
    criteria = "".join(
        f'          - {{id: "{name}", title: C, evidence: [{{id: "e-{name}", claim: C, score: "{chosen[name]}"}}]}}\n'
        for name in inputs
    )
    (folder / "assignment.yaml").write_text(
        "assignment: x\nyear: 2024\ntitle: X\nrubric: r\nagency: A\ngoals:\n  - id: my-rubric\n    title: G\n    criteria:\n"
        + criteria.replace("          -", "      -"),
        encoding="utf-8",
    )
    loaded = load(folder / "assignment.yaml", folder / "rubric.yaml")
    judgement = assess(loaded.assignment, loaded.rubric).root.on("verdict")
    assert judgement is not None
    return judgement.verdict.level


@given(levels=LEVELS, sides=st.lists(LEVELS, min_size=1, max_size=3), start=st.sampled_from(["worst", "median"]))
def test_a_started_rubric_loads_clean_and_judges(
    tmp_path_factory: pytest.TempPathFactory, levels: list[str], sides: list[list[str]], start: str
) -> None:
    folder = tmp_path_factory.mktemp("started")
    out = folder / "out.yaml"
    inputs = {f"i{n}": side for n, side in enumerate(sides)}
    arguments = [part for name, side in inputs.items() for part in ("--input", f"{name}:{','.join(side)}")]
    out.write_text(printed(["rubric", "new", "--from-levels", ",".join(levels), *arguments, "--start", start]))
    assert load_rubric(out).valid is not None
    best = {name: side[-1] for name, side in inputs.items()}
    assert judged(folder, out.read_text(), list(inputs), best) == levels[-1]


def test_a_completed_rubric_judges_each_row_as_it_was_entered(tmp_path: Path) -> None:
    rows = [("low", "high", "high"), ("high", "high", "medium"), ("high", "low", "low")]
    with (tmp_path / "rows.csv").open("w", newline="") as file:
        csv.writer(file).writerows([("price", "safety", "verdict"), *rows])
    levels = ("low", "medium", "high")
    started = printed(
        ["rubric", "new", "--from-levels", ",".join(levels), "--input", "price:high,low"],
        ["--input", f"safety:{','.join(levels)}", "--rows", str(tmp_path / "rows.csv")],
    )
    for price, safety in product(("high", "low"), levels):
        verdict = judged(tmp_path, started, ["price", "safety"], {"price": price, "safety": safety})
        entered = [row[2] for row in rows if row[:2] == (price, safety)]
        assert [verdict] == entered if entered else verdict in (None, *levels)


def printed(*arguments: list[str]) -> str:
    """What a command prints when all goes well."""
    with redirect_stdout(StringIO()) as out:
        assert run(list(chain(*arguments))) == 0
    return out.getvalue()
