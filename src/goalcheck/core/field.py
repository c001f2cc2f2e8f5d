"""What a field of a model accepts beyond its type; read by the decoder and the JSON Schema alike."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True, slots=True)
class Pattern:
    """Text that must match `regex` whole; `what` names it in messages. `number`: a number without quotes will do."""

    regex: str
    what: str
    longest: int = 64
    number: bool = False


@dataclass(frozen=True, slots=True)
class IntegerRange:
    """A whole number within closed bounds."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Key:
    """The field's key in YAML, where Python reserves the word."""

    name: str


@dataclass(frozen=True, slots=True)
class TextField:
    """Free text; 0 for `longest`: no longer than any text in a file may be. `number`: a number without quotes will do,
    as where a level of a numeric scale may stand."""

    longest: int = 0
    number: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class ChoiceField:
    """One of the words of a register, which may grow."""

    words: Collection[str]


Id = Annotated[str, Pattern(r"[A-Za-z0-9åäöÅÄÖ][A-Za-z0-9åäöÅÄÖ_.\-]{0,63}", "id")]
NodeName = Annotated[
    str,
    Pattern(r"[A-Za-z0-9åäöÅÄÖ][A-Za-z0-9åäöÅÄÖ_.\-]{0,63}(/[A-Za-z0-9åäöÅÄÖ][A-Za-z0-9åäöÅÄÖ_.\-]{0,63})?", "id", 129),
]
"""The id of a node, or of one reading of a goal: `goal/interpretation`."""
Url = Annotated[str, TextField(2_000)]
Date = Annotated[str, Pattern(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?", "date", 10, number=True)]
Year = Annotated[int, IntegerRange(1800, 2200)]
Line = Annotated[str, TextField(2_000, number=True)]
