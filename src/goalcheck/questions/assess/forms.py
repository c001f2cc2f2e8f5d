"""Results → text, one module a form. No form prints, opens files or asks the terminal: a `View` tells it all."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from goalcheck.phrases.view import View

if TYPE_CHECKING:
    from goalcheck.engine import Assessment

FORMS = ("table", "json", "markdown")
"""Each is a module of this folder."""


class Form(Protocol):
    """What the module of a form offers."""

    def render(self, assessment: Assessment, view: View) -> str:
        """One assessment."""
        ...

    def overview(self, assessments: tuple[Assessment, ...], view: View) -> str:
        """Several: a line each, then a summary."""
        ...


def form(name: str) -> Form:
    """The form of this name, imported when it is wanted."""
    return cast(Form, import_module(f"goalcheck.questions.assess.{name}"))
