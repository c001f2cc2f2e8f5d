"""Assignments drawn with published verdicts, and a rubric of two axes."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy, composite

from goalcheck.core.scale import Level, Scale
from goalcheck.core.text import Text
from goalcheck.core.verdict import STATUSES, Verdict
from goalcheck.model.assignment import Assignment, Criterion, Evidence, Goal, Interpretation, Override, Published
from goalcheck.model.rubric import Axis, Judging, Rubric
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate

NAMES = ("bad", "fair", "good", "best")

FIRST, SECOND = "quality", "reach"


def said(words: str) -> Text:
    return Text((("", words),))


def rubric(names: tuple[str, ...] = NAMES, method: str = "median") -> Rubric:
    scale = Scale(id="scale", levels=tuple(Level(id=name) for name in names))
    rules = tuple((axis, Rule(aggregate=Aggregate(method=method))) for axis in (FIRST, SECOND))
    axes = tuple(Axis(id=axis, label=said(axis), scale="scale") for axis in (FIRST, SECOND))
    judge = Judging(assignment=rules[:1], goal=rules, criterion=rules)
    return Rubric(rubric="r", version="1", title=said("R"), scales=(scale,), axes=axes, judge=judge)


RUBRIC = rubric()

scores = st.sampled_from([*NAMES, "not_assessable", "not_assessed", "not_applicable"])

verdicts = st.sampled_from([*NAMES, *STATUSES])

axes = st.sampled_from([None, FIRST, SECOND])

published = st.lists(
    st.builds(Published, axis=axes, verdict=verdicts), max_size=2, unique_by=lambda it: it.axis or FIRST
).map(tuple)

overrides = st.lists(
    st.builds(Override, axis=axes, verdict=verdicts, by=st.just("A"), date=st.just("2024")),
    max_size=1,
).map(tuple)


@composite
def criteria(draw: DrawFn, name: str, deviating: SearchStrategy[tuple[Override, ...]]) -> Criterion:
    found = draw(st.lists(st.tuples(st.sampled_from([FIRST, SECOND]), scores), max_size=2))
    evidence = tuple(
        Evidence(id=f"{name}e{i}", claim=said("C"), axis=axis, score=score) for i, (axis, score) in enumerate(found)
    )
    return Criterion(
        id=name, title=said(name), evidence=evidence, published=draw(published), override=draw(deviating),
        context=draw(st.sampled_from([False, False, True])),
    )  # fmt: skip


@composite
def assignments(
    draw: DrawFn, name: str = "a", deviating: SearchStrategy[tuple[Override, ...]] = overrides
) -> Assignment:
    first, second, third, fourth = (draw(criteria(f"c{i}", deviating)) for i in range(4))
    readings = (
        Interpretation(id="one", title=said("One"), criteria=(second, "c0")),
        Interpretation(id="two", title=said("Two")),
    )
    below = Goal(id="h", title=said("H"), criteria=("c0", third), published=draw(published), override=draw(deviating))
    goals = (
        Goal(id="g", title=said("G"), criteria=(first,), published=draw(published), override=draw(deviating)),
        Goal(id="i", title=said("I"), interpretations=readings, published=draw(published), override=draw(deviating)),
        Goal(id="k", title=said("K"), goals=(below, "g")),
    )
    return Assignment(
        assignment=name, year=draw(st.integers(2000, 2002)), title=said(name), rubric="r", goals=goals, criteria=(fourth,),
        published=draw(published), override=draw(deviating),
    )  # fmt: skip


def name(verdict: Verdict) -> str:
    return verdict.status.value if verdict.status else verdict.level or ""
