"""The catalogue of diagnostics as the page of the documentation, and each diagnostic as SARIF carries it: our own Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from goalcheck.catalogue.diagnostics import CATALOGUE, Descriptor
from goalcheck.catalogue.sentences import word
from goalcheck.questions.explain.layout import label, shown


def page(language: str) -> str:
    """The page of the documentation."""
    lines = [f"# {word('catalogue-title', language)}", ""]
    lines += [word("catalogue-question", language), "", word("catalogue-intro", language), ""]
    for family, group in groupby(CATALOGUE.values(), key=lambda it: it.code[:3]):
        lines += [f"## {word(f'family-{family.lower()}', language)}", ""]
        for it in group:
            lines += section(it, language)
    return "\n".join(lines[:-1]) + "\n"


def anchor(it: Descriptor) -> str:
    """The part of the page's address that leads to one diagnostic, as GitHub makes it of the heading."""
    return f"{it.code} {it.name}".lower().replace(" ", "-")


def section(it: Descriptor, language: str) -> Iterator[str]:
    """One diagnostic as lines of Markdown."""
    kind = label(it, language) + (", --fix" if it.fixable else "")
    what, why, fix = (word(f"{it.code}-{part}", language) for part in ("what", "why", "fix"))
    yield from (f"### {it.code} {it.name}", "", f"*{kind}.* {what}", "")
    yield from (why, "", f"**{word('explain-fix', language)}.** {fix}", "")
    for key, text in (("explain-bad", it.example.bad), ("explain-good", it.example.good)):
        yield from (f"{word(key, language)}:", "", "```yaml", *shown(it.example, text), "```", "")
