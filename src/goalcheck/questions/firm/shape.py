"""The versioned shape of firmness as JSON; its published schema is made from these types.

Levels, statuses, axes and ids stand as the rubric and the assignment write them. A chance is exact, as text ("83/100"),
with a decimal beside it.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from pydantic import model_validator

from goalcheck.document.projection import Shape, Texts, attribute
from goalcheck.engine.result import Kind
from goalcheck.questions.assess.shape import RubricDocument, VerdictDocument
from goalcheck.questions.firm.answer.trial import TrialKind


class ChanceDocument(Shape):
    fraction: str
    decimal: float

    @model_validator(mode="before")
    @classmethod
    def _of(cls, chance: Fraction) -> dict[str, object]:
        return {"fraction": f"{chance.numerator}/{chance.denominator}", "decimal": float(chance)}


class ModelDocument(Shape):
    """Each score on an ordinal scale is, independently of the others, one level too high with the chance `high` and one
    level too low with the chance `low`; at an end of its scale it can err only inwards. `error` is their sum."""

    error: ChanceDocument
    high: ChanceDocument
    low: ChanceDocument


class DowngradesDocument(Shape):
    """The verdict is not lost though any `survives` of its `scores` be one level worse, and by some set of one more it is.
    Null: none loses it."""

    survives: int | None
    scores: int = attribute("pieces")


class SampledDocument(Shape):
    """The verdict stood in `stood` of `draws`; `low` and `high` are the 95 % interval of its chance (Wilson)."""

    stood: int
    draws: int
    low: float
    high: float


class FirmVerdictDocument(Shape):
    """`downgrades` is null for a verdict that is not known, was set by a person or is about another, and where it cannot be
    worked out. `stands` is the exact chance; null for the same, and where it was sampled. `losing`: evidence whose score,
    one level worse, is by itself enough to lose the verdict."""

    node: str
    kind: Kind
    title: Texts
    axis: str
    verdict: VerdictDocument
    overridden: bool
    downgrades: DowngradesDocument | None
    losing: list[str]
    stands: ChanceDocument | None
    sampled: SampledDocument | None


class FlipDocument(Shape):
    """`follows`: it only follows from the flip of the verdict that it is about."""

    node: str
    axis: str
    scale: str
    before: VerdictDocument
    after: VerdictDocument
    follows: bool


class FirmTrialDocument(Shape):
    """One thing otherwise. `subject` is the id of the evidence, source or reading, or the type or voice; "" where it is no
    one thing. `pieces`: how many pieces of evidence it is about; for `best` and `worst` how many unknown things. `score`:
    the score supposed, held by `held_by` where somebody does."""

    trying: TrialKind
    subject: str
    title: Texts
    pieces: int
    score: str | None
    held_by: list[str]
    flips: list[FlipDocument]


class FirmDocument(Shape):
    """What `goalcheck firm --format json` writes. `node` and `axis`: what was asked for; null for all. `evidence`: how many
    pieces of evidence have a say in the whole. `decisive`: evidence without which, or with which a level better or worse or
    scored as somebody else holds, a verdict on the whole, a goal or a reading would be another; with `node`, any verdict
    there. `idle`: evidence that could be left out or have any score and nothing at all would change. `seed` matters only to
    what is sampled."""

    format: Literal["goalcheck-firm"] = "goalcheck-firm"
    version: Literal[1] = 1
    assignment: str = attribute("assignment.assignment")
    year: int = attribute("assignment.year")
    title: Texts = attribute("assignment.title")
    rubric: RubricDocument
    first_axis: str
    node: str | None
    axis: str | None
    model: ModelDocument
    seed: int
    evidence: int
    verdicts: list[FirmVerdictDocument]
    trials: list[FirmTrialDocument]
    decisive: list[str]
    idle: list[str]
