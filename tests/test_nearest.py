"""Did you mean …? The known word that an unknown one begins, else the one most like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goalcheck.core.nearest import meant, nearest

WORDS = st.lists(st.text("abå", min_size=1, max_size=5), max_size=5)


@pytest.mark.parametrize(
    ("word", "known", "near"),
    [
        ("starka", ["struktur", "starka-myndigheter"], "starka-myndigheter"),
        ("Starka", ["struktur", "starka-myndigheter"], "starka-myndigheter"),
        ("indep", ["independence", "indep-2", "indent"], "indep-2"),
        ("strktur", ["struktur", "starka-myndigheter"], "struktur"),
        ("st", ["starka-myndigheter"], ""),
        ("xyz", ["struktur"], ""),
        ("abc", [], ""),
    ],
)
def test_the_beginning_of_a_word_and_a_slip_in_one_lead_to_it(word: str, known: list[str], near: str) -> None:
    assert nearest(word, known) == near


@given(st.text("abå", max_size=5), WORDS)
def test_only_a_known_word_is_named(word: str, known: list[str]) -> None:
    assert nearest(word, iter(known)) in (*known, "")


def test_the_beginning_of_a_word_is_no_misspelling_of_it() -> None:
    """What is repaired by itself has to be a slip."""
    assert meant("indep", ["independence"]) == ""
