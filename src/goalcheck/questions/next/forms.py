"""What it would take → text, one module a form."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from goalcheck.phrases.view import View

if TYPE_CHECKING:
    from goalcheck.questions.next.words import Asked

FORMS = ("text", "json", "markdown")
"""Each is a module of this folder."""


class Form(Protocol):
    """What the module of a form offers."""

    def render(self, asked: Asked, view: View) -> str:
        """The ways up and down, what cannot be reached and why, and what is missing."""
        ...


def form(name: str) -> Form:
    """The form of this name, imported when it is wanted."""
    return cast(Form, import_module(f"goalcheck.questions.next.{name}"))
