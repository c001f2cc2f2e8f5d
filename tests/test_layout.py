"""How the tests are laid out, so that each can be read, moved and run alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.paths import CASES, ROOT

MODULES = sorted((ROOT / "tests").rglob("*.py"))
LONGEST = 150
"""Lines of an expected output that a person can review."""


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (it.name for it in node.names)
        if isinstance(node, ast.ImportFrom):
            yield from (f"{'.' * node.level}{node.module or ''}.{it.name}" for it in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_no_module_imports_from_a_module_of_tests(path: Path) -> None:
    """What several tests use stands in tests/support."""
    assert [name for name in imported(path) if any(part.startswith("test_") for part in name.split("."))] == []


@pytest.mark.parametrize("path", sorted((ROOT / "tests").glob("test_*.py")), ids=lambda path: path.stem)
def test_a_law_draws_as_many_examples_as_the_profile_says(path: Path) -> None:
    assert "hypothesis.settings" not in set(imported(path))


def test_every_expected_output_can_be_reviewed() -> None:
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in CASES.glob("*/expected*")}
    assert {path.parent.name: count for path, count in lines.items() if count > LONGEST} == {}
