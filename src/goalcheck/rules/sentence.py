"""What a kind of rule says of itself, not yet in the words of any rubric or language."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from goalcheck.core.message import Message
from goalcheck.core.text import Text
from goalcheck.rules.condition import Where


@dataclass(frozen=True, slots=True)
class Numbers:
    """Levels, nodes or strengths by id, each with its number."""

    of: Literal["level", "node", "strength"]
    each: tuple[tuple[str, Fraction], ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """Levels, each from a number up; the last, without a number, takes the rest."""

    each: tuple[tuple[str, Fraction | None], ...]


SentenceValue = str | Fraction | Where | Message | Numbers | Steps


@dataclass(frozen=True, slots=True)
class Sentence:
    """The key of a sentence, or the sentence itself, and what stands in it."""

    said: str | Text
    values: tuple[tuple[str, SentenceValue], ...] = ()


def sentence(said: str | Text, /, **values: SentenceValue) -> Sentence:
    return Sentence(said, tuple(values.items()))
