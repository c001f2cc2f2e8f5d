"""Words into lines: as rich breaks them, and never wider than asked."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text as Rich

from goalcheck.document.lines import lines

CONSOLE = Console(width=80)
BROKEN_AT = re.compile(r"\s*\S+\s*")
WORDS = st.text(st.sampled_from("ab å漢🙂\u00a0  -"), max_size=60)


@given(WORDS, st.integers(2, 30))
def test_lines_are_those_of_rich_and_never_too_wide(text: str, width: int) -> None:
    found = list(lines(text, width))
    if all(cell_len(word.rstrip()) <= width for word in BROKEN_AT.findall(text)):
        assert found == [line.plain.rstrip() for line in Rich(text).wrap(CONSOLE, width)]
    assert all(cell_len(line) <= width for line in found)
    assert "".join("".join(found).split()) == "".join(text.split())


def test_a_text_of_several_lines_keeps_them() -> None:
    assert list(lines("one two\n\nthree", 5)) == ["one", "two", "", "three"]
    assert list(lines("", 5)) == [""]
