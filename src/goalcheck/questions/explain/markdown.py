"""One diagnostic in our own Markdown, or the page of the documentation."""

from __future__ import annotations

from goalcheck.catalogue.diagnostics import Descriptor
from goalcheck.document.view import View
from goalcheck.questions.explain.page import page, section


def render(it: Descriptor | None, view: View) -> str:
    return "\n".join(section(it, view.language)) if it else page(view.language)
