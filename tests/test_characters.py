"""Characters that cannot be seen or look like others: one text stays one text, and what is no space, dash or letter is named."""

from __future__ import annotations

import re
import sys
import unicodedata
from enum import StrEnum
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import goalcheck as gc
from goalcheck.catalogue.sentences import say
from goalcheck.core.characters import UNSEEN, as_read, called, not_as_seen
from goalcheck.core.visible import visible
from goalcheck.document.view import View
from goalcheck.model.assignment import Criterion, Evidence, Gap, Goal, Recommendation, Source
from goalcheck.questions.validate.policy import Policy
from goalcheck.questions.validate.run import validate_text
from goalcheck.runner.forms import form
from goalcheck.yaml.decode import model_fields
from tests.support.hostile import hostile
from tests.support.laws import examples
from tests.support.paths import ROOT

ASSIGNMENTS = sorted((ROOT / "assignments").glob("*.yaml"))
BLANKS = ("\u00a0", "\u2003", "\u202f", "\u3000", "\u3164", "\u2800")
DASHES = ("\u2013", "\u2014", "\u2212", "\u2010", "\u2011", "\uff0d")
FILE = """\
assignment: a
year: 2024
title: {title}
rubric: maluppfyllelse@1.0
period: {{from: 2022, to: 2024}}
agency: Myndigheten
commissioner: Regeringen
evaluator: Byrån
sources:
  - id: rapport
    title: Slutrapport
    publisher: Byrån
    year: 2024
    url: https://example.org/r
goals:
  - id: m1
    title: Ett
    criteria:
      - id: k1
        title: Stödet når fram
        evidence:
          - id: e1
            claim: {claim}
            source: rapport
            locator: s. 12
            quote: ord
            score: largely
            reason: skäl
            type: register
  - id: m2
    title: Två
    criteria:
      - id: k2
        title: Det räcker
        evidence:
          - {{id: e2, claim: Ja, source: rapport, locator: s. 2, quote: ord, score: met, reason: skäl, type: survey}}
"""


def text(title: str = "Stöd", claim: str = "Nyttan varierar.") -> str:
    return FILE.format(title=title, claim=claim)


def found(text: str) -> list[tuple[str, int, int, str]]:
    """The errors of a file: code, line, column, and all that is said, related places too."""
    report = validate_text(text.encode(), ROOT / "assignments" / "a.yaml", Policy())
    said = []
    for it in report.findings:
        if it.severity.value == "error":
            more = [say(message, "en") for message, _ in it.related]
            said.append((it.code, it.spot.line, it.spot.column, " ".join([say(it.message, "en"), *more])))
    return said


def changes(tmp_path: Path, old: str, new: str) -> list[str]:
    moved = gc.compare(*(_written(tmp_path, name, it) for name, it in (("old", old), ("new", new))))
    return [it.id for it in (*moved.answer.verdicts, *moved.answer.changes)]


def _written(folder: Path, name: str, content: str) -> Path:
    path = folder / f"{name}.yaml"
    path.write_text(content, encoding="utf-8")
    return path


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda it: it.stem)
@pytest.mark.parametrize("form", ["NFD", "NFC"])
def test_a_file_is_the_same_however_its_letters_are_composed(path: Path, form: str, tmp_path: Path) -> None:
    written = path.read_text(encoding="utf-8")
    other = unicodedata.normalize(form, written)  # type: ignore[arg-type]
    assert form == "NFC" or other != written
    one, two = gc.assess(path), gc.assess(_written(tmp_path, path.stem, other))
    assert one.to_json() == two.to_json()
    assert changes(tmp_path, written, other) == []


def test_an_id_that_is_composed_otherwise_is_the_same_id(tmp_path: Path) -> None:
    composed, apart = "må1", unicodedata.normalize("NFD", "må1")
    twice = text().replace("id: m1", f"id: {composed}").replace("id: m2", f"id: {apart}")
    assert [code for code, *_ in found(twice)] == ["GC211"]
    judged = gc.assess(_written(tmp_path, "a", text().replace("id: m1", f"id: {apart}")))
    assert judged.verdict(node=apart) == judged.verdict(node=composed)


@pytest.mark.parametrize("blank", BLANKS)
@pytest.mark.parametrize(
    ("plain", "odd", "column"),
    [
        ("        evidence:\n          - id: e1", "        evidence:\n{0}         - id: e1", 1),
        ("    criteria:\n      - id: k1", "    criteria:\n      -{0}id: k1", 8),
        ("    title: Ett\n    criteria", "{0}   title: Ett\n    criteria", 1),
        ("    criteria:\n      - id: k2", "    criteria:{0}\n      - id: k2", None),
        ("            score: largely\n", "            score:{0}largely\n", None),
        ("            score: largely\n", "            score: largely{0}\n", None),
        ("            score: largely\n", "            score{0}: largely\n", None),
    ],
)
def test_a_blank_that_is_none_is_named_on_its_line(plain: str, odd: str, column: int | None, blank: str) -> None:
    assert plain in text()
    broken = text().replace(plain, odd.format(blank), 1)
    line = broken[: broken.index(blank)].count("\n") + 1
    errors = found(broken)
    assert errors
    assert any(f"U+{ord(blank):04X}" in said for *_, said in errors), errors
    assert any(at == line for _, at, *_ in errors), errors
    if column is not None:
        assert (errors[0][0], errors[0][1], errors[0][2]) == ("GC032", line, column)


