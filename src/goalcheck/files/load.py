"""Paths → valid models, or all that is wrong with them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path

from goalcheck.checks import check_assignment, check_rubric
from goalcheck.core.diagnostic import Diagnostic, Fault, Faulty
from goalcheck.core.fault import unknown
from goalcheck.core.place import Place, Route
from goalcheck.files import disk as files
from goalcheck.files.tree import Tree
from goalcheck.model.assignment import Assignment
from goalcheck.model.rubric import Rubric
from goalcheck.yaml import Document, read_assignment
from goalcheck.yaml.limits import LIMITS, Limits
from goalcheck.yaml.read import read_whole_or_part

MOST_RUBRICS = 32
"""Rubrics kept at a time."""
DEFINING = frozenset({"sources", "goals", "criteria", "evidence", "interpretations", "observed"})
"""Fields of an assignment with lists of what other fields name."""
MOST_FOUND = 10_000
"""Folders of which it is kept where they are, and where the rubric of a name is."""


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


@dataclass(frozen=True, slots=True)
class Pair:
    """An assignment as read with its rubric, faults and all. `rubric` is valid; None where there is no such."""

    document: Document
    assignment: Assignment | None
    rubric_path: Path | None
    rubric_document: Document | None
    rubric: Rubric | None


class Library:
    """Rubrics already read in this run, each read once; of many, those read last."""

    def __init__(self, limits: Limits = LIMITS, tree: Tree = files) -> None:
        self.tree = tree
        self._limits = limits
        self._rubrics: dict[Path, tuple[Document, Rubric | None]] = {}
        self._folders: dict[str, Path] = {}
        self._found: dict[tuple[str, Path], Path | None] = {}

    @property
    def rubrics(self) -> tuple[Path, ...]:
        """The rubrics that were read; of many, those read last."""
        return tuple(self._rubrics)

    def load(self, path: Path, rubric_path: Path | None = None) -> Loaded:
        """Read and check one assignment file and its rubric. Raises Unreadable with every fault of both."""
        return self.checked(self.tree.document(path, self._limits), path, rubric_path)

    def checked(self, document: Document, path: Path, rubric_path: Path | None = None) -> Loaded:
        """A document that was read from a path, or stands for a file there, with its rubric. Raises Unreadable."""
        pair = self.pair(document, path, files.located(rubric_path) if rubric_path else None)
        documents = tuple(it for it in (pair.document, pair.rubric_document) if it is not None and it.faults)
        if documents or pair.assignment is None or pair.rubric is None or pair.rubric_path is None:
            raise Unreadable(documents)
        return Loaded(pair.assignment, pair.rubric, document.file, self.tree.name(pair.rubric_path))

    def pair(self, document: Document, path: Path, rubric_path: Path | None = None) -> Pair:
        """A document at a path, checked as an assignment under the rubric that it names, or that given."""
        assignment = read_assignment(document)
        if rubric_path is None and assignment is not None and assignment.rubric:
            rubric_path = self._find(assignment, path, document)
        rubric_document, rubric = self.rubric(rubric_path) if rubric_path else (None, None)
        if assignment is not None:
            note(document, check_assignment(assignment, rubric, _unread(document)))
        return Pair(document, assignment, rubric_path, rubric_document, rubric)

    def rubric(self, path: Path) -> tuple[Document, Rubric | None]:
        """A rubric file's document, faults and all, and its rubric if valid."""
        if path not in self._rubrics:
            if len(self._rubrics) >= MOST_RUBRICS:
                del self._rubrics[next(iter(self._rubrics))]
            document = self.tree.document(path, self._limits.at_least(LIMITS))
            self._rubrics[path] = document, checked_rubric(document)
        return self._rubrics[path]

    def _find(self, assignment: Assignment, path: Path, document: Document) -> Path | None:
        name = assignment.rubric.partition("@")[0]
        found = self.rubric_path(name, path)
        if found is None:
            places = self.tree.rubric_places(name, self._folder(path))
            there = {it.stem for place in places for it in self.tree.yaml_files(place.parent)}
            note(document, [unknown(("rubric",), "rubric", name, sorted(there))])
        return found

    def rubric_path(self, name: str, path: Path) -> Path | None:
        """Where the rubric of a name is, seen from a file; None where there is none."""
        near = self._folder(path)
        if (name, near) in self._found:
            return self._found[name, near]
        places = self.tree.rubric_places(name, near)
        found = next((self.tree.from_here(place) for place in places if self.tree.is_plain_file(place)), None)
        if len(self._found) < MOST_FOUND:
            self._found[name, near] = found
        return found

    def _folder(self, path: Path) -> Path:
        """The folder that a file really lies in."""
        if self.tree.is_link(path):
            return self.tree.resolved(path).parent
        folder = os.path.dirname(path)  # noqa: PTH120 it is asked for every file, and a Path as key costs much
        found = self._folders.get(folder) or self.tree.resolved(Path(folder))
        if len(self._folders) < MOST_FOUND:
            self._folders[folder] = found
        return found


