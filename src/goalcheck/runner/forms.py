"""The forms of a question's answer: a module of the question's own folder, else a form of documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import NamedTuple

from goalcheck.document import FORMS, render

TABLE = "table"
"""What some questions call documents as text."""


class Form(NamedTuple):
    """`render` writes an answer, `overview` one of several; each takes the answer and then a View."""

    render: Callable[..., str]
    overview: Callable[..., str]


def offered(own: Sequence[str]) -> tuple[str, ...]:
    """The forms that a question lists as its own, then those that every document has."""
    return tuple(dict.fromkeys([*own, *(it for it in FORMS if it != "text" or TABLE not in own)]))


def form(question: str, name: str) -> Form:
    """The module of this name where the question has one, else the form of the documents that its `layout` makes.

    `question` is a folder of `goalcheck.questions`, with a dot for one within another.
    """
    home = f"goalcheck.questions.{question}"
    own = import_module(f"{home}.{name}") if find_spec(f"{home}.{name}") else None
    if own is not None and hasattr(own, "render"):
        return Form(own.render, getattr(own, "overview", own.render))
    layout = import_module(f"{home}.layout")

    def of(kind: str) -> Callable[..., str]:
        return lambda *answer: render(getattr(layout, kind)(*answer), "text" if name == TABLE else name, answer[-1])

    return Form(of("document"), of("overview"))
