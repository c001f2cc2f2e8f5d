"""Every change has words in every language."""

from __future__ import annotations

import pytest

from goalcheck.catalogue.sentences import languages, word
from goalcheck.questions.diff.answer.differences import TEXTS, VALUES
from goalcheck.questions.diff.answer.records import GapMove, Reason, RecommendationOutcome
from goalcheck.questions.diff.moves import MoveDirection

OF_SERIES = ("unit", "breaks", "note", "locator", "source", "basis")
FIELDS = {field for fields in (*TEXTS.values(), *VALUES.values()) for field in fields} | {
    *OF_SERIES,
    "reply",
    "addressees",
}


@pytest.mark.parametrize("language", languages())
def test_every_change_has_words(language: str) -> None:
    keys = [*(f"field-{it}" for it in FIELDS), "field-published", "field-conflicts_with", "field-concerns"]
    keys += [f"compare-reason-{it.value}" for it in Reason] + [f"followed-{it.value}" for it in RecommendationOutcome]
    keys += [f"gap-{it.value}" for it in GapMove] + [f"compare-gap-{it.value}" for it in GapMove]
    keys += [f"way-{it.value}" for it in MoveDirection]
    assert all(word(it, language, axis="x") for it in keys)
