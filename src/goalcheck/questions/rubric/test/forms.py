"""How a rubric's examples fared, as text and as JSON of a versioned shape."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from goalcheck.catalogue.sentences import word
from goalcheck.core.number import shown
from goalcheck.core.verdict import Verdict
from goalcheck.document.encoded import written
from goalcheck.model.rubric import Rubric
from goalcheck.phrases.visible import harmless, visible
from goalcheck.proof.examples import Trial, Tried

Located = tuple[str, Rubric, Trial, Sequence[int], Sequence[int]]
"""A file, its rubric, how its examples fared; the line of each example, and of each part of its rules."""


@dataclass(frozen=True, slots=True)
class TriedDocument:
    id: str
    line: int
    wanted: list[str]
    verdict: str
    possible: list[str]
    passed: bool


@dataclass(frozen=True, slots=True)
class UseDocument:
    """How many examples a gate, case, row, cap or aggregate gave or lowered a verdict in."""

    node: str
    axis: str
    part: str
    line: int
    examples: int


@dataclass(frozen=True, slots=True)
class TrialDocument:
    file: str
    rubric: str
    version: str
    passed: int
    failed: int
    examples: list[TriedDocument]
    uses: list[UseDocument]


@dataclass(frozen=True, slots=True)
class TrialsDocument:
    """What `goalcheck rubric test --format json` writes."""

    format: Literal["goalcheck-rubric-test"]
    version: Literal[1]
    rubrics: list[TrialDocument]


def as_json(trials: Sequence[Located]) -> str:
    """One JSON object for all files, in ASCII."""
    whole = TrialsDocument("goalcheck-rubric-test", 1, [_document(*located) for located in trials])
    return written(asdict(whole))


def as_text(trials: Sequence[Located], language: str) -> str:
    """Each example that failed, then which parts of the rules no example uses, then the counts."""
    lines: list[str] = []
    for file, _, trial, at, uses in trials:
        for tried, line in zip(trial.tried, at, strict=True):
            if not tried.passed:
                wanted = ", ".join(map(visible, tried.example.verdict))
                said = word(
                    "example-failed", language, id=tried.example.id, wanted=wanted, verdict=_verdict(tried.verdict)
                )
                lines.append(f"{visible(file)}:{line}: {word('fault', language)}: {said}")
        for use, line in zip(trial.uses, uses, strict=True):
            if not use.examples:
                said = word(
                    "part-unused", language, part=visible(use.part), node=visible(use.node), axis=visible(use.axis)
                )
                lines.append(f"{visible(file)}:{line}: {word('info', language)}: {said}")
        lines.append(
            word(
                "trial-summary", language, file=visible(file), passed=len(trial.tried) - len(trial.failed),
                examples=len(trial.tried), used=sum(use.examples > 0 for use in trial.uses), parts=len(trial.uses),
            )
        )  # fmt: skip
    return harmless("\n".join(lines) + "\n")


def _verdict(verdict: Verdict) -> str:
    """A verdict as a file would write it, with what remains possible."""
    if verdict.status is not None:
        return (
            f"{verdict.status.value} ({', '.join(map(visible, verdict.possible))})"
            if verdict.possible
            else verdict.status.value
        )
    if verdict.level is not None:
        return visible(verdict.level)
    return shown(verdict.number, decimals=6) if verdict.number is not None else ""


def _document(file: str, rubric: Rubric, trial: Trial, at: Sequence[int], uses: Sequence[int]) -> TrialDocument:
    tried = [_tried(it, line) for it, line in zip(trial.tried, at, strict=True)]
    used = [
        UseDocument(it.node, it.axis, it.part, line, it.examples) for it, line in zip(trial.uses, uses, strict=True)
    ]
    passed = sum(it.passed for it in trial.tried)
    return TrialDocument(file, rubric.rubric, rubric.version, passed, len(tried) - passed, tried, used)


def _tried(tried: Tried, line: int) -> TriedDocument:
    verdict = tried.verdict
    return TriedDocument(
        tried.example.id, line, list(tried.example.verdict), verdict.name, list(verdict.possible), tried.passed
    )
