"""The versioned shape of agreement as JSON; its published schema is made from these types.

Levels, statuses, axes and ids stand as the rubric and the assignment write them; kappa is exact, as text ("2/3").
"""

from __future__ import annotations

from typing import Literal

from goalcheck.core.scale import ScaleKind
from goalcheck.document.projection import Exact, Shape, Texts, attribute
from goalcheck.engine.result import Kind
from goalcheck.questions.agree.answer.agreement import Match, NoKappa, NotComparedReason
from goalcheck.questions.assess.shape import RubricDocument, TraceDocument, VerdictDocument


class HeldDocument(Shape):
    """The published verdict as the file writes it, with where it comes from; `explanation` says why it differs."""

    verdict: str
    source: str | None
    locator: Texts
    quote: Texts
    explanation: Texts


class PairDocument(Shape):
    """`published_class` and `by_rule_class` are what is compared; null on a scale without levels. `in_force` stands where a
    person's deviation made the verdict in force another. `trace` stands where the two do not agree."""

    assignment: str = attribute("assessment.assignment.assignment")
    year: int = attribute("assessment.assignment.year")
    node: str = attribute("node.id")
    kind: Kind = attribute("node.kind")
    title: Texts = attribute("node.title")
    rubric: str = attribute("assessment.rubric.rubric")
    version: str = attribute("assessment.rubric.version")
    published: HeldDocument = attribute("said")
    published_class: str | None
    by_rule: VerdictDocument
    by_rule_class: str | None
    match: Match
    in_force: VerdictDocument | None
    trace: TraceDocument | None


class KappaDocument(Shape):
    """`pairs` are those with a level on both sides. `low` and `high`: 95 %; null where the standard error is 0."""

    value: Exact
    weights: Literal["linear", "none"]
    pairs: int
    standard_error: float
    low: float | None
    high: float | None


class OnScaleDocument(Shape):
    """One axis and one scale. `agreeing`, `adjacent` and `differing` add up to `total`. A row of `matrix` is a class of the
    published verdict, a column one of the rubric's, both in the order of `classes`. `few`: too few pairs to say much."""

    axis: str
    scale: str = attribute("scale.id")
    scale_kind: ScaleKind = attribute("scale.kind")
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


class LeftOutVerdictDocument(Shape):
    assignment: str = attribute("assignment.assignment")
    year: int = attribute("assignment.year")
    node: str
    axis: str
    verdict: str
    reason: NotComparedReason = attribute("why")


class RepeatedDocument(Shape):
    assignment: str
    year: int


class AgreeDocument(Shape):
    """What `goalcheck agree --format json` writes. `axis`: the one asked for; null where all were."""

    format: Literal["goalcheck-agree"] = "goalcheck-agree"
    version: Literal[1] = 1
    axis: str | None
    assignments: int
    without_published: int = attribute("silent")
    repeated: list[RepeatedDocument]
    compared: int
    scales: list[OnScaleDocument]
    left_out: list[LeftOutVerdictDocument]
