"""How the rubric's verdicts stand to the published ones → text, one module a form."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from goalcheck.phrases.view import View

if TYPE_CHECKING:
    from goalcheck.questions.agree.answer.agree import Agreement

FORMS = ("text", "json", "markdown")
"""Each is a module of this folder."""


class Form(Protocol):
    """What the module of a form offers."""

    def render(self, agreement: Agreement, view: View) -> str:
        """All pairs, how often they agree, and why those that do not differ."""
        ...


def form(name: str) -> Form:
    """The form of this name, imported when it is wanted."""
    return cast(Form, import_module(f"goalcheck.questions.agree.{name}"))
