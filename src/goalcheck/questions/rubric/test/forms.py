"""How a rubric's examples fared, as text and as JSON."""

from __future__ import annotations

from collections.abc import Sequence

from goalcheck.catalogue.sentences import word
from goalcheck.core.number import shown
from goalcheck.core.verdict import Verdict
from goalcheck.core.visible import harmless, visible
from goalcheck.model.rubric import Rubric
from goalcheck.proof.examples import Trial

Located = tuple[str, Rubric, Trial, Sequence[int], Sequence[int]]
"""A file, its rubric, how its examples fared; the line of each example, and of each part of its rules."""


def as_json(trials: Sequence[Located]) -> str:
    from goalcheck.questions.rubric.test.json import render

    return render(trials)


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
