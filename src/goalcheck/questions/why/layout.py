"""The trace of a verdict as a document, then the readings of contested goals."""

from __future__ import annotations

from goalcheck.document import Document, Heading, Paragraph, Tree
from goalcheck.document.view import View
from goalcheck.engine import Assessment
from goalcheck.phrases.trace import explained
from goalcheck.phrases.words import Words
from goalcheck.questions.assess.layout import contested


def document(assessment: Assessment, view: View) -> Document:
    words = Words(assessment, view.language)
    node = assessment.find(view.node) if view.node else None
    trace = Tree(explained(words, node or assessment.root, view.axis))
    head = (Heading(words.heading(), 1), Paragraph(words.rubric()))
    return Document((*head, trace, *contested(words, view)), view.language)
