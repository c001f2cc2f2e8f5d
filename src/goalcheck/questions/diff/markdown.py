"""Comparisons as GitHub-flavoured Markdown, fit for a comment on a pull request: the details are folded.

The first line is hidden, and the same in every run, so that a bot finds the comment to renew.
"""

from __future__ import annotations

from goalcheck.catalogue.sentences import word
from goalcheck.document import Details, Paragraph
from goalcheck.document.markdown import of_blocks
from goalcheck.document.view import View
from goalcheck.questions.diff.layout import beside, blocks
from goalcheck.questions.diff.named import FolderComparison, NamedComparison

MARK = "<!-- goalcheck diff -->"
MOST = 65_000
"""Characters: GitHub takes comments of up to 65,536."""
RESERVED = 300
"""Characters for the mark, and for how much there is no room for."""


def render(named: NamedComparison, view: View) -> str:
    return _within((named,), "", view)


def overview(folder: FolderComparison, view: View) -> str:
    return _within(folder.named, of_blocks(beside(folder, view)), view)


def _within(compared: tuple[NamedComparison, ...], after: str, view: View) -> str:
    """All of it where a comment takes it, else without the details, else as many assignments and files as there is room for;
    of the first assignment at least as much."""
    for details in (True, False):
        parts = [_one(named, view, details) for named in compared]
        text = "\n".join([MARK, "", *parts, after]).rstrip("\n") + "\n"
        if len(text) <= MOST:
            return text
    after = _cut(after, MOST // 2)
    room = MOST - len(after) - RESERVED
    kept = [_cut(part, room) for part in parts[:1]]
    while len(kept) < len(parts) and sum(map(len, kept)) + len(parts[len(kept)]) < room:
        kept.append(parts[len(kept)])
    left = len(parts) - len(kept)
    more = [of_blocks([Paragraph(word("compare-more-assignments", view.language, count=left))])] if left else []
    return "\n".join([MARK, "", *kept, *more, after]).rstrip("\n") + "\n"


def _one(named: NamedComparison, view: View, details: bool) -> str:
    """`details`: with them; else with how to see them."""
    left_out = Paragraph(word("compare-too-long", view.language, old=named.old, new=named.new))
    found = blocks(named, view)
    return of_blocks(left_out if isinstance(it, Details) and not details else it for it in found)


def _cut(text: str, room: int) -> str:
    """The lines that there is room for; an ellipsis where these are not all."""
    if len(text) <= room:
        return text
    return text[: text.rfind("\n", 0, room) + 1] + "\n…\n"