def checked_rubric(document: Document) -> Rubric | None:
    """The rubric in a document if it is valid; else its faults are added to those of the document.

    Where its shape is at fault, what does not touch the parts at fault is checked all the same.
    """
    rubric = read_whole_or_part(document)
    if rubric is None:
        return None
    places = [fault.place for fault in document.faults if document.misread(fault)]
    broken = [place.route[:-1] for place in places if place is not None and place.index is None]
    if len(broken) == len(places) and () not in broken:
        found = [placed(document, it) for it in check_rubric(rubric)]
        note(document, (it for it in found if not _touched(it, broken)))
    return None if document.faults else rubric


def _touched(fault: Fault, broken: list[Route]) -> bool:
    """Whether a fault may come from parts that could not be read: it lies in or around one, or misses a name there."""
    route = fault.place.route
    near = any(route[: len(part)] == part or part[: len(route)] == route for part in broken)
    return near or (bool(broken) and fault.message.key.startswith("unknown-") and _names_broken(broken))


def _unread(document: Document) -> frozenset[str]:
    """The fields of an assignment with lists of which something could not be read."""
    found: set[str] = set()
    for fault in document.faults:
        values = dict(fault.message.values)
        if fault.message.key == "alias":
            found |= DEFINING
        elif fault.message.key in ("duplicate-key", "missing-key", "missing-key-of"):
            found.add(str(values["key"]))
        elif fault.message.key == "unknown-key-near" and document.misread(fault):
            found.add(str(values["near"]))
        elif fault.place is not None:
            route = fault.place.route
            found.update(str(part) for part in (route[-2:] if fault.message.key == "wants-keys" else route[-1:]))
    return DEFINING & found


def _names_broken(broken: list[Route]) -> bool:
    return any(part[0] in ("scales", "axes", "nodes") for part in broken)


def load(path: str | PathLike[str], rubric: str | PathLike[str] | None = None) -> Loaded:
    """Read an assignment file and its rubric: the one it names, or the file given. Raises Unreadable, a Faulty."""
    return Library().load(Path(path), Path(rubric) if rubric is not None else None)


def is_rubric(path: Path) -> bool:
    """Whether a file holds a rubric, told by its keys."""
    root = files.document(path).root
    return isinstance(root, dict) and "scales" in root and "assignment" not in root


def note(document: Document, faults: Iterable[Fault]) -> None:
    """Add the faults of a model to its document."""
    for fault in faults:
        fault = placed(document, fault)
        document.fault(fault.message, fault.place, fault.related)


def placed(document: Document, fault: Fault) -> Fault:
    """A fault of a model, where its places stand in the document."""
    if not document.read_as:
        return fault
    related = tuple(it if it.in_rubric else replace(it, place=_written(document, it.place)) for it in fault.related)
    return replace(fault, place=_written(document, fault.place), related=related)


def _written(document: Document, place: Place) -> Place:
    return replace(place, route=document.written(place.route))
