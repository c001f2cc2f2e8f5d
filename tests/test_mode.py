"""A new way to sum up children is one class and one line in `METHODS`: everything else follows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from goalcheck.cli import run
from goalcheck.questions.schema.answer import schema
from goalcheck.rules.methods import METHODS
from goalcheck.yaml import decode
from tests.support.mode import Mode
from tests.support.paths import ROOT

RUBRIC = ROOT / "tests" / "rubrics" / "mode.yaml"
CRITERION = "      - {{id: c{n}, title: C{n}, evidence: [{{id: e{n}, claim: C, score: {score}}}]}}"
HEAD = "assignment: a\nyear: 2024\ntitle: A\nrubric: mode@1\ngoals:\n  - id: g\n    title: G\n    criteria:\n"


@pytest.fixture(autouse=True)
def added(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The line in `METHODS`. What was decoded before knows nothing of it."""
    decode.decoder.cache_clear()
    monkeypatch.setitem(METHODS, "mode", Mode())
    yield
    decode.decoder.cache_clear()


def said(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    run([*map(str, arguments), "--lang", "en"])
    return " ".join(capsys.readouterr().out.split())


def assignment(folder: Path, *scores: str) -> Path:
    path = folder / "a.yaml"
    path.write_text(HEAD + "\n".join(CRITERION.format(n=n, score=it) for n, it in enumerate(scores)) + "\n", "utf-8")
    return path


@pytest.mark.parametrize(
    ("scores", "verdict"), [(("high", "low", "high"), "high"), (("high", "low"), "low"), (("middle",), "middle")]
)
def test_it_judges_and_is_explained(
    scores: tuple[str, ...], verdict: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = assignment(tmp_path, *scores)
    why = said(capsys, "why", path, "g", "--rubric", RUBRIC)
    assert f"G ├── Quality: {verdict} │ ├── Most frequent level │ " in why
    firm = said(capsys, "firm", path, "--rubric", RUBRIC, "--node", "g")
    assert f"G {verdict} " in firm
    ahead = said(capsys, "next", path, "g", "--rubric", RUBRIC)
    assert [it in ahead for it in ("There is no better level", "smallest way")] == [verdict == "high", True]


def test_a_set_of_unknowns_leaves_what_any_of_them_could_give(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = assignment(tmp_path, "high", "low", "not_assessable")
    assert "not assessable (low – high)" in said(capsys, "assess", path, "--rubric", RUBRIC)


def test_it_is_proved_shown_and_in_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    proved = json.loads(said(capsys, "rubric", "check", RUBRIC, "-f", "json"))["rubrics"][0]
    assert [it["skipped"] for it in proved["searched"] if it["node"] == "goal"] == [None]
    assert "GC508" in {it["code"] for it in proved["anomalies"]}, (
        "a better child can make another level the most frequent"
    )
    assert "Most frequent level" in said(capsys, "rubric", "show", RUBRIC, "--node", "goal")
    assert '"mode"' in json.dumps(schema("rubric"))
