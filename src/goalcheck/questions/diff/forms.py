"""Comparisons → text, one module a form."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from goalcheck.core.message import Message
from goalcheck.phrases.view import View

if TYPE_CHECKING:
    from goalcheck.questions.diff.answer.change import Subject
    from goalcheck.questions.diff.answer.comparison import Comparison

FORMS = ("table", "json", "markdown", "github")
"""Each is a module of this folder."""


class Named(NamedTuple):
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


class Gathered(NamedTuple):
    """Every assignment of a folder at two revisions: those that both have, and the names of files that only one has."""

    named: tuple[Named, ...]
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    notes: tuple[Message, ...] = ()


class Form(Protocol):
    """What the module of a form offers."""

    def render(self, named: Named, view: View) -> str:
        """What moved between two years of one assignment, and why."""
        ...

    def overview(self, gathered: Gathered, view: View) -> str:
        """What moved in each assignment of a folder."""
        ...


def form(name: str) -> Form:
    """The form of this name, imported when it is wanted."""
    return cast(Form, import_module(f"goalcheck.questions.diff.{name}"))
