"""Laws draw the same in every run of the tests, whatever else is loaded, and as many as their profile says."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.laws import FEWEST, drawn, examples

NUMBERS: list[tuple[int, str]] = []


@examples(300)
@given(st.integers(), st.text())
def noted(number: int, text: str) -> None:
    NUMBERS.append((number, text))


def all_drawn() -> list[tuple[int, str]]:
    NUMBERS.clear()
    noted()
    return list(NUMBERS)


def test_what_is_drawn_does_not_depend_on_the_modules_that_are_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = all_drawn()
    file = tmp_path / "constants.py"
    file.write_text("\n".join(f"A{n} = {n}_123_457\nB{n} = 'word {n}'" for n in range(1, 200)), encoding="utf-8")
    spec = importlib.util.spec_from_file_location("constants", file)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "constants", module)
    spec.loader.exec_module(module)
    assert all_drawn() == before
    assert len(before) > 50


@pytest.mark.parametrize(("most", "fewer"), [(300, 75), (16, 4), (6, FEWEST), (3, 3)])
def test_the_tests_draw_a_share_and_the_search_draws_all(most: int, fewer: int) -> None:
    assert (drawn(most, "test"), drawn(most, "laws")) == (fewer, most)
