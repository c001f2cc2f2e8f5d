"""Reports of findings → text, one module a form."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from goalcheck.phrases.view import View

if TYPE_CHECKING:
    from goalcheck.catalogue.diagnostics.finding import Report

FORMS = ("text", "concise", "json", "github", "gitlab", "sarif", "junit", "markdown")
"""Each is a module of this folder."""


class Form(Protocol):
    """What the module of a form offers."""

    def render(self, report: Report, view: View) -> str:
        """The whole report."""
        ...


def form(name: str) -> Form:
    """The form of this name, imported when it is wanted."""
    return cast(Form, import_module(f"goalcheck.questions.validate.{name}"))
