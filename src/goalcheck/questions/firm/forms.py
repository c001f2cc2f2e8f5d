"""How firm a judgement is → text, one module a form."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from goalcheck.phrases.view import View

if TYPE_CHECKING:
    from goalcheck.engine import Assessment
    from goalcheck.questions.firm.answer.firm import Firmness

FORMS = ("text", "json", "markdown")
"""Each is a module of this folder."""


class Form(Protocol):
    """What the module of a form offers."""

    def render(self, assessment: Assessment, firmness: Firmness, view: View) -> str:
        """How firm the verdicts are and what would change them; of one node and on one axis, where the view says so."""
        ...


def form(name: str) -> Form:
    """The form of this name, imported when it is wanted."""
    return cast(Form, import_module(f"goalcheck.questions.firm.{name}"))
