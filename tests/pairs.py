"""Two years of one assignment, drawn at random: the second is the first after some edits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from hypothesis import strategies as st

from goalcheck.assignment import (
    Assignment,
    Criterion,
    Effect,
    Evidence,
    Gap,
    Goal,
    Independence,
    Interpretation,
    Leverage,
    Override,
    Source,
    Strength,
)
from goalcheck.checks import check_assignment
from goalcheck.core.text import Text
from goalcheck.rubric import Rubric
from tests import strategies
from tests.test_variants import each_evidence, files, leaving_out

SOURCES = (Source(id="x", title=Text((("", "X"),))), Source(id="y", title=Text((("", "Y"),))))


def sourced(whole: Assignment) -> Assignment:
    """With the sources that drawn evidence names, so that it is a valid file."""
    return replace(whole, sources=SOURCES)


@st.composite
def years(draw: st.DrawFn, edits: int = 4) -> tuple[Assignment, Assignment]:
    """A file and what became of it, by up to so many edits."""
    old = sourced(draw(files()))
    new = replace(old, year=old.year + 1)
    for _ in range(draw(st.integers(0, edits))):
        new = draw(st.sampled_from(EDITS))(draw, new)
    return (old, new) if draw(st.booleans()) else (replace(new, year=2024), replace(old, year=2025))


Edit = Callable[[st.DrawFn, Assignment], Assignment]


def _evidence(whole: Assignment) -> list[Evidence]:
    found: list[Evidence] = []
    each_evidence(whole, lambda it: found.append(it) or it)
    return found


def _one(draw: st.DrawFn, whole: Assignment, change: Callable[[Evidence], Evidence]) -> Assignment:
    names = [it.id for it in _evidence(whole)]
    if not names:
        return whole
    chosen = draw(st.sampled_from(names))
    return each_evidence(whole, lambda it: change(it) if it.id == chosen else it)


def _rescored(draw: st.DrawFn, whole: Assignment) -> Assignment:
    score = draw(st.none() | st.sampled_from([*strategies.NAMES, "not_assessable", "not_applicable"]))
    return _one(draw, whole, lambda it: replace(it, score=score))


def _other_axis(draw: st.DrawFn, whole: Assignment) -> Assignment:
    axis = draw(st.sampled_from([None, "a", "b"]))
    return _one(draw, whole, lambda it: replace(it, axis=axis))


def _attributes(draw: st.DrawFn, whole: Assignment) -> Assignment:
    field, value = draw(
        st.sampled_from(
            [
                ("strength", Strength.STRONG),
                ("strength", Strength.WEAK),
                ("effect", Effect.ACTIVITY),
                ("independence", Independence.INDEPENDENT),
                ("source", "y"),
                ("comparable", False),
                ("weight", Fraction(1, 2)),
            ]
        )
    )
    return _one(draw, whole, lambda it: replace(it, **{field: value}))


def _left_out(draw: st.DrawFn, whole: Assignment) -> Assignment:
    names = [it.id for it in _evidence(whole)]
    return leaving_out(whole, [draw(st.sampled_from(names))]) if names else whole


def _criteria(whole: Assignment, change: Callable[[Criterion], Criterion]) -> Assignment:
    def each(items: tuple[Criterion | str, ...]) -> tuple[Criterion | str, ...]:
        return tuple(it if isinstance(it, str) else change(it) for it in items)

    def reading(it: Interpretation) -> Interpretation:
        return replace(it, criteria=each(it.criteria))

    goals = (
        replace(it, criteria=each(it.criteria), interpretations=tuple(map(reading, it.interpretations)))
        for it in whole.goals
        if isinstance(it, Goal)
    )
    return replace(whole, goals=tuple(goals), criteria=each(whole.criteria))


def _added(draw: st.DrawFn, whole: Assignment) -> Assignment:
    found: list[str] = []
    _criteria(whole, lambda it: found.append(it.id) or it)  # type: ignore[func-returns-value]
    taken = {it.id for it in _evidence(whole)}
    name = next(name for name in (f"n{i}" for i in range(99)) if name not in taken)
    chosen, score = draw(st.sampled_from(found)), draw(st.sampled_from(strategies.NAMES))
    more = Evidence(id=name, claim=Text((("", name),)), score=score, source=draw(st.sampled_from([None, "x"])))
    return _criteria(whole, lambda it: replace(it, evidence=(*it.evidence, more)) if it.id == chosen else it)


def _essential(draw: st.DrawFn, whole: Assignment) -> Assignment:
    goals = list(whole.goals)
    i = draw(st.integers(0, len(goals) - 1))
    leverage = draw(st.sampled_from([None, *Leverage]))
    goals[i] = replace(goals[i], essential=draw(st.booleans()), leverage=leverage)
    return replace(whole, goals=tuple(goals))


def _overruled(draw: st.DrawFn, whole: Assignment) -> Assignment:
    goals = list(whole.goals)
    i = draw(st.integers(0, len(goals) - 1))
    by = Override(verdict=draw(st.sampled_from(strategies.NAMES)), by="somebody", date="2024")
    goals[i] = replace(goals[i], override=draw(st.sampled_from([(), (by,)])))
    return replace(whole, goals=tuple(goals))


def _gap(draw: st.DrawFn, whole: Assignment) -> Assignment:
    concerns = draw(st.sampled_from([(), ("g0",), ("c0",)]))
    if "c0" in concerns and "c0" not in _names(whole):
        return whole
    kept = tuple(it for it in whole.gaps if it.id == "other")
    gap = Gap(id="gap", text=Text((("", "gap"),)), concerns=concerns, blocking=draw(st.booleans()))
    return replace(whole, gaps=(*kept, gap) if draw(st.booleans()) else kept)


def _names(whole: Assignment) -> set[str]:
    found: set[str] = set()
    _criteria(whole, lambda it: found.add(it.id) or it)  # type: ignore[func-returns-value]
    return found


def _goal_moved(draw: st.DrawFn, whole: Assignment) -> Assignment:
    """The last goal below the first, or the other way round."""
    if len(whole.goals) < 2:
        return whole
    *rest, last = whole.goals
    if isinstance(last, str) or isinstance(rest[0], str):
        return whole
    return replace(whole, goals=(replace(rest[0], goals=(*rest[0].goals, last)), *rest[1:]))


def _goal_gone(draw: st.DrawFn, whole: Assignment) -> Assignment:
    """Without the last goal, unless another names what it writes out or a gap concerns it."""
    shorter = replace(whole, goals=whole.goals[:-1])
    return shorter if shorter.goals else whole


EDITS: tuple[Edit, ...] = (
    _rescored,
    _rescored,
    _other_axis,
    _attributes,
    _left_out,
    _added,
    _essential,
    _overruled,
    _gap,
    _goal_moved,
    _goal_gone,
)


def valid(pair: tuple[Assignment, Assignment], *rubrics: Rubric) -> bool:
    return not any(check_assignment(it, rubric) for it in pair for rubric in rubrics)
