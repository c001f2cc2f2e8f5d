"""What is wrong with input: values, all collected in one run, never exceptions."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, IntEnum

from goalcheck.core.message import Message
from goalcheck.core.place import WHOLE_FILE, Place

ANY_FIELD = "*"
"""Stands in `Fault.lost` for every field."""


class Repair(Enum):
    """How to repair a fault safely, where its text allows it."""

    QUOTE = "put the word in quotes"
    RESPELL = "write the known word that differs only in capitals, hyphens, underscores and blanks"
    UNQUOTE_NUMBER = "take the number out of its quotes"
    UNQUOTE_WHOLE = "take the whole number out of its quotes"
    TRUTH = "write true or false"
    REMOVE = "remove the comment, or the code in it"


class SearchImpact(IntEnum):
    """How much of a rubric a fault leaves unfit to be searched."""

    NOTHING = 0
    PART = 1
    RULE = 2
    HIERARCHY = 3


@dataclass(frozen=True, slots=True)
class Related:
    """A place that helps to understand a fault, in the same file or in that of the rubric."""

    message: Message
    place: Place
    in_rubric: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and where in its document. Whoever finds it says what follows from it:

    `unknown` is the kind of thing that the name at fault should stand for, such as "axis" or "source"; "" where no name is
    at fault. `lost` names the fields of which something could not be read. `recovered`: the value was read all the same.
    `unreadable`: nothing of the file could be read.
    """

    message: Message
    place: Place = WHOLE_FILE
    related: tuple[Related, ...] = ()
    unknown: str = field(default="", compare=False)
    lost: tuple[str, ...] = field(default=(), compare=False)
    recovered: bool = field(default=False, compare=False)
    unreadable: bool = field(default=False, compare=False)
    repair: Repair | None = field(default=None, compare=False)
    spoils: SearchImpact = field(default=SearchImpact.RULE, compare=False)


@dataclass(frozen=True, slots=True)
class Located:
    """A fault of a file with its line and column, from 1; 0 for a file that has no text. `also`: what else is to be said of
    the place."""

    file: str
    message: Message
    line: int = 1
    column: int = 1
    also: tuple[Message, ...] = ()
