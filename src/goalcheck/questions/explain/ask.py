"""A code or a name → what the catalogue says of it; of no code, of all."""

from __future__ import annotations

from goalcheck.catalogue.diagnostics import CATALOGUE, code_of, unknown_code
from goalcheck.core.misuse import Misuse
from goalcheck.document.view import View
from goalcheck.runner.forms import form
from goalcheck.runner.respond import Answer


def ask(code: str | None, view: View, name: str) -> Answer:
    """Explain a diagnostic, or list all, in the form of this name. Raise Misuse for an unknown code."""
    if code is None:
        return Answer(form("explain", name).render(None, view))
    found = code_of(code.upper()) or code_of(code.lower())
    if found is None:
        raise Misuse(unknown_code(code))
    return Answer(form("explain", name).render(CATALOGUE[found], view))
