"""Forms: hidden characters are shown; widths hold; wording is the rubric's."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goalcheck import load
from goalcheck.core.visible import HIDDEN, visible
from goalcheck.document.view import View
from goalcheck.engine import assess
from goalcheck.runner.forms import form
from tests.support.paths import ROOT


@given(st.text())
def test_visible_text_is_one_line_without_hidden_characters_and_stays_so(text: str) -> None:
    shown = visible(text)
    assert not [c for c in shown if unicodedata.category(c) in HIDDEN]
    assert visible(shown) == shown


@pytest.mark.parametrize("text", ["Måluppfyllelse – till stor del", "רמת החייל", "e\u0301", "naïve 𝄞 emoji 🎯"])
def test_honest_text_is_shown_as_it_is(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_table_says_why_heder_is_largely_met_and_insufficient(language: str) -> None:
    loaded = load(ROOT / "assignments" / "heder.yaml")
    text = form("assess", "table").render(assess(loaded.assignment, loaded.rubric), View(language, width=200))
    wanted = {
        "sv": [
            "Måluppfyllelse: ◕ till stor del uppfyllt",
            "Minst två tredjedelar av målen är minst till stor del uppfyllda, och inget är bedömt som inte uppfyllt.",
            "Behovstäckning: ✗ räcker inte",
            "Avgörs av: Insatserna möter behovet av stöd (räcker inte)",
            "Stämmer med det publicerade utfallet (Vårdanalys 2020).",
        ],
        "en": [
            "Attainment: ◕ largely met",
            "At least two thirds of the goals are largely met or better, and none is judged not met.",
            "Sufficiency: ✗ insufficient",
            "Rests on: The efforts meet the need for support (insufficient)",
            "Agrees with the published verdict (Vårdanalys 2020).",
        ],
    }
    for sentence in wanted[language]:
        assert sentence in text


def test_the_table_says_why_medel_mot_vald_has_no_overall_judgement() -> None:
    loaded = load(ROOT / "assignments" / "medel-mot-vald.yaml")
    text = " ".join(
        form("assess", "table").render(assess(loaded.assignment, loaded.rubric), View("sv", width=200)).split()
    )
    for sentence in (
        "Måluppfyllelse: ∅ ingen samlad bedömning",
        "Färre än två tredjedelar av målen går att bedöma.",
        "Utan nivå: Självförsörjning av baskunskaper (tolkningsberoende); Mäns våld mot kvinnor ska upphöra (ej bedömbart)",
        "Visst → svagt: Uppdraget har begränsade möjligheter att påverka målet.",
        "Det saknas kunskap som bedömningen inte klarar sig utan.",
    ):
        assert sentence in text


@pytest.mark.parametrize("name", ["table", "markdown"])
def test_the_trace_goes_down_to_the_source_of_every_piece_of_evidence(name: str) -> None:
    loaded = load(ROOT / "assignments" / "heder.yaml")
    assessment = assess(loaded.assignment, loaded.rubric)
    shown = form("assess", name).render(assessment, View("sv", width=400, explain=True))
    text = re.sub(r"\\|&#8203;|[│├└─ ]*\n[│ ]*", "", shown)
    for node in assessment.root.walk():
        if node.evidence:
            assert f"{node.id}: " in text
    for source in loaded.assignment.sources:
        if any(node.evidence and node.evidence.source == source.id for node in assessment.root.walk()):
            assert source.title.say("sv").replace("::", ": :") in text
            assert (source.url or "") in text
