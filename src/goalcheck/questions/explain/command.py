"""`goalcheck explain`: what a diagnostic means, why it matters and how to repair it; or the list of all."""

from __future__ import annotations

from typing import Annotated

import typer

from goalcheck.runner import terminal
from goalcheck.runner.arguments import Language
from goalcheck.runner.status import Exit


def explain(
    code: Annotated[
        str | None, typer.Argument(metavar="[CODE]", help="A code or name; all in a list unless given.")
    ] = None,
    lang: Annotated[Language | None, typer.Option(help="Language; else your locale's.")] = None,
    markdown: Annotated[bool, typer.Option("--markdown", help="All of them, as a page of Markdown.")] = False,
) -> int:
    """Say what a diagnostic means, why it matters and how to repair it.

    Example: goalcheck explain GC201
    """
    from goalcheck.catalogue.diagnostics import CATALOGUE, code_of, unknown_code
    from goalcheck.catalogue.sentences import say
    from goalcheck.phrases.visible import visible
    from goalcheck.questions.explain import layout as catalogue

    language = terminal.language_for(lang)
    view = terminal.view(language)
    if code is None:
        return _told(catalogue.markdown(language) if markdown else catalogue.listing(view), language)
    found = code_of(code.upper()) or code_of(code.lower())
    if found is None:
        terminal.complain(f"goalcheck: {visible(say(unknown_code(code), language))}\n")
        return Exit.USAGE
    return _told(catalogue.page(CATALOGUE[found], view), language)


def _told(text: str, language: str) -> int:
    return Exit.DONE if terminal.deliver(text, None, language) else Exit.UNWRITTEN
