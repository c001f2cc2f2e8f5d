"""Comparisons as JSON: they fit their schema, name every change once, and say the same the other way round."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from goalcheck.core.text import Text
from goalcheck.document.view import View
from goalcheck.files.load import load
from goalcheck.model.assignment import Gap, Indicator, Observation, Override, Recommendation
from goalcheck.model.assignment.evidence import IndicatorDirection as Better
from goalcheck.model.assignment.evidence import IndicatorTarget
from goalcheck.model.assignment.fields import RecommendationStatus
from goalcheck.model.rubric import Rubric
from goalcheck.questions.diff.answer.comparison import Comparison, compare
from goalcheck.questions.diff.answer.direction import Direction
from goalcheck.questions.diff.named import FolderComparison, NamedComparison
from goalcheck.questions.schema.answer import schema
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate
from goalcheck.runner.forms import form
from tests.support.laws import examples
from tests.support.pairs import Pair, pairs, rubrics, valid
from tests.support.pairs import compared as judged
from tests.support.paths import ROOT
from tests.support.years import HEDER, MEDEL, asked, compared, found, goal, rubric, text, year

SCHEMA = schema("comparison")
VALIDATOR = Draft202012Validator(SCHEMA)
BEST = Rule(aggregate=Aggregate(method="best"))
FEW = examples(12, HealthCheck.filter_too_much)
Document = dict[str, Any]


def document(comparison: Comparison, old: str = "old.yaml", new: str = "new.yaml") -> Document:
    written = form("diff", "json").render(NamedComparison(comparison, old, new), View("sv"))
    assert written.isascii()
    read: Document = json.loads(written)
    return read


@cache
def real(pair: tuple[str, str]) -> Comparison:
    return compare(*(load(ROOT / it) for it in pair))


def every() -> Comparison:
    """Two years between which everything differs that can, by two versions of a rubric."""
    series = Indicator(
        unit=text("calls"),
        direction=Better.UP,
        observed=(Observation(year=2019, value=1, source="s"), Observation(year=2020, value=2)),  # type: ignore[arg-type]
        baseline_year=2019,
        target=IndicatorTarget(value=3, year=2024, basis=text("the government")),  # type: ignore[arg-type]
    )
    broken = replace(series.observed[1], year=2021, breaks=text("counted otherwise"))
    old = year(
        goal("g", asked("c", found("e", "partly"), found("gone")), asked("d", found("f"), found("h"))),
        goal("old-name", asked("k", found("series", None, indicator=series, comparable_note=text("new hours")))),
        gaps=(Gap(id="gap", text=text("Unknown")),),
        recommendations=(Recommendation(id="r", text=text("Do it"), addressees=(text("You"),)),),
    )
    longer = replace(series, observed=(*series.observed, broken))
    new = year(
        goal(
            "g",
            asked("c", replace(found("e"), source="t", claim=text("e again")), found("h"), found("came")),
            asked("d", found("f")),
            essential=True,
            override=(Override(verdict="met", by="me", date="2021", reason=text("I know")),),
        ),
        goal("new-name", asked("k", found("series", None, indicator=longer)), formerly="old-name"),
        gaps=(Gap(id="gap", text=text("Unknown"), blocking=True, concerns=("g",), axes=("attainment",)),),
        recommendations=(
            Recommendation(
                id="r", text=text("Do it"), addressees=(text("You"),), status=RecommendationStatus.IMPLEMENTED
            ),
            Recommendation(id="r2", text=text("Do more")),
        ),
    )
    return compared(old, new, rubric(), replace(rubric(), version="1.1", title=text("Other words")))


def changes(read: Document) -> dict[str, list[Document]]:
    found: dict[str, list[Document]] = {}
    for change in read["changes"]:
        found.setdefault(change["type"], []).append(change)
    return found


@pytest.mark.parametrize("pair", [HEDER, MEDEL], ids=["heder", "medel"])
def test_the_real_pairs_fit_the_schema(pair: tuple[str, str]) -> None:
    comparison = real(pair)
    read = document(comparison, *pair)
    VALIDATOR.validate(read)
    assert (read["old"]["name"], read["new"]["name"]) == pair
    assert len(read["verdicts"]) == sum(read["directions"].values()) == len(comparison.verdicts)
    assert document(compare(comparison.old, comparison.new), *pair) == read


def test_the_helpline_of_heder_cannot_be_compared_and_the_file_says_why() -> None:
    read = document(real(HEDER))
    helpline = changes(read)["incomparable"][0]
    assert helpline["id"] == "incomparable/evidence/a3-arenden"
    assert helpline["subject"]["kind"] == "evidence"
    assert helpline["reasons"] == ["said", "broken"]
    assert set(helpline["after"]) == {"sv", "en"}
    whole = read["verdicts"][0]
    assert (whole["before"]["level"], whole["after"]["status"]) == ("largely", "no_overall_judgement")
    assert whole["cause"]["sets"][:2] == [["removed/evidence/a3-fungerat"], ["removed/evidence/a4-fungerat"]]
    asked = next(it for it in changes(read)["recommendation"] if it["subject"]["before"] == "langsiktigt-uppdrag")
    assert (asked["became"], asked["before"]["status"]) == (asked["after"]["status"], "open")


def test_every_kind_of_change_is_written() -> None:
    read = document(every())
    VALIDATOR.validate(read)
    shapes = [each.get("properties", {}) for each in SCHEMA["$defs"].values()]
    kinds = {each["type"]["const"] for each in shapes if "type" in each}
    assert set(changes(read)) == kinds
    by = {name: them[0] for name, them in changes(read).items()}
    assert by["rubric"] == {
        "type": "rubric", "id": "rubric/assignment/", "fingerprint": by["rubric"]["fingerprint"],
        "subject": {"kind": "assignment", "before": None, "after": None, "title": {}},
        "before": "maluppfyllelse@1.0", "after": "maluppfyllelse@1.1", "changed": [],
    }  # fmt: skip
    assert by["renamed"]["subject"] == {
        "kind": "goal", "before": "old-name", "after": "new-name", "title": {"en": "new-name"},
    }  # fmt: skip
    assert [it["before"] for it in by["moved"]["before"]] == ["d"]
    assert [it["after"] for it in by["moved"]["after"]] == ["c"]
    assert by["added"]["scored"] == {"axis": "attainment", "score": "met", "assessors": [], "series": None}
    assert by["removed"]["parents"][0]["title"] == {"en": "c"}
    assert by["rescored"]["direction"] == "better"
    assert (by["resourced"]["before"], by["resourced"]["after"]) == ("s", "t")
    assert (by["altered"]["field"], by["altered"]["before"], by["altered"]["after"]) == ("essential", "false", "true")
    assert by["reworded"]["wording"] == [{"op": "same", "words": "e"}, {"op": "came", "words": " again"}]
    assert by["overruled"]["after"] == {"verdict": "met", "reason": {"en": "I know"}, "by": "me", "date": "2021"}
    assert (by["gap"]["move"], by["gap"]["after"]["axes"]) == ("blocking", ["attainment"])
    assert [it["became"] for it in changes(read)["recommendation"]] == ["implemented", "new"]
    assert by["incomparable"]["before"] == {"en": "new hours"}
    series = changes(read)["rescored"][1]["after"]["series"]
    assert series["target"] == {"value": "3", "year": 2024, "basis": {"en": "the government"}}
    assert [it["breaks"] for it in series["observed"]] == [{}, {}, {"en": "counted otherwise"}]


def test_old_and_new_evidence_stand_by_old_and_new_rubric() -> None:
    old = year(goal("g", asked("c", found("e", "largely")), asked("d", found("f", "not_met"))))
    new = year(goal("g", asked("c", found("e")), asked("d", found("f", "largely"))))
    ruled = (*(it for it in rubric().judge.goal if it[0] != "attainment"), ("attainment", BEST))
    other = replace(rubric(), version="2.0", judge=replace(rubric().judge, goal=ruled))
    read = document(compared(old, new, rubric(), other))
    VALIDATOR.validate(read)
    cause = next(it for it in read["verdicts"] if it["id"] == "verdict/goal/g/attainment")["cause"]
    assert cause["cells"].pop("fits") == {"only_rubric": True, "only_evidence": True}
    assert {name: it["level"] for name, it in cause["cells"].items()} == {
        "old": "partly",
        "only_rubric": "largely",
        "only_evidence": "largely",
        "new": "met",
    }
    assert cause["sets"] == [["rubric/assignment/", "rescored/evidence/e"]]


def test_what_is_perhaps_one_part_is_suggested() -> None:
    old = year(goal("g", asked("c", found("e"))))
    new = year(goal("g", asked("c", replace(found("f"), claim=text("e")))))
    read = document(compared(old, new))
    assert read["suggestions"] == [{"kind": "evidence", "before": "e", "after": "f", "title": {"en": "e"}}]


def test_a_file_does_not_differ_from_itself() -> None:
    old = year(goal("g", asked("c", found("e"))))
    read = document(compared(old, old))
    VALIDATOR.validate(read)
    assert read["empty"]
    assert (read["verdicts"], read["changes"], read["suggestions"]) == ([], [], [])
    assert not any(read["directions"].values())


ONE_WAY = frozenset({"id", "fingerprint", "title", "move", "became", "wording", "cause"})
"""What the other way round has to be said anew."""
OTHER = {"added": "removed", "removed": "added"}


def kept(value: Any) -> Any:
    if isinstance(value, list):
        return [kept(it) for it in value]
    return {it: kept(held) for it, held in value.items() if it not in ONE_WAY} if isinstance(value, dict) else value


def turned(change: Any) -> Any:
    """A change as the comparison the other way round should have it."""
    if isinstance(change, list):
        return [turned(it) for it in change]
    if not isinstance(change, dict):
        return change
    found = {it: turned(held) for it, held in change.items()}
    if "before" in found:
        found["before"], found["after"] = found["after"], found["before"]
    if "fingerprint" in change:
        found |= {"type": OTHER.get(change["type"], change["type"])} if "type" in change else {}
        found |= {"direction": Direction(change["direction"]).reverse().value} if "direction" in change else {}
    return found


def test_the_other_way_round_before_and_after_change_places() -> None:
    for there in (every(), real(HEDER)):
        back = compare(there.new, there.old)
        one, other = document(there), document(back, "new.yaml", "old.yaml")
        assert (one["old"], one["new"]) == (other["new"], other["old"])
        for part in ("verdicts", "changes"):
            expected = {json.dumps(kept(turned(it)), sort_keys=True) for it in one[part]}
            assert {json.dumps(kept(it), sort_keys=True) for it in other[part]} == expected


@FEW
@given(pairs(), rubrics(), rubrics(), st.booleans())
def test_causes_speak_of_changes_by_ids_that_are_unique(pair: Pair, by: Rubric, other: Rubric, both: bool) -> None:
    assume(valid(pair, by, other))
    comparison = judged(pair, by, other if both else by)
    read = document(comparison)
    VALIDATOR.validate(read)
    ids = [it["id"] for it in read["changes"]]
    every_id = [*ids, *(it["id"] for it in read["verdicts"])]
    assert len(set(every_id)) == len(every_id)
    for verdict in read["verdicts"]:
        cause = verdict["cause"]
        named = [*cause["background"], *(it["change"] for it in cause["needed"])]
        assert {*named, *(it for each in cause["sets"] for it in each)} <= set(ids)
        assert (cause["cells"] is not None) <= both


def test_text_of_files_is_plain_ascii_and_survives() -> None:
    words = "\x1b[31m \u202e ::error::no ##[group]x \x00 \ud800"
    old = year(goal("g", asked("c", found("e"))))
    new = year(goal("g", asked("c", replace(found("e"), claim=Text((("en", words),)), quote=Text((("en", words),))))))
    named = NamedComparison(compared(old, new), words, words)
    written = form("diff", "json").render(named, View("en"))
    assert written.isascii()
    assert not any(ord(it) < 32 for it in written.replace("\n", ""))
    assert "##[" not in written
    read = json.loads(written)
    assert read["new"]["name"] == words
    assert read["changes"][0]["subject"]["title"] == {"en": words}


def test_a_folder_is_one_document() -> None:
    one = NamedComparison(every(), "main:x.yaml", "HEAD:x.yaml")
    written = form("diff", "json").overview(FolderComparison((one,), ("came.yaml",), ("went.yaml",)), View("en"))
    read = json.loads(written)
    assert (read["format"], read["version"]) == ("goalcheck-comparisons", 1)
    assert (read["added"], read["removed"], read["notes"]) == (["came.yaml"], ["went.yaml"], [])
    assert read["comparisons"] == [document(every(), "main:x.yaml", "HEAD:x.yaml")]


ASKED = """
import sys
from goalcheck.questions.diff.answer.comparison import compare
from goalcheck.questions.diff.named import NamedComparison
from goalcheck.runner.forms import form
from goalcheck.document.view import View
from goalcheck.files.load import load
print(form("diff", "json").render(NamedComparison(compare(*map(load, sys.argv[1:])), "old", "new"), View("en")), end="")
"""


def test_every_run_writes_the_same() -> None:
    files = [ROOT / it for it in HEDER]
    runs = {
        subprocess.check_output([sys.executable, "-c", ASKED, *files], env={**os.environ, "PYTHONHASHSEED": seed})
        for seed in ("1", "2")
    }
    assert len(runs) == 1
