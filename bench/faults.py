"""Nine faults sown in rubrics, each in one of its own and all in one: what goalcheck and its peers find, in how many runs."""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from peer_cdmn import Cdmn
from peer_ssvc import BEYOND, Ssvc
from report import Report, Told
from tables import Table, tables

from goalcheck.files.rubric import open_rubric

ROOT = Path(__file__).resolve().parent.parent
ALONE = ROOT / "bench" / "faults"
TOGETHER = ROOT / "tests" / "cases" / "rubric-check-seeded" / "faulty.yaml"
NOTES = """
cannot be expressed: a row of certcc-ssvc is one combination, and no row comes before another.
crashes, unnamed: the table is refused by an error that does not say what is wrong with it.
no line: the tool does not say where in the author's file; a row is a place in the table.
* no one combination can show it: it is that something never happens, or a word that the scale does not have.
runs: until the tool has shown all that it finds. certcc-ssvc stops at the first fault of a table, which has to be mended
before the next is seen; cdmn answers one question about one table in a run, and has to load the model first.
""".strip()


@dataclass(frozen=True, slots=True)
class Fault:
    """Sown at `node`, in its own rubric and in the one that has them all; `keys` are goalcheck's messages for it."""

    name: str
    node: str
    keys: tuple[str, ...]
    shows: bool = True


FAULTS = (
    Fault("gap", "gappy", ("uncovered",)),
    Fault("overlap", "gappy", ("rows-conflict",)),
    Fault("shadowed", "shadowy", ("shadowed", "shadowed-row")),
    Fault("non-monotone", "upside", ("non-monotone",)),
    Fault("irrelevant-input", "upside", ("input-never-matters",), shows=False),
    Fault("unreachable-verdict", "shadowy", ("level-never-comes-out",), shows=False),
    Fault("undeclared-verdict", "upside", ("unknown-level",), shows=False),
    Fault("masked-leaf", "mild", ("leaf-never-matters",), shows=False),
    Fault("unreachable-row", "top", ("never-met-row",), shows=False),
)
"""The last two show only across levels: in their own rubrics each table is sound by itself."""


@dataclass(frozen=True, slots=True)
class Tool:
    """`check` is None where it is not installed."""

    name: str
    check: Callable[[Path], Report] | None
    beyond: tuple[str, ...] = ()


def goalcheck(path: Path) -> Report:
    command = [sys.executable, "-m", "goalcheck", "rubric", "check", "--format", "json", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    rubric = open_rubric(path).value
    assert rubric is not None, done.stderr
    told = []
    for it in json.loads(done.stdout)["rubrics"][0]["anomalies"]:
        node = re.match(r"nodes\[(\d+)\]", it["route"])
        faults = tuple(fault.name for fault in FAULTS if it["key"] in fault.keys)
        if node and faults:
            said = it["message"]["en"]
            case = ", ".join(it["witness"] or re.findall(r"[\w-]+=[\w-]+", said))
            told.append(Told(rubric.nodes[int(node[1])].id, faults, said, case, f"line {it['line']}"))
    return Report(tuple(told), 1)


def peers(folder: Path) -> tuple[Tool, Tool]:
    """Each in a virtual environment of its own, for their dependencies exclude each other."""
    ssvc, cdmn = Ssvc(folder / "ssvc" / "bin" / "python"), Cdmn(folder / "cdmn" / "bin" / "cdmn")
    return (
        peer("certcc-ssvc", ssvc.check, version(folder / "ssvc", "certcc-ssvc", "ssvc.decision_tables.base"), BEYOND),
        peer("cdmn", cdmn.check, version(folder / "cdmn", "cdmn", "cdmn.cdmn, idp_engine")),
    )


def peer(name: str, check: Callable[[tuple[Table, ...]], Report], found: str, beyond: tuple[str, ...] = ()) -> Tool:
    return Tool(f"{name} {found}", lambda path: check(tables(path)), beyond) if found else Tool(name, None)


def version(environment: Path, package: str, modules: str) -> str:
    """The version of a package whose modules can be imported there; empty where they cannot."""
    python = environment / "bin" / "python"
    code = f"import {modules}; from importlib.metadata import version; print(version({package!r}))"
    if not python.exists():
        return ""
    done = subprocess.run([python, "-W", "ignore", "-c", code], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def cell(tool: Tool, fault: Fault, told: Told | None) -> str:
    if tool.check is None:
        return "not installed"
    if told is None:
        return "cannot be expressed" if fault.name in tool.beyond else "not found"
    if not told.named:
        return "crashes, unnamed"
    shown = [] if not fault.shows else ["witness"] if told.case else ["no witness"]
    return ", ".join(["found", *shown, told.place or "no line"])


def found(fault: Fault, report: Report) -> Told | None:
    told = report.about(fault.name, fault.node)
    return told if told and told.named else None


def show(title: str, tools: Sequence[Tool], reports: Sequence[Sequence[Report]]) -> None:
    """`reports` of each tool, one for each fault, or the same for all."""
    rows = [("", *(tool.name for tool in tools))]
    for n, fault in enumerate(FAULTS):
        cells = [
            cell(tool, fault, its[n].about(fault.name, fault.node) if its else None)
            for tool, its in zip(tools, reports, strict=True)
        ]
        rows.append((fault.name if fault.shows else f"{fault.name} *", *cells))
    rows.append(("found", *(counted(its) if its else "" for its in reports)))
    rows.append(("runs", *(bounds([it.runs for it in its]) if its else "" for its in reports)))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    print(title)
    for row in rows:
        print("  " + "   ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip())
    print()


def counted(reports: Sequence[Report]) -> str:
    return f"{sum(map(bool, map(found, FAULTS, reports)))} of {len(FAULTS)}"


def bounds(numbers: Sequence[int]) -> str:
    return " to ".join(map(str, dict.fromkeys((min(numbers), max(numbers)))))


def quote(tools: Sequence[Tool], path: Path, reports: Sequence[Report | None]) -> None:
    """Each tool's own words."""
    print(path.relative_to(ROOT))
    for tool, report in zip(tools, reports, strict=True):
        for told in report.told if report else ():
            lines = [line for line in told.said.splitlines() if line.strip()]
            print(f"  {tool.name} about {told.node}:", *lines, sep="\n      ")
    print()


def main(arguments: Sequence[str] | None = None) -> int:
    """1 where goalcheck misses a fault, its line, or a case where one can show it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", type=Path, default=ROOT / ".venv-peers", help="folder of the peers' environments")
    parser.add_argument("-v", "--verbose", action="store_true", help="print each tool's own words")
    options = parser.parse_args(arguments)
    tools = (Tool("goalcheck", goalcheck), *peers(options.peers))
    paths = [ALONE / f"{fault.name}.yaml" for fault in FAULTS]
    alone = [[tool.check(path) for path in paths] if tool.check else [] for tool in tools]
    together = [[tool.check(TOGETHER)] * len(FAULTS) if tool.check else [] for tool in tools]
    if options.verbose:
        for n, path in enumerate(paths):
            quote(tools, path, [its[n] if its else None for its in alone])
        quote(tools, TOGETHER, [its[0] if its else None for its in together])
    show("Each fault in a rubric of its own: bench/faults/*.yaml", tools, alone)
    show(f"All in one: {TOGETHER.relative_to(ROOT)}", tools, together)
    print(NOTES)
    ours = [(fault, found(fault, it[0][n])) for it in (alone, together) for n, fault in enumerate(FAULTS)]
    return int(any(told is None or not told.place or (fault.shows and not told.case) for fault, told in ours))


if __name__ == "__main__":
    sys.exit(main())
