"""Completion of the command line in real shells: a Tab is pressed in bash and zsh, and fish is asked, where they are installed."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.paths import ROOT

START = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], 'eval "$(goalcheck completion bash)"'),
    "zsh": (
        ["zsh", "-f", "-i"],
        'autoload -U compinit; compinit -u -D; goalcheck completion zsh > "$ZDOTDIR/c"; source "$ZDOTDIR/c"',
    ),
}
PATIENCE = 20.0

pytestmark = [
    pytest.mark.client,
    pytest.mark.parametrize(
        "shell",
        [
            pytest.param(it, marks=pytest.mark.skipif(shutil.which(it) is None, reason=f"{it} is not installed"))
            for it in (*START, "fish")
        ],
    ),
]


def pressed(shell: str, typed: str, wanted: str, home: Path) -> str:
    """What a terminal shows once `typed` and a Tab are there, until it shows `wanted`."""
    environment = {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "HOME": str(home), "ZDOTDIR": str(home),
        "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home), "TERM": "xterm", "PS1": "$ ", "LC_ALL": "C.UTF-8",
    }  # fmt: skip
    if shell == "fish":
        asked = f"goalcheck completion fish | source; complete --do-complete '{typed}'"
        return subprocess.run(
            ["fish", "--no-config", "-c", asked], cwd=ROOT, env=environment, capture_output=True, text=True
        ).stdout
    command, start = START[shell]
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    )
    os.close(theirs)
    try:
        os.write(ours, f"{start}; echo rea''dy\n".encode())
        seen(ours, "ready")
        os.write(ours, f"{typed}\t".encode())
        return seen(ours, wanted)
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def seen(terminal: int, wanted: str) -> str:
    shown, end = "", time.monotonic() + PATIENCE
    while wanted not in shown and time.monotonic() < end:
        if select.select([terminal], [], [], 0.2)[0]:
            text = os.read(terminal, 1 << 16).decode(errors="replace")
            shown += re.sub(r"\x1b(\[[0-9;?<>=]*[a-zA-Z]|[()][A-Z0-9]|[=>])", "", text)
    return shown


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("goalcheck rub", "rubric"),
        ("goalcheck rubric ch", "check"),
        ("goalcheck assess --form", "--format"),
        ("goalcheck assess --format markd", "markdown"),
        ("goalcheck assess --lang s", "sv"),
        ("goalcheck assess assignments/heder.yaml --fail-under lar", "largely"),
        ("goalcheck next assignments/heder.yaml stod", "stod-yrkesverksamma"),
        ("goalcheck assess assignments/heder.yaml --node egen", "egen-uppfoljning"),
    ],
    ids=lambda it: it.rpartition(" ")[2],
)
def test_a_tab_completes(shell: str, typed: str, wanted: str, tmp_path: Path) -> None:
    shown = pressed(shell, typed, wanted, tmp_path)
    assert wanted in shown
