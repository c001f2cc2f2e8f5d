"""Documents read as the two models."""

from __future__ import annotations

from goalcheck.core.message import message
from goalcheck.core.place import Place
from goalcheck.model.assignment import Assignment
from goalcheck.model.rubric import Rubric
from goalcheck.yaml.decode import decode
from goalcheck.yaml.document import Document
from goalcheck.yaml.kind import OWN, FileKind, kind_of


def read_assignment(document: Document) -> Assignment | None:
    """The assignment in a document, or None. With faults in `document.faults` it is good for further checks only."""
    if _is_other(document, FileKind.RUBRIC, "rubric-for-assignment"):
        return None
    found = decode(document, Assignment)
    assert found is None or isinstance(found, Assignment)
    return found


def read_rubric(document: Document) -> Rubric | None:
    """The rubric in a document; None where it has faults, which are then in `document.faults`."""
    found = read_whole_or_part(document)
    return None if document.faults else found


def read_whole_or_part(document: Document) -> Rubric | None:
    """The rubric in a document, or None. With faults in `document.faults` it is good for further checks only."""
    if _is_other(document, FileKind.ASSIGNMENT, "assignment-for-rubric"):
        return None
    found = decode(document, Rubric)
    assert found is None or isinstance(found, Rubric)
    return found


def _is_other(document: Document, kind: FileKind, key: str) -> bool:
    """Whether a document is of the other kind, and has not even the id of the one that is wanted; that is then its only
    fault."""
    wanted = {"assignment", "scales", "judge"} - OWN[kind]
    other = kind_of(document) is kind and isinstance(document.root, dict) and document.root.keys().isdisjoint(wanted)
    if other:
        document.fault(message(key), Place())
    return other
