"""Load valid models from files, or report everything wrong with them."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path

from goalcheck.core.diagnostic import Fault
from goalcheck.core.fault import unknown
from goalcheck.files import disk as files
from goalcheck.files.checked import checked_assignment, checked_rubric
from goalcheck.files.invalid import InvalidInput
from goalcheck.files.tree import FileTree
from goalcheck.model.assignment import Assignment
from goalcheck.model.rubric import Rubric
from goalcheck.yaml import Input, read_assignment
from goalcheck.yaml.limits import LIMITS, Limits
from goalcheck.yaml.value import Value

MOST_RUBRICS = 32
"""Rubrics kept in memory."""
MOST_FOUND = 10_000
"""Resolved folders, and located rubrics, that are remembered."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """An assignment and the rubric it is judged by, both valid, with the names of their files."""

    assignment: Assignment
    rubric: Rubric
    file: str
    rubric_file: str

    def __repr__(self) -> str:
        """Short, since it has all of both files."""
        return f"<Loaded {self.assignment.assignment} {self.assignment.year} by {self.rubric.rubric}>"


@dataclass(frozen=True, slots=True)
class InputPair:
    """An assignment read and checked with its rubric, valid or not; `rubric` is None if none was found."""

    assignment: Input[Assignment]
    rubric: Input[Rubric] | None = None
    rubric_path: Path | None = None


class Library:
    """Loads assignments, and reads each rubric once; of many, it remembers those read last."""

    def __init__(self, limits: Limits = LIMITS, tree: FileTree = files) -> None:
        self.tree = tree
        self._limits = limits
        self._rubrics: dict[Path, Input[Rubric]] = {}
        self._folders: dict[str, Path] = {}
        self._found: dict[tuple[str, Path], Path | None] = {}

    @property
    def rubrics(self) -> tuple[Path, ...]:
        """The rubrics that were read; of many, those read last."""
        return tuple(self._rubrics)

    def load(self, path: Path, rubric_path: Path | None = None) -> Loaded:
        """Read and check one assignment file and its rubric. Raises InvalidInput with every fault of both."""
        return self.checked(self.tree.parse_file(path, self._limits), path, rubric_path)

    def checked(self, source: Input[Value], path: Path, rubric_path: Path | None = None) -> Loaded:
        """Check what was read from a path, or stands for a file there, with its rubric. Raises InvalidInput."""
        pair = self.pair(source, path, files.located(rubric_path) if rubric_path else None)
        assignment, rubric = pair.assignment, pair.rubric
        if rubric is None or pair.rubric_path is None or assignment.valid is None or rubric.valid is None:
            raise InvalidInput(tuple(it for it in (assignment, rubric) if it is not None and it.faults))
        return Loaded(assignment.valid, rubric.valid, source.document.file, self.tree.name(pair.rubric_path))

    def pair(self, source: Input[Value], path: Path, rubric_path: Path | None = None) -> InputPair:
        """Check what was read from a path as an assignment, under the rubric that it names or that given."""
        found = read_assignment(source)
        if rubric_path is None and found.value is not None and found.value.rubric:
            name = found.value.rubric.partition("@")[0]
            rubric_path = self.rubric_path(name, path)
            if rubric_path is None:
                found = found.with_faults([found.placed(self._no_rubric(name, path))])
        rubric = self.rubric(rubric_path) if rubric_path else None
        if rubric is not None:
            found = replace(found, rubric=rubric.document)
        return InputPair(checked_assignment(found, rubric.valid if rubric else None), rubric, rubric_path)

    def rubric(self, path: Path) -> Input[Rubric]:
        """Read and check a rubric file."""
        if path not in self._rubrics:
            if len(self._rubrics) >= MOST_RUBRICS:
                del self._rubrics[next(iter(self._rubrics))]
            self._rubrics[path] = checked_rubric(self.tree.parse_file(path, self._limits.at_least(LIMITS)))
        return self._rubrics[path]

    def _no_rubric(self, name: str, path: Path) -> Fault:
        places = self.tree.rubric_places(name, self._folder(path))
        there = {it.stem for place in places for it in self.tree.yaml_files(place.parent)}
        return unknown(("rubric",), "rubric", name, sorted(there))

    def rubric_path(self, name: str, path: Path) -> Path | None:
        """The path of a rubric by its name, as seen from a file; None if there is none."""
        near = self._folder(path)
        if (name, near) in self._found:
            return self._found[name, near]
        places = self.tree.rubric_places(name, near)
        found = next((self.tree.from_here(place) for place in places if self.tree.is_plain_file(place)), None)
        if len(self._found) < MOST_FOUND:
            self._found[name, near] = found
        return found

    def _folder(self, path: Path) -> Path:
        """The folder that a file is really in."""
        if self.tree.is_link(path):
            return self.tree.resolved(path).parent
        folder = os.path.dirname(path)  # noqa: PTH120 it is asked for every file, and a Path as key costs much
        found = self._folders.get(folder) or self.tree.resolved(Path(folder))
        if len(self._folders) < MOST_FOUND:
            self._folders[folder] = found
        return found


def load(path: str | PathLike[str], rubric: str | PathLike[str] | None = None) -> Loaded:
    """Read an assignment file and its rubric: the one it names, or the file given. Raises InvalidInput."""
    return Library().load(Path(path), Path(rubric) if rubric is not None else None)


def is_rubric(path: Path) -> bool:
    """Tell by its keys whether a file holds a rubric."""
    root = files.parse_file(path).value
    return isinstance(root, dict) and "scales" in root and "assignment" not in root
