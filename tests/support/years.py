"""Years of an assignment written by hand, and their comparison."""

from __future__ import annotations

from functools import cache

from goalcheck.checks import check_assignment
from goalcheck.core.text import Text
from goalcheck.engine import assess
from goalcheck.files.load import load
from goalcheck.model.assignment import Assignment, Criterion, Evidence, Goal, Source
from goalcheck.model.rubric import Rubric
from goalcheck.questions.diff.answer.change import VerdictChange
from goalcheck.questions.diff.answer.comparison import Comparison, compare
from tests.support.paths import ROOT

HEDER = "assignments/heder.yaml", "assignments/heder-2023.yaml"

MEDEL = "assignments/medel-mot-vald-2018.yaml", "assignments/medel-mot-vald.yaml"


def text(words: str) -> Text:
    return Text((("en", words),))


@cache
def rubric() -> Rubric:
    return load(ROOT / "assignments/heder.yaml").rubric


def found(name: str, score: str | None = "met", **more: object) -> Evidence:
    return Evidence(id=name, claim=text(name), score=score, source="s", **more)  # type: ignore[arg-type]


def asked(name: str, *evidence: Evidence | str, **more: object) -> Criterion:
    return Criterion(id=name, title=text(name), evidence=evidence, **more)  # type: ignore[arg-type]


def goal(name: str, *criteria: Criterion, **more: object) -> Goal:
    return Goal(id=name, title=text(name), criteria=criteria, **more)  # type: ignore[arg-type]


def year(*goals: Goal, **more: object) -> Assignment:
    values = {"year": 2020, "sources": (Source(id="s", title=text("S")), Source(id="t", title=text("T"))), **more}
    return Assignment(assignment="x", title=text("X"), rubric="maluppfyllelse@1.0", goals=goals, **values)  # type: ignore[arg-type]


def compared(old: Assignment, new: Assignment, by: Rubric | None = None, then: Rubric | None = None) -> Comparison:
    by = by or rubric()
    assert check_assignment(old, by) == []
    return compare(assess(old, by), assess(new, then or by))


def verdict(comparison: Comparison, node: str, axis: str = "attainment") -> VerdictChange:
    return next(it for it in comparison.verdicts if it.subject.name == node and it.axis == axis)
