"""Findings as a document, file by file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from goalcheck.catalogue.diagnostics.finding import Finding, Report, TextRange
from goalcheck.catalogue.sentences import say, word
from goalcheck.core.visible import visible
from goalcheck.document import Block, Code, Document, Heading, Item, List, Paragraph, Strong
from goalcheck.document.path import posix
from goalcheck.document.view import View
from goalcheck.phrases.faults import LABELS
from goalcheck.questions.validate.summary import summary


def document(report: Report, view: View) -> Document:
    return Document(tuple(_blocks(report, view.language)), view.language)


def _blocks(report: Report, language: str) -> Iterator[Block]:
    heading, *more = summary(replace(report, left_out=0), language)
    yield Heading(heading)
    if more:
        yield Paragraph(" ".join(more))
    for file, findings in groupby(report.findings, key=lambda it: it.spot.file):
        yield Heading(visible(posix(file)), 3)
        yield List(tuple(_item(it, language) for it in findings))
    if report.left_out:
        yield Paragraph(word("report-left-out", language, count=report.left_out))


def _item(finding: Finding, language: str) -> Item:
    """A finding, with where else to look below it."""
    label = f"{word(LABELS[finding.severity], language)} {finding.code}"
    below = (
        Item((visible(f"{say(about, language)}: {posix(spot.file)} "), _place(spot))) for about, spot in finding.related
    )
    return Item((Strong(label), " ", _place(finding.spot), f" {visible(say(finding.message, language))}"), tuple(below))


def _place(spot: TextRange) -> Code:
    return Code(f"{spot.line}:{spot.column}")
