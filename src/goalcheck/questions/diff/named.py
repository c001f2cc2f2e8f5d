"""Comparisons with what the user calls their sides, which every form shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from goalcheck.core.message import Message

if TYPE_CHECKING:
    from goalcheck.questions.diff.answer.change import Subject
    from goalcheck.questions.diff.answer.comparison import Comparison


class NamedComparison(NamedTuple):
    """A comparison with what the user calls its two sides: a path, or `REV:PATH`.

    `notes`: what a reader has to know first, such as years in the wrong order. `line`: where a part stands in the new file,
    from 1; of what only the old file has, 1. `place`: where the new file is in the working tree; "": as it is called.
    """

    comparison: Comparison
    old: str
    new: str
    notes: tuple[Message, ...] = ()
    line: Callable[[Subject], int] = lambda _: 1
    place: str = ""


class FolderComparison(NamedTuple):
    """Every assignment of a folder at two revisions: those that both have, and the names of files that only one has."""

    named: tuple[NamedComparison, ...]
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    notes: tuple[Message, ...] = ()
