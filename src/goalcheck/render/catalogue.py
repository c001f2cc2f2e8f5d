"""The catalogue of diagnostics as text for the terminal and as a page of Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from textwrap import dedent, fill

from goalcheck.core.text import Text
from goalcheck.diagnostics import CATALOGUE, Descriptor
from goalcheck.locale import word
from goalcheck.render.faults import LABELS
from goalcheck.render.view import View
from goalcheck.render.visible import visible

LONGEST_LINE = 100
"""Characters of a line of an example; the rest is cut."""


def listing(view: View) -> str:
    """A line for each diagnostic."""
    width = max(len(it.name) for it in CATALOGUE.values())
    lines = []
    for it in CATALOGUE.values():
        label = word(LABELS[it.severity], view.language)
        lines.append(f"{it.code}  {it.name:<{width}}  {label}")
    return "\n".join(lines) + "\n"


def page(it: Descriptor, view: View) -> str:
    """Everything that the catalogue says of one diagnostic."""
    label = word(LABELS[it.severity], view.language)
    blocks = [f"{it.code} {it.name} ({label})"]
    blocks += [fill(it.what.say(view.language), view.width)]
    for key, text in (("explain-why", it.why), ("explain-fix", it.fix)):
        blocks.append(f"{word(key, view.language)}\n{_filled(text, view)}")
    if it.fixable:
        blocks.append(word("explain-fixable", view.language))
    for key, example in (("explain-bad", it.example.bad), ("explain-good", it.example.good)):
        blocks.append(f"{word(key, view.language)}\n{_shown(example)}")
    return "\n\n".join(blocks) + "\n"


def _filled(text: Text, view: View) -> str:
    return fill(text.say(view.language), view.width, initial_indent="  ", subsequent_indent="  ")


def _shown(example: str) -> str:
    """An example as it stands in a file, long lines cut, what cannot be seen written as escapes."""
    lines = dedent(example).strip("\n").split("\n")
    cut = [line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]} …" for line in lines]
    return "\n".join(f"    {visible(line)}".rstrip() for line in cut) or "    –"


def markdown(language: str) -> str:
    """The page of the documentation."""
    lines = [f"# {word('catalogue-title', language)}", "", word("catalogue-intro", language), ""]
    for family, group in groupby(CATALOGUE.values(), key=lambda it: it.code[:3]):
        lines += [f"## {word(f'family-{family.lower()}', language)}", ""]
        for it in group:
            lines += section(it, language)
    return "\n".join(lines)


def section(it: Descriptor, language: str) -> Iterator[str]:
    """The lines of one diagnostic on that page."""
    label = word(LABELS[it.severity], language)
    yield from (
        f"### {it.code} {it.name}",
        "",
        f"*{label}{'' if not it.fixable else ', --fix'}.* {it.what.say(language)}",
        "",
    )
    yield from (it.why.say(language), "", f"**{word('explain-fix', language)}.** {it.fix.say(language)}", "")
    for key, example in (("explain-bad", it.example.bad), ("explain-good", it.example.good)):
        yield from (f"{word(key, language)}:", "", "```yaml", dedent(_shown(example)), "```", "")
