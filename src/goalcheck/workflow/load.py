"""Paths → valid models, or all that is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from goalcheck.assignment import Assignment
from goalcheck.checks import check_assignment, check_rubric
from goalcheck.checks.fault import Fault, unknown
from goalcheck.core.diagnostic import Diagnostic, Faulty
from goalcheck.rubric import Rubric
from goalcheck.source import Document, read_assignment, read_rubric
from goalcheck.source.node import Mapping
from goalcheck.workflow import files


@dataclass(frozen=True, slots=True)
class Loaded:
    """An assignment and the rubric it is judged by, both valid, with the names of their files."""

    assignment: Assignment
    rubric: Rubric
    file: str
    rubric_file: str


class Unreadable(Faulty):
    """Faulty input with the documents that turn the faults' places into lines and columns."""

    def __init__(self, documents: tuple[Document, ...]) -> None:
        super().__init__(tuple(fault for document in documents for fault in document.faults))
        self.documents = documents

    def position(self, fault: Diagnostic) -> tuple[int, int]:
        """Line and column of a fault, from 1."""
        document = next(document for document in self.documents if fault in document.faults)
        return document.position(fault.place)


class Library:
    """Rubrics already read in this run, each read once."""

    def __init__(self) -> None:
        self._rubrics: dict[Path, tuple[Document, Rubric | None]] = {}

    def load(self, path: Path, rubric_path: Path | None = None) -> Loaded:
        """Read and check one assignment file and its rubric. Raises Unreadable with every fault of both."""
        document = files.document(path)
        rubric_path = files.located(rubric_path) if rubric_path else None
        assignment = read_assignment(document)
        if rubric_path is None and assignment is not None and assignment.rubric:
            rubric_path = self._find(assignment, path, document)
        rubric_document, rubric = self._rubric(rubric_path) if rubric_path else (None, None)
        if assignment is not None and rubric is not None:
            _note(document, check_assignment(assignment, rubric))
        documents = tuple(it for it in (document, rubric_document) if it is not None and it.faults)
        if documents or assignment is None or rubric is None or rubric_path is None:
            raise Unreadable(documents)
        return Loaded(assignment, rubric, str(path), str(rubric_path))

    def _rubric(self, path: Path) -> tuple[Document, Rubric | None]:
        if path not in self._rubrics:
            document = files.document(path)
            rubric = read_rubric(document)
            if rubric is not None:
                _note(document, check_rubric(rubric))
            self._rubrics[path] = document, rubric if not document.faults else None
        return self._rubrics[path]

    def _find(self, assignment: Assignment, path: Path, document: Document) -> Path | None:
        name = assignment.rubric.partition("@")[0]
        places = [files.from_here(place) for place in files.rubric_places(name, path.resolve().parent)]
        found = next((place for place in places if place.is_file()), None)
        if found is None:
            there = {file.stem for place in places for file in files.yaml_files(place.parent)}
            _note(document, [unknown(("rubric",), "rubric", name, sorted(there))])
        return found


def load(path: str | PathLike[str], rubric: str | PathLike[str] | None = None) -> Loaded:
    """Read an assignment file and its rubric: the one it names, or the file given. Raises Unreadable, a Faulty."""
    return Library().load(Path(path), Path(rubric) if rubric is not None else None)


def is_rubric(path: Path) -> bool:
    """Whether a file holds a rubric, told by its keys."""
    root = files.document(path).root
    return isinstance(root, Mapping) and "scales" in root.values and "assignment" not in root.values


def _note(document: Document, faults: list[Fault]) -> None:
    document.faults += [Diagnostic(document.file, said, place) for said, place in faults]
