"""What every form says of how a rubric's examples fared, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goalcheck.catalogue.sentences import word
from goalcheck.core.number import shown
from goalcheck.core.severity import Severity
from goalcheck.core.verdict import Verdict
from goalcheck.core.visible import visible
from goalcheck.model.rubric import Rubric
from goalcheck.proof.examples import ExampleTrial

Located = tuple[str, Rubric, ExampleTrial, Sequence[int], Sequence[int]]
"""A file, its rubric, how its examples fared; the line of each example, and of each part of its rules."""


def trial_lines(
    trial: ExampleTrial, at: Sequence[int], uses: Sequence[int], language: str
) -> Iterator[tuple[Severity, int, str]]:
    """Each example that failed, then each part of the rules that no example uses, with its line."""
    for tried, line in zip(trial.tried, at, strict=True):
        if not tried.passed:
            wanted = ", ".join(map(visible, tried.example.verdict))
            found = _verdict(tried.verdict)
            yield (
                Severity.ERROR,
                line,
                word("example-failed", language, id=tried.example.id, wanted=wanted, verdict=found),
            )
    for use, line in zip(trial.uses, uses, strict=True):
        if not use.examples:
            names = {"part": visible(use.part), "node": visible(use.node), "axis": visible(use.axis)}
            yield Severity.INFO, line, word("part-unused", language, **names)


def summary(file: str, trial: ExampleTrial, language: str) -> str:
    return word(
        "trial-summary", language, file=visible(file), passed=len(trial.tried) - len(trial.failed),
        examples=len(trial.tried), used=sum(use.examples > 0 for use in trial.uses), parts=len(trial.uses),
    )  # fmt: skip


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
