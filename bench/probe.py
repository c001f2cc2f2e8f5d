"""How firm, and what would it take: the cost of both beside one assessment, and what DEXiPy finds on its own models.

Every answer is checked: ways against trying all changes, sets against DEXiPy's and against listing all completions.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout
from io import StringIO
from itertools import product
from pathlib import Path
from statistics import median
from typing import Any

from dexipy.analyse import plus_minus
from dexipy.dexi import evaluate as dexipy_evaluate
from dexipy.dexi import read_dexi_from_string
from dexipy.tests.testdata import CAR_XML, LINKED_XML

from goalcheck import load
from goalcheck.core.scale import Level, Scale
from goalcheck.core.text import Text
from goalcheck.core.value import known, known_point, levels_of
from goalcheck.engine import assess
from goalcheck.engine.baseline import Baseline
from goalcheck.engine.outline import outline
from goalcheck.engine.plan import Compiler
from goalcheck.engine.propagate import Walks
from goalcheck.engine.replay import Replay
from goalcheck.engine.search import find
from goalcheck.engine.slot import Plan, is_leaf
from goalcheck.engine.target import Purpose, Target
from goalcheck.model.assignment import Assignment, Criterion, Evidence, Goal, Independence, Source
from goalcheck.model.rubric import Axis, Rubric
from goalcheck.model.rubric.fields import NodeRules
from goalcheck.questions.firm.answer.chance import Chances, ErrorModel
from goalcheck.questions.firm.answer.firm import firm
from goalcheck.questions.next.answer.next import next_steps
from goalcheck.rules import Rule
from goalcheck.rules.row import Row
from goalcheck.rules.table import DecisionTable

OPPOSED_XML = """<DEXi><SETTINGS><LINKING>True</LINKING></SETTINGS><ATTRIBUTE><NAME>BOTH</NAME>{scale}
<FUNCTION><LOW>001012122</LOW></FUNCTION>
<ATTRIBUTE><NAME>FOR</NAME>{scale}<FUNCTION><LOW>012</LOW></FUNCTION>
<ATTRIBUTE><NAME>A</NAME>{scale}</ATTRIBUTE></ATTRIBUTE>
<ATTRIBUTE><NAME>AGAINST</NAME>{scale}<FUNCTION><LOW>210</LOW></FUNCTION>
<ATTRIBUTE><NAME>A</NAME>{scale}</ATTRIBUTE></ATTRIBUTE>
</ATTRIBUTE></DEXi>""".format(
    scale="<SCALE>" + "".join(f"<SCALEVALUE><NAME>{name}</NAME></SCALEVALUE>" for name in "LMH") + "</SCALE>"
)
"""One input that speaks for by one way and against by the other."""
ROOT = Path(__file__).resolve().parent.parent
LEVELS = ("not_met", "partly", "largely", "met")
MANY = 1_000_000
MANY_PIECES = 200
Named = Mapping[str, int]
"""Attributes, each with the position of its value on its scale, worst first."""


def text(words: str) -> Text:
    return Text((("en", words),))


def assignment(criteria: int, pieces: int, chance: random.Random) -> Assignment:
    """Up to four goals that share the criteria out, each criterion with as many pieces of evidence, from six sources."""
    sources = tuple(
        Source(id=f"s{i}", title=text(f"Source {i}"), independence=chance.choice(list(Independence))) for i in range(6)
    )
    made = [
        Criterion(
            id=f"c{i}",
            title=text(f"Criterion {i}"),
            evidence=tuple(
                Evidence(
                    id=f"e{i}-{k}",
                    claim=text("A finding"),
                    source=chance.choice(sources).id,
                    score=chance.choice(LEVELS),
                )
                for k in range(pieces)
            ),
        )
        for i in range(criteria)
    ]
    goals = tuple(
        Goal(id=f"g{i}", title=text(f"Goal {i}"), criteria=tuple(made[i::4]), essential=i == 0)
        for i in range(min(4, criteria))
    )
    rubric = "maluppfyllelse@1.0"
    return Assignment(assignment="bench", year=2024, title=text("Bench"), rubric=rubric, sources=sources, goals=goals)


def best(run: Any, count: int = 7) -> float:
    """The median of some runs, in seconds."""
    return median(timed(run) for _ in range(count))


def timed(run: Any) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def costs(rubric: Rubric) -> None:
    """Ratios to one assessment of the same file, each between two runs of it."""
    whole = assignment(12, 4, random.Random(1))
    once = best(lambda: assess(whole, rubric))
    baseline = Baseline(whole, rubric)

    def chances() -> None:
        walks = Walks(baseline.plan, Chances(ErrorModel()))
        for i in baseline.judged:
            if baseline.plan.slots[i].about is None:
                walks.reached(i)

    for name, run, limit in (
        ("firm, all families of 48 pieces", lambda: firm(whole, rubric), 10),
        ("exact distribution of every verdict", chances, 50),
    ):
        seconds = best(run)
        once = (once + best(lambda: assess(whole, rubric))) / 2
        print(
            f"{name:<46} {1000 * seconds:8.2f} ms / assess {1000 * once:6.2f} ms = {seconds / once:5.2f}  (at most {limit})"
        )


def broad_costs(rubric: Rubric) -> None:
    """Much evidence under one criterion, and many criteria: ratios to one assessment of the same file."""
    print(f"\n{'beside one assessment of the same file':<46}{'assess':>10}{'firm':>18}{'next':>18}")
    for name, criteria, pieces, limit in (
        ("100 pieces under one criterion", 1, 100, "at most 5.00"),
        ("1,600 pieces under one criterion", 1, 1_600, "under 10 s"),
        ("200 criteria of 2 pieces", 200, 2, ""),
        ("800 criteria of 2 pieces", 800, 2, ""),
    ):
        whole = assignment(criteria, pieces, random.Random(1))
        few = 3 if criteria * pieces > MANY_PIECES else 7
        once = best(lambda whole=whole: assess(whole, rubric), few)
        seconds = [
            best(run, few)
            for run in (
                lambda whole=whole: firm(whole, rubric),
                lambda whole=whole: next_steps(whole, rubric, "bench", "attainment", "met"),
            )
        ]
        cells = "".join(f"{it:9.2f} s {it / once:5.1f} ×" for it in seconds)
        print(f"{name:<46}{once:8.3f} s{cells}  {limit}".rstrip())
    print()


def next_of_twelve(rubric: Rubric) -> None:
    """All ways to every level, on twelve criteria with one score each."""
    slowest, most = 0.0, 0
    for seed in range(20):
        whole = assignment(12, 1, random.Random(seed))
        for level in LEVELS[1:]:
            start = time.perf_counter()
            found = next_steps(whole, rubric, "bench", "attainment", level)
            slowest = max(slowest, time.perf_counter() - start)
            most = max(most, found.up.total if found.up else 0)
            assert found.up is None or found.up.exact
    print(
        f"{'next, 12 criteria of 4 levels, 60 answers':<46} slowest {1000 * slowest:8.2f} ms, up to {most} ways  (under 1,000 ms)"
    )


def next_against_all(rubric: Rubric, cases: int = 200) -> None:
    """Ways on small files, against trying every combination of scores."""
    chance, equal = random.Random(2), 0
    for _ in range(cases):
        whole = assignment(4, 1, chance)
        baseline = Baseline(whole, rubric)
        top = baseline.plan.at["bench", "attainment"]
        scale = baseline.plan.slots[top].scale
        point = known_point(baseline.outcomes.values[top])
        targets = [Target(Purpose.REACH, scale, level) for level in range(1, 4)]
        target = chance.choice([*targets, Target(Purpose.LOSE, scale, point)] if point is not None else targets)
        found = find(baseline.replay, top, target, lambda change: change.kind == "score", MANY)
        told = {frozenset((it.id, LEVELS.index(it.after or "")) for it in way) for way in found.ways}
        leaves = [i for i, slot in enumerate(baseline.plan.slots) if is_leaf(slot) and slot.axis == "attainment"]
        equal += told == set(minimal(baseline, leaves, top, target))
    print(f"{'next against trying all changes':<46} {equal} of {cases} files: the same ways")
    assert equal == cases


def minimal(baseline: Baseline, leaves: list[int], top: int, target: Target) -> Iterator[frozenset[tuple[str, int]]]:
    """Every minimal change of scores that meets a target, by trying all."""
    slots = baseline.plan.slots
    now = [levels_of(slots[i].leaf)[0] for i in leaves]  # type: ignore[arg-type]
    meeting = []
    for levels in product(range(4), repeat=len(leaves)):
        changed = {i: known(level) for i, level in zip(leaves, levels, strict=True)}
        if target.met(baseline.replay.judged(baseline.replay.changed(changed)).values[top]):
            meeting.append(levels)

    def within(a: tuple[int, ...], b: tuple[int, ...]) -> bool:
        return all(min(n, y) <= x <= max(n, y) for n, x, y in zip(now, a, b, strict=True))

    for levels in meeting:
        if not any(other != levels and within(other, levels) for other in meeting):
            moved = zip(leaves, now, levels, strict=True)
            yield frozenset((slots[i].id, after) for i, before, after in moved if before != after)


class Dex:
    """A model that DEXiPy reads, and the same model as a rubric; a linked attribute is the one it links to."""

    def __init__(self, xml: str) -> None:
        self.model = read_dexi_from_string(xml)
        attributes = [it for it in self.model.attributes if it.scale is not None]
        self.top = attributes[0].id
        self.leaves = [it.id for it in attributes if it.is_basic() and not it.is_link()]
        self.values = {it.id: list(it.scale.values) for it in attributes}
        scales = tuple(
            Scale(id=it.id, levels=tuple(Level(id=f"v{n}") for n in range(len(it.scale.values)))) for it in attributes
        )
        nodes = tuple(
            NodeRules(id=it.id, scales=(("verdict", it.id),), **self._rule(it)) for it in attributes if not it.is_link()
        )
        axis = Axis(id="verdict", label=text("Verdict"), scale=self.top)
        rubric = Rubric(
            rubric="dex", version="1", title=text("DEX"), scales=scales, axes=(axis,), nodes=nodes, closed=True
        )
        self._plan = outline(Compiler(rubric), axis, self.top)
        self.at = {slot.id: i for i, slot in enumerate(self._plan.slots)}
        self._replay = Replay(self._plan, rubric)
        self._rubric = rubric

    def _rule(self, attribute: Any) -> dict[str, Any]:
        if attribute.is_basic():
            return {}
        inputs = tuple(it.link.id if it.is_link() else it.id for it in attribute.inputs)
        rows = tuple(
            Row(when=tuple((f"v{n}",) for n in key), verdict=(f"v{out}",))
            for key, out in attribute.funct.values.items()
        )
        return {"children": inputs, "rules": (("verdict", Rule(table=DecisionTable(inputs=inputs, rows=rows))),)}

    def ours(self, values: Named) -> Replay:
        """The rubric judged with these values; what is not there stays unknown."""
        leaves = {self.at[name]: known(value) for name, value in values.items()}
        return Replay(Plan(tuple(self._replay.changed(leaves).slots), self._plan.at), self._rubric)

    def possible(self, values: Named) -> set[int]:
        found = self.ours(values).outcomes.values[self.at[self.top]]
        assert isinstance(found, int)
        return set(levels_of(found))

    def theirs(self, values: Named) -> set[int]:
        unknown = {name: "*" for name in self.leaves if name not in values}
        found = dexipy_evaluate(self.model, {"name": "case", **values, **unknown}, method="set")
        value = (found if isinstance(found, dict) else found[0])[self.top]
        return set(value) if isinstance(value, set | list | tuple) else {value}


def ways_up(car: Dex) -> None:
    """For every car that can be better: what changing one thing at a time finds, and all ways."""
    print("\nways to a better verdict, on the car model that comes with DEXiPy")
    print(f"{'':<24}{'DEXiPy plus-minus':>20}{'goalcheck, one thing':>24}{'all minimal ways':>20}")
    own = {it["name"]: {name: int(it[name]) for name in car.leaves} for it in car.model.alternatives}
    worst = dict.fromkeys(car.leaves, 0)
    every = [
        dict(zip(car.leaves, way, strict=True)) for way in product(*(range(len(car.values[it])) for it in car.leaves))
    ]
    total, all_ways, only_together, cars = 0, 0, 0, 0
    for name, values in [*own.items(), ("the worst car", worst), *(("", values) for values in every)]:
        replay = car.ours(values)
        top = car.at[car.top]
        level = known_point(replay.outcomes.values[top])
        scale = replay.plan.slots[top].scale
        if level is None or level == len(scale.levels) - 1:
            continue
        found = find(replay, top, Target(Purpose.REACH, scale, level + 1), most=MANY)
        single = {(way[0].id, int((way[0].after or "v0")[1:])) for way in found.ways if len(way) == 1}
        theirs = one_step(car, values)
        assert single == theirs, (single, theirs)
        if name:
            print(f"{name:<24}{len(theirs):>20}{len(single):>24}{found.total:>20}")
            continue
        cars, total, all_ways = cars + 1, total + len(theirs), all_ways + found.total
        only_together += not theirs and bool(found.total)
    print(f"{f'all {cars} that can be':<24}{total:>20,}{total:>24,}{all_ways:>20,}")
    print(f"{only_together} of them can be better only by changing several things together")


def one_step(car: Dex, values: Named) -> set[tuple[str, int]]:
    """The least change of each attribute by itself that DEXiPy's plus-minus analysis shows to raise the verdict."""
    judged = dexipy_evaluate(car.model, [{"name": "case", **values}])[0]
    out = StringIO()
    with redirect_stdout(out):
        plus_minus(car.model, judged, text=False, structure=False)
    header, _, *lines = out.getvalue().splitlines()
    now = header.index("case")
    found = set()
    for line in lines:
        name = line.split()[0]
        cells = [cell for cell in line[now + len("case") :].split() if cell != "]"]
        better = [step for step, cell in enumerate(cells, 1) if int(cell) > judged[car.top]]
        lower = [cell for cell in line[len(name) : now].split() if cell != "["]
        worse = [step for step, cell in enumerate(reversed(lower), 1) if int(cell) > judged[car.top]]
        found |= {(name, judged[name] + step) for step in better[:1]} | {
            (name, judged[name] - step) for step in worse[:1]
        }
    return found


