"""Comparisons as GitHub-flavoured Markdown, fit for a comment on a pull request: the details are folded.

The first line is hidden, and the same in every run, so that a bot finds the comment to renew.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from goalcheck.catalogue.sentences import word
from goalcheck.document import Paragraph, markdown
from goalcheck.phrases.view import View
from goalcheck.questions.diff.layout import Sheet, beside
from goalcheck.questions.diff.named import Gathered, Named

MARK = "<!-- goalcheck diff -->"
MOST = 65_000
"""Characters: GitHub takes comments of up to 65,536."""
RESERVED = 300
"""Characters for the mark, and for how much there is no room for."""


def render(named: Named, view: View) -> str:
    return _within([(named, Sheet(named, view))], "", view)


def overview(gathered: Gathered, view: View) -> str:
    return _within([(it, Sheet(it, view)) for it in gathered.named], markdown.render(beside(gathered, view)), view)


def _within(sheets: list[tuple[Named, Sheet]], after: str, view: View) -> str:
    """All of it where a comment takes it, else without the details, else as many assignments and files as there is room for;
    of the first assignment at least as much."""
    for details in (True, False):
        parts = [_one(named, sheet, view, details) for named, sheet in sheets]
        text = "\n".join([MARK, "", *parts, after]).rstrip("\n") + "\n"
        if len(text) <= MOST:
            return text
    after = _cut(after, MOST // 2)
    room = MOST - len(after) - RESERVED
    kept = [_cut(part, room) for part in parts[:1]]
    while len(kept) < len(parts) and sum(map(len, kept)) + len(parts[len(kept)]) < room:
        kept.append(parts[len(kept)])
    left = len(parts) - len(kept)
    more = [markdown.render([Paragraph(word("compare-more-assignments", view.language, count=left))])] if left else []
    return "\n".join([MARK, "", *kept, *more, after]).rstrip("\n") + "\n"


def _cut(text: str, room: int) -> str:
    """The lines that there is room for; an ellipsis where these are not all."""
    if len(text) <= room:
        return text
    return text[: text.rfind("\n", 0, room) + 1] + "\n…\n"


def _one(named: Named, sheet: Sheet, view: View, details: bool) -> str:
    first = markdown.render([*sheet.head(), *sheet.brief(), *sheet.verdicts(), *sheet.sections()])
    return first + "".join(f"\n{line}" for line in _folded(named, sheet, view, details))


def _folded(named: Named, sheet: Sheet, view: View, details: bool) -> Iterator[str]:
    text = markdown.render(sheet.rest())
    if not text.strip():
        return
    if not details:
        yield markdown.render([Paragraph(word("compare-too-long", view.language, old=named.old, new=named.new))])
        return
    summary = word("compare-parts", view.language)
    yield f"<details><summary>{escape(summary)}</summary>\n"
    yield f"{text}\n</details>\n"
