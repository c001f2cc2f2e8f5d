"""The catalogues: no gaps, no stale keys, the same placeholders, and every message there is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from goalcheck.catalogue.diagnostics import CATALOGUE
from goalcheck.catalogue.meanings import meanings_in
from goalcheck.catalogue.sentences import FALLBACK, catalogue, languages, say
from goalcheck.core.message import message
from goalcheck.core.text import Text
from goalcheck.questions.schema.answer import schema
from goalcheck.questions.schema.spoken import spoken

SOURCE = Path(__file__).parent.parent / "src" / "goalcheck"
DIAGNOSTICS = {key: text for it in CATALOGUE.values() for key, text in it.messages.items()}
"""What the catalogue of diagnostics says, by message key."""


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_there_are_swedish_and_english() -> None:
    assert languages() == ("en", "sv")


def test_the_catalogues_have_the_same_keys_in_the_same_order() -> None:
    assert list(catalogue("sv")) == list(catalogue("en"))


@pytest.mark.parametrize("key", catalogue("en"))
def test_a_sentence_has_the_same_placeholders_in_every_language(key: str) -> None:
    assert placeholders(catalogue("sv")[key]) == placeholders(catalogue("en")[key])


@pytest.mark.parametrize("key", DIAGNOSTICS)
def test_a_diagnostic_says_the_same_in_every_language(key: str) -> None:
    text = DIAGNOSTICS[key]
    assert sorted(text.languages) == list(languages())
    assert len({frozenset(placeholders(words)) for _, words in text.entries}) == 1


def test_no_sentence_stands_twice() -> None:
    assert sorted(set(DIAGNOSTICS) & set(catalogue("en"))) == []
    assert len(DIAGNOSTICS) == sum(len(it.messages) for it in CATALOGUE.values())


def test_no_key_is_stale() -> None:
    """A key stands in the source as it is, or is built from a known beginning and end."""
    texts = [path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py") if path.name not in ("sv.py", "en.py")]
    code = "\n".join(text for text in texts if "\nDESCRIPTORS = (" not in text)
    built = re.compile(
        r"not-(id|date|version|rubric-id|rubric-reference)|unknown-[a-z]+(-of-level)?(-near)?|family-gc[0-9]|leverage-(full|partial|limited)|(shadowed|never-met)(-row)?|trace-(gate|case|row|nothing|aggregate-[a-z_]+)"
        r"|noun-(goal|part|criterion|evidence)-[a-z]+|cond-(worst|best|median)|(test|bare)-(is|at-least|at-most|above|below)"
        r"|(strength|type|effect|independence|where|basis|kind|rounding|method)-[a-z_-]+|sheet-rules-[a-z]+"
        r"|cell-(at-least|at-most|above|below)(-number)?|join-(and|or)|new-(start|row)-[a-z]+"
        r"|(added|removed)-(scale|axis|node|rule)"
        r"|firm-(rest-)?(source|type|reading|evidence|worse|better|other)|firm-voice-[a-z_]+"
        r"|agree-(agrees|adjacent|differs|no_axis|no_level|not_judged)|usage-(none-published|nothing-comparable)-axis"
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
        r"|compare-fail-(worse|unjudged|incomparable)|(way|followed|field)-[a-z_]+"
        r"|help-[a-z-]+|page-(arguments|options|task-[a-z]+)|option-(form|output|width|ascii)"
    )
    written = set(re.findall(r"[\"']([\w-]+)(?=[\"'])", code))
    assert [key for key in [*catalogue("en"), *DIAGNOSTICS] if key not in written and not built.fullmatch(key)] == []


def test_every_key_in_the_source_has_a_sentence() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    used = set(re.findall(r'(?:message|word)\(\s*"([a-z0-9_-]+)"', code)) | set(
        re.findall(r'at\([^"]*(?:"[a-z_]+"[^"]*)*, "([a-z]+-[a-z-]+)"', code)
    )
    assert sorted(used - set(catalogue("en")) - set(DIAGNOSTICS)) == []


def test_values_are_never_read_as_placeholders() -> None:
    assert say(message("unknown-source", name="{near}{0}"), "en") == "There is no source “{near}{0}”."


def test_a_text_is_said_in_the_language_asked_for_else_in_its_first() -> None:
    text = Text((("sv", "mål"), ("en", "goal")))
    assert [text.say(language) for language in ("sv", "en", "de")] == ["mål", "goal", "mål"]
    assert Text().say("sv") == ""


def test_an_unknown_language_falls_back_to_english() -> None:
    assert catalogue("xx") is not None
    assert say(message("none"), "xx") == "none"


def test_every_field_of_a_file_is_described_in_every_language() -> None:
    described = {text for name in ("assignment", "rubric") for text in descriptions(schema(name))}
    for language in languages():
        if language != FALLBACK:
            known = meanings_in(language)
            assert set(known) == described
            assert {
                text for name in ("assignment", "rubric") for text in descriptions(spoken(schema(name), language))
            } == set(known.values())


def descriptions(part: Any) -> Iterator[str]:
    """The descriptions in a schema, at any depth."""
    for name, it in part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ():
        if name in ("description", "enumDescriptions") and isinstance(it, str | list):
            yield from [it] if isinstance(it, str) else it
        else:
            yield from descriptions(it)
