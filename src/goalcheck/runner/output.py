"""What the user says of the output: its language, form, place, width and signs."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from goalcheck.document.view import View
from goalcheck.phrases.signs import shown_in
from goalcheck.runner import terminal

FILE_WIDTH = 100
"""Columns of a table that is written to a file."""
FOR_PEOPLE = frozenset({"table", "text", "concise"})
"""Forms in which a sign has no meaning to a program."""


@dataclass(frozen=True, slots=True)
class Output:
    """The options that every command has. `lang` and `form` are "", the others None, where nothing is asked for."""

    lang: str = ""
    form: str = ""
    path: Path | None = None
    ascii: bool = False
    width: int | None = None

    def language(self, *authors: str) -> str:
        """Choose the language of the output; `authors` are the languages of the input, used where the user has none."""
        return terminal.language_for(self.lang, *authors)

    def fitted(self, text: str) -> str:
        """Replace the signs that the output cannot show, in the forms for people."""
        if self.form not in FOR_PEOPLE:
            return text
        encoding = "utf-8" if self.path is not None else sys.stdout.encoding or "ascii"
        return shown_in(text, "ascii" if self.ascii else encoding)

    def view(self, language: str, **asked: Any) -> View:
        """Show the result as the terminal can, or plainly in a file."""
        if self.path is not None:
            return View(language, self.width or FILE_WIDTH, unicode=not self.ascii, **asked)
        unicode = not self.ascii and terminal.unicode(sys.stdout)
        return View(language, self.width or terminal.width(), terminal.colour(sys.stdout), unicode, **asked)
