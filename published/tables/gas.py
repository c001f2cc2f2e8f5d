"""Goal attainment scaling: T-scores printed by two other programs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from goalcheck.model.rubric import Rubric
from goalcheck.rules.methods.t_score import DIGITS
from published.rubrics import shipped
from published.table import Row, Table

RUBRIC, UNCORRELATED = "goal-attainment-scaling", "goal-attainment-scaling-rho-0"
LEVELS = {-2: "much_less", -1: "less", 0: "expected", 1: "more", 2: "much_more"}


def _read(folder: Path) -> tuple[Row, ...]:
    text = (folder / "gas" / "gas_cases.json").read_text(encoding="utf-8")
    return tuple(_row(case) for case in json.loads(text, parse_float=str)["cases"])


def _row(case: Mapping[str, Any]) -> Row:
    members = sorted(zip((str(weight) for weight in case["weights"]), (LEVELS[x] for x in case["scores"]), strict=True))
    rubric = RUBRIC if Fraction(case.get("rho", "0.3")) else UNCORRELATED
    return Row(rubric, tuple(members), (("", str(case["expected"])),))


def _rubrics(models: Mapping[str, str]) -> Mapping[str, Rubric]:
    """The rubric, and the same without correlation between goals."""
    (rubric,) = shipped(RUBRIC)(models).values()
    rules = tuple(
        (axis, replace(rule, aggregate=replace(rule.aggregate, rho=Fraction(0)) if rule.aggregate else None))
        for axis, rule in rubric.judge.assignment
    )
    return {RUBRIC: rubric, UNCORRELATED: replace(rubric, judge=replace(rubric.judge, assignment=rules))}


def _within(node: str, printed: str) -> Fraction:
    """Half a unit in the last printed decimal, and what the engine may leave out of a root."""
    decimals = len(printed.partition(".")[2])
    return Fraction(1, 2 * 10**decimals) + Fraction(1, DIGITS)


TABLE = Table(
    name="gas",
    source="T-scores in the documentation and tests of gasr and PhysioClinical (goal attainment scaling)",
    read=_read,
    rubrics=_rubrics,
    bag=True,
    within=_within,
    notes=("A printed number agrees where the exact one rounds to it at its own decimals.",),
)
