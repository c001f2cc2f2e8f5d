"""Markdown for the comment of a pull request or the summary of a CI step: the findings, file by file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from goalcheck.catalogue.diagnostics.finding import Finding, Report
from goalcheck.catalogue.sentences import say, word
from goalcheck.document.escape import escaped
from goalcheck.document.path import posix
from goalcheck.phrases.faults import LABELS
from goalcheck.phrases.view import View
from goalcheck.phrases.visible import harmless, visible
from goalcheck.questions.validate.summary import summary

MOST = 900_000
"""Bytes; a step summary holds 1 MiB at most."""
ROOM = 1_000
"""Bytes kept for the last line."""
LIVE = re.compile(r"(?<=[@#!~$%&:])(?=[\w/])|(?<=www)(?=\.)|(?<=GH)(?=-)", re.IGNORECASE)
"""Where a server that shows Markdown finds a mention, a reference, an emoji or an address even in escaped text."""
BREAK, BROKEN = "\u200b", "&#8203;"
"""A blank without width, which `visible` leaves in no text; it is written in ASCII."""


def render(report: Report, view: View) -> str:
    heading, *more = map(escaped, summary(replace(report, left_out=0), view.language))
    blocks = [f"## {heading}\n", *(["\n" + " ".join(more) + "\n"] if more else [])]
    size = sum(len(block.encode()) for block in blocks)
    shown = 0
    for block in _blocks(report.findings, view.language):
        size += len(block.encode())
        if size > MOST - ROOM:
            break
        blocks.append(block)
        shown += 1
    left_out = report.left_out + len(report.findings) - shown
    if left_out:
        blocks.append("\n" + escaped(word("report-left-out", view.language, count=left_out)) + "\n")
    return harmless("".join(blocks))


def _blocks(findings: tuple[Finding, ...], language: str) -> Iterator[str]:
    """Each finding as an item of a list, with where else to look below it, the first of a file with its heading."""
    file = None
    for it in findings:
        heading = f"\n### {shown(posix(it.spot.file))}\n\n" if it.spot.file != file else ""
        file = it.spot.file
        label = escaped(f"{word(LABELS[it.severity], language)} {it.code}")
        said = shown(say(it.message, language))
        also = [
            f"  - {shown(say(about, language))}: {shown(posix(spot.file))} {spot.line}:{spot.column}\n"
            for about, spot in it.related
        ]
        yield f"{heading}- **{label}** {it.spot.line}:{it.spot.column} {said}\n{''.join(also)}"


def shown(text: str) -> str:
    """Text from a file as Markdown that shows just that text and leads nowhere."""
    return escaped(LIVE.sub(BREAK, visible(text))).replace(BREAK, BROKEN)
