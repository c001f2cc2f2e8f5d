"""Several assessments, a line each: what every form of an overview shows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from goalcheck.catalogue.sentences import word
from goalcheck.core.verdict import Status
from goalcheck.engine import Assessment, Judgement
from goalcheck.phrases.words import Words


@dataclass(frozen=True, slots=True)
class OverviewLine:
    """One assignment: its id, title, year, judgements of the whole by axis, and the distribution of its goals."""

    words: Words
    id: str
    title: str
    year: int
    judgements: tuple[Judgement, ...]
    distribution: str


def lines(assessments: tuple[Assessment, ...], language: str) -> list[OverviewLine]:
    found = []
    for assessment in assessments:
        words = Words(assessment, language)
        judgements = assessment.root.judgements
        found.append(
            OverviewLine(
                words,
                assessment.assignment.assignment,
                words.heading(),
                assessment.assignment.year,
                judgements,
                words.distribution(),
            )
        )
    return found


def axes_of(assessments: tuple[Assessment, ...]) -> list[str]:
    """The axes that any of the whole is judged on, in the order they first come."""
    found = [judgement.axis for assessment in assessments for judgement in assessment.root.judgements]
    return list(dict.fromkeys(found))


def total(found: list[OverviewLine], language: str) -> str:
    """How many there are of each verdict on the first axis."""
    none = word(Status.NO_OVERALL_JUDGEMENT.value, language)
    firsts = [line.words.verdict(line.judgements[0]) if line.judgements else none for line in found]
    verdicts = " · ".join(f"{verdict}: {count}" for verdict, count in Counter(firsts).most_common())
    return word("summary", language, files=len(found), verdicts=verdicts)
