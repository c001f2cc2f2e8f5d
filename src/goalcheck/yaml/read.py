"""Read documents as the two models."""

from __future__ import annotations

from goalcheck.core.diagnostic import Fault
from goalcheck.core.message import message
from goalcheck.core.place import Place
from goalcheck.model.assignment import Assignment
from goalcheck.model.rubric import Rubric
from goalcheck.yaml.decode import decode
from goalcheck.yaml.input import Input
from goalcheck.yaml.kind import OWN, FileKind, kind_of
from goalcheck.yaml.value import Value


def read_assignment(source: Input[Value]) -> Input[Assignment]:
    """Read a document as an assignment."""
    if _is_other(source, FileKind.RUBRIC):
        return Input(source.document, None, (*source.faults, Fault(message("rubric-for-assignment"), Place())))
    return decode(source, Assignment)


def read_rubric(source: Input[Value]) -> Input[Rubric]:
    """Read a document as a rubric."""
    if _is_other(source, FileKind.ASSIGNMENT):
        return Input(source.document, None, (*source.faults, Fault(message("assignment-for-rubric"), Place())))
    return decode(source, Rubric)


def _is_other(source: Input[Value], kind: FileKind) -> bool:
    """Whether a document is of the other kind, and has not even the id of the kind that is wanted."""
    wanted = {"assignment", "scales", "judge"} - OWN[kind]
    root = source.value
    return kind_of(source.document) is kind and isinstance(root, dict) and root.keys().isdisjoint(wanted)
