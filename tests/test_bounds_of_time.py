"""Files within the limits of size that leave so much open that trying it all would take for ever.

The times are of the processor, and generous: each takes a few seconds at most.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goalcheck.cli import run
from goalcheck.engine import Assessment, assess, judge
from goalcheck.rules.effort import Effort, reached
from goalcheck.yaml import parse, read_assignment, read_rubric

pytestmark = pytest.mark.client
STRENGTHS = ("strong", "moderate", "weak")
LEVELS = ("not_met", "partly", "largely", "met")
TOP = "assignment: w\nyear: 2024\ntitle: W\n"
OWN = TOP + "rubric: mine\n"
DEFAULT = TOP + "rubric: maluppfyllelse@1.0\n"
MINE = """
rubric: mine
version: "1"
title: R
scales: [{id: s, levels: [{id: l0}, {id: l1}, {id: l2}, {id: l3}]}]
axes: [{id: a, label: A, scale: s}]
judge:
  assignment: {a: {aggregate: {method: worst}}}
  goal: {a: {aggregate: {method: mean, points: {l0: 0, l1: 1, l2: 3, l3: 7}, cuts: [{at_least: 2, verdict: l2}, {verdict: l1}]}}}
  criterion:
    a:
      aggregate:
        method: mean
        weights: {own: true}
        points: {l0: 0, l1: 1, l2: 3, l3: 7}
        cuts: [{at_least: 5, verdict: l3}, {at_least: 2, verdict: l2}, {verdict: l1}]
"""


def criteria(count: int, pieces: int, more: Callable[[int, int], str] = lambda c, e: "", top: str = DEFAULT) -> str:
    lines = [top + "criteria:"]
    for c in range(count):
        lines += [f"  - id: c{c}\n    title: C\n    evidence:"]
        lines += [f"      - {{id: e{c}-{e}, claim: X{more(c, e)}}}" for e in range(pieces)]
    return "\n".join(lines) + "\n"


def some_known(c: int, e: int) -> str:
    strength = STRENGTHS[0 if e <= c // 4 else 1 if e < 27 + c // 8 else 2]
    return f", strength: {strength}" + (f", score: {LEVELS[(c + e) % 4]}" if e < c // 20 + 1 else "")


def weighed(c: int, e: int) -> str:
    return f", weight: {1 + (c * 31 + e * (c + 17)) % 97}"


def published(goals: int) -> str:
    said = "published: [{verdict: met}]"
    return DEFAULT + "goals:\n" + "".join(f"  - {{id: g{i}, title: G, {said}}}\n" for i in range(goals))


def readings(goals: int, count: int) -> str:
    """Goals whose readings have six unknown criteria in common, and one each of their own."""
    lines = [OWN + "goals:"]
    for g in range(goals):
        lines += [f"  - id: p{g}\n    title: P\n    goals:\n      - id: g{g}\n        title: G\n        criteria:"]
        lines += [f"          - {{id: s{g}-{c}, title: S, evidence: [{{id: e{g}-{c}, claim: X}}]}}" for c in range(6)]
        lines += ["        interpretations:"]
        for r in range(count):
            own = f"{{id: q{g}-{r}, title: Q, evidence: [{{id: qe{g}-{r}, claim: X, score: l{r % 4}}}]}}"
            lines += [f"          - {{id: r{r}, title: R, criteria: [{own}]}}"]
    return "\n".join(lines) + "\n"


SHAPES = {
    "100 x 55 unknown": criteria(100, 55),
    "100 x 55, some known": criteria(100, 55, some_known),
    "1000 x 5 unknown": criteria(1000, 5),
    "1 x 5000 unknown": criteria(1, 5000),
    "600 x 7 of different weights": criteria(600, 7, weighed, OWN),
    "1 x 5000 of different weights": criteria(1, 5000, weighed, OWN),
    "2500 goals unexplained": published(2500),
    "readings with unknowns in common": readings(25, 4),
}


SHOWN = ("1000 x 5 unknown", "2500 goals unexplained", "readings with unknowns in common")
"""Those that `assess` is tried on too: `validate` judges as it does, but does not show what it judged."""


@pytest.mark.parametrize(
    ("command", "shape"), [*(("validate", it) for it in SHAPES), *(("assess", it) for it in SHOWN)]
)
def test_no_file_takes_for_ever(shape: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("rubrics").mkdir()
    Path("rubrics/mine.yaml").write_text(MINE, encoding="utf-8")
    text = SHAPES[shape]
    if command == "validate":  # which judges only where there is a published verdict
        text = text.replace(
            "title: W\n", f"title: W\npublished: [{{verdict: {'met' if 'malupp' in text else 'l3'}}}]\n", 1
        )
    Path("a.yaml").write_text(text, encoding="utf-8")
    start = time.process_time()
    assert run([command, "a.yaml"]) == 0
    assert time.process_time() - start < 20


def judged(text: str) -> Assessment:
    assignment = read_assignment(parse("a", text.encode())).valid
    rubric = read_rubric(parse("r", MINE.encode())).valid
    assert assignment is not None
    assert rubric is not None
    return assess(assignment, rubric)


def possible(assessment: Assessment) -> dict[str, tuple[str, ...]]:
    return {node.id: it.verdict.possible for node in assessment.root.walk() if (it := node.on("a"))}


def notes(assessment: Assessment) -> dict[str, str]:
    found = [(node.id, it.trace.notes) for node in assessment.root.walk() if (it := node.on("a"))]
    return {
        name: str(dict(said[0].values)["limit"]) for name, said in found if said and said[0].key == "too-many-states"
    }


def test_what_is_tried_does_not_depend_on_the_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judge, "MOST_STEPS", 60_000)
    lines = criteria(12, 4, lambda c, e: weighed(c, e) + (", score: l3" if c < 6 and e else ""), OWN).split("  - id: c")
    assessments = []
    for seed in range(4):
        random.Random(seed).shuffle(order := lines[1:])
        assessments.append(judged("  - id: c".join([lines[0], *order])))
    assert len({tuple(sorted(possible(it).items())) for it in assessments}) == 1
    assert len({tuple(sorted(notes(it).items())) for it in assessments}) == 1
    assert set(notes(assessments[0])) - {"w"} == {f"c{i}" for i in range(6, 12)}, "what leaves little open is tried"


def test_less_effort_rules_out_less(monkeypatch: pytest.MonkeyPatch) -> None:
    for text in (readings(3, 2), criteria(9, 4, weighed, OWN)):
        monkeypatch.setattr(judge, "MOST_STEPS", 12_000_000)
        exact = possible(judged(text))
        for steps in (100, 5_000, 40_000, 200_000):
            monkeypatch.setattr(judge, "MOST_STEPS", steps)
            less = possible(judged(text))
            assert all(set(exact[name]) <= set(less[name]) for name in exact)
            assert less == possible(judged(text))


@given(
    st.lists(st.sets(st.integers(0, 12), min_size=1, max_size=4).map(sorted).map(tuple), max_size=3),
    st.lists(st.integers(1, 3), min_size=3, max_size=3),
    st.sampled_from([1, 3, 10, 1000]),
)
def test_sums_are_those_of_all_combinations(options: list[tuple[int, ...]], copies: list[int], most: int) -> None:
    children = sorted(each for each, count in zip(options, copies, strict=False) for _ in range(count))
    expected = {5 + sum(chosen) for chosen in product(*children)}
    assert reached(5, children, most, Effort()) == (expected if len(expected) <= most else None)
