"""The versioned shape of agreement as JSON; its published schema is made from these types.

Levels, statuses, axes and ids stand as the rubric and the assignment write them; kappa is exact, as text ("2/3").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from goalcheck.core.scale import ScaleKind
from goalcheck.engine.result import Kind
from goalcheck.questions.agree.answer.agree import Match, NoKappa, Why
from goalcheck.questions.assess.shape import RubricDocument, Texts, TraceDocument, VerdictDocument


@dataclass(frozen=True, slots=True)
class HeldDocument:
    """The published verdict as the file writes it, with where it comes from; `explanation` says why it differs."""

    verdict: str
    source: str | None
    locator: Texts
    quote: Texts
    explanation: Texts


@dataclass(frozen=True, slots=True)
class PairDocument:
    """`published_class` and `by_rule_class` are what is compared; null on a scale without levels. `in_force` stands where a
    person's deviation made the verdict in force another. `trace` stands where the two do not agree."""

    assignment: str
    year: int
    node: str
    kind: Kind
    title: Texts
    rubric: str
    version: str
    published: HeldDocument
    published_class: str | None
    by_rule: VerdictDocument
    by_rule_class: str | None
    match: Match
    in_force: VerdictDocument | None
    trace: TraceDocument | None


@dataclass(frozen=True, slots=True)
class KappaDocument:
    """`pairs` are those with a level on both sides. `low` and `high`: 95 %; null where the standard error is 0."""

    value: str
    weights: Literal["linear", "none"]
    pairs: int
    standard_error: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class OnScaleDocument:
    """One axis and one scale. `agreeing`, `adjacent` and `differing` add up to `total`. A row of `matrix` is a class of the
    published verdict, a column one of the rubric's, both in the order of `classes`. `few`: too few pairs to say much."""

    axis: str
    scale: str
    scale_kind: ScaleKind
    rubrics: list[RubricDocument]
    total: int
    agreeing: int
    adjacent: int
    differing: int
    few: bool
    classes: list[str]
    matrix: list[list[int]]
    kappa: KappaDocument | None
    no_kappa: NoKappa | None
    pairs: list[PairDocument]


@dataclass(frozen=True, slots=True)
class LeftOutVerdictDocument:
    assignment: str
    year: int
    node: str
    axis: str
    verdict: str
    reason: Why


@dataclass(frozen=True, slots=True)
class RepeatedDocument:
    assignment: str
    year: int


@dataclass(frozen=True, slots=True)
class AgreeDocument:
    """What `goalcheck agree --format json` writes. `axis`: the one asked for; null where all were."""

    format: Literal["goalcheck-agree"]
    version: Literal[1]
    axis: str | None
    assignments: int
    without_published: int
    repeated: list[RepeatedDocument]
    compared: int
    scales: list[OnScaleDocument]
    left_out: list[LeftOutVerdictDocument]
