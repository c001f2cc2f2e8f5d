"""Runs of pytest in processes of their own, forked from one that has read all but the package under test.

What a run reads, it reads by itself, so nothing of a mutant is left for the next; no file is changed.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from enum import StrEnum
from importlib import import_module
from pathlib import Path

import pytest

READ = ("hypothesis.strategies", "yaml", "jsonschema", "rich.tree", "rich.table", "typer", "typer.testing", "pydantic")
NOTHING = (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)
"""How a run exits in which nothing failed."""
MEMORY = 3 << 30
"""Bytes that a run may take."""


class End(StrEnum):
    KILLED = "killed"
    SURVIVED = "survived"
    TIMED_OUT = "timed out"


Work = tuple[Callable[[], int], float]
"""What a process does until it exits with that status, and the seconds it has."""


def prepare(root: Path) -> None:
    """Read what all runs read."""
    os.chdir(root)
    os.environ |= {"HYPOTHESIS_PROFILE": "mutants", "HYPOTHESIS_STORAGE_DIRECTORY": os.devnull}
    sys.path[:0] = [str(root / "src"), str(root)]
    for name in READ:
        try:
            import_module(name)
        except ImportError:
            continue


def tests(root: Path, options: Sequence[str], plugin: object) -> int:
    """A run of pytest, in this process, that leaves nothing behind."""
    plain = ["-q", "-o", "addopts=", "-m", "not client", "-p", "no:cacheprovider"]
    plain += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]
    return pytest.main([*plain, "--hypothesis-seed=0", f"--rootdir={root}", *options], plugins=[plugin])


def ends(works: Sequence[Work], jobs: int = 1, silent: bool = True) -> Iterator[tuple[int, End]]:
    """Which work ended how, as they end."""
    waiting = list(enumerate(works))[::-1]
    running: dict[int, tuple[int, float]] = {}
    try:
        while waiting or running:
            while waiting and len(running) < jobs:
                i, (work, limit) = waiting.pop()
                running[_start(work, silent)] = i, time.monotonic() + limit
            time.sleep(0.02)
            for process, (i, until) in list(running.items()):
                done, status = os.waitpid(process, os.WNOHANG)
                if done:
                    yield i, End.SURVIVED if os.waitstatus_to_exitcode(status) in NOTHING else End.KILLED
                elif time.monotonic() > until:
                    _stop(process)
                    yield i, End.TIMED_OUT
                else:
                    continue
                del running[process]
    finally:
        for process in running:
            _stop(process)


def _start(work: Callable[[], int], silent: bool) -> int:
    sys.stdout.flush()
    process = os.fork()
    if process:
        with suppress(OSError):
            os.setpgid(process, process)
        return process
    status = 1
    try:
        os.setpgid(0, 0)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in range(3 if silent else 1):
            os.dup2(nowhere, stream)
        status = work()
    finally:
        os._exit(status)


def _stop(process: int) -> None:
    """Ends the process and all that it has started."""
    os.killpg(process, signal.SIGKILL)
    os.waitpid(process, 0)
