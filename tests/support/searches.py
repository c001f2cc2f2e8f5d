"""What a search for the next steps starts from and finds."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod

from goalcheck.core.scale import Scale
from goalcheck.core.verdict import STATUSES
from goalcheck.engine.search import Found, Search
from goalcheck.engine.target import Purpose
from goalcheck.model.assignment import Assignment, Criterion, Evidence, Gap, Goal, Override
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate
from tests.support.trees import TITLE
from tests.support.variants import each_evidence

MEDIAN = Rule(aggregate=Aggregate(method="median"))


def tries(search: Search) -> int:
    """How many changes there are."""
    return prod(1 + len(options) for options in search.things)


def file(*scores: str | None, gaps: tuple[Gap, ...] = (), override: tuple[Override, ...] = ()) -> Assignment:
    """A goal with a criterion for each score; a criterion without evidence for None."""
    criteria = tuple(
        Criterion(
            id=f"c{i}",
            title=TITLE,
            evidence=() if score is None else (Evidence(id=f"e{i}", claim=TITLE, score=score),),
        )
        for i, score in enumerate(scores)
    )
    goal = Goal(id="g", title=TITLE, criteria=criteria, override=override)
    return Assignment(assignment="x", year=2024, title=TITLE, rubric="r", goals=(goal,), gaps=gaps)


def step_sets(found: Found | None) -> list[set[tuple[str, str, str | None]]]:
    assert found is not None
    return [{(it.id, it.kind, it.after) for it in way} for way in found.ways]


MOST = 64

Changes = frozenset[tuple[str, str, int]]
"""A change of the file as the steps it takes: of what, which way, which step."""


def steps_of(evidence: Evidence, scale: Scale, purpose: Purpose) -> Iterator[tuple[str | None, Changes]]:
    """What a score could be instead, and the steps that lead there from what it is."""
    yield evidence.score, frozenset()
    names = scale.names
    if evidence.score == "not_applicable":
        return
    if evidence.score is None or evidence.score in STATUSES:
        chain = names[::-1] if purpose is Purpose.LOSE else names
        for n, name in enumerate(chain):
            yield name, frozenset((evidence.id, "known", k) for k in range(n + 1))
        return
    at = names.index(evidence.score)
    for n, name in enumerate(names):
        way = "up" if n > at else "down"
        if n != at:
            yield name, frozenset((evidence.id, way, k) for k in range(abs(n - at)))


def evidence_of(whole: Assignment) -> list[Evidence]:
    found: list[Evidence] = []

    def note(evidence: Evidence) -> Evidence:
        found.append(evidence)
        return evidence

    each_evidence(whole, note)
    return found


def small(whole: Assignment, scale: Scale) -> bool:
    size = 1
    for it in evidence_of(whole):
        size *= len(list(steps_of(it, scale, Purpose.REACH)))
    return size <= MOST
