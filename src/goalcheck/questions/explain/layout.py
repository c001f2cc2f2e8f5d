"""What the catalogue says of one diagnostic, or a list of all, as a document."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.catalogue.diagnostics import CATALOGUE, Descriptor
from goalcheck.catalogue.diagnostics.descriptor import DiagnosticExample
from goalcheck.catalogue.sentences import word
from goalcheck.core.visible import visible
from goalcheck.document import Block, Document, Heading, Paragraph, Sample, coded, table
from goalcheck.document.view import View
from goalcheck.phrases.faults import LABELS

LONGEST_LINE, MOST_LINES = 100, 24
"""Characters of a line and lines of an example that are shown; the rest is cut."""


def document(it: Descriptor | None, view: View) -> Document:
    """Everything that the catalogue says of one diagnostic; of none, a row for each."""
    blocks = _page(it, view.language) if it else _listing(view.language)
    return Document(tuple(blocks), view.language)


def _listing(language: str) -> Iterator[Block]:
    heads = ("explain-code", "explain-name", "explain-severity")
    rows = ((it.code, it.name, label(it, language)) for it in CATALOGUE.values())
    yield table((word(head, language) for head in heads), rows)


def _page(it: Descriptor, language: str) -> Iterator[Block]:
    yield Heading(f"{it.code} {it.name} ({label(it, language)})", 1)
    yield Paragraph(coded(word(f"{it.code}-what", language)))
    for part in ("why", "fix"):
        yield Heading(word(f"explain-{part}", language))
        yield Paragraph(coded(word(f"{it.code}-{part}", language)))
    if it.fixable:
        yield Paragraph(coded(word("explain-fixable", language)))
    for key, example in (("explain-bad", it.example.bad), ("explain-good", it.example.good)):
        yield Heading(word(key, language))
        yield Sample("\n".join(shown(it.example, example)), "yaml")


def label(it: Descriptor, language: str) -> str:
    return word(LABELS[it.severity], language)


def shown(example: DiagnosticExample, text: str) -> Iterator[str]:
    """An example as it stands in a file, after the command and the other files that it needs; what cannot be seen is
    written as an escape."""
    if example.options and text == example.bad:
        yield f"# goalcheck {example.command} {' '.join(example.options)}"
    for name, other in example.beside if example.file or text == example.bad else ():
        yield f"# {name}"
        yield from _cut(other)
        if example.file:
            yield f"# {example.file}"
    yield from _cut(text)


def _cut(text: str) -> Iterator[str]:
    lines = [visible(line.replace("\t", "\\t")) for line in text.strip("\n").split("\n")]
    indents = [len(line) - len(line.lstrip(" ")) for line in lines if line.strip()]
    indent = min(indents, default=0)
    for line in lines[:MOST_LINES]:
        yield (line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]} …")[indent:].rstrip()
    if len(lines) > MOST_LINES:
        yield "…"
