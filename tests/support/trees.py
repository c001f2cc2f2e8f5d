"""Assignments drawn as trees with shared parts, and rubrics of one axis to judge them by."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from hypothesis import strategies as st

from goalcheck.core.scale import Level, Scale
from goalcheck.core.text import Text
from goalcheck.model.assignment import Assignment, Criterion, Evidence, Gap, Goal, Interpretation, Override, Published
from goalcheck.model.rubric import Axis, Judging, Rubric
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate
from goalcheck.rules.cases import Case
from goalcheck.rules.condition import Condition, Count, Selection, Share
from goalcheck.rules.cut import Cut

TITLE = Text((("sv", "Titel"), ("en", "Title")))

SCALE = Scale(id="s", levels=tuple(Level(id=f"l{i}") for i in range(3)))

NAMES = SCALE.names

POINTS = tuple((name, Fraction(i)) for i, name in enumerate(NAMES))

CUTS = (Cut(verdict="l2", at_least=Fraction(3, 2)), Cut(verdict="l1", at_least=Fraction(1, 2)), Cut(verdict="l0"))

levels = st.sampled_from(NAMES)


@st.composite
def plain_rules(draw: st.DrawFn) -> Rule:
    """Rules without gates or coverage: what they find depends on levels alone."""
    kind = draw(st.sampled_from(["cases", "mean", "median", "worst", "best"]))
    if kind != "cases":
        method = kind
        return Rule(aggregate=Aggregate(method=method, points=POINTS, cuts=CUTS))
    tests = st.sampled_from(["all", "any", "none", "count", "share", "median"])
    cases = []
    for i in range(draw(st.integers(1, 2))):
        test, level = draw(tests), draw(levels)
        key = draw(st.sampled_from(["at_least", "at_most"]))
        if test == "count":
            when = Condition(count=Count(min=draw(st.integers(1, 2)), **{key: level}))  # type: ignore[arg-type]
        elif test == "share":
            when = Condition(share=Share(min=Fraction(1, 2), **{key: level}))  # type: ignore[arg-type]
        else:
            when = Condition(**{test: Selection(**{key: level})})  # type: ignore[arg-type]
        cases.append(Case(id=f"k{i}", when=when, verdict=draw(levels)))
    return Rule(cases=(*cases, Case(id="rest", verdict=draw(levels))))


def rubric_of(criterion: Rule, goal: Rule, assignment: Rule, scale: Scale = SCALE) -> Rubric:
    axis = Axis(id="a", label=TITLE, scale=scale.id)
    sure = Axis(id="sure", label=TITLE, scale=scale.id, about="a")
    worst = Rule(aggregate=Aggregate(method="worst"))
    base = Rule(cases=(Case(id="base", verdict=scale.names[-1]),))
    judge = Judging(
        assignment=(("a", assignment), ("sure", worst)),
        goal=(("a", goal), ("sure", worst)),
        criterion=(("a", criterion), ("sure", base)),
    )
    return Rubric(rubric="r", version="1", title=TITLE, scales=(scale,), axes=(axis, sure), judge=judge)


@st.composite
def assignments(draw: st.DrawFn, names: tuple[str, ...] = NAMES, plain: bool = False) -> Assignment:
    """Two to three goals over shared criteria over shared evidence; `plain` leaves out all but scores."""
    scores = st.one_of(levels if names is NAMES else st.sampled_from(names), st.none())
    if not plain:
        scores = scores | st.sampled_from(["not_applicable", "not_assessable", "not_assessed"])
    evidence = [Evidence(id=f"e{i}", claim=TITLE, score=draw(scores)) for i in range(draw(st.integers(1, 5)))]
    written: set[str] = set()

    def use(item: Evidence) -> Evidence | str:
        if item.id in written:
            return item.id
        written.add(item.id)
        return item

    criteria = []
    for i in range(draw(st.integers(1, 4))):
        chosen = draw(st.lists(st.sampled_from(evidence), max_size=3, unique_by=lambda it: it.id))
        criteria.append((f"c{i}", chosen))

    def criterion(part: tuple[str, list[Evidence]]) -> Criterion | str:
        name, chosen = part
        if name in written:
            return name
        written.add(name)
        return Criterion(id=name, title=TITLE, essential=draw(st.booleans()), evidence=tuple(use(it) for it in chosen))

    goals = []
    for i in range(draw(st.integers(1, 3))):
        picked = draw(st.lists(st.sampled_from(criteria), min_size=1, max_size=3, unique_by=lambda it: it[0]))
        own = tuple(criterion(part) for part in picked)
        goal = Goal(id=f"g{i}", title=TITLE, essential=draw(st.booleans()), criteria=own)
        if not plain and draw(st.booleans()) and len(own) > 1:
            readings = (
                Interpretation(id="r1", title=TITLE, criteria=own[:1]),
                Interpretation(id="r2", title=TITLE, criteria=own[1:]),
            )
            goal = replace(goal, criteria=(), interpretations=readings)
        if not plain and draw(st.booleans()):
            verdict = draw(st.sampled_from([*names, "not_assessable"]))
            goal = replace(goal, override=(Override(verdict=verdict, reason=TITLE, by="somebody", date="2024"),))
        goals.append(goal)
    gaps = (Gap(id="gap", text=TITLE, concerns=("g0",), blocking=draw(st.booleans())),)
    return Assignment(assignment="x", year=2024, title=TITLE, rubric="r", goals=tuple(goals), gaps=gaps)


def reading(name: str, score: str | None) -> Interpretation:
    evidence = Evidence(id=f"e{name}", claim=TITLE, score=score)
    return Interpretation(id=name, title=TITLE, criteria=(Criterion(id=f"c{name}", title=TITLE, evidence=(evidence,)),))


def contested(*scores: str | None, published: str | None = None) -> Assignment:
    said = (Published(verdict=published),) if published else ()
    readings = tuple(reading(f"r{i}", score) for i, score in enumerate(scores))
    goal = Goal(id="g", title=TITLE, interpretations=readings, published=said)
    return Assignment(assignment="x", year=2024, title=TITLE, rubric="r", goals=(goal,))