@pytest.mark.parametrize("dash", DASHES)
def test_a_typographic_dash_before_an_item_is_named(dash: str) -> None:
    broken = text().replace("  - id: m2", f"  {dash} id: m2")
    (error,) = found(broken)
    assert error[:3] == ("GC032", broken[: broken.index(f"  {dash}")].count("\n") + 1, 3)
    assert f"U+{ord(dash):04X}" in error[3]


@pytest.mark.parametrize(("opening", "closing"), ["“”", "””", "„“", "‘’", "»«", "»»"])
def test_typographic_quotation_marks_are_named(opening: str, closing: str) -> None:
    (error,) = found(text(claim=f"{opening}Stöd: ja{closing}"))
    assert (error[0], error[2]) == ("GC032", 20)
    (level,) = found(text().replace("score: largely", f"score: {opening}largely{closing}"))
    assert "a typographic quotation mark" in level[3]


@pytest.mark.parametrize("letter", ["а", "е", "о", "\uff41", "ο"])
def test_a_letter_of_another_alphabet_is_named(letter: str) -> None:
    like = {"а": "a", "е": "e", "о": "o", "\uff41": "a", "ο": "o"}[letter]
    word = {"a": "largely", "e": "largely", "o": "not_met"}[like]
    (error,) = found(text().replace("score: largely", f"score: {word.replace(like, letter, 1)}"))
    assert f"U+{ord(letter):04X}" in error[3]


def test_ordinary_names_and_texts_have_nothing_odd() -> None:
    for word in ("större-än", "öppenvård", "Ωmega"[1:], "mål_1", "C1.2"):
        assert not_as_seen(word) == []
    claim = "Från 2019–2021 ökade andelen till 5\u00a0000, ”hälften” – dvs. −3 %."
    assert found(text(claim=f"'{claim}'")) == []


def test_a_character_without_a_name_of_its_own_is_called_by_its_code() -> None:
    assert say(called("\u2003"), "en") == "the character U+2003 (em space)"
    assert say(called("\u00a0"), "en") == "a no-break space (U+00A0)"


SEEN_ALIKE = [
    ("Nyttan varierar.", ">\n              Nyttan varierar."),
    ("Nyttan varierar.", "|\n              Nyttan varierar.\n"),
    ("Nyttan varierar.", "'Nyttan\u00a0varierar.'"),
    ("Nyttan varierar.", "'Nyttan  varierar. '"),
    ("Nyttan varierar.", "' Nyttan\u2003varierar.'"),
    ("Nyttan varierar.", "Nyt\u00adtan varie\u200brar."),
    ("Nyttan varierar.", "{sv: Nyttan varierar.}"),
    ("{en: Benefits vary., sv: Nyttan varierar.}", "{sv: Nyttan varierar., en: Benefits vary.}"),
]


@pytest.mark.parametrize(("one", "other"), SEEN_ALIKE)
def test_a_difference_that_cannot_be_seen_is_none(one: str, other: str, tmp_path: Path) -> None:
    assert changes(tmp_path, text(claim=one), text(claim=other)) == []
    assert changes(tmp_path, text(claim=other), text(claim=one)) == []


@pytest.mark.parametrize("one", ["Nyttan varierar.", "{sv: Nyttan varierar.}"])
def test_a_translation_that_is_added_is_an_addition(one: str, tmp_path: Path) -> None:
    moved = gc.compare(
        _written(tmp_path, "old", text(claim=one)),
        _written(tmp_path, "new", text(claim="{sv: Nyttan varierar., en: Benefits vary.}")),
    )
    assert [it.id for it in moved.answer.changes] == ["reworded/evidence/e1/claim/en"]
    assert "claim, added: Benefits vary." in moved.to_text("en")


WRITTEN = {
    Goal: "  - id: m1\n",
    Criterion: "      - id: k1\n",
    Evidence: "          - id: e1\n",
    Source: "  - id: rapport\n",
}


@pytest.mark.parametrize("model", WRITTEN, ids=lambda it: it.__name__.lower())
def test_a_default_that_is_written_out_is_no_change(model: type, tmp_path: Path) -> None:
    """Every field of a word, number or truth value that has a default; and what is derived where nothing is said."""
    start = WRITTEN[model]
    indent = " " * (start.index("- ") + 2)
    block = text()[text().index(start) :].split(f"\n{indent[:-2]}- ")[0]
    lines = []
    for key, (_, _, default) in model_fields(model).items():
        plain = isinstance(default, StrEnum | Fraction | bool)
        if plain and f"\n{indent}{key}:" not in block:
            lines.append(f"{indent}{key}: {str(default).lower() if isinstance(default, bool) else default}\n")
    if model is Evidence:
        lines += [f"{indent}axis: attainment\n", f"{indent}independence: independent\n"]
    assert lines
    assert changes(tmp_path, text(), text().replace(start, start + "".join(lines), 1)) == []


