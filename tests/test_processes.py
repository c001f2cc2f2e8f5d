"""Several processes: the same report as one, and none left behind, however a run ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from goalcheck.questions.validate.policy import Policy
from goalcheck.questions.validate.processes import AHEAD, spread
from goalcheck.questions.validate.run import validate

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted((ROOT / "assignments").glob("*.yaml"))
LINUX = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks /proc which processes there are")
SECONDS = 20.0
"""How long a process may take to end; it takes a fraction of one, but machines can be busy."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Enough files for some seconds of work."""
    for number in range(1_500):
        (tmp_path / f"{number:04}.yaml").hardlink_to(FILES[number % len(FILES)])
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A run with two processes of its own at work, in a group of processes of its own."""
    command = [sys.executable, "-m", "goalcheck", "validate", str(folder), "--jobs", "2"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    until(lambda: len(workers(process)) == 2)
    yield process
    if group(process):
        os.killpg(process.pid, signal.SIGKILL)


def group(process: subprocess.Popen[bytes]) -> list[int]:
    """The processes of a group that still run."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, in_group = path.read_text().rpartition(")")[2].split()[:3]
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(in_group) == process.pid and state not in "ZX":
            found.append(int(path.parent.name))
    return found


def workers(process: subprocess.Popen[bytes]) -> list[int]:
    """All but the first process, and the one that cleans up after processes that were not made as copies."""
    others = [it for it in group(process) if it != process.pid]
    return [it for it in others if b"resource_tracker" not in Path(f"/proc/{it}/cmdline").read_bytes()]


def until(holds: object) -> None:
    end = time.monotonic() + SECONDS
    assert callable(holds)
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_several_processes_report_what_one_does(tmp_path: Path) -> None:
    for number in range(100):
        text = FILES[number % len(FILES)].read_text(encoding="utf-8")
        wrong = text.replace("score: ", "scorre: ", number % 3).replace("strength", "\tstrength", number % 7 == 0)
        (tmp_path / f"{number:02}.yaml").write_text(wrong, encoding="utf-8")
    one, two = (validate([tmp_path], Policy(), jobs=jobs) for jobs in (1, 2))
    assert one == two
    assert one.errors > 60


class Watched(list[int]):
    """Knows how far it has been read."""

    far = 0

    def __getitem__(self, index: object) -> Any:
        assert isinstance(index, slice)
        self.far = max(self.far, index.stop)
        return list(self)[index]


def test_results_come_in_order_and_few_are_made_ahead() -> None:
    items = Watched(-number for number in range(2_000))
    for done, result in enumerate(spread(abs, items, jobs=2, size=10)):
        assert result == done
        assert items.far <= done + 10 * (2 * AHEAD + 1)


def test_beside_another_thread_processes_start_anew() -> None:
    end = Event()
    thread = Thread(target=end.wait)
    thread.start()
    try:
        assert list(spread(abs, range(-100, 0), jobs=2, size=10)) == list(range(100, 0, -1))
    finally:
        end.set()
        thread.join()


def test_an_error_of_the_work_is_raised() -> None:
    with pytest.raises(TypeError):
        list(spread(abs, ["a word"] * 100, jobs=2, size=10))  # type: ignore[arg-type]


@LINUX
@pytest.mark.parametrize("pause", [0.0, 0.5])
def test_ctrl_c_ends_every_process_without_a_trace(run: subprocess.Popen[bytes], pause: float) -> None:
    time.sleep(pause)
    os.killpg(run.pid, signal.SIGINT)
    out, err = run.communicate(timeout=SECONDS)
    assert (run.returncode, out, err) == (130, b"", b"")
    until(lambda: not group(run))


@LINUX
def test_a_worker_that_is_killed_ends_the_run(run: subprocess.Popen[bytes]) -> None:
    time.sleep(0.5)
    os.kill(workers(run)[0], signal.SIGKILL)
    out, err = run.communicate(timeout=SECONDS)
    assert run.returncode == 70
    assert out == b""
    assert b"BrokenProcessPool" in err
    assert err.count(b"\n") == 1
    until(lambda: not group(run))


@LINUX
def test_workers_end_with_a_parent_that_is_killed(run: subprocess.Popen[bytes]) -> None:
    time.sleep(0.5)
    run.kill()
    run.communicate(timeout=SECONDS)
    until(lambda: not group(run))
