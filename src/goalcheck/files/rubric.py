"""Paths or names of rubrics → their models, with all that is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from goalcheck.checks import check_rubric
from goalcheck.core.diagnostic import Fault
from goalcheck.files import disk as files
from goalcheck.files.load import note
from goalcheck.model.rubric import Rubric
from goalcheck.yaml import Document, read_rubric


@dataclass(frozen=True, slots=True)
class Opened:
    """A rubric file. `rubric` is None where its shape is at fault (see `document.faults`); `faults` are those of its
    content, which a valid rubric has none of."""

    path: Path
    document: Document
    rubric: Rubric | None
    faults: tuple[Fault, ...]


def open_rubric(path: Path) -> Opened:
    """Read a rubric: a file, or one that comes with goalcheck by its name."""
    found = files.located(path)
    document = files.document(found)
    rubric = read_rubric(document)
    return Opened(found, document, rubric, tuple(check_rubric(rubric)) if rubric is not None else ())


def load_rubric(path: Path) -> Rubric | Document:
    """A valid rubric, or the document with all its faults."""
    opened = open_rubric(path)
    return valid(opened) or opened.document


def valid(opened: Opened) -> Rubric | None:
    """The rubric if it is valid, else all its faults are among those of its document."""
    note(opened.document, opened.faults)
    return None if opened.document.faults else opened.rubric
