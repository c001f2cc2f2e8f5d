"""What every function of the API returns, and how it tells of a name that is not there."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import Any, ClassVar, Generic, TypeVar

from goalcheck.catalogue.sentences import FALLBACK, say
from goalcheck.core.misuse import Misuse
from goalcheck.document.view import View
from goalcheck.files.invalid import InvalidInput
from goalcheck.runner import terminal
from goalcheck.runner.forms import form
from goalcheck.runner.output import Output
from goalcheck.yaml import Input

A = TypeVar("A")
AnyPath = str | PathLike[str]
Row = dict[str, Any]
"""A row of a table: texts, numbers, lists of texts, or None, by the names of the columns."""


class Result(Generic[A]):
    """The answer to a question, in every form that its command has.

    `answer` is a frozen value. `lang` is the language of what is written, such as `sv`; unless it is given, it is that of the
    locale, else that of the author.
    """

    question: ClassVar[str]
    """The folder of `goalcheck.questions` whose forms show the answer."""

    def __init__(self, answer: A, shown: tuple[object, ...], authors: Iterable[str] = (), **asked: Any) -> None:
        """Keep `answer`, and what the forms take in its place; `asked` goes into their view."""
        self.answer = answer
        self._shown, self._authors, self._asked = shown, tuple(authors), asked

    def show(self, lang: str = "", *, width: int | None = None, all: bool = False) -> None:  # noqa: A002 as the commands say
        """Print what the command prints; with `all`, all detail."""
        out = Output(lang, "text", width=width)
        view = out.view(self._language(lang), **{**self._asked, **({"explain": True} if all else {})})
        terminal.write(out.fitted(self._render("text", view)), sys.stdout)

    def to_text(self, lang: str = "", *, width: int = 100) -> str:
        """Return what the command prints, `width` columns wide, without colour."""
        return self._render("text", self._view(lang, width=width))

    def to_markdown(self, lang: str = "") -> str:
        """Return what the command writes with `--format markdown`."""
        return self._render("markdown", self._view(lang))

    def to_json(self) -> str:
        """Return what the command writes with `--format json`."""
        return self._render("json", self._view(""))

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        return self._render("html", self._view(""))

    def _render(self, name: str, view: View) -> str:
        return form(self.question, name).render(*self._shown, view)

    def _view(self, lang: str, **how: Any) -> View:
        return View(self._language(lang), **how, **self._asked)

    def _language(self, lang: str) -> str:
        return terminal.language_for(lang, *self._authors)


@contextmanager
def known() -> Iterator[None]:
    """Raise ValueError, with what may have been meant, for a name that is not there."""
    try:
        yield
    except Misuse as misuse:
        raise ValueError(_of_arguments(say(misuse.said, FALLBACK))) from None


def _of_arguments(said: str) -> str:
    """A sentence that names options, with the arguments of the same names; a whole command in it stays."""
    sentence, command, rest = said.partition("goalcheck ")
    return re.sub("--([a-z]+)", r"`\1`", sentence) + command + rest


def complete(faulty: Iterable[Input[object]]) -> None:
    """Raise InvalidInput where some input could not be judged."""
    if inputs := tuple(faulty):
        raise InvalidInput(inputs)


def paths_of(paths: AnyPath | Iterable[AnyPath]) -> list[Path]:
    """One path or several, as a list."""
    return [Path(paths)] if isinstance(paths, str | PathLike) else list(map(Path, paths))
