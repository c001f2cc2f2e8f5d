"""How the program ends where the system is against it: nobody reads, nothing can be written, an interrupt, no working folder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

import pytest

from goalcheck.cli.commands import TASKS
from goalcheck.runner.status import Exit
from tests.support.paths import ROOT

pytestmark = [pytest.mark.client, pytest.mark.skipif(os.name != "posix", reason="pipes and signals of POSIX")]
HEDER = str(ROOT / "assignments" / "heder.yaml")
GOALCHECK = (sys.executable, "-m", "goalcheck")
FULL = Path("/dev/full")
PATIENCE = 60
LONG = "x" * 300
COMMANDS = {
    "assess": f"assess {HEDER}",
    "why": f"why {HEDER}",
    "firm": f"firm {HEDER}",
    "next": f"next {HEDER}",
    "diff": f"diff {HEDER} {HEDER}",
    "trend": f"trend {HEDER}",
    "agree": f"agree {HEDER}",
    "portfolio": f"portfolio {ROOT / 'assignments'}",
    "validate": f"validate {HEDER}",
    "explain": "explain GC301",
    "schema": "schema assignment",
    "completion": "completion bash",
    "rubric check": "rubric check maluppfyllelse",
    "rubric test": "rubric test maluppfyllelse",
    "rubric show": "rubric show maluppfyllelse",
    "rubric diff": "rubric diff maluppfyllelse nd-gain",
    "rubric new": "rubric new --from-levels bad,good --input price:high,low",
}


def forms(command: str) -> tuple[str, ...]:
    """The forms that a command offers; "" where it has no choice."""
    found = getattr(import_module(f"goalcheck.questions.{command.replace(' ', '.')}.command"), "FORMS", ("",))
    return tuple(form for form in found if form != "parquet")  # which only goes into a file


CALLS = [
    *(
        [*line.split(), *(["-f", form] if form else [])]
        for command, line in COMMANDS.items()
        for form in forms(command)
    ),
    ["--help"],
    ["rubric", "--help"],
    ["assess", "--help"],
    ["--version"],
    ["-V"],
]


def named(arguments: list[str]) -> str:
    return " ".join(Path(it).name for it in arguments)


def test_every_command_is_tried() -> None:
    groups = {name for names in TASKS["goalcheck"].values() for name in names} - {"rubric"}
    assert set(COMMANDS) == groups | {f"rubric {name}" for name in TASKS["rubric"]["rubric"]}


@pytest.mark.parametrize("arguments", CALLS, ids=named)
def test_a_reader_that_is_gone_is_told_by_the_status(arguments: list[str]) -> None:
    """As the shell says of a program that a closed pipe ends: 128 and the number of the signal. Never 1, a finding."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([*GOALCHECK, *arguments], stdout=writing, stderr=subprocess.PIPE, timeout=PATIENCE)
    os.close(writing)
    assert (done.returncode, done.stderr) == (Exit.CLOSED, b"")


@pytest.mark.parametrize("arguments", CALLS, ids=named)
@pytest.mark.parametrize("output", ["full", "closed"])
def test_what_cannot_be_written_is_said_once(arguments: list[str], output: str) -> None:
    if output == "full" and not FULL.exists():
        pytest.skip("no /dev/full here")
    redirected = f"> {FULL}" if output == "full" else ">&-"
    shell = ["sh", "-c", f'exec "$@" {redirected}', "sh", *GOALCHECK, *arguments]
    done = subprocess.run(shell, stderr=subprocess.PIPE, text=True, timeout=PATIENCE)
    assert done.returncode == Exit.UNWRITTEN
    assert done.stderr.count("stdout") == len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("pause", [it / 1000 for it in range(0, 400, 40)])
def test_an_interrupt_leaves_no_trace_of_ours(pause: float) -> None:
    """From our first line on. Before that it is Python that starts and finds the package, and it says what it wants of it."""
    process = subprocess.Popen(
        [*GOALCHECK, "assess", HEDER], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    time.sleep(pause)
    process.send_signal(signal.SIGINT)
    said = process.communicate(timeout=PATIENCE)[1]
    package = str(ROOT / "src" / "goalcheck")
    assert not [it for it in said.splitlines() if package in it and "__init__.py" not in it and "in <module>" not in it]
    assert process.returncode in (Exit.INTERRUPTED, Exit.DONE) or said or process.returncode == -signal.SIGINT


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in ("explain", "completion", "rubric new")])
def test_without_a_working_folder_the_input_is_at_fault(command: str, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    arguments = COMMANDS[command].split()
    shell = ["sh", "-c", 'cd "$0" && rmdir "$0" && exec "$@"', str(gone), *GOALCHECK, *arguments, "--lang", "en"]
    done = subprocess.run(shell, capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode in (Exit.INVALID, Exit.DONE)
    assert done.returncode == Exit.DONE or done.stderr.startswith("goalcheck: The working folder is gone.")


TOO_LONG = [
    *(
        f"{command} {LONG}.yaml"
        for command in ("assess", "why", "firm", "next", "agree", "trend", "validate", "portfolio")
    ),
    f"portfolio {LONG}.csv --rubric maluppfyllelse",
    f"diff {LONG}.yaml {HEDER}",
    f"diff {HEDER} {LONG}.yaml",
    f"diff --git HEAD {LONG}.yaml",
    *(f"rubric {command} {LONG}.yaml" for command in ("show", "check", "test")),
    f"rubric diff {LONG}.yaml maluppfyllelse",
    f"assess {HEDER} --rubric {LONG}.yaml",
    f"schema assignment --rubric {LONG}.yaml",
]


@pytest.mark.parametrize("line", TOO_LONG, ids=lambda line: line.replace(LONG, "LONG").replace(str(ROOT), "")[:60])
def test_a_name_that_no_file_can_have_is_input_at_fault(line: str, tmp_path: Path) -> None:
    done = subprocess.run([*GOALCHECK, *line.split()], cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode in (Exit.INVALID, Exit.USAGE), done.stderr
    assert LONG in done.stderr + done.stdout


@pytest.mark.parametrize("line", [f"assess {HEDER}", f"validate {HEDER}", f"portfolio {ROOT / 'assignments'} -f csv"])
def test_a_result_under_such_a_name_cannot_be_written(line: str, tmp_path: Path) -> None:
    command = [*GOALCHECK, *line.split(), "-o", LONG]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode == Exit.UNWRITTEN
    assert LONG in done.stderr
    assert not list(tmp_path.iterdir())
