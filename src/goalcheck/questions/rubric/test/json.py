"""How a rubric's examples fared as JSON of a versioned shape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from goalcheck.document.projection import Shape, as_json, attribute, project
from goalcheck.document.view import View
from goalcheck.model.rubric import Rubric
from goalcheck.proof.examples import ExampleTrial
from goalcheck.questions.rubric.test.words import Located


class TriedDocument(Shape):
    id: str = attribute("example.id")
    line: int
    wanted: list[str] = attribute("example.verdict")
    verdict: str = attribute("verdict.name")
    possible: list[str] = attribute("verdict.possible")
    passed: bool


class UseDocument(Shape):
    """How many examples a gate, case, row, cap or aggregate gave or lowered a verdict in."""

    node: str
    axis: str
    part: str
    line: int
    examples: int


class TrialDocument(Shape):
    file: str
    rubric: str
    version: str
    passed: int
    failed: int
    examples: list[TriedDocument]
    uses: list[UseDocument]


class TrialsDocument(Shape):
    """What `goalcheck rubric test --format json` writes."""

    format: Literal["goalcheck-rubric-test"] = "goalcheck-rubric-test"
    version: Literal[1] = 1
    rubrics: list[TrialDocument]


def render(trials: Sequence[Located], view: View) -> str:
    """One JSON object for all files, in ASCII."""
    return as_json(TrialsDocument(rubrics=[_document(*located) for located in trials]))


def _document(file: str, rubric: Rubric, trial: ExampleTrial, at: Sequence[int], uses: Sequence[int]) -> TrialDocument:
    return project(
        TrialDocument,
        trial,
        file=file,
        rubric=rubric.rubric,
        version=rubric.version,
        passed=len(trial.tried) - len(trial.failed),
        failed=len(trial.failed),
        examples=[project(TriedDocument, it, line=line) for it, line in zip(trial.tried, at, strict=True)],
        uses=[project(UseDocument, it, line=line) for it, line in zip(trial.uses, uses, strict=True)],
    )
