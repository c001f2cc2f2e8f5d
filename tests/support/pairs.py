"""Two years of one assignment, drawn at random: the second is the first after some edits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from goalcheck.checks import check_assignment
from goalcheck.core.text import Text
from goalcheck.core.verdict import Status
from goalcheck.engine import assess
from goalcheck.model.assignment import (
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
from goalcheck.model.rubric import Axis, Judging, Rubric
from goalcheck.questions.diff.answer.cause import Causes
from goalcheck.questions.diff.answer.comparison import Comparison, causes_of, compare
from goalcheck.questions.diff.answer.flat import flat
from goalcheck.questions.diff.answer.match import matched
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate
from goalcheck.rules.cases import Case
from goalcheck.rules.condition import Condition, Count, Own, Selection, Where
from goalcheck.rules.rule import Cap, Gate
from tests.support import strategies
from tests.support.trees import TITLE
from tests.support.variants import each_evidence, files, leaving_out
from tests.support.variants import rubrics as named_rubrics

SOURCES = (Source(id="x", title=Text((("", "X"),))), Source(id="y", title=Text((("", "Y"),))))


def sourced(whole: Assignment) -> Assignment:
    """With the sources that drawn evidence names, so that it is a valid file."""
    return replace(whole, sources=SOURCES)


@st.composite
def years(draw: st.DrawFn, edits: int = 6) -> tuple[Assignment, Assignment]:
    """A file and what became of it, by up to so many edits."""
    old = sourced(draw(files()))
    new = replace(old, year=old.year + 1)
    for _ in range(draw(st.integers(1, edits) | st.just(edits))):
        new = draw(st.sampled_from(EDITS))(draw, new)
    return (old, new) if draw(st.booleans()) else (replace(new, year=2024), replace(old, year=2025))


Edit = Callable[[st.DrawFn, Assignment], Assignment]


def _evidence(whole: Assignment) -> list[Evidence]:
    found: list[Evidence] = []

    def seen(it: Evidence) -> Evidence:
        found.append(it)
        return it

    each_evidence(whole, seen)
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
    return _one(draw, whole, lambda it: replace(it, **{field: value}))  # type: ignore[arg-type]


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
    found = sorted(_names(whole))
    if not found:
        return whole
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

    def seen(it: Criterion) -> Criterion:
        found.add(it.id)
        return it

    _criteria(whole, seen)
    return found


def _goal_moved(draw: st.DrawFn, whole: Assignment) -> Assignment:
    """The last goal below the first, or the other way round."""
    if len(whole.goals) < 2:
        return whole
    *rest, last = whole.goals
    if isinstance(last, str) or isinstance(rest[0], str):
        return whole
    return replace(whole, goals=(replace(rest[0], goals=(*rest[0].goals, last)), *rest[1:]))


def _goals_swapped(draw: st.DrawFn, whole: Assignment) -> Assignment:
    """A goal below another, now above it: either move without the other would put both within themselves."""
    if len(whole.goals) < 2 or not isinstance(whole.goals[0], Goal):
        return whole
    first, *rest = whole.goals
    inner = next((it for it in first.goals if isinstance(it, Goal)), None)
    if inner is None:
        return whole
    outer = replace(first, goals=tuple(it for it in first.goals if it is not inner))
    return replace(whole, goals=(replace(inner, goals=(*inner.goals, outer)), *rest))


def _renamed(draw: st.DrawFn, whole: Assignment) -> Assignment:
    """A criterion or piece of evidence that stands in one place only, by an id that a rule may speak of."""
    written = str(whole)
    names = [it for it in ("e0", "e1", "c0", "c1", "c2") if written.count(f"'{it}'") == 1]
    free = [it for it in ["c3", "c4", "m1", "m2"] if f"id='{it}'" not in written]
    if not names or not free:
        return whole
    name, other = draw(st.sampled_from(names)), draw(st.sampled_from(free))

    def again(it: Any) -> Any:
        return replace(it, id=other, formerly=name) if it.id == name else it

    return _criteria(each_evidence(whole, again), again)


def _split(draw: st.DrawFn, whole: Assignment) -> Assignment:
    """A piece of evidence in another criterion."""
    found = sorted(_names(whole))
    written = [it for it in _evidence(whole) if str(whole).count(f"'{it.id}'") == 1]
    if not written or not found:
        return whole
    chosen, where = draw(st.sampled_from(written)), draw(st.sampled_from(found))
    shorter = each_evidence(whole, lambda it: None if it.id == chosen.id else it)
    return _criteria(shorter, lambda it: replace(it, evidence=(*it.evidence, chosen)) if it.id == where else it)


def _goal_gone(draw: st.DrawFn, whole: Assignment) -> Assignment:
    """Without the last goal, unless another names what it writes out or a gap concerns it."""
    shorter = replace(whole, goals=whole.goals[:-1])
    return shorter if shorter.goals else whole


GATE = Gate(id="gap", when=Condition(self_=Own(blocking_gap=True)), status=Status.NOT_ASSESSABLE)
LIMITED = Cap(id="limited", when=Condition(self_=Own(leverage=(Leverage.LIMITED,))), at_most="l1")
STRONG = Cap(
    id="weak", when=Condition(none=Selection(where=Where(strength=(Strength.STRONG,)), at_least="l0")), at_most="l2"
)
ESSENTIAL = Cap(id="lags", when=Condition(any=Selection(where=Where(essential=True), at_most="l1")), at_most="l1")


@st.composite
def open_rules(draw: st.DrawFn) -> Rule:
    """A rule that names no children, so that nothing is shared unless the file shares it."""
    method = draw(st.sampled_from(["median", "worst", "best"]))
    caps = draw(st.lists(st.sampled_from([LIMITED, STRONG, ESSENTIAL]), unique_by=lambda it: it.id))
    gates = draw(st.sampled_from([(), (GATE,)]))
    if draw(st.booleans()):
        when = Condition(count=Count(min=draw(st.integers(1, 2)), at_least=draw(st.sampled_from(strategies.NAMES))))
        cases = (
            Case(id="k", when=when, verdict="l3"),
            Case(id="rest", verdict=draw(st.sampled_from(strategies.NAMES))),
        )
        return Rule(gates=gates, cases=cases, caps=tuple(caps))
    return Rule(gates=gates, aggregate=Aggregate(method=method), caps=tuple(caps))


@st.composite
def open_rubrics(draw: st.DrawFn) -> Rubric:
    """Two axes, and a third about the first, by rules that name no children."""
    axes = (
        Axis(id="a", label=TITLE, scale="s"),
        Axis(id="b", label=TITLE, scale="s"),
        Axis(id="sure", label=TITLE, scale="s", about="a"),
    )
    worst = Rule(aggregate=Aggregate(method="worst"))
    base = Rule(cases=(Case(id="base", verdict="l3"),), caps=(STRONG,))
    rules = open_rules()
    judge = Judging(
        assignment=(("a", draw(rules)), ("b", draw(rules)), ("sure", worst)),
        goal=(("a", draw(rules)), ("b", draw(rules)), ("sure", worst)),
        criterion=(("a", draw(rules)), ("b", draw(rules)), ("sure", base)),
    )
    return Rubric(rubric="r", version="1", title=TITLE, scales=(strategies.SCALE,), axes=axes, judge=judge)


def apart(pair: tuple[Assignment, Assignment]) -> tuple[Assignment, Assignment]:
    """The same two files with nothing in two places."""

    def each(items: tuple[Any, ...], change: Callable[[Any], Any]) -> tuple[Any, ...]:
        return tuple(change(it) for it in items if not isinstance(it, str))

    def criterion(it: Criterion) -> Criterion:
        return replace(it, evidence=each(it.evidence, lambda evidence: evidence))

    def goal(it: Goal) -> Goal:
        readings = tuple(replace(one, criteria=each(one.criteria, criterion)) for one in it.interpretations)
        return replace(it, goals=each(it.goals, goal), criteria=each(it.criteria, criterion), interpretations=readings)

    old, new = (replace(it, goals=each(it.goals, goal)) for it in pair)
    return old, new


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
    _goals_swapped,
    _renamed,
    _split,
    _goal_gone,
)


def valid(pair: tuple[Assignment, Assignment], *rubrics: Rubric) -> bool:
    return not any(check_assignment(it, rubric) for it in pair for rubric in rubrics)


Pair = tuple[Assignment, Assignment]


def rubrics() -> st.SearchStrategy[Rubric]:
    return open_rubrics() | named_rubrics()


def pairs(edits: int = 6) -> st.SearchStrategy[Pair]:
    return years(edits) | years(edits).map(apart)


def compared(pair: Pair, rubric: Rubric, other: Rubric | None = None) -> Comparison:
    return compare(assess(pair[0], rubric), assess(pair[1], other or rubric))


def replayed(comparison: Comparison) -> Causes:
    old, new = comparison.old, comparison.new
    ours, theirs = flat(old.assignment), flat(new.assignment)
    files = matched(ours, theirs)[0], theirs
    return causes_of(list(comparison.changes), files, old.rubric, new.rubric)
