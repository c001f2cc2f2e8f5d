"""Comparing two years: a process beside one assessment, causes beside one assessment and over more and more changes, causes
against judging every subset of the changes, and what a text diff shows of a pair that differs in one score.
"""

from __future__ import annotations

import random
import resource
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import combinations
from pathlib import Path
from statistics import median
from typing import Any

import yaml
from bench import BIN, HEDER, Run, process, timed

from goalcheck import load
from goalcheck.core.text import Text
from goalcheck.core.verdict import Verdict
from goalcheck.engine import Assessment, assess
from goalcheck.model.assignment import (
    Assignment,
    Criterion,
    Evidence,
    Gap,
    Goal,
    Independence,
    Leverage,
    Override,
    Source,
    Strength,
)
from goalcheck.model.rubric import Rubric
from goalcheck.questions.diff.answer.comparison import compare
from goalcheck.rules import Rule
from goalcheck.rules.aggregate import Aggregate

LATER = HEDER.with_name("heder-2023.yaml")
LEVELS = ("not_met", "partly", "largely", "met")
SOURCES = ("s0", "s1", "s2")
Subset = frozenset[str]


def text(words: str) -> Text:
    return Text((("en", words),))


def processes(count: int = 15) -> None:
    """By the time that the processor spends, so that what else runs does not count."""
    ratios = []
    assessing = process(BIN / "goalcheck", "assess", HEDER)
    comparing = process(BIN / "goalcheck", "diff", HEDER, LATER)
    assessing(), comparing()
    for _ in range(count):
        ratios.append(spent(comparing) / spent(assessing))
    print(
        f"{'goalcheck diff heder heder-2023 / assess heder, a process':<58} ratio {median(ratios):5.2f}   (at most 2.00)"
    )


