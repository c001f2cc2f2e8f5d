"""Documents read as the two models."""

from __future__ import annotations

from goalcheck.assignment import Assignment
from goalcheck.rubric import Rubric
from goalcheck.source.decode import decode
from goalcheck.source.document import Document


def read_assignment(document: Document) -> Assignment | None:
    """The assignment in a document, or None. With faults in `document.faults` it is good for further checks only."""
    found = decode(document, Assignment)
    assert found is None or isinstance(found, Assignment)
    return found


def read_rubric(document: Document) -> Rubric | None:
    """The rubric in a document; None where it has faults, which are then in `document.faults`."""
    found = read_whole_or_part(document)
    return None if document.faults else found


def read_whole_or_part(document: Document) -> Rubric | None:
    """The rubric in a document, or None. With faults in `document.faults` it is good for further checks only."""
    found = decode(document, Rubric)
    assert found is None or isinstance(found, Rubric)
    return found
