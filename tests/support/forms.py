"""The forms that a command offers: its own, and those of every document."""

from __future__ import annotations

from importlib import import_module

from goalcheck.runner.forms import offered


def forms_of(question: str) -> tuple[str, ...]:
    """The names that `--format` of a command takes."""
    return offered(import_module(f"goalcheck.questions.{question}.command").FORMS)
