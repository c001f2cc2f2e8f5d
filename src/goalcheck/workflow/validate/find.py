"""Paths → the files to check: those named, and the YAML files in folders that git does not ignore."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from goalcheck.source.limits import Limits
from goalcheck.workflow.files import SUFFIXES, from_here
from goalcheck.workflow.validate.gitignore import Ignored, ignored, patterns


@dataclass(frozen=True, slots=True)
class Target:
    """A file to check. `named`: by the user, or in a folder that holds nothing else; other YAML files are skipped."""

    path: Path
    named: bool


@dataclass(frozen=True, slots=True)
class Search:
    """The files found, in order; `empty` are the folders with none, `outside` the paths that a link leads out of the
    working folder. `too_many` or `too_large`: the search stopped there."""

    targets: tuple[Target, ...]
    empty: tuple[Path, ...] = ()
    outside: tuple[Path, ...] = ()
    too_many: bool = False
    too_large: bool = False


def find(paths: Sequence[Path], exclude: Sequence[str], limits: Limits) -> Search:
    """The files, each once: of a folder those in it and below, links not followed, hidden ones left out."""
    found: dict[Path, Target] = {}
    empty: list[Path] = []
    outside = tuple(path for path in paths if _leads_out(path))
    size = 0
    left_out = Ignored(Path.cwd(), patterns(exclude), None) if exclude else None
    for path in paths:
        if path in outside:
            continue
        nothing = True
        for target in _targets(path, left_out):
            nothing = False
            if target.path in found:
                continue
            if len(found) == limits.files:
                return Search(tuple(found.values()), tuple(empty), outside, too_many=True)
            size += _size(target.path)
            if size > limits.total:
                return Search(tuple(found.values()), tuple(empty), outside, too_large=True)
            found[target.path] = target
        if nothing:
            empty.append(path)
    return Search(tuple(found.values()), tuple(empty), outside)


def _targets(path: Path, left_out: Ignored | None) -> Iterator[Target]:
    if not path.is_dir():
        yield Target(path, named=True)
        return
    folder = path.resolve()
    for file in _files(folder, ignored(folder), left_out):
        yield Target(from_here(file), named=False)


def _leads_out(path: Path) -> bool:
    """Whether a path within the working folder leads out of it by a link: such a path may be a stranger's."""
    if path.is_absolute() or ".." in path.parts:
        return False
    try:
        return not path.resolve().is_relative_to(Path.cwd().resolve())
    except (OSError, RuntimeError):
        return True


def _size(path: Path) -> int:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return 0
    return found.st_size if stat.S_ISREG(found.st_mode) else 0


def _files(folder: Path, rules: Ignored, left_out: Ignored | None) -> Iterator[Path]:
    """The YAML files of a folder by name, then those of the folders in it."""
    folders = []
    with suppress(OSError):
        for entry in sorted(os.scandir(folder), key=lambda it: it.name):
            is_folder = entry.is_dir(follow_symlinks=False)
            if entry.name.startswith(".") or not (is_folder or _is_yaml(entry)):
                continue
            path = Path(entry.path)
            if rules.has(path, is_folder) or (left_out is not None and _excluded(left_out, path, is_folder)):
                continue
            if is_folder:
                folders.append(path)
            else:
                yield path
    for below in folders:
        yield from _files(below, rules.below(below), left_out)


def _is_yaml(entry: os.DirEntry[str]) -> bool:
    return entry.name.endswith(SUFFIXES) and entry.is_file(follow_symlinks=False)


def _excluded(left_out: Ignored, path: Path, is_folder: bool) -> bool:
    return path.is_relative_to(Path.cwd()) and left_out.has(path, is_folder)