def spent(run: Run) -> float:
    """Seconds of the processor that the processes of a run took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def many(chance: random.Random, goals: int, criteria: int, pieces: int, levels: tuple[str, ...] = LEVELS) -> Assignment:
    """So many goals of so many criteria of so many pieces of evidence, of three sources."""
    sources = tuple(Source(id=it, title=text(it), independence=chance.choice(list(Independence))) for it in SOURCES)

    def criterion(name: str) -> Criterion:
        found = (
            Evidence(
                id=f"{name}e{i}", claim=text("A finding"), source=chance.choice(SOURCES), score=chance.choice(levels)
            )
            for i in range(pieces)
        )
        return Criterion(id=name, title=text(name), evidence=tuple(found))

    below = tuple(
        Goal(id=f"g{i}", title=text(f"g{i}"), criteria=tuple(criterion(f"g{i}c{k}") for k in range(criteria)))
        for i in range(goals)
    )
    rubric = "maluppfyllelse@1.0"
    return Assignment(assignment="bench", year=2020, title=text("Bench"), rubric=rubric, sources=sources, goals=below)


def growth(rubric: Rubric, goals: int, criteria: int, pieces: int, count: int = 5) -> None:
    """Causes of every changed verdict, where more and more evidence of what went well says that nothing did."""
    old = many(random.Random(1), goals, criteria, pieces, ("largely", "met"))
    before = assess(old, rubric)
    names = [it.id for it in evidence(old)]
    print(f"\ncauses, {len(names)} pieces of evidence in {goals * criteria} criteria")
    print(f"{'changes':>10}{'verdicts':>10}{'causes':>14}{'assess':>12}{'ratio':>8}")
    for changes in (5, 10, 20, 30, 40, 80):
        after = assess(failed(old, set(random.Random(changes).sample(names, changes))), rubric)
        comparison = compare(before, after)
        assert len(comparison.changes) == changes
        ours, theirs, ratios = [], [], []
        for _ in range(count):
            ours.append(timed(partial(causes, before, after)))
            theirs.append(timed(partial(assess, old, rubric)))
            ratios.append(ours[-1] / theirs[-1])
        print(
            f"{changes:>10}{len(comparison.verdicts):>10}{1000 * median(ours):>11.1f} ms{1000 * median(theirs):>9.1f} ms"
            f"{median(ratios):>8.1f}{'  (at most 20)' if changes == 30 else ''}"
        )


def causes(before: Assessment, after: Assessment) -> object:
    return compare(before, after).causes


def failed(whole: Assignment, names: set[str]) -> Assignment:
    return each(whole, lambda it: replace(it, score="not_met") if it.id in names else it)


def evidence(whole: Assignment) -> list[Evidence]:
    return [it for criterion in criteria(whole) for it in criterion.evidence if isinstance(it, Evidence)]


def criteria(whole: Assignment) -> list[Criterion]:
    goals = [it for it in whole.goals if isinstance(it, Goal)]
    return [it for goal in goals for it in goal.criteria if isinstance(it, Criterion)]


def each_criterion(whole: Assignment, change: Callable[[Criterion], Criterion]) -> Assignment:
    goals = [it for it in whole.goals if isinstance(it, Goal)]
    made = (
        replace(it, criteria=tuple(change(one) for one in it.criteria if isinstance(one, Criterion))) for it in goals
    )
    return replace(whole, goals=tuple(made))


def each(whole: Assignment, change: Callable[[Evidence], Evidence | None]) -> Assignment:
    def criterion(it: Criterion) -> Criterion:
        found = (change(one) for one in it.evidence if isinstance(one, Evidence))
        return replace(it, evidence=tuple(one for one in found if one))

    return each_criterion(whole, criterion)


Edit = Callable[[Assignment], Assignment]
"""One change of a file, which leaves all others as they are."""


def edits(old: Assignment, chance: random.Random) -> dict[str, Edit]:
    """A few changes by the ids that a comparison should give them, none of which undoes or presumes another."""
    named = [it.id for it in criteria(old)]
    found: dict[str, Edit] = {}
    for it in chance.sample(evidence(old), min(len(evidence(old)), chance.randint(2, 5))):
        at = partial(_at, it.id)
        kind = chance.choice(["rescored", "rescored", "rescored", "removed", "moved", "strength", "resourced"])
        if kind == "rescored":
            score = chance.choice([level for level in (*LEVELS, "not_assessed") if level != it.score])
            found[f"rescored/evidence/{it.id}"] = at({"score": score})
        elif kind == "strength":
            found[f"altered/evidence/{it.id}/strength"] = at(
                {"strength": chance.choice([Strength.WEAK, Strength.STRONG])}
            )
        elif kind == "resourced":
            found[f"resourced/evidence/{it.id}"] = at({"source": chance.choice([s for s in SOURCES if s != it.source])})
        elif kind == "removed":
            found[f"removed/evidence/{it.id}"] = partial(_moved, it, None)
        else:
            others = [c.id for c in criteria(old) if it not in c.evidence]
            found[f"moved/evidence/{it.id}"] = partial(_moved, it, chance.choice(others))
    if chance.random() < 0.6:
        more = Evidence(id="new", claim=text("new"), source="s0", score=chance.choice(LEVELS))
        found["added/evidence/new"] = partial(_moved, more, chance.choice(named))
    if chance.random() < 0.4:
        leverage = chance.choice(list(Leverage))
        found["altered/goal/g0/leverage"] = partial(_goal, {"leverage": leverage})
    if chance.random() < 0.4:
        found["altered/goal/g0/essential"] = partial(_goal, {"essential": True})
    if chance.random() < 0.3:
        by = Override(verdict=chance.choice(LEVELS), by="somebody", date="2024")
        found["overruled/goal/g0/attainment"] = partial(_goal, {"override": (by,)})
    if chance.random() < 0.3:
        found["gap/gap/gap"] = partial(
            replace, gaps=(Gap(id="gap", text=text("gap"), blocking=True, concerns=(chance.choice(["g0", *named]),)),)
        )
    if chance.random() < 0.4:
        source = old.sources[0]
        other = chance.choice([it for it in Independence if it is not source.independence])
        sources = (replace(source, independence=other), *old.sources[1:])
        found["altered/source/s0/independence"] = partial(replace, sources=sources)
    return found


def _at(name: str, values: dict[str, Any]) -> Edit:
    return lambda whole: each(whole, lambda it: replace(it, **values) if it.id == name else it)


def _moved(it: Evidence, to: str | None, whole: Assignment) -> Assignment:
    """Evidence, as the file has it now if it does, in this criterion alone."""
    now = next((one for one in evidence(whole) if one.id == it.id), it)
    rest = each(whole, lambda one: None if one.id == it.id else one)
    return each_criterion(rest, lambda one: replace(one, evidence=(*one.evidence, now)) if one.id == to else one)


def _goal(values: dict[str, Any], whole: Assignment) -> Assignment:
    goals = [it for it in whole.goals if isinstance(it, Goal)]
    return replace(whole, goals=(replace(goals[0], **values), *goals[1:]))


def exact(rubric: Rubric, pairs: int = 50) -> None:
    """The causes that are told, against judging the file that every subset of the changes makes."""
    best = tuple((axis, Rule(aggregate=Aggregate(method="best")) if axis == "attainment" else rule)
                 for axis, rule in rubric.judge.goal)  # fmt: skip
    other = replace(rubric, version="2.0", judge=replace(rubric.judge, goal=best))
    chance = random.Random(7)
    told = there = both = needed = verdicts = subsets = done = 0
    while done < pairs:
        old = many(chance, 2, 2, 2)
        changes = edits(old, chance)
        if chance.random() < 0.2:
            changes["rubric/assignment/"] = lambda whole: whole
        judged = {it: _judged(old, changes, it, rubric, other) for it in _subsets(changes)}
        nothing, everything = judged[frozenset()], judged[frozenset(changes)]
        new = _applied(old, changes, frozenset(changes))
        comparison = compare(assess(old, rubric), assess(new, other if "rubric/assignment/" in changes else rubric))
        assert {it.id for it in comparison.changes} == set(changes), (
            set(changes),
            [it.id for it in comparison.changes],
        )
        moved = {it for it in {**nothing, **everything} if not _same(nothing.get(it), everything.get(it), None)}
        assert moved == {(it.subject.name, it.axis) for it in comparison.verdicts}
        if not moved:
            continue
        done, subsets = done + 1, subsets + len(judged)
        for cause in comparison.causes:
            place = cause.verdict.subject.name, cause.verdict.axis
            verdicts += 1
            reached = {
                it for it, found in judged.items() if _same(found.get(place), everything.get(place), nothing.get(place))
            }
            expected = {it for it in reached if not any(less < it for less in reached)}
            ours = {frozenset(change.id for change in each) for each in cause.sets}
            told, there, both = told + len(ours), there + len(expected), both + len(ours & expected)
            lost = {it for it in changes if frozenset(changes) - {it} not in reached}
            needed += lost == {it.change.id for it in cause.needed}
            assert cause.exact
    print(
        f"\ncauses against all subsets: {pairs} pairs, {verdicts} verdicts, {subsets} subsets; {told} sets told, {there} "
        f"there are, {both} the same: precision {both / told:.2f}, recall {both / there:.2f}; needed the same of {needed}"
    )
    assert told == there == both
    assert needed == verdicts


def _subsets(changes: dict[str, Edit]) -> Iterator[Subset]:
    for size in range(len(changes) + 1):
        yield from map(frozenset, combinations(changes, size))


def _applied(old: Assignment, changes: dict[str, Edit], subset: Subset) -> Assignment:
    for name, edit in changes.items():
        if name in subset:
            old = edit(old)
    return old


def _judged(
    old: Assignment, changes: dict[str, Edit], subset: Subset, rubric: Rubric, other: Rubric
) -> dict[tuple[str, str], Verdict]:
    """The verdicts of the file that these changes make, by node and axis."""
    file = _applied(old, changes, subset)
    root = assess(file, other if "rubric/assignment/" in subset else rubric).root
    return {(node.id, it.axis): it.verdict for node in root.walk() if node.kind != "evidence" for it in node.judgements}


def _same(verdict: Verdict | None, sought: Verdict | None, before: Verdict | None) -> bool:
    """Whether a verdict is that sought: by its name, where that is what changed."""
    if verdict is None or sought is None:
        return verdict is sought
    if before is not None and before.name != sought.name:
        return verdict.name == sought.name
    return (verdict.name, verdict.possible, verdict.interval) == (sought.name, sought.possible, sought.interval)


def shown_by_text() -> None:
    """One score changed, and every list of parts turned round."""
    with tempfile.TemporaryDirectory() as folder:
        was, now = Path(folder) / "was.yaml", Path(folder) / "now.yaml"
        document = yaml.safe_load(HEDER.read_text(encoding="utf-8"))
        was.write_bytes(yaml.safe_dump(document, encoding="utf-8", allow_unicode=True, sort_keys=False))
        turned = _turned(document)
        found = turned["goals"][0]["criteria"][0]["evidence"][0]
        found["score"] = next(level for level in LEVELS if level != found["score"])
        now.write_bytes(yaml.safe_dump(turned, encoding="utf-8", allow_unicode=True, sort_keys=False))
        rubric = HEDER.parent.parent / "rubrics" / "maluppfyllelse.yaml"
        comparison = compare(load(was, rubric), load(now, rubric))
        told = subprocess.run(["git", "diff", "--no-index", "--numstat", was, now], stdout=subprocess.PIPE, check=False)
        came, went, _ = told.stdout.decode().split(maxsplit=2)
        lines = len(was.read_text(encoding="utf-8").splitlines())
    changed = len(comparison.changes)
    print(f"\none score changed, and every list turned round: goalcheck tells {changed}, git diff {came} lines come "
          f"and {went} gone of {lines}")  # fmt: skip
    assert changed == 1


def _turned(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _turned(held) for key, held in value.items()}
    return [_turned(it) for it in reversed(value)] if isinstance(value, list) else value


def main() -> None:
    rubric = load(HEDER).rubric
    processes()
    growth(rubric, 4, 10, 5)
    growth(rubric, 2, 2, 50)
    exact(rubric)
    shown_by_text()


if __name__ == "__main__":
    main()
