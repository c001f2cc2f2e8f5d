"""The language files: no gaps, no stale keys, the same placeholders, and every message there is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from goalcheck.catalogue.diagnostics import CATALOGUE
from goalcheck.catalogue.sentences import FALLBACK, FOLDER, languages, say, sentences, word
from goalcheck.core.message import message
from goalcheck.core.number import Shown
from goalcheck.core.text import Text
from goalcheck.questions.schema.answer import schema
from goalcheck.questions.schema.spoken import spoken

SOURCE = Path(__file__).parent.parent / "src" / "goalcheck"
MESSAGES = [key for it in CATALOGUE.values() for key in it.messages]
"""The keys of what diagnostics say of a file."""
EXPLAINED = [f"{code}-{part}" for code in CATALOGUE for part in ("what", "why", "fix")]
"""The keys of what explains them."""
OTHERS = [language for language in languages() if language != "en"]


def text(language: str) -> str:
    return (FOLDER / f"{language}.json").read_text(encoding="utf-8")


FIELDS = "fields of files, by what they mean in English"
"""The one group whose keys are English sentences: they stand in the models, under each field."""


def groups(language: str) -> list[tuple[str, list[str]]]:
    return [(name, list(group)) for name, group in json.loads(text(language)).items() if name != FIELDS]


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_there_are_swedish_and_english() -> None:
    assert {"en", "sv"} <= set(languages())


@pytest.mark.parametrize("language", OTHERS)
def test_the_languages_have_the_same_keys_in_the_same_groups_and_order(language: str) -> None:
    assert groups(language) == groups("en")


@pytest.mark.parametrize("language", OTHERS)
def test_a_sentence_has_the_same_placeholders_in_every_language(language: str) -> None:
    known = {key: placeholders(sentence) for key, sentence in sentences("en").items()}
    found = {key: placeholders(sentence) for key, sentence in sentences(language).items()}
    assert {key: found.get(key) for _, keys in groups(language) for key in keys} == known


@pytest.mark.parametrize("language", languages())
def test_no_sentence_stands_twice(language: str) -> None:
    keys = [key for _, group in groups(language) for key in group]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("language", languages())
def test_no_sentence_is_empty(language: str) -> None:
    assert [key for key, said in sentences(language).items() if not said.strip()] == []


@pytest.mark.parametrize("language", languages())
def test_the_lines_of_a_sentence_have_no_blanks_around_them(language: str) -> None:
    said = [it for group in json.loads(text(language)).values() for it in group.values()]
    lines = [line for it in said if isinstance(it, list) for line in it]
    assert [line for line in lines if line != " ".join(line.split())] == []


@pytest.mark.parametrize("language", languages())
def test_a_language_file_is_laid_out_so_that_a_change_shows_no_more_than_what_was_changed(language: str) -> None:
    assert text(language) == json.dumps(json.loads(text(language)), ensure_ascii=False, indent=2) + "\n"


def test_a_sentence_of_a_diagnostic_stands_with_its_explanation() -> None:
    grouped = dict(groups("en"))
    for code, it in CATALOGUE.items():
        assert sorted(grouped[f"{code} {it.name}"]) == sorted(
            (*it.messages, f"{code}-what", f"{code}-why", f"{code}-fix")
        )
    assert len(set(MESSAGES)) == len(MESSAGES)


def test_no_key_is_stale() -> None:
    """A key stands in the source as it is, or is built from a known beginning and end."""
    texts = [path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py")]
    code = "\n".join(text for text in texts if "\nDESCRIPTORS = (" not in text)
    built = re.compile(
        r"not-(id|date|version|rubric-id|rubric-reference)|unknown-[a-z]+(-of-level)?(-near)?|family-gc[0-9]|leverage-(full|partial|limited)|(shadowed|never-met)(-row)?|trace-(gate|case|row|nothing|aggregate-[a-z_]+)"
        r"|noun-(goal|part|criterion|evidence)-[a-z]+|cond-(worst|best|median)|(test|bare)-(is|at-least|at-most|above|below)"
        r"|(strength|type|effect|independence|where|basis|kind|rounding|method)-[a-z_-]+|sheet-rules-[a-z]+"
        r"|cell-(at-least|at-most|above|below)(-number)?|join-(and|or)|new-(start|row)-[a-z]+"
        r"|(added|removed)-(scale|axis|node|rule)"
        r"|firm-(rest-)?(source|type|reading|evidence|worse|better|other)|firm-voice-[a-z_]+"
        r"|agree-(agrees|adjacent|differs|no_axis|no_level|not_judged)|usage-(none-published|nothing-comparable)-axis"
        r"|character-[a-z-]+|wanted-[a-z]+"
        r"|near-(gate|cap|case|row|aggregate|uncovered)|seen-(median|worst|best)(-weighed)?"
        r"|next-(score|unknown|aggregate|cap)"
        r"|trend-(better|worse|other|judged|unjudged|narrowed|widened|appeared|vanished|incomparable)"
        r"|trend-break-(said|files|unit)(-bare)?"
        r"|reading-(all|some|none|open)|usage-no-(evidence-)?node(-near)?"
        r"|compare-(added|removed)-(goal|interpretation|criterion|evidence|source)|compare-override-(new|gone|changed)"
        r"|(compare-)?gap-(opened|closed|blocking|unblocked|changed)|compare-gap-(opened|closed)-blocking"
        r"|compare-(count-(goal|interpretation|criterion)|reason-(said|broken|unit)|cell-(old|rubric|evidence|new))"
        r"|compare-(new|gone|elsewhere|scored-anew|figures|said-anew)|series-(up|down|ambiguous)"
        r"|rubric-(scale|axis|node|indicators|closed|axes)"
        r"|compare-fail-(worse|unjudged|incomparable)|(way|followed|field)-[a-z_]+|explain-(why|fix)"
        r"|help-[a-z-]+|page-(arguments|options|task-[a-z]+)|option-(form|output|width|ascii)"
    )
    written = set(re.findall(r"[\"']([\w-]+)(?=[\"'])", code))
    assert [it for it in sentences("en") if it not in written | {*EXPLAINED} and not built.fullmatch(it)] == []


def test_every_key_in_the_source_has_a_sentence() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    used = set(re.findall(r'(?:message|word)\(\s*"([a-z0-9_-]+)"', code)) | set(
        re.findall(r'at\([^"]*(?:"[a-z_]+"[^"]*)*, "([a-z]+-[a-z-]+)"', code)
    )
    assert sorted((used | {*MESSAGES, *EXPLAINED}) - set(sentences("en"))) == []


def test_values_are_never_read_as_placeholders() -> None:
    assert say(message("unknown-source", name="{near}{0}"), "en") == "There is no source “{near}{0}”."


def test_a_text_is_said_in_the_language_asked_for_else_in_its_first() -> None:
    text = Text((("sv", "mål"), ("en", "goal")))
    assert [text.say(language) for language in ("sv", "en", "de")] == ["mål", "goal", "mål"]
    assert Text().say("sv") == ""


def test_an_unknown_language_falls_back_to_english() -> None:
    assert say(message("none"), "xx") == "none"


def test_every_field_of_a_file_is_described_in_every_language() -> None:
    described = {text for name in ("assignment", "rubric") for text in descriptions(schema(name))}
    for language in languages():
        if language != FALLBACK:
            known = json.loads(text(language))[FIELDS]
            assert set(known) == described
            assert {
                text for name in ("assignment", "rubric") for text in descriptions(spoken(schema(name), language))
            } == {sentences(language)[it] for it in known}


def descriptions(part: Any) -> Iterator[str]:
    """The descriptions in a schema, at any depth."""
    for name, it in part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ():
        if name in ("description", "enumDescriptions") and isinstance(it, str | list):
            yield from [it] if isinstance(it, str) else it
        else:
            yield from descriptions(it)


def test_a_number_has_the_decimal_mark_of_the_language() -> None:
    assert [word("between", language, low=Shown("0.5"), high=Shown("1")) for language in ("en", "sv")] == [
        "0.5 – 1",
        "0,5 – 1",
    ]
