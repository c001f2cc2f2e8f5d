"""Paths → the years of each assignment: of folders and files named, or of one file and those beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from goalcheck.assessment import Assessment
from goalcheck.source import Document
from goalcheck.workflow import files
from goalcheck.workflow.judge import Tick, judge
from goalcheck.workflow.load import Library, Loaded


@dataclass(frozen=True, slots=True)
class Year:
    """One year of an assignment, and what the user calls its file."""

    assessment: Assessment
    file: str

    @property
    def year(self) -> int:
        return self.assessment.assignment.year


@dataclass(frozen=True, slots=True)
class Years:
    """`assignments` holds the years of each by its id, both sorted; `files` all that were read; `faulty` what could not be
    judged, each once."""

    assignments: tuple[tuple[str, tuple[Year, ...]], ...]
    files: tuple[Path, ...]
    faulty: tuple[Document, ...]


def years(paths: Sequence[Path], rubric: Path | None = None, tick: Tick | None = None) -> Years:
    """The years of every assignment in these files and folders. One file alone stands for all years of its assignment
    among the files beside it."""
    alone = paths[0] if len(paths) == 1 and not paths[0].is_dir() else None
    names: list[str] = []

    def load(library: Library, path: Path, rubric_path: Path | None) -> Loaded:
        loaded = library.load(path, rubric_path)
        names.append(loaded.file)
        return loaded

    outcome = judge([alone, *beside(alone)] if alone else paths, rubric, tick, load)
    found: dict[str, list[Year]] = {}
    for assessment, name in zip(outcome.assessments, names, strict=True):
        found.setdefault(assessment.assignment.assignment, []).append(Year(assessment, name))
    return Years(
        tuple((name, tuple(sorted(found[name], key=lambda it: (it.year, it.file)))) for name in sorted(found)),
        outcome.files,
        outcome.faulty,
    )


def beside(path: Path) -> list[Path]:
    """The other files of its folder that say that they are about the same assignment."""
    name = _assignment(path)
    if name is None:
        return []
    there = [it for it in files.yaml_files(path.parent) if it.parent == path.parent and it.name != path.name]
    return [it for it in there if _assignment(it) == name]


def _assignment(path: Path) -> str | None:
    root = files.document(path).root
    name = root.get("assignment") if isinstance(root, dict) else None
    return name if isinstance(name, str) else None
