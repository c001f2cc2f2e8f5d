"""The documents are true: their commands run, and what they show is what they print. `pytest --renew` writes the outputs anew."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.paths import ROOT

README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
PAGES = [
    README,
    *(page for page in sorted((ROOT / "docs").glob("*.md")) if BLOCK.search(page.read_text(encoding="utf-8"))),
]
ENVIRONMENT = {
    "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    "COLUMNS": "80",
    "LC_ALL": "C.UTF-8",
    "PYTHONIOENCODING": "utf-8",
}


def printed(command: str) -> str:
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=ROOT,
        env=ENVIRONMENT,
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
    )
    return done.stdout + done.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_prints_what_the_page_shows(page: Path, renew: bool) -> None:
    def shown(block: re.Match[str]) -> str:
        commands = [line.removeprefix("$ ") for line in block[1].splitlines() if line.startswith("$ ")]
        if commands[0].startswith("make"):
            return block[0]
        return "```console\n" + "".join(f"$ {command}\n{printed(command)}" for command in commands) + "```"

    found = BLOCK.sub(shown, page.read_text(encoding="utf-8"))
    if renew:
        page.write_text(found, encoding="utf-8")
    assert found == page.read_text(encoding="utf-8")


def test_the_python_example_runs() -> None:
    text = README.read_text(encoding="utf-8")
    example = re.search(r"```python\n(.*?)```", text, re.DOTALL)
    assert example
    done = subprocess.run([sys.executable, "-c", example[1]], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.splitlines()[0] == "largely True", done.stderr


def test_the_example_file_is_judged(tmp_path: Path) -> None:
    text = README.read_text(encoding="utf-8")
    example = re.search(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert example
    (tmp_path / "my.yaml").write_text(example[1], encoding="utf-8")
    assert "largely met" in printed(f"goalcheck assess {tmp_path}/my.yaml --lang en")


def test_links_lead_somewhere() -> None:
    for path in [README, *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), (path, target)


@pytest.mark.skipif(Path(sys.prefix) != ROOT / ".venv", reason="make uses its own environment")
@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_the_first_command_prints_the_judgement() -> None:
    assert "Samlad bedömning" in printed("make assess")
