"""What a rule says of itself, in the words of a rubric and a language."""

from __future__ import annotations

from fractions import Fraction

from goalcheck.catalogue.sentences import number as localised
from goalcheck.core.message import Message
from goalcheck.core.number import Shown
from goalcheck.core.scale import Scale
from goalcheck.core.text import Text
from goalcheck.core.visible import visible
from goalcheck.phrases.conditions import Speaker
from goalcheck.rules.condition import Where
from goalcheck.rules.sentence import Numbers, Sentence, SentenceValue

STRENGTHS = {"strong", "moderate", "weak"}


def said(speaker: Speaker, sentence: Sentence, scale: Scale) -> str:
    """A sentence about a rule that gives verdicts on this scale."""
    if isinstance(sentence.said, Text):
        return speaker.words.text(sentence.said)
    values = {name: _value(speaker, value, scale) for name, value in sentence.values}
    return speaker.words.word(sentence.said, **values)


def _value(speaker: Speaker, value: SentenceValue, scale: Scale) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Fraction):
        return exact(value, speaker.words.language)
    if isinstance(value, Where):
        return speaker.among(value)
    if isinstance(value, Message):
        return speaker.words.said(value)
    if isinstance(value, Numbers):
        named = {_name(speaker, value.of, name): number for name, number in value.each}
        return _listed(named, speaker.words.language)
    return "; ".join(_cut(speaker, *step, scale) for step in value.each)


def _name(speaker: Speaker, of: str, name: str) -> str:
    words = speaker.words
    if of == "level":
        return words.level(speaker.scale_of("").id, name)
    if of == "node":
        return words.node(name)
    return words.word(f"strength-{name}") if name in STRENGTHS else visible(name)


def exact(number: Fraction, language: str) -> str:
    """A number in decimals where it has at most 12, else as a fraction: never rounded."""
    for places in range(13):
        scaled = number * 10**places
        if scaled.denominator == 1:
            digits = str(abs(scaled.numerator)).rjust(places + 1, "0")
            text = f"{digits[:-places]}.{digits[-places:]}" if places else digits
            return localised(Shown(f"-{text}" if number < 0 else text), language)
    return str(number)


def _listed(numbers: dict[str, Fraction], language: str) -> str:
    return ", ".join(f"{name} {exact(number, language)}" for name, number in numbers.items())


def _cut(speaker: Speaker, verdict: str, at_least: Fraction | None, scale: Scale) -> str:
    words, level = speaker.words, speaker.words.level(scale.id, verdict)
    if at_least is None:
        return words.word("sum-cut-rest", level=level)
    return words.word("sum-cut", number=exact(at_least, words.language), level=level)
