"""Portfolio speed: a three-level model of decision tables over generated rows, against a hand-written polars lookup over
the same Parquet file, DEXiPy and ZEN Engine. All give the same verdicts; peers that judge row by row do as many rows as
they can in a few seconds, and times are compared per row.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from itertools import cycle, islice, pairwise, product
from pathlib import Path
from statistics import median
from typing import Any

LEVELS = ("l0", "l1", "l2", "l3")
GOALS = tuple(f"g{i}" for i in range(4))
INPUTS = {goal: tuple(f"{goal}c{i}" for i in range(3)) for goal in GOALS} | {"whole": GOALS}
CRITERIA = tuple(name for goal in GOALS for name in INPUTS[goal])
MEASURED = """
import re, sys
from pathlib import Path
from goalcheck.cli import run
assert run(sys.argv[1:]) == 0
print(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
"""
"""Runs a command line, then says its peak memory in KiB: that of `getrusage` would include that of its parent."""
Tables = dict[str, dict[tuple[int, ...], int]]
Row = tuple[int, ...]
ROWS = 1_000_000
SECONDS = 3.0
"""How long a peer that judges row by row may take for one round."""


def tables(chance: random.Random) -> Tables:
    """Monotone tables: cut-offs on a weighted sum of levels."""
    found: Tables = {}
    for node, inputs in INPUTS.items():
        weights = [chance.randint(1, 5) for _ in inputs]
        cuts = sorted(chance.sample(range(1, 3 * sum(weights)), 3))
        sums = {
            key: sum(w * x for w, x in zip(weights, key, strict=True)) for key in product(range(4), repeat=len(inputs))
        }
        found[node] = {key: sum(total >= cut for cut in cuts) for key, total in sums.items()}
    return found


def verdict(model: Tables, row: Row) -> int:
    goals = [model[goal][row[3 * i : 3 * i + 3]] for i, goal in enumerate(GOALS)]
    return model["whole"][tuple(goals)]


def rubric(model: Tables) -> str:
    """The model in the rubric language, as JSON, which is YAML."""

    def rule(node: str) -> dict[str, Any]:
        rows = [{"when": [LEVELS[x] for x in key], "verdict": LEVELS[out]} for key, out in model[node].items()]
        return {"worth": {"table": {"inputs": list(INPUTS[node]), "rows": rows}}}

    nodes: list[dict[str, Any]] = [{"id": name} for name in CRITERIA]
    nodes += [{"id": node, "children": list(inputs), "rules": rule(node)} for node, inputs in INPUTS.items()]
    whole = {
        "rubric": "bench", "version": "1", "title": "Bench", "closed": True,
        "scales": [{"id": "four", "levels": [{"id": name} for name in LEVELS]}],
        "axes": [{"id": "worth", "label": "Worth", "scale": "four"}], "nodes": nodes,
    }  # fmt: skip
    return json.dumps(whole)


def drawn(path: Path, rows: int) -> None:
    """A Parquet file of `rows` random rows, a column of level names for each criterion."""
    import pyarrow as pa
    from pyarrow import parquet

    chance = random.Random(7)
    schema = pa.schema([(name, pa.string()) for name in CRITERIA])
    with parquet.ParquetWriter(path, schema) as writer:
        for start in range(0, rows, 1 << 18):
            count = min(1 << 18, rows - start)
            columns = [pa.array(chance.choices(LEVELS, k=count)) for _ in CRITERIA]
            writer.write_table(pa.table(columns, schema=schema))


def ours(path: Path, rules: Path) -> Iterator[Any]:
    """The library, as the command uses it: reading, judging, reasons and counts."""
    from goalcheck.questions.portfolio.request import Request
    from goalcheck.questions.portfolio.run import begun
    from goalcheck.questions.portfolio.table import Reading

    with ExitStack() as keeper:
        run = begun(path, rules, Request(), Reading(), lambda *_: "en", 0, keeper)
        for piece in run.pieces():
            yield piece.rows.column("verdict")


def by_polars(path: Path, model: Tables) -> Any:
    """Read the file, then one join a table; what somebody would write by hand for speed."""
    import polars as pl

    kind = pl.Enum(LEVELS)
    frame = pl.scan_parquet(path).with_columns(pl.col(CRITERIA).cast(kind))
    for node, inputs in INPUTS.items():
        keys = list(model[node])
        columns = {name: pl.Series([LEVELS[key[i]] for key in keys], dtype=kind) for i, name in enumerate(inputs)}
        out = pl.Series([LEVELS[x] for x in model[node].values()], dtype=kind)
        frame = frame.join(pl.LazyFrame({**columns, node: out}), on=list(inputs), how="left", maintain_order="left")
    return frame.select("whole").collect().to_series()


def by_polars_index(path: Path, model: Tables) -> Any:
    """Read the file, then a mixed-radix index and a gather a table: faster than joins."""
    import polars as pl

    kind = pl.Enum(LEVELS)
    frame = pl.read_parquet(path).with_columns(pl.col(CRITERIA).cast(kind).to_physical().cast(pl.UInt16))
    for node, inputs in INPUTS.items():
        found = list(model[node].values())
        out = (
            pl.Series([LEVELS[x] for x in found], dtype=kind) if node == "whole" else pl.Series(found, dtype=pl.UInt16)
        )
        index = frame[inputs[0]]
        for name in inputs[1:]:
            index = index * 4 + frame[name]
        frame = frame.with_columns(out.gather(index).alias(node))
    return frame["whole"]


def dexipy(model: Tables) -> Callable[[Row], int]:
    from dexipy.dexi import evaluate, read_dexi_from_string

    scale = "".join(f"<SCALEVALUE><NAME>{name}</NAME></SCALEVALUE>" for name in LEVELS)

    def attribute(node: str) -> str:
        below = "".join(attribute(name) for name in INPUTS.get(node, ()))
        rules = "".join(f"<RULE>{out}</RULE>" for out in model[node].values()) if node in model else ""
        table = f"<TABLE>{rules}</TABLE>" if rules else ""
        return f"<ATTRIBUTE><NAME>{node}</NAME><SCALE>{scale}</SCALE>{table}{below}</ATTRIBUTE>"

    read = read_dexi_from_string(f"<DEXi><NAME>bench</NAME>{attribute('whole')}</DEXi>")

    def judge(row: Row) -> int:
        found = evaluate(read, {"name": "row", **dict(zip(CRITERIA, row, strict=True))})
        value = found["whole"] if isinstance(found, dict) else found[0]["whole"]
        return int(next(iter(value)) if isinstance(value, set) else value)

    return judge


def zen(model: Tables) -> Callable[[Row], int]:
    from zen import ZenEngine

    nodes: list[dict[str, Any]] = [{"id": "in", "name": "in", "type": "inputNode", "content": {}}]
    for node, inputs in INPUTS.items():
        rules = [
            {"_id": str(n), **{name: str(x) for name, x in zip(inputs, key, strict=True)}, "out": str(out)}
            for n, (key, out) in enumerate(model[node].items())
        ]
        content = {
            "hitPolicy": "first", "passThrough": True, "rules": rules,
            "inputs": [{"id": name, "name": name, "field": name} for name in inputs],
            "outputs": [{"id": "out", "name": node, "field": node}],
        }  # fmt: skip
        nodes.append({"id": node, "name": node, "type": "decisionTableNode", "content": content})
    nodes.append({"id": "out", "name": "out", "type": "outputNode", "content": {}})
    names = [node["id"] for node in nodes]
    edges = [{"id": f"e{i}", "sourceId": a, "targetId": b, "type": "edge"} for i, (a, b) in enumerate(pairwise(names))]
    decision = ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))

    def judge(row: Row) -> int:
        return int(decision.evaluate(dict(zip(CRITERIA, row, strict=True)))["result"]["whole"])

    return judge


def seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def against_polars(path: Path, rules: Path, model: Tables, count: int) -> None:
    """Pairs, run in turn, so that a drifting machine hits both."""
    mine = [name for part in ours(path, rules) for name in part.to_pylist()]
    for name, peer in (("joins", by_polars), ("gathers", by_polars_index)):
        assert peer(path, model).to_list() == mine, name
        times = [(seconds(partial(judged, path, rules)), seconds(partial(peer, path, model))) for _ in range(count)]
        compared(f"portfolio / polars {name}, per row", [(a / ROWS, b / ROWS, a / b) for a, b in times], "at most 10")


def against_row_by_row(path: Path, rules: Path, model: Tables, count: int) -> None:
    """Per row, ours over all rows of the file; the peers' verdicts equal the tables'."""
    chance = random.Random(11)
    for name, make, limit in (("DEXiPy", dexipy, 20), ("ZEN Engine", zen, 100)):
        judge = make(model)
        rows: list[Row] = [tuple(chance.choices(range(4), k=len(CRITERIA))) for _ in range(200)]
        assert [judge(row) for row in rows] == [verdict(model, row) for row in rows], name
        each = seconds(partial(consumed, map(judge, rows))) / len(rows)
        wanted = max(len(rows), int(SECONDS / each / count))
        times = []
        for _ in range(count):
            a = seconds(partial(judged, path, rules)) / ROWS
            b = seconds(partial(consumed, map(judge, islice(cycle(rows), wanted)))) / wanted
            times.append((a, b, b / a))
        compared(f"{name} / portfolio, per row", times, f"at least {limit}")


def compared(name: str, times: list[tuple[float, float, float]], limit: str) -> None:
    """Medians of seconds a row, ours and theirs, and of the ratios pair by pair."""
    mine, theirs, ratio = (median(column) for column in zip(*times, strict=True))
    print(f"{name:<36} {1e9 * mine:9.1f} ns {1e9 * theirs:11.1f} ns   {ratio:9.2f}   (wanted: {limit})")


def judged(path: Path, rules: Path) -> None:
    consumed(ours(path, rules))


def consumed(things: Iterable[object]) -> None:
    deque(things, maxlen=0)


def whole_process(folder: Path, rules: Path) -> None:
    """The command, writing Parquet: seconds and peak memory, which must not grow with the rows."""
    for rows in (ROWS, 4 * ROWS):
        path, out = folder / f"{rows}.parquet", folder / "out.parquet"
        if not path.exists():
            drawn(path, rows)
        start = time.perf_counter()
        words = ["portfolio", path, "--rubric", rules, "-f", "parquet", "-o", out]
        used = subprocess.check_output([sys.executable, "-c", MEASURED, *map(str, words)], encoding="utf-8")
        took = time.perf_counter() - start
        print(
            f"goalcheck portfolio, {rows:>9,} rows, Parquet to Parquet: {took:5.2f} s, {int(used.split()[-1]) / 1024:6.0f} MiB at most"
        )


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=10, help="how many pairs")
    count = parser.parse_args(arguments).pairs
    model = tables(random.Random(3))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, rules = folder / f"{ROWS}.parquet", folder / "bench.yaml"
        drawn(path, ROWS)
        rules.write_text(rubric(model), encoding="utf-8")
        against_polars(path, rules, model, count)
        against_row_by_row(path, rules, model, count)
        whole_process(folder, rules)


if __name__ == "__main__":
    main()
