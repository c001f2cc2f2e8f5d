"""A law that falls in the search is printed as a case to paste, which falls again where it is pasted."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.fallen import END
from tests.support.paths import ROOT

pytestmark = pytest.mark.client
WRITTEN = """\
from hypothesis import given
from goalcheck.rules import Rule
from tests.support.strategies import rules


@given(rules())
def test_no_rule_is_a_table(rule: Rule) -> None:
    assert rule.body.kind != "table"
"""
DRAWN_WITHIN = """\
from hypothesis import given, strategies as st


@given(st.data())
def test_no_number_is_large(data: st.DataObject) -> None:
    assert data.draw(st.integers()) < 100
"""
CONFTEST = """\
from pathlib import Path
from tests.support import laws

laws.register(Path(__file__).parent)
"""
INI = "[pytest]\nfilterwarnings = error\n"


def sown(folder: Path, law: str) -> Path:
    for name, text in (("test_sown.py", law), ("conftest.py", CONFTEST), ("pytest.ini", INI)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "test_sown.py"


def started(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTEST_ADDOPTS": ""}
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


def pasted(text: str, law: str) -> str:
    """The law with what the search printed: imports at the top, the decorator above the law."""
    found = re.search(rf"^# test_sown\.py: .* above (\w+)\n(.*?)\n{END}$", text, re.DOTALL | re.MULTILINE)
    assert found, text
    imports, at, decorator = found[2].partition("@")
    assert f"def {found[1]}(" in law
    return imports + law.replace("@given", at + decorator.strip() + "\n@given")


def falls_again(folder: Path, law: str) -> tuple[str, str]:
    """The law with its case, and what pytest says of it where nothing is drawn at random."""
    path = sown(folder, law)
    search = started(folder, "tests.laws", "--minutes", "1", "--seed", "1", "-p", "no:cacheprovider")
    assert search.returncode == 1, search.stdout + search.stderr
    assert "Laws that fell: 1\ntest_sown.py::test_" in search.stdout
    new = pasted(search.stdout, law)
    path.write_text(new, encoding="utf-8")
    again = started(folder, "pytest", "-q", "--hypothesis-profile=test", "-p", "no:cacheprovider")
    assert again.returncode == 1, again.stdout + again.stderr
    return new, again.stdout


def test_what_was_drawn_is_written_out_as_an_example(tmp_path: Path) -> None:
    case, said = falls_again(tmp_path, WRITTEN)
    assert "@example(" in case
    assert "HitPolicy.FIRST" in case, "members of an enumeration too"
    assert "Failing explicit example" in said or "Failing explicit test case" in said


def test_draws_in_the_middle_of_a_law_are_kept_for_this_version(tmp_path: Path) -> None:
    case, said = falls_again(tmp_path, DRAWN_WITHIN)
    assert "@reproduce_failure(" in case
    assert "assert 100 < 100" in said
