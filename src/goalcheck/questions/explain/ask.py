"""A code or a name → what the catalogue says of it; of no code, of all."""

from __future__ import annotations

from goalcheck.catalogue.diagnostics import CATALOGUE, code_of, unknown_code
from goalcheck.core.misuse import Misuse
from goalcheck.document.view import View
from goalcheck.questions.explain.layout import listing, markdown, page, section
from goalcheck.runner.respond import Answer


def ask(code: str | None, view: View, name: str) -> Answer:
    """Explain a diagnostic, or list all, in the form of this name. Raise Misuse for an unknown code."""
    if code is None:
        return Answer(markdown(view.language) if name == "markdown" else listing(view))
    found = code_of(code.upper()) or code_of(code.lower())
    if found is None:
        raise Misuse(unknown_code(code))
    descriptor = CATALOGUE[found]
    if name == "markdown":
        return Answer("\n".join(section(descriptor, view.language)))
    return Answer(page(descriptor, view))