def sets(model: Dex, name: str) -> None:
    """The set of verdicts of every pattern of unknown inputs, with every value of the known ones."""
    same = tighter = patterns = 0
    for values in product(*([None, *range(len(model.values[leaf]))] for leaf in model.leaves)):
        known_ones = {leaf: value for leaf, value in zip(model.leaves, values, strict=True) if value is not None}
        if len(known_ones) == len(model.leaves):
            continue
        ours, theirs = model.possible(known_ones), model.theirs(known_ones)
        assert ours <= theirs, (known_ones, ours, theirs)
        patterns, same, tighter = patterns + 1, same + (ours == theirs), tighter + (ours < theirs)
        if ours != theirs:
            assert ours == completed(model, known_ones)
    print(
        f"sets of verdicts, {name:<28} {patterns:>7,} patterns of unknowns: {same:,} the same, {tighter:,} tighter and exact"
    )


def completed(model: Dex, values: Named) -> set[int]:
    """The verdicts of every completion, listed."""
    unknown = [leaf for leaf in model.leaves if leaf not in values]
    ways = product(*(range(len(model.values[leaf])) for leaf in unknown))
    return {it for way in ways for it in model.possible({**values, **dict(zip(unknown, way, strict=True))})}


def main() -> None:
    rubric = load(ROOT / "assignments" / "heder.yaml").rubric
    costs(rubric)
    broad_costs(rubric)
    next_of_twelve(rubric)
    next_against_all(rubric)
    car, linked = Dex(CAR_XML), Dex(LINKED_XML)
    ways_up(car)
    print()
    sets(car, "DEXiPy's car model")
    sets(linked, "its model with shared inputs")
    sets(Dex(OPPOSED_XML), "an input for and against")


if __name__ == "__main__":
    main()
