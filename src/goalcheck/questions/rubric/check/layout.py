"""What was proved about rubrics as a document, rubric by rubric."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goalcheck.catalogue.diagnostics import descriptor_of
from goalcheck.catalogue.sentences import say, word
from goalcheck.core.visible import visible
from goalcheck.document import Block, Code, Document, Heading, Item, List, Paragraph, Strong, listed
from goalcheck.document.view import View
from goalcheck.phrases.faults import LABELS
from goalcheck.proof.anomaly import Anomaly
from goalcheck.questions.rubric.check.words import Located, how_searched, summary, witness


def document(proofs: Sequence[Located], view: View) -> Document:
    return Document(tuple(block for it in proofs for block in _blocks(it, view.language)), view.language)


def _blocks(located: Located, language: str) -> Iterator[Block]:
    file, rubric, proof, anomalies = located
    yield Heading(visible(f"{rubric.rubric}@{rubric.version}"))
    yield Paragraph(summary(file, proof, language))
    if anomalies:
        yield List(tuple(_item(it, line, column, language) for it, line, column in anomalies))
    if proof.searched:
        yield Paragraph(word("searched", language))
        yield listed(how_searched(it, language) for it in proof.searched)


def _item(anomaly: Anomaly, line: int, column: int, language: str) -> Item:
    found = descriptor_of(anomaly.message.key)
    label = Strong(f"{word(LABELS[found.severity], language)} {found.code}")
    text = (label, " ", Code(f"{line}:{column}"), f" {visible(say(anomaly.message, language))}")
    return Item(text, listed(witness(anomaly, language)).items)
