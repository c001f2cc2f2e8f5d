"""The years of assignments → text, one module a form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from goalcheck.core.message import Message
from goalcheck.phrases.view import View

if TYPE_CHECKING:
    from goalcheck.questions.trend.answer.trend import Trend

FORMS = ("table", "json", "markdown", "csv")
"""Each is a module of this folder."""


@dataclass(frozen=True, slots=True)
class Named:
    """The years of one assignment, with what the user calls the file of each: a path, or `REV:PATH`. `notes`: what a reader
    has to know first."""

    trend: Trend
    files: tuple[str, ...]
    notes: tuple[Message, ...] = ()


class Form(Protocol):
    """What the module of a form offers."""

    def render(self, named: Sequence[Named], view: View) -> str:
        """Every year of each assignment; on one axis, where the view says so."""
        ...


def form(name: str) -> Form:
    """The form of this name, imported when it is wanted."""
    return cast(Form, import_module(f"goalcheck.questions.trend.{name}"))
