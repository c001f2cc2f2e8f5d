"""Files and folders → assessments, and what could not be judged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from goalcheck.core.message import message
from goalcheck.engine import Assessment, assess
from goalcheck.files import disk as files
from goalcheck.files.invalid import InvalidInput
from goalcheck.files.load import Library, Loaded, is_rubric
from goalcheck.runner.respond import Given, Tick
from goalcheck.yaml import Input
from goalcheck.yaml.limits import LIMITS

Load = Callable[[Library, Path, Path | None], Loaded]
"""How a file is read and checked, by the rubric that it names or by that given. Raises InvalidInput."""


@dataclass(frozen=True, slots=True)
class JudgedFiles:
    """What came of a run: the files it read, the assessments, and the inputs with faults, each once."""

    files: tuple[Path, ...]
    assessments: tuple[Assessment, ...]
    faulty: tuple[Input[object], ...]
    several: bool


def judged(paths: Sequence[Path], rubric: Path | None, tick: Tick, nearest: bool = False) -> Given[JudgedFiles]:
    """Judge assignment files as the input of a command."""
    return given(judge(paths, rubric, tick, nearest=nearest))


def given(outcome: JudgedFiles) -> Given[JudgedFiles]:
    """Give an outcome, if any file could be judged."""
    first = outcome.assessments[:1]
    languages = first[0].assignment.languages if first else ()
    return Given(outcome if first else None, outcome.faulty, outcome.files, languages)


def judge(
    paths: Sequence[Path],
    rubric: Path | None = None,
    tick: Tick | None = None,
    load: Load = Library.load,
    nearest: bool = False,
) -> JudgedFiles:
    """Judge every assignment file named, and those in the folders named; a file with faults is left unjudged."""
    library = Library()
    todo, faulty = _expanded(paths)
    assessments: list[Assessment] = []
    read = set(todo)
    for done, path in enumerate(todo, 1):
        try:
            loaded = load(library, path, rubric)
            read.add(Path(loaded.rubric_file))
            assessments.append(assess(loaded.assignment, loaded.rubric, nearest))
        except InvalidInput as invalid:
            faulty += invalid.inputs
        if tick:
            tick(done, len(todo))
    several = len(paths) > 1 or any(map(files.is_folder, paths))
    return JudgedFiles(tuple(sorted(read)), tuple(assessments), tuple(dict.fromkeys(faulty)), several)


def _expanded(paths: Sequence[Path]) -> tuple[list[Path], list[Input[object]]]:
    """The files to judge; of a folder, its YAML files other than rubrics."""
    found: list[Path] = []
    faulty: list[Input[object]] = []
    for path in paths:
        if not files.is_folder(path):
            found.append(path)
            continue
        inside = files.yaml_files(path)
        if len(inside) > LIMITS.files:
            faulty.append(_refused(path, "too-many-files"))
            continue
        judged = [file for file in inside if not is_rubric(file)]
        if not judged:
            faulty.append(_refused(path, "no-assignments"))
        found += judged
    return list(dict.fromkeys(found)), faulty


def _refused(path: Path, key: str) -> Input[object]:
    return files.unreadable(str(path), message(key, limit=LIMITS.files))
