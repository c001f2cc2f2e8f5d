"""Speed, as ratios against named peers within one run: medians of pairs, run in turn so that a drifting machine hits both."""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import product
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
HEDER = ROOT / "assignments" / "heder.yaml"
Run = Callable[[], object]


def pairs(ours: Run, theirs: Run, count: int) -> tuple[float, float, float]:
    """Median seconds of each, and the median of their ratios, pair by pair."""
    mine, other = [], []
    ours(), theirs()
    for _ in range(count):
        mine.append(timed(ours))
        other.append(timed(theirs))
    return median(mine), median(other), median(a / b for a, b in zip(mine, other, strict=True))


def timed(run: Run) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def process(*command: str | Path) -> Run:
    """A process that finds its modules compiled, as they are once a package is installed; else reading them is measured."""
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def run() -> None:
        subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL, env=compiled)

    return run


def report(name: str, ours: float, theirs: float, ratio: float, limit: str) -> None:
    print(f"{name:<58} {1000 * ours:9.2f} ms {1000 * theirs:9.2f} ms   ratio {ratio:5.2f}   (wanted: {limit})")


def processes(count: int) -> None:
    """Whole processes, as a user starts them, from the installed wheel."""
    version = pairs(process(BIN / "goalcheck", "--version"), process(BIN / "yamllint", "--version"), count)
    report("goalcheck --version / yamllint --version", *version, "at most 0.40")
    with tempfile.TemporaryDirectory() as folder:
        schema = Path(folder) / "assignment.schema.json"
        schema.write_bytes(subprocess.check_output([BIN / "goalcheck", "schema", "assignment"]))
        assess = process(BIN / "goalcheck", "assess", HEDER)
        check = process(BIN / "check-jsonschema", "--schemafile", schema, HEDER)
        report("goalcheck assess heder / check-jsonschema heder", *pairs(assess, check, count), "at most 0.60")


def rubrics(count: int) -> None:
    """`rubric check` as a whole process: of the default rubric, and of one decision table over 5 inputs of 4 levels."""
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "table.yaml"
        table.write_text(decision_table(), encoding="utf-8")
        for name, path, limit in (
            ("the default rubric", ROOT / "rubrics" / "maluppfyllelse.yaml", 2),
            ("a table of 1,024 rows", table, 1),
        ):
            check = process(BIN / "goalcheck", "rubric", "check", path)
            seconds = median(timed(check) for _ in range(count))
            print(f"rubric check of {name}: {seconds:.2f} s (wanted: under {limit})")


def decision_table() -> str:
    """A rubric with one row for each combination of five inputs of four levels; better inputs never make it worse."""
    levels, inputs = ("l0", "l1", "l2", "l3"), "a, b, c, d, e"
    rows = [(cells, levels[sum(map(levels.index, cells)) // 5]) for cells in product(levels, repeat=5)]
    lines = [
        "rubric: table", 'version: "1"', "title: Table",
        f"scales: [{{id: s, levels: [{', '.join(f'{{id: {level}}}' for level in levels)}]}}]",
        "axes: [{id: x, label: X, scale: s}]", "nodes:", *(f"  - {{id: {name}}}" for name in inputs.split(", ")),
        f"  - id: top\n    children: [{inputs}]\n    rules:\n      x:\n        table:\n          inputs: [{inputs}]\n          rows:",
        *(f"            - {{when: [{', '.join(cells)}], verdict: {verdict}}}" for cells, verdict in rows),
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def loading(count: int) -> None:
    """Text to values, and to a tree with the places of all, against PyYAML's fastest loader, which gives no places."""
    import yaml

    from goalcheck.yaml import parse, read_assignment
    from goalcheck.yaml.limits import LIMITS
    from goalcheck.yaml.tree import read_tree

    texts = [path.read_bytes() for path in sorted((ROOT / "assignments").glob("*.yaml"))]

    def ours() -> None:
        for text in texts:
            assert parse("", text).value is not None

    def trees() -> None:
        for text in texts:
            assert read_tree(text.decode(), LIMITS).root is not None

    def placed() -> None:
        for text in texts:
            assert parse("", text).document.nodes is not None

    def models() -> None:
        for text in texts:
            assert read_assignment(parse("", text)).valid is not None

    def theirs() -> None:
        for text in texts:
            yaml.load(text, Loader=yaml.CSafeLoader)

    wanted = f"at most {1 / 1.5:.2f}, that is 1.5 × the speed"
    report("parse / yaml.load(CSafeLoader)", *pairs(ours, theirs, count), wanted)
    report("a tree with all places / yaml.load(CSafeLoader)", *pairs(trees, theirs, count), wanted)
    report("parse, then all places / yaml.load(CSafeLoader)", *pairs(placed, theirs, count), "no limit set")
    report("parse and read the model / yaml.load(CSafeLoader)", *pairs(models, theirs, count), "no limit set")


def judging(count: int) -> None:
    """One assignment of 4 goals × 3 criteria × 4 pieces of evidence, all axes of the default rubric.

    Every evaluation has other scores, so that nothing is answered from the last one.
    """
    from goalcheck.engine import assess
    from goalcheck.engine.evaluate import evaluate
    from goalcheck.engine.plan import Compiler, plan
    from goalcheck.engine.slot import leaf_value
    from goalcheck.yaml import parse, read_assignment, read_rubric

    rubric = read_rubric(parse("", (ROOT / "rubrics" / "maluppfyllelse.yaml").read_bytes())).valid
    assignment = read_assignment(parse("", synthetic().encode())).valid
    assert rubric is not None
    assert assignment is not None
    ready = plan(assignment, Compiler(rubric))
    leaves = [i for i, slot in enumerate(ready.slots) if slot.rule is None]
    chance = random.Random(1)
    levels = ready.slots[leaves[0]].scale

    def seconds() -> float:
        """For 2,000 evaluations, each with scores drawn anew."""
        drawn = [{i: leaf_value(chance.choice(levels.names), levels) for i in leaves} for _ in range(2000)]

        def many() -> None:
            for scores in drawn:
                evaluate(ready, scores)

        return timed(many)

    each = median(seconds() for _ in range(count)) / 2000
    slots = sum(slot.rule is not None for slot in ready.slots)
    print(
        f"evaluate {len(leaves)} pieces of evidence, {slots} verdicts: {1 / each:,.0f} a second (wanted: at least 10,000)"
    )
    whole = median(timed(lambda: assess(assignment, rubric)) for _ in range(10 * count))
    print(f"assess, rubric compiled anew and traces made: {1 / whole:,.0f} a second (no limit set)")


def synthetic() -> str:
    lines = ["assignment: bench", "year: 2024", "title: Bench", "rubric: maluppfyllelse", "goals:"]
    for goal in range(4):
        lines += [f"  - id: g{goal}", f"    title: Goal {goal}", "    criteria:"]
        for criterion in range(3):
            name = f"g{goal}c{criterion}"
            lines += [f"      - id: {name}", f"        title: Criterion {criterion}", "        evidence:"]
            for number in range(4):
                lines += [
                    f"          - id: {name}e{number}",
                    "            claim: A finding",
                    "            score: largely",
                ]
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=15, help="how many pairs, at least 10")
    count = max(10, parser.parse_args(arguments).pairs)
    processes(count)
    rubrics(count)
    loading(count)
    judging(count)


if __name__ == "__main__":
    main()
