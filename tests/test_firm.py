"""`goalcheck firm`: what it tells is what was tried, and nothing of it is lost in folding."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from goalcheck import Assessment, load
from goalcheck.cli import run
from goalcheck.core.misuse import Misuse
from goalcheck.core.text import Text
from goalcheck.document.view import View
from goalcheck.engine import assess
from goalcheck.model.assignment import (
    Assignment,
    Criterion,
    Evidence,
    Goal,
    Independence,
    Interpretation,
    Reply,
    Source,
    Stance,
)
from goalcheck.questions.firm.answer.chance import ErrorModel
from goalcheck.questions.firm.answer.firm import Firmness, firm
from goalcheck.questions.firm.answer.trial import TrialKind
from goalcheck.questions.firm.ask import error_model
from goalcheck.questions.firm.phrases import FirmPhrases
from goalcheck.questions.firm.scope import Scope
from goalcheck.questions.schema.answer import schema
from goalcheck.runner.forms import form
from tests.support.laws import examples
from tests.support.paths import CASES, ROOT
from tests.support.published import NAMES, RUBRIC, assignments

REAL = ["assignments/heder.yaml", "assignments/medel-mot-vald.yaml", "tests/cases/firm/assignment.yaml"]
SOURCES = tuple(
    Source(id=f"s{n}", title=Text((("", f"Source {n}"),)), independence=it) for n, it in enumerate(Independence)
)
Node = TypeVar("Node", Goal, Interpretation, Criterion)


def furnished(node: Node, furnish: Callable[[Evidence], Evidence]) -> Node:
    """A node with its evidence made over."""
    changes: dict[str, Any] = {}
    for name in ("goals", "interpretations", "criteria"):
        if hasattr(node, name):
            below = getattr(node, name)
            changes[name] = tuple(it if isinstance(it, str) else furnished(it, furnish) for it in below)
    if isinstance(node, Criterion):
        changes["evidence"] = tuple(it if isinstance(it, str) else furnish(it) for it in node.evidence)
    return replace(node, **changes)


@st.composite
def spoken(draw: st.DrawFn) -> Assignment:
    """An assignment whose evidence has sources and replies."""

    def furnish(evidence: Evidence) -> Evidence:
        proposed = draw(st.sampled_from([None, *NAMES]))
        reply = (Reply(by="They", stance=Stance.PROPOSES, score=proposed),) if proposed else ()
        return replace(evidence, source=draw(st.sampled_from([None, *(it.id for it in SOURCES)])), reply=reply)

    drawn = draw(assignments())
    goals = tuple(furnished(goal, furnish) for goal in drawn.goals)
    criteria = tuple(it if isinstance(it, str) else furnished(it, furnish) for it in drawn.criteria)
    return replace(drawn, goals=goals, criteria=criteria, sources=SOURCES)


def real(path: str) -> tuple[Assessment, Firmness]:
    loaded = load(ROOT / path)
    return assess(loaded.assignment, loaded.rubric), firm(loaded.assignment, loaded.rubric)


def as_document(assessment: Assessment, firmness: Firmness, view: View) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(form("firm", "json").render(assessment, firmness, view))
    return found


@examples(25)
@given(spoken())
def test_the_document_holds_every_trial_and_every_flip(drawn: Assignment) -> None:
    firmness = firm(drawn, RUBRIC)
    document = as_document(assess(drawn, RUBRIC), firmness, View("en"))
    Draft202012Validator(schema("firm")).validate(document)
    flips = {
        (it["trying"], it["subject"], it["score"], flip["node"], flip["axis"])
        for it in document["trials"]
        for flip in it["flips"]
    }
    assert len(document["trials"]) == len(firmness.trials)
    assert flips == {
        (it.trying, it.subject, it.score, flip.node, flip.axis) for it in firmness.trials for flip in it.flips
    }
    assert document["decisive"] == list(firmness.decisive)
    assert document["idle"] == list(firmness.idle)
    chances = {
        (it["node"], it["axis"]): it["stands"] and Fraction(it["stands"]["fraction"]) for it in document["verdicts"]
    }
    assert chances == {(it.node, it.axis): it.stands for it in firmness.firm}


@examples(25)
@given(spoken())
def test_one_score_is_enough_just_where_no_downgrade_is_survived(drawn: Assignment) -> None:
    for verdict in as_document(assess(drawn, RUBRIC), firm(drawn, RUBRIC), View("en"))["verdicts"]:
        if verdict["downgrades"]:
            assert (verdict["downgrades"]["survives"] == 0) is bool(verdict["losing"])
            assert len(verdict["losing"]) <= verdict["downgrades"]["scores"]


@pytest.mark.parametrize("path", REAL)
def test_a_flip_that_is_not_told_follows_one_that_is(path: str) -> None:
    assessment, firmness = real(path)
    scope = Scope(assessment, firmness, View("en", explain=True))
    about = {axis.id: axis.about for axis in assessment.rubric.axes}
    for trial in firmness.trials:
        shown = {(it.node, it.axis) for it in scope.flips(trial)}
        for flip in trial.flips:
            assert (flip.node, flip.axis) in shown or (flip.node, about[flip.axis]) in shown


@pytest.mark.parametrize("path", REAL)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_piece_that_decides_and_every_source_that_flips_is_named(path: str, language: str) -> None:
    assessment, firmness = real(path)
    words = FirmPhrases(assessment, language)
    text = " ".join(form("firm", "text").render(assessment, firmness, View(language, 400)).split())
    scope = Scope(assessment, firmness, View(language))
    assert all(name in text for name in firmness.decisive)
    for trial in firmness.by(TrialKind.SOURCE):
        heading = text.split(words.word("firm-source"))[-1].split(words.word("firm-type"))[0]
        assert (words.source_title(trial.subject)[:30] in heading) is bool(scope.flips(trial))
    assert words.model(firmness.model) in text


@pytest.mark.parametrize("path", REAL)
def test_a_node_is_told_of_alone(path: str) -> None:
    assessment, firmness = real(path)
    for goal in assessment.goals:
        below = {it.id for it in goal.walk()}
        document = as_document(assessment, firmness, View("en", node=goal.id, axis=assessment.first_axis))
        assert {it["node"] for it in document["verdicts"]} <= below
        assert {flip["node"] for it in document["trials"] for flip in it["flips"]} <= below
        assert {it["axis"] for it in document["verdicts"]} <= {assessment.first_axis}
        assert {it["subject"] for it in document["trials"] if it["trying"] == "evidence"} <= below


@examples(15)
@given(spoken(), st.sampled_from([40, 80, 200]))
def test_text_keeps_to_its_width_and_is_the_same_again(drawn: Assignment, width: int) -> None:
    assessment, firmness = assess(drawn, RUBRIC), firm(drawn, RUBRIC)
    text = form("firm", "text").render(assessment, firmness, View("sv", width))
    assert max(map(len, text.splitlines())) <= width
    assert text == form("firm", "text").render(assessment, firm(drawn, RUBRIC), View("sv", width))


@given(st.fractions(0, 1))
def test_a_chance_is_certain_only_where_it_is(share: Fraction) -> None:
    assessment, _ = real(REAL[2])
    said = FirmPhrases(assessment, "en").chance(share)
    assert ("in 100 of 100" in said) is (share == 1)
    assert ("in 0 of 100" in said) is (share == 0)


@given(st.integers(0, 10**6))
def test_half_of_the_chance_is_too_high_and_half_too_low(millionths: int) -> None:
    error = Fraction(millionths, 10**6)
    assert error_model(str(error)) == error_model(f"{millionths / 10**6:.6f}") == ErrorModel(error / 2, error / 2)


@pytest.mark.parametrize("text", ["-0.1", "1.01", "101/100", "", "1/0", "20 %", "nan", "1e-3", "\u0663"])
def test_what_is_no_chance_is_refused(text: str) -> None:
    with pytest.raises(Misuse):
        error_model(text)


def test_an_error_of_nothing_leaves_every_known_verdict_certain() -> None:
    loaded = load(ROOT / REAL[0])
    found = firm(loaded.assignment, loaded.rubric, error_model("0"))
    assert {it.stands for it in found.firm} == {None, Fraction(1)}


def test_the_result_goes_to_a_file_and_the_seed_is_told(tmp_path: Path) -> None:
    written = tmp_path / "firm.json"
    file = str(CASES / "firm-sampled" / "assignment.yaml")
    assert run(["firm", file, "--format", "json", "--seed", "3", "--output", str(written)]) == 0
    document = json.loads(written.read_text(encoding="utf-8"))
    assert document["seed"] == 3
    (drawn,) = (it["sampled"] for it in document["verdicts"] if it["sampled"])
    assert drawn["low"] <= drawn["stood"] / drawn["draws"] <= drawn["high"]
