"""The forms of a question's answer: each is a module of the question's folder."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Protocol, cast


class Form(Protocol):
    """What the module of a form offers. Each takes the answer, then a View; not every question has an overview."""

    render: Callable[..., str]
    overview: Callable[..., str]


def form(question: str, name: str) -> Form:
    """Import the module that writes the answer to a question in one form."""
    return cast(Form, import_module(f"goalcheck.questions.{question}.{name}"))
