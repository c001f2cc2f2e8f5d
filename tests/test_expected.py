"""How an output is held against what a case expects of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.expected import missing, read, written

FOUND = "exit 0\n--- stdout\na\nb\nc\nd\ne\n--- stderr\n"


@pytest.mark.parametrize(
    ("expected", "lacks"),
    [
        ("exit 0\n…\nb\nc\n…\n--- stderr\n", None),
        ("exit 0\n…\ne\n--- stderr\n", None),
        ("exit 1\n…\n--- stderr\n", "'exit 1', not 'exit 0'"),
        ("exit 0\n…\nc\n…\nb\n…\n--- stderr\n", "b"),
        ("exit 0\n…\nb\nd\n…\n--- stderr\n", "b\nd"),
        ("exit 0\n…\nd\n--- stderr\n", "d\n--- stderr\n"),
        ("exit 0\n…\n--- stderr\nf\n", "--- stderr\nf\n"),
        ("exit 0\n…\nstdout\n…\n--- stderr\n", "stdout"),
    ],
)
def test_passages_stand_in_the_output_as_whole_lines_and_in_order(expected: str, lacks: str | None) -> None:
    assert missing(expected, FOUND) == lacks


def test_an_output_in_several_files_is_written_anew_into_the_same(tmp_path: Path) -> None:
    for name, text in (("expected-1", "old\n"), ("expected-2", "c\nold\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    written(tmp_path, FOUND)
    assert (tmp_path / "expected-1").read_text(encoding="utf-8").endswith("\na\nb\n")
    assert read(tmp_path) == FOUND


def test_passages_that_hold_are_left_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "expected").write_text("exit 0\n…\nb\n…\n--- stderr\n", encoding="utf-8")
    written(tmp_path, FOUND)
    assert "…" in read(tmp_path)
    written(tmp_path, FOUND.replace("b\n", ""))
    assert read(tmp_path) == FOUND.replace("b\n", "")