def test_records_have_no_defaults_but_those_that_are_checked() -> None:
    for model in (Gap, Recommendation):
        fields = {
            key for key, (_, _, default) in model_fields(model).items() if isinstance(default, StrEnum | Fraction)
        }
        assert fields <= {"status"}


def test_independence_that_is_not_the_source_s_is_a_change(tmp_path: Path) -> None:
    other = text().replace("          - id: e1\n", "          - id: e1\n            independence: second_hand\n")
    assert "altered/evidence/e1/independence" in changes(tmp_path, text(), other)


@examples(200)
@given(st.text(max_size=20))
def test_what_is_read_is_read_so_again(words: str) -> None:
    assert as_read(as_read(words)) == as_read(words)
    assert as_read(f" {words}\u00a0\n") == as_read(words)
    assert as_read(unicodedata.normalize("NFD", words)) == as_read(words)


WITHOUT_FORM = re.compile(
    "COMBINING GRAPHEME JOINER|HANGUL.* FILLER|KHITAN.* FILLER|KHMER VOWEL INHERENT|VARIATION SELECTOR|BRAILLE PATTERN BLANK"
)
"""What Unicode counts among letters, marks and symbols though it shows nothing, by its name."""
SEEN = re.compile("[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd\U00013430-\U0001343f]")
"""Characters of the category Cf that have a form: signs that stand before a number, and those that join hieroglyphs."""


def test_what_shows_nothing_is_what_unicode_says_shows_nothing() -> None:
    """Unicode derives Default_Ignorable_Code_Point from these; Python does not know the property itself."""
    listed = {it for it in map(chr, range(sys.maxunicode + 1)) if re.match(f"[{UNSEEN}]", it)}
    derived = {
        it
        for it in map(chr, range(sys.maxunicode + 1))
        if (unicodedata.category(it) == "Cf" and not SEEN.match(it)) or WITHOUT_FORM.search(unicodedata.name(it, ""))
    }
    assert derived <= listed
    assert {unicodedata.category(it) for it in listed - derived} == {"Cn"}, "kept free for more of the same"


NOT_SHOWN = {
    "soft hyphen": "\u00ad",
    "grapheme joiner": "\u034f",
    "arabic letter mark": "\u061c",
    "choseong filler": "\u115f",
    "jungseong filler": "\u1160",
    "hangul filler": "\u3164",
    "halfwidth hangul filler": "\uffa0",
    "khmer vowel": "\u17b4",
    "mongolian variation selector": "\u180b",
    "mongolian vowel separator": "\u180e",
    "zero-width space": "\u200b",
    "zero-width joiner": "\u200d",
    "right-to-left mark": "\u200f",
    "right-to-left override": "\u202e",
    "isolate": "\u2066",
    "word joiner": "\u2060",
    "invisible times": "\u2062",
    "deprecated digit shapes": "\u206f",
    "blank braille": "\u2800",
    "variation selector": "\ufe00",
    "variation selector of a picture after a letter": "\ufe0f",
    "byte order mark": "\ufeff",
    "interlinear annotation": "\ufff9",
    "shorthand format": "\U0001bca0",
    "musical beam": "\U0001d173",
    "tag": "\U000e0041",
    "variation selector supplement": "\U000e0100",
}


@pytest.mark.parametrize("name", NOT_SHOWN)
def test_what_shows_nothing_is_written_out_in_every_form(name: str) -> None:
    it = NOT_SHOWN[name]
    escape = it.encode("ascii", "backslashreplace").decode()
    assert visible(f"a{it}b") == f"a{escape}b"
    assessment = hostile(f"a{it}b")
    for language in ("table", "markdown", "html"):
        shown = form("assess", language).render(assessment, View("sv", width=200, explain=True))
        assert it not in shown
        assert escape in shown.replace("\\\\", "\\")


@pytest.mark.parametrize(
    "text", ["\u2764\ufe0f", "\u26a0\ufe0e obs", "\u2194\ufe0f", "5\u00a0000", "3\u202f%", "\u3000"]
)
def test_the_look_of_a_symbol_and_the_blanks_of_honest_texts_stay(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize("text", ["a\ufe0f", "\u2800\ufe0f", "\u2764\ufe0f\ufe0f", "#\ufe0f", "\ufe0f"])
def test_a_choice_of_look_without_a_symbol_is_written_out(text: str) -> None:
    assert "\\ufe0f" in visible(text)
    assert not visible(text).endswith("\ufe0f")
