"""Why a verdict is what it is: one module a form, each with `render(assessment, view)`; JSON is that of the assessment."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from goalcheck.engine import Assessment
from goalcheck.phrases.view import View

FORMS = ("text", "json", "markdown", "mermaid")


def form(name: str) -> Callable[[Assessment, View], str]:
    """The form of this name, imported when it is wanted."""
    home = "goalcheck.questions.assess.json" if name == "json" else f"goalcheck.questions.why.{name}"
    found: Callable[[Assessment, View], str] = import_module(home).render
    return found
