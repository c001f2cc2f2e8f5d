"""What it would take as GitHub-flavoured Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.document.escape import escaped, row
from goalcheck.phrases.trace import Branch
from goalcheck.phrases.view import View
from goalcheck.phrases.visible import harmless
from goalcheck.questions.next.words import Asked, NextWords, Part


def render(asked: Asked, view: View) -> str:
    words = NextWords(asked, view.language)
    lines = [f"# {escaped(words.heading())}", "", escaped(words.rubric()), "", f"## {escaped(words.question())}"]
    for said in words.now():
        lines += ["", escaped(said)]
    for part in words.parts():
        lines += ["", *_part(part)]
    return harmless("\n".join(lines).rstrip("\n") + "\n")


def _part(part: Part) -> Iterator[str]:
    yield f"### {escaped(part.heading)}"
    for said in part.sentences:
        yield from ("", escaped(said))
    if part.heads:
        yield from ("", row(list(part.heads)), row(["---"] * len(part.heads), escape=False))
        yield from (row(list(cells)) for cells in part.rows)
    if part.items:
        yield ""
    for number, item in enumerate(part.items, 1):
        yield from _item(item, f"{number}." if part.numbered else "-", 0)


def _item(branch: Branch, mark: str, indent: int) -> Iterator[str]:
    yield f"{' ' * indent}{mark} {escaped(branch.text)}"
    for below in branch.below:
        yield from _item(below, "-", indent + len(mark) + 1)
