"""The catalogue of diagnostics: a list, one diagnostic in full, or a page of Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from textwrap import fill

from goalcheck.catalogue.diagnostics import CATALOGUE, Descriptor
from goalcheck.catalogue.diagnostics.descriptor import Example
from goalcheck.catalogue.sentences import word
from goalcheck.core.visible import visible
from goalcheck.document.view import View
from goalcheck.phrases.faults import LABELS

LONGEST_LINE, MOST_LINES = 100, 24
"""Characters of a line and lines of an example that are shown; the rest is cut."""


def listing(view: View) -> str:
    """A line for each diagnostic: its code, name and severity."""
    width = max(len(it.name) for it in CATALOGUE.values())
    return "".join(f"{it.code}  {it.name:<{width}}  {_label(it, view.language)}\n" for it in CATALOGUE.values())


def page(it: Descriptor, view: View) -> str:
    """Everything that the catalogue says of one diagnostic, as plain text."""
    language = view.language
    blocks = [f"{it.code} {it.name} ({_label(it, language)})", fill(word(f"{it.code}-what", language), view.width)]
    for part in ("why", "fix"):
        text = fill(word(f"{it.code}-{part}", language), view.width, initial_indent="  ", subsequent_indent="  ")
        blocks.append(f"{word(f'explain-{part}', language)}\n{text}")
    if it.fixable:
        blocks.append(word("explain-fixable", language))
    for key, example in (("explain-bad", it.example.bad), ("explain-good", it.example.good)):
        shown = "\n".join(f"    {line}".rstrip() for line in _shown(it.example, example))
        blocks.append(f"{word(key, language)}\n{shown}")
    return "\n\n".join(blocks) + "\n"


def markdown(language: str) -> str:
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
    label = _label(it, language) + (", --fix" if it.fixable else "")
    what, why, fix = (word(f"{it.code}-{part}", language) for part in ("what", "why", "fix"))
    yield from (f"### {it.code} {it.name}", "", f"*{label}.* {what}", "")
    yield from (why, "", f"**{word('explain-fix', language)}.** {fix}", "")
    for key, text in (("explain-bad", it.example.bad), ("explain-good", it.example.good)):
        yield from (f"{word(key, language)}:", "", "```yaml", *_shown(it.example, text), "```", "")


def _label(it: Descriptor, language: str) -> str:
    return word(LABELS[it.severity], language)


def _shown(example: Example, text: str) -> Iterator[str]:
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
