"""`goalcheck validate` over a folder, against check-jsonschema and yamllint: files a second, faults told, memory.

Whole processes from the installed wheel, their start included; all check the same files.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from written import FAULTS, Written, write

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
MEASURED = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
assert done.returncode in (0, 1), done
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""Runs a command, then says the peak memory in KiB of the largest of its processes."""
SETTLED = 3
"""Runs of ours, of which the median counts."""


@dataclass(frozen=True, slots=True)
class Took:
    seconds: float
    out: str


def timed(*command: str | Path) -> Took:
    """A whole process; 0 and 1 are the exits of a checker that did its work."""
    start = time.perf_counter()
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, encoding="utf-8")
    took = time.perf_counter() - start
    assert done.returncode in (0, 1), command[:4]
    return Took(took, done.stdout)


def validate(folder: Path, jobs: int = 1) -> list[str | Path]:
    options = ("--isolated", "--lang", "en", "-f", "concise", "--max-files", "100000", "--jobs", str(jobs))
    return [BIN / "goalcheck", "validate", folder / "assignments", *options]


def peak(folder: Path, jobs: int) -> float:
    """MiB of the largest process; the process in between starts small, so that it counts for nothing."""
    command = [str(part) for part in validate(folder, jobs)]
    return int(subprocess.check_output([sys.executable, "-c", MEASURED, *command])) / 1024


def made(folder: Path, count: int) -> list[Written]:
    """A folder with that many files, and the rubric by which they are judged."""
    for name in ("assignments", "rubrics"):
        (folder / name).mkdir(parents=True)
    shutil.copy(ROOT / "rubrics" / "maluppfyllelse.yaml", folder / "rubrics")
    return write(folder / "assignments", range(count))


def against_peers(folder: Path, files: list[Written]) -> None:
    """Each peer between runs of ours, so that a drifting machine hits both."""
    schema = folder / "assignment.schema.json"
    schema.write_bytes(subprocess.check_output([BIN / "goalcheck", "schema", "assignment"]))
    paths: list[str | Path] = [file.path for file in files]
    by_schema: list[str | Path] = [BIN / "check-jsonschema", "--schemafile", schema, "--output-format", "json", *paths]
    by_lint: list[str | Path] = [BIN / "yamllint", "-d", "relaxed", "-f", "parsable", *paths]
    ours = timed(*validate(folder))
    told = {"goalcheck": in_lines(ours.out, ": error ")}
    for name, command, limit in (("check-jsonschema", by_schema, 15), ("yamllint", by_lint, 25)):
        before = [timed(*validate(folder)).seconds for _ in range(SETTLED)]
        theirs = timed(*command)
        mine = median([*before, *(timed(*validate(folder)).seconds for _ in range(SETTLED))])
        told[name] = in_json(theirs.out) if name == "check-jsonschema" else in_lines(theirs.out, ": [error] ")
        print(
            f"goalcheck validate / {name:<16} {len(files) / mine:7.0f} {len(files) / theirs.seconds:7.1f} files a second"
            f"   ratio {theirs.seconds / mine:5.1f}   (wanted: at least {limit})"
        )
    sown(files, told)


def in_lines(out: str, mark: str) -> set[str]:
    """The names of the files of which a line tells an error."""
    return {Path(line.partition(":")[0]).name for line in out.splitlines() if mark in line}


def in_json(out: str) -> set[str]:
    said = json.loads(out)
    return {Path(it["filename"]).name for it in (*said["errors"], *said["parse_errors"])}


def sown(files: list[Written], told: dict[str, set[str]]) -> None:
    """How many of the files with a fault each tells an error of; of a file without one, none may."""
    print(f"\n{'faults sown, and told':<36}" + "".join(f"{name:>18}" for name in ("sown", *told)))
    for fault in (*FAULTS, None):
        names = {file.path.name for file in files if file.fault is fault}
        counts = [len(names & found) for found in told.values()]
        name = fault.name if fault else "no fault"
        print(f"{name:<36}" + "".join(f"{count:>18}" for count in (len(names), *counts)))
    faulty = {file.path.name for file in files if file.fault}
    assert told["goalcheck"] == faulty, told["goalcheck"] ^ faulty
    print()


def by_jobs(folder: Path) -> None:
    """One process against two, in turn."""
    pairs = [(timed(*validate(folder)).seconds, timed(*validate(folder, 2)).seconds) for _ in range(SETTLED)]
    print(f"--jobs 2: {median(a / b for a, b in pairs):.2f} × one process (wanted: at least 1.6)")


def by_count(few: Path, many: Path) -> None:
    """Ten times the files: seconds, and the memory of the largest process, with one and with two."""
    once, tenfold = (median(timed(*validate(folder)).seconds for _ in range(SETTLED)) for folder in (few, many))
    print(f"ten times the files: {tenfold / once:.1f} × the time (wanted: at most 11)")
    for folder in (few, many):
        count = len(list((folder / "assignments").iterdir()))
        used = ", ".join(f"{peak(folder, jobs):.0f} MiB with --jobs {jobs}" for jobs in (1, 2))
        print(f"{count:>6,} files: {used} at most (wanted: under 150)")


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=1_000, help="how many files")
    count = parser.parse_args(arguments).files
    with tempfile.TemporaryDirectory() as name:
        few, many = Path(name) / "few", Path(name) / "many"
        files = made(few, count)
        size = sum(file.path.stat().st_size for file in files) / count
        print(f"{count:,} files of {size / 1000:.1f} kB, a fault in {sum(file.fault is not None for file in files)}")
        against_peers(few, files)
        by_jobs(few)
        made(many, 10 * count)
        by_count(few, many)


if __name__ == "__main__":
    main()
