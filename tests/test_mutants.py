"""The tool that sows faults counts those that tests see and those that they don't: `make mutants` runs these first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("cosmic_ray", reason="only `make mutants` has it")

CODE = '''
def larger(a: int, b: int) -> int:
    """The larger of two."""
    if a > b:
        return a
    return b


def down(n: int) -> int:
    while n > 0:
        n -= 1
    return n
'''
TESTS = """
from tiny import down, larger

def test_larger():
    assert larger(1, 2) == 2
    assert larger(2, 1) == 2

def test_down():
    assert down(3) == 0
"""


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    for name, text in {"src/tiny/__init__.py": CODE, "tests/test_tiny.py": TESTS}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def output(root: Path, *options: str) -> str:
    command = [sys.executable, "-m", "mutants", "tiny", "--root", str(root), "--floor", "4", *options]
    done = subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parent.parent)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_what_is_seen_and_what_is_not(tiny: Path) -> None:
    """`a >= b` gives the same, whatever a test asks; `n += 1` and `n -= 0` never end; the others change what comes out."""
    found = output(tiny)
    assert found.splitlines()[-1] == "11 killed, 1 survived, 2 timed out of 14 mutants, seed 1: 92.9% seen"
    assert "-    if a > b:\n+    if a >= b:\n" in found
    assert "src/tiny/__init__.py:4" in found
    assert (tiny / "src/tiny/__init__.py").read_text(encoding="utf-8") == CODE


def test_a_seed_draws_the_same_again(tiny: Path) -> None:
    first = output(tiny, "--count", "3")
    assert " of 3 mutants, seed 1: " in first
    assert output(tiny, "--count", "3").endswith(first.splitlines()[-1] + "\n")
