"""Which tests run which lines, and how long each takes: measured once, and again for what has changed since."""

from __future__ import annotations

import json
import os
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from coverage import CoverageData

from mutants.forked import ends, tests

NEAR = 4
"""Lines that a statement is taken to go on for."""
LONGEST = 7200
"""Seconds that measuring may take."""


@dataclass(frozen=True)
class Measured:
    """The tests that pass: the seconds that each takes, and the lines of each file that it runs, as the bits of a number."""

    seconds: dict[str, float]
    lines: dict[str, dict[str, int]]

    def touching(self, path: str, line: int) -> list[str]:
        """The tests that run a line, fastest first. Within a statement of several lines, the nearest line before counts that
        a test runs; what runs only while the module is imported is run by all that run anything in it."""
        found = {name: files[path] for name, files in self.lines.items() if path in files}
        for near in range(line, max(line - NEAR, 0), -1):
            if names := [name for name, bits in found.items() if bits >> near & 1]:
                return self.ordered(names)
        return self.ordered(found)

    def ordered(self, names: Iterable[str]) -> list[str]:
        return sorted(names, key=lambda name: (self.seconds[name], name))


class _Times:
    """A plugin of pytest: how long each test took, and which did not pass."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self.failed: set[str] = set()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seconds[report.nodeid] += report.duration
        if report.outcome != "passed":
            self.failed.add(report.nodeid)


def measured(root: Path, package: str, jobs: int, ignored: list[str]) -> Measured:
    """What is known of all modules of tests but those ignored. A module is measured anew where it has changed, or the
    code or any file has that the tests share."""
    kept = root / ".mutants" / "measured.json"
    known: dict[str, Any] = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
    modules = {str(path.relative_to(root)): path for path in sorted((root / "tests").rglob("test_*.py"))}
    shared = {path for folder in ("src", "tests") for path in (root / folder).rglob("*") if path.is_file()}
    base = _hash(root, sorted(it for it in shared - {*modules.values()} if it.parent.name != "__pycache__"))
    keys = {name: base + _hash(root, [path]) for name, path in modules.items() if name not in ignored}
    stale = [name for name, key in keys.items() if known.get(name, {}).get("key") != key]
    if stale:
        print(f"measuring which lines {len(stale)} modules of tests run", flush=True)
        kept.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=kept.parent) as folder:
            fresh = Path(folder) / "fresh.json"
            list(ends([(lambda: _measure(root, package, jobs, stale, fresh), LONGEST)], silent=False))
            if not fresh.exists():
                raise SystemExit("the tests could not be measured")
            new = json.loads(fresh.read_text(encoding="utf-8"))
            known = {name: known[name] for name in keys if name not in stale}
            known |= {name: {"key": keys[name], "tests": new.get(name, {})} for name in stale}
            fresh.write_text(json.dumps(known), encoding="utf-8")
            fresh.replace(kept)
    every = {name: found for it in known.values() for name, found in it["tests"].items()}
    lines = {name: {path: int(bits, 16) for path, bits in files.items()} for name, (_, files) in every.items()}
    return Measured({name: seconds for name, (seconds, _) in every.items()}, lines)


def _hash(root: Path, paths: list[Path]) -> str:
    whole = sha256()
    for path in paths:
        whole.update(f"{path.relative_to(root)}\0".encode() + path.read_bytes())
    return whole.hexdigest()[:16]


def _measure(root: Path, package: str, jobs: int, modules: list[str], fresh: Path) -> int:
    """By module of tests, the seconds and lines of each of its tests that passes."""
    data = fresh.with_suffix(".coverage")
    os.environ["COVERAGE_FILE"] = str(data)
    options = [f"--cov={package}", "--cov-context=test", "--cov-report=", f"--cov-config={os.devnull}"]
    times = _Times()
    status = tests(root, [*options, "-n", str(jobs if jobs > 1 else 0), *modules], times)
    if status not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        return status
    lines: dict[str, dict[str, int]] = {name: {} for name in times.seconds if name not in times.failed}
    read = CoverageData(str(data))
    read.read()
    for path in read.measured_files():
        for line, contexts in read.contexts_by_lineno(path).items():
            for name in {it.partition("|")[0] for it in contexts} & lines.keys():
                there = str(Path(path).relative_to(root))
                lines[name][there] = lines[name].get(there, 0) | 1 << line
    found: dict[str, dict[str, object]] = defaultdict(dict)
    for name, files in lines.items():
        found[name.partition("::")[0]][name] = times.seconds[name], {path: f"{bits:x}" for path, bits in files.items()}
    fresh.write_text(json.dumps(found), encoding="utf-8")
    return 0
